import fc from 'fast-check';
import { said } from '../../../test/support/said';
import { fromSerial, toSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import { formatDate, formatDateInWords } from '../calendar/civil';
import type { CellValue } from '../../workbook/cells/cells';
import { readDay, readYear } from './day';

const years = [2025, 2027] as const;
const serial = (day: number, month: number, year: number): number => toSerial({ year, month, day });
const show = (day: CivilDate): string => formatDate(day);

describe.each<[kind: string, cases: [typed: CellValue, expected: string][]]>([
  [
    'serial days',
    [
      [serial(30, 6, 2026), '30/06/2026 · native'],
      [serial(30, 6, 2026) + 0.5, '30/06/2026 · time'],
      [serial(18, 5, 2062), '18/05/2062 ? · otherYear · native'],
      [serial(30, 6, 2022) - 1, '29/06/2022 ? 30/06/2026 · otherYear · from1904 · native'],
      [0, 'unread: notDay'],
      [-5, 'unread: notDay'],
      [60, 'unread: notDay'],
      [1e9, 'unread: notDay'],
      [NaN, 'unread: notDay'],
      [true, 'unread: boolean'],
      [2026, 'unread: noDay'],
      ['46203', '30/06/2026 · serial'],
      ['46203.5', '30/06/2026 · serial · time'],
    ],
  ],
  [
    'digits without separators',
    [
      [20_260_530, '30/05/2026 · digits'],
      [30_052_026, '30/05/2026 · digits'],
      [5_052_026, '05/05/2026 · digits'],
      ['20260530', '30/05/2026 · digits'],
      [300_526, '30/05/2026 · digits · shortYear'],
      [260_727, '26/07/2027 ? 27/07/2026 · digits · shortYear'],
      [20_620_530, '30/05/2062 ? · digits · otherYear'],
      [20_261_399, 'unread: notDay'],
    ],
  ],
  [
    'the usual spellings',
    [
      ['30/6/2026', '30/06/2026 · text'],
      ['30/06/2026', '30/06/2026 · text'],
      ['30-6-2026', '30/06/2026 · text'],
      ['30.6.2026', '30/06/2026 · text'],
      ['30 / 6 / 2026', '30/06/2026 · text'],
      ['30 6 2026', '30/06/2026 · text'],
      ['30-6-26', '30/06/2026 · shortYear'],
      ['26/6/26', '26/06/2026 · shortYear'],
      ['2026-06-30', '30/06/2026 · text'],
      ['2026/6/30', '30/06/2026 · text'],
      ['26-06-30', '30/06/2026 · shortYear'],
      ['３０／６／２０２６', '30/06/2026 · text'],
      ['\u200B30/6/2026.', '30/06/2026 · text'],
      ["'30/6/2026", '30/06/2026 · text'],
      ['30−6−2026', '30/06/2026 · text'],
    ],
  ],
  [
    'words',
    [
      ['ngày 30 tháng 6 năm 2026', '30/06/2026 · text'],
      ['Ngày 30 tháng 06 năm 2026'.normalize('NFD'), '30/06/2026 · text'],
      ['ngày 30/6/2026', '30/06/2026 · text'],
      ['30 tháng 6, 2026', '30/06/2026 · text'],
      ['30 tháng sáu năm 2026', '30/06/2026 · text'],
      ['5 tháng năm năm 2026', '05/05/2026 · text'],
      ['11 tháng mười hai 2026', '11/12/2026 · text'],
      ['30-Thg6-2026', '30/06/2026 · text'],
      ['30-Jun-2026', '30/06/2026 · text'],
      ['June 30, 2026', '30/06/2026 · text'],
      ['30/VI/2026', '30/06/2026 · text'],
      ['Bình Chương, ngày 30 tháng 6 năm 2026', '30/06/2026 · words'],
      ['Trước, ngày 30/6/2026', '30/06/2026 ? · words'],
      ['Thứ Ba, 30/6/2026', '30/06/2026 · text'],
      ['Chủ nhật 05/10/2026', '05/10/2026 ? 10/05/2026 · weekday'],
      ['thứ hai 30/6/2026', '30/06/2026 ? · weekday'],
      ['thứ sáu 26/6/2026', '26/06/2026 · text'],
      ['Thứ Bảy, ngày 27/6/2026', '27/06/2026 · text'],
      ['thứ 6 30/6/2026', '30/06/2026 ? · weekday'],
      ['T3 30/6/2026', '30/06/2026 · text'],
      ['30/6/2026 (thứ ba)', '30/06/2026 · text'],
      ['30/6/2026 00:00:00, CN', '30/06/2026 ? · time · weekday'],
      ['Tuesday, June 30, 2026', '30/06/2026 · text'],
      ['30/6/2026 (dự kiến)', '30/06/2026 ? · words'],
      ['khoảng 30/6/2026', '30/06/2026 ? · about'],
      ['~30/6/2026', '30/06/2026 ? · about'],
    ],
  ],
  [
    'with a time of day',
    [
      ['30/5/2026 00:00:00', '30/05/2026 · time'],
      ['30/5/2026 8h30', '30/05/2026 · time'],
      ['8h30 ngày 30/5/2026', '30/05/2026 · time'],
      ['17g00 ngày 30/5/2026', '30/05/2026 · time'],
      ['8 giờ 30 phút, ngày 30/5/2026', '30/05/2026 · time'],
      ['8h 30/5/2026', '30/05/2026 · time'],
      ['2026-05-30T00:00:00', '30/05/2026 · time'],
      ['2026-05-30 00:00', '30/05/2026 · time'],
      ['2026-05-29T17:00:00.000Z', '29/05/2026 ? 30/05/2026 · time · zone'],
      ['2026-05-30T08:00:00+07:00', '30/05/2026 · time'],
    ],
  ],
  [
    'month first, where that alone is a day',
    [
      ['5/13/2026', '13/05/2026 · monthFirst'],
      ['2026-30-06', '30/06/2026 · monthFirst'],
      ['10/5/2026', '10/05/2026 · text'],
    ],
  ],
  [
    'no day',
    [
      ['', 'blank'],
      ['\u00A0', 'blank'],
      ['31/4/2026', 'unread: noSuchDay'],
      ['29/2/2026', 'unread: noSuchDay'],
      ['31 tháng 4 năm 2026', 'unread: noSuchDay'],
      ['30/6', 'unread: noYear'],
      ['ngày 30 tháng 6', 'unread: noYear'],
      ['6/2026', 'unread: noDay'],
      ['tháng 6 năm 2026', 'unread: noDay'],
      ['T6/2026', 'unread: noDay'],
      ['năm 2026', 'unread: noDay'],
      ['30/6/2026 và 15/7/2026', 'unread: severalDays'],
      ['trước ngày 30/6/2026', 'unread: notDay'],
      ['cuối năm', 'unread: notDay'],
      ['#REF!', 'unread: error'],
      ['18/5/2062', '18/05/2062 ? · otherYear'],
    ],
  ],
])('%s', (_, cases) => {
  test.each(cases)('%j', (typed, expected) => {
    expect(said(readDay(typed, { years }), show)).toBe(expected);
  });
});

test('a day without a year takes the one that may be taken for granted, and says so', () => {
  expect(said(readDay('30/6', { years, year: 2026 }), show)).toBe('30/06/2026 · yearAssumed');
});

const anyDay = fc
  .integer({
    min: toSerial({ year: 2000, month: 1, day: 1 }),
    max: toSerial({ year: 2099, month: 12, day: 31 }),
  })
  .map((each) => fromSerial(each)!);
const century = { years: [2000, 2099] } as const;

test('a written day is read back', () => {
  const spellings: ((day: CivilDate) => string)[] = [
    formatDate,
    formatDateInWords,
    ({ year, month, day }) => `${day}-${month}-${year}`,
    ({ year, month, day }) => `${day}.${month}.${String(year).slice(2)}`,
    ({ year, month, day }) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'),
    (day) => `${formatDate(day)} 00:00:00`,
    (day) => String(toSerial(day)),
  ];
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...spellings), (day, spell) => {
      expect(readDay(spell(day), century)).toMatchObject({ value: day, sure: true, native: false });
      expect(readDay(toSerial(day), century)).toMatchObject({ value: day, sure: true, native: true });
    }),
  );
});

test('nothing that a cell holds ends in an exception; what is sure stays as it was written', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer(),
    fc.integer({ min: 0, max: 1e8 }),
    fc.boolean(),
    fc.stringMatching(
      /^(?:ngày )?[0-9]{1,4}(?:[-/.: ]| tháng )[0-9]{1,2}(?:[-/. ]| năm )[0-9]{0,4}(?: 8h)?$/u,
    ),
  );
  fc.assert(
    fc.property(cell, (typed) => {
      const reading = readDay(typed, { years });
      if (reading.state === 'read' && reading.sure) {
        expect(readDay(reading.write, { years })).toMatchObject({ value: reading.value, native: true });
      }
    }),
    { numRuns: 2000 },
  );
});

test.each<[typed: CellValue, expected: string]>([
  [2026, '2026 · native'],
  ['2026', '2026 · text'],
  ['Năm 2025', '2025 · text'],
  ['NĂM 2025.', '2025 · text'],
  ['２０２６', '2026 · text'],
  ['2.026', '2026 · thousands'],
  [2.026, '2026 ? · thousands'],
  ['Năm học 2025', '2025 ? · words'],
  ['2025-2026', 'unread: notYear'],
  ['26', 'unread: notYear'],
  [20_260, 'unread: notYear'],
  [46_023, 'unread: notYear'],
  ['1926', 'unread: notYear'],
  [true, 'unread: boolean'],
  ['', 'blank'],
])('the year of %j', (typed, expected) => {
  expect(said(readYear(typed, [2000, 2100]))).toBe(expected);
});
