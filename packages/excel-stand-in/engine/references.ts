/** A1 references as Excel writes and reads them. Rows and columns count from 0. */
import { MAX_COLUMNS, MAX_ROWS, cellName, columnName, parseArea } from '../data/cells';
import type { Area } from '../data/cells';
import type { WorkbookPage } from '../data/workbook';

/** A sheet name as Excel writes it in an address: quoted when it is no plain word. */
export function sheetText(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}\p{M}_.]*$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** An area as Excel writes it: `A1`, `A1:B2`, `A:C` for whole columns, `1:3` for whole rows. */
export function areaText(area: Area): string {
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

/** An area with `$` everywhere, as names and formulas hold it. */
export function absoluteText(area: Area): string {
  return areaText(area).replace(/[A-Z]+|\d+/g, '$$$&');
}

/** The address of the printed part of a page; `undefined` when all prints. */
export function printedAddress({ columns, printArea: area }: WorkbookPage): string | undefined {
  if (columns) {
    return `${columnName(columns.first)}:${columnName(columns.last)}`;
  }
  return area && areaText(area);
}

/** A reference taken apart: the sheet's name if it has one, and the area. `undefined` when it is no single area. */
export function parseReference(text: string): { sheet: string | undefined; area: Area } | undefined {
  const match = /^(?:'((?:[^']|'')+)'!|([^'!,:[\]]+)!)?([^!]+)$/.exec(text.trim());
  const area = parseAnyArea(match?.[3] ?? '');
  return area && { sheet: match?.[1]?.replaceAll("''", "'") ?? match?.[2], area };
}

/** An address of cells, of whole columns or of whole rows. */
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
