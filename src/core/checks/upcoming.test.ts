import { planView } from '../../../test/support/plan-view';
import type { GivenPlan } from '../../../test/support/plan-view';
import { formatDate } from '../calendar/civil';
import { toSerial } from '../../workbook/cells/serial';
import { upcoming } from './upcoming';

const day = (month: number, dayOfMonth: number, year = 2026) => toSerial({ year, month, day: dayOfMonth });
/** Wednesday. */
const TODAY = { year: 2026, month: 5, day: 13 };

const on = (given: GivenPlan, today = TODAY) => {
  const { overdue, week, month } = upcoming(planView(given), today);
  const days = (items: typeof week) => items.map(({ text, remind }) => `${text} ${formatDate(remind)}`);
  return [days(overdue), days(week), days(month)];
};

test.each<[name: string, given: GivenPlan, overdue: string[], week: string[], month: string[]]>([
  ['its last day was yesterday', { tasks: [{ text: 'A', deadline: day(5, 12) }] }, ['A 12/5/2026'], [], []],
  ['its last day is today', { tasks: [{ text: 'A', deadline: day(5, 13) }] }, [], ['A 13/5/2026'], []],
  [
    'Sunday of this week: to be done on Friday',
    { tasks: [{ text: 'A', deadline: day(5, 17) }] },
    [],
    ['A 15/5/2026'],
    [],
  ],
  ['Monday of next week', { tasks: [{ text: 'A', deadline: day(5, 18) }] }, [], [], ['A 18/5/2026']],
  [
    'Sunday the 31st: to be done on Friday the 29th',
    { tasks: [{ text: 'A', deadline: day(5, 31) }] },
    [],
    [],
    ['A 29/5/2026'],
  ],
  ['next month', { tasks: [{ text: 'A', deadline: day(6, 1) }] }, [], [], []],
  [
    'only a phrase: the day before',
    { tasks: [{ text: 'A', timing: 'Trước ngày 15/5/2026' }] },
    [],
    ['A 14/5/2026'],
    [],
  ],
  ['no day', { tasks: [{ text: 'A', timing: 'Thường xuyên' }] }, [], [], []],
  [
    'done, dropped, going on',
    {
      tasks: ['Hoàn thành', 'Không thực hiện', 'Đang thực hiện'].map((result) => ({
        text: result,
        result,
        deadline: day(5, 14),
      })),
    },
    [],
    ['Đang thực hiện 14/5/2026'],
    [],
  ],
  [
    'a report has two days; one that was sent has none',
    {
      reports: [
        { name: 'B', unitsDue: day(5, 14), due: day(5, 20) },
        { name: 'C', due: day(5, 14), sent: day(5, 10) },
      ],
    },
    [],
    ['B 14/5/2026'],
    ['B 20/5/2026'],
  ],
  [
    'the nearest first, whatever the order of the rows',
    { tasks: [{ text: 'A', deadline: day(5, 15) }], reports: [{ name: 'B', due: day(5, 14) }] },
    [],
    ['B 14/5/2026', 'A 15/5/2026'],
    [],
  ],
  ['a row without words', { tasks: [{ deadline: day(5, 14) }] }, [], [], []],
])('%s', (_, given, ...expected) => {
  expect(on(given)).toEqual(expected.map((items) => items.map(pad)));
});

/** Days are written with two digits by the product. */
const pad = (item: string): string => {
  const [text, date = ''] = item.split(/ (?=\d)/);
  const [d = 0, m = 0, y = 0] = date.split('/').map(Number);
  return `${text} ${formatDate({ year: y, month: m, day: d })}`;
};

test('on Saturday what should have been done on Friday is still open until its last day', () => {
  const given: GivenPlan = { tasks: [{ text: 'A', deadline: day(5, 17) }] };
  expect(on(given, { ...TODAY, day: 16 })[1]).toEqual(['A 15/05/2026']);
  expect(on(given, { ...TODAY, day: 18 })[0]).toEqual(['A 15/05/2026']);
});

test('each points at the cell that says its day', () => {
  const { week } = upcoming(planView({ tasks: [{ text: 'A', timing: 'Trước ngày 15/5/2026' }] }), TODAY);
  expect(week[0]?.at).toEqual({ sheet: 'tasks timing', row: 1, column: 0 });
});
