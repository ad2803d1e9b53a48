/** A folder that was chosen once and is read again as it is then, where the browser lets a page do so (File System Access, WICG). */
import { isNobodys } from '../../files/unpack';
import { inFolder, nameOf } from './picked-files';

/** Members that TypeScript's own declarations leave out. */
interface Handle extends FileSystemDirectoryHandle {
  requestPermission?(options: { mode: 'read' }): Promise<PermissionState>;
  values(): AsyncIterable<Handle | FileSystemFileHandle>;
}

interface Picking {
  showDirectoryPicker?(options: { mode: 'read' }): Promise<Handle>;
}

/** A folder as it was when it was last read. */
export interface PickedFolder {
  readonly handle: FileSystemDirectoryHandle;
  readonly name: string;
  readonly files: readonly File[];
}

/** Whether a folder can be chosen in a way that lets it be read again. */
export const canPickFolder = (): boolean => typeof (window as Picking).showDirectoryPicker === 'function';

/** Lets the user choose a folder. @returns nothing when the user chose none; `'unable'` where the browser does not let the page ask */
export async function pickFolder(): Promise<PickedFolder | 'unable' | undefined> {
  try {
    const handle = await (window as Picking).showDirectoryPicker?.({ mode: 'read' });
    return handle && ((await readFolder(handle)) ?? 'unable');
  } catch (error) {
    return isAborted(error) ? undefined : 'unable';
  }
}

const isAborted = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';

/** The folder as it is now, with all its files, as deep as they lie. @returns nothing when it is gone, or browser or user said no */
export async function readFolder(handle: FileSystemDirectoryHandle): Promise<PickedFolder | undefined> {
  try {
    if ((await (handle as Handle).requestPermission?.({ mode: 'read' })) === 'denied') {
      return undefined;
    }
    const files = await filesIn(handle as Handle, handle.name);
    return { handle, name: handle.name, files: files.filter((file) => !isNobodys(nameOf(file))) };
  } catch {
    return undefined;
  }
}

async function filesIn(folder: Handle, path: string): Promise<File[]> {
  const files: File[] = [];
  for await (const entry of folder.values()) {
    const place = `${path}/${entry.name}`;
    files.push(
      ...(entry.kind === 'directory'
        ? await filesIn(entry, place)
        : [inFolder(await entry.getFile(), place)]),
    );
  }
  return files;
}

/** What has become of a folder's files since they were read. */
export interface FolderChange {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  /** The files picked, with those of the folder as they are now. One that was taken off and has not changed stays off. */
  readonly files: readonly File[];
}

/**
 * Compares a folder with what it was.
 * @param picked all files picked so far, of this folder and of elsewhere.
 */
export function changeOf(before: PickedFolder, now: PickedFolder, picked: readonly File[]): FolderChange {
  const old = new Map(before.files.map((file) => [nameOf(file), file]));
  const isSame = (file: File) => {
    const known = old.get(nameOf(file));
    return known?.size === file.size && known.lastModified === file.lastModified;
  };
  const fresh = now.files.filter((file) => !isSame(file));
  const there = new Set(now.files.filter(isSame).map(nameOf));
  const own = new Set(before.files);
  const names = new Set(now.files.map(nameOf));
  return {
    added: fresh.filter((file) => !old.has(nameOf(file))).length,
    changed: fresh.filter((file) => old.has(nameOf(file))).length,
    gone: before.files.filter((file) => !names.has(nameOf(file))).length,
    files: [...picked.filter((file) => !own.has(file) || there.has(nameOf(file))), ...fresh],
  };
}

/** The folder as it is now, its unchanged files being those that were picked. */
export const withKnown = (before: PickedFolder, now: PickedFolder): PickedFolder => {
  const old = new Map(before.files.map((file) => [nameOf(file), file]));
  return {
    ...now,
    files: now.files.map((file) => {
      const known = old.get(nameOf(file));
      return known?.size === file.size && known.lastModified === file.lastModified ? known : file;
    }),
  };
};
