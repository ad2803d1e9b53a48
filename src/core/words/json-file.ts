/**
 * Files of the product's own kinds (.json): a plan template, a set of criteria. A file says what it is and in which format; what
 * is wrong in one is told by its place, in the file too.
 */

export interface FileKind {
  /** What the file says it is, such as `so-dan-van/plan-template`. */
  readonly kind: string;
  /** Counted up when an older reader could not understand it. */
  readonly format: number;
  /** Under which name the data stands. */
  readonly key: string;
}

/** The text of a file that holds these data. */
export function jsonFile({ kind, format, key }: FileKind, data: unknown): string {
  return `${JSON.stringify({ kind, format, [key]: data }, null, 2)}\n`;
}

export type JsonReading =
  | { readonly state: 'ok'; readonly data: unknown }
  /** JSON, but it does not say that it is of this kind; `data` is all of it. */
  | { readonly state: 'notOurs'; readonly data: unknown }
  | { readonly state: 'notJson' | 'newer' };

/** @param text of a file, by anyone: in whatever Unicode form, with or without a byte order mark. */
export function readJsonFile({ kind, format, key }: FileKind, text: string): JsonReading {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, '').normalize('NFC'));
  } catch {
    return { state: 'notJson' };
  }
  if (typeof data !== 'object' || data === null || !('kind' in data) || data.kind !== kind) {
    return { state: 'notOurs', data };
  }
  if (!('format' in data) || data.format !== format) {
    return { state: 'newer' };
  }
  return { state: 'ok', data: (data as Record<string, unknown>)[key] };
}

/** What is wrong with a value, by what a schema says of it. */
export function issueKind({
  code,
  origin,
}: {
  readonly code: string;
  readonly origin?: string | undefined;
}): 'extra' | 'empty' | 'range' | 'format' | 'value' | 'missing' {
  switch (code) {
    case 'unrecognized_keys':
      return 'extra';
    case 'too_small':
      return origin === 'number' || origin === 'int' ? 'range' : 'empty';
    case 'too_big':
      return 'range';
    case 'invalid_format':
      return 'format';
    case 'invalid_value':
      return 'value';
    default:
      return 'missing';
  }
}

/** `["tasks", 2, "text"]` → `tasks[2].text`, for whoever edits the file. */
export function placeInFile(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text && '.'}${String(step)}`),
    '',
  );
}
