/**
 * What a formula may meet, as data: one table of mixed cells and the formulas to be tried over it. Three calculators
 * – workbook/formula, the stand-in, LibreOffice – must give the same for each (test/excel, test/libreoffice).
 */
import fc from 'fast-check';
import { FormulaError } from '../../src/workbook/formula/scalar';
import type { Scalar } from '../../src/workbook/formula/scalar';
import {
  across,
  acrossCall,
  binary,
  call,
  column,
  fixedCell,
  literal,
  own,
} from '../../src/workbook/formula/build';
import type { Expr, Operator } from '../../src/workbook/formula/expr';

/** Where the inputs stand: a table from A1 on, one input a row. Sheet and columns are named as people name them. */
export const SHEET = 'Ô thử';
export const TABLE = 'Mẫu';

const DIV0 = new FormulaError('#DIV/0!');
const NA = new FormulaError('#N/A');

/** One input a row. */
const ANY: readonly Scalar[] = [
  null,
  0,
  1,
  7.5,
  -2.5,
  'abc',
  'a*c',
  'a~c',
  '7,5',
  '7.5',
  '1',
  'Vượt',
  'VƯỢT',
  'vuot',
  '',
  ' ',
  'TRUE',
  true,
  false,
  DIV0,
  NA,
];

const withoutErrors = ANY.map((value) => (value instanceof FormulaError ? null : value));
const numbers = ANY.map((_, index) => [10, 9.5, 9.5, 7, 0, -3][index % 6] ?? 0);
const gaps = numbers.map((value, index) => (index % 4 === 1 ? null : value));
const texts = ANY.map((_, index) => ['Nhóm 1', 'Nhóm 2', 'nhóm 1', ''][index % 4] ?? '');
const none = ANY.map(() => null);

/** Column header → the cells under it, top to bottom. */
export const COLUMNS: Readonly<Record<string, readonly Scalar[]>> = {
  Lạ: ANY,
  'Giá trị': withoutErrors,
  'Điểm (tối đa)': numbers,
  'Ghi chú: a, b & c (%)': gaps,
  Nhóm: texts,
  Trống: none,
};
const [ODD, VALUES, POINTS, GAPS, GROUP] = Object.keys(COLUMNS) as [string, string, string, string, string];

export const ROWS = ANY.length;

/** A formula to try. One that refers to its own row is tried in every row of the table, any other once. */
export interface FormulaCase {
  readonly name: string;
  readonly expr: Expr;
}

const col = (name: string): Expr => column(TABLE, name);
const any = own(TABLE, ODD);
const input = (row: number): Expr => fixedCell(row + 1, 0, SHEET);

const OPERATORS: readonly Operator[] = ['+', '-', '*', '/', '=', '<>', '<', '<=', '>', '>=', '&'];

/** How an input is called in a case's name. */
export const nameOf = (value: Scalar): string =>
  value instanceof FormulaError ? value.code : value === null ? 'empty' : JSON.stringify(value);

/** Every operator between every two inputs: the left one is the row's. */
const operatorCases = OPERATORS.flatMap((operator) =>
  ANY.map((right, row) => ({
    name: `input ${operator} ${nameOf(right)}`,
    expr: binary(any, operator, input(row)),
  })),
);

/** What SUM and its like may be handed: columns, cells, numbers. AND and OR take conditions too. */
const aggregateCases = (['SUM', 'COUNT', 'MIN', 'MAX', 'AND', 'OR'] as const).flatMap(
  (name): FormulaCase[] => [
    { name: `${name} of the input`, expr: call(name, any) },
    { name: `${name} of the input and a number`, expr: call(name, any, 3) },
    ...Object.keys(COLUMNS).map((header) => ({
      name: `${name} of column ${header}`,
      expr: call(name, col(header)),
    })),
    { name: `${name} of a number`, expr: call(name, -2.5) },
    { name: `${name} of zero`, expr: call(name, 0) },
    { name: `${name} of two columns and a number`, expr: call(name, col(POINTS), col(VALUES), 2) },
    { name: `${name} of sums`, expr: call(name, binary(1, '+', 2), call('SUM', col(POINTS))) },
  ],
);

const oneInputCases: readonly FormulaCase[] = [
  { name: 'COUNTA of the input', expr: call('COUNTA', any) },
  { name: 'COUNTA of two', expr: call('COUNTA', col(GAPS), any) },
  { name: 'the input alone', expr: any },
  { name: 'IF by a comparison', expr: call('IF', binary(any, '>', 0), 'có', 'không') },
  { name: 'IF without else', expr: call('IF', binary(any, '>', 0), 'có') },
  { name: 'IF by a number', expr: call('IF', call('SUM', any), 'có', 'không') },
  { name: 'IF gives the input', expr: call('IF', true, any, 1) },
  { name: 'IF gives the input, joined', expr: binary(call('IF', true, any, 1), '&', '|') },
  { name: 'IF gives the input, compared', expr: binary(call('IF', true, any, 1), '=', '') },
  { name: 'IF does not look at the other branch', expr: call('IF', false, any, 'b') },
  { name: 'IFERROR of the input', expr: call('IFERROR', any, 'lỗi') },
  { name: 'IFERROR gives the input', expr: call('IFERROR', binary(1, '/', 0), any) },
  { name: 'IFERROR of a division', expr: call('IFERROR', binary(1, '/', any), 'lỗi') },
  { name: 'NOT of a comparison', expr: call('NOT', binary(any, '=', 0)) },
  { name: 'NOT of a number', expr: call('NOT', call('COUNT', any)) },
  { name: 'ISNUMBER of the input', expr: call('ISNUMBER', any) },
  { name: 'ISNUMBER of a sum', expr: call('ISNUMBER', binary(any, '+', 1)) },
  { name: 'ROUND to 0 places', expr: call('ROUND', any, 0) },
  { name: 'ROUND to tens', expr: call('ROUND', any, -1) },
  { name: 'AND of comparisons', expr: call('AND', binary(any, '>', 0), binary(any, '<', 8)) },
  { name: 'OR of a comparison and TRUE', expr: call('OR', binary(any, '>', 0), true) },
  {
    name: 'nested IF, as a rating',
    expr: call('IF', binary(any, '>=', 90), 'Tốt', call('IF', binary(any, '>=', 5), 'Khá', 'Yếu')),
  },
  {
    name: 'the counted score of a criterion',
    expr: call(
      'IF',
      call('ISNUMBER', any),
      call('IF', call('AND', binary(any, '>=', 0), binary(any, '<=', 10)), any, 0),
      0,
    ),
  },
  { name: 'a this-row reference with a hard name', expr: binary(own(TABLE, GAPS), '*', 2) },
  { name: 'a this-row reference with brackets', expr: binary(own(TABLE, POINTS), '+', 1) },
];

/** What is looked at row by row, and what is counted of it. */
const listCases: readonly FormulaCase[] = [
  { name: 'ISTEXT of the input', expr: call('ISTEXT', any) },
  { name: 'ABS of points', expr: call('ABS', own(TABLE, POINTS)) },
  { name: 'LEN of a word', expr: call('LEN', own(TABLE, GROUP)) },
  { name: 'SUMPRODUCT of columns', expr: call('SUMPRODUCT', col(POINTS), col(GAPS)) },
  { name: 'SUMPRODUCT of a column with texts', expr: call('SUMPRODUCT', col(POINTS), col(GROUP)) },
  { name: 'SUMPRODUCT meets an error', expr: call('SUMPRODUCT', col(POINTS), col(ODD)) },
  {
    name: 'SUMPRODUCT of the rows whose text is the input',
    expr: call(
      'SUMPRODUCT',
      across(across(col(VALUES), '=', any), '*', acrossCall('ISTEXT', col(VALUES))),
      col(POINTS),
    ),
  },
  {
    name: 'SUMPRODUCT of the rows up to the input',
    expr: call(
      'SUMPRODUCT',
      across(across(col(GAPS), '<=', own(TABLE, POINTS)), '*', acrossCall('ISNUMBER', col(GAPS))),
    ),
  },
  {
    name: 'SUMPRODUCT of lengths and empty cells',
    expr: call('SUMPRODUCT', across(across(acrossCall('LEN', col(GROUP)), '+', col(GAPS)), '*', col(POINTS))),
  },
  {
    name: 'SUMPRODUCT of texts that are to be numbers',
    expr: call('SUMPRODUCT', across(col(GROUP), '*', col(POINTS))),
  },
  {
    name: 'SUMPRODUCT of a difference turned round',
    expr: call('ABS', call('SUMPRODUCT', across(0.5, '-', col(POINTS)))),
  },
];

/** What SEARCH and SUBSTITUTE do to texts; a cell's number is the text of its digits. */
const textCases: readonly FormulaCase[] = [
  { name: 'SEARCH in the input', expr: call('SEARCH', 'ượ', any) },
  { name: 'SEARCH whatever the case', expr: call('ISNUMBER', call('SEARCH', 'VƯ', any)) },
  { name: 'SEARCH for a star that is none', expr: call('ISNUMBER', call('SEARCH', 'c', any)) },
  {
    name: 'SEARCH for numbers joined',
    expr: call('SEARCH', binary(binary(binary(3, '+', 4), '&', ','), '&', binary(2, '+', 3)), any),
  },
  { name: 'SUBSTITUTE in the input', expr: binary(call('SUBSTITUTE', any, 'c', '/'), '&', '|') },
  { name: 'SUBSTITUTE every one', expr: call('SUBSTITUTE', binary(any, '&', 'ab ab'), 'b', '') },
  { name: 'SUBSTITUTE minds the case', expr: binary(call('SUBSTITUTE', any, 'V', 'x'), '&', '|') },
  { name: 'SUBSTITUTE and SEARCH', expr: call('SEARCH', 'x/', call('SUBSTITUTE', 'xtháng', 'tháng', '/')) },
];

/** Serial days whose parts are asked for; before 01/3/1900 LibreOffice counts otherwise than Excel. */
const dayCases = [61, 43_861, 46_113, 46_387, 46_388.75, 73_050].flatMap((serial): FormulaCase[] => [
  { name: `DAY of ${serial}`, expr: call('DAY', serial) },
  { name: `MONTH of the day after ${serial}`, expr: call('MONTH', binary(serial, '+', 1)) },
]);

/** The criteria that may be built: words, whatever the case, and orders joined to a value. */
const WORDS = ['abc', 'ABC', 'Vượt', 'vượt', 'vuot', 'Nhóm 1', 'nhóm 2', 'không có'];
const ORDERS = ['<', '<=', '>', '>='];

const criteriaCases = [
  ...WORDS.flatMap((word): FormulaCase[] => [
    ...Object.keys(COLUMNS).map((header) => ({
      name: `COUNTIF of ${header} by "${word}"`,
      expr: call('COUNTIF', col(header), word),
    })),
    { name: `SUMIFS by "${word}"`, expr: call('SUMIFS', col(POINTS), col(VALUES), word) },
    { name: `SUMIFS of gaps by "${word}"`, expr: call('SUMIFS', col(GAPS), col(GROUP), word) },
    {
      name: `COUNTIFS by "nhóm 1" and "${word}"`,
      expr: call('COUNTIFS', col(GROUP), 'nhóm 1', col(VALUES), word),
    },
  ]),
  ...ORDERS.flatMap((order): FormulaCase[] => [
    {
      name: `COUNTIF by "${order}" and the input`,
      expr: call('COUNTIF', col(POINTS), binary(order, '&', any)),
    },
    ...[0, -2.5, 7.5].map((limit) => ({
      name: `SUMIFS by "${order}" and ${limit}`,
      expr: call('SUMIFS', col(POINTS), col(GAPS), binary(order, '&', limit)),
    })),
    {
      name: `COUNTIF of values by "${order}" and 1`,
      expr: call('COUNTIF', col(VALUES), binary(order, '&', 1)),
    },
  ]),
  {
    name: 'a rank',
    expr: binary(call('COUNTIF', col(POINTS), binary('>', '&', own(TABLE, POINTS))), '+', 1),
  },
  { name: 'SUMIFS meets an error', expr: call('SUMIFS', col(ODD), col(GROUP), 'Nhóm 1') },
  { name: 'SUMIFS passes by an error', expr: call('SUMIFS', col(ODD), col(GAPS), binary('>', '&', 9.6)) },
  { name: 'SUMIFS of texts', expr: call('SUMIFS', col(GROUP), col(GROUP), 'Nhóm 1') },
  {
    name: 'SUMIFS by two criteria',
    expr: call('SUMIFS', col(GAPS), col(GROUP), 'Nhóm 1', col(POINTS), binary('>=', '&', 0)),
  },
];

const sum = (parts: readonly number[]): Expr =>
  parts.slice(1).reduce<Expr>((left, part) => binary(left, '+', part), literal(parts[0] ?? 0));

const roundCases = (
  [
    [2.5, 0],
    [-2.5, 0],
    [0.5, 0],
    [-0.5, 0],
    [1.5, 0],
    [2.675, 2],
    [1.005, 2],
    [-1.005, 2],
    [87.125, 2],
    [1234567.885, 2],
    [0.045, 2],
    [1.45, 1],
    [8.345, 2],
    [5.015, 2],
    [1e-9, 2],
    [149, -2],
    [150, -2],
    [-150, -2],
    [99.995, 2],
    [4.35, 1],
    [1e15, 2],
    [123456789012.345, 2],
    [2.4999999999999, 0],
  ] as const
).map(([value, digits]) => ({ name: `ROUND(${value}, ${digits})`, expr: call('ROUND', value, digits) }));

const arithmeticCases: readonly FormulaCase[] = [
  ...Object.keys(COLUMNS).map((header) => ({
    name: `COUNTA of column ${header}`,
    expr: call('COUNTA', col(header)),
  })),
  ...roundCases,
  { name: 'ROUND(0.285*100, 0)', expr: call('ROUND', binary(0.285, '*', 100), 0) },
  { name: 'ROUND(1.15*100, 0)', expr: call('ROUND', binary(1.15, '*', 100), 0) },
  { name: 'ROUND(0.1+0.2, 1)', expr: call('ROUND', binary(0.1, '+', 0.2), 1) },
  {
    name: 'a long sum of tenths, rounded',
    expr: call('ROUND', sum(Array.from({ length: 60 }, () => 0.1)), 2),
  },
  { name: 'a long sum of tenths', expr: sum(Array.from({ length: 60 }, () => 0.1)) },
  { name: '0.1+0.2=0.3', expr: binary(binary(0.1, '+', 0.2), '=', 0.3) },
  { name: '0.1+0.2>0.3', expr: binary(binary(0.1, '+', 0.2), '>', 0.3) },
  { name: '0.1+0.2<=0.3', expr: binary(binary(0.1, '+', 0.2), '<=', 0.3) },
  { name: '(0.1+0.2)&""', expr: binary(binary(0.1, '+', 0.2), '&', '') },
  { name: '1/3&""', expr: binary(binary(1, '/', 3), '&', '') },
  { name: '2/3&""', expr: binary(binary(2, '/', 3), '&', '') },
  { name: '-0&""', expr: binary(binary(0, '*', -1), '&', '') },
  { name: '100000000000000&""', expr: binary(1e14, '&', '') },
  { name: 'TRUE&""', expr: binary(true, '&', '') },
  { name: 'an overflow', expr: binary(1e300, '*', 1e300) },
  { name: '0/0', expr: binary(0, '/', 0) },
  { name: 'a difference of differences', expr: binary(1, '-', binary(2, '-', 3)) },
  { name: 'a quotient of quotients', expr: binary(8, '/', binary(4, '/', 2)) },
  { name: 'less a negative', expr: binary(2, '-', -1) },
  { name: 'a comparison of comparisons', expr: binary(binary(1, '<', 2), '=', true) },
  { name: 'a join, then a comparison', expr: binary(binary('a', '&', 'b'), '=', 'AB') },
  { name: 'a text with quotes', expr: literal('nói "có"') },
  {
    name: 'a long nested IF',
    expr: Array.from({ length: 30 }).reduce<Expr>(
      (inner, _, i) => call('IF', binary(input(5), '<', i), i, inner),
      literal('hết'),
    ),
  },
];

export const CASES: readonly FormulaCase[] = [
  ...operatorCases,
  ...aggregateCases,
  ...oneInputCases,
  ...listCases,
  ...textCases,
  ...dayCases,
  ...criteriaCases,
  ...arithmeticCases,
];

/** Cells that all programs read alike: no truth values and no texts that look like numbers (see the known differences). */
const SAFE_ROWS = ANY.flatMap((value, row) =>
  typeof value === 'boolean' || (typeof value === 'string' && /[0-9]|TRUE/.test(value)) || value === NA
    ? []
    : [row],
);

/** Without `depthSize` most samples are a single literal. */
const DEPTH = { maxDepth: 4, depthSize: 'large', depthIdentifier: 'formula' } as const;

/** Made-up formulas of at most four storeys over the same cells. The same seed gives the same formulas. */
export function randomCases(count: number, seed: number): FormulaCase[] {
  const plainCell = fc.oneof(
    fc.constantFrom(...SAFE_ROWS).map(input),
    fc.constantFrom(POINTS, GAPS, GROUP).map((header) => own(TABLE, header)),
  );
  const numbersOnly = fc.constantFrom(POINTS, GAPS);
  const word = fc.constantFrom('abc', 'Vượt', 'nhóm 1', 'không có');
  const { value } = fc.letrec<{
    number: Expr;
    condition: Expr;
    text: Expr;
    value: Expr;
  }>((tie) => ({
    number: fc.oneof(
      DEPTH,
      fc.constantFrom(0, 1, 2.5, -0.75, 100, 0.125).map(literal),
      fc.tuple(plainCell, fc.constantFrom('+', '-', '*', '/'), plainCell).map(([a, o, b]) => binary(a, o, b)),
      fc
        .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number'))
        .map(([a, operator, b]) => binary(a, operator, b)),
      fc.tuple(tie('number'), fc.integer({ min: -1, max: 3 })).map(([a, places]) => call('ROUND', a, places)),
      fc
        .tuple(
          fc.constantFrom('SUM', 'COUNT', 'MIN', 'MAX'),
          fc.oneof(numbersOnly.map(col), plainCell),
          tie('number'),
        )
        .map(([name, cells, more]) => call(name, cells, more)),
      fc
        .tuple(numbersOnly, fc.constantFrom('Nhóm 1', 'nhóm 2', 'abc'))
        .map(([header, w]) => call('SUMIFS', col(header), col(GROUP), w)),
      fc
        .tuple(numbersOnly, fc.constantFrom(...ORDERS), fc.constantFrom(POINTS, GAPS))
        .map(([header, order, limit]) =>
          call('COUNTIF', col(header), binary(order, '&', call('SUM', own(TABLE, limit)))),
        ),
      fc.tuple(tie('condition'), tie('number'), tie('number')).map((args) => call('IF', ...args)),
      fc.tuple(tie('number'), tie('number')).map((args) => call('IFERROR', ...args)),
    ),
    condition: fc.oneof(
      DEPTH,
      fc.boolean().map(literal),
      plainCell.map((cell) => call('ISNUMBER', cell)),
      fc
        .tuple(plainCell, fc.constantFrom('=', '<>', '<', '<=', '>', '>='), plainCell)
        .map(([a, operator, b]) => binary(a, operator, b)),
      fc
        .tuple(tie('number'), fc.constantFrom('=', '<>', '<', '<=', '>', '>='), tie('number'))
        .map(([a, operator, b]) => binary(a, operator, b)),
      fc.tuple(tie('text'), fc.constantFrom('=', '<>'), plainCell).map(([a, o, b]) => binary(a, o, b)),
      fc
        .tuple(fc.constantFrom('AND', 'OR'), tie('condition'), tie('condition'))
        .map(([name, ...args]) => call(name, ...args)),
      tie('condition').map((inner) => call('NOT', inner)),
    ),
    text: fc.oneof(
      DEPTH,
      word.map(literal),
      fc.tuple(plainCell, word).map(([cell, w]) => binary(cell, '&', w)),
      fc.tuple(tie('condition'), tie('text'), tie('text')).map((args) => call('IF', ...args)),
    ),
    value: fc.oneof(
      tie('number'),
      tie('condition'),
      tie('text'),
      fc.tuple(tie('condition'), plainCell, tie('number')).map((args) => call('IF', ...args)),
    ),
  }));
  return fc.sample(value, { numRuns: count, seed }).map((expr, index) => ({
    name: `made-up formula ${index + 1} of seed ${seed}`,
    expr,
  }));
}
