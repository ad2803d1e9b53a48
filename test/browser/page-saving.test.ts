/** Saving of So-Dan-van.html into the opened file, by a file of its own that a test can change and hold. And what a closed tab leaves. */
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { readWorkbook } from '../../src/files/read';
import { writeWorkbook } from '../../src/files/write';
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser } from './browser';
import { violations } from './look';

const SCREENS = path.join(__dirname, '../../.cache/screens');

/** A file on a disk that stands in for the user's. */
interface Disk {
  bytes: number[];
  time: number;
  isHeld: boolean;
  isGone: boolean;
  asked: number;
}

declare global {
  interface Window {
    disk: Disk;
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
  ({ page, faults } = await browser.openFilePage({ width: 1366, height: 768 }));
  context = page.context();
  await withDisk(page);
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await context.close();
});

/** The same workbook as one that may hold macros. */
function withMacros(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  parts['[Content_Types].xml'] = strToU8(
    types.replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    ),
  );
  return zipSync(parts);
}

/** Gives a page a disk with one workbook, and a picker that picks it. */
async function withDisk(on: Page, name = 'Sổ xã.xlsx'): Promise<void> {
  const plain = await writeWorkbook({
    title: '',
    sheets: [{ name: 'S', visibility: 'visible', cells: new Map([[0, new Map([[0, { value: 'Xã A' }]])]]) }],
  });
  const bytes = name.endsWith('.xlsm') ? withMacros(plain) : plain;
  await on.evaluate(
    ({ given, name }) => {
      const disk: Disk = { bytes: given, time: 1_000, isHeld: false, isGone: false, asked: 0 };
      const handle = {
        name,
        requestPermission: () => {
          disk.asked += 1;
          return Promise.resolve('granted');
        },
        getFile: () =>
          disk.isGone
            ? Promise.reject(new DOMException('', 'NotFoundError'))
            : Promise.resolve(new File([new Uint8Array(disk.bytes)], name, { lastModified: disk.time })),
        createWritable: () => {
          if (disk.isHeld) {
            return Promise.reject(new DOMException('', 'NoModificationAllowedError'));
          }
          let written: Uint8Array = new Uint8Array();
          return Promise.resolve({
            write: (part: Uint8Array) => {
              written = part;
              return Promise.resolve();
            },
            abort: () => Promise.resolve(),
            close: () => {
              disk.bytes = [...written];
              disk.time += 1;
              return Promise.resolve();
            },
          });
        },
      };
      Object.assign(window, { disk, showOpenFilePicker: () => Promise.resolve([handle]) });
    },
    { given: [...bytes], name },
  );
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const says = (text: string | RegExp) => page.getByText(text).first().waitFor(PATIENCE);
const type = async (text: string) => {
  await page.locator('td[data-row="0"][data-column="0"]').click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};
/** What the file on the disk holds in its first cell. */
async function onDisk(): Promise<unknown> {
  const read = readWorkbook(new Uint8Array(await page.evaluate(() => window.disk.bytes)));
  return read.ok ? read.workbook.sheets[0]?.grid.values[0]?.[0] : read.code;
}

test('the opened file is written after asking once; Excel’s questions are told before', async () => {
  await press('Mở sổ .xlsx');
  await says('Đã mở Sổ xã.xlsx.');
  await type('Xã B');
  await press('Lưu');
  await says(/bấm Bật chỉnh sửa/);
  await page.screenshot({ path: path.join(SCREENS, 'page-saving-asked.png') });
  expect(await violations(page)).toEqual([]);
  await press('Ghi vào tệp');
  await says('Đã lưu vào Sổ xã.xlsx.');
  expect(await onDisk()).toBe('Xã B');
  await type('Xã C');
  await press('Lưu');
  await says('Đã lưu vào Sổ xã.xlsx.');
  await page.waitForFunction(() => window.disk.time === 1_002);
  expect(await onDisk()).toBe('Xã C');
});

test('of a workbook with macros it is told that Excel may block them', async () => {
  await withDisk(page, 'Sổ xã.xlsm');
  await press('Mở sổ .xlsx');
  await says('Đã mở Sổ xã.xlsm.');
  await type('Xã B');
  await press('Lưu');
  await says(/^Tệp có macro: Excel có thể chặn macro của tệp đã lưu từ trình duyệt/);
  await page.screenshot({ path: path.join(SCREENS, 'page-saving-macros.png') });
  await press('Ghi vào tệp');
  await says('Đã lưu vào Sổ xã.xlsm.');
  expect(await onDisk()).toBe('Xã B');
});

test.each<[string, Partial<Disk>, RegExp]>([
  ['changed meanwhile', { time: 2_000 }, /^Sổ xã\.xlsx đã bị sửa ở nơi khác từ lúc mở, nên không ghi đè/],
  ['held by Excel', { isHeld: true }, /^Chưa ghi được vào Sổ xã\.xlsx: có thể tệp đang mở ở Excel/],
  ['gone', { isGone: true }, /^Không thấy Sổ xã\.xlsx ở chỗ cũ nữa/],
])('a file that is %s is not overwritten: a copy is saved, and it is said', async (_, change, sentence) => {
  await press('Mở sổ .xlsx');
  await says('Đã mở Sổ xã.xlsx.');
  await type('Xã B');
  await page.evaluate((given) => Object.assign(window.disk, given), change);
  await press('Lưu');
  const [download] = await Promise.all([page.waitForEvent('download'), press('Ghi vào tệp')]);
  await says(sentence);
  expect(download.suggestedFilename()).toBe('Sổ xã (Sổ Dân vận).xlsx');
  expect(await onDisk()).toBe('Xã A');
});

/** Waits until the browser keeps so many changes. */
const keeps = (count: number) =>
  page.waitForFunction(
    (wanted) =>
      new Promise<boolean>((resolve) => {
        const request = indexedDB.open('so-dan-van', 1);
        request.onsuccess = () => {
          const all = request.result.transaction('steps').objectStore('steps').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result.length === wanted);
          };
        };
      }),
    count,
  );

/** Closes the tab without a word and opens the page anew, over the same disk. */
async function closeAndReopen(): Promise<void> {
  const address = page.url();
  await page.close();
  page = await context.newPage();
  await page.goto(address);
  await withDisk(page);
}

test('a closed tab loses nothing typed: it is offered, carried out again on the same file, and gone once saved', async () => {
  await press('Mở sổ .xlsx');
  await says('Đã mở Sổ xã.xlsx.');
  await type('Xã B');
  await type('Xã C');
  await keeps(2);
  await closeAndReopen();
  await says(/^Sổ xã\.xlsx: còn 2 thay đổi chưa lưu từ lần trước/);
  await press('Mở sổ .xlsx');
  await says('Đã mở Sổ xã.xlsx.');
  await page.screenshot({ path: path.join(SCREENS, 'page-saving-offer.png') });
  await press('Lấy lại');
  await says('Đã lấy lại 2 thay đổi chưa lưu. Xem lại rồi lưu.');
  await page.getByRole('gridcell', { name: 'Xã C' }).first().waitFor();
  await press('Lưu');
  await press('Ghi vào tệp');
  await says('Đã lưu vào Sổ xã.xlsx.');
  await keeps(0);
});

const DAY = 24 * 3600 * 1000;

test.each<[string, number, number]>([
  ['a little less than 7 days', 6.9 * DAY, 1],
  ['a little more than 7 days', 7.1 * DAY, 0],
])('after %s: what was typed is still kept, or deleted', async (_, later, kept) => {
  await press('Mở sổ .xlsx');
  await says('Đã mở Sổ xã.xlsx.');
  await type('Xã B');
  await keeps(1);
  await context.clock.setFixedTime(Date.now() + later);
  await closeAndReopen();
  await says('Sổ chưa có gì.');
  await keeps(kept);
  expect(await page.getByText(/còn 1 thay đổi chưa lưu từ lần trước/).count()).toBe(kept);
});

test('on a shared computer nothing is kept', async () => {
  await press('Mở sổ .xlsx');
  await says('Đã mở Sổ xã.xlsx.');
  await type('Xã B');
  await keeps(1);
  await page.getByLabel('Máy dùng chung').check();
  await keeps(0);
  await type('Xã C');
  await closeAndReopen();
  await says('Sổ chưa có gì.');
  expect(await page.getByRole('button', { name: 'Lấy lại' }).count()).toBe(0);
});
