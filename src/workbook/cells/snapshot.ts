/**
 * A workbook as it was read by either door (src/excel, src/files), as plain data. Nothing in core knows which door it
 * came through.
 */
import type { CellValue } from './cells';

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** The used cells of a sheet. `values[r][c]` is the cell at (`row` + r, `column` + c); every line has the same length. */
export interface GridSnapshot {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  /** The formula of each cell as en-US text starting with `=`, or `null` where there is none. Same shape as `values`. */
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** An Excel table: where its header starts, its column names in order, and how many body rows it has. */
export interface TableSnapshot {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly bodyRows: number;
  /** The lists that cells choose from, by header, of the columns somebody looked at. */
  readonly lists?: Readonly<Record<string, ColumnList>>;
  /** Rows of the sheet, from 0, that are hidden and lie in its body; absent where nobody looked. */
  readonly hiddenRows?: readonly number[];
  /** A row of totals stands right below its body. */
  readonly totals?: true;
  /** It has no header: `row` is the one above its body, which may be -1. */
  readonly headless?: true;
  /** Whether a filter is on, so that rows may be hidden by it; absent where nobody looked. */
  readonly filtered?: boolean;
}

/**
 * The source of the list that a cell chooses from, such as `=DanhMucDonVi`, with or without the sign. `null` = no list.
 */
export type ListSource = string | null;

/** `all`: the same in every body cell. `each`: by body row. `mixed`: not the same, and not known of each. */
export type ColumnList = { readonly all: ListSource } | { readonly each: readonly ListSource[] } | 'mixed';

/** The list of each body row; `undefined` where it is not known of each. */
export function listsByRow(list: ColumnList, rows: number): readonly ListSource[] | undefined {
  if (list === 'mixed') {
    return undefined;
  }
  return 'each' in list ? list.each : Array.from({ length: rows }, () => list.all);
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  readonly grid: GridSnapshot;
  readonly tables: readonly TableSnapshot[];
  /** The row after the last with content, from 0; absent where the grid is all there is. */
  readonly usedRows?: number;
  /** Too large to be held whole: only its tables and first rows were read. */
  readonly partial?: boolean;
  /** Rows with text that is struck out, from 0; absent where nobody looked (in Excel), or there are none. */
  readonly struckRows?: readonly number[];
  /** Names of its charts; absent where nobody looked (in files). */
  readonly charts?: readonly string[];
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Names defined for the whole workbook: only their spelling matters here (a new name must not collide). */
  readonly names: readonly string[];
}

/** The cell at (row, column) of a grid: value and formula, both `null` outside of it. */
export function cellOf(
  grid: GridSnapshot,
  row: number,
  column: number,
): { value: CellValue; formula: string | null } {
  return {
    value: grid.values[row - grid.row]?.[column - grid.column] ?? null,
    formula: grid.formulas[row - grid.row]?.[column - grid.column] ?? null,
  };
}

/** The sheet of that name; Excel compares sheet names without regard to case. */
export function findSheet(snapshot: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  const wanted = name.toLowerCase();
  return snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** A table by its name, with its sheet and what is known of its rows; `undefined` if there is none. */
export function tableCells(
  { sheets }: WorkbookSnapshot,
  name: string,
): { grid: GridSnapshot; hiddenRows: readonly number[]; filtered: boolean } | undefined {
  for (const { grid, tables } of sheets) {
    const table = tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table) {
      return { grid, hiddenRows: table.hiddenRows ?? [], filtered: table.filtered ?? false };
    }
  }
  return undefined;
}

/** The table a cell lies in, header included. */
export function tableAround(
  sheet: SheetSnapshot,
  { row, column }: { readonly row: number; readonly column: number },
): TableSnapshot | undefined {
  return sheet.tables.find(
    (table) =>
      row >= table.row &&
      row <= table.row + table.bodyRows &&
      column >= table.column &&
      column < table.column + table.headers.length,
  );
}
