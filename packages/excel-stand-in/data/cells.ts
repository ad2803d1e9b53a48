/** Cells, areas and A1 addresses. Rows and columns count from 0; an A1 text is made only where a person or Excel reads it. */

/**
 * The content of a cell: text, number (dates are serial days), boolean, or `null` for an empty cell. Errors are their
 * text, such as `#N/A`.
 */
export type CellValue = string | number | boolean | null;

/** One cell of a named sheet. */
export interface CellAt {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  /** Counted from 0. */
  readonly column: number;
}

/** A rectangle on a sheet: its top left cell and its size in cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's limits: 1,048,576 rows and 16,384 columns (Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters: 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** The A1 text of a cell: (0, 0) → `A1`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/**
 * Reads an A1 text (`B2`, `$B$2:$D$9`, with or without a sheet in front, which is dropped).
 * @returns the area, or `undefined` when the text is no such address or lies outside a sheet.
 */
export function parseArea(text: string): Area | undefined {
  const address = text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '');
  const match = /^([A-Za-z]{1,3})([0-9]{1,7})(?::([A-Za-z]{1,3})([0-9]{1,7}))?$/.exec(address);
  if (!match) {
    return undefined;
  }
  const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = match;
  const columns = [columnNumber(column1), columnNumber(column2)];
  const rows = [Number(row1) - 1, Number(row2) - 1];
  const [left, right, top, bottom] = [
    Math.min(...columns),
    Math.max(...columns),
    Math.min(...rows),
    Math.max(...rows),
  ];
  if (top < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) {
    return undefined;
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
