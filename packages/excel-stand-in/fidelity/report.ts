/** The report on samples that ran. */

/** The outcome of a sample. */
export interface Ran {
  readonly file: string;
  /** Members it uses that are not modelled, such as `Range.group`, found in its text. */
  readonly notModelled: readonly string[];
  /** The first fault; absent when it ran. */
  readonly wrong?: string;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.floor((part / whole) * 100)} %`;

/** Values counted, the most frequent first. */
function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** The report, line by line. */
export function report(ran: readonly Ran[]): string {
  const passing = ran.filter(({ wrong }) => wrong === undefined);
  const modelled = ran.filter(({ notModelled }) => notModelled.length === 0);
  const running = modelled.filter(({ wrong }) => wrong === undefined);
  const failing = ran.filter(({ wrong }) => wrong !== undefined);
  const causeOf = ({ wrong = '' }: Ran): string => wrong.split(':', 1)[0] ?? '';
  return [
    `${ran.length} samples use Excel; ${passing.length} pass.`,
    `${modelled.length} use modelled members only; ${running.length} of them pass (${percent(running.length, modelled.length)}).`,
    '',
    'Passing:',
    ...passing.map(({ file }) => `  ${file}`),
    '',
    'Failing, by cause:',
    ...counted(failing.map(causeOf)).flatMap(([cause, count]) => [
      `  ${cause} (${count})`,
      ...failing
        .filter((each) => causeOf(each) === cause)
        .map(
          ({ file, wrong, notModelled }) =>
            `    ${file}${notModelled.length === 0 ? ' (modelled members only)' : ''}: ${wrong}`,
        ),
    ]),
    '',
    'Not modelled, by the number of samples that use it:',
    ...counted(ran.flatMap(({ notModelled }) => notModelled)).map(
      ([member, count]) => `  ${count} ${member}`,
    ),
    '',
  ].join('\n');
}
