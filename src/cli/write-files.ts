/** Several new files at once: into a folder of their own, or into one .zip. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { WorkbookDoor } from '../workbook/draft/door';
import type { FormsTo } from '../core/forms/to';
import { fill, formatMessage } from '../core/words/format';
import { freeName } from '../core/words/free-name';
import { vi } from '../texts/messages.vi';
import type { Outcome } from '../core/words/outcome';
import { formFiles, zipOfFiles } from '../files/form-files';
import { openDoor } from './files';
import { EXIT, refused, UsageError } from './io';
import type { ExitCode, Io, NewFolder, NotWritten } from './io';
import { texts } from '../texts/cli.vi';

/** Options as typed. */
export interface MakeOptions {
  /** Workbooks, which are only read. */
  readonly files: readonly string[];
  /** A folder that is not there yet or empty, or the name of a .zip. */
  readonly out: string;
  /** Whether files that a run cut short has left are kept. */
  readonly resume: boolean;
}

/**
 * Makes files of workbooks into one folder or .zip, which appears when all are made. Of several workbooks each has a folder of its own
 * there; one that nothing can be made of is told and does not end the work of the others.
 * @param command names the work: only the same work is resumed.
 * @param make `done` says that all files are made of that workbook.
 * @param tell takes the sentences of those that went well; one line each to the output if absent.
 * @returns 1 when a workbook cannot be read or nothing can be made of it, or something of that name is there already or cannot be
 *   written: then it says so. Nothing is written when nothing could be made.
 * @throws UsageError when a .zip is to be resumed: it is written in one piece.
 */
export async function writeMade(
  command: string,
  { files, out, resume }: MakeOptions,
  io: Io,
  make: Make,
  tell: (sentences: readonly string[]) => void = (sentences) => {
    sentences.forEach((line) => {
      io.out(line);
    });
  },
): Promise<ExitCode> {
  const to = await target(command, { files, out, resume }, io);
  if (typeof to === 'string') {
    return refused(to, io);
  }
  const said: string[] = [];
  let exit: ExitCode = EXIT.done;
  let isAny = false;
  const isOne = files.length === 1;
  const folders = isOne ? [''] : foldersOf(files);
  for (const [index, file] of files.entries()) {
    const within = folders[index] ?? '';
    const made = await makeOf(file, within, to, io, make);
    if (made.ok) {
      isAny = true;
      said.push(...(isOne ? made.sentences : made.sentences.map((line) => ofFile(file, line))));
    } else if (made.stop) {
      await to.abandon();
      return refused(made.sentence, io);
    } else {
      await to.drop(within);
      exit = refused(isOne || made.named ? made.sentence : ofFile(file, made.sentence), io);
    }
  }
  if (!isAny) {
    await to.abandon();
    return exit;
  }
  const finished = await to.finish();
  if (finished !== 'written') {
    await to.abandon();
    return refused(notWritten(finished, out), io);
  }
  tell([...said, fill(texts.forms.written, { out })]);
  return exit;
}

/** Makes the files of one workbook. */
export type Make = (door: WorkbookDoor, to: FormsTo, file: string) => Promise<Outcome>;

type Made =
  | { readonly ok: true; readonly sentences: readonly string[] }
  /** `named`: the sentence begins with the file's name. `stop`: files cannot be written, so that going on is of no use. */
  | { readonly ok: false; readonly sentence: string; readonly named: boolean; readonly stop?: true };

async function makeOf(file: string, within: string, into: NewFolder, io: Io, make: Make): Promise<Made> {
  let failed: string | undefined;
  try {
    const opened = await openDoor(file, io);
    if (!opened.ok) {
      return { ok: false, sentence: opened.sentence, named: true };
    }
    const to = formFiles(
      async (name, bytes) => {
        const written = await into.write(`${within}${name}`, bytes);
        if (written !== 'written') {
          failed = notWritten(written, name);
          throw new Error(written);
        }
      },
      () => io.today(),
      (name) => into.made.has(`${within}${name}`),
    );
    const { state, messages } = await make(opened.door, to, file);
    const sentences = messages.map((message) => formatMessage(message, vi));
    if (failed === undefined) {
      return state === 'done'
        ? { ok: true, sentences }
        : { ok: false, sentence: sentences.join('\n'), named: false };
    }
  } catch {
    // A fault of ours with one workbook must not end the work of the others.
  }
  return failed === undefined
    ? { ok: false, sentence: ofFile(file, texts.file.fault), named: true }
    : { ok: false, sentence: failed, named: true, stop: true };
}

const ofFile = (file: string, message: string): string => fill(texts.file.unread, { file, message });

/** A folder for each workbook, by its name without ending; of two with one name the second gets a number. */
function foldersOf(files: readonly string[]): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const name = path.parse(file).name;
    return `${freeName(name, taken)}/`;
  });
}

/**
 * Begins the folder or .zip that files go into.
 * @returns why it cannot be, if so.
 */
async function target(
  command: string,
  { files, out, resume }: MakeOptions,
  io: Io,
): Promise<NewFolder | string> {
  if (/\.zip$/i.test(out)) {
    if (resume) {
      throw new UsageError(texts.usage.resumeZip);
    }
    return (await io.exists(out)) ? notWritten('exists', out) : zipFolder(out, io);
  }
  const to = await io.newFolder(out, await workOf(command, files, io), resume);
  if (typeof to === 'string') {
    return fill(to === 'exists' ? texts.forms.folderExists : texts.plan[to], { folder: out, file: out });
  }
  if (to.made.size > 0) {
    io.err(fill(texts.forms.resumed, { count: to.made.size }));
  }
  return to;
}

const notWritten = (why: NotWritten, file: string): string => fill(texts.plan[why], { file });

/** The name of a piece of work: what is made of which bytes, on which day. A workbook that changed since begins anew. */
async function workOf(command: string, files: readonly string[], io: Io): Promise<string> {
  const { year, month, day } = io.today();
  const parts = [command, year, month, day];
  for (const file of files) {
    const bytes = await io.readFile(file).catch(() => new Uint8Array());
    parts.push(file, createHash('sha256').update(bytes).digest('hex'));
  }
  return parts.join('\n');
}

/** A .zip as a folder: its files are kept in memory until it is written in one piece. */
function zipFolder(out: string, io: Io): NewFolder {
  const all = new Map<string, Uint8Array>();
  return {
    made: new Set(),
    write(name, bytes) {
      all.set(name, bytes);
      return Promise.resolve('written');
    },
    drop(within) {
      [...all.keys()].filter((name) => name.startsWith(within)).forEach((name) => all.delete(name));
      return Promise.resolve();
    },
    finish: () => io.writeNewFile(out, zipOfFiles(all)),
    abandon: () => Promise.resolve(),
  };
}
