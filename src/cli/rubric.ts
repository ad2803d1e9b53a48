/** `save-criteria`: a set of criteria as a file, for other units to load. */
import { readMeta } from '../core/layout/meta';
import { fill } from '../core/words/format';
import { rubricFile } from '../core/scoring/rubric/file';
import { rubricOf } from '../core/scoring/rubric/known';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { loadRubric, loadRubrics, rubricList } from '../templates';
import { judgeFiles } from './files';
import { EXIT, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';

/**
 * Saves a set of criteria as a .json file.
 * @param from a workbook, which is only read, or the id of a set that ships.
 * @returns 1 when the workbook holds no set of criteria, or the file cannot be written.
 */
export async function saveRubricFile(from: string, out: string, io: Io): Promise<ExitCode> {
  if (!out.toLowerCase().endsWith('.json')) {
    throw new UsageError(fill(texts.usage.notJson, { file: out }));
  }
  const rubric = /\.xls[xm]?$/i.test(from) ? await kept(from, io) : await shippedRubric(from);
  if (!rubric) {
    return EXIT.problems;
  }
  const written = await io.writeNewFile(out, new TextEncoder().encode(rubricFile(rubric)));
  if (written !== 'written') {
    io.err(fill(texts.plan[written], { file: out }));
    return EXIT.problems;
  }
  io.out(fill(texts.plan.written, { file: out }));
  return EXIT.done;
}

/** The set of a workbook's score sheet; why there is none was said. */
async function kept(file: string, io: Io): Promise<Rubric | undefined> {
  const rubrics = await loadRubrics();
  const { judged } = await judgeFiles([file], io, (workbook) => {
    const reading = readMeta(workbook);
    return { ok: true, value: reading.state === 'ok' ? rubricOf(reading.meta, rubrics) : undefined };
  });
  const [read] = judged;
  if (read && !read.value) {
    io.err(fill(texts.file.unread, { file, message: texts.rubric.none }));
  }
  return read?.value;
}

/**
 * The set of criteria that ships under an id.
 * @throws UsageError when none that ships has that id.
 */
export function shippedRubric(id: string): Promise<Rubric> {
  if (!rubricList.some((known) => known.id === id)) {
    const ids = rubricList.map((known) => known.id).join(', ');
    throw new UsageError(fill(texts.usage.unknownRubric, { id, ids }));
  }
  return loadRubric(id);
}
