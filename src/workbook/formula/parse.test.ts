import fc from 'fast-check';
import { binary, call, column, fixedCell, literal, named, own, rowCell } from './build';
import type { Expr, Operator } from './expr';
import { parseFormula } from './parse';
import { formulaText } from './text';

const NAMES = fc.constantFrom('Điểm tối đa', 'A (b), c & d', 'Còn lại (ngày)', 'Tiến độ so với hạn');
const VALUES = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.boolean(),
);
const WORDS = fc.constantFrom('Hoàn thành', 'nói "có"', '', "d'or", 'a,b(c');

/** `left` alone where the two may not be joined so (unambiguous.ts). */
function joined(left: Expr, operator: Operator, right: Expr): Expr {
  try {
    return binary(left, operator, right);
  } catch {
    return binary(left, '=', left);
  }
}

/** Formulas of every part there is, as `binary` and `call` let them be built. */
const { tree } = fc.letrec<{ tree: Expr; leaf: Expr; condition: Expr }>((tie) => ({
  leaf: fc.oneof(
    VALUES.map(literal),
    NAMES.map((name) => own('NhiemVu', name)),
    fc.tuple(fc.nat(2000), fc.nat(700)).map(([row, col]) => rowCell(row, col)),
    fc.tuple(fc.nat(2000), fc.nat(700)).map(([row, col]) => fixedCell(row, col, "Nhiệm vụ 'A'")),
    fc.constant(named('SoDanVan_TinhDenNgay')),
    NAMES.map((name) => call('SUM', column('T', name))),
  ),
  condition: fc
    .tuple(tie('tree'), fc.constantFrom<Operator>('=', '<>', '<', '<=', '>', '>='), tie('tree'))
    .map(([left, operator, right]) => joined(left, operator, right)),
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(tie('tree'), fc.constantFrom<Operator>('+', '-', '*', '/', '&'), tie('tree'))
      .map(([left, operator, right]) => joined(left, operator, right)),
    fc.tuple(tie('condition'), tie('tree'), WORDS).map(([test, then, word]) => call('IF', test, then, word)),
    fc.tuple(tie('tree'), WORDS).map(([tried, word]) => call('IFERROR', tried, word)),
  ),
}));

test('what was written is read again', () => {
  fc.assert(
    fc.property(tree, (expr) => {
      expect(parseFormula(formulaText(expr))).toEqual(expr);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['blanks between the parts', '= SUM( T[a] ) + 1', '=SUM(T[a])+1'],
  ['no sign in front, as in a file', 'T[[#This Row],[a]]*2', '=T[[#This Row],[a]]*2'],
  ['a function in small letters', '=sum(T[a])', '=SUM(T[a])'],
  ['brackets that change nothing', '=(1+(2*3))', '=1+2*3'],
  ['no arguments', '=TODAY()', '=TODAY()'],
])('%s', (_, text, written) => {
  const expr = parseFormula(text);
  expect(expr && formulaText(expr)).toBe(written);
});

test.each([
  ['another function', '=WEBSERVICE("x")'],
  ['an area', '=SUM(A1:B2)'],
  ['a power', '=2^3'],
  ['a share', '=50%'],
  ['an array', '={1,2}'],
  ['another workbook', "='[Khác.xlsx]Trang'!A1"],
  ['a bracket that stays open', '=(1+2'],
  ['one that closes too much', '=1)'],
  ['nothing', '='],
  ['an operator without a side', '=1+'],
  ['a text that stays open', '="a'],
  ['a short this-row reference', '=T[@a]'],
  ['the order of texts, which differs by language', '=A1<"b"'],
  ['a function of the product with wrong arguments', '=IF(1)'],
])('%s is not read', (_, text) => {
  expect(parseFormula(text)).toBeUndefined();
});
