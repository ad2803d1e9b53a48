/** A1 references with and without a sheet, as Excel reads and prints them. Rows and columns count from 0. */
import { MAX_COLUMNS, MAX_ROWS, cellName, columnName, parseArea } from '../../src/core/cells';
import type { Area } from '../../src/core/cells';
import type { FilePage } from '../../src/files/workbook';

/** A sheet name as Excel prints it in an address: quoted when it is no plain word. */
export function printSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}\p{M}_.]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** An area as Excel prints it: `A1`, `A1:B2`, `A:C` for whole columns, `1:3` for whole rows. */
export function printArea(area: Area): string {
  const lastRow = area.row + area.rows;
  const lastColumn = area.column + area.columns - 1;
  if (area.rows === MAX_ROWS) {
    return area.columns === MAX_COLUMNS
      ? `1:${MAX_ROWS}`
      : `${columnName(area.column)}:${columnName(lastColumn)}`;
  }
  if (area.columns === MAX_COLUMNS) {
    return `${area.row + 1}:${lastRow}`;
  }
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellName(lastRow - 1, lastColumn)}`;
}

/** The same with `$` everywhere, as names and formulas hold it. */
export function printAbsolute(area: Area): string {
  return printArea(area).replace(/[A-Z]+|\d+/g, '$$$&');
}

/** What of a page's set-up says that only this area prints: its columns when it has all rows, else the area itself. */
export function printedPart(area: Area): Pick<FilePage, 'columns' | 'printArea'> {
  return area.rows === MAX_ROWS
    ? { columns: { first: area.column, last: area.column + area.columns - 1 } }
    : { printArea: area };
}

/** The way back from `printedPart`: the address of what prints, `undefined` when that is everything. */
export function printedAddress({ columns, printArea: area }: FilePage): string | undefined {
  if (columns) {
    return `${columnName(columns.first)}:${columnName(columns.last)}`;
  }
  return area && printArea(area);
}

/** A reference taken apart: the sheet's name if it has one, and the area. `undefined` when it is no single area. */
export function parseReference(text: string): { sheet: string | undefined; area: Area } | undefined {
  const match = /^(?:'((?:[^']|'')+)'!|([^'!,:[\]]+)!)?([^!]+)$/.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const area = parseAnyArea(match[3] ?? '');
  return area && { sheet: match[1]?.replaceAll("''", "'") ?? match[2], area };
}

function parseAnyArea(address: string): Area | undefined {
  const plain = address.replaceAll('$', '');
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const area = parseArea(`${columns[1]}1:${columns[2]}1`);
    return area && { ...area, row: 0, rows: MAX_ROWS };
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) {
    const area = parseArea(`A${rows[1]}:A${rows[2]}`);
    return area && { ...area, column: 0, columns: MAX_COLUMNS };
  }
  return parseArea(plain);
}
