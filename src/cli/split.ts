/** `split` and `take-back`: a score sheet in parts by who answers for them, and back again, as new files. */
import path from 'node:path';
import { run } from '../actions/run/run';
import { splitScores } from '../actions/split-scores';
import { takeBackScores } from '../actions/take-back-scores';
import type { PickedPart } from '../actions/take-back-scores';
import { fill, formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import type { Outcome } from '../core/words/outcome';
import { refusalMessage } from '../files/message';
import { readWorkbook } from '../files/read';
import { writeWorkbook } from '../files/write';
import { loadRubrics } from '../templates';
import { needEnding, openDoor } from './files';
import { EXIT, refused } from './io';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';
import { writeMade } from './write-files';
import type { MakeOptions } from './write-files';

/**
 * Makes a workbook for each *Phòng/người phụ trách* of a score sheet.
 * @returns as `writeMade`.
 */
export const splitFile = (options: MakeOptions, io: Io): Promise<ExitCode> =>
  writeMade('split', options, io, async (door, to) => {
    const { outcome } = await run(splitScores, door, { to, rubrics: await loadRubrics() });
    return outcome;
  });

/**
 * Takes the scores of filled parts back, into a new file.
 * @returns 1 when a file was left out, criteria wait for a choice, or the new file is there already or cannot be
 *   written.
 * @throws UsageError when the new file's name cannot be used.
 */
export async function takeBackFile(
  file: string,
  parts: readonly string[],
  out: string,
  io: Io,
): Promise<ExitCode> {
  const opened = await openDoor(file, io);
  if (!opened.ok) {
    return refused(opened.sentence, io);
  }
  needEnding(out, opened.door.content());
  const picked = await Promise.all(parts.map((part) => readPart(part, io)));
  const { outcome } = await run(takeBackScores, opened.door, { files: picked });
  if (outcome.messages[0]?.code !== 'parts.taken') {
    return refused(sentences(outcome).join('\n'), io);
  }
  const written = await io.writeNewFile(out, await writeWorkbook(opened.door.content()));
  if (written !== 'written') {
    return refused(fill(texts.plan[written], { file: out }), io);
  }
  [...sentences(outcome), fill(texts.plan.written, { file: out })].forEach((line) => io.out(line));
  const isWhole = outcome.messages.every(({ code }) => code === 'parts.taken' || code === 'parts.missing');
  return isWhole ? EXIT.done : EXIT.problems;
}

async function readPart(part: string, io: Io): Promise<PickedPart> {
  const file = path.basename(part);
  const bytes = await io.readFile(part).catch(() => undefined);
  if (!bytes) {
    return { file, reason: { code: 'file.notOpened' } };
  }
  const read = readWorkbook(bytes, { fileName: file });
  return read.ok ? { file, workbook: read.workbook } : { file, reason: refusalMessage(read.code) };
}

const sentences = ({ messages }: Outcome): string[] => messages.map((message) => formatMessage(message, vi));
