import fc from 'fast-check';
import type { CellValue } from '../../workbook/cells/cells';
import { fold } from '../words/fold';
import { addDays, parseIsoDate } from './civil';
import { fromSerial } from '../../workbook/cells/serial';
import { parseTiming, parseTimingCell } from './parse-timing';
import { timingText } from '../../../test/support/timing-text';
import type { DatedTiming, SingleTiming, SpanTiming, Timing } from './timing';

const PLAN_YEAR = 2026;
const before = (text: string, yearAssumed = false) => {
  const date = parseIsoDate(text)!;
  return { kind: 'before', date, last: addDays(date, -1), yearAssumed } as const;
};
const through = (kind: 'by' | 'on', text: string, yearAssumed = false) => {
  const date = parseIsoDate(text)!;
  return { kind, date, last: date, yearAssumed } as const;
};
const span = (of: SpanTiming['of'], first: string, last: string, yearAssumed = false) =>
  ({ kind: 'span', of, first: parseIsoDate(first)!, last: parseIsoDate(last)!, yearAssumed }) as const;
const several = (...parts: SingleTiming[]) => ({ kind: 'several', parts }) as const;
const half = (due: DatedTiming) => ({ kind: 'period', period: '6T', due }) as const;
const yearly = (due: DatedTiming) => ({ kind: 'period', period: 'year', due }) as const;
const monthly = (kind: DatedTiming['kind'], day: number) =>
  ({ kind: 'recurring', every: 'month', due: { kind, day }, year: PLAN_YEAR }) as const;
const QUARTERLY = { kind: 'recurring', every: 'quarter', year: PLAN_YEAR } as const;
const wholeYear = (year: number, yearAssumed = false) =>
  span('year', `${year}-01-01`, `${year}-12-31`, yearAssumed);

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
  ['cuối năm 2026', wholeYear(2026)],
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
  ['dịp 27/7', through('on', '2026-07-27', true)],
  ['Nhân dịp kỷ niệm Ngày Thương binh - Liệt sĩ 27/7', through('on', '2026-07-27', true)],
  ['Dịp Ngày hội Đại đoàn kết toàn dân tộc (18/11/2026)', through('on', '2026-11-18')],
  ['dịp 15/10 (ngày truyền thống)', through('on', '2026-10-15', true)],
  ['trước dịp 02/9', before('2026-09-02', true)],
  ['dịp 30/4 - 01/5', span('days', '2026-04-30', '2026-05-01', true)],
  ['dịp 30/4 và 01/5', several(through('on', '2026-04-30', true), through('on', '2026-05-01', true))],
  ['dịp Tết Nguyên đán', { kind: 'unknown', reason: 'vague' }],
  [
    '(6 tháng) trước ngày 15/6, (năm) trước ngày 15/12',
    several(half(before('2026-06-15', true)), yearly(before('2026-12-15', true))),
  ],
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
  [
    'Phát động trước ngày 28/02/2026; bình xét trước ngày 31/10/2026',
    several(before('2026-02-28'), before('2026-10-31')),
  ],
  [
    'Không làm trước ngày 28/02/2026; bình xét trước ngày 31/10/2026',
    { kind: 'unknown', reason: 'notUnderstood' },
  ],
  [
    'Trình trước ngày 28/02/2026; bắt đầu làm sau ngày 31/10/2026',
    { kind: 'unknown', reason: 'notUnderstood' },
  ],
  // Half of a phrase is not read: a day must not be lost behind words.
  ['Thường xuyên, có sơ kết trước ngày 15/5/2026', { kind: 'unknown', reason: 'notUnderstood' }],
  ['Thường xuyên, báo cáo trước ngày 15/5/2026', several({ kind: 'always' }, before('2026-05-15'))],
  ['khi có yêu cầu, trước ngày 31/02/2026', { kind: 'unknown', reason: 'noSuchDay' }],
];

/** Whatever the letters: composed or not, in capitals, with odd spaces, and without diacritics. */
function expectRead(text: string, expected: Timing): void {
  expect(parseTiming(text, PLAN_YEAR)).toEqual(expected);
  expect(parseTiming(text.normalize('NFD'), PLAN_YEAR)).toEqual(expected);
  expect(parseTiming(`  ${text.toUpperCase().replaceAll(' ', '\u00A0 ')} `, PLAN_YEAR)).toEqual(expected);
  expect(parseTiming(fold(text), PLAN_YEAR)).toEqual(expected);
}

test.each(cases)('%s', (text, expected) => {
  expectRead(text, expected);
});

/** The wordings of Vietnamese plans by class; each class has a case that no other one reads. */
const classes: readonly (readonly [name: string, cases: readonly (readonly [string, Timing])[]])[] = [
  [
    'a quarter',
    [
      ['quý II', span('quarter', '2026-04-01', '2026-06-30', true)],
      ['Quý 2/2026', span('quarter', '2026-04-01', '2026-06-30')],
      ['Hoàn thành trong quý IV năm 2025', span('quarter', '2025-10-01', '2025-12-31')],
      ['hết quý I/2027', span('quarter', '2027-01-01', '2027-03-31')],
      ['trước quý III/2026', through('by', '2026-06-30')],
      ['quý V', { kind: 'unknown', reason: 'notUnderstood' }],
    ],
  ],
  [
    'several quarters that share noun or year',
    [
      [
        'quý II, quý III năm 2023',
        several(span('quarter', '2023-04-01', '2023-06-30'), span('quarter', '2023-07-01', '2023-09-30')),
      ],
      [
        'quý II và III/2025',
        several(span('quarter', '2025-04-01', '2025-06-30'), span('quarter', '2025-07-01', '2025-09-30')),
      ],
    ],
  ],
  [
    'a month',
    [
      ['tháng 3', span('month', '2026-03-01', '2026-03-31', true)],
      ['Trong tháng 02 năm 2028', span('month', '2028-02-01', '2028-02-29')],
      ['cuối tháng 4/2026', span('month', '2026-04-01', '2026-04-30')],
      ['trước tháng 6/2026', through('by', '2026-05-31')],
      [
        'tháng 3, 9/2026',
        several(span('month', '2026-03-01', '2026-03-31'), span('month', '2026-09-01', '2026-09-30')),
      ],
      ['tháng 13', { kind: 'unknown', reason: 'noSuchDay' }],
    ],
  ],
  [
    'a week of a month, which is counted in two ways',
    [
      // March 2026 begins on a Sunday: the second calendar week ends on the 8th.
      [
        'tuần 2 tháng 3',
        { ...span('week', '2026-03-02', '2026-03-14', true), earlierEnd: { year: 2026, month: 3, day: 8 } },
      ],
      // June 2026 begins on a Monday: both ways are one.
      ['tuần thứ hai tháng 6/2026', span('week', '2026-06-08', '2026-06-14')],
      ['tuần thứ 2 của tháng 6/2026', span('week', '2026-06-08', '2026-06-14')],
      ['tuần 5 tháng 02/2026', { kind: 'unknown', reason: 'noSuchDay' }],
    ],
  ],
  [
    'half a year',
    [
      ['trong 6 tháng đầu năm 2026', span('halfYear', '2026-01-01', '2026-06-30')],
      ['trong 06 tháng cuối năm', span('halfYear', '2026-07-01', '2026-12-31', true)],
      ['06 tháng đầu năm 2027', span('halfYear', '2027-01-01', '2027-06-30')],
      ['6 tháng cuối năm', span('halfYear', '2026-07-01', '2026-12-31', true)],
    ],
  ],
  [
    'from one day to another',
    [
      ['từ ngày 01/3/2026 đến ngày 15/4/2026', span('days', '2026-03-01', '2026-04-15')],
      ['Từ 01/3 đến hết ngày 15/4/2026', span('days', '2026-03-01', '2026-04-15')],
      ['từ ngày 01 đến ngày 15/5', span('days', '2026-05-01', '2026-05-15', true)],
      ['15/4 – 15/5/2026', span('days', '2026-04-15', '2026-05-15')],
      ['15/04/2026 - 15/05/2026', span('days', '2026-04-15', '2026-05-15')],
      ['từ ngày 15/4 - 15/5/2026', span('days', '2026-04-15', '2026-05-15')],
      ['ngày 15/4/2026 đến ngày 15/5/2026', span('days', '2026-04-15', '2026-05-15')],
      ['từ tháng 3 đến tháng 5/2026', span('days', '2026-03-01', '2026-05-31')],
      ['từ quý II đến quý IV năm 2026', span('days', '2026-04-01', '2026-12-31')],
      ['từ nay đến ngày 30/6/2026', through('by', '2026-06-30')],
      ['từ ngày 15/5/2026 đến ngày 01/5/2026', { kind: 'unknown', reason: 'reversed' }],
      ['từ khi ban hành đến ngày 01/5/2026', { kind: 'unknown', reason: 'notUnderstood' }],
    ],
  ],
  [
    'again and again',
    [
      ['hằng tháng', { kind: 'recurring', every: 'month', year: 2026 }],
      ['hàng quý', { kind: 'recurring', every: 'quarter', year: 2026 }],
      ['Định kỳ hằng tuần', { kind: 'recurring', every: 'week', year: 2026 }],
      [
        'trước ngày 20 hằng tháng',
        { kind: 'recurring', every: 'month', due: { kind: 'before', day: 20 }, year: 2026 },
      ],
      [
        'hằng tháng (ngày 25)',
        { kind: 'recurring', every: 'month', due: { kind: 'on', day: 25 }, year: 2026 },
      ],
      ['ngày 32 hằng tháng', { kind: 'unknown', reason: 'noSuchDay' }],
      ['ngày 5 hằng quý', { kind: 'unknown', reason: 'notUnderstood' }],
      ['Hằng tháng, trước ngày 20', monthly('before', 20)],
      ['từ ngày 01 đến ngày 05 hằng tháng', monthly('by', 5)],
      ['từ ngày 1 - 5 hằng tháng', monthly('by', 5)],
      ['Ngày 15 và 30 hằng tháng', several(monthly('on', 15), monthly('on', 30))],
      ['thứ Sáu hằng tuần', { kind: 'recurring', every: 'week', year: 2026 }],
      ['Trước 17h00 thứ Sáu hằng tuần', { kind: 'recurring', every: 'week', year: 2026 }],
      ['mỗi quý một lần', QUARTERLY],
      ['hằng quý 01 lần', QUARTERLY],
      ['1 quý/lần', QUARTERLY],
      ['01 lần/quý', QUARTERLY],
      ['Định kỳ quý', QUARTERLY],
      ['03 tháng/lần', QUARTERLY],
      ['Định kỳ 3 tháng, 6 tháng', several(QUARTERLY, { kind: 'period', period: '6T' })],
      ['6 tháng một lần', { kind: 'period', period: '6T' }],
      [
        'Báo cáo định kỳ hằng tháng, quý, 6 tháng, năm',
        several(
          { kind: 'recurring', every: 'month', year: 2026 },
          QUARTERLY,
          { kind: 'period', period: '6T' },
          { kind: 'period', period: 'year' },
        ),
      ],
    ],
  ],
  [
    'a day of the last month of each quarter',
    [
      ['chậm nhất ngày 20 tháng cuối quý', { ...QUARTERLY, due: { kind: 'by', day: 20 } }],
      ['Hằng quý (trước ngày 25 của tháng cuối quý)', { ...QUARTERLY, due: { kind: 'before', day: 25 } }],
      ['Hằng quý, trước ngày 25 tháng cuối quý', { ...QUARTERLY, due: { kind: 'before', day: 25 } }],
    ],
  ],
  [
    'a day of every year',
    [
      ['trước ngày 15/11 hằng năm', yearly(before('2026-11-15', true))],
      [
        'ngày 20/6 và 20/12 hằng năm',
        several(through('on', '2026-06-20', true), yearly(through('on', '2026-12-20', true))),
      ],
    ],
  ],
  [
    'a report with its day, before it or behind it',
    [
      [
        'Báo cáo 6 tháng trước ngày 15/6; báo cáo năm trước ngày 15/12/2026',
        several(half(before('2026-06-15')), yearly(before('2026-12-15'))),
      ],
      [
        '6 tháng: trước ngày 15/6/2026; năm: trước ngày 15/12/2026',
        several(half(before('2026-06-15')), yearly(before('2026-12-15'))),
      ],
      [
        'Trước ngày 15/6/2026 (6 tháng) và 15/12/2026 (năm)',
        several(half(before('2026-06-15')), yearly(before('2026-12-15'))),
      ],
      [
        'Sơ kết 06 tháng, tổng kết năm',
        several({ kind: 'period', period: '6T' }, { kind: 'period', period: 'year' }),
      ],
      ['báo cáo năm 2026', { kind: 'unknown', reason: 'notUnderstood' }],
      ['báo cáo quý II/2026', { kind: 'unknown', reason: 'notUnderstood' }],
    ],
  ],
  [
    'a stretch with a day of its own in brackets',
    [
      ['quý III/2026 (trước ngày 30/9/2026)', before('2026-09-30')],
      ['Trong năm 2026 (hoàn thành trước 30/11)', before('2026-11-30')],
      ['Quý II (tháng 5)', span('month', '2026-05-01', '2026-05-31', true)],
      ['quý III/2026 (trước ngày 30/10/2026)', { kind: 'unknown', reason: 'ambiguous' }],
      ['quý II/2026 (sớm)', { kind: 'unknown', reason: 'notUnderstood' }],
    ],
  ],
  [
    'months and quarters in short, or from one to another',
    [
      ['12/2026', span('month', '2026-12-01', '2026-12-31')],
      ['T3/2026', span('month', '2026-03-01', '2026-03-31')],
      ['Q1/2026', span('quarter', '2026-01-01', '2026-03-31')],
      ['quý một/2026', span('quarter', '2026-01-01', '2026-03-31')],
      ['quý hai/2026', span('quarter', '2026-04-01', '2026-06-30')],
      ['quý ba năm 2026', span('quarter', '2026-07-01', '2026-09-30')],
      ['quý tư', span('quarter', '2026-10-01', '2026-12-31', true)],
      ['Đến cuối tháng 11/2026', span('month', '2026-11-01', '2026-11-30')],
      ['quý I-IV/2026', span('days', '2026-01-01', '2026-12-31')],
      ['Quý II - Quý III năm 2026', span('days', '2026-04-01', '2026-09-30')],
      ['Tháng 3-11/2026', span('days', '2026-03-01', '2026-11-30')],
      ['tháng 10 đến tháng 12/2026', span('days', '2026-10-01', '2026-12-31')],
      ['tháng 11/2025 - tháng 3/2026', span('days', '2025-11-01', '2026-03-31')],
      ['3/2026 - 6/2026', span('days', '2026-03-01', '2026-06-30')],
      ['T3', { kind: 'unknown', reason: 'notUnderstood' }],
    ],
  ],
  [
    'when something happens',
    [
      ['sau khi có hướng dẫn của Sở Nội vụ', { kind: 'onRequest' }],
      ['Khi có phát sinh', { kind: 'onRequest' }],
      ['Theo chỉ đạo của cấp trên', { kind: 'onRequest' }],
      ['Đột xuất theo yêu cầu', { kind: 'onRequest' }],
      ['Thực hiện thường xuyên', { kind: 'always' }],
      ['sau khi có hướng dẫn, trước ngày 31/02/2026', { kind: 'unknown', reason: 'noSuchDay' }],
    ],
  ],
  [
    'what hangs on an event, and what only looks so',
    [
      ['Sau đối thoại 05 ngày làm việc', { kind: 'unknown', reason: 'event' }],
      ['trong 10 ngày kể từ ngày có kết quả', { kind: 'unknown', reason: 'event' }],
      ['sau khi có kết quả kiểm tra 15 ngày', { kind: 'unknown', reason: 'event' }],
      ['chậm nhất 03 ngày sau hội nghị', { kind: 'unknown', reason: 'event' }],
      ['Ngay sau khi ban hành', { kind: 'unknown', reason: 'event' }],
      ['10 ngày kể từ ngày ban hành', { kind: 'unknown', reason: 'event' }],
      ['Chậm nhất sau 05 ngày làm việc kể từ ngày kết thúc kiểm tra', { kind: 'unknown', reason: 'event' }],
      [
        'Trong thời hạn không quá 10 (mười) ngày kể từ khi nhận được văn bản',
        { kind: 'unknown', reason: 'event' },
      ],
      ['Trong vòng 24 giờ sau khi xảy ra vụ việc', { kind: 'unknown', reason: 'event' }],
      ['Báo cáo trong 05 ngày sau đối thoại', { kind: 'unknown', reason: 'event' }],
      ['Hoàn thành sau Hội nghị tổng kết năm 2025', { kind: 'unknown', reason: 'event' }],
      ['Trước hội nghị 03 ngày', { kind: 'unknown', reason: 'event' }],
      ['05 ngày làm việc trước kỳ họp', { kind: 'unknown', reason: 'event' }],
      ['Khi có kết quả kiểm tra', { kind: 'unknown', reason: 'event' }],
      ['khi kết thúc đợt kiểm tra', { kind: 'unknown', reason: 'event' }],
      ['sau hội nghị, trước ngày 31/02/2026', { kind: 'unknown', reason: 'noSuchDay' }],
      ['trong 10 ngày kể từ ngày 01/3/2026', { kind: 'unknown', reason: 'notUnderstood' }],
      ['sau ngày 30/6/2026', { kind: 'unknown', reason: 'vague' }],
      ['sáu ngày làm việc', { kind: 'unknown', reason: 'notUnderstood' }],
      ['sau Tết', { kind: 'unknown', reason: 'vague' }],
      ['khi trời đẹp', { kind: 'unknown', reason: 'notUnderstood' }],
      ['6 tháng trước ngày 20', { kind: 'unknown', reason: 'notUnderstood' }],
      ['Khi có yêu cầu; Thường xuyên', several({ kind: 'onRequest' }, { kind: 'always' })],
      [
        'Khi có yêu cầu, tháng 6',
        several({ kind: 'onRequest' }, span('month', '2026-06-01', '2026-06-30', true)),
      ],
    ],
  ],
  [
    'what can be read in two ways',
    [
      ['10-11/2025', { kind: 'unknown', reason: 'ambiguous' }],
      ['10 - 12/2026', { kind: 'unknown', reason: 'ambiguous' }],
      ['30-11/2025', through('on', '2025-11-30')],
      ['ngày 10-11/2025', through('on', '2025-11-10')],
      ['ngày 15 tháng 6 và tháng 12', { kind: 'unknown', reason: 'ambiguous' }],
    ],
  ],
  [
    'a weekday beside the date',
    [
      ['trước ngày 10/11/2024 (Chủ nhật)', before('2024-11-10')],
      ['thứ Sáu, ngày 15/5/2026', through('on', '2026-05-15')],
      ['ngày 15/5/2026 (T6)', through('on', '2026-05-15')],
      ['ngày 15/5/2026 (thứ 5)', { kind: 'unknown', reason: 'weekday' }],
      ['ngày 30/11/2025 (thứ Hai)', { kind: 'unknown', reason: 'weekday' }],
      ['ngày 15/5/2026, thứ Sáu', through('on', '2026-05-15')],
      ['15/5/2026 - thứ Sáu', through('on', '2026-05-15')],
      ['15/5/2026 (sáng thứ Sáu)', through('on', '2026-05-15')],
    ],
  ],
  [
    'the day in words',
    [
      ['ngày 14 tháng 8 năm 2023', through('on', '2023-08-14')],
      ['Trước ngày 05 tháng 9, năm 2026', before('2026-09-05')],
    ],
  ],
  [
    'an hour of the day',
    [
      ['trước 17 giờ ngày 15/5/2026', through('by', '2026-05-15')],
      ['trước 16h30 ngày 15/5', through('by', '2026-05-15', true)],
      ['Trước 17 giờ 00 phút, ngày 15/5/2026', through('by', '2026-05-15')],
      ['08h00 ngày 15/5/2026', through('on', '2026-05-15')],
      ['Sáng ngày 15/5/2026', through('on', '2026-05-15')],
    ],
  ],
  [
    'until a day',
    [
      ['đến ngày 30/6/2026', through('by', '2026-06-30')],
      ['hết ngày 30/6', through('by', '2026-06-30', true)],
      ['cho đến hết ngày 30/6/2026', through('by', '2026-06-30')],
      ['Chậm nhất vào ngày 30/6/2026', through('by', '2026-06-30')],
      ['muộn nhất là ngày 30/6/2026', through('by', '2026-06-30')],
      ['không để quá ngày 30/6/2026', through('by', '2026-06-30')],
      ['chậm nhất trước ngày 30/6/2026', before('2026-06-30')],
      ['Hạn chót: 30/6/2026', through('on', '2026-06-30')],
      ['Thời hạn hoàn thành: trước ngày 30/6/2026', before('2026-06-30')],
      ['+ Ban hành trước ngày 30/6/2026', before('2026-06-30')],
    ],
  ],
  [
    'several days that share "trước" or the year',
    [
      ['trước ngày 15/5/2026 và 15/11/2026', several(before('2026-05-15'), before('2026-11-15'))],
      ['trước ngày 15/5, ngày 15/11/2025', several(before('2025-05-15'), before('2025-11-15'))],
      ['trước ngày 15 và 30/5/2026', several(before('2026-05-15'), before('2026-05-30'))],
      ['Trong các ngày 15, 16/5/2026', several(through('on', '2026-05-15'), through('on', '2026-05-16'))],
      [
        'Trước ngày 20 các tháng 3, 6 và 9/2026',
        several(before('2026-03-20'), before('2026-06-20'), before('2026-09-20')),
      ],
      // January of the next year comes after May of this one: its year is not May's.
      ['trước ngày 15/5 và 10/01/2027', several(before('2026-05-15', true), before('2027-01-10'))],
    ],
  ],
  [
    'what is not said clearly',
    [
      ['đầu tháng 3/2026', { kind: 'unknown', reason: 'vague' }],
      ['giữa quý II', { kind: 'unknown', reason: 'vague' }],
      ['trước ngày 15/5/26', { kind: 'unknown', reason: 'shortYear' }],
      ['ngày 15', { kind: 'unknown', reason: 'notUnderstood' }],
      ['đầu năm', { kind: 'unknown', reason: 'vague' }],
      ['cuối tháng', { kind: 'unknown', reason: 'vague' }],
      ['tuần cuối tháng 3/2026', { kind: 'unknown', reason: 'vague' }],
      ['Dự kiến tháng 10/2026', { kind: 'unknown', reason: 'vague' }],
      ['Trước Tết Nguyên đán Bính Ngọ 2026', { kind: 'unknown', reason: 'vague' }],
      ['Trong thời hạn 05 ngày làm việc', { kind: 'unknown', reason: 'vague' }],
      ['Theo Kế hoạch của UBND tỉnh', { kind: 'unknown', reason: 'vague' }],
      ['Ít nhất 02 lần/năm', { kind: 'unknown', reason: 'vague' }],
      ['Từ ngày 01/3/2026 trở đi', { kind: 'unknown', reason: 'vague' }],
      ['năm học 2025 - 2026', { kind: 'unknown', reason: 'notUnderstood' }],
      ['ngày 10/3 âm lịch', { kind: 'unknown', reason: 'notUnderstood' }],
      ['Theo Kế hoạch số 14/KH-UBND ngày 19/01/2026', { kind: 'unknown', reason: 'notUnderstood' }],
    ],
  ],
];

describe.each(classes)('%s', (_name, of) => {
  test.each(of)('%s', (text, expected) => {
    expectRead(text, expected);
  });
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
  expect(parseTiming('đến hết '.repeat(36), PLAN_YEAR).kind).toBe('unknown');
  expect(parseTiming('trước '.repeat(50_000), PLAN_YEAR)).toEqual({
    kind: 'unknown',
    reason: 'notUnderstood',
  });
});

const arbitraryDay = fc.integer({ min: 36_526, max: 73_050 }).map((serial) => fromSerial(serial)!);
const arbitraryDated = fc
  .tuple(arbitraryDay, fc.constantFrom('before', 'by', 'on'), fc.boolean())
  .map(([day, kind, yearAssumed]): DatedTiming => {
    const date = yearAssumed ? { ...day, year: PLAN_YEAR, day: Math.min(day.day, 28) } : day;
    return { kind, date, last: kind === 'before' ? addDays(date, -1) : date, yearAssumed };
  });
const arbitraryWord = fc.constantFrom(
  'Thường xuyên',
  'Khi có yêu cầu',
  'Trong năm 2027',
  'Trong 6 tháng cuối năm',
  'Quý III năm 2026',
  'Tháng 2',
  'Tuần 4 tháng 5 năm 2026',
  'Từ ngày 01/03 đến ngày 15/04',
  'Hằng quý',
  'Trước ngày 31 hằng tháng',
  'Chậm nhất ngày 20 tháng cuối quý',
);
const arbitraryPart = fc.oneof(
  arbitraryDated,
  arbitraryWord.map((text) => parseTiming(text, PLAN_YEAR) as SingleTiming),
  fc
    .tuple(fc.constantFrom('6T', '9T', 'year'), fc.option(arbitraryDated, { nil: undefined }))
    .map(([period, due]): SingleTiming => ({ kind: 'period', period, ...(due ? { due } : {}) })),
);

test('what is written is read back', () => {
  fc.assert(
    fc.property(arbitraryPart, (part) => {
      expect(parseTiming(timingText(part), PLAN_YEAR)).toEqual(part);
    }),
  );
  fc.assert(
    fc.property(fc.array(arbitraryPart, { minLength: 2, maxLength: 4 }), (parts) => {
      const text = timingText({ kind: 'several', parts });
      const read = parseTiming(text, PLAN_YEAR);
      // Pieces in a row may share a year; what is written again is the same.
      expect(timingText(parseTiming(timingText(read), PLAN_YEAR))).toBe(timingText(read));
      expect(read.kind).toBe('several');
    }),
  );
});

test.each<[string, CellValue, Timing]>([
  ['a date that was typed', 46_157, through('on', '2026-05-15')],
  ['a number that is no date', -3, { kind: 'unknown', reason: 'noSuchDay' }],
  ['a phrase', 'trước ngày 30/5/2026', before('2026-05-30')],
  ['an empty cell', null, { kind: 'unknown', reason: 'empty' }],
])('a cell with %s', (_name, value, expected) => {
  expect(parseTimingCell(value, PLAN_YEAR)).toEqual(expected);
});
