/** A folder of the computer that the user lets the page read and add to (File System Access, WICG). */
import type { EvidenceFile } from '../files/evidence-files';
import type { PickedFolder } from '../taskpane/state/pane';

/** Members that TypeScript's own declarations leave out. */
interface Folder extends FileSystemDirectoryHandle {
  values(): AsyncIterable<FileSystemFileHandle | Folder>;
}

interface Picking {
  showDirectoryPicker?(options: { mode: 'readwrite' }): Promise<Folder>;
}

/** More files, or folders within folders, are no evidence of one unit. */
const MOST = { files: 5000, deep: 8 } as const;

/** Whether the browser lets a page ask for a folder. */
export const canPickFolder = (): boolean => typeof (window as Picking).showDirectoryPicker === 'function';

/** Lets the user pick a folder. @returns nothing when the user picked none, or said no */
export async function pickFolder(): Promise<PickedFolder | undefined> {
  const folder = await (window as Picking)
    .showDirectoryPicker?.({ mode: 'readwrite' })
    .catch(() => undefined);
  return (
    folder && {
      name: folder.name,
      list: () => filesIn(folder),
      add: (path, bytes) => add(folder, path, bytes),
    }
  );
}

async function filesIn(folder: Folder, within = '', deep = 0): Promise<EvidenceFile[]> {
  const files: EvidenceFile[] = [];
  for await (const entry of folder.values()) {
    const name = `${within}${entry.name}`;
    if (entry.kind === 'file') {
      files.push({ name, read: () => bytesOf(entry) });
    } else if (deep < MOST.deep) {
      files.push(...(await filesIn(entry, `${name}/`, deep + 1)));
    }
    if (files.length > MOST.files) {
      break;
    }
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const bytesOf = async (entry: FileSystemFileHandle): Promise<Uint8Array | undefined> => {
  try {
    return new Uint8Array(await (await entry.getFile()).arrayBuffer());
  } catch {
    // It is gone, or another program holds it.
    return undefined;
  }
};

/** Adds a file and the folder it lies in; one that is there stays as it is. */
async function add(folder: Folder, path: string, bytes: Uint8Array): Promise<'added' | 'there' | 'refused'> {
  const [within = '', name = ''] = path.split('/');
  try {
    const into = await folder.getDirectoryHandle(within, { create: true });
    const known = await into.getFileHandle(name).catch(() => undefined);
    if (known) {
      return 'there';
    }
    const writing = await (await into.getFileHandle(name, { create: true })).createWritable();
    await writing.write(new Uint8Array(bytes));
    await writing.close();
    return 'added';
  } catch {
    return 'refused';
  }
}
