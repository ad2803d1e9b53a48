import fc from 'fast-check';
import { said } from '../../../test/support/said';
import type { CellValue } from '../../workbook/cells/cells';
import { readWord, readYesNo } from './word';

const WORDS = ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành', 'Không thực hiện'] as const;
const SYNONYMS = { 'Hoàn thành': ['Đã hoàn thành', 'Xong', 'Đã xong'] };

describe.each<[kind: string, cases: [typed: CellValue, expected: string][]]>([
  [
    'as the sheet’s formulas read it',
    [
      ['Hoàn thành', 'Hoàn thành · native'],
      ['HOÀN THÀNH', 'Hoàn thành · native'],
    ],
  ],
  [
    'spelled otherwise',
    [
      ['Hoàn thành ', 'Hoàn thành · spelling'],
      ['Hoàn  thành', 'Hoàn thành · spelling'],
      ['Hoàn\u00A0thành', 'Hoàn thành · spelling'],
      ['Hoàn thành'.normalize('NFD'), 'Hoàn thành · spelling'],
      ['Hòan thành', 'Hoàn thành · spelling'],
      ['Hoàn thành.', 'Hoàn thành · spelling'],
      ['- Hoàn thành', 'Hoàn thành · spelling'],
      ['\u200BHoàn thành', 'Hoàn thành · spelling'],
      ['"Hoàn thành"', 'Hoàn thành · spelling'],
      ["'Hoàn thành", 'Hoàn thành · spelling'],
      ['Ðang thực hiện', 'Đang thực hiện · spelling'],
    ],
  ],
  [
    'other words and no marks',
    [
      ['Đã xong', 'Hoàn thành · synonym'],
      ['ĐÃ HOÀN THÀNH.', 'Hoàn thành · synonym'],
      ['hoan thanh', 'Hoàn thành · noMarks'],
      ['da xong', 'Hoàn thành · noMarks'],
      ['Hoan thành', 'Hoàn thành · noMarks'],
      ['Hoàn thánh', 'Hoàn thành ? · noMarks'],
    ],
  ],
  [
    'none of them',
    [
      ['Gần xong', 'unread: notInList'],
      ['Hoàn thành 80%', 'unread: notInList'],
      [1, 'unread: notInList'],
      [true, 'unread: boolean'],
      ['#N/A', 'unread: error'],
      ['', 'blank'],
      ['\u00A0', 'blank'],
    ],
  ],
])('%s', (_, cases) => {
  test.each(cases)('%j', (typed, expected) => {
    expect(said(readWord(typed, WORDS, SYNONYMS))).toBe(expected);
  });
});

test('without marks, what meets two words meets none', () => {
  expect(said(readWord('ban', ['bán', 'bạn']))).toBe('unread: notInList');
});

test('a number is the level that is named so', () => {
  expect(readWord(1, ['1', '2'])).toMatchObject({ value: '1', native: false, write: '1' });
});

describe.each<[kind: string, cases: [typed: CellValue, expected: string][]]>([
  [
    'as the sheet’s formulas read it',
    [
      ['Có', 'true · native'],
      ['CÓ', 'true · native'],
      ['không', 'false · native'],
    ],
  ],
  [
    'spelled otherwise',
    [
      ['Có ', 'true · spelling'],
      ['Có'.normalize('NFD'), 'true · spelling'],
      ['có.', 'true · spelling'],
      ['Không\u00A0', 'false · spelling'],
    ],
  ],
  [
    'marks and other words',
    [
      ['x', 'true · synonym'],
      ['X ', 'true · synonym'],
      ['×', 'true · synonym'],
      ['☑', 'true · synonym'],
      ['✓', 'true · synonym'],
      ['✔\uFE0F', 'true · synonym'],
      ['[x]', 'true · synonym'],
      ['[ ]', 'false · synonym'],
      ['☐', 'false · synonym'],
      [true, 'true · synonym'],
      [false, 'false · synonym'],
      ['TRUE', 'true · synonym'],
      ['Yes', 'true · synonym'],
      ['khong', 'false · noMarks'],
      ['không có', 'false · synonym'],
      ['ko', 'false · synonym'],
    ],
  ],
  [
    'marks of two meanings',
    [
      [1, 'true ? false · synonym'],
      [0, 'false ? true · synonym'],
      ['CÒ', 'true ? · noMarks'],
      ['v', 'true ? false · synonym'],
      ['✗', 'false ? true · synonym'],
      ['Chưa', 'false ? true · synonym'],
    ],
  ],
  [
    'no answer',
    [
      ['một phần', 'unread: notInList'],
      [2, 'unread: notInList'],
      ['#REF!', 'unread: error'],
      ['', 'blank'],
      [null, 'blank'],
    ],
  ],
])('yes or no %s', (_, cases) => {
  test.each(cases)('%j', (typed, expected) => {
    expect(said(readYesNo(typed, 'Có', 'Không'))).toBe(expected);
  });
});

test.each<[typed: CellValue, expected: string, write: CellValue]>([
  ['x', 'true · native', 'x'],
  ['X', 'true · native', 'x'],
  ['x ', 'true · spelling', 'x'],
  ['Có', 'true · synonym', 'x'],
  ['✔', 'true · synonym', 'x'],
  [true, 'true · synonym', 'x'],
  ['Không', 'false · synonym', null],
  [false, 'false · synonym', null],
])('a column that is marked with x: %j', (typed, expected, write) => {
  expect(said(readYesNo(typed, 'x', null))).toBe(expected);
  expect(readYesNo(typed, 'x', null)).toMatchObject({ write });
});

const blank = fc.constantFrom('', ' ', '\u00A0', '\u202F', '\u200B', '\t');

test('blanks, forms of Unicode, case and look-alikes never change a word', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...WORDS),
      blank,
      blank,
      fc.constantFrom('NFC', 'NFD'),
      fc.boolean(),
      fc.constantFrom('', '.', ';', ','),
      (word, before, behind, form, upper, stop) => {
        const cased = upper ? word.toUpperCase() : word;
        const typed = before + cased.replace('Đ', 'Ð').normalize(form) + stop + behind;
        expect(readWord(typed, WORDS)).toMatchObject({ value: word, sure: true, write: word });
      },
    ),
  );
});

test('nothing that a cell holds ends in an exception; what was written is native', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(...'có không x X v ☑ ☐ 1 hoan_thanh'.split(' ')),
  );
  fc.assert(
    fc.property(cell, (typed) => {
      const word = readWord(typed, WORDS);
      const answer = readYesNo(typed, 'Có', 'Không');
      if (word.state === 'read') {
        expect(readWord(word.write, WORDS)).toMatchObject({ value: word.value, native: true });
      }
      if (answer.state === 'read') {
        expect(readYesNo(answer.write, 'Có', 'Không')).toMatchObject({ value: answer.value, native: true });
      }
    }),
  );
});
