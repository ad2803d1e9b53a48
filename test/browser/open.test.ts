/** *Mở .xlsx*: a workbook of ours comes back whole, one of someone else's is opened with a warning, others are refused. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser, TestPage } from './browser';

const folder = mkdtempSync(path.join(tmpdir(), 'so-dan-van-'));

let browser: TestBrowser;
let opened: TestPage;

beforeAll(async () => {
  browser = await openBrowser();
  opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
});
afterAll(() => browser.close());

async function save(expectedName: string): Promise<string> {
  const [download] = await Promise.all([
    opened.page.waitForEvent('download', PATIENCE),
    opened.page.getByRole('button', { name: 'Lưu .xlsx' }).click(PATIENCE),
  ]);
  expect(download.suggestedFilename()).toBe(expectedName);
  const file = path.join(folder, expectedName);
  await download.saveAs(file);
  return file;
}

const pick = (file: string) => opened.page.locator('#picker').setInputFiles(file, PATIENCE);

const status = (text: string) =>
  opened.page.getByRole('status').getByText(text, { exact: true }).waitFor(PATIENCE);

const partsOf = (file: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, part]) => [name, strFromU8(part)]),
  );

test('a plan is saved, opened, found by the pane, and saved the same', async () => {
  const { page, pane } = opened;
  await pane.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã Bình Chương', PATIENCE);
  await pane.getByLabel('Năm kế hoạch').fill('2026', PATIENCE);
  await pane.getByRole('button', { name: 'Tạo kế hoạch', exact: true }).click(PATIENCE);
  await pane.getByText('Đã tạo 4 trang tính').waitFor(PATIENCE);
  await page.getByLabel('Tên tệp').fill('kế hoạch');
  const first = await save('kế hoạch.xlsx');
  const before = partsOf(first);
  const front = await page.evaluate(() => window.soDanVan!.activeSheet());
  const tasks = await opened.values('Nhiệm vụ', 'A1:T15');

  await opened.type('Trang tính1', 'A1', 'chưa lưu');
  await pick(first);
  await page.getByRole('button', { name: 'Mở tệp khác' }).click(PATIENCE);
  await status('Đã mở kế hoạch.xlsx.');
  expect(await opened.values('Trang tính1', 'A1')).toEqual([[null]]);
  expect(await opened.values('Nhiệm vụ', 'A1:T15')).toEqual(tasks);

  await pane.getByRole('tab', { name: 'Rà soát', exact: true }).click(PATIENCE);
  await pane.getByRole('button', { name: 'Rà soát', exact: true }).click(PATIENCE);
  await pane.getByText('Có 5 nội dung cần chú ý').waitFor(PATIENCE);
  await opened.goTo('Nhiệm vụ', 'E12');
  await opened.screenshot('opened');
  await opened.goTo(front, 'A1');
  expect(partsOf(await save('kế hoạch.xlsx'))).toEqual(before);
});

test('of someone else’s workbook the page says what it cannot keep, and saves a copy under another name', async () => {
  const { page } = opened;
  const parts = unzipSync(readFileSync(path.join(folder, 'kế hoạch.xlsx')));
  const foreign = path.join(folder, 'báo cáo.xlsx');
  writeFileSync(
    foreign,
    zipSync({ ...parts, '_xmlsignatures/sig1.xml': strToU8('<s/>'), 'xl/media/image1.png': strToU8('x') }),
  );
  await pick(foreign);
  await status('Đã mở báo cáo.xlsx. Khi lưu sẽ không giữ được: chữ ký số.');
  await page.getByRole('button', { name: 'Lưu .xlsx' }).click(PATIENCE);
  await opened.screenshot('losses');
  await page.getByText('Tệp gốc vẫn nguyên vẹn').waitFor(PATIENCE);
  await page.getByRole('button', { name: 'Không lưu' }).click(PATIENCE);
  await page.getByRole('button', { name: 'Lưu .xlsx' }).click(PATIENCE);
  const [download] = await Promise.all([
    page.waitForEvent('download', PATIENCE),
    page.getByRole('button', { name: 'Lưu thành tệp mới' }).click(PATIENCE),
  ]);
  expect(download.suggestedFilename()).toBe('báo cáo (Sổ Dân vận).xlsx');
});

test('a file that is no workbook is refused in words, and what is open stays', async () => {
  const bad = path.join(folder, 'ghi chú.xlsx');
  writeFileSync(bad, 'Đây không phải là sổ Excel.');
  const sheets = await opened.sheets();
  await pick(bad);
  await opened.page
    .getByRole('status')
    .getByText(/^ghi chú\.xlsx: /)
    .waitFor(PATIENCE);
  expect(await opened.sheets()).toEqual(sheets);
});

test('nothing went wrong unseen', () => {
  expect(opened.faults).toEqual([]);
});
