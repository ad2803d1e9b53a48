/**
 * Writes a new .xlsx workbook. hucre makes the parts; what it gets wrong or leaves out is put right in the data given to
 * it (writable-sheet.ts), or in one pass over its parts (repack.ts). No other files know hucre's writer.
 */
import { writeXlsx } from 'hucre/xlsx';
import type { WriteOptions } from 'hucre/xlsx';
import { columnName, MAX_ROWS, quoteSheet } from '../workbook/cells/cells';
import { absolute } from './references';
import { repack } from './repack';
import { DEFAULT_FONT } from './workbook';
import type { FilePage, FileWorkbook } from './workbook';
import { withTableHeaders, writableSheet } from './writable-sheet';
import type { Styles } from './writable-sheet';

/**
 * The bytes of a new workbook. The same workbook always gives the same bytes.
 * @throws RangeError when a text or a formula is too long for a cell or a cell lies outside a sheet; Error when
 *   a sheet name is not allowed or taken twice, no sheet is visible, or a table and its area do not fit. All of
 *   these are faults of the caller: what a user typed in Excel cannot be that long.
 */
export async function writeWorkbook(book: FileWorkbook): Promise<Uint8Array> {
  const styles: Styles = new Map();
  const options: WriteOptions = {
    sheets: book.sheets.map((sheet) => writableSheet(withTableHeaders(sheet), styles)),
    defaultFont: DEFAULT_FONT,
    activeSheet: activeSheet(book),
    namedRanges: [
      ...(book.names ?? []).map(({ name, sheet, area }) => ({ name, range: absolute(sheet, area) })),
      ...book.sheets.flatMap(({ name, page }) => (page ? printNames(name, page) : [])),
    ],
  };
  return repack(await writeXlsx(options), book, options.activeSheet ?? 0);
}

function activeSheet(book: FileWorkbook): number {
  const wanted = book.activeSheet?.toLowerCase();
  const named = book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === wanted);
  const index =
    book.sheets[named]?.visibility === 'visible'
      ? named
      : book.sheets.findIndex((sheet) => sheet.visibility === 'visible');
  if (index < 0) {
    throw new Error('A workbook needs a visible sheet.');
  }
  return index;
}

/** Excel keeps print titles and print areas as names of the sheet (hucre's own forget the quotes round sheet names). */
function printNames(sheet: string, page: FilePage): NonNullable<WriteOptions['namedRanges']> {
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
