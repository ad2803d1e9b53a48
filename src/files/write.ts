/**
 * Writes a new .xlsx workbook, or an opened one into its own parts. hucre makes new parts. What it gets wrong or leaves out is
 * put right in the data given to it (writable-sheet.ts), or in one pass over its parts (repack.ts). No other files know
 * hucre's writer.
 */
import { writeXlsx } from 'hucre/xlsx';
import type { WriteOptions } from 'hucre/xlsx';
import { absolute, printNames } from './parts/references';
import { endingOf } from './parts/package';
import type { Ending } from './parts/package';
import { patched } from './patch/patch';
import { repack } from './parts/repack';
import { DEFAULT_FONT } from './parts/workbook';
import type { FileWorkbook } from './parts/workbook';
import { openZip } from './parts/zip';
import { withTableHeaders, writableSheet } from './parts/writable-sheet';
import type { Styles } from './parts/writable-sheet';

/**
 * The bytes of a workbook. One that was opened from a file is that file with its changes; any other one is new, and
 * gives the same bytes whenever it is the same.
 * @throws Unsaved when a change to an opened file cannot be carried out; RangeError when a text or a formula is too long for a cell or a cell lies outside a sheet; Error when
 *   a sheet name is not allowed or taken twice, no sheet is visible, or a table and its area do not fit. All of
 *   these are faults of the caller: what a user typed in Excel cannot be that long.
 */
export async function writeWorkbook(book: FileWorkbook): Promise<Uint8Array> {
  if (book.origin) {
    return patched(book.origin, book);
  }
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

/** The ending that the name of this workbook's file must have: Excel opens it under no other. */
export const endingOfBook = ({ origin }: FileWorkbook): Ending =>
  origin ? endingOf(openZip(origin.bytes)) : 'xlsx';

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
