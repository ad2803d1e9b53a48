import { formatDate } from './civil';
import { announcedCalendar } from './holidays';
import { parseTiming } from './parse-timing';
import { lastDay, lastDays, lastWorkingDay } from './timing';

const PLAN_YEAR = 2026;

describe('the last day', () => {
  test.each([
    ['Thường xuyên', [], undefined],
    ['Khi có yêu cầu', [], undefined],
    ['Định kỳ 6 tháng', [], undefined],
    ['không rõ', [], undefined],
    ['Trong năm 2026', ['31/12/2026'], '31/12/2026'],
    ['trước ngày 30/5/2026', ['29/05/2026'], '29/05/2026'],
    ['trước ngày 10/11/2024', ['09/11/2024'], '08/11/2024'],
    ['trước ngày 10/11/2025', ['09/11/2025'], '07/11/2025'],
    ['chậm nhất ngày 30/5/2026', ['30/05/2026'], '29/05/2026'],
    [
      'năm (trước ngày 30/10/2026), 06 tháng (trước ngày 15/5/2026)',
      ['29/10/2026', '14/05/2026'],
      '29/10/2026',
    ],
  ])('%s', (text, days, working) => {
    const timing = parseTiming(text, PLAN_YEAR);
    const latest = lastDay(timing);
    const workingDate = lastWorkingDay(timing, announcedCalendar);
    expect(lastDays(timing).map(formatDate)).toEqual(days);
    expect(latest && formatDate(latest)).toBe(days[0]);
    expect(workingDate && formatDate(workingDate.date)).toBe(working);
  });
});

test.each([
  ['trước ngày 10/11/2026', '09/11/2026', '10/11/2026'],
  ['chậm nhất ngày 10/11/2026', '10/11/2026', '10/11/2026'],
  ['năm (trước ngày 30/10/2026)', '29/10/2026', '30/10/2026'],
  ['tuần 2 tháng 3/2026', '08/03/2026', '08/03/2026'],
  ['trước quý III/2026', '30/06/2026', '30/06/2026'],
  ['trước ngày 31 hằng tháng', '30/12/2026', '31/12/2026'],
  ['quý II', '30/06/2026', '30/06/2026'],
])('%s ends strictly on %s, leniently on %s', (text, strict, lenient) => {
  const timing = parseTiming(text, PLAN_YEAR);
  expect([lastDay(timing), lastDay(timing, 'lenient')].map((day) => day && formatDate(day))).toEqual([
    strict,
    lenient,
  ]);
});

test('a monthly day is one deadline a month, and the last day of a shorter month', () => {
  const days = lastDays(parseTiming('ngày 31 hằng tháng', PLAN_YEAR)).map(formatDate);
  expect(days).toHaveLength(12);
  expect(days.slice(0, 4)).toEqual(['31/01/2026', '28/02/2026', '31/03/2026', '30/04/2026']);
});

test('a day of each quarter’s last month is four deadlines a year', () => {
  const days = lastDays(parseTiming('trước ngày 20 tháng cuối quý', PLAN_YEAR)).map(formatDate);
  expect(days).toEqual(['19/03/2026', '19/06/2026', '19/09/2026', '19/12/2026']);
});
