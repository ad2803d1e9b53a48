/** Several new files at once: into a folder of their own, or into one .zip. */
import path from 'node:path';
import type { WorkbookDoor } from '../workbook/draft/door';
import type { FormsTo } from '../core/forms/to';
import { fill, formatMessage } from '../core/words/format';
import { vi } from '../core/words/vi';
import type { Outcome } from '../core/words/outcome';
import { formFiles, zipOfFiles } from '../files/form-files';
import { openDoor } from './files';
import { EXIT, refused } from './io';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';

/**
 * Makes files of a workbook, which is only read, and writes them once all are made.
 * @param out a folder that is not there yet or empty, or the name of a .zip.
 * @param make `done` says that all files are made.
 * @param print what to do with the sentences of one that went well; printed line by line if absent.
 * @returns 1 when the workbook cannot be read, nothing can be made of it, or something of that name is there already or cannot be
 *   written: then it says so, and nothing is written.
 */
export async function writeMade(
  { file, out }: { readonly file: string; readonly out: string },
  io: Io,
  make: (door: WorkbookDoor, to: FormsTo) => Promise<Outcome>,
  print: (sentences: readonly string[]) => void = (sentences) => {
    sentences.forEach((line) => {
      io.out(line);
    });
  },
): Promise<ExitCode> {
  const opened = await openDoor(file, io);
  if (!opened.ok) {
    return refused(opened.sentence, io);
  }
  const made = new Map<string, Uint8Array>();
  const to = formFiles(
    (name, bytes) => void made.set(name, bytes),
    () => io.today(),
  );
  const outcome = await make(opened.door, to);
  const sentences = outcome.messages.map((message) => formatMessage(message, vi));
  if (outcome.state !== 'done') {
    return refused(sentences.join('\n'), io);
  }
  const failed = await writeFiles(out, made, io);
  if (failed !== undefined) {
    return refused(failed, io);
  }
  print([...sentences, fill(texts.forms.written, { out })]);
  return EXIT.done;
}

/** @returns why it could not be done, if so. */
const writeFiles = (
  out: string,
  files: ReadonlyMap<string, Uint8Array>,
  io: Io,
): Promise<string | undefined> =>
  /\.zip$/i.test(out) ? writeAll(new Map([[out, zipOfFiles(files)]]), io) : writeFolder(out, files, io);

async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  io: Io,
): Promise<string | undefined> {
  const state = await io.makeFolder(folder);
  if (state !== 'made') {
    return fill(state === 'exists' ? texts.forms.folderExists : texts.forms.folderFailed, { folder });
  }
  return writeAll(new Map([...files].map(([name, bytes]) => [path.join(folder, name), bytes])), io);
}

async function writeAll(files: ReadonlyMap<string, Uint8Array>, io: Io): Promise<string | undefined> {
  for (const [file, bytes] of files) {
    const written = await io.writeNewFile(file, bytes);
    if (written !== 'written') {
      return fill(texts.plan[written], { file });
    }
  }
  return undefined;
}
