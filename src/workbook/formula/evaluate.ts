/**
 * Calculates a formula as Excel does, over values that the caller looks up. It serves the cached values of files, the
 * roll-up's recalculation, and the tests that hold it against two other engines (test/excel/formula.test.ts,
 * test/libreoffice/formula.test.ts).
 */
import { fromSerial } from '../cells/serial';
import type { CellValue } from '../cells/cells';
import { countWhere } from './criteria';
import type { Condition } from './criteria';
import type { Expr, FunctionName, Operator } from './expr';
import {
  compare,
  DIV0,
  FormulaError,
  holds,
  NUM,
  roundHalfUp,
  textOf,
  toBoolean,
  toNumber,
  toText,
  VALUE,
} from './scalar';
import type { Scalar } from './scalar';
import { isReference } from './unambiguous';

/** Looks up the values of the cells that a formula names. */
export interface Cells {
  cell(sheet: string | undefined, row: number, column: number): Scalar;
  column(table: string, column: string): readonly Scalar[];
  own(table: string, column: string): Scalar;
  /** The result of TODAY(): a serial day. */
  today(): number;
}

/** A list is a whole column handed to a function, or what is worked out of one row by row. */
type Value = Scalar | readonly Scalar[];

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
        cells.cell(expr.sheet, row + Math.floor(index / columns), column + (index % columns)),
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

/** The functions that take a list row by row. */
type RowByRow = 'ISNUMBER' | 'ISTEXT' | 'LEN';

/** The result of a function of a value; of a list, that of each row. */
function ofEach(name: RowByRow, value: Value): Value {
  if (isList(value)) {
    return value.map((item) => ofOne(name, item));
  }
  return ofOne(name, value);
}

function ofOne(name: RowByRow, value: Scalar): Scalar {
  switch (name) {
    case 'ISNUMBER':
      return typeof value === 'number';
    case 'ISTEXT':
      return typeof value === 'string';
    case 'LEN':
      return value instanceof FormulaError ? value : toText(value).length;
  }
}

/** The sum over all rows of the product of these lists. Of a column only its numbers count, errors anywhere spread. */
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

/** A function's arguments, worked out only when they are asked for. */
interface Call {
  readonly args: readonly Expr[];
  readonly cells: Cells;
  /** One value; empty if the argument was left out. */
  readonly scalar: (index: number) => Scalar;
  /** The values of a column; none if the argument was left out. */
  readonly list: (index: number) => readonly Scalar[];
  readonly all: () => readonly Argument[];
}

function callFunction(name: Exclude<FunctionName, RowByRow>, args: readonly Expr[], cells: Cells): Scalar {
  return MEANINGS[name]({
    args,
    cells,
    scalar: (index) => {
      const arg = args[index];
      return arg === undefined ? null : evaluate(arg, cells);
    },
    list: (index) => {
      const arg = args[index];
      return arg === undefined ? [] : argumentOf(arg, cells).values;
    },
    all: () => args.map((arg) => argumentOf(arg, cells)),
  });
}

const MEANINGS: Readonly<Record<Exclude<FunctionName, RowByRow>, (call: Call) => Scalar>> = {
  IF: ({ args, scalar }) => {
    const test = toBoolean(scalar(0));
    return test instanceof FormulaError ? test : test ? scalar(1) : args.length > 2 ? scalar(2) : false;
  },
  IFERROR: ({ scalar }) => {
    const tried = scalar(0);
    return tried instanceof FormulaError ? scalar(1) : tried;
  },
  AND: ({ all }) => unlessError(truthsOf(all()), (truths) => truths.every(Boolean)),
  OR: ({ all }) => unlessError(truthsOf(all()), (truths) => truths.some(Boolean)),
  NOT: ({ scalar }) => unlessError(toBoolean(scalar(0)), (test) => !test),
  ABS: ({ scalar }) => unlessError(numberOf(scalar(0)), Math.abs),
  ROUND: ({ scalar }) =>
    unlessError(numberOf(scalar(0)), (value) =>
      unlessError(numberOf(scalar(1)), (places) => roundHalfUp(value, places)),
    ),
  SUMPRODUCT: ({ all }) => sumOfProducts(all()),
  SUM: ({ all }) =>
    unlessError(numbersOf(all()), (numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  MIN: ({ all }) => unlessError(numbersOf(all()), (numbers) => extreme(numbers, Math.min)),
  MAX: ({ all }) => unlessError(numbersOf(all()), (numbers) => extreme(numbers, Math.max)),
  COUNT: ({ all }) =>
    all()
      .flatMap(({ values }) => values)
      .filter((value) => typeof value === 'number').length,
  COUNTA: ({ all }) =>
    all()
      .flatMap(({ values }) => values)
      .filter((value) => value !== null).length,
  COUNTIF: (call) => countWhere(conditionsOf(call, 0)),
  COUNTIFS: (call) => countWhere(conditionsOf(call, 0)),
  SUMIFS: (call) => countWhere(conditionsOf(call, 1), call.list(0)),
  TODAY: ({ cells }) => cells.today(),
  DAY: ({ scalar }) => unlessError(numberOf(scalar(0)), (serial) => fromSerial(serial)?.day ?? NUM),
  MONTH: ({ scalar }) => unlessError(numberOf(scalar(0)), (serial) => fromSerial(serial)?.month ?? NUM),
  SEARCH: ({ scalar }) => {
    const [sought, within] = [scalar(0), scalar(1)];
    const error = [sought, within].find((value) => value instanceof FormulaError);
    const at = error ? -1 : textOf(within).toLowerCase().indexOf(textOf(sought).toLowerCase());
    return error ?? (at < 0 ? VALUE : at + 1);
  },
  // What the cell shows; where it leads is the program's.
  HYPERLINK: ({ scalar }) => scalar(1),
  SUBSTITUTE: ({ scalar }) =>
    unlessError(scalar(0), (value) => textOf(value).replaceAll(textOf(scalar(1)), () => textOf(scalar(2)))),
};

const unlessError = <T>(value: T | FormulaError, result: (value: T) => Scalar): Scalar =>
  value instanceof FormulaError ? value : result(value);

const numberOf = (value: Scalar): number | FormulaError =>
  value instanceof FormulaError ? value : toNumber(value);

const extreme = (numbers: readonly number[], pick: (a: number, b: number) => number): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => pick(a, b));

/** The pairs of column and criterion among the arguments. @param first the place of the first column. */
const conditionsOf = ({ args, list, scalar }: Call, first: number): Condition[] =>
  Array.from({ length: Math.ceil((args.length - first) / 2) }, (_, pair) => ({
    values: list(first + 2 * pair),
    criterion: scalar(first + 2 * pair + 1),
  }));
