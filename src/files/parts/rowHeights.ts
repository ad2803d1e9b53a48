/**
 * Estimates the heights of rows with wrapped text. Excel works them out when it opens a file; LibreOffice and
 * previewers take what the file says, one line if it says nothing.
 */
import type { Area } from '../../workbook/cells/cells';
import type { CellStyle } from '../../workbook/cells/style';
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

/** The columns of a sheet, as far as the height of its rows depends on them. */
export interface RowMeasure {
  /** Height in points of a row by its cells. `undefined` where none of its texts in sight takes more than a line. */
  heightOf(row: number, line: ReadonlyMap<number, FileCell>): number | undefined;
}

/**
 * Measures rows with wrapped text in sight. An estimate, a little on the high side.
 * @param fontSize of cells whose style gives none.
 */
export function rowMeasure(
  sheet: Pick<FileSheet, 'hiddenColumns' | 'columnWidths' | 'merges'>,
  fontSize: number,
): RowMeasure {
  const hidden = new Set(sheet.hiddenColumns);
  const merges = new Map((sheet.merges ?? []).map((area) => [`${area.row},${area.column}`, area]));
  const widthOf = (column: number) => sheet.columnWidths?.get(column) ?? DEFAULT_WIDTH;
  /** A cell merged across has the width of all its columns, one merged down as well has room enough. */
  const cellWidth = (row: number, column: number): number => {
    const merged: Area | undefined = merges.size === 0 ? undefined : merges.get(`${row},${column}`);
    if (!merged) {
      return widthOf(column);
    }
    return merged.rows > 1
      ? Infinity
      : Array.from({ length: merged.columns }, (_, index) => widthOf(column + index)).reduce(
          (a, b) => a + b,
          0,
        );
  };
  const known = new Map<string, Map<string, number>>();
  /** Texts come again and again down a column: each is measured once for a width. */
  const linesOnce = (text: string, style: CellStyle, width: number, size: number): number => {
    const key = `${width} ${size} ${style.font?.bold ?? false}`;
    const texts = known.get(key) ?? new Map<string, number>();
    known.set(key, texts);
    const lines = texts.get(text) ?? countLines(text, style, width, size, fontSize);
    if (texts.size < MOST_KNOWN) {
      texts.set(text, lines);
    }
    return lines;
  };
  return {
    heightOf(row, line) {
      let highest: number | undefined;
      for (const [column, cell] of line) {
        if (hidden.has(column) || !cell.style?.wrap || typeof cell.value !== 'string') {
          continue;
        }
        const size = cell.style.font?.size ?? fontSize;
        const width = cellWidth(row, column);
        const lines = linesOnce(cell.value, cell.style, width, size);
        if (lines > 1) {
          highest = Math.min(HIGHEST, Math.max(highest ?? 0, lines * size * LINE_HEIGHT));
        }
      }
      return highest;
    },
  };
}

/** Heights in points for the rows that hold wrapped text in sight and whose height is not given. */
export function estimateRowHeights(sheet: FileSheet, fontSize: number): Map<number, number> {
  const heights = new Map<number, number>();
  const measure = rowMeasure(sheet, fontSize);
  for (const [row, line] of sheet.cells) {
    const height = sheet.rowHeights?.has(row) ? undefined : measure.heightOf(row, line);
    if (height !== undefined) {
      heights.set(row, height);
    }
  }
  return heights;
}

/** Texts whose lines are remembered for each width: those that come again come early. */
const MOST_KNOWN = 2_000;

/** The widest letters take so many digits' room. */
const WIDEST = 2;

/**
 * The number of lines that a cell's text takes.
 * @param width in digits of a font of that size.
 */
function countLines(text: string, style: CellStyle, width: number, size: number, digitSize: number): number {
  const isShort = text.length * WIDEST * size <= width * digitSize && !text.includes('\n');
  const mm = ((width * DIGIT_WIDTH + COLUMN_MARGIN) * MM_IN_INCH) / PIXELS_IN_INCH;
  return isShort || width === Infinity ? 1 : Math.max(1, linesOf(text, mm, size, style.font?.bold));
}
