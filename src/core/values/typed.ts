/** The first steps of every reader of a cell: look-alikes are made one, blanks and errors set apart. */
import type { CellValue } from '../../workbook/cells/cells';
import { plainText } from '../words/fold';
import { BLANK, unread } from './reading';
import type { Blank, Unread } from './reading';

/** The characters that people type or paste for a minus sign or a dash, superscripts and heavy ones among them. */
const DASHES = /[‐-―⁃⁻₋−➖˗﹘﹣]/gu;

/**
 * Typed text with one kind of blanks, dashes, apostrophes and look-alikes, and without invisible characters. The apostrophe
 * that keeps a text a text in Excel is gone too. Case, marks and words stay.
 * @example normalizeTyped("' −１\u00A0250 ") // '-1 250'
 */
export const normalizeTyped = (text: string): string =>
  plainText(text)
    .replace(DASHES, '-')
    .replace(/[‘’‛´`]/gu, "'")
    .replace(/^(?:' ?)+/u, '');

/** Whether a cell shows nothing: empty, or blanks and invisible characters alone. */
export const isBlank = (cell: CellValue | undefined): boolean =>
  (cell ?? null) === null || (typeof cell === 'string' && normalizeTyped(cell) === '');

/** Whether a cell holds a formula's error, of any version of Excel: `#N/A`, `#DIV/0!`, `#SPILL!`. */
export const isErrorCell = (cell: CellValue | undefined): boolean =>
  typeof cell === 'string' && /^#(?:[A-Z][A-Z/0]*[!?]|N\/A|GETTING_DATA)$/.test(cell.trim());

/** The text of a cell that holds text worth reading; else why it is not read. Numbers are the caller's. */
export function typedText(cell: string | boolean | null): string | Blank | Unread {
  if (typeof cell === 'boolean') {
    return unread('unread.boolean');
  }
  if (cell === null || isBlank(cell)) {
    return BLANK;
  }
  const text = normalizeTyped(cell);
  return isErrorCell(text)
    ? unread('unread.error', text)
    : text.startsWith('=')
      ? unread('unread.formula', text)
      : text;
}
