import fc from 'fast-check';
import { addDays, formatDate, parseIsoDate, weekday } from './civil';
import type { CivilDate } from '../../workbook/cells/serial';
import {
  announcedCalendar,
  lastWorkingDayOnOrBefore,
  withDays,
  workingDay,
  workingDaysBetween,
} from './holidays';
import { LAWFUL_YEARS, lawfulDays, waitingDays } from './lawful-days';

const date = (text: string): CivilDate => parseIsoDate(text)!;

test.each([
  [2024, 251],
  [2025, 250],
  [2026, 249],
])('%i has %i working days', (year, expected) => {
  let count = 0;
  for (let day: CivilDate = { year, month: 1, day: 1 }; day.year === year; day = addDays(day, 1)) {
    const info = workingDay(day, announcedCalendar);
    expect(info.state).toBe('announced');
    count += info.working ? 1 : 0;
  }
  expect(count).toBe(expected);
});

test.each([
  ['an ordinary Monday', '2026-01-26', true, undefined],
  ['an ordinary Saturday', '2026-05-30', false, undefined],
  ['a Saturday worked in exchange', '2026-01-10', true, 'swappedWork'],
  ['the day it was swapped for', '2026-01-02', false, 'swappedRest'],
  ['another Saturday worked in exchange', '2024-05-04', true, 'swappedWork'],
  ['Tết', '2025-01-29', false, 'tet'],
  ['rest in lieu of Giỗ Tổ', '2026-04-27', false, 'restInLieu'],
  ['Quốc khánh', '2026-09-02', false, 'holiday'],
  ['Ngày Văn hóa Việt Nam', '2026-11-24', false, 'holiday'],
])('%s', (_, text, working, kind) => {
  const info = workingDay(date(text), announcedCalendar);
  expect(info.working).toBe(working);
  expect(info.day?.kind).toBe(kind);
});

test('every day says by which notice, or which article of law, it is one', () => {
  const bare = [...announcedCalendar.days.values()].filter(({ basis }) => !/\d+\/|\d+\(\d\)/.test(basis));
  expect(bare).toEqual([]);
});

// "trước ngày X" ends on X − 1; the plans' deadlines and the last working day to meet them.
test.each([
  ['Hớn Quản 10/5/2024', '2024-05-10', '09/05/2024'],
  ['Hớn Quản 10/11/2024', '2024-11-10', '08/11/2024'],
  ['Bình Phước 10/5/2025', '2025-05-10', '09/05/2025'],
  ['Bình Phước 10/11/2025', '2025-11-10', '07/11/2025'],
  ['Bình Dương 15/5/2025', '2025-05-15', '14/05/2025'],
  ['Bình Dương 15/11/2025', '2025-11-15', '14/11/2025'],
  ['Bình Chương 30/01/2026', '2026-01-30', '29/01/2026'],
  ['Bình Chương 15/5/2026', '2026-05-15', '14/05/2026'],
  ['Bình Chương 30/5/2026', '2026-05-30', '29/05/2026'],
  ['Bình Chương 30/10/2026', '2026-10-30', '29/10/2026'],
  ['after Tết 2026', '2026-02-23', '13/02/2026'],
  ['after a Saturday that is worked', '2026-08-23', '22/08/2026'],
])('last working day before %s', (_, text, expected) => {
  const found = lastWorkingDayOnOrBefore(addDays(date(text), -1), announcedCalendar);
  expect(formatDate(found.date)).toBe(expected);
  expect(found.state).toBe('announced');
});

test.each([2024, 2025, 2026])('of the days that wait in %i one of each kind was announced', (year) => {
  const lawful = new Set(lawfulDays(year).map(({ date: text }) => text));
  const announced = waitingDays(year).filter(({ at }) => {
    const { day, working } = workingDay(at, announcedCalendar);
    return !working && day !== undefined && !lawful.has(day.date);
  });
  expect(new Set(announced.map(({ name }) => name))).toEqual(
    new Set(['ngày nghỉ Tết thứ năm', 'ngày liền kề 02/9']),
  );
});

describe('a year that is not announced', () => {
  test.each([
    ['Tết Dương lịch', '2027-01-01', 'holiday'],
    ['the last day of the lunar year', '2027-02-05', 'tet'],
    ['mùng 3', '2027-02-08', 'tet'],
    ['rest in lieu of mùng 1, a Saturday', '2027-02-09', 'restInLieu'],
    ['rest in lieu of mùng 2, a Sunday', '2027-02-10', 'restInLieu'],
    ['Giỗ Tổ', '2027-04-16', 'holiday'],
    ['Ngày Chiến thắng', '2027-04-30', 'holiday'],
    ['rest in lieu of 01/5, a Saturday', '2027-05-03', 'restInLieu'],
    ['Quốc khánh', '2027-09-02', 'holiday'],
    ['Ngày Văn hóa Việt Nam', '2027-11-24', 'holiday'],
    ['Tết of a year at 105° east', '2030-02-02', 'tet'],
    ['no Ngày Văn hóa before 2026', '2023-11-24', undefined],
    ['the day beside 02/9, which waits for the notice', '2027-09-03', undefined],
    ['the day before the eve, which waits for the notice', '2027-02-04', undefined],
  ])('%s is known by law: %s', (_, text, kind) => {
    const info = workingDay(date(text), announcedCalendar);
    expect([info.day?.kind, info.working, info.state]).toEqual([kind, kind === undefined, 'notAnnounced']);
  });

  test.each([
    ['2027-04-30', '29/04/2027'],
    ['2027-02-09', '04/02/2027'],
    ['2027-05-03', '29/04/2027'],
  ])('the last working day up to %s is %s', (text, expected) => {
    const found = lastWorkingDayOnOrBefore(date(text), announcedCalendar);
    expect([formatDate(found.date), found.state]).toEqual([expected, 'notAnnounced']);
  });

  test('has as many free days on working days as the law gives', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LAWFUL_YEARS), (year) => {
        const days = lawfulDays(year);
        const off = days.filter(({ date: text }) => weekday(date(text)) <= 5);
        const named = days.filter(({ kind }) => kind !== 'restInLieu');
        expect(off).toHaveLength(named.length);
        expect(new Set(days.map((day) => day.date)).size).toBe(days.length);
      }),
    );
  });

  test('taints a search that starts in it', () => {
    // 01/01/2028 is a Saturday, and neither year is announced.
    expect(lastWorkingDayOnOrBefore(date('2028-01-01'), announcedCalendar).state).toBe('notAnnounced');
    expect(lastWorkingDayOnOrBefore(date('2023-12-31'), announcedCalendar).state).toBe('notAnnounced');
  });

  const typed = [{ date: '2027-01-01', kind: 'holiday', name: 'Tết Dương lịch', basis: 'nhập tay' }] as const;

  test('knows the days an office typed, and stays not announced until it is complete', () => {
    expect(workingDay(date('2027-01-01'), withDays(announcedCalendar, typed))).toEqual({
      working: false,
      state: 'notAnnounced',
      day: typed[0],
    });
    expect(workingDay(date('2027-01-01'), withDays(announcedCalendar, typed, [2027])).state).toBe(
      'announced',
    );
  });
});

test('a typed day replaces an announced one, and the announced calendar stays as it was', () => {
  const day = { date: '2026-11-24', kind: 'swappedWork', name: 'Làm bù', basis: 'nhập tay' } as const;
  expect(workingDay(date('2026-11-24'), withDays(announcedCalendar, [day])).working).toBe(true);
  expect(workingDay(date('2026-11-24'), announcedCalendar).working).toBe(false);
});

test('refuses a day that does not exist and a calendar without working days', () => {
  const off = (text: string) => ({ date: text, kind: 'holiday', name: 'x', basis: 'x' }) as const;
  expect(() => withDays(announcedCalendar, [off('2026-02-30')])).toThrow(RangeError);

  const allOff = Array.from({ length: 100 }, (_, i) => {
    const { year, month, day } = addDays(date('2026-03-01'), i);
    return off(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  });
  expect(() => lastWorkingDayOnOrBefore(date('2026-06-01'), withDays(announcedCalendar, allOff))).toThrow(
    RangeError,
  );
});

// 24/11/2026, a Tuesday, is a holiday; 10/01/2026 is a Saturday worked in exchange.
test.each<[string, string, string, number, number]>([
  ['the first day is not counted, the last is', '2026-01-26', '2026-01-30', 99, 4],
  ['one working day to the next', '2026-01-26', '2026-01-27', 99, 1],
  ['a day to itself', '2026-01-26', '2026-01-26', 99, 0],
  ['the end before the beginning', '2026-01-27', '2026-01-26', 99, 0],
  ['from a free day', '2026-01-25', '2026-01-26', 99, 1],
  ['over a weekend', '2026-01-23', '2026-01-26', 99, 1],
  ['over a holiday', '2026-11-23', '2026-11-25', 99, 1],
  ['a Saturday worked in exchange', '2026-01-09', '2026-01-12', 99, 2],
  ['no further than was asked', '2026-01-01', '2026-12-31', 5, 5],
])('working days between: %s', (_, from, to, most, expected) => {
  expect(workingDaysBetween(date(from), date(to), announcedCalendar, most)).toBe(expected);
});
