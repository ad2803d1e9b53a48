/** The files a user picked, and how one is opened. Nothing of them leaves the machine. */
import type { OpenFile } from '../actions/roll-up';
import { readContent } from '../core/rollup/read-file';
import { readSubmitted } from '../files/submitted';

/** What the file dialog shows: also kinds that cannot be read, for then the verdict says what to do about them. */
export const ACCEPTED = '.xlsx,.xlsm,.xltx,.xltm,.xls,.xlsb,.ods,.zip';

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

/** The one place where a picked file is read. */
export const openFile: OpenFile<File> = async function* (file, context) {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // The browser says no more than "not readable": renamed, moved, changed or locked since it was picked.
    const reason = { code: 'file.notOpened' } as const;
    yield readContent(nameOf(file), `none:${nameOf(file)}`, () => ({ ok: false, reason }), context);
    return;
  }
  for await (const result of readSubmitted({ name: nameOf(file), bytes }, context)) {
    yield result;
    // Reading is done in one go: between files the pane must be able to draw how far it got.
    await new Promise((resolve) => setTimeout(resolve));
  }
};

/** With its folders, when a folder was picked: two of them may hold the same name. */
export const nameOf = (file: File): string => (file.webkitRelativePath ? file.webkitRelativePath : file.name);

/** The files that were dropped, those within dropped folders too, as deep as they lie. */
export async function droppedFiles(dropped: DataTransfer): Promise<File[]> {
  // The list is empty once the event is over: the entries must be taken before the first wait.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return entries.length === 0 ? [...dropped.files] : (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return new Promise((resolve) => {
      (entry as FileSystemFileEntry).file(
        (file) => {
          resolve([file]);
        },
        () => {
          resolve([]);
        },
      );
    });
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    // Browsers hand out a hundred at a time, and nothing at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (some.length === 0) {
      break;
    }
    entries.push(...some);
  }
  return (await Promise.all(entries.map(filesIn))).flat();
}
