/** `compare`: a plan beside another, both only read. */
import { comparedPlan, comparePlans } from '../core/plan/compare';
import type { ComparedPlan, PlanDifference, Said } from '../core/plan/compare';
import { readMeta } from '../core/layout/meta';
import { fill } from '../core/words/format';
import { cellName } from '../workbook/cells/cells';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { judgeFiles } from './files';
import type { Judged } from './files';
import { EXIT } from './io';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';

/**
 * Prints how a plan differs from another, each difference with its place in both.
 * @param ours the workbook that is looked at.
 * @param theirs the one it is held to: the superior's, or last year's.
 */
export async function compareFiles(ours: string, theirs: string, io: Io): Promise<ExitCode> {
  const { judged } = await judgeFiles([ours, theirs], io, planIn);
  const [own, other] = judged;
  if (!own || !other) {
    return EXIT.problems;
  }
  const found = comparePlans(own.value, other.value);
  const sides = { ours, theirs };
  if (found.length === 0) {
    io.out(fill(texts.compare.same, sides));
  }
  for (const difference of found) {
    io.out(lineOf(difference, sides));
  }
  return EXIT.done;
}

function planIn(workbook: WorkbookSnapshot): Judged<ComparedPlan> {
  const reading = readMeta(workbook);
  const plan = reading.state === 'ok' ? comparedPlan(workbook, reading.meta) : undefined;
  return plan ? { ok: true, value: plan } : { ok: false, reason: { code: 'needs.plan' } };
}

/** Letters of a row's words that are quoted. */
const MOST_LETTERS = 100;

function lineOf(
  { kind, row, text, ours, theirs }: PlanDifference,
  files: { readonly ours: string; readonly theirs: string },
): string {
  const quoted = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
  return [
    fill(texts.compare.difference, {
      what: texts.compare.kinds[kind],
      row: texts.compare.rows[row],
      text: quoted,
    }),
    ...(theirs ? [sideOf(files.theirs, theirs, kind === 'missing')] : []),
    ...(ours ? [sideOf(files.ours, ours, kind === 'own')] : []),
  ].join('\n');
}

/** @param isWhole its words stand above already. */
const sideOf = (file: string, { text, at }: Said, isWhole: boolean): string =>
  fill(texts.compare.side, {
    place: `${file}, ${at.sheet}!${cellName(at.row, at.column)}`,
    text: isWhole ? '' : text === '' ? texts.compare.empty : `“${text}”`,
  }).trimEnd();
