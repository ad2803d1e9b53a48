/** Writes a workbook: a new one part by part (`fresh/`), an opened one into its own parts (`patch/`). */
import { newWorkbook } from './fresh/new-workbook';
import { endingOf } from './parts/package';
import type { Ending } from './parts/package';
import { patched } from './patch/patch';
import type { FileWorkbook } from './parts/workbook';
import { openZip } from './parts/zip';

/**
 * The bytes of a workbook. One that was opened from a file is that file with its changes; any other one is new, and
 * gives the same bytes whenever it is the same.
 * @throws Unsaved when a change to an opened file cannot be carried out; RangeError when a text or a formula is too long for a cell or a cell lies outside a sheet; Error when
 *   a sheet name is not allowed or taken twice, no sheet is visible, or a table and its area do not fit. All of
 *   these are faults of the caller: what a user typed in Excel cannot be that long.
 */
export const writeWorkbook = (book: FileWorkbook): Promise<Uint8Array> =>
  // What is thrown is a promise's fault, as callers await it.
  new Promise((resolve) => {
    resolve(book.origin ? patched(book.origin, book) : newWorkbook(book));
  });

/** The ending that the name of this workbook's file must have: Excel opens it under no other. */
export const endingOfBook = ({ origin }: FileWorkbook): Ending =>
  origin ? endingOf(openZip(origin.bytes)) : 'xlsx';
