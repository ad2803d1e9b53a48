/**
 * The whole job in the sandbox page, by clicks and typing, as a planner, four units and a consolidator do it:
 * plan, check, score, save; then roll up four workbooks and one file that is none.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cellName } from '../../src/workbook/cells/cells';
import { META_SHEET } from '../../src/workbook/draft/facts-sheet';
import { scorePlaces } from '../../src/core/scoring/rubric/sheet-places';
import type { Rubric } from '../../src/core/scoring/rubric/rubric';
import { findSheet } from '../../src/workbook/cells/snapshot';
import { readWorkbook } from '../../src/files/read';
import { loadRubric } from '../../src/templates';
import { sample } from '../support/sample';
import { unitBytes } from '../support/unit-bytes';
import { openBrowser, PATIENCE, SOON } from './browser';
import type { TestBrowser, TestPage } from './browser';
import { violations } from './look';

const SCORES = 'Bảng tự chấm điểm';
let browser: TestBrowser;
let rubric: Rubric;

beforeAll(async () => {
  browser = await openBrowser();
  rubric = await loadRubric('minh-hoa');
});
afterAll(() => browser.close());

async function area({ pane }: TestPage, name: string): Promise<void> {
  await pane.getByRole('tab', { name, exact: true }).click(PATIENCE);
}

async function press({ pane }: TestPage, name: string): Promise<void> {
  await pane.getByRole('button', { name, exact: true }).click(PATIENCE);
}

async function expectAccessible({ pane }: TestPage): Promise<void> {
  expect(await violations(pane)).toEqual([]);
}

async function createPlan(opened: TestPage, unit: string): Promise<void> {
  const { pane } = opened;
  await pane.getByLabel('Tên cơ quan, đơn vị').fill(unit, PATIENCE);
  await pane.getByLabel('Năm kế hoạch').fill('2026', PATIENCE);
  await press(opened, 'Tạo kế hoạch');
  await pane.getByText('Đã tạo 4 trang tính').waitFor(PATIENCE);
}

/** Where the table of the score sheet begins: header row and the column of the first figures, both from 0. */
async function scoreTable(opened: TestPage): Promise<{ row: number; self: number; count: number }> {
  const values = await opened.values(SCORES, 'A1:Z60');
  const row = values.findIndex((line) => line.includes('Tiêu chí') && line.includes('Điểm tự chấm'));
  const count = rubric.groups.flatMap((group) => group.criteria).length;
  return { row, self: values[row]?.indexOf('Số liệu 1') ?? -1, count };
}

/** Waits until the cell is the one in the name box: the grid has taken the last key. */
async function expectSelected({ page }: TestPage, cell: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value === wanted,
    cell,
    SOON,
  );
}

/** Types every self-score at a share of its maximum: one cell after the other, Enter between them. */
async function typeScores(opened: TestPage, share: number): Promise<void> {
  const { row, self } = await scoreTable(opened);
  const criteria = rubric.groups.flatMap((group) => group.criteria);
  await opened.type(SCORES, cellName(row + 1, self), ...criteria.map(({ max }) => String(max * share)));
}

async function totalAndRating(opened: TestPage): Promise<unknown[]> {
  const { row } = await scoreTable(opened);
  const { total, rating } = scorePlaces({ row, column: 0 }, rubric);
  return [
    ...(await opened.values(SCORES, cellName(total.row, total.column))).flat(),
    ...(await opened.values(SCORES, cellName(rating.row, rating.column))).flat(),
  ];
}

async function save({ page }: TestPage, folder: string, name: string): Promise<string> {
  await page.getByLabel('Tên tệp').fill(name);
  const [download] = await Promise.all([
    page.waitForEvent('download', PATIENCE),
    page.getByRole('button', { name: 'Lưu .xlsx' }).click(PATIENCE),
  ]);
  const file = path.join(folder, `${name}.xlsx`);
  await download.saveAs(file);
  return file;
}

const UNITS = [
  { unit: 'UBND xã Thử Nghiệm Một', share: 1 },
  { unit: 'UBND xã Thử Nghiệm Hai', share: 0.75 },
  { unit: 'UBND phường Thử Nghiệm Ba', share: 0.875 },
];
/** East and west of Greenwich; a run draws one. */
const ZONES = [{ timezone: 'Asia/Ho_Chi_Minh' }, { timezone: 'America/Phoenix' }];
const folder = mkdtempSync(path.join(tmpdir(), 'so-dan-van-'));

describe.each(sample(ZONES, 1))('the main job, in $timezone', ({ timezone }) => {
  /** Where the units' workbooks are saved, by the unit. */
  const files = new Map<string, string>();
  const shot = (opened: TestPage, name: string) => opened.screenshot(`${name}-${timezone.replace('/', '-')}`);

  test('a planner creates a plan; what is typed wrong is said at its field and stays', async () => {
    const opened = await browser.openPage({ timezone });
    const { pane } = opened;
    await expectAccessible(opened);
    await pane.getByLabel('Năm kế hoạch').fill('26', PATIENCE);
    await press(opened, 'Tạo kế hoạch');
    await pane.getByText('Tên cơ quan, đơn vị còn trống').waitFor(PATIENCE);
    await pane.getByText('Năm “26” không dùng được').waitFor(PATIENCE);
    expect(await pane.getByLabel('Năm kế hoạch').inputValue()).toBe('26');
    expect(await opened.sheets()).toEqual(['Trang tính1']);
    await shot(opened, 'plan-wrong');

    await createPlan(opened, 'UBND xã Bình Chương');
    expect(await opened.sheets()).toEqual([
      'Trang tính1',
      META_SHEET,
      'Thông tin chung',
      'Nhiệm vụ',
      'Lịch báo cáo',
      'Danh mục đơn vị',
    ]);
    const tasks = await opened.values('Nhiệm vụ', 'A6:AA17');
    expect(tasks).toHaveLength(12);
    const column = (header: string) => tasks[0]?.indexOf(header) ?? -1;
    // trước 30/5/2026: the last day is 29/5/2026, whatever the time zone
    expect(tasks[8]?.[column('Hạn hoàn thành')]).toBe(46171);
    expect(tasks[2]?.[column('Cơ quan chủ trì')]).toMatch(
      /^Phòng Văn hóa - Xã hội \(.+\); Phòng Kinh tế \(.+\)$/,
    );
    await expectAccessible(opened);
    // The plan opened on Thông tin chung; the guide shows its tasks.
    await pane.getByText('Nhiệm vụ!C1', { exact: true }).click(PATIENCE);
    await shot(opened, 'plan-created');

    await area(opened, 'Rà soát');
    await press(opened, 'Rà soát');
    await pane.getByText('Có 5 nội dung cần chú ý').waitFor(PATIENCE);
    await expectAccessible(opened);
    await pane.getByRole('button', { name: /^Nhiệm vụ giao chung.*Nhiệm vụ!E14$/ }).click(PATIENCE);
    await expectSelected(opened, 'E14');
    await shot(opened, 'checked');

    await noSecondPlanIsOffered(opened);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });

  /** A workbook holds one plan: the form has gone, and the home says where the plan stands. */
  async function noSecondPlanIsOffered(opened: TestPage): Promise<void> {
    await area(opened, 'Kế hoạch');
    await opened.pane.getByText('Bước 3/6: trình ký, ban hành').waitFor(PATIENCE);
    await opened.pane.getByText(/^20 nhiệm vụ, .*5 nội dung cần chú ý\.$/).waitFor(PATIENCE);
    expect(await opened.pane.getByLabel('Tên cơ quan, đơn vị').count()).toBe(0);
    expect(await opened.sheets()).toHaveLength(6);
  }

  // One unit is seen to type everything; the others' files are there, as files are.
  test.each(sample(UNITS, 1))(
    '$unit fills its scores and saves; total and rating follow the typing',
    async ({ unit, share }) => {
      const opened = await browser.openPage({ timezone });
      await createPlan(opened, unit);
      await area(opened, 'Chấm điểm');
      await opened.pane.getByLabel('Chọn bộ tiêu chí').selectOption('minh-hoa', PATIENCE);
      await press(opened, 'Tạo bảng tự chấm điểm');
      await opened.pane.getByText('Đã tạo trang tính').waitFor(PATIENCE);
      expect(await totalAndRating(opened)).toEqual([0, 'Chưa chấm đủ']);
      await typeScores(opened, share);
      const rating = share === 1 ? 'Xuất sắc' : share === 0.875 ? 'Tốt' : 'Khá';
      expect(await totalAndRating(opened)).toEqual([100 * share, rating]);
      await expectAccessible(opened);
      await shot(opened, 'scored');
      await wrongScoresAreFound(opened, [100 * share, rating]);

      const file = await save(opened, folder, unit);
      files.set(unit, file);
      const reading = readWorkbook(new Uint8Array(readFileSync(file)));
      if (!reading.ok) {
        throw new Error(reading.detail);
      }
      const sheet = findSheet(reading.workbook, SCORES);
      const [table] = sheet?.tables ?? [];
      const { total } = scorePlaces(table ?? { row: 0, column: 0 }, rubric);
      expect(sheet?.grid.values[total.row - sheet.grid.row]?.[total.column - sheet.grid.column]).toBe(
        100 * share,
      );
      expect(opened.faults).toEqual([]);
      await opened.close();
    },
  );

  /** Values that no validation saw, as after pasting: found, pointed at, and put right again. */
  async function wrongScoresAreFound(opened: TestPage, right: readonly unknown[]): Promise<void> {
    const { row, self } = await scoreTable(opened);
    const first = cellName(row + 1, self);
    const before = (await opened.values(SCORES, first))[0]?.[0];
    await opened.pane.evaluate(
      ([sheet, cell]) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(sheet).getRange(cell).values = [['bảy']];
          await context.sync();
        }),
      [SCORES, first] as const,
    );
    expect((await totalAndRating(opened))[1]).toBe('Có số liệu nhập chưa đúng');
    await area(opened, 'Rà soát');
    await press(opened, 'Rà soát');
    await opened.pane
      .getByRole('button', { name: new RegExp(`ghi “bảy”: không đọc được thành một số.*${first}`) })
      .click(PATIENCE);
    await opened.type(SCORES, first, String(before));
    expect(await totalAndRating(opened)).toEqual(right);
  }

  test('the consolidator rolls up four files; the one that is no workbook is named and left out', async () => {
    for (const { unit, share } of UNITS.filter((each) => !files.has(each.unit))) {
      const file = path.join(folder, `${unit}.xlsx`);
      writeFileSync(file, await unitBytes({ unit, share, rubric }));
      files.set(unit, file);
    }
    const bad = path.join(folder, 'ghi chú.xlsx');
    writeFileSync(bad, 'Đây không phải là sổ Excel.');
    const opened = await browser.openPage({ timezone });
    const { pane } = opened;
    let workers = 0;
    opened.page.on('worker', () => {
      workers += 1;
    });
    await area(opened, 'Tổng hợp');
    await expectAccessible(opened);
    await pane
      .locator('#panel-rollUp input[type=file][multiple]')
      .first()
      .setInputFiles([...files.values(), bad], PATIENCE);
    await press(opened, 'Tổng hợp');
    await pane.getByText('Tính 3/4 tệp').waitFor(PATIENCE);
    // One to see that workers can be had, one at least to read.
    expect(workers).toBeGreaterThan(1);
    await expectAccessible(opened);
    await shot(opened, 'rolled-up');

    const ranking = await opened.values('Tổng hợp điểm', 'A5:H7');
    expect(ranking.map((line) => [line[0], line[3], line[4], line[7]])).toEqual([
      [1, 'UBND xã Thử Nghiệm Một', 100, 'Xuất sắc'],
      [2, 'UBND phường Thử Nghiệm Ba', 87.5, 'Tốt'],
      [3, 'UBND xã Thử Nghiệm Hai', 75, 'Khá'],
    ]);
    expect(await opened.values('Dữ liệu nhiệm vụ', 'C7:C39')).toHaveLength(33);
    const verdicts = await opened.values('Danh sách tệp', 'B5:C8');
    expect(verdicts).toContainEqual(['ghi chú.xlsx', 'Không tính']);
    expect(verdicts.filter(([, verdict]) => verdict === 'Đã đọc')).toHaveLength(3);

    // Whose the bad file is, decided once, looked over and applied without choosing the files again.
    await pane.getByLabel('Tệp này là của').selectOption({ label: 'UBND xã Thử Nghiệm Hai' }, PATIENCE);
    await pane.getByText('Tệp này là của: UBND xã Thử Nghiệm Hai – ghi chú.xlsx').waitFor(PATIENCE);
    await pane.getByLabel('Người quyết định').fill('Lan', PATIENCE);
    await expectAccessible(opened);
    await shot(opened, 'decided');
    await press(opened, 'Áp dụng và tổng hợp lại');
    await pane.getByText('Quyết định đã chọn (1)').click(PATIENCE);
    await expectAccessible(opened);
    const decided = await opened.values('Quyết định đã chọn', 'B5:G5');
    expect(decided.map((line) => [line[0], line[1], line[2], line[3], line[5]])).toEqual([
      ['Tệp này là của', 'UBND xã Thử Nghiệm Hai', 'ghi chú.xlsx', 'Lan', 'Đang áp dụng'],
    ]);
    expect(opened.faults).toEqual([]);
    await opened.close();
  });
});

test('a plan from a huyện’s template: every body is shown with its reason, and what is chosen is written', async () => {
  const opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  const { pane } = opened;
  await pane.getByText('Mẫu trước 01/7/2025 (tham khảo)').click(PATIENCE);
  await pane.getByLabel('Dân vận chính quyền – cấp huyện, 2024').check(PATIENCE);
  await pane.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã Tân Khai', PATIENCE);
  await pane.getByLabel('Năm kế hoạch').fill('2026', PATIENCE);
  const field = (duties: string) => pane.getByLabel(`Đơn vị này, thay cho Phòng Nội vụ (${duties})`);
  const drafts = field('Tham mưu, theo dõi; Chủ trì');
  const ranks = field('Chấm điểm, xếp loại; Nhận báo cáo');
  await ranks.waitFor(PATIENCE);
  expect([await drafts.inputValue(), await ranks.inputValue()]).toEqual([
    'Phòng Văn hóa - Xã hội',
    'Sở Nội vụ',
  ]);
  await pane.getByText(/^Thay đổi so với mẫu/).click(PATIENCE);
  // Documents of the place that the template comes from: their lines say what belongs there.
  await pane
    .getByText(
      'Kế hoạch công tác dân vận chính quyền trên địa bàn tỉnh năm 2026 của UBND tỉnh (số …, ngày …)',
    )
    .first()
    .waitFor(PATIENCE);
  await expectAccessible(opened);
  await opened.screenshot('plan-preview');

  await ranks.fill('Tổ đánh giá', PATIENCE);
  await press(opened, 'Tạo kế hoạch');
  await pane.getByText('Đã tạo 4 trang tính').waitFor(PATIENCE);
  const tasks = await opened.values('Nhiệm vụ', 'A6:Z18');
  const lead = tasks[0]?.indexOf('Cơ quan chủ trì') ?? -1;
  expect([tasks[11]?.[lead], tasks[12]?.[lead]]).toEqual(['Phòng Văn hóa - Xã hội', 'Tổ đánh giá']);
  expect(opened.faults).toEqual([]);
  await opened.close();
});
