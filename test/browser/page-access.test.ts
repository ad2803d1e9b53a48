/**
 * So-Dan-van.html for everybody: by keyboard alone, as wide as an old notebook's screen, a plan, a look at it, a file; with text
 * at 200 %; in the dark and in forced colours.
 */
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser } from './browser';
import { keyboard } from './keyboard';
import { stickingOut, violations } from './look';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a plan is made, looked at, saved and put away', async () => {
  const { page, faults } = await browser.openFilePage({ width: 1366, height: 768 });
  page.setDefaultTimeout(PATIENCE.timeout);
  /** A page has no way out but the browser's own: there, the focus is at nothing. */
  const isOutside = () => page.evaluate(() => document.activeElement === document.body);
  const keys = keyboard(page, page, {
    isOutside,
    start: () =>
      page.evaluate(() => {
        const first = document.createElement('a');
        first.tabIndex = 0;
        document.body.prepend(first);
        first.focus();
        first.remove();
      }),
  });
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).locator('visible=true').first();

  await keys.type(page.getByLabel('Tên cơ quan, đơn vị'), 'UBND xã Bình Chương');
  await keys.type(page.getByLabel('Năm kế hoạch'), '2026');
  expect(await keys.walk()).toEqual([]);
  await keys.press(button('Tạo kế hoạch'));
  await page.getByText(/Đã tạo \d trang tính/).waitFor();
  // The form is gone; what it made is told under the plan's own heading.
  expect(await keys.focus()).toBe('h2 Kế hoạch 2026 – UBND xã Bình Chương');
  expect(await keys.walk()).toEqual([]);

  await keys.press(button(/^Tiếp theo: Rà soát/));
  await keys.press(page.getByRole('main').getByRole('button', { name: 'Rà soát', exact: true }));
  await page.getByText(/^Có \d+ nội dung cần chú ý/).waitFor();
  // To the cell, whose sheet comes to the front: the focus stays with the finding.
  await keys.press(button(/Nhiệm vụ!/));
  await page.locator('td[aria-current="true"]').waitFor();
  expect(await keys.focus()).toMatch(/^button Nhiệm vụ giao chung/);

  // The sheets are one stop; arrows go from one to the next.
  const sheets = page.getByRole('tablist', { name: 'Các trang' });
  await keys.reach(sheets.getByRole('tab', { selected: true }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await keys.focus()).toMatch(/^button /);

  const download = page.waitForEvent('download');
  await keys.press(button('Lưu .xlsx'));
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);

  // A question keeps the keyboard to itself, and gives it back.
  await keys.press(page.getByRole('main').getByRole('tab', { selected: true }));
  await keys.press(button('Ghi kết quả ra trang tính'));
  await page.getByRole('tab', { name: 'Kết quả rà soát' }).waitFor();
  await keys.press(button('Sổ mới'));
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await keys.focus()).toBe('button Sổ mới');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await keys.press(button('Bỏ thay đổi'));
  await page.getByText('Sổ chưa có gì.').waitFor();
  // The dialog goes slowly, and gives the focus back when it is gone.
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await keys.focus()).toBe('button Sổ mới');
  expect(faults).toEqual([]);
});

test.each([
  // What a screen of 1366 × 768 leaves when everything is drawn twice as large.
  { name: 'text at 200 %', size: { width: 683, height: 384 }, media: {} },
  { name: 'dark', size: { width: 1366, height: 768 }, media: { colorScheme: 'dark' } },
  { name: 'forced colours', size: { width: 1366, height: 768 }, media: { forcedColors: 'active' } },
] as const)('$name: nothing sticks out, axe finds nothing', async ({ name, size, media }) => {
  const { page, faults } = await browser.openFilePage(size);
  page.setDefaultTimeout(PATIENCE.timeout);
  await page.emulateMedia(media);
  await page.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã Bình Chương');
  await page.getByLabel('Năm kế hoạch').fill('2026');
  await page.getByRole('button', { name: 'Tạo kế hoạch', exact: true }).click();
  await page.getByText(/Đã tạo \d trang tính/).waitFor();
  for (const area of ['Kế hoạch', 'Rà soát', 'Chấm điểm', 'Thẩm định', 'Tổng hợp']) {
    await page.getByRole('main').getByRole('tab', { name: area, exact: true }).click();
    await page.locator('[role=tabpanel]:visible h2').first().waitFor();
    expect([name, area, ...(await stickingOut(page)), ...(await violations(page))]).toEqual([name, area]);
  }
  expect(faults).toEqual([]);
});
