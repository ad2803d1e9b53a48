/** `by-criterion`: from a folder of units' workbooks a new one with a sheet for each criterion. */
import { byCriterion } from '../actions/by-criterion';
import { run } from '../actions/run/run';
import { fill, formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { emptyWorkbook, openFileDoor } from '../files/file-door';
import { writeWorkbook } from '../files/write';
import { folderRequest } from './folder';
import { EXIT, refused, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';

/** Options as typed. */
export interface ByCriterionOptions {
  readonly folder: string;
  /** Codes of groups or criteria; all if empty. */
  readonly criteria: readonly string[];
  /** The file to write. */
  readonly out: string;
}

/**
 * Writes the appraisal of a folder's units by criterion.
 * @returns 1 when the folder cannot be read, there is nothing to appraise, or the file is there already or cannot be
 *   written.
 * @throws UsageError when the file's name cannot be used.
 */
export async function byCriterionFolder(
  { folder, criteria, out }: ByCriterionOptions,
  io: Io,
): Promise<ExitCode> {
  if (!out.toLowerCase().endsWith('.xlsx')) {
    throw new UsageError(fill(texts.usage.notXlsx, { file: out }));
  }
  if (await io.exists(out)) {
    return refused(fill(texts.plan.exists, { file: out }), io);
  }
  const request = await folderRequest(folder, io);
  if (!request) {
    return refused(fill(texts.rollUp.noFolder, { folder }), io);
  }
  const workbook = { ...emptyWorkbook(texts.rollUp.firstSheet), title: texts.byCriterion.title };
  const door = openFileDoor(workbook, { today: () => io.today() });
  const { outcome } = await run(byCriterion, door, {
    ...request,
    criteria: criteria.filter((code) => code !== ''),
  });
  const sentences = outcome.messages.map((message) => formatMessage(message, vi));
  if (outcome.state !== 'done') {
    return refused(sentences.join('\n'), io);
  }
  const written = await io.writeNewFile(out, await writeWorkbook(door.content()));
  if (written !== 'written') {
    return refused(fill(texts.plan[written], { file: out }), io);
  }
  [...sentences, fill(texts.plan.written, { file: out })].forEach((line) => io.out(line));
  return EXIT.done;
}
