/** The places of a sheet's cells: columns, widths, merges, what stays in view, how far a text may run. */
import type { FileCell, FileSheet } from '../files/parts/workbook';
import { holds } from './typing/edit';
import { extentOf } from './typing/selection';

/** The width of the row numbers, in pixels. */
export const ROW_HEAD = 44;

/** Rows at the top that may stay in view. */
const MOST_FROZEN = 30;

export type Span = 'hidden' | { readonly rowSpan: number; readonly colSpan: number };

/** The shape of a sheet, the same object until that changes. */
export interface Geometry {
  /** Columns that are drawn, from left to right. */
  readonly columns: readonly number[];
  /** Pixels, by place among the columns. */
  readonly widths: readonly number[];
  /** Pixels from the left at which a column stays, by place; those that scroll have none. */
  readonly lefts: readonly (number | undefined)[];
  readonly covered: ReadonlyMap<string, Span>;
  /** Rows that are drawn, from the top. */
  readonly rows: readonly number[];
  /** The first so many of the sheet's rows stay in view. */
  readonly frozenRows: number;
}

/** @param isWide whether there is room to keep columns in view. */
export function geometryOf(sheet: FileSheet, isWide: boolean): Geometry {
  const extent = extentOf(sheet);
  const [hiddenRows, hiddenColumns] = [new Set(sheet.hiddenRows), new Set(sheet.hiddenColumns)];
  const shown = (count: number, hidden: ReadonlySet<number>) =>
    Array.from({ length: count }, (_, line) => line).filter((line) => !hidden.has(line));
  const columns = shown(extent.columns, hiddenColumns);
  const widths = columns.map((column) => widthOf(sheet, column));
  let left = ROW_HEAD;
  const lefts = columns.map((column, index) => {
    const at = left;
    left += widths[index] ?? 0;
    return isWide && column < (sheet.freezeColumns ?? 0) ? at : undefined;
  });
  return {
    columns,
    widths,
    lefts,
    covered: coveredBy(sheet),
    rows: shown(extent.rows, hiddenRows),
    frozenRows: Math.min(sheet.freezeRows ?? 0, MOST_FROZEN),
  };
}

/** The width of the columns that stay in view. */
export function frozenWidth(sheet: FileSheet): number {
  const hidden = new Set(sheet.hiddenColumns);
  return Array.from({ length: sheet.freezeColumns ?? 0 }, (_, column) => column)
    .filter((column) => !hidden.has(column))
    .reduce((sum, column) => sum + widthOf(sheet, column), ROW_HEAD);
}

/** The width of a column in pixels. */
const widthOf = ({ columnWidths }: FileSheet, column: number): number =>
  Math.round((columnWidths?.get(column) ?? 10) * 8 + 8);

/** Tells of merged cells how far the first one reaches, and which ones it covers. */
function coveredBy({ merges = [], hiddenColumns = [], hiddenRows = [] }: FileSheet) {
  const covered = new Map<string, Span>();
  const [noColumns, noRows] = [new Set(hiddenColumns), new Set(hiddenRows)];
  for (const { row, column, rows, columns } of merges) {
    let [wide, high] = [0, 0];
    for (let c = column; c < column + columns; c++) {
      wide += Number(!noColumns.has(c));
      for (let r = row; r < row + rows; r++) {
        covered.set(`${r},${c}`, 'hidden');
      }
    }
    for (let r = row; r < row + rows; r++) {
      high += Number(!noRows.has(r));
    }
    covered.set(`${row},${column}`, { rowSpan: Math.max(1, high), colSpan: Math.max(1, wide) });
  }
  return covered;
}

/** Pixels that a text on one line may take: its own cell, and the empty ones to its right. */
export function roomFor(
  { columns, widths, covered }: Geometry,
  row: number,
  index: number,
  line: ReadonlyMap<number, FileCell> | undefined,
): number {
  let room = widths[index] ?? 0;
  for (let next = index + 1; next < columns.length; next++) {
    const column = columns[next] ?? 0;
    if (holds(line?.get(column)) || covered.has(`${row},${column}`)) {
      break;
    }
    room += widths[next] ?? 0;
  }
  return room;
}
