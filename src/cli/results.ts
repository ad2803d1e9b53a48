/** `results`: *Phiếu kết quả thẩm định* for every unit of a roll-up, as new files in a folder or in one .zip. */
import { makeResults } from '../actions/make-results';
import { fill, formatMessage } from '../core/messages/format';
import { vi } from '../core/messages/vi';
import { formFiles } from '../files/form-files';
import { loadRubrics } from '../templates';
import { openDoor } from './files';
import { EXIT, refused } from './io';
import type { ExitCode, Io } from './io';
import { tenths } from './progress';
import { texts } from './texts';
import { writeFiles } from './write-files';

/**
 * @param file the roll-up. It is only read.
 * @param out the folder to write into, or a .zip to write.
 * @returns 1 when nothing can be made of the workbook, or something of that name is there already or cannot be written.
 */
export async function resultsFolder(file: string, out: string, io: Io): Promise<ExitCode> {
  const opened = await openDoor(file, io);
  if (!opened.ok) {
    return refused(opened.sentence, io);
  }
  const made = new Map<string, Uint8Array>();
  const outcome = await makeResults(opened.door, {
    to: formFiles(
      (name, content) => void made.set(name, content),
      () => io.today(),
    ),
    rubrics: await loadRubrics(),
    onProgress: tenths((done, total) => {
      io.err(fill(texts.results.progress, { done, total }));
    }),
  });
  const sentences = outcome.messages.map((message) => formatMessage(message, vi));
  if (outcome.state !== 'done') {
    return refused(sentences.join('\n'), io);
  }
  const failed = await writeFiles(out, made, io);
  if (failed !== undefined) {
    return refused(failed, io);
  }
  [...sentences, fill(texts.forms.written, { out })].forEach((line) => io.out(line));
  return EXIT.done;
}
