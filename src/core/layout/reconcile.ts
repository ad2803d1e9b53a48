/**
 * Holds a table of ours against the cells of its sheet, at every reading. Its header row, its area, and the rows right
 * below are looked at. Programs that drop tables, never grow them, or insert rows above them leave a file whose tables
 * and cells disagree; what people see are the cells.
 */
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import { cellOf } from '../../workbook/cells/snapshot';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { isOwnRow, isUnderTable } from './rows-below';

/** The marks by which a table of a role is known. */
export interface TableWish {
  readonly role: string;
  /** The sheet and the table as `_SoDanVan` records them; absent for a table that was never made. */
  readonly recorded:
    | { readonly sheet: string; readonly table: string; readonly columns: Readonly<Record<string, string>> }
    | undefined;
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  /** Whether the add-in gave this row id in this workbook. */
  readonly isKnownId: (id: string) => boolean;
}

/** The standing of a table to its sheet. */
export interface Standing {
  /** `range`: there is no Excel table any more; the rows were found by the sheet's name and the headers. */
  readonly kind: 'table' | 'range';
  /** The area as the file says it; absent for a range. */
  readonly stored?: Pick<TableSnapshot, 'row' | 'column' | 'bodyRows'> & { readonly columns: number };
  /** The header row is elsewhere than the table says. */
  readonly moved: boolean;
  /** The area goes far below all that the sheet holds. */
  readonly overdrawn: boolean;
  /** Rows below the area, from 0, that are read as the table's. */
  readonly joined: readonly number[];
  /** The first cell of what stands further below and is not read, and how many rows hold it. */
  readonly below?: { readonly at: CellAt; readonly rows: number };
  /** Header cells that say something else than their column's name. */
  readonly headerCells: readonly { readonly at: CellAt; readonly found: string; readonly name: string }[];
}

/** A table as it must be read. */
export interface Reconciled {
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot;
  readonly standing: Standing;
}

/** The share of a table's headers that must stand in a row for it to be its header row. */
const ENOUGH = 0.6;

/** The share on a sheet that is not the recorded one. */
const ENOUGH_ELSEWHERE = 0.8;

/**
 * Lists that are written anew each time: rows that people type below them count, also past blank ones, so that none is
 * written over.
 */
const PAST_BLANKS: ReadonlySet<string> = new Set(['sending', 'decisions']);

/** Rows at the top of a sheet in which a header row is looked for. */
const SEARCHED_ROWS = 300;

/**
 * The most rows of a table. One with more is drawn far below what the sheet holds, down to its last row even: nobody
 * has so many.
 */
const MOST_ROWS = 50_000;

/**
 * Finds the header row, the area and the rows of a role's table as the cells have them.
 * @param table the Excel table of that role, if the workbook has one.
 */
export function reconcile(
  snapshot: WorkbookSnapshot,
  table: TableSnapshot | undefined,
  wish: TableWish,
): Reconciled | undefined {
  const sheet = table && snapshot.sheets.find(({ tables }) => tables.includes(table));
  if (sheet) {
    return withRows(sheet, settled(sheet, ownName(snapshot, table, wish), wish), wish);
  }
  const range = wish.recorded && findRange(snapshot.sheets, wish, wish.recorded.sheet);
  return range && withRows(range.sheet, range.found, wish);
}

/**
 * The table under its own name. Of several tables of one name, which only damaged files have, ours goes by the name it
 * was made with.
 */
function ownName({ sheets }: WorkbookSnapshot, table: TableSnapshot, { recorded }: TableWish): TableSnapshot {
  const name = table.name.toLowerCase();
  const isOnly = sheets.every(({ tables }) =>
    tables.every((other) => other === table || other.name.toLowerCase() !== name),
  );
  return isOnly || !recorded ? table : { ...table, name: recorded.table };
}

/** Header text as it is compared: however it is broken into lines or composed. */
const words = (value: CellValue): string =>
  String(value ?? '')
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();

/** The headers that the table was made with, by their words: an older layout has fewer columns than this one. */
function madeHeaders({ recorded, columns }: TableWish): Map<string, string> {
  const made = Object.values(recorded?.columns ?? {});
  const headers = made.length > 0 ? made : columns.map(({ header }) => header);
  return new Map(headers.map((header) => [words(header), header]));
}

interface Found {
  readonly table: TableSnapshot;
  readonly kind: Standing['kind'];
  readonly stored?: Standing['stored'];
  readonly headerCells: Standing['headerCells'];
}

/** A table with its header row where the cells have it, each column named by what is seen. */
function settled(sheet: SheetSnapshot, table: TableSnapshot, wish: TableWish): Found {
  const { grid } = sheet;
  const stored = {
    row: table.row,
    column: table.column,
    bodyRows: table.bodyRows,
    columns: table.headers.length,
  };
  const wanted = madeHeaders(wish);
  const shown = table.headers.map((_, index) => words(cellOf(grid, table.row, table.column + index).value));
  const isPlain = shown.every((cell, index) => cell === '' || cell === words(table.headers[index] ?? ''));
  const inPlace = new Set(shown.filter((cell) => wanted.has(cell))).size;
  if (!isPlain || inPlace === 0) {
    const other = headerRow(sheet, wanted);
    if (other && other.matches > inPlace && other.matches >= ENOUGH * wanted.size) {
      return { table: movedTo(table, other), kind: 'table', stored, headerCells: [] };
    }
  }
  const headerCells: Standing['headerCells'][number][] = [];
  const headers = table.headers.map((name, index) => {
    const cell = shown[index] ?? '';
    const ours = wanted.get(words(name));
    if (cell === '' || cell === words(name)) {
      return ours ?? name;
    }
    const at = { sheet: sheet.name, row: table.row, column: table.column + index };
    headerCells.push({ at, found: String(cellOf(grid, at.row, at.column).value), name });
    return wanted.get(cell) ?? ours ?? name;
  });
  return { table: { ...table, headers }, kind: 'table', stored, headerCells };
}

interface HeaderRow {
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** The number of wanted headers that it has. */
  readonly matches: number;
}

/**
 * Whether a sheet without any table has a header row like that: programs that copy a sheet leave its table out.
 * @param share the share of the headers that must stand in one row.
 */
export function isPlainCopy(sheet: SheetSnapshot, headers: readonly string[], share: number): boolean {
  if (sheet.tables.length > 0 || sheet.visibility === 'veryHidden') {
    return false;
  }
  const wanted = new Map(headers.map((header) => [words(header), header]));
  return (headerRow(sheet, wanted)?.matches ?? 0) >= share * wanted.size;
}

/** The row that has most of the headers. @param wanted by their words. */
function headerRow({ grid }: SheetSnapshot, wanted: ReadonlyMap<string, string>): HeaderRow | undefined {
  let best: { row: number; cells: string[]; matches: number } | undefined;
  grid.values.slice(0, SEARCHED_ROWS).forEach((line, index) => {
    if (line.filter((cell) => typeof cell === 'string').length <= (best?.matches ?? 1)) {
      return;
    }
    const cells = line.map(words);
    const matches = new Set(cells.filter((cell) => wanted.has(cell))).size;
    if (matches > (best?.matches ?? 1)) {
      best = { row: grid.row + index, cells, matches };
    }
  });
  if (!best) {
    return undefined;
  }
  const { row, cells, matches } = best;
  let first = cells.findIndex((cell) => wanted.has(cell));
  let last = cells.length - 1;
  while (last > first && !wanted.has(cells[last] ?? '')) {
    last--;
  }
  while (first > 0 && cells[first - 1] !== '') {
    first--;
  }
  while (last + 1 < cells.length && cells[last + 1] !== '') {
    last++;
  }
  const headers = cells.slice(first, last + 1).map((cell, index) => {
    const written = cellOf(grid, row, grid.column + first + index).value;
    return wanted.get(cell) ?? String(written ?? '');
  });
  return { row, column: grid.column + first, headers, matches };
}

/** A table whose header row is elsewhere. One that lay over its header keeps its end, one that was left behind moves along. */
function movedTo(table: TableSnapshot, { row, column, headers }: HeaderRow): TableSnapshot {
  const end = table.row + table.bodyRows;
  const covers = row >= table.row && row <= end;
  // Its lists were read of other cells.
  const { lists, ...others } = table;
  void lists;
  return { ...others, row, column, headers, bodyRows: covers ? end - row : table.bodyRows };
}

/**
 * Finds the rows below a header row of ours, on the recorded sheet or any other. A table of another name around it is
 * that table.
 */
function findRange(
  sheets: readonly SheetSnapshot[],
  wish: TableWish,
  recorded: string,
): { readonly sheet: SheetSnapshot; readonly found: Found } | undefined {
  const wanted = madeHeaders(wish);
  const isRecorded = ({ name }: SheetSnapshot) => name.toLowerCase() === recorded.toLowerCase();
  const inOrder = [...sheets.filter(isRecorded), ...sheets.filter((sheet) => !isRecorded(sheet))];
  for (const sheet of inOrder) {
    const header = headerRow(sheet, wanted);
    const share = isRecorded(sheet) ? ENOUGH : ENOUGH_ELSEWHERE;
    if (!header || header.matches < share * wanted.size) {
      continue;
    }
    const around = sheet.tables.find(
      ({ row, bodyRows }) => header.row >= row && header.row <= row + bodyRows,
    );
    if (around) {
      return { sheet, found: settled(sheet, around, wish) };
    }
    const table = {
      name: wish.recorded?.table ?? '',
      row: header.row,
      column: header.column,
      headers: header.headers,
      bodyRows: 0,
    };
    return { sheet, found: { table, kind: 'range', headerCells: [] } };
  }
  return undefined;
}

/** The table with its rows: those of its area, and those below that are its own. */
function withRows(
  sheet: SheetSnapshot,
  { table, kind, stored, headerCells }: Found,
  wish: TableWish,
): Reconciled {
  const bottom = sheet.grid.row + sheet.grid.values.length - 1;
  const moved = stored !== undefined && stored.row !== table.row;
  const overdrawn = table.bodyRows > MOST_ROWS && table.row + table.bodyRows > bottom;
  const area = overdrawn ? Math.max(table.row, bottom) : table.row + table.bodyRows;
  const rowAt = rowReader(sheet, table, wish);
  const isFree = (row: number) =>
    !sheet.tables.some(
      (other) =>
        other.name.toLowerCase() !== table.name.toLowerCase() &&
        row >= other.row &&
        row <= other.row + other.bodyRows,
    );
  let end = area;
  if (kind === 'range' || moved) {
    for (let row = area + 1; row <= bottom && isFree(row); row++) {
      if (wish.isKnownId(rowAt(row).text('id'))) {
        end = row;
      }
    }
  }
  // What stands below a row of totals is not a row of the table.
  const totals = table.totals === true && !moved;
  for (let row = end + 1; row <= bottom && !totals && isFree(row); row++) {
    const line = rowAt(row);
    if (line.isBlank && PAST_BLANKS.has(wish.role)) {
      continue;
    }
    if (line.isBlank || !(kind === 'range' ? !isUnderTable(line) : isOwnRow(wish.role, line))) {
      break;
    }
    end = row;
  }
  const joined = Array.from({ length: end - area }, (_, index) => area + 1 + index);
  const below = firstBelow(sheet, end + (totals ? 1 : 0), isFree);
  const bodyRows = end - table.row;
  return {
    sheet,
    table: table.bodyRows === bodyRows ? table : { ...table, bodyRows },
    standing: {
      kind,
      ...(stored ? { stored } : {}),
      moved,
      overdrawn,
      joined: kind === 'range' || moved ? [] : joined,
      ...(below ? { below } : {}),
      headerCells,
    },
  };
}

/** The rows of a sheet by the columns of a table. */
function rowReader({ grid }: SheetSnapshot, table: TableSnapshot, { columns }: TableWish) {
  const places = new Map(columns.map(({ key, header }) => [key, table.headers.indexOf(header)]));
  return (row: number) => {
    const text = (index: number): string =>
      String(cellOf(grid, row, table.column + index).value ?? '')
        .normalize('NFC')
        .trim();
    const filled = table.headers.flatMap((_, index) => text(index) || []);
    return {
      isBlank: filled.length === 0,
      filled,
      text: (key: string): string => {
        const index = places.get(key) ?? -1;
        return index < 0 ? '' : text(index);
      },
    };
  };
}

/** The content of a sheet below a row that no table has. */
function firstBelow(
  { name, grid }: SheetSnapshot,
  end: number,
  isFree: (row: number) => boolean,
): Standing['below'] {
  let at: CellAt | undefined;
  let rows = 0;
  grid.values.forEach((line, index) => {
    const row = grid.row + index;
    if (row <= end || !isFree(row)) {
      return;
    }
    const column = line.findIndex((cell) => cell !== null && String(cell).trim() !== '');
    if (column >= 0) {
      at ??= { sheet: name, row, column: grid.column + column };
      rows++;
    }
  });
  return at && { at, rows };
}
