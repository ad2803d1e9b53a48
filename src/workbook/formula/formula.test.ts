import fc from 'fast-check';
import { evaluate } from './evaluate';
import type { Cells } from './evaluate';
import { FormulaError, roundHalfUp } from './scalar';
import type { Scalar } from './scalar';
import { across, acrossCall, binary, call, column, fixedCell, literal, named, own, rowCell } from './build';
import type { Expr } from './expr';
import type { Part } from './build';
import { normalizeFormula, formulaText } from './text';

const NONE: Cells = {
  cell: () => null,
  column: () => [],
  own: () => null,
  today: () => 46_000,
};
const value = (expr: Expr, cells: Partial<Cells> = {}) => evaluate(expr, { ...NONE, ...cells });

describe('formulaText', () => {
  test.each<[string, Expr, string]>([
    ['a call', call('SUM', column('TuChamDiem', 'Điểm được tính')), '=SUM(TuChamDiem[Điểm được tính])'],
    ['a this-row reference, in full', own('T', 'Điểm tối đa'), '=T[[#This Row],[Điểm tối đa]]'],
    ['a column name with signs', column('T', 'A (b), c & d'), '=T[A (b), c & d]'],
    ['a text with quotes', call('IF', true, 'nói "có"', ''), '=IF(TRUE,"nói ""có""","")'],
    ['brackets that are needed', binary(binary(1, '+', 2), '*', 3), '=(1+2)*3'],
    ['brackets that are not', binary(1, '+', binary(2, '*', 3)), '=1+2*3'],
    ['a difference of differences', binary(1, '-', binary(2, '-', 3)), '=1-(2-3)'],
    [
      'a joined criterion',
      call('COUNTIF', column('T', 'C'), binary('>', '&', own('T', 'C'))),
      '=COUNTIF(T[C],">"&T[[#This Row],[C]])',
    ],
    ['a cell of another sheet', fixedCell(4, 2, 'Thông tin chung'), "='Thông tin chung'!$C$5"],
    ['a cell whose row moves', rowCell(4, 2), '=$C5'],
    ['a name', named('SoDanVan_DonVi'), '=SoDanVan_DonVi'],
    ['a number alone', literal(36526), '=36526'],
  ])('%s', (_, expr, text) => {
    expect(formulaText(expr)).toBe(text);
  });
});

describe('what may not be built, since programs would disagree', () => {
  const cell = own('T', 'a');
  const list = column('T', 'a');
  test.each<[string, () => Expr]>([
    ['a column where one value is wanted', () => binary(list, '+', 1)],
    ['arithmetic with a text', () => binary('7,5', '+', 1)],
    ['arithmetic with a text that IF gives', () => binary(call('IF', true, 'a', 'b'), '*', 1)],
    ['the order of texts', () => binary(cell, '<', 'b')],
    ['a cell as a condition', () => call('IF', cell, 1, 0)],
    ['a text as a condition', () => call('NOT', 'TRUE')],
    ['a text among conditions', () => call('AND', true, 'TRUE')],
    ['IF without a branch', () => call('IF', true)],
    ['IF that gives a column', () => call('IF', true, list)],
    ['IFERROR of a column', () => call('IFERROR', list, 0)],
    ['ISNUMBER of a column', () => call('ISNUMBER', list)],
    ['the sum of a text', () => call('SUM', '1')],
    ['the sum of a truth value', () => call('SUM', binary(cell, '>', 1))],
    ['the sum of what IF gives from a cell', () => call('SUM', call('IF', true, cell, 0))],
    ['the sum of nothing', () => call('SUM')],
    ['the count of a text', () => call('COUNT', '1')],
    ['ROUND of a text', () => call('ROUND', 'a', 0)],
    ['ROUND to a broken number of places', () => call('ROUND', cell, 1.5)],
    ['ROUND to as many places as a cell says', () => call('ROUND', cell, cell)],
    ['a list where one value is wanted', () => call('ROUND', across(list, '*', 2), 0)],
    ['a list that no column is in', () => across(cell, '*', 2)],
    ['ISTEXT of a column', () => call('ISTEXT', list)],
    ['ISTEXT of each row of a cell', () => acrossCall('ISTEXT', cell)],
    ['SUMPRODUCT of a cell', () => call('SUMPRODUCT', cell)],
    [
      'SUMPRODUCT of a condition alone, which counts nothing',
      () => call('SUMPRODUCT', across(list, '=', 'a')),
    ],
    ['COUNTIF of what is worked out', () => call('COUNTIF', across(list, '*', 2), 'a')],
    ['SUMIFS of what is worked out', () => call('SUMIFS', across(list, '*', 2), list, 'a')],
    ['COUNTA of a text', () => call('COUNTA', 'a')],
    ['TODAY of something', () => call('TODAY', 1)],
    ['COUNTIF of a cell', () => call('COUNTIF', cell, 'a')],
    ['COUNTIF of two pairs', () => call('COUNTIF', list, 'a', list, 'b')],
    ['COUNTIFS with a criterion missing', () => call('COUNTIFS', list, 'a', list)],
    ['SUMIFS of a cell', () => call('SUMIFS', cell, list, 'a')],
    ['a criterion that a user may have typed', () => call('COUNTIF', list, cell)],
    ['an order of texts as a criterion', () => call('COUNTIF', list, binary('>', '&', 'a'))],
    ['anything but an order joined', () => call('COUNTIF', list, binary('<>', '&', cell))],
    ...[
      '',
      '1',
      '7.5',
      '7,5',
      '=',
      '=a',
      '<>a',
      '>5',
      '*',
      'a*',
      'a?',
      'a~',
      'TRUE',
      'false',
      '#N/A',
      '1/2',
    ].map((text): [string, () => Expr] => [`the criterion "${text}"`, () => call('COUNTIF', list, text)]),
    ...['a[b', 'a]b', 'a#b', "a'", 'a/b', 'a\nb', ' a', 'a ', ''].map((name): [string, () => Expr] => [
      `the column name ${JSON.stringify(name)}`,
      () => own('T', name),
    ]),
  ])('%s', (_, build) => {
    expect(build).toThrow(RangeError);
  });
});

describe('normalizeFormula', () => {
  test.each([
    ['=[@Cột]+1', '=T[[#This Row],[Cột]]+1'],
    ['=[@[Điểm tối đa]]', '=T[[#This Row],[Điểm tối đa]]'],
    ['=T[@[Điểm tối đa]]', '=T[[#This Row],[Điểm tối đa]]'],
    ['=T[@Cột]', '=T[[#This Row],[Cột]]'],
    ['=Khác[@Cột]', '=Khác[[#This Row],[Cột]]'],
    ['=T[[#This Row],[Cột]]', '=T[[#This Row],[Cột]]'],
    ["=[@[A '[b']]]", "=T[[#This Row],[A '[b']]]"],
    ["=[@[Điểm của ''A'']]+[Cột]", "=T[[#This Row],[Điểm của ''A'']]+T[Cột]"],
    ['=SUM(T[Cột])', '=SUM(T[Cột])'],
    ['=SUM([Cột])', '=SUM(T[Cột])'],
    ['=SUM([Cột hai],[Cột ba])', '=SUM(T[Cột hai],T[Cột ba])'],
    ['=SUM(T[[Cột (a)]])', '=SUM(T[Cột (a)])'],
    ['=SUM([[Cột (a)]])', '=SUM(T[Cột (a)])'],
    ['=SUM([[Cột a]:[Cột b]])', '=SUM(T[[Cột a]:[Cột b]])'],
    ['=COUNTIF([Cột],">"&[@Cột])+1', '=COUNTIF(T[Cột],">"&T[[#This Row],[Cột]])+1'],
    ['=ROWS([#Data])', '=ROWS(T[#Data])'],
    ['=[@]', '=T[#This Row]'],
    ['=IF([@Cột]="nói ""[@Cột]""","[Cột]","")', '=IF(T[[#This Row],[Cột]]="nói ""[@Cột]""","[Cột]","")'],
    ["='Trang [1]'!A1+[@Cột]", "='Trang [1]'!A1+T[[#This Row],[Cột]]"],
    ["='Trang ''[1]'!A1", "='Trang ''[1]'!A1"],
    ['=IFERROR([@Cột]="x",FALSE())', '=IFERROR(T[[#This Row],[Cột]]="x",FALSE)'],
    ['=AND(TRUE(),NOTFALSE(),"TRUE()")', '=AND(TRUE,NOTFALSE(),"TRUE()")'],
    ['=[@Cột', '=[@Cột'],
    ['=A1+"', '=A1+"'],
  ])('%s is %s', (short, full) => {
    expect(normalizeFormula(short, 'T')).toBe(full);
    expect(normalizeFormula(full, 'T')).toBe(full);
  });

  test('outside of tables a reference with a name is folded too', () => {
    expect(normalizeFormula('=SUM(T[Cột])+T[@[Cột hai]]')).toBe('=SUM(T[Cột])+T[[#This Row],[Cột hai]]');
    expect(normalizeFormula('=[@Cột]')).toBe('=[@Cột]');
  });

  test('what is printed is its own one spelling', () => {
    const names = fc.stringMatching(/^[A-Za-zÀ-ỹ0-9][A-Za-zÀ-ỹ0-9 .,:;()&%"-]{0,12}[A-Za-zÀ-ỹ0-9]$/);
    fc.assert(
      fc.property(names, names, (a, b) => {
        const printed = formulaText(call('COUNTIF', column('T', a), binary('>', '&', own('T', b))));
        expect(normalizeFormula(printed, 'T')).toBe(printed);
        expect(normalizeFormula(`=COUNTIF([${a}],">"&[@[${b}]])`, 'T')).toBe(printed);
      }),
    );
  });
});

describe('evaluate', () => {
  const cells: Partial<Cells> = {
    column: (_, name) =>
      ({
        mixed: [1, '2', true, null, 3.5],
        words: ['Vượt', 'vượt', '', null, 'khác'],
        points: [10, 9.5, 9.5, 7, null],
        group: ['Nhóm 1', 'nhóm 1', 'Nhóm 2', 'Nhóm 2', null],
        wrong: [1, new FormulaError('#N/A')],
      })[name] ?? [],
    own: () => 9.5,
    cell: (_, row) => [null, '1', 'a', '7,5'][row] ?? null,
  };
  const T = (name: string) => column('T', name);
  const T0 = fixedCell(0, 0);
  const textOne = fixedCell(1, 0);

  test.each<[string, Expr, Scalar]>([
    ['SUM counts numbers only', call('SUM', T('mixed')), 4.5],
    ['COUNT counts numbers only', call('COUNT', T('mixed')), 2],
    ['COUNTA counts all but empty cells, the empty text too', call('COUNTA', T('words')), 4],
    ['TODAY is the day that was given', call('TODAY'), 46_000],
    ['MIN of nothing is 0', call('MIN', T('none')), 0],
    ['MAX', call('MAX', T('points')), 10],
    ['COUNTIF ignores case', call('COUNTIF', T('words'), 'VƯỢT'), 2],
    ['COUNTIF by order, only numbers', call('COUNTIF', T('points'), binary('>', '&', own('T', 'x'))), 1],
    ['SUMIFS by a word', call('SUMIFS', T('points'), T('group'), 'nhóm 1'), 19.5],
    ['an order counts no texts and no truth values', call('COUNTIF', T('mixed'), binary('>=', '&', 0)), 2],
    ['an order after nothing counts nothing', call('COUNTIF', T('points'), binary('>', '&', T0)), 0],
    ['AND passes over texts and empty cells of a column', call('AND', T('mixed')), true],
    ['a text of digits is a number in every language', binary(textOne, '+', 1), 2],
    ['numbers are compared by 15 digits', binary(binary(0.1, '+', 0.2), '=', 0.3), true],
    ['numbers are written with 15 digits', binary(binary(0.1, '+', 0.2), '&', ''), '0.3'],
    ['no negative zero', binary(0, '*', -1), 0],
    ['IF without an else', call('IF', false, 1), false],
    ['IF takes a number as truth', call('IF', 2, 'có', 'không'), 'có'],
    ['IFERROR', call('IFERROR', binary(1, '/', 0), 'lỗi'), 'lỗi'],
    ['AND, OR, NOT', call('AND', true, call('OR', false, call('NOT', false))), true],
    ['ISNUMBER of a text', call('ISNUMBER', '7,5'), false],
    ['a text is greater than any number', binary(fixedCell(2, 0), '>', 10 ** 9), true],
    ['texts compare without case', binary('a', '=', 'A'), true],
    ['ROUND half up', call('ROUND', 2.5, 0), 3],
    ['ROUND half away from zero', call('ROUND', -2.5, 0), -3],
  ])('%s', (_, expr, expected) => {
    expect(value(expr, cells)).toEqual(expected);
  });

  test.each<[string, Part, Part]>([
    ['an empty cell is 0', { op: 'cell', row: 0, column: 0, fixedRow: false, fixedColumn: false }, 0],
    ['an empty cell is ""', { op: 'cell', row: 0, column: 0, fixedRow: false, fixedColumn: false }, ''],
  ])('%s', (_, left, right) => {
    expect(value(binary(left, '=', right))).toBe(true);
  });

  test.each<[string, Expr, string]>([
    ['division by zero', binary(1, '/', 0), '#DIV/0!'],
    ['arithmetic with a text', binary(fixedCell(2, 0), '+', 1), '#VALUE!'],
    [
      'arithmetic with a text that some languages read as a number',
      binary(fixedCell(3, 0), '+', 1),
      '#VALUE!',
    ],
    ['an overflow', binary(1e300, '*', 1e300), '#NUM!'],
    ['AND of no truth value', call('AND', T('words')), '#VALUE!'],
    ['a name, which only Excel knows', named('x'), '#NAME?'],
    ['an error spreads through SUM', call('SUM', T('wrong')), '#N/A'],
    ['an error spreads through a comparison', binary(call('SUM', T('wrong')), '>', 1), '#N/A'],
    ['lists of unequal length', call('COUNTIFS', T('points'), 'a', T('wrong'), 'a'), '#VALUE!'],
  ])('%s', (_, expr, code) => {
    const result = value(expr, cells);
    expect(result).toBeInstanceOf(FormulaError);
    expect((result as FormulaError).code).toBe(code);
  });
});

describe('roundHalfUp', () => {
  test.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-1.005, 2, -1.01],
    [87.125, 2, 87.13],
    [1e-9, 2, 0],
    [0.1 + 0.2, 2, 0.3],
    [1234567.885, 2, 1234567.89],
  ])('%d to %i places is %d', (number, digits, expected) => {
    expect(roundHalfUp(number, digits)).toBe(expected);
  });
});

describe('SEARCH', () => {
  const within = fixedCell(0, 0);
  const found = (sought: Part, text: string) =>
    value(call('ISNUMBER', call('SEARCH', sought, within)), { cell: () => text });

  test.each<[string, Part]>([
    ['*', '*'],
    ['a*', 'a*'],
    ['?', 'a?b'],
    ['~', '~'],
    ['* behind a joined text', binary('a', '&', '*')],
    ['? before a joined number', binary('?', '&', 5)],
    ['nothing', ''],
    ['what somebody typed', within],
    ['a joined text that somebody typed', binary('a', '&', fixedCell(1, 0))],
  ])('is not built with %s, which Excel takes for more than the text', (_, sought) => {
    expect(() => call('SEARCH', sought, within)).toThrow(RangeError);
  });

  test.each<[string, Part, string, boolean]>([
    ['a text in another', 'hoàn', 'Đã hoàn thành', true],
    ['whatever the case', 'HOÀN', 'Đã hoàn thành', true],
    ['a text that is not there', 'hoàn', 'Đang làm', false],
    ['a joined number', binary('[', '&', binary(2, '+', 3)), 'mục [5]', true],
    ['signs as they are', '.', 'abc', false],
    ['a star in what is searched', 'b', 'a*b?', true],
  ])('finds %s', (_, sought, text, isFound) => {
    expect(found(sought, text)).toBe(isFound);
  });

  test('gives the place, from 1, and #VALUE! for none', () => {
    expect(value(call('SEARCH', 'b', within), { cell: () => 'ab' })).toBe(2);
    expect(value(call('SEARCH', 'x', within), { cell: () => 'ab' })).toEqual(new FormulaError('#VALUE!'));
    expect(value(call('SEARCH', 'x', within), { cell: () => new FormulaError('#N/A') })).toEqual(
      new FormulaError('#N/A'),
    );
  });
});
