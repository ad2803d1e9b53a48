/** A1 references as Excel writes them. Rows and columns count from 0. They are read in src/files/references.ts. */
import { MAX_COLUMNS, MAX_ROWS, cellName, columnName } from '../../../src/workbook/cells/cells';
import type { Area } from '../../../src/workbook/cells/cells';
import type { FilePage } from '../../../src/files/workbook';

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

/** The address of the printed part of a page; `undefined` when all prints. The inverse of `printedPart`. */
export function printedAddress({ columns, printArea: area }: FilePage): string | undefined {
  if (columns) {
    return `${columnName(columns.first)}:${columnName(columns.last)}`;
  }
  return area && areaText(area);
}
