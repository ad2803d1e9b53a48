/** The page Đối chiếu với Excel in the pane, 350 px wide, over the stand-in as Excel on the web. */
import { openBrowser } from './browser';
import type { TestBrowser, TestPage } from './browser';

let browser: TestBrowser;
let opened: TestPage;

beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh', pane: 'compare.html' });
});
afterEach(() => opened.close());
afterAll(() => browser.close());

test('all trials run in less than five minutes, what differs is shown, and the sheets are those of before', async () => {
  const { pane } = opened;
  const sheets = await opened.sheets();
  const from = Date.now();
  await pane.getByRole('button', { name: 'Bắt đầu' }).click();
  await pane.getByRole('button', { name: 'Bỏ qua' }).click();
  await opened.screenshot('compare-question');
  await pane.getByRole('button', { name: 'Không' }).click();
  const status = pane.getByRole('status');
  await status.filter({ hasText: 'Đã thử xong' }).waitFor({ timeout: 300_000 });
  expect(Date.now() - from).toBeLessThan(300_000);
  expect(await status.textContent()).toBe(
    'Đã thử xong. Đúng như các nguồn nói: 57. Khác: 2. Bỏ qua: 1. ' +
      'Chưa lưu được tệp. Hãy chép kết quả dưới đây vào một tệp .json trong thư mục test/real-excel.',
  );
  expect(await pane.locator('#differences li').allTextContents()).toEqual([
    expect.stringContaining('60. a conditional format that looks at another cell'),
    expect.stringContaining('45. names of a sheet'),
  ]);
  const file = JSON.parse(await pane.getByLabel('Kết quả').inputValue()) as {
    excel: { kind: string };
    outcomes: unknown[];
  };
  expect([file.excel.kind, file.outcomes.length]).toEqual(['excel-web', 60]);
  expect(await opened.sheets()).toEqual(sheets);
  // Nothing to scroll sideways.
  expect(
    await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await opened.screenshot('compare-ended');
  // The server of these tests keeps no files.
  expect(opened.faults.filter((fault) => !fault.includes('real-excel') && !fault.includes('405'))).toEqual(
    [],
  );
});

test('a workbook with content is left alone', async () => {
  await opened.type('Trang tính1', 'A1', 'x');
  await opened.pane.getByRole('button', { name: 'Bắt đầu' }).click();
  await opened.pane.getByText('Sổ tính này đã có dữ liệu.').waitFor();
  expect(await opened.sheets()).toEqual(['Trang tính1']);
});
