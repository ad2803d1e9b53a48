/** `compare`: a plan beside another, both only read. */
import path from 'node:path';
import { otherPlan, otherPlanIn } from '../actions/other-plan';
import type { BookReading, OtherPlan } from '../actions/other-plan';
import { comparePlans } from '../core/plan/compare';
import type { PlanDifference } from '../core/plan/compare';
import { placeMessage } from '../core/plan/compared-plan';
import type { Said } from '../core/plan/compared-plan';
import { fill, formatMessage, shortened } from '../core/words/format';
import type { Message } from '../core/words/message';
import { refusalMessage } from '../files/message';
import { readWorkbook } from '../files/read';
import { readSource } from '../files/read-source';
import { judgeFiles } from './files';
import { EXIT } from './io';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';
import { vi } from '../texts/messages.vi';

const say = (message: Message): string => formatMessage(message, vi);

/**
 * Prints how a plan differs from another, each difference with its place in both.
 * @param ours the workbook that is looked at.
 * @param theirs what it is held to: the superior's plan, or last year's; a workbook or a document.
 */
export async function compareFiles(ours: string, theirs: string, io: Io): Promise<ExitCode> {
  const { judged } = await judgeFiles([ours], io, (workbook) => {
    const found = otherPlanIn(workbook);
    return found.ok ? { ok: true, value: found.plan } : found;
  });
  const own = judged[0]?.value;
  const other = await readOther(theirs, own?.year ?? 0, io);
  if (!own || !other) {
    return EXIT.problems;
  }
  for (const note of other.notes) {
    io.out(fill(texts.compare.note, { file: theirs, message: say(note) }));
  }
  const found = comparePlans(own, other.plan);
  if (found.length === 0) {
    io.out(fill(texts.compare.same, { ours, theirs }));
  }
  for (const difference of found) {
    io.out(lineOf(difference, { ours, theirs }));
  }
  return EXIT.done;
}

/** The other plan, or `undefined` once stderr says why there is none. */
async function readOther(
  file: string,
  year: number,
  io: Io,
): Promise<Extract<OtherPlan, { readonly ok: true }> | undefined> {
  const leaveOut = (message: string): undefined => {
    io.err(fill(texts.file.unread, { file, message }));
  };
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(file);
  } catch {
    return leaveOut(texts.file.notOpened);
  }
  const name = path.basename(file);
  const other = await otherPlan(bookOf(name, bytes), () => readSource({ kind: 'file', name, bytes }), year);
  return other.ok ? other : leaveOut(say(other.reason));
}

function bookOf(name: string, bytes: Uint8Array): BookReading | undefined {
  if (!/\.xls[xm]$/i.test(name)) {
    return undefined;
  }
  const read = readWorkbook(bytes, { fileName: name, lists: true });
  return read.ok ? read : { ok: false, reason: refusalMessage(read.code) };
}

/** Letters of a row's words that are quoted. */
const MOST_LETTERS = 100;

function lineOf(
  { kind, row, text, ours, theirs }: PlanDifference,
  files: { readonly ours: string; readonly theirs: string },
): string {
  return [
    fill(texts.compare.difference, {
      what: say({ code: `compare.kind.${kind}` }),
      row: say({ code: `compare.row.${row}` }),
      text: shortened(text, MOST_LETTERS),
    }),
    ...(theirs ? [sideOf(files.theirs, theirs, kind === 'missing')] : []),
    ...(ours ? [sideOf(files.ours, ours, kind === 'own')] : []),
  ].join('\n');
}

/** @param isWhole its words stand above already. */
const sideOf = (file: string, { text, at }: Said, isWhole: boolean): string =>
  fill(texts.compare.side, {
    place: `${file}, ${say(placeMessage(at))}`,
    text: isWhole ? '' : text === '' ? say({ code: 'compare.empty' }) : `“${text}”`,
  }).trimEnd();
