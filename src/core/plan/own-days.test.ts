import { announcedCalendar, workingDay } from '../calendar/holidays';
import { parseOwnDays, withOwnDays } from './own-days';

const summary = (text: string) => {
  const { days, years, unread } = parseOwnDays(text);
  return [days.map(({ date, kind }) => `${date} ${kind}`), years, unread];
};

test.each<[string, string, unknown]>([
  ['nothing', '', [[], [], []]],
  ['a day off', '01/01/2027', [['2027-01-01 holiday'], [], []]],
  ['a worked Saturday', '9/1/2027 làm bù', [['2027-01-09 swappedWork'], [], []]],
  ['without marks', '9/1/2027 (lam bu)', [['2027-01-09 swappedWork'], [], []]],
  [
    'several, and the year complete',
    '01/01/2027; 05-02-2027 Tết\nđủ lịch 2027',
    [['2027-01-01 holiday', '2027-02-05 holiday'], [2027], []],
  ],
  ['what cannot be read', '31/02/2027; mùng 1', [[], [], ['31/02/2027', 'mùng 1']]],
])('%s', (_name, text, expected) => {
  expect(summary(text)).toEqual(expected);
});

test('they go before the announced days, and a year is complete only when that is said', () => {
  const date = { year: 2027, month: 1, day: 1 };
  const calendar = withOwnDays(announcedCalendar, '01/01/2027; 24/11/2026 làm bù');
  expect(workingDay(date, calendar)).toMatchObject({ working: false, state: 'notAnnounced' });
  expect(workingDay({ year: 2026, month: 11, day: 24 }, calendar).working).toBe(true);
  expect(workingDay(date, withOwnDays(announcedCalendar, '01/01/2027; đủ lịch năm 2027')).state).toBe(
    'announced',
  );
});

test('days may be parted by commas, too', () => {
  expect(summary('01/01/2027, 9/1/2027 làm bù, đủ lịch 2027')).toEqual([
    ['2027-01-01 holiday', '2027-01-09 swappedWork'],
    [2027],
    [],
  ]);
});
