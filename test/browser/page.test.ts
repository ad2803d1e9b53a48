/**
 * The product without Excel: So-Dan-van.html opened by its file, as a double-click does. Plan, check, score sheet, save,
 * open again, roll up; nothing is asked for from anywhere. In a Chromium that has no more than Chrome 109 had.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { main } from '../../src/cli/main';
import { readWorkbook } from '../../src/files/read';
import { MemoryIo } from '../support/memory-io';
import { unitBytes } from '../support/unit-bytes';
import { withoutNewerThan109 } from './chrome-109';
import { violations } from './look';
import { PATIENCE } from './browser';

const FILE = pathToFileURL(path.join(__dirname, '../../dist/So-Dan-van.html')).href;
const SCREENS = path.join(__dirname, '../../.cache/screens');
const UNIT = 'UBND xã Bình Chương';
const folder = mkdtempSync(path.join(tmpdir(), 'so-dan-van-page-'));

let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  const { executablePath, env, args } = JSON.parse(process.env.TEST_CHROMIUM ?? '{}') as {
    executablePath: string;
    env: Record<string, string>;
    args: string[];
  };
  browser = await chromium.launch({
    ...PATIENCE,
    executablePath,
    args,
    env: { ...process.env, ...env, LC_ALL: 'C.UTF-8' },
  });
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    timezoneId: 'America/Phoenix',
    acceptDownloads: true,
    // What is looked at stands still: no colour halfway between two.
    reducedMotion: 'reduce',
  });
  await context.addInitScript(withoutNewerThan109);
  page = await context.newPage();
  page.setDefaultTimeout(PATIENCE.timeout);
  page.on('pageerror', (error) => faults.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push(message.text());
    }
  });
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) {
      faults.push(`asked for ${request.url()}`);
    }
  });
  await page.goto(FILE);
});
afterAll(() => browser.close());

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const area = (name: string) => page.getByRole('main').getByRole('tab', { name, exact: true }).click();
const screenshot = (name: string) => page.screenshot({ path: path.join(SCREENS, `page-${name}.png`) });

async function expectAccessible(): Promise<void> {
  // Buttons are pale until the action is over.
  await page.locator('.fui-Spinner').first().waitFor({ state: 'detached' });
  expect(await violations(page)).toEqual([]);
}

async function save(name: string): Promise<string> {
  await page.getByLabel('Tên tệp').fill(name);
  const [download] = await Promise.all([page.waitForEvent('download', PATIENCE), press('Lưu .xlsx')]);
  const file = path.join(folder, `${name}.xlsx`);
  expect(download.suggestedFilename()).toBe(`${name}.xlsx`);
  await download.saveAs(file);
  return file;
}

function read(file: string) {
  const result = readWorkbook(new Uint8Array(readFileSync(file)));
  if (!result.ok) {
    throw new Error(result.detail);
  }
  return result.workbook.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
}

let plan: string;

test('the page is written in what Chrome 109 reads, and runs where the newer is missing', async () => {
  // Chrome 109 reads all of ECMAScript 2022.
  const html = readFileSync(new URL(FILE), 'utf8');
  const scripts = html.match(/<script[^>]*>[^]*?<\/script>/g) ?? [];
  expect(scripts).toHaveLength(1);
  for (const script of scripts) {
    expect(() =>
      parse(script.replace(/^<script[^>]*>|<\/script>$/g, ''), { ecmaVersion: 2022 }),
    ).not.toThrow();
  }
  // The reader of documents lies packed in it; all of it may add 2 MB.
  const packed = /<template id="document-reader">([^<]*)</.exec(html)?.[1] ?? '';
  expect(packed.length).toBeLessThan(2 * 2 ** 20);
  expect(() =>
    parse(gunzipSync(Buffer.from(packed, 'base64')).toString(), { ecmaVersion: 2022 }),
  ).not.toThrow();
  expect(
    await page.evaluate(() => [
      'toSorted' in Array.prototype,
      'union' in Set.prototype,
      'Iterator' in window,
    ]),
  ).toEqual([false, false, false]);
});

test('a planner makes a plan and a score sheet, checks them and saves', async () => {
  await page.getByText('Sổ chưa có gì.').waitFor();
  await page.getByRole('button', { name: 'Tạo kế hoạch', exact: true }).waitFor();
  await expectAccessible();
  await screenshot('empty');
  await page.getByLabel('Tên cơ quan, đơn vị').fill(UNIT);
  await page.getByLabel('Năm kế hoạch').fill('2026');
  await press('Tạo kế hoạch');
  await page.getByText(/Đã tạo \d trang tính/).waitFor();
  // A plan opens where one begins to fill in.
  await page.getByRole('gridcell', { name: /^SỔ DÂN VẬN/ }).waitFor();
  await expectAccessible();
  await screenshot('plan');

  await area('Rà soát');
  await page.getByRole('main').getByRole('button', { name: 'Rà soát', exact: true }).click();
  await page
    .getByRole('button', { name: /Nhiệm vụ!/ })
    .first()
    .click();
  await page.locator('td[aria-current="true"]').waitFor();
  await screenshot('check');

  await area('Chấm điểm');
  await press('Tạo bảng tự chấm điểm');
  await page.getByRole('tab', { name: 'Bảng tự chấm điểm' }).waitFor();
  await screenshot('score');

  plan = await save('Sổ Bình Chương 2026');
  expect(read(plan)).toEqual([
    'Thông tin chung',
    'Nhiệm vụ',
    'Lịch báo cáo',
    'Danh mục đơn vị',
    'Bảng tự chấm điểm',
    'Thang điểm',
  ]);
});

test('the saved file is opened again whole; what is not saved is asked about', async () => {
  await page.getByLabel('Mở sổ .xlsx').setInputFiles(plan);
  await page.getByText('Đã mở Sổ Bình Chương 2026.xlsx.').waitFor();
  expect(await page.getByLabel('Tên tệp').inputValue()).toBe('Sổ Bình Chương 2026');
  expect(read(await save('Lần hai'))).toEqual(read(plan));

  await press('Sổ mới');
  await page.getByText('Sổ chưa có gì.').waitFor();
  await page.getByLabel('Tên cơ quan, đơn vị').fill('UBND phường Tên Rất Dài Để Xem Chữ Có Bị Cắt Hay Không');
  await page.getByLabel('Năm kế hoạch').fill('2026');
  await press('Tạo kế hoạch');
  await page.getByText(/Đã tạo \d trang tính/).waitFor();
  await press('Sổ mới');
  await screenshot('unsaved');
  await press('Ở lại sổ này');
  await page.getByRole('gridcell', { name: /^SỔ DÂN VẬN/ }).waitFor();
  await press('Sổ mới');
  await press('Bỏ thay đổi');
  await page.getByText('Sổ chưa có gì.').waitFor();
});

test('a file that is none is named with its reason, and nothing is lost', async () => {
  const text = path.join(folder, 'Giấy.xlsx');
  writeFileSync(text, 'Đây là văn bản');
  await page.getByLabel('Mở sổ .xlsx').setInputFiles(text);
  await page.getByText(/^Chưa mở được Giấy\.xlsx: /).waitFor();
});

test('units’ files are rolled up, and the result is saved', async () => {
  await area('Tổng hợp');
  await page
    .getByRole('main')
    .locator('#panel-rollUp input[type="file"][multiple]')
    .first()
    .setInputFiles([plan, path.join(folder, 'Giấy.xlsx')]);
  await page.getByRole('main').getByRole('button', { name: 'Tổng hợp', exact: true }).click();
  await page.getByRole('tab', { name: 'Danh sách tệp' }).waitFor();
  await expectAccessible();
  await screenshot('rollup');
  expect(read(await save('Tổng hợp 2026'))).toContain('Danh sách tệp');
});

test('a form for every unit of the register, all in one .zip with the list', async () => {
  await page.getByLabel('Mở sổ .xlsx').setInputFiles(plan);
  await page.getByText('Đã mở Sổ Bình Chương 2026.xlsx.').waitFor();
  await area('Tổng hợp');
  const [download] = await Promise.all([
    page.waitForEvent('download', PATIENCE),
    press('Tạo bộ biểu mẫu gửi đơn vị'),
  ]);
  await page.getByText('Đã tạo 8 biểu mẫu').waitFor();
  await expectAccessible();
  await screenshot('forms');
  const zip = path.join(folder, download.suggestedFilename());
  await download.saveAs(zip);
  const packed = unzipSync(new Uint8Array(readFileSync(zip)));
  expect(Object.keys(packed)).toContain('VHXH-phong-van-hoa-xa-hoi.xlsx');
  expect(Object.keys(packed).at(-1)).toBe('00-danh-sach-bieu-mau.docx');
  const form = path.join(folder, 'VHXH.xlsx');
  writeFileSync(form, packed['VHXH-phong-van-hoa-xa-hoi.xlsx'] ?? '');
  await page.getByLabel('Mở sổ .xlsx').setInputFiles(form);
  await page.getByText('Đã mở VHXH.xlsx.').waitFor();
  await page.getByRole('tab', { name: 'Thông tin chung' }).click();
  await page.getByRole('gridcell', { name: 'Phòng Văn hóa - Xã hội', exact: true }).waitFor();
  await screenshot('form');
});

test('who gets a form is chosen unit by unit, and a khối may have criteria of its own', async () => {
  await page.getByLabel('Mở sổ .xlsx').setInputFiles(plan);
  await page.getByText('Đã mở Sổ Bình Chương 2026.xlsx.').waitFor();
  await area('Tổng hợp');
  const summary = (text: string) => page.locator('summary:visible', { hasText: text });
  await summary('Chọn đơn vị, bộ tiêu chí theo khối').click();
  await page.getByText('Chọn 8/10 đơn vị.').waitFor(PATIENCE);
  await summary('Phòng, trung tâm thuộc UBND (4/4)').click();
  await page
    .getByLabel('Bộ tiêu chí của khối Phòng, trung tâm thuộc UBND')
    .selectOption('muoi-tieu-chi', PATIENCE);
  await page.getByLabel('Phòng Kinh tế (KT)').uncheck();
  await summary('Phòng, trung tâm thuộc UBND (3/4)').waitFor();
  await screenshot('forms-chosen');
  // The title goes on over the empty cells beside it, also those that stay in view.
  const title = page.getByRole('gridcell', { name: /^BẢNG TỰ CHẤM ĐIỂM/ }).locator('div');
  expect(
    await title.evaluate((words) => {
      const { left, top, height } = words.getBoundingClientRect();
      return words.contains(document.elementFromPoint(left + 100, top + height / 2));
    }),
  ).toBe(true);
  await page.getByLabel('Tìm đơn vị, mã').fill('mặt trận');
  await page.getByLabel('Ủy ban Mặt trận Tổ quốc Việt Nam xã (MTTQ)').check();
  await page.getByText('Chọn 8/10 đơn vị.').waitFor();
  await expectAccessible();
  const [download] = await Promise.all([
    page.waitForEvent('download', PATIENCE),
    press('Tạo bộ biểu mẫu gửi đơn vị'),
  ]);
  await page.getByText('Đã tạo 8 biểu mẫu').waitFor();
  await page.getByText(/^Khối Phòng, trung tâm thuộc UBND: .* “Bộ mười tiêu chí và điểm thưởng/).waitFor();
  const zip = path.join(folder, download.suggestedFilename());
  await download.saveAs(zip);
  const packed = Object.keys(unzipSync(new Uint8Array(readFileSync(zip)))).map((name) => name.split('-')[0]);
  expect(packed).toEqual(['VHXH', 'VP', 'PVHCC', 'CUDVC', 'TYT', 'MTTQ', 'CA', 'BCHQS', '00']);
});

test('a paper of results for every appraised unit of a roll-up, all in one .zip', async () => {
  const appraised = await unitBytes({
    unit: UNIT,
    unitCode: 'XBC',
    share: 0.5,
    edit: (row) =>
      'appraised1' in row
        ? { ...row, appraised1: 1, opinion: 'Chưa đủ tài liệu', reviewer: 'Trần Thị B' }
        : row,
  });
  const io = new MemoryIo();
  io.files.set('gửi/a.xlsx', appraised);
  io.files.set('thẩm định/a.xlsx', appraised);
  expect(await main(['rollup', 'gửi', '--reviewed', 'thẩm định', '--out', 'Tổng hợp.xlsx'], io)).toBe(0);
  const rollUp = path.join(folder, 'Đã thẩm định.xlsx');
  writeFileSync(rollUp, io.files.get('Tổng hợp.xlsx') ?? '');
  await page.getByLabel('Mở sổ .xlsx').setInputFiles(rollUp);
  await page.getByText('Đã mở Đã thẩm định.xlsx.').waitFor();
  await area('Tổng hợp');
  const [download] = await Promise.all([
    page.waitForEvent('download', PATIENCE),
    press('Lập phiếu cho các đơn vị'),
  ]);
  await page.getByText('Đã lập 1 phiếu kết quả thẩm định').waitFor();
  await page.getByText('Đã lập 1 phiếu kết quả thẩm định').scrollIntoViewIfNeeded();
  await expectAccessible();
  await screenshot('results');
  const zip = path.join(folder, download.suggestedFilename());
  await download.saveAs(zip);
  expect(Object.keys(unzipSync(new Uint8Array(readFileSync(zip))))).toEqual(['XBC-ubnd-xa-binh-chuong.docx']);
});

test('the score sheet is split among those who answer for it, and taken back', async () => {
  const owned = path.join(folder, 'Sổ có phòng.xlsx');
  writeFileSync(
    owned,
    await unitBytes({
      unit: UNIT,
      share: 0.5,
      edit: (row, sheet) => (sheet === 'Bảng tự chấm điểm' ? { ...row, owner: 'Văn phòng' } : row),
    }),
  );
  await page.getByLabel('Mở sổ .xlsx').setInputFiles(owned);
  await page.getByText('Đã mở Sổ có phòng.xlsx.').waitFor();
  await area('Chấm điểm');
  const [download] = await Promise.all([
    page.waitForEvent('download', PATIENCE),
    press('Tạo sổ cho từng phòng'),
  ]);
  const zip = path.join(folder, download.suggestedFilename());
  await download.saveAs(zip);
  const part = path.join(folder, 'van-phong.xlsx');
  writeFileSync(part, unzipSync(new Uint8Array(readFileSync(zip)))['van-phong.xlsx'] ?? '');
  const section = page.getByRole('region', { name: 'Chia cho các phòng' });
  await section.locator('input[type="file"]').setInputFiles([part, plan]);
  await section.getByText('Đã lấy về 0 tiêu chí từ 1 tệp.').waitFor();
  await section.getByText('không phải sổ đã chia cho phòng').waitFor();
  await expectAccessible();
  await screenshot('parts');
});

test('units’ files become a workbook by criterion, in an empty one', async () => {
  await press('Sổ mới');
  await page.getByText('Sổ chưa có gì.').waitFor();
  await area('Thẩm định');
  const section = page.getByRole('region', { name: 'Thẩm định theo tiêu chí' });
  await section.locator('input[type="file"]').setInputFiles([plan, path.join(folder, 'VHXH.xlsx')]);
  await section.getByLabel('Mã nhóm hoặc tiêu chí').fill('I; II.1');
  await press('Lập sổ theo tiêu chí');
  const done = page.getByText('Đã lập sổ thẩm định theo tiêu chí: 5 tiêu chí, 2 đơn vị.');
  await done.waitFor();
  await expectAccessible();
  await screenshot('by-criterion-index');
  await page.getByRole('tab', { name: 'Tiêu chí I.1' }).click();
  await screenshot('by-criterion');
  // The part stays open though the workbook is no longer empty: what it said is still to be read.
  expect(await done.isVisible()).toBe(true);
  expect(read(await save('Đoàn thẩm định'))).toContain('Tiêu chí II.1');
});

test('closed in the middle of a roll-up, the page leaves nothing behind and begins anew', async () => {
  const bytes = readFileSync(plan);
  const downloads: string[] = [];
  const closing = await page.context().newPage();
  closing.on('download', (download) => downloads.push(download.suggestedFilename()));
  await closing.goto(FILE);
  await closing.getByRole('main').getByRole('tab', { name: 'Tổng hợp', exact: true }).click();
  const files = Array.from({ length: 60 }, (_, index) => path.join(folder, `Bản sao ${index}.xlsx`));
  files.forEach((file) => {
    writeFileSync(file, bytes);
  });
  await closing.locator('#panel-rollUp input[type="file"][multiple]').first().setInputFiles(files);
  await closing.getByRole('main').getByRole('button', { name: 'Tổng hợp', exact: true }).click();
  await closing.getByText(/^Đã đọc [1-9]\d*\/60 tệp/).waitFor();
  // What came of the last one stands below, while the others are read.
  await closing.getByText(/^Bản sao \d+\.xlsx: Trang Bảng tự chấm điểm: điểm tự chấm còn thiếu/).waitFor();
  await closing.screenshot({ path: path.join(SCREENS, 'page-reading.png') });
  await closing.close();

  const again = await page.context().newPage();
  await again.goto(FILE);
  await again.getByText('Sổ chưa có gì.').waitFor();
  await again.close();
  expect(downloads).toEqual([]);
  expect(files.every((file) => readFileSync(file).equals(bytes))).toBe(true);
});

test('nothing went wrong unseen, and nothing was asked for from anywhere', () => {
  expect(faults).toEqual([]);
});
