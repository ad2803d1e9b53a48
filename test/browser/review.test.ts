/** *Thẩm định* and *Chốt để gửi* in the pane, as wide as in Excel: read, appraised by keyboard alone, frozen. */
import { openBrowser } from './browser';
import type { TestBrowser, TestPage } from './browser';

const PATIENCE = { timeout: 30_000 };

let browser: TestBrowser;
let opened: TestPage;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('criteria are appraised by keyboard, and the sheet is frozen', async () => {
  opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  const { pane, page } = opened;
  const press = (name: string) => pane.getByRole('button', { name, exact: true }).click(PATIENCE);
  const tab = (name: string) => pane.getByRole('tab', { name }).click(PATIENCE);
  await pane.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã A', PATIENCE);
  await pane.getByLabel('Năm kế hoạch').fill('2026', PATIENCE);
  await press('Tạo kế hoạch');
  await pane.getByText(/Đã tạo \d+ trang tính/).waitFor(PATIENCE);

  await tab('Thẩm định');
  await press('Đọc bảng tự chấm điểm');
  await pane.getByText('Sổ này chưa có bảng tự chấm điểm.').waitFor(PATIENCE);

  await tab('Chấm điểm');
  await press('Tạo bảng tự chấm điểm');
  await pane.getByText('Đã tạo trang tính').waitFor(PATIENCE);
  await press('Chốt để gửi');
  await pane.getByText('Đã chốt lần 1').waitFor(PATIENCE);
  await opened.screenshot('freeze');

  await tab('Thẩm định');
  await pane.getByLabel('Người thẩm định').fill('Nguyễn Văn A', PATIENCE);
  await press('Đọc bảng tự chấm điểm');
  const card = (n: number) => pane.getByRole('region', { name: new RegExp(`^Tiêu chí ${n}/`) });
  await card(1).waitFor(PATIENCE);
  await card(1).scrollIntoViewIfNeeded();
  await opened.screenshot('review');

  // From here on by keyboard alone: the criterion's heading has the focus.
  await pane.locator('h3:focus').waitFor(PATIENCE);
  await page.keyboard.press('PageDown');
  await card(2).waitFor(PATIENCE);
  await pane.locator('h3:focus').waitFor(PATIENCE);
  await page.keyboard.press('PageUp');
  await card(1).waitFor(PATIENCE);
  await pane.locator('h3:focus').waitFor(PATIENCE);
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await page.keyboard.press('Control+Enter');
  await card(2).waitFor(PATIENCE);
  await pane.getByText('Đã ghi kết quả thẩm định của 1 tiêu chí.').waitFor(PATIENCE);
  await pane.getByText('Đặt tình trạng cho nhiều tiêu chí').click(PATIENCE);
  await opened.screenshot('review-many');
  expect(opened.faults).toEqual([]);
  await opened.close();
});
