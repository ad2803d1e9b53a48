/** The files a user picked, and how one is opened. Nothing of them leaves the machine. */
import type { FileReading } from '../../actions/read-files';
import type { ReadContext } from '../../core/rollup/read-file';
import { readersHere } from '../../files/readers';
import type { Readers } from '../../files/readers';
import { unreadFile } from '../../files/submitted';
import { isNobodys } from '../../files/unpack';

/**
 * Endings that the file dialog shows. Kinds that cannot be read are among them: then the verdict says what to do about
 * them.
 */
export const ACCEPTED = '.xlsx,.xlsm,.xltx,.xltm,.xls,.xlsb,.ods,.zip';

/** Adds files to those picked before. The very same file (name, size, time) is kept once; systems' own are left out. */
export function addFiles(before: readonly File[], added: readonly File[]): File[] {
  const all = new Map<string, File>();
  for (const file of [...before, ...added.filter((each) => !isNobodys(nameOf(each)))]) {
    const key = JSON.stringify([file.name, file.size, file.lastModified]);
    if (!all.has(key)) {
      all.set(key, file);
    }
  }
  return [...all.values()];
}

/** Starts the readers of units' workbooks. */
export type StartReaders = (context: ReadContext) => Promise<Readers>;

/** The number of files that are opened side by side: two for each thread that may read. */
const AT_ONCE = 8;

/** Opens picked files for a roll-up. @param start the pane's threads; without it files are read one after the other, here. */
export const openPicked =
  (start?: StartReaders) =>
  (context: ReadContext): FileReading<File> =>
    start
      ? openWith(start(context), context, AT_ONCE)
      : openWith(Promise.resolve(readersHere(context)), context, 1);

function openWith(readers: Promise<Readers>, context: ReadContext, atOnce: number): FileReading<File> {
  return {
    atOnce,
    async *read(file) {
      const { read } = await readers;
      let bytes: Uint8Array;
      try {
        bytes = new Uint8Array(await file.arrayBuffer());
      } catch {
        // The browser says no more than "not readable": renamed, moved, changed or locked since it was picked.
        yield unreadFile(nameOf(file), 'file.notOpened', context);
        return;
      }
      yield* read({ name: nameOf(file), bytes });
    },
    end: () => {
      void readers.then(({ end }) => {
        end();
      });
    },
  };
}

/** Names a file with its folders, when a folder was picked: two of them may hold the same name. */
export const nameOf = (file: File): string =>
  PATHS.get(file) ?? (file.webkitRelativePath ? file.webkitRelativePath : file.name);

/** Paths of files that came by a folder's handle: the browser names them without it. */
const PATHS = new WeakMap<File, string>();

/** The file, named with its folders from now on. */
export function inFolder(file: File, path: string): File {
  PATHS.set(file, path);
  return file;
}

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
