/** The wordings that people type for themselves, each as the plainest phrase with the same meaning. */
import fc from 'fast-check';
import { timingText } from '../../../test/support/timing-text';
import { addDays, compareDates, formatDate } from './civil';
import { fromSerial } from '../../workbook/cells/serial';
import { parseTiming } from './parse-timing';

const PLAN_YEAR = 2026;

/** What a phrase was understood as, or why it was not. */
function meaning(text: string): string {
  const timing = parseTiming(text, PLAN_YEAR);
  return timing.kind === 'unknown' ? timing.reason : timingText(timing);
}

const KINDS: Readonly<Record<string, readonly (readonly [text: string, meaning: string])[]>> = {
  'quí is quý, kì is kỳ': [
    ['quí II/2026', 'Quý II năm 2026'],
    ['Quí III', 'Quý III'],
    ['Hàng quí', 'Hằng quý'],
    ['định kì hằng quí', 'Hằng quý'],
    ['quý bốn', 'Quý IV'],
    ['Quý II năm nay', 'Quý II'],
  ],
  'letters that look alike': [
    ['Ðến ngày 30/6/2026', 'Chậm nhất ngày 30/06/2026'],
    ['ĐẾN HẾT NGÀY 30/6', 'Chậm nhất ngày 30/06'],
    ['trước ngày ３０/６/２０２６', 'Trước ngày 30/06/2026'],
  ],
  'a label or a word of duty in front': [
    ['Vào quý II', 'Quý II'],
    ['Vào tháng 6/2026', 'Tháng 6 năm 2026'],
    ['vào cuối quý II/2026', 'Quý II năm 2026'],
    ['Hạn chót 10/5', 'Ngày 10/05'],
    ['Hạn cuối cùng là ngày 10/5', 'Ngày 10/05'],
    ['Hạn nộp báo cáo: 15/6', 'Ngày 15/06'],
    ['Thời điểm: 30/6', 'Ngày 30/06'],
    ['Tiến độ: quý II', 'Quý II'],
    ['Ngày hoàn thành: 30/6/2026', 'Ngày 30/06/2026'],
    ['Phải hoàn thành trước 30/6', 'Trước ngày 30/06'],
    ['Phấn đấu xong trước ngày 30/6', 'Trước ngày 30/06'],
    ['Chậm nhất là 30/6', 'Chậm nhất ngày 30/06'],
    ['Không muộn hơn 30/6', 'Chậm nhất ngày 30/06'],
    ['Đợt 1: trước 15/5; đợt 2: trước 15/11', 'Trước ngày 15/05; Trước ngày 15/11'],
    ['trước 15/5 (đợt 1), trước 15/11 (đợt 2)', 'Trước ngày 15/05; Trước ngày 15/11'],
  ],
  'days of other systems, and the hour behind a day': [
    ['2026-05-30', 'Ngày 30/05/2026'],
    ['2026/05/30 00:00:00', 'Ngày 30/05/2026'],
    ['2026-05-30T00:00:00', 'Ngày 30/05/2026'],
    ['30/5/2026 00:00:00', 'Ngày 30/05/2026'],
    ['30/5/2026 lúc 17h', 'Ngày 30/05/2026'],
    ['17h 30/6/2026', 'Ngày 30/06/2026'],
    ['Trước 30/6/2026 lúc 17h00', 'Chậm nhất ngày 30/06/2026'],
    ['2026-13-05', 'notUnderstood'],
    // At 105° east it is the day after.
    ['2026-05-30T17:00:00.000Z', 'notUnderstood'],
  ],
  'numbers in words': [
    ['tháng mười một năm 2026', 'Tháng 11 năm 2026'],
    ['tháng năm năm 2026', 'Tháng 5 năm 2026'],
    ['từ tháng ba đến tháng sáu', 'Từ ngày 01/03 đến ngày 30/06'],
    ['ngày ba mươi tháng sáu năm 2026', 'Ngày 30/06/2026'],
    ['trước ngày mười lăm tháng năm', 'Trước ngày 15/05'],
    ['ngày 5 tháng tư', 'Ngày 05/04'],
    ['Tháng năm 2026', 'notUnderstood'],
    ['Tháng sau', 'vague'],
    ['Thang sau', 'ambiguous'],
  ],
  'stretches over the end of the year, and of months': [
    ['15/12 - 15/01/2027', 'Từ ngày 15/12/2026 đến ngày 15/01/2027'],
    ['từ 20/12/2026 đến 10/01', 'Từ ngày 20/12/2026 đến ngày 10/01/2027'],
    ['tháng 11 - tháng 2/2027', 'Từ ngày 01/11/2026 đến ngày 28/02/2027'],
    ['quý IV - quý I/2027', 'Từ ngày 01/10/2026 đến ngày 31/03/2027'],
    ['15/12 - 15/01', 'Từ ngày 15/12 đến ngày 15/01'],
    ['15/5 - 01/5', 'reversed'],
    ['15/12/2026 - 15/01/2026', 'reversed'],
    ['tháng 6-12', 'Từ ngày 01/06 đến ngày 31/12'],
    ['từ tháng 6-12', 'Từ ngày 01/06 đến ngày 31/12'],
    ['tháng 6/26', 'shortYear'],
    ['từ quý II đến hết năm', 'Từ ngày 01/04 đến ngày 31/12'],
    ['tháng 6/2026 đến hết năm 2026', 'Từ ngày 01/06/2026 đến ngày 31/12/2026'],
    ['từ nay đến cuối năm', 'Chậm nhất ngày 31/12'],
    ['3 tháng đầu năm', 'Quý I'],
  ],
  'reports of a period with their days': [
    ['6 tháng: 15/6; năm: 15/12', 'Định kỳ 6 tháng (ngày 15/06); Định kỳ năm (ngày 15/12)'],
    ['6 tháng 15/6, năm 15/12', 'Định kỳ 6 tháng (ngày 15/06); Định kỳ năm (ngày 15/12)'],
    ['báo cáo năm 2026: trước 15/12/2026', 'Định kỳ năm (trước ngày 15/12/2026)'],
    ['quý I: 15/3; quý II: 15/6', 'Ngày 15/03; Ngày 15/06'],
    ['quý I: 15/4', 'ambiguous'],
    ['tháng 5 & 11', 'Tháng 5; Tháng 11'],
    ['quý II + III', 'Quý II; Quý III'],
  ],
  'always, or when asked': [
    ['liên tục trong năm', 'Thường xuyên'],
    ['Suốt năm', 'Thường xuyên'],
    ['Khi được yêu cầu', 'Khi có yêu cầu'],
  ],
  'no last day': [
    ['30/6/2026 (dự kiến)', 'vague'],
    ['dự kiến trước 30/6', 'vague'],
    ['đầu quý', 'vague'],
    ['đầu quý II', 'vague'],
    ['vào cuối năm', 'vague'],
    ['trong tháng', 'vague'],
    ['năm sau', 'vague'],
    ['sau ngày 30/6/2026', 'vague'],
    ['Triển khai từ tháng 3', 'vague'],
    ['càng sớm càng tốt', 'vague'],
  ],
  'the lunar calendar, which is not the plan’s': [
    ['trước ngày 10/3 âm lịch', 'notUnderstood'],
    ['10/3 ÂL', 'notUnderstood'],
    ['tháng Chạp', 'notUnderstood'],
    ['ngày mùng 10 tháng 3', 'notUnderstood'],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_kind, cases) => {
  test.each(cases)('%s', (text, expected) => {
    expect([meaning(text), meaning(text.normalize('NFD')), meaning(` ${text}.`)]).toEqual([
      expected,
      expected,
      expected,
    ]);
  });
});

const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
function inWords(value: number): string {
  const tens = ['', 'mười', 'hai mươi', 'ba mươi'][Math.floor(value / 10)] ?? '';
  const unit = value % 10 === 5 && value > 10 ? 'lăm' : (WORDS[(value % 10) - 1] ?? '');
  return `${tens} ${unit}`.trim();
}

const arbitraryDay = fc.integer({ min: 36_526, max: 73_050 }).map((serial) => fromSerial(serial)!);

test('a day is the same in figures, in words and as systems export it', () => {
  fc.assert(
    fc.property(arbitraryDay, (date) => {
      const { day, month, year } = date;
      const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
      for (const text of [
        `ngày ${inWords(day)} tháng ${inWords(month)} năm ${year}`,
        iso,
        `${iso} 00:00:00`,
        `${day}/${month}/${year} 17:30`,
      ]) {
        expect([text, meaning(text)]).toEqual([text, `Ngày ${formatDate(date)}`]);
      }
    }),
  );
});

const PREFIXES = [
  'Phải hoàn thành',
  'Cần xong',
  'Hạn chót:',
  'Thời gian thực hiện:',
  'Yêu cầu thực hiện',
  '-',
];
const PHRASES = ['trước 30/6', 'chậm nhất ngày 30/6/2026', 'trong quý II', 'trong tháng 6/2026'];

test('words of duty and labels change no deadline', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PREFIXES), fc.constantFrom(...PHRASES), (prefix, phrase) => {
      expect(meaning(`${prefix} ${phrase}`)).toBe(meaning(phrase));
    }),
  );
});

test('a stretch keeps its ends, with or without the year of its beginning', () => {
  fc.assert(
    fc.property(arbitraryDay, fc.integer({ min: 1, max: 180 }), (first, days) => {
      const last = addDays(first, days);
      const expected = `Từ ngày ${formatDate(first)} đến ngày ${formatDate(last)}`;
      expect(meaning(`${first.day}/${first.month} - ${formatDate(last)}`)).toBe(expected);
      expect(compareDates(first, last)).toBeLessThan(0);
    }),
  );
});
