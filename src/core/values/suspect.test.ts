import type { CivilDate } from '../../workbook/cells/serial';
import { suspectAgainst, suspectSwapped, suspectThousandth, swapDay } from './suspect';
import { isErrorCell, normalizeTyped } from './typed';

const day = (text: string): CivilDate => {
  const [d = 0, month = 0, year = 0] = text.split('/').map(Number);
  return { year, month, day: d };
};

test.each<[why: string, value: number, others: number[], other: number | undefined]>([
  ['a thousand times it, it is like the others', 1.25, [1180, 1310], 1250],
  ['thousands without a fraction', 1, [1180], 1000],
  ['others in between', 1.25, [300, 290], undefined],
  ['the others are as small', 1.25, [1.3, 1.1], undefined],
  ['one of the others was misread too', 1.25, [1.3, 1310, 1180], 1250],
  ['nothing to compare with', 1.25, [0], undefined],
  ['no figure of thousands', 0.25, [250], undefined],
  ['more than three decimals', 1.2345, [1234], undefined],
])('a thousandth: %s', (_, value, others, other) => {
  const found = suspectThousandth(value, others);
  expect(found?.other).toBe(other);
  expect(found?.as.code).toBe(other === undefined ? undefined : 'as.thousandth');
});

test('day and month change places where that is another day', () => {
  expect(swapDay(day('10/5/2027'))).toEqual(day('5/10/2027'));
  expect(swapDay(day('30/6/2027'))).toBeUndefined();
  expect(swapDay(day('5/5/2027'))).toBeUndefined();
});

test.each<[why: string, days: string[], last: string, swapped: string[] | undefined]>([
  [
    'all fit only when swapped',
    ['5/10/2027', '3/12/2027', '6/6/2027'],
    '30/6/2027',
    ['10/5/2027', '12/3/2027', '6/6/2027'],
  ],
  ['they fit as they stand', ['5/3/2027', '3/5/2027'], '30/6/2027', undefined],
  ['one fits neither way', ['5/10/2027', '3/12/2027', '8/9/2027'], '30/6/2027', undefined],
  ['one cannot be swapped', ['5/10/2027', '30/5/2027'], '30/6/2027', undefined],
  ['one alone', ['5/10/2027'], '30/6/2027', undefined],
])('a column of days: %s', (_, days, last, swapped) => {
  const fits = ({ month }: CivilDate) => month <= day(last).month;
  expect(suspectSwapped(days.map(day), fits)?.other).toEqual(swapped?.map(day));
});

test.each<[why: string, typed: string, meant: string[], other: string | undefined]>([
  ['the phrase says 10/5', '5/10/2027', ['10/5/2027'], '10/5/2027'],
  ['the phrase says the same', '5/10/2027', ['5/10/2027', '10/5/2027'], undefined],
  ['the phrase says another day', '5/10/2027', ['11/5/2027'], undefined],
  ['the phrase says no day', '5/10/2027', [], undefined],
])('against the phrase: %s', (_, typed, meant, other) => {
  expect(suspectAgainst(day(typed), meant.map(day))?.other).toEqual(other && day(other));
});

test('typed text is made one without changing what it says', () => {
  expect(normalizeTyped("' −１\u00A0250 ")).toBe('-1 250');
  expect(normalizeTyped('Ðảng\u200B  ủy xã'.normalize('NFD'))).toBe('Đảng ủy xã');
});

test.each(['#N/A', '#DIV/0!', '#SPILL!', '#NAME?', '#GETTING_DATA', '#NULL!'])('%s is an error', (text) => {
  expect(isErrorCell(text)).toBe(true);
});

test.each(['#1', '# Ghi chú', '#####', 'N/A', null, 5])('%j is none', (cell) => {
  expect(isErrorCell(cell)).toBe(false);
});
