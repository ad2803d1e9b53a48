/**
 * Estimates the heights of rows with wrapped text. Excel works them out when it opens a file; LibreOffice and
 * previewers take what the file says, one line if it says nothing.
 */
import type { Area } from '../../workbook/cells/cells';
import { linesOf } from '../../workbook/draft/text-size';
import { DIGIT_WIDTH } from './workbook';
import type { FileCell, FileSheet } from './workbook';

/** Points from one line to the next, for each point of the font's size (Times New Roman). */
const LINE_HEIGHT = 1.33;

/** Excel's greatest row height, in points (Excel specifications and limits). */
const HIGHEST = 409;

/** The width that a column has beside its digits, in pixels (ECMA-376 part 1, 18.3.1.13). */
const COLUMN_MARGIN = 5;
const PIXELS_IN_INCH = 96;
const MM_IN_INCH = 25.4;

/** Width of a column whose width is not given, in characters. */
const DEFAULT_WIDTH = 8.43;

/**
 * Heights in points for the rows that hold wrapped text in sight and whose height is not given. An estimate, a little on
 * the high side.
 * @param fontSize of cells whose style gives none.
 */
export function estimateRowHeights(sheet: FileSheet, fontSize: number): Map<number, number> {
  const heights = new Map<number, number>();
  const hidden = new Set(sheet.hiddenColumns);
  for (const [row, line] of sheet.cells) {
    if (sheet.rowHeights?.has(row)) {
      continue;
    }
    for (const [column, cell] of line) {
      if (hidden.has(column)) {
        continue;
      }
      const size = cell.style?.font?.size ?? fontSize;
      const lines = countLines(cell, cellWidth(sheet, row, column), size, fontSize);
      if (lines > 1) {
        heights.set(row, Math.min(HIGHEST, Math.max(heights.get(row) ?? 0, lines * size * LINE_HEIGHT)));
      }
    }
  }
  return heights;
}

/** The widest letters take so many digits' room. */
const WIDEST = 2;

/**
 * The number of lines that a cell's text takes.
 * @param width in digits of a font of that size.
 */
function countLines({ value, style }: FileCell, width: number, size: number, digitSize: number): number {
  if (!style?.wrap || typeof value !== 'string') {
    return 1;
  }
  const isShort = value.length * WIDEST * size <= width * digitSize && !value.includes('\n');
  const mm = ((width * DIGIT_WIDTH + COLUMN_MARGIN) * MM_IN_INCH) / PIXELS_IN_INCH;
  return isShort || width === Infinity ? 1 : Math.max(1, linesOf(value, mm, size, style.font?.bold));
}

/**
 * The width that a cell's text has: that of all its columns where it is merged across. A cell merged down as well has
 * room enough.
 */
function cellWidth(sheet: FileSheet, row: number, column: number): number {
  const merged: Area | undefined = sheet.merges?.find((area) => area.row === row && area.column === column);
  if (merged && merged.rows > 1) {
    return Infinity;
  }
  let width = 0;
  for (let at = column; at < column + (merged?.columns ?? 1); at++) {
    width += sheet.columnWidths?.get(at) ?? DEFAULT_WIDTH;
  }
  return width;
}
