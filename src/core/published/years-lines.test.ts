/** The superior's report on last year: it has the sheet's own figures, and nothing where the sheet does not say it. */
import { DAY, names, sheetsOf } from '../../../test/support/roll-up-data';
import { before, yearData } from '../../../test/support/year-before';
import type { YearUnit } from '../../../test/support/year-before';
import { openFileDoor } from '../../files/file-door';
import { fileWorkbook } from '../../files/from-draft';
import type { CellValue } from '../../workbook/cells/cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { EMPTY_META } from '../layout/meta';
import type { Meta } from '../layout/meta';
import { sheetRecords } from '../layout/sheet';
import { compareYears } from '../rollup/compare-years';
import { summarise } from '../rollup/summary';
import { YEARS_SHEET } from '../rollup/year-page';
import { YEAR_ROWS_SHEET } from '../rollup/year-rows';
import { readRollUpFacts } from './facts';
import { publishedPaper } from './papers';

const META: Meta = {
  ...EMPTY_META,
  sheets: sheetRecords(names),
  prints: { years: { sheet: YEARS_SHEET, cells: '' } },
};

/** A roll-up of 2026 that holds the sheet, calculated. */
async function rollUp(then: readonly YearUnit[], now: readonly YearUnit[]): Promise<WorkbookSnapshot> {
  const data = yearData(2026, ...now);
  const yearBefore = before(2025, ...then);
  const years = compareYears(summarise(data), yearBefore, new Map());
  const sheets = sheetsOf(data, {
    years: { yearBefore, years, sheet: YEARS_SHEET, rowsSheet: YEAR_ROWS_SHEET },
  });
  return openFileDoor(fileWorkbook({ sheets, names: [] }, 'Tổng hợp', DAY), { today: () => DAY }).read();
}

/** The report's lines on last year. */
function told(snapshot: WorkbookSnapshot, meta: Meta = META): string[] {
  const made = publishedPaper(readRollUpFacts(snapshot, meta), 'report', DAY);
  const lines = (made.ok ? made.paper.blocks : []).flatMap((block) =>
    block.kind === 'lines' ? block.lines.map(({ text }) => text.replaceAll('\u00a0', ' ')) : [],
  );
  const from = lines.findIndex((text) => text.startsWith('So với năm'));
  const to = lines.indexOf('III. SỐ LIỆU TỔNG HỢP');
  expect(to).toBeGreaterThan(0);
  return from < 0 ? [] : lines.slice(from, to);
}

const of = (name: string, self: number, block = 'Xã'): YearUnit => ({ name, self, over: { block } });

const THEN = [of('Xã A', 90), of('Xã B', 80), of('Xã C', 70), of('Xã Cũ', 60), of('Phường D', 75, 'Phường')];
const NOW = [of('Xã A', 95), of('Xã B', 97), of('Xã C', 69.5), of('Xã Mới', 50), of('Phường D', 75, 'Xã')];

test.each<[string, readonly YearUnit[], readonly YearUnit[], readonly string[]]>([
  [
    'rises, falls, another khối, units of one year only',
    THEN,
    NOW,
    [
      'So với năm 2025, 4 đơn vị có ở cả hai năm (trang So với năm trước):',
      '- Xã (tự chấm, 4 đơn vị so được): điểm trung bình 78,75 → 84,13.',
      '- Thứ hạng: 1 đơn vị tăng, 2 giảm, 0 giữ nguyên.',
      '- Thứ hạng tăng nhiều nhất, 1: Xã B (hạng 2 → 1).',
      '- Thứ hạng giảm nhiều nhất, 1: Xã A (hạng 1 → 2); Xã C (hạng 3 → 4).',
      '- Xếp loại: 1 đơn vị đổi (Khá → Tốt: 1), 3 giữ nguyên.',
      '- Điểm: 2 đơn vị tăng, 1 giảm, 1 giữ nguyên.',
      '- Điểm tăng nhiều nhất, 17: Xã B (80 → 97).',
      '- Điểm giảm nhiều nhất, 0,5: Xã C (70 → 69,5).',
      '- Không so được: 1 đơn vị của năm nay, 1 đơn vị của năm 2025.',
      '- 1 đơn vị có điều cần lưu ý khi so, xem cột Ghi chú trang So với năm trước.',
    ],
  ],
  [
    'nothing moved',
    [of('Xã A', 90)],
    [of('Xã A', 90)],
    [
      'So với năm 2025, 1 đơn vị có ở cả hai năm (trang So với năm trước):',
      '- Xã (tự chấm, 1 đơn vị so được): điểm trung bình 90 → 90.',
      '- Thứ hạng: 0 đơn vị tăng, 0 giảm, 1 giữ nguyên.',
      '- Xếp loại: 0 đơn vị đổi, 1 giữ nguyên.',
      '- Điểm: 0 đơn vị tăng, 0 giảm, 1 giữ nguyên.',
    ],
  ],
  ['nobody in both years', [of('Xã A', 90)], [of('Xã B', 90)], []],
])('%s', async (_, then, now, lines) => {
  expect(told(await rollUp(then, now))).toEqual(lines);
});

test('more units than are named in a sentence are counted', async () => {
  const all = (by: number) => Array.from({ length: 6 }, (_, n) => of(`Xã ${n}`, 70 + n + by));
  expect(told(await rollUp(all(0), all(2)))).toContain('- Điểm tăng nhiều nhất, 2: 6 đơn vị.');
});

/** The workbook with cells of the sheet put otherwise. */
const typed = (snapshot: WorkbookSnapshot, change: (value: CellValue) => CellValue): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet): SheetSnapshot =>
    sheet.name === YEARS_SHEET
      ? { ...sheet, grid: { ...sheet.grid, values: sheet.grid.values.map((each) => each.map(change)) } }
      : sheet,
  ),
});

test.each<[string, (snapshot: WorkbookSnapshot) => WorkbookSnapshot, Meta?]>([
  [
    'the sheet was taken away',
    (all) => ({ ...all, sheets: all.sheets.filter(({ name }) => name !== YEARS_SHEET) }),
  ],
  ['a sheet of that name that the program did not make', (all) => all, { ...META, prints: {} }],
  ['a header was changed', (all) => typed(all, (value) => (value === 'Hạng nay' ? 'Hạng' : value))],
  [
    'its year was taken out',
    (all) => typed(all, (value) => (String(value).startsWith('Năm trước: năm') ? '' : value)),
  ],
  ['a difference typed over', (all) => typed(all, (value) => (value === 17 ? 27 : value))],
  ['a difference that is an error', (all) => typed(all, (value) => (value === 17 ? '#REF!' : value))],
])('nothing is told: %s', async (_, change, meta = META) => {
  const whole = await rollUp(THEN, NOW);
  expect(told(whole)).not.toEqual([]);
  expect(told(change(whole), meta)).toEqual([]);
});

test('a sheet under another name, with a note below it, is read as before', async () => {
  const whole = await rollUp(THEN, NOW);
  const renamed = {
    ...whole,
    sheets: whole.sheets.map((sheet) =>
      sheet.name === YEARS_SHEET
        ? {
            ...sheet,
            name: 'Hai năm',
            grid: {
              ...sheet.grid,
              values: [...sheet.grid.values, ['Đã xem ngày 5/12', ...Array<null>(11).fill(null)]],
            },
          }
        : sheet,
    ),
  };
  expect(told(renamed)).toEqual(told(whole).map((text) => text.replace(YEARS_SHEET, 'Hai năm')));
});
