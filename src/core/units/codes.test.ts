import { codeKey, typedCode } from './codes';

test.each([
  ['zeros that Excel dropped', '00166', '166'],
  ['a number cell', '00166', 166],
  ['a number that became text', '00166', '166.0'],
  ['blanks', 'X001', ' X 001\u00A0'],
  ['case', 'X001', 'x001'],
  ['a look-alike of Đ', 'BXDĐ', 'BXD\u00D0'],
  ['small look-alikes', 'BXDĐ', 'bxd\u00F0'],
  ['full-width digits', 'X001', 'Ｘ００１'],
  ['an apostrophe before', '00166', "'00166"],
  ['a full stop behind', '00166', '166.'],
  ['dashes', 'X-01', 'X–01'],
  ['NFD', 'BXDĐ-Á', 'BXDĐ-Á'.normalize('NFD')],
])('%s: one code', (_, a, b) => {
  expect(codeKey(a)).toBe(codeKey(b));
});

test.each([
  ['zeros between', 'X001', 'X1'],
  ['figures', '00166', '1660'],
  ['Đ and D', 'BXDĐ', 'BXDD'],
  ['zero and nothing', '0', ''],
])('%s: two codes', (_, a, b) => {
  expect(codeKey(a)).not.toBe(codeKey(b));
});

test.each([undefined, null, '', ' ', '\u00A0', "'"])('%j is no code', (code) => {
  expect(codeKey(code)).toBe('');
});

test('what is typed keeps its zeros', () => {
  expect(typedCode(' 00166')).toBe('00166');
});
