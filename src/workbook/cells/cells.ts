/**
 * Cells, areas and A1 addresses. Rows and columns are counted from 0 everywhere in the code; an A1 text is
 * made only where a person or Excel reads it.
 */

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

/** Whether a cell lies in an area. */
export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** Excel's limits: 1,048,576 rows and 16,384 columns (Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Characters that a cell and a formula of Excel may have (the same source). */
export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

/** A text as a cell takes it: what is cut off a longer one ends in an ellipsis. */
export const withinCell = (text: string): string =>
  text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;

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

/** The A1 text of an area: `B2:D9`, or `B2` for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) {
    return first;
  }
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** The parts of an area that are left when another is cut out of it: at most four rectangles. */
export function cutOut(area: Area, hole: Area): Area[] {
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const top = Math.max(area.row, hole.row);
  const end = Math.min(bottom, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const last = Math.min(right, hole.column + hole.columns);
  if (top >= end || left >= last) {
    return [area];
  }
  return [
    { ...area, rows: top - area.row },
    { ...area, row: end, rows: bottom - end },
    { ...area, row: top, rows: end - top, columns: left - area.column },
    { row: top, rows: end - top, column: last, columns: right - last },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/**
 * A sheet name as a formula wants it. It is quoted unless it is a plain identifier that does not read as a reference
 * (`AB12`, `R1C1`).
 */
export function quoteSheet(sheet: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) &&
    !/^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*([Cc][0-9]*)?|[Cc][0-9]*)$/.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;
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
  const [left, right] = [columnNumber(column1), columnNumber(column2)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const [top, bottom] = [Number(row1) - 1, Number(row2) - 1].sort((a, b) => a - b) as [number, number];
  if (top < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) {
    return undefined;
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) {
    number = number * 26 + letter.charCodeAt(0) - 64;
  }
  return number - 1;
}
