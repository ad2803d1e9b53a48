import fc from 'fast-check';
import { addDays, compareDates, formatDate, formatDateInWords, parseIsoDate, weekday } from './civil';
import { fromSerial, isValid, LAST_SERIAL, toSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';

const date = (year: number, month: number, day: number): CivilDate => ({ year, month, day });
const anySerial = fc.integer({ min: 1, max: LAST_SERIAL }).filter((serial) => serial !== 60);
const anyDate = anySerial.map((serial) => fromSerial(serial)!);

describe('serial days', () => {
  test.each([
    ['the first', 1, date(1900, 1, 1)],
    ['before the day that never was', 59, date(1900, 2, 28)],
    ['the day that never was', 60, date(1900, 2, 29)],
    ['after it', 61, date(1900, 3, 1)],
    ['start of the Unix epoch', 25_569, date(1970, 1, 1)],
    ['a leap day', 45_351, date(2024, 2, 29)],
    ['a date of the plans', 46_048, date(2026, 1, 26)],
    ['the last', LAST_SERIAL, date(9999, 12, 31)],
  ])('%s', (_, serial, expected) => {
    expect(fromSerial(serial)).toEqual(expected);
    expect(toSerial(expected)).toBe(serial);
  });

  test.each([0, -1, LAST_SERIAL + 1, NaN, Infinity])('%p is no date', (serial) => {
    expect(fromSerial(serial)).toBeUndefined();
  });

  test('a time of day is dropped', () => {
    expect(fromSerial(46_048.75)).toEqual(date(2026, 1, 26));
  });

  test('every serial day comes back', () => {
    fc.assert(
      fc.property(anySerial, (serial) => {
        const found = fromSerial(serial)!;
        expect(isValid(found)).toBe(true);
        expect(toSerial(found)).toBe(serial);
      }),
    );
  });

  test('agree with the platform’s own calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: LAST_SERIAL }), (serial) => {
        const platform = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
        expect(fromSerial(serial)).toEqual(
          date(platform.getUTCFullYear(), platform.getUTCMonth() + 1, platform.getUTCDate()),
        );
      }),
    );
  });

  test('order the dates', () => {
    fc.assert(
      fc.property(anySerial, anySerial, (a, b) => {
        expect(Math.sign(compareDates(fromSerial(a)!, fromSerial(b)!))).toBe(Math.sign(a - b));
      }),
    );
  });
});

describe('weekdays', () => {
  test.each([
    [date(1900, 1, 1), 1],
    [date(2024, 11, 10), 7],
    [date(2025, 5, 10), 6],
    [date(2026, 1, 26), 1],
    [date(2026, 5, 30), 6],
    [date(2026, 10, 30), 5],
  ])('%j is %i', (day, expected) => {
    expect(weekday(day)).toBe(expected);
  });

  test('come round every seven days and step by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: LAST_SERIAL - 7 }), (serial) => {
        const day = fromSerial(serial)!;
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
        expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1);
      }),
    );
  });
});

describe('adding days', () => {
  test.each([
    ['over a leap day', date(2024, 2, 28), 1, date(2024, 2, 29)],
    ['over no leap day', date(2100, 2, 28), 1, date(2100, 3, 1)],
    ['over the year', date(2026, 1, 1), -1, date(2025, 12, 31)],
    ['over 28/02/1900', date(1900, 2, 28), 1, date(1900, 3, 1)],
    ['nothing', date(9999, 12, 31), 0, date(9999, 12, 31)],
  ])('%s', (_, from, days, expected) => {
    expect(addDays(from, days)).toEqual(expected);
  });

  test('and taking them away again', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400_000, max: 400_000 }), (from, days) => {
        fc.pre(from.year > 3000 && from.year < 8000);
        expect(addDays(addDays(from, days), -days)).toEqual(from);
      }),
    );
  });

  test.each([
    ['past the end', date(9999, 12, 31), 1],
    ['before the start', date(1900, 1, 1), -1],
    ['from no date', date(2026, 2, 30), 1],
  ])('refuses %s', (_, from, days) => {
    expect(() => addDays(from, days)).toThrow(RangeError);
  });
});

test.each([
  [date(2026, 2, 28), true],
  [date(2026, 2, 29), false],
  [date(2000, 2, 29), true],
  [date(1900, 2, 29), false],
  [date(2026, 4, 31), false],
  [date(2026, 13, 1), false],
  [date(2026, 0, 1), false],
  [date(2026, 1, 0), false],
  [date(1899, 12, 31), false],
  [date(10000, 1, 1), false],
  [date(2026, 1, 1.5), false],
])('%j is a date: %p', (day, expected) => {
  expect(isValid(day)).toBe(expected);
});

test.each([
  [date(2026, 1, 5), '05/01/2026', 'ngày 05 tháng 01 năm 2026'],
  [date(2026, 2, 10), '10/02/2026', 'ngày 10 tháng 02 năm 2026'],
  [date(2025, 3, 13), '13/03/2025', 'ngày 13 tháng 3 năm 2025'],
  [date(2025, 9, 2), '02/09/2025', 'ngày 02 tháng 9 năm 2025'],
  [date(2025, 11, 15), '15/11/2025', 'ngày 15 tháng 11 năm 2025'],
])('%j is written %s and %s', (day, short, long) => {
  expect(formatDate(day)).toBe(short);
  expect(formatDateInWords(day)).toBe(long);
});

test.each([
  ['2026-01-05', date(2026, 1, 5)],
  ['2026-02-30', undefined],
  ['2026-1-5', undefined],
  ['05/01/2026', undefined],
])('ISO date %s', (text, expected) => {
  expect(parseIsoDate(text)).toEqual(expected);
});
