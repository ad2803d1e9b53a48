/** *So với năm trước*: who is who in both years, what is compared and what is only told, and the page that says so. */
import { cellsOfSheet, row, score, sheetsOf, shownOf } from '../../../test/support/roll-up-data';
import { before, yearData as data } from '../../../test/support/year-before';
import type { YearUnit as Unit } from '../../../test/support/year-before';
import { vi } from '../../texts/messages.vi';
import { formatMessage } from '../words/format';
import { compareYears } from './compare-years';
import { wrongYear } from './wrong-year';
import type { FormerNames } from './compare-years';
import type { SomeData } from './copy';
import { summarise } from './summary';
import type { YearBefore } from './year-before';
import { YEARS_SHEET } from './year-page';
import { YEAR_ROWS_SHEET } from './year-rows';

const former = (names: Readonly<Record<string, readonly string[]>>): FormerNames =>
  new Map(Object.entries(names).map(([key, olds]) => [`|${key}`, olds]));

interface Case {
  readonly then: YearBefore;
  readonly now: SomeData;
  readonly former?: FormerNames;
  /** Units that are compared: change of points, what is noted. */
  readonly compared?: readonly (readonly [unit: string, then: string, notes: string])[];
  readonly apart?: readonly (readonly [unit: string, notes: string])[];
  readonly gone?: readonly string[];
}

const A: Unit = { name: 'Xã A', self: 90 };
const B: Unit = { name: 'Xã B', self: 80 };
const C: Unit = { name: 'Xã C', self: 70 };

const CASES: Readonly<Record<string, Case>> = {
  'units by their names': {
    then: before(2025, A, B),
    now: data(2026, A, B),
    compared: [
      ['Xã A', 'Xã A', ''],
      ['Xã B', 'Xã B', ''],
    ],
  },
  'a unit on one side only': {
    then: before(2025, A, B),
    now: data(2026, A, C),
    compared: [['Xã A', 'Xã A', '']],
    apart: [['Xã C', 'Sổ năm trước không có đơn vị này.']],
    gone: ['Xã B'],
  },
  'another khối: told, ranks are not compared': {
    then: before(2025, A, { ...B, over: { block: 'Phường' } }),
    now: data(2026, A, B),
    compared: [
      ['Xã A', 'Xã A', ''],
      ['Xã B', 'Xã B', 'Năm trước ở khối Phường: không so thứ hạng.'],
    ],
  },
  'renamed, as the register says': {
    then: before(2025, A),
    now: data(2026, { ...A, name: 'Phường A' }),
    former: former({ 'phường a': ['UBND xã A'] }),
    compared: [['Phường A', 'Xã A', 'Năm trước: Xã A.']],
  },
  'another name with the same code is no proof': {
    then: before(2025, { ...A, over: { unitCode: '05' } }),
    now: data(2026, { ...B, over: { unitCode: '05' } }),
    apart: [
      [
        'Xã B',
        'Sổ năm trước không có đơn vị này. Năm trước mã 05 là Xã A: nếu là một đơn vị, ghi tên đó vào cột Tên cũ ở Danh mục đơn vị.',
      ],
    ],
    gone: ['Xã A'],
  },
  'codes that were given anew': {
    then: before(2025, { ...A, over: { unitCode: '1' } }, { ...B, over: { unitCode: '2' } }),
    now: data(2026, { ...A, over: { unitCode: '2' } }, { ...B, over: { unitCode: '1' } }),
    compared: [
      ['Xã A', 'Xã A', 'Mã năm trước: 1.'],
      ['Xã B', 'Xã B', 'Mã năm trước: 2.'],
    ],
  },
  'several old units in one: never summed': {
    then: before(2025, A, B, C),
    now: data(2026, { ...A, name: 'Xã Mới' }, C),
    former: former({ 'xã mới': ['Xã A', 'Xã B', 'Xã D'] }),
    compared: [['Xã C', 'Xã C', '']],
    apart: [
      [
        'Xã Mới',
        'Gộp từ: Xã A (hạng 1, 90 điểm, Tốt); Xã B (hạng 2, 80 điểm, Khá); Xã D (không có trong sổ năm trước). Không cộng, không so sánh.',
      ],
    ],
  },
  'one that took another in, under its own name': {
    then: before(2025, A, B),
    now: data(2026, A),
    former: former({ 'xã a': ['Xã B'] }),
    apart: [
      [
        'Xã A',
        'Gộp từ: Xã A (hạng 1, 90 điểm, Tốt); Xã B (hạng 2, 80 điểm, Khá). Không cộng, không so sánh.',
      ],
    ],
  },
  'one that took another in that had not sent': {
    then: before(2025, A),
    now: data(2026, A),
    former: former({ 'xã a': ['Xã B'] }),
    apart: [
      [
        'Xã A',
        'Gộp từ: Xã A (hạng 1, 90 điểm, Tốt); Xã B (không có trong sổ năm trước). Không cộng, không so sánh.',
      ],
    ],
  },
  'one old unit in several': {
    then: before(2025, A),
    now: data(2026, B, C),
    former: former({ 'xã b': ['Xã A'], 'xã c': ['Xã A'] }),
    apart: [
      ['Xã B', 'Xã A năm trước ứng với nhiều đơn vị năm nay (Xã B; Xã C): không so sánh.'],
      ['Xã C', 'Xã A năm trước ứng với nhiều đơn vị năm nay (Xã B; Xã C): không so sánh.'],
    ],
  },
  'a former name that last year does not have': {
    then: before(2025, A),
    now: data(2026, A, C),
    former: former({ 'xã c': ['Xã X'] }),
    compared: [['Xã A', 'Xã A', '']],
    apart: [['Xã C', 'Sổ năm trước không có đơn vị này, cũng không có tên cũ Xã X.']],
  },
  'another set of criteria': {
    then: before(2025, A),
    now: data(2026, { ...A, scores: [score('I.1', 45), score('I.2', 45, { max: 50 })] }),
    compared: [['Xã A', 'Xã A', 'Bộ tiêu chí khác năm trước: không so tổng điểm.']],
  },
  'official points this year only': {
    then: before(2025, A),
    now: { files: [], sending: [row('Xã A', { block: 'Xã', byHand: true, official: 88 })] },
    compared: [
      [
        'Xã A',
        'Xã A',
        'Thứ hạng: năm trước theo điểm tự chấm, năm nay theo điểm thẩm định. Hai năm không có cùng loại điểm: không so điểm.',
      ],
    ],
  },
};

const say = (notes: Parameters<typeof formatMessage>[0][]) =>
  notes.map((note) => formatMessage(note, vi)).join(' ');

test.each(Object.entries(CASES))('%s', (_, { then, now, former: names = new Map(), ...wanted }) => {
  const { compared, apart, gone } = compareYears(summarise(now), then, names);
  expect({
    compared: compared.map((each) => [each.unit.unit, each.then.unit, say([...each.notes])]),
    apart: apart.map((each) => [each.unit.unit, say([...each.notes])]),
    gone: gone.map((each) => each.unit),
  }).toEqual({ compared: [], apart: [], gone: [], ...wanted });
});

test('criteria are matched by code, words and maximum; those that differ are told for each khối, and not compared', () => {
  const then = before(2025, { ...A, scores: [score('I.1', 40), score('I.2', 50), score('I.3', 5)] });
  const now = summarise(
    data(2026, {
      ...A,
      scores: [score('I.1', 45), score('I.2', 40, { max: 60 }), score('I.4', 3)],
    }),
  );
  const { compared, different } = compareYears(now, then, new Map());
  expect(compared[0]?.criteria.map(({ code, then: old, now: own }) => [code, old, own])).toEqual([
    ['I.1', 40, 45],
  ]);
  expect(different.map((each) => [each.block, each.then?.code, each.now?.code])).toEqual([
    ['Xã', 'I.2', 'I.2'],
    ['Xã', 'I.3', undefined],
    ['Xã', undefined, 'I.4'],
  ]);
});

describe('what cannot be last year’s', () => {
  const commune = (name: string, province: string) => ({
    ...{ code: name, name: `Xã ${name}`, kind: 'xã' as const, bareName: name },
    province: { code: province, name: `Tỉnh ${province}` },
  });
  const places = [
    ...['A', 'B', 'C'].map((name) => commune(name, 'Một')),
    ...['X', 'Y', 'Z'].map((name) => commune(name, 'Hai')),
  ];
  const X: Unit = { name: 'Xã X', self: 80 };
  test.each([
    [
      'the same year',
      before(2026, A),
      'nam-2026.xlsx là sổ năm 2026, sổ này năm 2026: chọn sổ tổng hợp của năm trước.',
    ],
    [
      'a later year',
      before(2027, A),
      'nam-2027.xlsx là sổ năm 2027, sổ này năm 2026: chọn sổ tổng hợp của năm trước.',
    ],
    [
      'another province',
      before(2025, X, { ...X, name: 'Xã Y' }),
      'nam-2025.xlsx là sổ của Tỉnh Hai, sổ này của Tỉnh Một: chọn đúng sổ.',
    ],
    [
      'nobody is in both',
      before(2025, { name: 'Sở M', self: 80 }),
      'Không đơn vị nào của nam-2025.xlsx có trong sổ này: chọn đúng sổ, hoặc ghi cột Tên cũ ở Danh mục đơn vị.',
    ],
    ['the right one', before(2025, A, B), undefined],
  ])('%s', (_, then, sentence) => {
    const wrong = wrongYear(summarise(data(2026, A, B)), then, new Map(), places);
    expect(wrong && formatMessage(wrong, vi)).toBe(sentence);
  });
});

test('the page shows both years by formulas, averages by criterion, and who is not compared; it is A4 across', () => {
  const then = before(2025, A, B, { ...C, name: 'Xã Cũ' });
  const now = data(2026, { ...A, self: 95 }, { ...B, self: 97 }, C);
  const summary = summarise(now);
  const years = compareYears(summary, then, new Map());
  const sheets = sheetsOf(now, {
    years: { yearBefore: then, years, sheet: YEARS_SHEET, rowsSheet: YEAR_ROWS_SHEET },
  });
  const shown = cellsOfSheet(sheets, YEARS_SHEET);
  const line = (begins: string, nth = 0) =>
    shown.filter(([first]) => String(first ?? '').startsWith(begins))[nth]?.filter((value) => value !== null);
  const first = (begins: string) => shown.findIndex(([text]) => String(text ?? '').startsWith(begins));
  expect(line('1. ')).toEqual(
    ['Điểm trung bình theo tiêu chí, các đơn vị có cả hai năm (nguồn: trang Dữ liệu so với năm trước)'].map(
      (text) => `1. ${text}`,
    ),
  );
  expect(line('Xã: tự chấm')).toEqual([
    ...['Xã: tự chấm', 'Trung bình trước', 'Trung bình nay', 'Chênh lệch', 'Điểm tối đa', 'Số đơn vị'],
  ]);
  expect(line('I.1.')).toEqual(['I.1. Tiêu chí I.1', 42.5, 48, 5.5, 100, 2]);
  expect(line('I.2.')).toEqual(['I.2. Tiêu chí I.2', 42.5, 48, 5.5, 100, 2]);
  expect(line('Xã A')).toEqual(['Xã A', 'Xã', 1, 2, -1, 'Tự chấm', 90, 95, 5, 'Tốt', 'Tốt', '']);
  expect(line('Xã B')).toEqual(['Xã B', 'Xã', 2, 1, 1, 'Tự chấm', 80, 97, 17, 'Khá', 'Tốt', '']);
  expect(line('Đơn vị năm nay')).toEqual(['Đơn vị năm nay không so sánh (1)']);
  expect(line('Xã C')).toEqual(['Xã C', 'Xã', 3, 'Tự chấm', 70, 'Khá', 'Sổ năm trước không có đơn vị này.']);
  expect(line('Đơn vị năm 2025')).toEqual(['Đơn vị năm 2025 không có trong năm nay (1)']);
  expect(line('Xã Cũ')?.slice(0, 6)).toEqual(['Xã Cũ', 'Xã', 3, 'Tự chấm', 70, 'Khá']);
  // A page of units begins with their header; it stands on each further one, and no link leads elsewhere.
  const page = sheets.find(({ name }) => name === YEARS_SHEET);
  const units = first('2. Thứ hạng');
  expect(page?.page).toEqual({
    orientation: 'landscape',
    titleRows: { first: units + 1, last: units + 1 },
    breaks: [units],
  });
  const link = page?.cells.find(({ row, column }) => row === 2 && column === 0)?.content;
  expect(JSON.stringify(link)).toContain(`#'So với năm trước'!A${units + 1}`);
  // The smallest letters, of 12 points, are printed at 8 or more on the 252 mm between the margins.
  expect((12 * 252) / (page?.columnWidths ?? []).reduce((sum, mm) => sum + mm, 0)).toBeGreaterThan(9);
  // Once a criterion is put right in Dữ liệu điểm, the page follows.
  const rows = cellsOfSheet(sheets, YEAR_ROWS_SHEET);
  expect(rows[4]).toEqual(['Xã', 'Xã B', 'I.1', 'Tiêu chí I.1', 100, 'Tự chấm', 40, 48.5, 8.5]);
  expect(sheets.find(({ name }) => name === YEAR_ROWS_SHEET)?.page.nothing).toBeDefined();
  const overview = cellsOfSheet(sheets, 'Tổng quan');
  expect(overview.find(([first]) => first === 'Xã B')?.filter((value) => value !== null)).toEqual([
    'Xã B',
    'Xã',
    97,
    1,
    '–',
    'Khá',
  ]);
  expect(shownOf(sheets).table('ranking', 'rank')).toEqual([[1], [2], [3]]);
});
