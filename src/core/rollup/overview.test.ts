/** The leader's page: what it shows of a few units, by its formulas. */
import { strFromU8, unzipSync } from 'fflate';
import {
  cellsOfSheet,
  copyOf,
  DAY,
  file,
  of,
  row,
  score,
  sheetsOf,
  shownOf,
  task,
} from '../../../test/support/roll-up-data';
import { fileWorkbook } from '../../files/from-draft';
import { writeWorkbook } from '../../files/write';
import { formulaText } from '../../workbook/formula/text';
import type { CellValue } from '../../workbook/cells/cells';
import type { CopyHead, SomeData } from './copy';
import { ratingAppendix } from './appendix';
import { summarise } from './summary';

const unit = (name: string, self: number, rating: string, over: Partial<CopyHead> = {}) =>
  file(
    `${name}.xlsx`,
    copyOf(
      name,
      { self, selfRating: rating, ...over },
      {
        copyScores: [score('I.1', self), score('I.2', 50)],
        copyTasks: name === 'Xã C' ? [task(1, { deadline: 46_000 }), task(2, { deadline: 46_001 })] : [],
      },
    ),
  );
const files = [
  unit('Xã A', 95, 'Xuất sắc'),
  unit('Xã B', 90, 'Tốt'),
  unit('Xã C', 60, 'Khá'),
  unit('Sở D', 70, 'Khá', { block: 'Sở' }),
];
const data: SomeData = {
  files,
  sending: [
    ...files.map(({ file: name }) =>
      row(name.replace('.xlsx', ''), { block: name.startsWith('Sở') ? 'Sở' : 'Xã' }),
    ),
    row('Xã E', { block: 'Xã' }),
  ],
};

/** Rows of a part of the page that begin with these words: what stands in their cells. */
const line = (shown: readonly (readonly CellValue[])[], begins: string) =>
  [...shown.map((cells) => cells.slice(0, RIGHT)), ...shown.map((cells) => cells.slice(RIGHT))]
    .find(([first]) => String(first ?? '').startsWith(begins))
    ?.filter((value) => value !== null);
/** The first column of the page's right part. */
const RIGHT = 10;

test('the page shows who has sent, ratings, extremes, weak criteria and overdue tasks, each by a formula', () => {
  const sheets = sheetsOf(data, {
    before: summarise(data).units.map((each) => ({ ...each, rank: each.unit === 'Xã C' ? 1 : each.rank })),
  });
  const [first] = sheets;
  expect([first?.name, first?.page.onePage]).toEqual(['Tổng quan', true]);
  const shown = cellsOfSheet(sheets, 'Tổng quan');
  expect(line(shown, 'THEO ĐIỂM TỰ CHẤM, CHƯA THẨM ĐỊNH')).toBeDefined();
  expect(line(shown, 'Khối')).toEqual(['Khối', 'Xuất sắc', 'Tốt', 'Khá', 'Phải gửi', 'Đã gửi', 'Chưa gửi']);
  expect(line(shown, 'Xã')).toEqual(['Xã', 1, 1, 1, 4, 3, 1]);
  expect(line(shown, 'Sở')).toEqual(['Sở', 0, 0, 1, 1, 1, 0]);
  expect(line(shown, 'Cộng')).toEqual(['Cộng', 1, 1, 2, 5, 4, 1]);
  expect(line(shown, 'Xã A')).toEqual(['Xã A', 'Xã', 95, 1, '1 (giữ hạng)']);
  expect(line(shown, 'Xã C')).toEqual(['Xã C', 'Xã', 60, 3, '1 (giảm 2)']);
  expect(line(shown, 'I.2.')).toEqual(['I.2. Tiêu chí I.2', 100, 50, 0.5]);
  expect(line(shown, 'I.1.')).toEqual(['I.1. Tiêu chí I.1', 100, 78.75, 0.7875]);
  expect(line(shown, 'Tổng số nhiệm vụ quá hạn')?.[1]).toBe(2);
  expect(line(shown, 'Số đơn vị có cả hai điểm')?.[1]).toBe(0);
  expect(line(shown, 'Tệp cần xem lại')?.[1]).toBe(0);
  const figures = first?.cells.filter(({ content }) => 'formula' in content).length ?? 0;
  expect(figures).toBeGreaterThan(30);
});

test('overdue tasks are counted by the unit itself: namesakes with other codes each have their own, told by code', () => {
  const own = (code: string, late: number) =>
    file(
      `${code}.xlsx`,
      copyOf(
        'Xã A',
        { unitCode: code },
        { copyTasks: Array.from({ length: late }, (_, n) => task(n, { deadline: 46_000 })) },
      ),
    );
  const sheets = sheetsOf(of(own('X01', 1), own('X02', 0), own('X03', 3)));
  const shown = cellsOfSheet(sheets, 'Tổng quan').map((cells) => cells.slice(RIGHT, RIGHT + 2));
  expect(shown.filter(([label]) => String(label ?? '').startsWith('Xã A'))).toEqual([
    ['Xã A (X03)', 3],
    ['Xã A (X01)', 1],
  ]);
});

test('a unit renamed in the register has its overdue tasks on the page under the name of the register', () => {
  const sent = file(
    'cu.xlsx',
    copyOf('Xã An Phú cũ', { unitCode: 'X01' }, { copyTasks: [task(1, { deadline: 46_000 })] }),
  );
  const shown = cellsOfSheet(
    sheetsOf({ files: [sent], sending: [row('Xã Tân An', { unitCode: 'X01', aliases: 'Xã An Phú cũ' })] }),
    'Tổng quan',
  );
  expect(
    line(
      shown.map((cells) => cells.slice(RIGHT)),
      'Xã Tân An',
    ),
  ).toEqual(['Xã Tân An', 1]);
});

test('points stand as plain numbers, rounded to two places by their formulas', () => {
  const thirds = ['A', 'B', 'C'].map((name, index) => unit(`Xã ${name}`, [100, 99, 99][index] ?? 0, 'Tốt'));
  const sheets = sheetsOf({ files: thirds, sending: [] });
  const formats = sheets[0]?.cells.map(({ style }) => style?.numberFormat ?? 'General') ?? [];
  expect([...new Set(formats)].sort()).toEqual(['0%', 'General']);
  const shown = cellsOfSheet(sheets, 'Tổng quan');
  expect(line(shown, 'Xã A')?.[2]).toBe(100);
  expect(line(shown, 'I.1.')?.slice(1)).toEqual([100, 99.33, expect.closeTo(298 / 300, 9)]);
});

test('without a list of who is to send nobody is called missing, and those who have sent are counted', () => {
  const shown = cellsOfSheet(sheetsOf({ files, sending: [] }), 'Tổng quan');
  expect(line(shown, 'Khối')).toEqual(['Khối', 'Xuất sắc', 'Tốt', 'Khá', 'Phải gửi', 'Đã gửi', 'Chưa gửi']);
  expect(line(shown, 'Sở')).toEqual(['Sở', 0, 0, 1, '–', 1, '–']);
  expect(line(shown, 'Cộng')).toEqual(['Cộng', 1, 1, 2, '–', 4, '–']);
});

test.each([12, 66, 168])('of %i units in four khối it lists as few as fit a page', (count) => {
  const many = Array.from({ length: count }, (_, n) =>
    unit(`Xã ${n}`, 60 + (n % 35), 'Khá', { block: `Khối ${n % 4}` }),
  );
  const [page] = sheetsOf({ files: many, sending: [] });
  expect(Math.max(...(page?.cells.map((cell) => cell.row) ?? []))).toBeLessThan(50);
});

test('charts begin at zero, the best on top, each bar with its figure, within what is printed and a page', async () => {
  const many = Array.from({ length: 168 }, (_, n) =>
    unit(`UBND xã ${n}`, 60 + (n % 35), 'Khá', { block: n % 4 === 0 ? 'Sở' : 'Xã' }),
  );
  const sheets = sheetsOf({ files: many, sending: [] });
  const drawn = sheets.flatMap((sheet) => (sheet.charts ?? []).map((chart) => ({ sheet, chart })));
  expect(drawn.map(({ sheet, chart }) => `${sheet.name}: ${chart.title}`)).toEqual([
    'Tổng quan: Số đơn vị theo xếp loại, từng khối',
    ...[1, 2].map((part) => `Biểu đồ điểm: Sở: 42 đơn vị (${part}/2)`),
    ...[1, 2, 3, 4].map((part) => `Biểu đồ điểm: Xã: 126 đơn vị (${part}/4)`),
  ]);
  for (const { sheet, chart } of drawn) {
    const { anchor } = chart;
    expect(anchor.column + anchor.columns).toBeLessThanOrEqual(sheet.columnWidths?.length ?? 0);
    // No page ends within a chart.
    const broken = (sheet.page.breaks ?? []).filter((at) => at > anchor.row && at < anchor.row + anchor.rows);
    expect(broken).toEqual([]);
  }
  const { cell } = shownOf(sheets);
  const points = drawn
    .slice(3)
    .flatMap(({ sheet, chart: { source } }) =>
      Array.from({ length: source.area.rows - 1 }, (_, at) => cell(sheet.name, source.area.row + 1 + at, 1)),
    );
  expect(points).toHaveLength(126);
  expect(points).toEqual([...points].sort((a, b) => Number(b) - Number(a)));
  const bytes = await writeWorkbook(fileWorkbook({ sheets, names: [] }, 'Tổng hợp', DAY));
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/charts/chart'));
  expect(parts).toHaveLength(drawn.length);
  for (const [, part] of parts) {
    const xml = strFromU8(part);
    expect(xml).toContain('<c:min val="0"/>');
    expect(xml).toContain('<c:showVal val="1"/>');
    const isLying = xml.includes('<c:barDir val="bar"/>');
    expect(xml.includes('<c:orientation val="maxMin"/>')).toBe(isLying);
  }
});

test('criteria of two sets that bear one code are not mixed: each has its own average, share and column', () => {
  const of = (name: string, block: string, points: number, max: number) =>
    file(
      `${name}.xlsx`,
      copyOf(
        name,
        { self: points, selfRating: 'Tốt', block, rubricChecksum: block },
        { copyScores: [score('I.1', points, { title: `Tiêu chí của ${block}`, max })] },
      ),
    );
  const sheets = sheetsOf({ files: [of('Xã A', 'Xã', 10, 20), of('Sở D', 'Sở', 36, 40)], sending: [] });
  const shown = cellsOfSheet(sheets, 'Tổng quan');
  expect(line(shown, 'I.1. Tiêu chí của Xã')).toEqual(['I.1. Tiêu chí của Xã', 20, 10, 0.5]);
  expect(line(shown, 'I.1. Tiêu chí của Sở')).toEqual(['I.1. Tiêu chí của Sở', 40, 36, 0.9]);
  const heat = cellsOfSheet(sheets, 'Theo tiêu chí');
  expect(heat.slice(2, 5).map((cells) => cells.slice(2, 4))).toEqual([
    ['Tiêu chí của Sở', 'Tiêu chí của Xã'],
    ['I.1', 'I.1'],
    [40, 20],
  ]);
  const shares = (unit: string) => heat.find(([first]) => first === unit)?.slice(2, 4);
  expect([shares('Sở D'), shares('Xã A')]).toEqual([
    [0.9, ''],
    ['', 0.5],
  ]);
});

test('of more ratings than there is room for, the last column counts the others and a line names them', () => {
  const words = ['Xuất sắc', 'Tốt', 'Khá', 'Đạt', 'Trung bình', 'Yếu', 'Kém'];
  const rated = words.map((rating, index) => unit(`Xã ${index}`, 90 - index * 10, rating));
  const shown = cellsOfSheet(sheetsOf({ files: rated, sending: [] }), 'Tổng quan');
  expect(line(shown, 'Khối')?.slice(0, 6)).toEqual(['Khối', ...words.slice(0, 4), 'Khác']);
  expect(line(shown, 'Cộng')?.slice(0, 6)).toEqual(['Cộng', 1, 1, 1, 1, 3]);
  expect(line(shown, 'Khác:')).toEqual(['Khác: Trung bình; Yếu; Kém.']);
});

test('units of one khối by two sets are shown by each set, and the page says so', () => {
  const of = (name: string, set: string) =>
    file(`${name}.xlsx`, copyOf(name, { self: 50, selfRating: 'Tốt', block: 'Xã', rubricChecksum: set }, {}));
  const shown = cellsOfSheet(
    sheetsOf({ files: [of('Xã A', 'a'), of('Xã B', 'b')], sending: [] }),
    'Tổng quan',
  );
  expect(line(shown, 'Xã A')?.slice(1, 4)).toEqual(['Xã (bộ tiêu chí 1)', 50, 1]);
  expect(line(shown, 'Xã B')?.slice(1, 4)).toEqual(['Xã (bộ tiêu chí 2)', 50, 1]);
});

test('the heat map names its criteria, and gives the mean of each khối and of all', () => {
  const shown = cellsOfSheet(sheetsOf(data), 'Theo tiêu chí').slice(2);
  expect(shown).toEqual([
    ['Tiêu chí', null, 'Tiêu chí I.1', 'Tiêu chí I.2'],
    ['Tên đơn vị', 'Mã đơn vị', 'I.1', 'I.2'],
    ['Điểm tối đa', null, 100, 100],
    ['Trung bình 4 đơn vị', null, expect.closeTo(0.7875, 9), 0.5],
    ['Sở: trung bình 1 đơn vị', null, 0.7, 0.5],
    ['Sở D', '', 0.7, 0.5],
    ['Xã: trung bình 3 đơn vị', null, expect.closeTo(245 / 300, 9), 0.5],
    ['Xã C', '', 0.6, 0.5],
    ['Xã B', '', 0.9, 0.5],
    ['Xã A', '', 0.95, 0.5],
  ]);
});

test('each part of the page leads to the sheet that its figures come from', () => {
  const [page] = sheetsOf(data);
  const links = (page?.cells ?? []).flatMap(({ content }) =>
    'formula' in content ? (/^=HYPERLINK\("(#[^"]*)"/.exec(formulaText(content.formula))?.[1] ?? []) : [],
  );
  expect(links).toEqual([
    "#'Tình hình gửi'!A1",
    "#'Tổng hợp điểm'!A1",
    "#'Dữ liệu điểm'!A1",
    "#'Tổng hợp điểm'!A1",
    "#'Tổng hợp nhiệm vụ'!A1",
    "#'Danh sách tệp'!A1",
  ]);
});

test('the annex says in its title that it goes by self-scores, until all units are appraised', () => {
  const titleOf = (given: SomeData) => JSON.stringify(ratingAppendix(summarise(given)).blocks);
  expect(titleOf(data)).toContain('(THEO ĐIỂM TỰ CHẤM, CHƯA THẨM ĐỊNH)');
  const official = { files: [], sending: [row('Xã A', { block: 'Xã', byHand: true, official: 90 })] };
  expect(titleOf(official)).not.toContain('CHƯA THẨM ĐỊNH');
});
