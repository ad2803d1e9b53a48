/** Several new files at once: into a folder of their own, or into one .zip. */
import path from 'node:path';
import type { WorkbookDoor } from '../workbook/draft/door';
import type { FormsTo } from '../core/forms/to';
import { fill, formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import type { Outcome } from '../core/words/outcome';
import { formFiles, zipOfFiles } from '../files/form-files';
import { openDoor } from './files';
import { EXIT, refused } from './io';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';

/**
 * Makes files of workbooks, which are only read, and writes them once all are made. Of several workbooks each has a folder of its own
 * in the folder or .zip; one that nothing can be made of is told and does not end the work of the others.
 * @param out a folder that is not there yet or empty, or the name of a .zip.
 * @param make `done` says that all files are made of that workbook.
 * @param tell takes the sentences of those that went well; one line each to the output if absent.
 * @returns 1 when a workbook cannot be read or nothing can be made of it, or something of that name is there already or cannot be
 *   written: then it says so. Nothing is written when nothing could be made.
 */
export async function writeMade(
  { files, out }: { readonly files: readonly string[]; readonly out: string },
  io: Io,
  make: Make,
  tell: (sentences: readonly string[]) => void = (sentences) => {
    sentences.forEach((line) => {
      io.out(line);
    });
  },
): Promise<ExitCode> {
  const all = new Map<string, Uint8Array>();
  const said: string[] = [];
  let exit: ExitCode = EXIT.done;
  const isOne = files.length === 1;
  const folders = isOne ? [''] : foldersOf(files);
  for (const [index, file] of files.entries()) {
    const made = await makeOf(file, io, make);
    if (made.ok) {
      made.files.forEach((bytes, name) => all.set(`${folders[index] ?? ''}${name}`, bytes));
      said.push(...(isOne ? made.sentences : made.sentences.map((line) => ofFile(file, line))));
    } else {
      exit = refused(isOne || made.named ? made.sentence : ofFile(file, made.sentence), io);
    }
  }
  if (all.size === 0) {
    return exit;
  }
  const failed = await writeFiles(out, all, io);
  if (failed !== undefined) {
    return refused(failed, io);
  }
  tell([...said, fill(texts.forms.written, { out })]);
  return exit;
}

/** Makes the files of one workbook. */
export type Make = (door: WorkbookDoor, to: FormsTo, file: string) => Promise<Outcome>;

type Made =
  | {
      readonly ok: true;
      readonly files: ReadonlyMap<string, Uint8Array>;
      readonly sentences: readonly string[];
    }
  /** `named`: the sentence begins with the file's name. */
  | { readonly ok: false; readonly sentence: string; readonly named: boolean };

async function makeOf(file: string, io: Io, make: Make): Promise<Made> {
  try {
    const opened = await openDoor(file, io);
    if (!opened.ok) {
      return { ok: false, sentence: opened.sentence, named: true };
    }
    const files = new Map<string, Uint8Array>();
    const to = formFiles(
      (name, bytes) => void files.set(name, bytes),
      () => io.today(),
    );
    const { state, messages } = await make(opened.door, to, file);
    const sentences = messages.map((message) => formatMessage(message, vi));
    return state === 'done'
      ? { ok: true, files, sentences }
      : { ok: false, sentence: sentences.join('\n'), named: false };
  } catch {
    // A fault of ours with one workbook must not end the work of the others.
    return { ok: false, sentence: ofFile(file, texts.file.fault), named: true };
  }
}

const ofFile = (file: string, message: string): string => fill(texts.file.unread, { file, message });

/** A folder for each workbook, by its name without ending; of two with one name the second gets a number. */
function foldersOf(files: readonly string[]): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const name = path.parse(file).name;
    let folder = name;
    for (let no = 2; taken.has(folder.toLowerCase()); no++) {
      folder = `${name} (${no})`;
    }
    taken.add(folder.toLowerCase());
    return `${folder}/`;
  });
}

/**
 * Writes files into a folder or a .zip.
 * @returns why it could not be done, if so.
 */
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
  const paths = new Map([...files].map(([name, bytes]) => [path.join(folder, name), bytes]));
  for (const each of new Set([folder, ...[...paths.keys()].map((file) => path.dirname(file))])) {
    const state = await io.makeFolder(each);
    if (state !== 'made') {
      const sentence = state === 'exists' ? texts.forms.folderExists : texts.forms.folderFailed;
      return fill(sentence, { folder: each });
    }
  }
  return writeAll(paths, io);
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
