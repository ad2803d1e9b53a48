/** The files a user picked, and how one is opened. Nothing of them leaves the machine. */
import type { OpenFile } from '../actions/roll-up';
import { refusalMessage } from '../files/message';
import { readWorkbook } from '../files/read';

/** What the file dialog shows: also kinds that cannot be read, for then the verdict says what to do about them. */
export const ACCEPTED = '.xlsx,.xlsm,.xltx,.xltm,.xls,.xlsb,.ods';

/** Adds files to those picked before. The very same file (name, size, time) is kept once. */
export function addFiles(before: readonly File[], added: readonly File[]): File[] {
  const all = [...before];
  for (const file of added) {
    if (!all.some((other) => sameFile(other, file))) {
      all.push(file);
    }
  }
  return all;
}

const sameFile = (a: File, b: File): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

export const openFile: OpenFile<File> = async (file) => {
  // Reading is done in one go: between files the pane must be able to draw how far it got.
  await new Promise((resolve) => setTimeout(resolve));
  const { name } = file;
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // The browser says no more than "not readable": renamed, moved, changed or locked since it was picked.
    return { ok: false, name, reason: { code: 'file.notOpened' } };
  }
  const read = readWorkbook(bytes, { fileName: name });
  return read.ok
    ? { ok: true, name, workbook: read.workbook }
    : { ok: false, name, reason: refusalMessage(read.code) };
};
