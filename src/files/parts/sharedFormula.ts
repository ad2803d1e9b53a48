/**
 * Shared formulas: a file writes one only for the first cell of a block, and the others point to it. Each of them means
 * the same formula with its relative references moved (ECMA-376 part 1, 18.3.1.40).
 */
import { columnName, MAX_COLUMNS, MAX_ROWS } from '../../workbook/cells/cells';

/**
 * The pieces of a formula, tried in an order that finds nothing in the middle of another piece. The order is: a text; a
 * quoted sheet name; a structured or external reference in brackets (nested once, with `'` as its escape); a cell;
 * whole columns; whole rows; any other word or number.
 */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]`,
    String.raw`((\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(!]))`,
    String.raw`((\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$]))`,
    String.raw`((\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(!$]))`,
    String.raw`[\p{L}\p{N}_.\\$]+`,
  ].join('|'),
  'gu',
);

/**
 * The formula as it stands `rows` down and `columns` right of where it was written (both may be negative).
 * References that would leave the sheet become `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token: string, ...found: (string | undefined)[]) => {
    // What the groups found, in the order they stand in; an array of it all, taken apart, would cost more than the work.
    const [cell, cellColumnFixed, cellColumn, cellRowFixed, cellRow] = found;
    if (cell !== undefined) {
      if (columnNumber(cellColumn ?? '') >= MAX_COLUMNS || Number(cellRow) > MAX_ROWS) {
        return token; // beyond the sheet's edge: a name
      }
      return reference(
        shiftColumn(cellColumnFixed, cellColumn, columns),
        shiftRow(cellRowFixed, cellRow, rows),
        '',
      );
    }
    if (found[5] !== undefined) {
      return reference(
        shiftColumn(found[6], found[7], columns),
        shiftColumn(found[8], found[9], columns),
        ':',
      );
    }
    if (found[10] !== undefined) {
      return reference(shiftRow(found[11], found[12], rows), shiftRow(found[13], found[14], rows), ':');
    }
    return token;
  });
}

function reference(first: string | undefined, second: string | undefined, between: string): string {
  return first === undefined || second === undefined ? '#REF!' : first + between + second;
}

function shiftColumn(fixed = '', letters = '', by = 0): string | undefined {
  if (fixed) {
    return fixed + letters;
  }
  const column = columnNumber(letters) + by;
  return column >= 0 && column < MAX_COLUMNS ? columnName(column) : undefined;
}

function shiftRow(fixed = '', digits = '', by = 0): string | undefined {
  if (fixed) {
    return fixed + digits;
  }
  const row = Number(digits) + by;
  return row >= 1 && row <= MAX_ROWS ? String(row) : undefined;
}

/** Column letters, capital or small, as a number from 0; -1 for none. */
export function columnNumber(letters: string): number {
  let column = -1;
  for (let at = 0; at < letters.length; at++) {
    column = (column + 1) * 26 + (letters.charCodeAt(at) & 31) - 1;
  }
  return column;
}
