import { hasStructured, movedFormula, whyUnreadable } from './formula-reader';
import type { Known } from './formula-reader';

const known: Known = {
  isName: (name) => name === 'DanhMuc',
  columnsOf: (table) => (table === '' || table === 'T' ? ['Số', 'Cột (hai)', 'Mã #1'] : undefined),
  arityOf: (name) => ({ IF: { least: 2, most: 3 }, SUM: { least: 1, most: 255 } })[name],
};

test.each([
  '=1',
  '=-1.5E+3%',
  '="a ""b"" c"&A1',
  '=SUM(A1:B2,$C$3)',
  '=SUM(A:C)+SUM(1:3)+SUM($A:$C)+SUM($1:$3)',
  "='Bảng tự chấm điểm'!A1+Sheet1!B2:C3",
  "='It''s'!A1",
  '=IF(A1="",,2)',
  '=IF( A1 > 2 ,\n "a" , "b" )',
  '=DanhMuc',
  '=T[Số]',
  '=SUM(T[[Số]:[Cột (hai)]])',
  '=T[[#Headers],[Số]]&T[#All]&T[]',
  "=[@Số]+[@[Cột (hai)]]+[@[Mã '#1]]",
  '=T[[#This Row],[Số]]',
  '={1,2;3,4}',
  '=SUM({1,-2,"x",TRUE,#N/A})',
  '=#REF!+#N/A',
  '=(A1,B2)',
  '=A1:A3 A2:C2',
  '=A1#',
  '=@A1:A3',
  '=INDEX(A1:A3,1):A3',
  '=NOSUCHFUNCTION(1,2)',
  '=LET(x,1,x+1)',
  '=--(A1<>B1)',
])('%s is taken', (formula) => {
  expect(whyUnreadable(formula, known)).toBeUndefined();
});

test.each([
  ['=SUM(', 'Something is missing at the end.'],
  ['=SUM(A1', 'A bracket is not closed.'],
  ['=SUM(A1))', ') is not expected here.'],
  ['=(A1', 'A bracket is not closed.'],
  ['=SUM(1;2)', '; is not expected here.'],
  ['="abc', 'A quote is not closed.'],
  ["='abc", 'A quote is not closed.'],
  ['=[@Số', 'A bracket is not closed.'],
  ['=1+', 'Something is missing at the end.'],
  ['=*2', '* is not expected here.'],
  ['=1 2', '2 is not expected here.'],
  ['=1:A2', 'Only ranges can be joined so.'],
  ['={1,A1}', 'An array holds constants only.'],
  ['=A1 ? 2', '? is no part of a formula.'],
  ['=IF(1,2,3,4)', 'IF takes 2 to 3 arguments, not 4.'],
  ['=IF(1)', 'IF takes 2 to 3 arguments, not 1.'],
  ['=SUM(KhongCo[a])', 'There is no table KhongCo.'],
  ['=SUM(T[KhongCo])', 'The table has no column KhongCo.'],
  ['=[@KhongCo]', 'The table has no column KhongCo.'],
  ['=SUM(T[[Số]:[KhongCo]])', 'The table has no column KhongCo.'],
  ['=KhongCo+1', 'There is no name KhongCo.'],
  ['=- Công việc', 'There is no name Công.'],
])('%s is refused: %s', (formula, why) => {
  expect(whyUnreadable(formula, known)).toBe(why);
});

test.each<[string, string, string | undefined]>([
  ['64 levels', `=${'IF(1,'.repeat(64)}1${')'.repeat(64)}`, undefined],
  ['65 levels', `=${'IF(1,'.repeat(65)}1${')'.repeat(65)}`, 'Too many levels are nested.'],
  ['255 arguments', `=SUM(${'1,'.repeat(254)}1)`, undefined],
  ['256 arguments', `=SUM(${'1,'.repeat(255)}1)`, 'SUM takes 1 to 255 arguments, not 256.'],
  ['8,192 characters', `=${'1+'.repeat(4_095)}1`, undefined],
  ['9,002 characters', `=${'1+'.repeat(4_500)}1`, 'A formula has at most 8192 characters, not 9002.'],
  ['a text of 255 characters', `="${'a'.repeat(255)}"`, undefined],
  ['a text of 256 characters', `="${'a'.repeat(256)}"`, 'A text in a formula is too long.'],
])('a formula with %s', (_name, formula, why) => {
  expect(whyUnreadable(formula, known)).toBe(why);
});

test('a reference without a table outside of one is refused', () => {
  expect(whyUnreadable('=[@Số]', { ...known, columnsOf: () => undefined })).toBe('There is no table .');
});

test.each([
  ['=A1*$A1+A$1+$A$1', '=B3*$A3+B$1+$A$1'],
  ['="A1"&SUM(A1:B2)', '="A1"&SUM(B3:C4)'],
  ["=T[A1]+'B 1'!A1", "=T[A1]+'B 1'!B3"],
  ['=XFD1', '=#REF!'],
])('%s two rows lower and one column to the right is %s', (formula, moved) => {
  expect(movedFormula(formula, 2, 1)).toBe(moved);
});

test.each([
  ['=$C2="Xong"', false],
  ['=T[a]', true],
  ['=[@a]', true],
  ['="T[a]"', false],
  ['=[Book.xlsx]Sheet1!A1', false],
])('a structured reference in %s: %s', (formula, expected) => {
  expect(hasStructured(formula)).toBe(expected);
});
