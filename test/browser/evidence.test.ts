/** *Tài liệu kiểm chứng* on the page: folders made in a folder of the computer, checked again, packed with their list. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { unitBytes } from '../support/unit-bytes';
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser } from './browser';
import { violations } from './look';

const SCREENS = path.join(__dirname, '../../.cache/screens');

declare global {
  interface Window {
    /** Files of the folder that stands in for the user's, by path. */
    evidence: Record<string, number[]>;
  }
}

let browser: TestBrowser;
let page: Page;
let context: BrowserContext;
let faults: readonly string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, faults } = await browser.openFilePage({ width: 1366, height: 900 }));
  context = page.context();
  const bytes = await unitBytes({
    share: 0.9,
    edit: (row) => (row.code === 'I.1' ? { ...row, evidence: 'Kế hoạch 14/KH-UBND ngày 26/01/2026' } : row),
  });
  await page.evaluate(withFolder, [...bytes]);
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await context.close();
});

/** Gives a page a workbook to open and a folder to pick. Runs on the page. */
function withFolder(given: number[]): void {
  const files: Record<string, number[]> = {};
  const fileHandle = (name: string, at: string) => ({
    kind: 'file',
    name,
    getFile: () => Promise.resolve(new File([new Uint8Array(files[at] ?? [])], name)),
    createWritable: () =>
      Promise.resolve({
        write: (part: Uint8Array) => {
          files[at] = [...part];
          return Promise.resolve();
        },
        close: () => Promise.resolve(),
      }),
  });
  const folder = (name: string, within: string): object => ({
    kind: 'directory',
    name,
    getDirectoryHandle: (into: string) => Promise.resolve(folder(into, `${within}${into}/`)),
    getFileHandle: (of: string, options?: { create: boolean }) =>
      options?.create || files[`${within}${of}`]
        ? Promise.resolve(fileHandle(of, `${within}${of}`))
        : Promise.reject(new DOMException('', 'NotFoundError')),
    async *values() {
      const own = Object.keys(files).filter((at) => at.startsWith(within));
      const names = new Set(own.map((at) => at.slice(within.length).split('/')[0] ?? ''));
      for (const each of names) {
        yield await Promise.resolve(
          files[`${within}${each}`]
            ? fileHandle(each, `${within}${each}`)
            : folder(each, `${within}${each}/`),
        );
      }
    },
  });
  const book = {
    name: 'so.xlsx',
    getFile: () => Promise.resolve(new File([new Uint8Array(given)], 'so.xlsx')),
  };
  Object.assign(window, {
    evidence: files,
    showOpenFilePicker: () => Promise.resolve([book]),
    showDirectoryPicker: () => Promise.resolve(folder('Kiểm chứng', '')),
  });
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click(PATIENCE);
const says = (text: string | RegExp) => page.getByText(text).first().waitFor(PATIENCE);

test('folders are made, what is missing is said, nothing is overwritten, all is packed with its list', async () => {
  await press('Mở sổ .xlsx');
  await says('Đã mở so.xlsx.');
  // The pane begins anew with the opened workbook.
  await says('Bước 5/6: tự chấm điểm');
  await page.getByRole('tab', { name: 'Chấm điểm', exact: true }).click(PATIENCE);
  await page.locator('summary').filter({ hasText: 'Tài liệu kiểm chứng' }).click(PATIENCE);
  await press('Chọn thư mục để kiểm');
  await says('Đủ số và ngày: 0/1 tài liệu.');
  await press('Lập thư mục còn thiếu trong Kiểm chứng');
  await says(/Đã lập \d+ thư mục theo mã tiêu chí trong Kiểm chứng\./);
  await page.evaluate(() => {
    window.evidence['I.1/14-KH-UBND 26.01.2026.pdf'] = [1, 2, 3];
    window.evidence['I.1/ảnh.jpg'] = [4];
    window.evidence['I.1/Tài liệu cần có.txt'] = [5];
  });
  await press('Lập thư mục còn thiếu trong Kiểm chứng');
  await says('Đủ số và ngày: 1/1 tài liệu.');
  await says('Đã lập 0 thư mục theo mã tiêu chí trong Kiểm chứng.');
  await says('Tệp chưa ghi ở Tài liệu kiểm chứng (1)');
  expect(await page.evaluate(() => window.evidence['I.1/Tài liệu cần có.txt'])).toEqual([5]);
  await page.screenshot({ path: path.join(SCREENS, 'page-evidence.png') });
  expect(await violations(page)).toEqual([]);
  const [saved] = await Promise.all([
    page.waitForEvent('download', PATIENCE),
    press('Gói thành .zip kèm danh mục'),
  ]);
  expect(saved.suggestedFilename()).toBe('tai-lieu-kiem-chung.zip');
  expect(Object.keys(unzipSync(readFileSync(await saved.path())))).toEqual([
    'Danh mục tài liệu kiểm chứng.docx',
    'I.1/14-KH-UBND 26.01.2026.pdf',
    'I.1/ảnh.jpg',
  ]);
});

test('without File System Access: a .zip of empty folders, a folder picked is checked and packed', async () => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showDirectoryPicker');
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
  await page.reload();
  const bytes = await unitBytes({
    share: 0.9,
    edit: (row) => (row.code === 'I.1' ? { ...row, evidence: 'Kế hoạch 14/KH-UBND ngày 26/01/2026' } : row),
  });
  await page.getByLabel('Mở sổ .xlsx').setInputFiles({
    name: 'so.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await says('Bước 5/6: tự chấm điểm');
  await page.getByRole('tab', { name: 'Chấm điểm', exact: true }).click(PATIENCE);
  await page.locator('summary').filter({ hasText: 'Tài liệu kiểm chứng' }).click(PATIENCE);
  const [empty] = await Promise.all([
    page.waitForEvent('download', PATIENCE),
    press('Tải thư mục trống (.zip)'),
  ]);
  const folders = unzipSync(readFileSync(await empty.path()));
  expect(Object.keys(folders)).toContain('I.1/Tài liệu cần có.txt');

  // Unpacked on the computer, filled by a person, and picked as browsers without the newer way let one pick.
  const folder = mkdtempSync(path.join(tmpdir(), 'kiem-chung-'));
  for (const [name, content] of Object.entries(folders)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  const input = page.getByRole('region', { name: 'Tài liệu kiểm chứng' }).locator('input[type=file]');
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser', PATIENCE),
    press('Chọn thư mục để kiểm'),
  ]);
  await picker.setFiles(folder);
  await says('Đủ số và ngày: 0/1 tài liệu.');
  writeFileSync(path.join(folder, 'I.1/14-KH-UBND 26.01.2026.pdf'), 'kế hoạch');
  await input.setInputFiles(folder);
  await says('Đủ số và ngày: 1/1 tài liệu.');
  expect(await page.getByRole('button', { name: /^Lập thư mục/ }).count()).toBe(0);
  await page.screenshot({ path: path.join(SCREENS, 'page-evidence-fallback.png') });
  const [saved] = await Promise.all([
    page.waitForEvent('download', PATIENCE),
    press('Gói thành .zip kèm danh mục'),
  ]);
  expect(Object.keys(unzipSync(readFileSync(await saved.path())))).toEqual([
    'Danh mục tài liệu kiểm chứng.docx',
    'I.1/14-KH-UBND 26.01.2026.pdf',
  ]);
  rmSync(folder, { recursive: true });
});
