import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { openBrowser } from './browser';
import type { TestBrowser, TestPage } from './browser';

let browser: TestBrowser;
let opened: TestPage;

beforeAll(async () => {
  browser = await openBrowser();
  opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
});
afterAll(() => browser.close());

test('the pane is activated as Excel on the web activates it, and what it writes stands in the grid', async () => {
  const { pane, page } = opened;
  expect(page.url()).toMatch(/\/sandbox\/$/);

  const info = await pane.evaluate(async () => {
    const { host, platform } = await Office.onReady();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2:C3').values = [
        ['Xin chào', 1],
        [true, '=C2+1'],
      ];
      await context.sync();
    });
    return {
      host: String(host),
      platform: String(platform),
      language: Office.context.displayLanguage,
      supports114: Office.context.requirements.isSetSupported('ExcelApi', '1.14'),
      supports199: Office.context.requirements.isSetSupported('ExcelApi', '1.99'),
    };
  });

  expect(info).toEqual({
    host: 'Excel',
    platform: 'OfficeOnline',
    language: 'vi-VN',
    supports114: true,
    supports199: false,
  });
  expect(await opened.values('Trang tính1', 'B2:C3')).toEqual([
    ['Xin chào', 1],
    [true, 2],
  ]);
  expect(await page.locator('#counts').textContent()).toMatch(
    /^Thao tác gần nhất: \d+ lượt gọi, \d+ lệnh, [\d.,]+ kB\.$/,
  );
});

test('what is typed into the grid is calculated, and the pane reads it', async () => {
  await opened.type('Trang tính1', 'C2', '41');

  expect(await opened.values('Trang tính1', 'C3')).toEqual([[42]]);
  const read = await opened.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('C2:C3').load('values');
      await context.sync();
      return range.values as unknown[][];
    }),
  );
  expect(read).toEqual([[41], [42]]);
});

test('the ribbon of manifest.xml opens the pane at each area', async () => {
  const { page } = opened;
  const ribbon = page.getByRole('navigation', { name: 'Dải lệnh Sổ Dân vận' });
  expect(await ribbon.getByRole('button').allInnerTexts()).toEqual([
    'Mở Sổ Dân vận',
    'Kế hoạch',
    'Rà soát',
    'Chấm điểm',
    'Thẩm định',
    'Tổng hợp',
    'Ghi kết quả rà soát',
    'Lập phụ lục',
    'Bảng theo dõi tiến độ',
    'Tóm tắt tiến độ',
  ]);
  expect(
    await ribbon
      .locator('img')
      .evaluateAll((icons) => icons.map((icon) => (icon as HTMLImageElement).naturalWidth)),
  ).toEqual(Array.from({ length: 10 }, () => 20));
  const tab = (name: string) => page.frameLocator('#pane').getByRole('tab', { name, selected: true });
  for (const name of ['Tổng hợp', 'Rà soát', 'Kế hoạch']) {
    await ribbon.getByRole('button', { name, exact: true }).click();
    await tab(name).waitFor({ timeout: 20_000 });
  }
});

test('the keyboard gets into the pane and out of it again', async () => {
  const { page } = opened;
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await page.getByLabel('Tên tệp').focus();
  await page.keyboard.press('F6');
  expect(await focused()).toBe('pane');
  await page.keyboard.press('Control+F6');
  await page.waitForFunction(() => document.activeElement?.id === 'file-name', undefined, { timeout: 5_000 });

  await page.keyboard.press('F6');
  await page.keyboard.press('Escape');
  await page.waitForFunction(
    () => document.getElementById('grid')?.contains(document.activeElement),
    undefined,
    {
      timeout: 5_000,
    },
  );
});

test('the pane keeps the keyboard while it adds sheets and selects cells', async () => {
  const { page, pane } = opened;
  await page.getByLabel('Tên tệp').focus();
  await page.keyboard.press('F6');
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Thử');
      sheet.getRange('A1').values = [['a']];
      sheet.activate();
      sheet.getRange('B2').select();
      await context.sync();
      context.workbook.worksheets.getItem('Trang tính1').activate();
      sheet.delete();
      await context.sync();
    }),
  );
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('pane');
});

test('the layout holds at 1366 × 768, the pane is 350 px wide, and no word on the page is cut off', async () => {
  const boxes = await opened.page.evaluate(() => ({
    page: { width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight },
    pane: document.getElementById('pane')?.clientWidth,
    gridBottom: document.getElementById('grid')?.getBoundingClientRect().bottom,
    title: document.querySelector('h1')?.scrollWidth === document.querySelector('h1')?.clientWidth,
  }));
  expect(boxes.page).toEqual({ width: 1366, height: 768 });
  expect(boxes.pane).toBe(350);
  expect(boxes.gridBottom).toBeLessThan(768);
  expect(boxes.title).toBe(true);
  await opened.screenshot('smoke');
});

test.each([320, 350])(
  'the five areas stand in one row of a pane of %d px, each on one line',
  async (width) => {
    const tabs = opened.page.frameLocator('#pane').getByRole('tab');
    await tabs.nth(4).waitFor({ timeout: 20_000 });
    await opened.page.locator('#pane').evaluate((pane, px) => {
      pane.style.width = `${px}px`;
    }, width);
    const boxes = await tabs.evaluateAll((all) =>
      all.map((tab) => {
        const { top, right } = tab.getBoundingClientRect();
        const words = [...tab.children];
        return {
          top,
          right,
          cut: words.some((word) => word.scrollWidth > tab.clientWidth),
          broken: words.some(
            (word) => word.clientHeight >= 2 * parseFloat(getComputedStyle(word).lineHeight),
          ),
        };
      }),
    );
    await opened.screenshot(`tabs-${width}`);
    await opened.page.locator('#pane').evaluate((pane) => {
      pane.style.width = '';
    });
    expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
    expect(boxes).toHaveLength(5);
    expect(boxes.filter(({ right, cut, broken }) => right > width || cut || broken)).toEqual([]);
  },
);

test('the workbook is saved under the name that was typed, formulas with their calculated values', async () => {
  const { page } = opened;
  await page.getByLabel('Tên tệp').fill('Xã Bình Chương: 2026');
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 20_000 }),
    page.getByRole('button', { name: 'Lưu .xlsx' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Xã Bình Chương 2026.xlsx');
  const parts = unzipSync(readFileSync(await download.path()));
  const sheet = Object.entries(parts).find(([name]) => name.endsWith('worksheets/sheet1.xml'))?.[1];
  expect(strFromU8(sheet ?? new Uint8Array())).toMatch(/<f>C2\+1<\/f><v>42<\/v>/);
  expect(await page.getByRole('status').textContent()).toMatch(
    /^Đã lưu Xã Bình Chương 2026\.xlsx \([\d.,]+ kB\)\.$/,
  );
});

test('Sổ mới asks before it throws changes away', async () => {
  const { page } = opened;
  await opened.type('Trang tính1', 'A9', 'chưa lưu');
  await page.getByRole('button', { name: 'Sổ mới' }).click();
  await page.getByRole('button', { name: 'Ở lại sổ này' }).click();
  expect(await opened.values('Trang tính1', 'A9')).toEqual([['chưa lưu']]);

  await page.getByRole('button', { name: 'Sổ mới' }).click();
  await Promise.all([
    page.waitForEvent('load', { timeout: 20_000 }),
    page.getByRole('button', { name: 'Mở sổ mới' }).click(),
  ]);
  await page.waitForFunction(() => window.soDanVan !== undefined, undefined, { timeout: 20_000 });
  expect(await opened.values('Trang tính1', 'A9')).toEqual([[null]]);
});

test('the pane ran under its policy: its own files and the address of Office.js, no script within the page', async () => {
  const found = await opened.page
    .frameLocator('#pane')
    .locator('html')
    .evaluate((html) => ({
      policy: html.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
      inline: [...html.querySelectorAll('script:not([src])')].filter((script) => !script.hasAttribute('type'))
        .length,
    }));
  expect(found.inline).toBe(0);
  expect(/script-src ([^;]*)/.exec(found.policy)?.[1]).toBe("'self' https://appsforoffice.microsoft.com");
});

test('nothing went wrong unseen, and nothing was asked for from outside this machine', () => {
  expect(opened.faults).toEqual([]);
});
