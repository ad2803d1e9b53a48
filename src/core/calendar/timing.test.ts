import fc from 'fast-check';
import { addDays, formatDate, fromSerial, parseIsoDate } from './civil';
import { announcedCalendar } from './holidays';
import { lastDay, lastDays, lastWorkingDay, parseTiming } from './timing';
import type { Timing } from './timing';

const PLAN_YEAR = 2026;
const before = (text: string, yearAssumed = false) => {
  const date = parseIsoDate(text)!;
  return { kind: 'before', date, last: addDays(date, -1), yearAssumed } as const;
};
const through = (kind: 'by' | 'on', text: string, yearAssumed = false) => {
  const date = parseIsoDate(text)!;
  return { kind, date, last: date, yearAssumed } as const;
};
const wholeYear = (year: number, yearAssumed = false) =>
  ({ kind: 'year', year, last: { year, month: 12, day: 31 }, yearAssumed }) as const;

const cases: [string, Timing][] = [
  ['Thường xuyên', { kind: 'always' }],
  ['Thường xuyên.', { kind: 'always' }],
  ['- Thời gian thực hiện: Thường xuyên.', { kind: 'always' }],
  ['Thường xuyên, liên tục', { kind: 'always' }],
  ['THƯỜNG  XUYÊN', { kind: 'always' }],
  ['Thuong xuyen', { kind: 'always' }],
  ['Khi có yêu cầu', { kind: 'onRequest' }],
  ['khi có quy định, hướng dẫn của cấp có thẩm quyền', { kind: 'onRequest' }],
  ['Khi có quy định, hướng dẫn của cấp thẩm quyền', { kind: 'onRequest' }],
  ['Theo quy định', { kind: 'onRequest' }],
  ['theo đúng quy định', { kind: 'onRequest' }],
  ['Đột xuất', { kind: 'onRequest' }],
  ['các báo cáo chuyên đề, đột xuất khi có yêu cầu', { kind: 'onRequest' }],
  ['Trong năm 2026', wholeYear(2026)],
  ['trong năm', wholeYear(2026, true)],
  ['Hoàn thành trước ngày 30/5/2026', before('2026-05-30')],
  ['Hoàn thành trước ngày 30/5/2026;', before('2026-05-30')],
  ['trước ngày 30/01/2026', before('2026-01-30')],
  ['trước 10/11/2025', before('2025-11-10')],
  ['TRUOC NGAY 10/5/2025', before('2025-05-10')],
  ['Trước ngày 30 tháng 01 năm 2026', before('2026-01-30')],
  ['trước ngày 19/ 10/2021', before('2021-10-19')],
  ['trước ngày 30-10-2026', before('2026-10-30')],
  ['trước ngày 10/5/2025 (thứ Bảy)', before('2025-05-10')],
  ['trước ngày 15/5', before('2026-05-15', true)],
  ['chậm nhất ngày 15/12/2026', through('by', '2026-12-15')],
  ['Chậm nhất là ngày 15 tháng 12', through('by', '2026-12-15', true)],
  ['đến hết ngày 31/3/2026', through('by', '2026-03-31')],
  ['ngày 28/03/2024', through('on', '2024-03-28')],
  ['28/3/2024', through('on', '2024-03-28')],
  ['Định kỳ 6 tháng', { kind: 'period', period: '6T' }],
  ['06 tháng', { kind: 'period', period: '6T' }],
  ['Định kỳ 9 tháng, theo đúng quy định', { kind: 'period', period: '9T' }],
  ['Định kỳ cuối năm, theo đúng quy định', { kind: 'period', period: 'year' }],
  ['01 năm', { kind: 'period', period: 'year' }],
  ['01 năm (trước ngày 15/11)', { kind: 'period', period: 'year', due: before('2026-11-15', true) }],
  [
    '06 tháng (trước ngày 15/5/2026), năm (trước ngày 30/10/2026)',
    {
      kind: 'several',
      parts: [
        { kind: 'period', period: '6T', due: before('2026-05-15') },
        { kind: 'period', period: 'year', due: before('2026-10-30') },
      ],
    },
  ],
  [
    '6 tháng (trước ngày 15/5/2026) và năm (trước ngày 30/10/2026)',
    {
      kind: 'several',
      parts: [
        { kind: 'period', period: '6T', due: before('2026-05-15') },
        { kind: 'period', period: 'year', due: before('2026-10-30') },
      ],
    },
  ],
  [
    '06 tháng (trước ngày 10/5/2024), 01 năm (trước ngày 10/11/2024) và các báo cáo chuyên đề, đột xuất khi có yêu cầu',
    {
      kind: 'several',
      parts: [
        { kind: 'period', period: '6T', due: before('2024-05-10') },
        { kind: 'period', period: 'year', due: before('2024-11-10') },
        { kind: 'onRequest' },
        { kind: 'onRequest' },
      ],
    },
  ],
  [
    'định kỳ 06 tháng (trước ngày 15/5), 01 năm (trước ngày 15/11) hoặc đột xuất',
    {
      kind: 'several',
      parts: [
        { kind: 'period', period: '6T', due: before('2026-05-15', true) },
        { kind: 'period', period: 'year', due: before('2026-11-15', true) },
        { kind: 'onRequest' },
      ],
    },
  ],
  [
    'định kỳ 6 tháng, 9 tháng và cuối năm',
    {
      kind: 'several',
      parts: [
        { kind: 'period', period: '6T' },
        { kind: 'period', period: '9T' },
        { kind: 'period', period: 'year' },
      ],
    },
  ],
  ['', { kind: 'unknown', reason: 'empty' }],
  [' . ', { kind: 'unknown', reason: 'empty' }],
  ['khi trời đẹp', { kind: 'unknown', reason: 'notUnderstood' }],
  ['báo cáo 2,5 năm', { kind: 'unknown', reason: 'notUnderstood' }],
  ['trước ngày 31/02/2026', { kind: 'unknown', reason: 'noSuchDay' }],
  ['trước ngày 30/13/2026', { kind: 'unknown', reason: 'noSuchDay' }],
  ['06 tháng (trước ngày 31/4/2026)', { kind: 'unknown', reason: 'noSuchDay' }],
  ['06 tháng (sớm)', { kind: 'unknown', reason: 'notUnderstood' }],
  // Half of a phrase is not read: a day must not be lost behind words.
  ['Thường xuyên, báo cáo trước ngày 15/5/2026', { kind: 'unknown', reason: 'notUnderstood' }],
  ['khi có yêu cầu, trước ngày 31/02/2026', { kind: 'unknown', reason: 'noSuchDay' }],
];

test.each(cases)('%s', (text, expected) => {
  expect(parseTiming(text, PLAN_YEAR)).toEqual(expected);
  expect(parseTiming(text.normalize('NFD'), PLAN_YEAR)).toEqual(expected);
  expect(parseTiming(`  ${text.toUpperCase().replaceAll(' ', '\u00A0 ')} `, PLAN_YEAR)).toEqual(expected);
});

test('any day that is written is read, however it is written', () => {
  const wordings = [
    (d: number, m: number, y: number) => `trước ngày ${d}/${m}/${y}`,
    (d: number, m: number, y: number) => `Hoàn thành trước ngày ${String(d).padStart(2, '0')}/${m}/${y}`,
    (d: number, m: number, y: number) => `trước ngày ${d} tháng ${String(m).padStart(2, '0')} năm ${y}`,
  ];
  fc.assert(
    fc.property(fc.integer({ min: 36_526, max: 73_050 }), fc.constantFrom(...wordings), (serial, write) => {
      const date = fromSerial(serial)!;
      const timing = parseTiming(write(date.day, date.month, date.year), PLAN_YEAR);
      expect(timing).toEqual({ kind: 'before', date, last: addDays(date, -1), yearAssumed: false });
    }),
  );
});

test('never throws, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(parseTiming(text, PLAN_YEAR).kind).toEqual(expect.any(String));
    }),
  );
  expect(parseTiming('trước '.repeat(50_000), PLAN_YEAR)).toEqual({
    kind: 'unknown',
    reason: 'notUnderstood',
  });
});

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
