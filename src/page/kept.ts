/**
 * Changes that are not saved yet, kept by the browser against a crash or a closed tab. The changes alone, never a workbook.
 * Pages opened by their file share what the browser keeps: another such page could read them (docs/cai-dat.md).
 */
import { fingerprint } from '../workbook/cells/fingerprint';
import type { Change } from '../workbook/draft/change';

/** Changes of one workbook, as they are listed. */
export interface KeptBook {
  readonly id: string;
  /** The name of the file they are changes to; empty for a workbook that was never saved. */
  readonly file: string;
  /** Tells whether a file is the one they are changes to. */
  readonly print: string;
  /** The moment of the last change: serial day with its fraction. */
  readonly at: number;
  readonly count: number;
}

/** Days that they are kept. */
const DAYS = 7;

const SHARED = 'so-dan-van.shared-computer';
const DATABASE = 'so-dan-van';
const BOOKS = 'books';
const STEPS = 'steps';

/** The mark that tells one file from another; empty for none. */
export const printOf = (bytes: Uint8Array | undefined): string =>
  bytes ? `${bytes.length}-${fingerprint(new TextDecoder('latin1').decode(bytes))}` : '';

/** Whether the user said that others use this computer: then nothing is kept. */
export function isShared(): boolean {
  try {
    return localStorage.getItem(SHARED) === 'yes';
  } catch {
    return false;
  }
}

export function setShared(shared: boolean): void {
  try {
    if (shared) {
      localStorage.setItem(SHARED, 'yes');
    } else {
      localStorage.removeItem(SHARED);
    }
  } catch {
    // Blocked: nothing is kept then, either.
  }
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The browser keeps nothing.'));
    };
  });
}

function database(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(BOOKS, { keyPath: 'id' });
    request.result.createObjectStore(STEPS);
  };
  return asked(request);
}

let opened: Promise<IDBDatabase> | undefined;

/** Does something with both lists, whole or not at all. */
async function within<T>(
  mode: IDBTransactionMode,
  job: (books: IDBObjectStore, steps: IDBObjectStore) => Promise<T>,
): Promise<T> {
  opened ??= database();
  const transaction = (await opened).transaction([BOOKS, STEPS], mode);
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('The browser keeps nothing.'));
    };
  });
  const result = await job(transaction.objectStore(BOOKS), transaction.objectStore(STEPS));
  await ended;
  return result;
}

const stepsOf = (id: string, from = 0): IDBKeyRange => IDBKeyRange.bound([id, from], [id, Infinity]);

/** Keeps a change set as the `number`th, from 0, in place of it and of all after it. */
export const keepStep = (
  book: Omit<KeptBook, 'count'>,
  number: number,
  changes: readonly Change[],
): Promise<void> =>
  within('readwrite', async (books, steps) => {
    await asked(steps.delete(stepsOf(book.id, number)));
    await asked(steps.put(changes, [book.id, number]));
    await asked(books.put({ ...book, count: number + 1 }));
  });

/** Forgets the change sets from the `number`th on: they were undone. */
export const dropSteps = (book: Omit<KeptBook, 'count'>, number: number): Promise<void> =>
  number === 0
    ? forget(book.id)
    : within('readwrite', async (books, steps) => {
        await asked(steps.delete(stepsOf(book.id, number)));
        await asked(books.put({ ...book, count: number }));
      });

export const forget = (id: string): Promise<void> =>
  within('readwrite', async (books, steps) => {
    await asked(steps.delete(stepsOf(id)));
    await asked(books.delete(id));
  });

export const forgetAll = (): Promise<void> =>
  within('readwrite', async (books, steps) => {
    await asked(steps.clear());
    await asked(books.clear());
  });

/** Lists what is kept; what is older than seven days is deleted. @param now serial day with its fraction */
export async function listKept(now: number): Promise<KeptBook[]> {
  const all = (await within('readonly', (books) => asked(books.getAll()))) as KeptBook[];
  const old = all.filter(({ at }) => now - at > DAYS);
  for (const { id } of old) {
    await forget(id);
  }
  const inUse = await heldElsewhere();
  return all.filter((book) => !old.includes(book) && !inUse.has(book.id)).sort((a, b) => b.at - a.at);
}

export const readKept = (id: string): Promise<readonly (readonly Change[])[]> =>
  within('readonly', (_, steps) => asked(steps.getAll(stepsOf(id)))) as Promise<
    readonly (readonly Change[])[]
  >;

/** Tells other windows, as long as this one is open, that these changes are in use. */
export function holdWhileOpen(id: string): void {
  void locks()
    ?.request(id, () => new Promise(() => undefined))
    .catch(() => undefined);
}

async function heldElsewhere(): Promise<ReadonlySet<string>> {
  const state = await locks()
    ?.query()
    .catch(() => undefined);
  return new Set(state?.held?.flatMap(({ name }) => name ?? []));
}

/** Absent where a browser gives none to a page opened by its file. */
const locks = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks;
