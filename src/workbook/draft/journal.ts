/**
 * The journal: what a writing set out to do, kept in `_SoDanVan` from its first step to its last. Excel stops a batch at
 * the first action that fails and keeps what went before; then the journal is still there and tells how to go on, or
 * back (workbook/draft/recovery.ts). It comes with one write and goes with one, so it is there whole or not at all.
 */
import * as z from 'zod/mini';
import { MAX_ROWS } from '../cells/cells';
import type { Area } from '../cells/cells';
import type { Change } from './change';
import { compacted, expanded } from './compact-change';
import type { CompactChange } from './compact-change';
import { fingerprint } from '../cells/fingerprint';
import { JOURNAL_COLUMN, META_SHEET } from './facts-sheet';
import type { Notice } from './notice';
import { pack, unpack } from '../cells/pack';
import type { Packed } from '../cells/pack';
import { cellOf, findSheet } from '../cells/snapshot';
import type { GridSnapshot, WorkbookSnapshot } from '../cells/snapshot';

export interface Journal {
  /** Changes as they were worked out, `_SoDanVan` itself included. */
  readonly changes: readonly Change[];
  /** Messages to show once all of them are carried out. */
  readonly messages: readonly Notice[];
}

export type JournalReading =
  | { readonly state: 'none' }
  | {
      readonly state: 'ok';
      readonly journal: Journal;
      /** Its cells on `_SoDanVan`. */ readonly area: Area;
    }
  /** Written by a newer version of the product. */
  | { readonly state: 'newer' }
  /** Something is there and cannot be understood. */
  | { readonly state: 'broken' };

/** Since 2 a column of one formula has it once. */
const VERSION = 2;

/** Lines that repeated ones may come to in all: several columns of full sheets. Whatever says more would only fill the memory. */
const MOST_LINES = 20 * MAX_ROWS;

/** Characters in a cell. Excel takes 32,767, but refused long texts in arrays before: 8,203 was its limit. */
const PIECE = 8000;

/**
 * The most that a journal may hold, unpacked, in bytes. A roll-up of hundreds of units has some 50 MB; a text of
 * JavaScript ends at 512 MB.
 */
const MAX_SIZE = 400 * 2 ** 20;

const headSchema = z.object({
  version: z.int(),
  /** The number of cells below the head that hold the packed journal. */
  pieces: z.int(),
  /** Its length in bytes, unpacked. */
  size: z.int(),
  /** Fingerprint of the packed text, under the name that workbooks keep it by. */
  print: z.string(),
});

const journalSchema = z.object({
  changes: z
    .array(
      z
        .looseObject({
          kind: z.string(),
          sheet: z.string(),
          times: z.optional(z.int().check(z.minimum(1), z.maximum(MAX_ROWS))),
        })
        .check(z.refine(({ times, cells }) => times === undefined || Array.isArray(cells))),
    )
    .check(z.refine((changes) => changes.reduce((lines, { times = 0 }) => lines + times, 0) <= MOST_LINES)),
  messages: z.array(z.looseObject({ code: z.string() })),
});

/** Changes with the journal around them: the first steps write it, the last empties it. */
export interface Journalled {
  readonly first: readonly Change[];
  readonly changes: readonly Change[];
  readonly last: readonly Change[];
}

/**
 * Puts a journal around changes.
 * @returns nothing where the changes are more than a journal can hold: what is cut short then could not be put right.
 */
export function journalled(
  snapshot: WorkbookSnapshot,
  { changes, messages }: Journal,
  most = MAX_SIZE,
): Journalled | undefined {
  const opening: Change[] = findSheet(snapshot, META_SHEET)
    ? []
    : [
        { kind: 'addSheet', sheet: META_SHEET },
        { kind: 'visibility', sheet: META_SHEET, visibility: 'veryHidden' },
      ];
  const others = changes.filter(({ kind, sheet }) => !(kind === 'addSheet' && sheet === META_SHEET));
  const packed = packedWithin({ changes: [...opening, ...others].map(compacted), messages }, most);
  if (!packed) {
    return undefined;
  }
  const { text, size } = packed;
  const pieces = text.match(new RegExp(`.{1,${PIECE}}`, 'g')) ?? [];
  const head: z.infer<typeof headSchema> = {
    version: VERSION,
    pieces: pieces.length,
    size,
    print: fingerprint(text),
  };
  const cells = [JSON.stringify(head), ...pieces].map((value) => [{ value }]);
  // Another pane may have begun to write since: its journal is not overwritten.
  const expected = cells.map(() => [{ value: null }]);
  const journal: Change = {
    kind: 'write',
    sheet: META_SHEET,
    row: 0,
    column: JOURNAL_COLUMN,
    cells,
    ...(opening.length === 0 ? { expected } : {}),
  };
  return { first: [...opening, journal], changes: others, last: [emptied(journalArea(pieces.length))] };
}

function packedWithin(journal: CompactJournal, most: number): Packed | undefined {
  try {
    const packed = pack(journal);
    return packed.size <= most ? packed : undefined;
  } catch (error) {
    // Longer than a text can be.
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

/** A journal as it is kept. */
interface CompactJournal extends Omit<Journal, 'changes'> {
  readonly changes: readonly CompactChange[];
}

/** All steps, in order. */
export const stepsOf = ({ first, changes, last }: Journalled): Change[] => [...first, ...changes, ...last];

/** The last step of every writing. */
export function emptied(area: Area): Change {
  return { kind: 'clear', sheet: META_SHEET, area };
}

const journalArea = (pieces: number): Area => ({
  row: 0,
  column: JOURNAL_COLUMN,
  rows: 1 + pieces,
  columns: 1,
});

/**
 * Reads the journal that a writing has left.
 * @param grid the cells of `_SoDanVan`; `undefined` when the workbook has none.
 */
export function readJournal(grid: GridSnapshot | undefined): JournalReading {
  const textAt = (row: number): string => String((grid && cellOf(grid, row, JOURNAL_COLUMN).value) ?? '');
  if (textAt(0) === '') {
    return { state: 'none' };
  }
  const head = headSchema.safeParse(parseJson(textAt(0)));
  if (!head.success) {
    return { state: 'broken' };
  }
  const { version, pieces, size, print: recorded } = head.data;
  if (version > VERSION) {
    return { state: 'newer' };
  }
  const text = (grid?.values ?? [])
    .slice(0, pieces + 1)
    .map((_, index) => (index === 0 ? '' : textAt(index)))
    .join('');
  const data = fingerprint(text) === recorded ? unpack({ text, size }, MAX_SIZE) : undefined;
  if (!journalSchema.safeParse(data).success) {
    return { state: 'broken' };
  }
  const { changes, messages } = data as CompactJournal;
  return { state: 'ok', journal: { changes: changes.map(expanded), messages }, area: journalArea(pieces) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
