/**
 * Finishes a writing that was cut short, or takes it back. Both look at the workbook as it is now, do only what is
 * missing, and leave alone whatever a user has typed since; so both may be cut short in their turn, and done again.
 * What can be lost is taken back exactly: sheets, cells, tables' sizes, names. Looks are redone, never taken back: they
 * are on sheets of ours. A print sheet that was being renewed gets its words back, and its looks when it is made again.
 */
import type { Area, CellAt } from '../cells/cells';
import type { CellInput, Change, Write } from './change';
import { sameInput } from './diff';
import { META_SHEET } from './facts-sheet';
import { cellOf, findSheet, tableAround } from '../cells/snapshot';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../cells/snapshot';

/** Sentences that a recovery may have to tell. */
export type RecoveryNotice =
  | { readonly code: 'recover.sheetGone' | 'recover.looksGone'; readonly params: { readonly sheet: string } }
  | {
      readonly code: 'recover.sheetKept';
      readonly params: { readonly sheet: string };
      readonly at: CellAt;
    }
  | { readonly code: 'workbook.cellKept'; readonly at: CellAt };

export interface Recovery {
  readonly changes: readonly Change[];
  /** Cells and sheets that stay as a user left them. */
  readonly messages: readonly RecoveryNotice[];
}

/**
 * Changes that are still to be carried out.
 * @param snapshot the workbook in which some of them were carried out.
 */
export function redo(snapshot: WorkbookSnapshot, changes: readonly Change[]): Recovery {
  const added = addedSheets(changes);
  const gone = new Set<string>();
  const messages: RecoveryNotice[] = [];
  const left = changes.flatMap((change): readonly Change[] => {
    const sheet = findSheet(snapshot, change.sheet);
    if (sheet) {
      return redoOn(sheet, change, snapshot, changes, messages);
    }
    if (!added.has(change.sheet)) {
      gone.add(change.sheet);
      return [];
    }
    return [change];
  });
  // Formats by condition add up: those of the first try would stand beside the second's.
  const doubled = changes.flatMap((change): Change[] =>
    change.kind === 'conditional' && findSheet(snapshot, change.sheet)
      ? [{ kind: 'clearConditionals', sheet: change.sheet, area: change.area }]
      : [],
  );
  return {
    changes: [...doubled, ...left],
    messages: [
      ...messages,
      ...[...gone].map((sheet): RecoveryNotice => ({ code: 'recover.sheetGone', params: { sheet } })),
    ],
  };
}

/** Whether the changes are in the workbook: nothing but looks is left to do. */
export function isDone(snapshot: WorkbookSnapshot, changes: readonly Change[]): boolean {
  return !redo(snapshot, changes).changes.some(
    (change) =>
      ['addSheet', 'write', 'resizeTable', 'addName'].includes(change.kind) ||
      (change.kind === 'addTable' && change.made !== change.table),
  );
}

function redoOn(
  sheet: SheetSnapshot,
  change: Change,
  snapshot: WorkbookSnapshot,
  changes: readonly Change[],
  messages: RecoveryNotice[],
): readonly Change[] {
  switch (change.kind) {
    case 'addSheet':
      return [];
    case 'write':
      return rewrite(sheet, change, 'forth', messages);
    case 'addTable': {
      const made = sheet.tables.find(
        ({ row, column }) => row === change.area.row && column === change.area.column,
      );
      return made ? [{ ...change, made: made.name }] : findTable(snapshot, change.table) ? [] : [change];
    }
    case 'resizeTable':
      return resized(sheet, change, change.area);
    case 'addName':
      return hasName(snapshot, change.name) ? [] : [change];
    case 'merge':
      // Excel keeps only the first cell of what it merges.
      return hasContentBesideFirst(sheet, change.area, changes) ? [] : [change];
    case 'chart':
      return [{ ...change, made: sheet.charts?.includes(change.chart.name) ?? false }];
    case 'show':
      return sheet.visibility === 'visible' ? [change] : [];
    default:
      return [change];
  }
}

/**
 * The changes that bring the workbook back to what it was. A sheet that was added goes only if it holds nothing but what
 * was written there; else it stays as it is. `_SoDanVan`, if it was added, goes last, and the journal with it.
 */
export function undo(snapshot: WorkbookSnapshot, changes: readonly Change[]): Recovery {
  const added = addedSheets(changes);
  const messages: RecoveryNotice[] = [];
  const staying = new Set<string>();
  for (const name of added) {
    const sheet = findSheet(snapshot, name);
    const foreign = sheet && name !== META_SHEET ? foreignCell(sheet, changes) : undefined;
    if (foreign) {
      staying.add(name);
      messages.push({ code: 'recover.sheetKept', params: { sheet: name }, at: foreign });
    }
  }
  const back = [...changes].reverse().flatMap((change): readonly Change[] => {
    const sheet = findSheet(snapshot, change.sheet);
    if (!sheet || staying.has(change.sheet)) {
      return [];
    }
    const isOurs = added.has(change.sheet);
    switch (change.kind) {
      case 'addSheet':
        return [{ kind: 'removeSheet', sheet: sheet.name, expected: sheet.grid }];
      case 'addName':
        return hasName(snapshot, change.name)
          ? [{ kind: 'removeName', name: change.name, sheet: sheet.name }]
          : [];
      case 'write':
        return isOurs ? [] : rewrite(sheet, change, 'back', messages);
      case 'resizeTable':
        return isOurs ? [] : resized(sheet, change, change.expected);
      default:
        return [];
    }
  });
  // Merges made anew would swallow the words that come back.
  const cleared = changes.filter(
    ({ kind, sheet }) =>
      kind === 'clearLooks' && back.some((change) => change.kind === 'write' && change.sheet === sheet),
  );
  const bare = cleared.map(({ sheet }): RecoveryNotice => ({ code: 'recover.looksGone', params: { sheet } }));
  return { changes: [...cleared, ...back], messages: [...messages, ...bare] };
}

const addedSheets = (changes: readonly Change[]): ReadonlySet<string> =>
  new Set(changes.flatMap(({ kind, sheet }) => (kind === 'addSheet' ? [sheet] : [])));

const EMPTY: NonNullable<CellInput> = { value: null };

/** Takes the cells of a write forth to what it writes, or back to what it found. Cells that hold neither stay. */
function rewrite(
  sheet: SheetSnapshot,
  write: Write,
  direction: 'forth' | 'back',
  messages: RecoveryNotice[],
): Change[] {
  const expected: CellInput[][] = [];
  const cells = write.cells.map((line, r) => {
    const found: CellInput[] = line.map(() => undefined);
    expected.push(found);
    return line.map((input, c): CellInput => {
      const at: CellAt = { sheet: sheet.name, row: write.row + r, column: write.column + c };
      const now = contentAt(sheet, at);
      const before = write.expected?.[r]?.[c] ?? EMPTY;
      const [from, to] = direction === 'forth' ? [before, input] : [input, before];
      const table = tableAround(sheet, at)?.name;
      if (!from || !to || sameInput(now, to, table)) {
        return undefined;
      }
      if (!sameInput(now, from, table)) {
        messages.push({ code: 'workbook.cellKept', at });
        return undefined;
      }
      found[c] = now;
      return to;
    });
  });
  return cells.flat().some((cell) => cell !== undefined) ? [{ ...write, cells, expected }] : [];
}

/** A table that has grown beyond both sizes has a user's rows or columns in it, and keeps them. */
function resized(
  sheet: SheetSnapshot,
  change: Extract<Change, { kind: 'resizeTable' }>,
  wanted: Area,
): Change[] {
  const table = sheet.tables.find(({ name }) => sameName(name, change.table));
  if (!table) {
    return [];
  }
  const { row, column } = table;
  const now: Area = { row, column, rows: table.bodyRows + 1, columns: table.headers.length };
  const sizeOf = (side: 'rows' | 'columns'): number =>
    change.area[side] === change.expected[side] ||
    now[side] > Math.max(change.area[side], change.expected[side])
      ? now[side]
      : wanted[side];
  const area: Area = { ...now, rows: sizeOf('rows'), columns: sizeOf('columns') };
  return area.rows === now.rows && area.columns === now.columns ? [] : [{ ...change, area, expected: now }];
}

/** The first cell of a sheet that holds something else than what the changes write there. */
function foreignCell(sheet: SheetSnapshot, changes: readonly Change[]): CellAt | undefined {
  const written = new Map<string, NonNullable<CellInput>>();
  for (const change of changes) {
    if (change.kind === 'write' && sameName(change.sheet, sheet.name)) {
      change.cells.forEach((line, r) => {
        line.forEach((input, c) => {
          if (input) {
            written.set(`${change.row + r},${change.column + c}`, input);
          }
        });
      });
    }
  }
  for (const [r, line] of sheet.grid.values.entries()) {
    for (const c of line.keys()) {
      const at: CellAt = { sheet: sheet.name, row: sheet.grid.row + r, column: sheet.grid.column + c };
      const ours = written.get(`${at.row},${at.column}`) ?? EMPTY;
      const now = contentAt(sheet, at);
      if (!sameInput(now, EMPTY) && !sameInput(now, ours, tableAround(sheet, at)?.name)) {
        return at;
      }
    }
  }
  return undefined;
}

function contentAt(sheet: SheetSnapshot, { row, column }: CellAt): NonNullable<CellInput> {
  const { value, formula } = cellOf(sheet.grid, row, column);
  return formula === null ? { value } : { formula };
}

/**
 * Whether a cell of the area, other than its first, holds something.
 * @param changes those to be redone: what they empty does not count.
 */
function hasContentBesideFirst(sheet: SheetSnapshot, area: Area, changes: readonly Change[]): boolean {
  return Array.from({ length: area.rows * area.columns - 1 }, (_, index) => ({
    sheet: sheet.name,
    row: area.row + Math.floor((index + 1) / area.columns),
    column: area.column + ((index + 1) % area.columns),
  })).some((at) => {
    const now = contentAt(sheet, at);
    return !sameInput(now, EMPTY) && !changes.some((change) => empties(change, at, now));
  });
}

function empties(change: Change, { sheet, row, column }: CellAt, now: NonNullable<CellInput>): boolean {
  if (change.kind !== 'write' || !sameName(change.sheet, sheet)) {
    return false;
  }
  const [r, c] = [row - change.row, column - change.column];
  const [input, expected] = [change.cells[r]?.[c], change.expected?.[r]?.[c]];
  return input !== undefined && expected !== undefined && sameInput(input, EMPTY) && sameInput(expected, now);
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const hasName = (snapshot: WorkbookSnapshot, name: string): boolean =>
  snapshot.names.some((other) => sameName(other, name));

const findTable = (snapshot: WorkbookSnapshot, name: string): TableSnapshot | undefined =>
  snapshot.sheets.flatMap(({ tables }) => tables).find((table) => sameName(table.name, name));
