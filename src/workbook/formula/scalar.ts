/**
 * Values of formulas, errors among them. It says how each counts as a number, a text or a truth, and in what order they
 * stand.
 */
import type { CellValue } from '../cells/cells';

const ERROR_CODES = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;

/** An Excel error as a value: it spreads through whatever uses it. */
export class FormulaError {
  constructor(readonly code: (typeof ERROR_CODES)[number]) {}
}

/** A cell's value as formulas see it: the text of an error, such as `#N/A`, is that error. */
export function scalarOf(value: CellValue): Scalar {
  const code = ERROR_CODES.find((item) => item === value);
  return code === undefined ? value : new FormulaError(code);
}

export type Scalar = CellValue | FormulaError;

export const VALUE = new FormulaError('#VALUE!');
export const DIV0 = new FormulaError('#DIV/0!');
export const NUM = new FormulaError('#NUM!');

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** Whether a comparison is true of two values in this order (negative: the left one is less). */
export function holds(operator: Comparison, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** Excel's order across types: numbers before texts before booleans; an empty cell equals 0, "" or FALSE. */
export function compare(left: CellValue, right: CellValue): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (typeof a === 'number' && typeof b === 'number') {
    return inFifteenDigits(a) - inFifteenDigits(b);
  }
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return typeof a === typeof b ? Number(a) - Number(b) : rankOfType(a) - rankOfType(b);
}

/** Excel's precision: "15 digits" (Microsoft: "Excel specifications and limits"). 0.1+0.2 equals 0.3 there. */
const inFifteenDigits = (value: number): number => Number(value.toPrecision(15));

const emptyLike = (other: CellValue): string | number | boolean =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

const rankOfType = (value: CellValue): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/**
 * Arithmetic takes numbers, booleans, empty cells, and texts of digits alone. Any other text is `#VALUE!`: whether
 * Excel reads "7,5" or "7.5" as a number depends on the language of the machine, so no formula may count on it.
 */
export function toNumber(value: CellValue): number | FormulaError {
  if (typeof value === 'string') {
    return /^[+-]?[0-9]+$/.test(value) ? Number(value) : VALUE;
  }
  return Number(value ?? 0);
}

export function toText(value: CellValue): string {
  if (typeof value === 'number') {
    return String(inFifteenDigits(value));
  }
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : (value ?? '');
}

/** Gives the text of a value that is known to be no error. */
export const textOf = (value: Scalar): string => (value instanceof FormulaError ? value.code : toText(value));

export function toBoolean(value: Scalar): boolean | FormulaError {
  if (value instanceof FormulaError) {
    return value;
  }
  return typeof value === 'string' ? VALUE : Boolean(value);
}

/** Excel rounds half away from zero in decimal, not in binary: 1.005 to two places is 1.01. */
export function roundHalfUp(value: number, digits: number): number {
  const shifted = shift(Math.abs(value), digits);
  // Beyond 15 digits there is nothing left to round.
  return shifted >= 1e15 ? value : Math.sign(value) * shift(Math.floor(shifted + 0.5), -digits) + 0;
}

/** Moves the decimal point of the number as people read it (15 digits), not of its binary form. */
function shift(value: number, digits: number): number {
  const [mantissa, exponent] = value.toExponential(14).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
