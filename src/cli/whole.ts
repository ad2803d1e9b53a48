/**
 * New files and folders that appear whole or not at all, whenever the process ends.
 * Each is written beside its target under a temporary name, flushed, and only then given its own name. What a killed run leaves
 * under a temporary name is taken up by `resume` or cleared away by the next run that writes the same target.
 */
import { createHash } from 'node:crypto';
import {
  access,
  link,
  mkdir,
  open,
  readdir,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
} from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { TEMPORARY } from '../files/unpack';
import type { NewFolder, NotWritten, Written } from './io';

/**
 * Writes a file that is not there yet.
 * @returns why it could not be; then neither the file nor a temporary one is there.
 */
export async function writeNewFile(target: string, bytes: Uint8Array): Promise<Written> {
  const beside = besideOf(target);
  try {
    await clear(await leftovers(target));
    await flushed(beside, bytes);
    await named(beside, target);
    await flushFolder(path.dirname(target));
    return 'written';
  } catch (error) {
    await clear([beside]);
    return reasonOf(error);
  }
}

/**
 * Begins a folder that is not there yet or empty; it gets its name when it is finished.
 * @param work tells one piece of work from another: only what the very same work left is taken up.
 * @param resume whether files that a run cut short has left are kept; else they are cleared away.
 */
export async function newFolder(
  folder: string,
  work: string,
  resume: boolean,
): Promise<NewFolder | NotWritten> {
  let parents: readonly string[] = [];
  try {
    const target = await realpath(folder).catch(() => path.resolve(folder));
    if (!(await isFree(target))) {
      return 'exists';
    }
    if (`${process.cwd()}${path.sep}`.startsWith(`${target}${path.sep}`)) {
      // Whoever stands in a folder does not see that another took its place.
      return 'busy';
    }
    parents = createdBy(await mkdir(path.dirname(target), { recursive: true }), target);
    const key = digest(work);
    const beside = besideOf(target, key);
    const left = await leftovers(target);
    const same = resume ? left.find((each) => each.endsWith(`-${key}`)) : undefined;
    if (same !== undefined && same !== beside) {
      await rename(same, beside);
    }
    await clear(left.filter((each) => each !== same));
    await mkdir(beside, { recursive: true });
    return begun(beside, target, parents);
  } catch (error) {
    await removeEmpty(parents);
    // A file stands where a folder is to be.
    return codeOf(error) === 'EEXIST' ? 'failed' : reasonOf(error);
  }
}

async function begun(beside: string, target: string, parents: readonly string[]): Promise<NewFolder> {
  return {
    made: new Set(await wholeFilesIn(beside, '')),
    async write(name, bytes) {
      try {
        const file = path.join(beside, name);
        await mkdir(path.dirname(file), { recursive: true });
        const fresh = besideOf(file);
        await flushed(fresh, bytes);
        await rename(fresh, file);
        return 'written';
      } catch (error) {
        return reasonOf(error);
      }
    },
    drop: (within) => clear([path.join(beside, within)]),
    async finish() {
      try {
        await flushFolder(beside);
        await inPlace(beside, target);
        await flushFolder(path.dirname(target));
        return 'written';
      } catch (error) {
        return reasonOf(error);
      }
    },
    async abandon() {
      await clear([beside]);
      await removeEmpty(parents);
    },
  };
}

/** Tries again for a second: Windows refuses a name as long as a virus scanner looks at what was just written. */
async function patiently(act: () => Promise<void>): Promise<void> {
  for (let left = 4; ; left--) {
    try {
      await act();
      return;
    } catch (error) {
      if (left === 0 || !['EPERM', 'EACCES', 'EBUSY'].includes(String(codeOf(error)))) {
        throw error;
      }
      await setTimeout(250);
    }
  }
}

/** Gives a temporary file its name, never another's: a link fails when the name is taken, in one step. */
async function named(beside: string, target: string): Promise<void> {
  try {
    await link(beside, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || (await isThere(target))) {
      throw Object.assign(new Error(target), { code: 'EEXIST' });
    }
    // Memory sticks and some network drives know no links.
    await patiently(() => rename(beside, target));
    return;
  }
  await unlink(beside);
}

/** Puts a finished folder where there is none, or an empty one. */
async function inPlace(beside: string, target: string): Promise<void> {
  // Windows takes an empty folder's place only when it is gone; one that holds something stays.
  if (await isThere(target)) {
    await rmdir(target);
  }
  await patiently(() => rename(beside, target));
}

async function isFree(target: string): Promise<boolean> {
  const found = await stat(target).catch(() => undefined);
  return found === undefined || (found.isDirectory() && (await readdir(target)).length === 0);
}

async function flushed(file: string, bytes: Uint8Array): Promise<void> {
  const opened = await open(file, 'w');
  try {
    await opened.writeFile(bytes);
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** Has a new name survive a power cut. Windows flushes no folders, and needs not. */
async function flushFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close().catch(() => undefined);
}

/** The temporary name of a target: short whatever its own name, and the process stands in it. */
function besideOf(target: string, key?: string): string {
  const name = [prefixOf(target), process.pid, ...(key === undefined ? [] : [key])].join('-');
  return path.join(path.dirname(target), name);
}

const prefixOf = (target: string): string => `${TEMPORARY}${digest(path.basename(target))}`;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Temporary files of this target, of runs that are over. */
async function leftovers(target: string): Promise<string[]> {
  const folder = path.dirname(target);
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .filter((name) => {
      const pid = name.startsWith(`${prefixOf(target)}-`) ? Number(name.split('-').at(4)) : NaN;
      return Number.isInteger(pid) && (pid === process.pid || !isRunning(pid));
    })
    .map((name) => path.join(folder, name));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Names with `/`, from the folder on. Files under a temporary name are in part: they are cleared away. */
async function wholeFilesIn(folder: string, within: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(path.join(folder, within), { withFileTypes: true })) {
    const name = `${within}${entry.name}`;
    if (entry.name.startsWith(TEMPORARY)) {
      await clear([path.join(folder, name)]);
    } else {
      files.push(...(entry.isDirectory() ? await wholeFilesIn(folder, `${name}/`) : [name]));
    }
  }
  return files;
}

/** The folders from the first that was made down to the one that holds the target, innermost first. */
function createdBy(first: string | undefined, target: string): string[] {
  const made: string[] = [];
  for (
    let each = path.dirname(target);
    first !== undefined && each.startsWith(first);
    each = path.dirname(each)
  ) {
    made.push(each);
  }
  return made;
}

async function removeEmpty(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    await rmdir(folder).catch(() => undefined);
  }
}

async function clear(paths: readonly string[]): Promise<void> {
  for (const each of paths) {
    await rm(each, { recursive: true, force: true }).catch(() => undefined);
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Reasons for people, by the machine's codes. */
const REASONS: Readonly<Record<string, NotWritten>> = {
  EEXIST: 'exists',
  ENOTEMPTY: 'exists',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
};

const reasonOf = (error: unknown): NotWritten => REASONS[String(codeOf(error))] ?? 'failed';
