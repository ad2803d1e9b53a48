/**
 * Refuses formulas on whose meaning programs or languages disagree. Each rule comes from a trial of the same formulas
 * in this project's evaluator, in Univer and in LibreOffice, or from Excel's reading texts by the language of the
 * machine. A breach is a fault of ours, never of the user: it is thrown where the formula is built.
 */
import type { Expr, FunctionName, Operator } from './expr';

/** The kind of value a part is sure to give; a cell may give anything, a column gives a list. */
type Kind = 'number' | 'text' | 'boolean' | 'anything' | 'list';

const ORDERS: readonly unknown[] = ['<', '<=', '>', '>='];

const ARITHMETIC: ReadonlySet<Operator> = new Set(['+', '-', '*', '/']);

function kindOf(expr: Expr): Kind {
  switch (expr.op) {
    case 'literal':
      return typeof expr.value === 'string' ? 'text' : typeof expr.value === 'number' ? 'number' : 'boolean';
    case 'area':
    case 'column':
      return 'list';
    case 'cell':
    case 'own':
    case 'name':
      return 'anything';
    case 'binary':
      if (isList(expr.left) || isList(expr.right)) {
        return 'list';
      }
      return ARITHMETIC.has(expr.operator) ? 'number' : expr.operator === '&' ? 'text' : 'boolean';
    case 'call':
      return kindOfCall(expr.name, expr.args);
  }
}

function kindOfCall(name: FunctionName, args: readonly Expr[]): Kind {
  switch (name) {
    case 'AND':
    case 'OR':
    case 'NOT':
      return 'boolean';
    case 'ISNUMBER':
    case 'ISTEXT':
      return args.some(isList) ? 'list' : 'boolean';
    case 'LEN':
      return args.some(isList) ? 'list' : 'number';
    case 'IF':
    case 'IFERROR': {
      const kinds = new Set((name === 'IF' ? args.slice(1) : args).map(kindOf));
      const [only = 'anything'] = kinds;
      return kinds.size === 1 && args.length + Number(name === 'IFERROR') === 3 ? only : 'anything';
    }
    case 'SUM':
    case 'SUMIFS':
    case 'SUMPRODUCT':
    case 'COUNT':
    case 'COUNTA':
    case 'COUNTIF':
    case 'COUNTIFS':
    case 'ABS':
    case 'ROUND':
    case 'MIN':
    case 'MAX':
    case 'TODAY':
    case 'DAY':
    case 'MONTH':
    case 'SEARCH':
      return 'number';
    case 'SUBSTITUTE':
    case 'HYPERLINK':
      return 'text';
  }
}

/**
 * Refuses names of columns that programs would read differently. `[ ] # '` would need escapes, which LibreOffice reads
 * otherwise at a name's end; Univer fails on `/`, `[`, line breaks and outer spaces.
 * @throws RangeError when a column's name holds one of them.
 */
export function checkColumn(name: string): void {
  refuse(/['#[\]/\r\n\t]|^\s|\s$|^$/.test(name), name, 'a column name without such characters');
}

/** Whether a part gives a value for each row of a table, rather than one. */
export const isList = (expr: Expr): boolean => kindOf(expr) === 'list';

/**
 * Refuses operands that programs would read differently.
 * @throws RangeError when one of the operands has more than one meaning beside this operator.
 */
export function checkOperands(operator: Operator, operands: readonly Expr[]): void {
  // Excel 2019 would pick the cell of the same row, Excel 365 fill the cells below.
  refuse(operands.some(isList), operator, 'a column where one value is wanted');
  checkKinds(operator, operands);
}

/** @throws RangeError as `checkOperands`, or when no operand is a list. */
export function checkListOperands(operator: Operator, operands: readonly Expr[]): void {
  refuse(!operands.some(isList), operator, 'a column to go through');
  checkKinds(operator, operands);
}

/** @throws RangeError when what a function is to look at row by row is no list. */
export function checkListArgument(name: FunctionName, list: Expr): void {
  refuse(!isList(list), name, 'a column to go through');
}

function checkKinds(operator: Operator, operands: readonly Expr[]): void {
  for (const operand of operands) {
    const kind = kindOf(operand);
    refuse(ARITHMETIC.has(operator) && kind === 'text', operator, 'arithmetic with a text');
    // Every language sorts texts in its own way; only whether two are the same is the same everywhere.
    refuse(ORDERS.includes(operator) && kind === 'text', operator, 'the order of texts');
  }
}

/**
 * Refuses arguments that programs would read differently.
 * @throws RangeError when a function would not be given what it has one meaning for.
 */
export function checkArguments(name: FunctionName, args: readonly Expr[]): void {
  const kinds = args.map(kindOf);
  switch (name) {
    case 'IF':
      refuse(args.length < 2 || args.length > 3, name, 'two or three arguments');
      refuse(!isCondition(kinds[0]), name, 'a condition: a cell may hold a text, which some take for true');
      refuse(kinds.includes('list'), name, 'single values');
      break;
    case 'NOT':
      refuse(args.length !== 1 || !isCondition(kinds[0]), name, 'one condition');
      break;
    case 'IFERROR':
      refuse(args.length !== 2 || kinds.includes('list'), name, 'two single values');
      break;
    case 'ISNUMBER':
    case 'ISTEXT':
    case 'LEN':
      refuse(args.length !== 1 || kinds.includes('list'), name, 'a single value');
      break;
    case 'ABS':
      refuse(args.length !== 1 || !isAmount(kinds[0]), name, 'a number');
      break;
    case 'ROUND':
      refuse(args.length !== 2 || !isAmount(kinds[0]), name, 'a number');
      refuse(!isWhole(args[1]) && !isPlaces(args[1]), name, 'a whole number of places');
      break;
    case 'SUMPRODUCT':
      // A list of TRUE and FALSE alone counts nothing in Excel: it is multiplied first.
      refuse(args.length === 0 || !args.every(isFactor), name, 'columns, or what is worked out of columns');
      break;
    case 'AND':
    case 'OR':
      refuse(
        args.length === 0 || !args.every((arg) => isReference(arg) || isCondition(kindOf(arg))),
        name,
        'conditions or cells',
      );
      break;
    case 'SUM':
    case 'COUNT':
    case 'MIN':
    case 'MAX':
      // Of cells they take the numbers; a text or a truth value given directly counts in some programs only.
      refuse(
        args.length === 0 || !args.every((arg) => isReference(arg) || kindOf(arg) === 'number'),
        name,
        'numbers or cells',
      );
      break;
    case 'COUNTA':
      refuse(args.length === 0 || !args.every(isReference), name, 'cells');
      break;
    case 'TODAY':
      refuse(args.length > 0, name, 'no arguments');
      break;
    case 'DAY':
    case 'MONTH':
      // A text that looks like a date is one in some languages only.
      refuse(args.length !== 1 || kinds[0] !== 'number', name, 'a serial day');
      break;
    case 'SEARCH':
      refuse(
        args.length !== 2 || kinds[1] === 'list' || !isSought(args[0]),
        name,
        'a text without wildcards',
      );
      break;
    case 'SUBSTITUTE':
      refuse(args.length !== 3 || kinds[0] === 'list', name, 'a single value');
      refuse(!isLiteralText(args[1]) || !isLiteralText(args[2]) || isEmptyText(args[1]), name, 'plain texts');
      break;
    case 'HYPERLINK':
      refuse(args.length !== 2 || !args.every(isLiteralText), name, 'plain texts');
      break;
    case 'COUNTIF':
    case 'COUNTIFS':
    case 'SUMIFS':
      checkCriteria(name, args);
      break;
  }
}

/** Columns and criteria in turns, after the column that SUMIFS adds up. */
function checkCriteria(name: 'COUNTIF' | 'COUNTIFS' | 'SUMIFS', args: readonly Expr[]): void {
  const pairs = name === 'SUMIFS' ? args.slice(1) : args;
  refuse(
    pairs.length === 0 || pairs.length % 2 === 1 || (name === 'COUNTIF' && pairs.length !== 2),
    name,
    'a column before each criterion',
  );
  refuse(name === 'SUMIFS' && !(args[0] && isColumn(args[0])), name, 'a column to add up');
  pairs.forEach((arg, index) => {
    if (index % 2 === 0) {
      refuse(!isColumn(arg), name, 'columns');
    } else {
      refuse(!isCriterion(arg), name, 'a word, or <, <=, >, >= joined to a value');
    }
  });
}

const isColumn = (arg: Expr): boolean => isList(arg) && isReference(arg);

const isAmount = (kind: Kind | undefined): boolean => kind === 'number' || kind === 'anything';

const isFactor = (expr: Expr): boolean =>
  isList(expr) && (isReference(expr) || (expr.op === 'binary' && ARITHMETIC.has(expr.operator)));

const isCondition = (kind: Kind | undefined): boolean => kind === 'boolean' || kind === 'number';

/** Whether a part names cells, rather than giving a value. */
export const isReference = ({ op }: Expr): boolean =>
  op === 'cell' || op === 'own' || op === 'column' || op === 'area';

/** A text to look for: SEARCH takes `*`, `?` and `~` for wildcards, and finds nothing everywhere. */
function isSought(expr: Expr | undefined): boolean {
  if (expr?.op === 'binary' && expr.operator === '&') {
    return [expr.left, expr.right].every((side) => kindOf(side) === 'number' || isSought(side));
  }
  return isLiteralText(expr) && !isEmptyText(expr) && !/[*?~]/.test(String(expr.value));
}

const isLiteralText = (expr: Expr | undefined): expr is Extract<Expr, { op: 'literal' }> =>
  expr?.op === 'literal' && typeof expr.value === 'string';

const isEmptyText = (expr: Expr | undefined): boolean => expr?.op === 'literal' && expr.value === '';

const isWhole = (expr: Expr | undefined): boolean => expr?.op === 'literal' && Number.isInteger(expr.value);

/**
 * Whether a part is a criterion with one meaning. Excel takes the text apart: operators, wildcards (`*`, `?`, `~`),
 * numbers, dates and truth values (Microsoft: "COUNTIF function"), numbers and dates by the language of the machine,
 * and empty ones variously. A word is safe; so is an order joined to a value, since the same machine writes the number
 * and reads it again; and so is a cell of a column of keys.
 */
function isCriterion(expr: Expr): boolean {
  if (expr.op === 'own' && expr.column.startsWith(KEY_COLUMN)) {
    return true;
  }
  if (expr.op === 'binary' && expr.operator === '&') {
    return expr.left.op === 'literal' && ORDERS.includes(expr.left.value) && kindOf(expr.right) !== 'text';
  }
  return expr.op === 'literal' && typeof expr.value === 'string' && isPlainWord(expr.value);
}

/** A cell of the column that this product fills with whole numbers of places (layout/layout.ts). */
const isPlaces = (expr: Expr | undefined): boolean => expr?.op === 'own' && expr.column === PLACES_COLUMN;

const PLACES_COLUMN = 'Số lẻ làm tròn';

/** Columns whose cells hold plain words that this product makes, such as `U 0001` (layout/rollup.ts). */
const KEY_COLUMN = 'Khóa ';

/** Whether a text, as a criterion, means cells that hold this very text (whatever the case) and nothing else. */
export function isPlainWord(text: string): boolean {
  return /^\p{L}[^*?~]*$/u.test(text) && !/^(true|false)$/i.test(text);
}

function refuse(wrong: boolean, what: string, wanted: string): void {
  if (wrong) {
    throw new RangeError(`${what}: ${wanted}`);
  }
}
