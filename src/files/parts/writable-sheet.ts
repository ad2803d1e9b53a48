/** Margins, header, widths and alerts of sheets, in new files and in opened ones. */
import { MARGINS, PAGE_NUMBER } from '../../workbook/cells/style';
import type { Width } from '../../workbook/draft/change';
import { DIGIT_WIDTH } from './workbook';

/** The header of every page but the first. */
export const PAGE_HEADER = `&C${PAGE_NUMBER}`;

/** Millimetres in an inch, in which files give margins. */
const INCH = 25.4;

/** Margins of every sheet whose print is set up, in inches. The header stands in the middle of the top margin. */
export const PAGE_MARGINS = {
  top: MARGINS.top / INCH,
  right: MARGINS.right / INCH,
  bottom: MARGINS.bottom / INCH,
  left: MARGINS.left / INCH,
  header: MARGINS.top / 2 / INCH,
  footer: MARGINS.bottom / 2 / INCH,
};

/** Excel refuses to open a file whose validation message is longer. */
const MAX_ALERT_TITLE = 32;
const MAX_ALERT_TEXT = 255;

/** A column's width in characters, as Excel's dialog would show it. */
export function inCharacters(width: Width): number {
  return typeof width === 'number'
    ? width
    : Math.round((((width.mm / INCH) * 96 - 5) / DIGIT_WIDTH) * 100) / 100;
}

/**
 * The width as a file stores it. It has 5 pixels of margin more than Excel's dialog shows (ECMA-376 part 1, 18.3.1.13).
 */
export function fileWidth(characters: number, digit: number = DIGIT_WIDTH): number {
  return Math.trunc(((characters * digit + 5) / digit) * 256) / 256;
}

/** The texts of a validation, as long as Excel lets them be. */
export const alertTexts = (title: string, message: string): { title: string; message: string } => ({
  title: clip(title, MAX_ALERT_TITLE),
  message: clip(message, MAX_ALERT_TEXT),
});

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
