/** The files named on the command line, read one after the other. */
import path from 'node:path';
import { fill, formatMessage } from '../core/words/format';
import type { Message } from '../core/words/message';
import { vi } from '../texts/messages.vi';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { openFileDoor } from '../files/file-door';
import type { FileDoor } from '../files/file-door';
import { refusalMessage } from '../files/message';
import { openFile } from '../files/open';
import { readWorkbook } from '../files/read';
import type { FileWorkbook } from '../files/parts/workbook';
import { endingOfBook } from '../files/write';
import { UsageError } from './io';
import type { Io } from './io';
import { texts } from '../texts/cli.vi';

/** A file that a command can do nothing with, and why. `file` is its name as typed. */
export interface Unread {
  readonly file: string;
  /** Stable, as the codes of findings are. */
  readonly code: string;
  readonly message: string;
}

/** Result of a command over one workbook, or why there is none. */
export type Judged<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Message };

export interface JudgedFiles<T> {
  readonly judged: readonly { readonly file: string; readonly value: T }[];
  readonly unread: readonly Unread[];
}

/** Reads each file and judges it. Files left out are named on stderr at once. */
export async function judgeFiles<T>(
  files: readonly string[],
  io: Io,
  judge: (workbook: WorkbookSnapshot) => Judged<T>,
): Promise<JudgedFiles<T>> {
  const judged: { file: string; value: T }[] = [];
  const unread: Unread[] = [];
  const leaveOut = (file: string, code: string, message: string) => {
    unread.push({ file, code, message });
    io.err(fill(texts.file.unread, { file, message }));
  };
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = await io.readFile(file);
    } catch {
      leaveOut(file, 'file.notOpened', texts.file.notOpened);
      continue;
    }
    const result = judgeFile(bytes, path.basename(file), judge);
    if (!result) {
      leaveOut(file, 'file.fault', texts.file.fault);
    } else if (result.ok) {
      judged.push({ file, value: result.value });
    } else {
      leaveOut(file, result.reason.code, formatMessage(result.reason, vi));
    }
  }
  return { judged, unread };
}

/**
 * Reads a workbook and judges it.
 * @returns nothing after a fault of ours: it must not end the work of the other files.
 */
function judgeFile<T>(
  bytes: Uint8Array,
  fileName: string,
  judge: (workbook: WorkbookSnapshot) => Judged<T>,
): Judged<T> | undefined {
  try {
    const read = readWorkbook(bytes, { fileName, lists: true });
    return read.ok ? judge(read.workbook) : { ok: false, reason: refusalMessage(read.code) };
  } catch {
    return undefined;
  }
}

/**
 * Holds the name of a changed workbook to the ending of its original: Excel opens it under no other.
 * @throws UsageError for another ending.
 */
export function needEnding(out: string, content: FileWorkbook): void {
  const ending = endingOfBook(content);
  if (!out.toLowerCase().endsWith(`.${ending}`)) {
    throw new UsageError(fill(texts.usage.ending, { file: out, ending }));
  }
}

/** A workbook of the user's as a door, to work in memory: its file is only read. */
export async function openDoor(
  file: string,
  io: Io,
): Promise<
  { readonly ok: true; readonly door: FileDoor } | { readonly ok: false; readonly sentence: string }
> {
  const bytes = await io.readFile(file).catch(() => undefined);
  const opened = bytes && (await openFile(bytes, path.basename(file)));
  if (!opened?.ok) {
    const message = opened ? formatMessage(refusalMessage(opened.code), vi) : texts.file.notOpened;
    return { ok: false, sentence: fill(texts.file.unread, { file, message }) };
  }
  if (opened.losses.length > 0) {
    io.err(fill(texts.file.losses, { file }));
  }
  return { ok: true, door: openFileDoor(opened.content, { today: () => io.today() }) };
}
