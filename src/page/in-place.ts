/** Saving into the file that was opened, where the browser lets a page do so (File System Access, WICG). */

/** Members that TypeScript's own declarations leave out. */
interface Handle extends FileSystemFileHandle {
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface Picking {
  showOpenFilePicker?(options: {
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<Handle[]>;
}

/** A file that can be written, and what it was when it was last read or written here. */
export interface InPlace {
  readonly handle: Handle;
  readonly size: number;
  readonly time: number;
  readonly bytes: Uint8Array;
}

/** A reason why a file was not written. It is another one now, is gone, a program holds it, or browser or user said no. */
export type NotInPlace = 'changed' | 'gone' | 'held' | 'refused';

/** Whether a file can be picked in a way that lets it be written later. */
export const canPick = (): boolean => typeof (window as Picking).showOpenFilePicker === 'function';

/** Lets the user pick a file. @returns nothing when the user picked none; `'unable'` where the browser does not let the page ask. */
export async function pickFile(): Promise<
  { file: File; handle: FileSystemFileHandle } | 'unable' | undefined
> {
  try {
    const [handle] =
      (await (window as Picking).showOpenFilePicker?.({
        types: [
          {
            description: 'Excel',
            accept: {
              'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
              'application/vnd.ms-excel.sheet.macroEnabled.12': ['.xlsm'],
            },
          },
        ],
      })) ?? [];
    return handle && { file: await handle.getFile(), handle };
  } catch (error) {
    return nameOf(error) === 'AbortError' ? undefined : 'unable';
  }
}

export const inPlaceOf = (handle: FileSystemFileHandle, file: File, bytes: Uint8Array): InPlace => ({
  handle,
  size: file.size,
  time: file.lastModified,
  bytes,
});

/**
 * Writes the file, unless it is not the one any more that was opened.
 * @returns the file as it is now, or why it was left as it is.
 */
export async function writeInPlace(
  { handle, size, time, bytes: known }: InPlace,
  bytes: Uint8Array,
): Promise<InPlace | NotInPlace> {
  try {
    if ((await handle.requestPermission?.({ mode: 'readwrite' })) === 'denied') {
      return 'refused';
    }
    const there = await handle.getFile();
    const now = new Uint8Array(await there.arrayBuffer());
    if (there.size !== size || there.lastModified !== time || !sameBytes(now, known)) {
      return 'changed';
    }
  } catch (error) {
    return reasonOf(error);
  }
  try {
    // The browser writes beside the file, and puts the whole in its place at the end.
    const stream = await handle.createWritable();
    try {
      await stream.write(bytes as Uint8Array<ArrayBuffer>);
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    await stream.close();
    const written = await handle.getFile();
    return sameBytes(new Uint8Array(await written.arrayBuffer()), bytes)
      ? inPlaceOf(handle, written, bytes)
      : 'held';
  } catch (error) {
    const reason = reasonOf(error);
    return reason === 'gone' ? 'held' : reason;
  }
}

function reasonOf(error: unknown): NotInPlace {
  switch (nameOf(error)) {
    case 'NotFoundError':
      return 'gone';
    case 'NotAllowedError':
    case 'SecurityError':
    case 'AbortError':
      return 'refused';
    default:
      return 'held';
  }
}

const nameOf = (error: unknown): string => (error instanceof DOMException ? error.name : '');

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
