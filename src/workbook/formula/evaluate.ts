/**
 * Calculates a formula as Excel does, over values that the caller looks up. It serves the cached values of files, the
 * roll-up's recalculation, and the tests that hold it against two other engines (test/excel/formula.test.ts,
 * test/libreoffice/formula.test.ts).
 */
import { fromSerial } from '../cells/serial';
import type { CellValue } from '../cells/cells';
import { isReference } from './unambiguous';
import type { Expr, FunctionName, Operator } from './expr';

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

/** Where a formula finds the values of the cells it names. */
export interface Cells {
  cell(sheet: string | undefined, row: number, column: number): Scalar;
  column(table: string, column: string): readonly Scalar[];
  own(table: string, column: string): Scalar;
  /** The result of TODAY(): a serial day. */
  today(): number;
}

/** A list stands for a whole column handed to a function, or for what is worked out of one row by row. */
type Value = Scalar | readonly Scalar[];

const VALUE = new FormulaError('#VALUE!');
const DIV0 = new FormulaError('#DIV/0!');
const NUM = new FormulaError('#NUM!');

type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

const isList = (value: Value): value is readonly Scalar[] => Array.isArray(value);

/** The value of a formula. A column where one value is wanted gives `#VALUE!`. */
export function evaluate(expr: Expr, cells: Cells): Scalar {
  const value = evaluateValue(expr, cells);
  return isList(value) ? VALUE : value;
}

function evaluateValue(expr: Expr, cells: Cells): Value {
  switch (expr.op) {
    case 'literal':
      return expr.value;
    case 'cell':
      return cells.cell(expr.sheet, expr.row, expr.column);
    case 'area': {
      const { row, column, rows, columns } = expr.area;
      return Array.from({ length: rows * columns }, (_, index) =>
        cells.cell(undefined, row + Math.floor(index / columns), column + (index % columns)),
      );
    }
    case 'column':
      return cells.column(expr.table, expr.column);
    case 'own':
      return cells.own(expr.table, expr.column);
    case 'name':
      return new FormulaError('#NAME?');
    case 'binary':
      return joined(expr.operator, evaluateValue(expr.left, cells), evaluateValue(expr.right, cells));
    case 'call':
      return expr.name === 'ISNUMBER' || expr.name === 'ISTEXT' || expr.name === 'LEN'
        ? ofEach(expr.name, expr.args[0] ? evaluateValue(expr.args[0], cells) : null)
        : callFunction(expr.name, expr.args, cells);
  }
}

/** Two values by an operator; of a list, row by row. Lists of different lengths are `#VALUE!`. */
function joined(operator: Operator, left: Value, right: Value): Value {
  if (isList(left)) {
    return isList(right)
      ? left.length === right.length
        ? left.map((item, row) => binary(operator, item, right[row] ?? null))
        : VALUE
      : left.map((item) => binary(operator, item, right));
  }
  return isList(right) ? right.map((item) => binary(operator, left, item)) : binary(operator, left, right);
}

/** What a function says of a value; of a list, of each row. */
function ofEach(name: 'ISNUMBER' | 'ISTEXT' | 'LEN', value: Value): Value {
  if (isList(value)) {
    return value.map((item) => ofOne(name, item));
  }
  return ofOne(name, value);
}

function ofOne(name: 'ISNUMBER' | 'ISTEXT' | 'LEN', value: Scalar): Scalar {
  switch (name) {
    case 'ISNUMBER':
      return typeof value === 'number';
    case 'ISTEXT':
      return typeof value === 'string';
    case 'LEN':
      return value instanceof FormulaError ? value : toText(value).length;
  }
}

/** The sum over all rows of the product of these lists: of a column only its numbers count, errors anywhere spread. */
function sumOfProducts(factors: readonly Argument[]): Scalar {
  const [first] = factors;
  if (factors.some(({ values }) => values.length !== first?.values.length)) {
    return VALUE;
  }
  let total = 0;
  for (let row = 0; row < (first?.values.length ?? 0); row++) {
    let product = 1;
    for (const { values } of factors) {
      const value = values[row] ?? null;
      if (value instanceof FormulaError) {
        return value;
      }
      product *= typeof value === 'number' ? value : 0;
    }
    total += product;
  }
  return total;
}

function binary(operator: Operator, left: Scalar, right: Scalar): Scalar {
  if (left instanceof FormulaError) {
    return left;
  }
  if (right instanceof FormulaError) {
    return right;
  }
  switch (operator) {
    case '&':
      return toText(left) + toText(right);
    case '+':
    case '-':
    case '*':
    case '/':
      return arithmetic(operator, left, right);
    default:
      return holds(operator, compare(left, right));
  }
}

function arithmetic(operator: '+' | '-' | '*' | '/', left: CellValue, right: CellValue): Scalar {
  const a = toNumber(left);
  const b = toNumber(right);
  if (a instanceof FormulaError) {
    return a;
  }
  if (b instanceof FormulaError) {
    return b;
  }
  if (operator === '/' && b === 0) {
    return DIV0;
  }
  const result = operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : a / b;
  // No negative zero, and nothing beyond 1E+308: Excel has neither.
  return Number.isFinite(result) ? result + 0 : NUM;
}

/** Whether a comparison is true of two values in this order (negative: the left one is less). */
function holds(operator: Comparison, order: number): boolean {
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
function compare(left: CellValue, right: CellValue): number {
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
function toNumber(value: CellValue): number | FormulaError {
  if (typeof value === 'string') {
    return /^[+-]?[0-9]+$/.test(value) ? Number(value) : VALUE;
  }
  return Number(value ?? 0);
}

const numberOf = (value: Scalar): number | FormulaError =>
  value instanceof FormulaError ? value : toNumber(value);

function toText(value: CellValue): string {
  if (typeof value === 'number') {
    return String(inFifteenDigits(value));
  }
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : (value ?? '');
}

/** Gives the text of a value that is known to be no error. */
const textOf = (value: Scalar): string => (value instanceof FormulaError ? value.code : toText(value));

function toBoolean(value: Scalar): boolean | FormulaError {
  if (value instanceof FormulaError) {
    return value;
  }
  return typeof value === 'string' ? VALUE : Boolean(value);
}

/**
 * An argument as a function receives it. Of references SUM, AND and their like take what they can use and pass over
 * texts and empty cells; of any other argument they take the value (Microsoft: "SUM function", "AND function").
 */
interface Argument {
  readonly isReference: boolean;
  readonly values: readonly Scalar[];
}

function argumentOf(expr: Expr, cells: Cells): Argument {
  const value = evaluateValue(expr, cells);
  return {
    isReference: isReference(expr),
    values: isList(value) ? value : [value],
  };
}

/** The numbers in the arguments of SUM, MIN, MAX: texts, booleans and empty cells do not count. */
function numbersOf(args: readonly Argument[]): number[] | FormulaError {
  const values = args.flatMap((argument) => argument.values);
  const error = values.find((value) => value instanceof FormulaError);
  return error ?? values.filter((value) => typeof value === 'number');
}

/** The truth values in the arguments of AND and OR; none at all is `#VALUE!`. */
function truthsOf(args: readonly Argument[]): boolean[] | FormulaError {
  const truths: boolean[] = [];
  for (const { isReference, values } of args) {
    for (const value of values) {
      if (isReference && (value === null || typeof value === 'string')) {
        continue;
      }
      const truth = toBoolean(value);
      if (truth instanceof FormulaError) {
        return truth;
      }
      truths.push(truth);
    }
  }
  return truths.length === 0 ? VALUE : truths;
}

interface Criterion {
  readonly matches: (value: Scalar) => boolean;
  /** The text to be equal to, in lower case, when it asks for one. */
  readonly word?: string;
}

/** A criterion of SUMIFS or COUNTIF, in the forms that expr.ts lets be built: a word to be equal to, or an order. */
function criterion(wanted: Scalar): Criterion {
  if (typeof wanted !== 'string') {
    return { matches: () => false };
  }
  const [, operator, limit = ''] = /^(<=|>=|<|>)(.*)$/s.exec(wanted) ?? [];
  if (operator === undefined) {
    const word = wanted.toLowerCase();
    return { word, matches: (value) => typeof value === 'string' && value.toLowerCase() === word };
  }
  // Only numbers have an order: a text is never "more than 5", and nothing is more than a text.
  const number = limit.trim() === '' ? NaN : Number(limit);
  return {
    matches: (value) =>
      typeof value === 'number' &&
      holds(operator as Comparison, compare(value, number)) &&
      !Number.isNaN(number),
  };
}

/** Rows of every text in a column that was asked for a word, by the text in lower case. */
const INDEXES = new WeakMap<readonly Scalar[], ReadonlyMap<string, readonly number[]>>();

/** The places of a word in a column. A thousand units counted over the same rows look at each row once, not a thousand times. */
function rowsOf(values: readonly Scalar[], word: string): readonly number[] {
  let index = INDEXES.get(values);
  if (!index) {
    const made = new Map<string, number[]>();
    values.forEach((value, row) => {
      if (typeof value === 'string') {
        const text = value.toLowerCase();
        const rows = made.get(text);
        if (rows) {
          rows.push(row);
        } else {
          made.set(text, [row]);
        }
      }
    });
    index = made;
    INDEXES.set(values, index);
  }
  return index.get(word) ?? [];
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

function callFunction(
  name: Exclude<FunctionName, 'ISNUMBER' | 'ISTEXT' | 'LEN'>,
  args: readonly Expr[],
  cells: Cells,
): Scalar {
  const scalar = (index: number): Scalar => {
    const arg = args[index];
    return arg === undefined ? null : evaluate(arg, cells);
  };
  const list = (index: number): readonly Scalar[] => {
    const arg = args[index];
    return arg === undefined ? [] : argumentOf(arg, cells).values;
  };
  const all = () => args.map((arg) => argumentOf(arg, cells));

  switch (name) {
    case 'IF': {
      const test = toBoolean(scalar(0));
      return test instanceof FormulaError ? test : test ? scalar(1) : args.length > 2 ? scalar(2) : false;
    }
    case 'IFERROR': {
      const tried = scalar(0);
      return tried instanceof FormulaError ? scalar(1) : tried;
    }
    case 'AND':
    case 'OR': {
      const truths = truthsOf(all());
      return truths instanceof FormulaError
        ? truths
        : name === 'AND'
          ? truths.every(Boolean)
          : truths.some(Boolean);
    }
    case 'NOT': {
      const test = toBoolean(scalar(0));
      return test instanceof FormulaError ? test : !test;
    }
    case 'ABS': {
      const number = numberOf(scalar(0));
      return number instanceof FormulaError ? number : Math.abs(number);
    }
    case 'ROUND': {
      const number = numberOf(scalar(0));
      const places = numberOf(scalar(1));
      return number instanceof FormulaError
        ? number
        : places instanceof FormulaError
          ? places
          : roundHalfUp(number, places);
    }
    case 'SUMPRODUCT':
      return sumOfProducts(all());
    case 'SUM': {
      const numbers = numbersOf(all());
      return numbers instanceof FormulaError ? numbers : numbers.reduce((sum, number) => sum + number, 0);
    }
    case 'COUNT':
      return all()
        .flatMap(({ values }) => values)
        .filter((value) => typeof value === 'number').length;
    case 'COUNTA':
      return all()
        .flatMap(({ values }) => values)
        .filter((value) => value !== null).length;
    case 'TODAY':
      return cells.today();
    case 'DAY':
    case 'MONTH': {
      const value = scalar(0);
      const serial = value instanceof FormulaError ? value : toNumber(value);
      return serial instanceof FormulaError
        ? serial
        : (fromSerial(serial)?.[name === 'DAY' ? 'day' : 'month'] ?? NUM);
    }
    case 'SEARCH': {
      const [sought, within] = [scalar(0), scalar(1)];
      const error = [sought, within].find((value) => value instanceof FormulaError);
      const at = error ? -1 : textOf(within).toLowerCase().indexOf(textOf(sought).toLowerCase());
      return error ?? (at < 0 ? VALUE : at + 1);
    }
    case 'SUBSTITUTE': {
      const value = scalar(0);
      return value instanceof FormulaError
        ? value
        : textOf(value).replaceAll(textOf(scalar(1)), () => textOf(scalar(2)));
    }
    case 'MIN':
    case 'MAX': {
      const numbers = numbersOf(all());
      if (numbers instanceof FormulaError) {
        return numbers;
      }
      return numbers.length === 0
        ? 0
        : numbers.reduce((a, b) => (name === 'MIN' ? Math.min(a, b) : Math.max(a, b)));
    }
    case 'COUNTIF':
    case 'COUNTIFS':
    case 'SUMIFS': {
      const first = name === 'SUMIFS' ? 1 : 0;
      const tests: (Criterion & { readonly values: readonly Scalar[] })[] = [];
      for (let index = first; index < args.length; index += 2) {
        tests.push({ values: list(index), ...criterion(scalar(index + 1)) });
      }
      const rows = tests[0]?.values.length ?? 0;
      if (tests.some((test) => test.values.length !== rows)) {
        return VALUE;
      }
      const summed = name === 'SUMIFS' ? list(0) : undefined;
      // The rarest of the words leaves the fewest rows to look at; an order has to look at all of them.
      const [candidates = tests[0]?.values.keys() ?? []] = tests
        .flatMap(({ values, word }) => (word === undefined ? [] : [rowsOf(values, word)]))
        .sort((a, b) => a.length - b.length);
      let total = 0;
      for (const row of candidates) {
        if (tests.every((test) => test.matches(test.values[row] ?? null))) {
          const item = summed?.[row] ?? null;
          if (item instanceof FormulaError) {
            return item;
          }
          total += summed ? (typeof item === 'number' ? item : 0) : 1;
        }
      }
      return total;
    }
  }
}
