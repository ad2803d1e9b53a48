/** A1 references with and without a sheet, as names, validations and formulas hold them. Rows and columns count from 0. */
import { columnName, MAX_COLUMNS, MAX_ROWS, parseArea, quoteSheet } from '../../workbook/cells/cells';
import type { Area } from '../../workbook/cells/cells';
import type { FilePage } from './workbook';

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

/**
 * The part of a page's set-up that prints only this area. It is the area's columns when it has all rows, else the area
 * itself.
 */
export function printedPart(area: Area): Pick<FilePage, 'columns' | 'printArea'> {
  return area.rows === MAX_ROWS
    ? { columns: { first: area.column, last: area.column + area.columns - 1 } }
    : { printArea: area };
}

/** A reference with sheet and fixed corners: `'Nhiệm vụ'!$A$1:$C$3`. */
export function absolute(sheet: string, area: Area): string {
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** Excel keeps print titles and print areas as names of the sheet. */
export function printNames(sheet: string, page: FilePage): { name: string; scope: string; range: string }[] {
  const names = [];
  if (page.printArea) {
    names.push({ name: '_xlnm.Print_Area', scope: sheet, range: absolute(sheet, page.printArea) });
  }
  if (page.columns) {
    const { first, last } = page.columns;
    // All rows, those that are still to come too; written as cells, since some programs read no whole columns.
    const area = { row: 0, rows: MAX_ROWS, column: first, columns: last - first + 1 };
    names.push({ name: '_xlnm.Print_Area', scope: sheet, range: absolute(sheet, area) });
  }
  if (page.nothing) {
    const area = { row: page.nothing.row, rows: 1, column: 0, columns: 1 };
    names.push({ name: '_xlnm.Print_Area', scope: sheet, range: absolute(sheet, area) });
  }
  const { titleColumns, titleRows } = page;
  const titles = [
    ...(titleColumns ? [`$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`] : []),
    ...(titleRows ? [`$${titleRows.first + 1}:$${titleRows.last + 1}`] : []),
  ];
  if (titles.length > 0) {
    const range = titles.map((title) => `${quoteSheet(sheet)}!${title}`).join(',');
    names.push({ name: '_xlnm.Print_Titles', scope: sheet, range });
  }
  return names;
}
