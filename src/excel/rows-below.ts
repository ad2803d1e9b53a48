/** The rows right below a table: people type there, and what they type belongs to no table yet. */
import type { CellValue } from '../workbook/cells/cells';
import type { ColumnChoice } from '../workbook/cells/outline';
import type { OutlinedTable } from './outline';
import { stretch } from './stretch';
import type { Stretch } from './stretch';

/**
 * The number of rows right below a table that are read with it. Where the last of them is filled, the rest is read too.
 */
const ROWS_BELOW = 20;

/** The largest number of rows that are read below these. */
const MOST_BELOW = 5000;

/** A table of more rows may end where its sheet does: Excel refuses a range beyond. */
const SHEET_END = 1_000_000;

/**
 * The rows right below a table.
 * @param chosen the columns to be read of this table: without any, nothing below it is read.
 */
export function rowsBelow(
  { sheet, headers, bodyRows, body }: OutlinedTable,
  chosen: readonly ColumnChoice[],
): Stretch[] {
  const formulas = chosen.some((column) => column.formulas);
  const rows = bodyRows === 0 ? body.getResizedRange(ROWS_BELOW - 1, 0) : body.getRowsBelow(ROWS_BELOW);
  return chosen.length === 0 || bodyRows > SHEET_END
    ? []
    : [stretch(sheet, rows, ROWS_BELOW, 0, headers.length, formulas)];
}

/** The rows below those read below a table, where the last of these is filled. @param end the sheet's rows, from 0. */
export function furtherBelow(
  { sheet, whole, rows, columns, formulas, lines }: Stretch,
  end: number,
): Stretch[] {
  const left = Math.min(end - whole.rowIndex - rows, MOST_BELOW);
  return left > 0 && lines.at(-1)?.values.some(isFilled)
    ? [stretch(sheet, whole.getRowsBelow(left), left, 0, columns, formulas)]
    : [];
}

const isFilled = (cell: CellValue): boolean => cell !== null && cell !== '';

/** The stretch without the blank lines at its end. */
export function trimmed(of: Stretch): Stretch {
  let rows = of.lines.length;
  while (rows > 0 && !of.lines[rows - 1]?.values.some(isFilled)) {
    rows--;
  }
  return { ...of, rows, lines: of.lines.slice(0, rows) };
}
