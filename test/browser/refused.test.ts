/**
 * Excel says no, as it does while a cell is edited, in a protected or read-only workbook, or because the workbook was closed:
 * every area says what to do, keeps what was typed, and goes on once Excel does.
 */
import { vi } from '../../src/texts/pane.vi';
import { unitBytes } from '../support/unit-bytes';
import { sample } from '../support/sample';
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser, TestPage } from './browser';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Each is tried on every action; a run draws one. */
const REFUSALS = [
  ['a cell is being edited', 'InvalidOperationInCellEditMode', 'nhấn Enter để xong ô đó rồi bấm lại'],
  ['the workbook is protected or read-only', 'AccessDenied', 'Sổ hoặc trang tính đang được bảo vệ'],
  ['the workbook is gone', 'GeneralException', 'Có lỗi ngoài dự kiến'],
] as const;

test.each(sample(REFUSALS, 1))('%s', async (_name, code, sentence) => {
  const opened: TestPage = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  const { pane, page } = opened;
  const panel = pane.locator('[role=tabpanel]:visible');
  const press = (name: string) => panel.getByRole('button', { name, exact: true }).click(PATIENCE);
  const area = (name: string) => pane.getByRole('tab', { name, exact: true }).click(PATIENCE);
  const refuse = (): Promise<void> =>
    page.evaluate((error) => {
      window.soDanVan!.host.plan([{ kind: 'fail', request: 1, code: error, afterActions: 0, forGood: true }]);
    }, code);
  const allow = (): Promise<void> =>
    page.evaluate(() => {
      window.soDanVan!.host.plan([]);
    });
  /** Pressed while Excel refuses, it says why; pressed again, it does what it is for. */
  async function refusedThenDone(button: string, done: string | RegExp): Promise<void> {
    await refuse();
    await press(button);
    // An area may have said so before, at another button.
    await panel.getByText(sentence).locator('visible=true').last().waitFor(PATIENCE);
    await allow();
    await press(button);
    // A roll-up makes the grid calculate the whole workbook with each of its sheets.
    await panel.getByText(done).first().waitFor({ timeout: 60_000 });
  }

  await panel.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã A', PATIENCE);
  await panel.getByLabel('Năm kế hoạch').fill('2026', PATIENCE);
  await refuse();
  await press('Tạo kế hoạch');
  await panel.getByText(sentence).waitFor(PATIENCE);
  await opened.screenshot(`refused-${code}`);
  expect(await panel.getByLabel('Tên cơ quan, đơn vị').inputValue()).toBe('UBND xã A');
  await allow();
  await press('Tạo kế hoạch');
  await panel.getByText('Đã tạo 4 trang tính').waitFor(PATIENCE);

  const unfold = (heading: string) => panel.locator('summary').filter({ hasText: heading }).click(PATIENCE);
  await unfold('Cập nhật theo mẫu');
  await panel.getByText('Sổ đã theo đúng mẫu').waitFor(PATIENCE);
  await refusedThenDone('Xem trước thay đổi', 'Sổ đã theo đúng mẫu');
  await unfold('bảng trong năm');
  await refusedThenDone(`Thêm vào sổ: ${vi.year.indicators}`, 'Đã thêm trang Số liệu báo cáo');
  await unfold('Mẫu và kế hoạch khác');
  await panel.getByLabel('Tên mẫu').fill('Mẫu của xã A', PATIENCE);
  await refusedThenDone('Lưu thành mẫu', 'Đã lưu mẫu');
  await refusedThenDone('Phụ lục kèm theo kế hoạch', 'Đã lập trang in Phụ lục');
  await area('Rà soát');
  await refusedThenDone('Rà soát', /^Có \d+ nội dung cần chú ý/);
  await refusedThenDone('Ghi kết quả ra trang tính', 'Kết quả rà soát');
  await area('Chấm điểm');
  await refusedThenDone('Soạn bộ tiêu chí', 'Đã tạo trang');
  await refusedThenDone('Tạo bảng tự chấm điểm', 'Bảng tự chấm điểm theo bộ tiêu chí');
  await refusedThenDone('Chốt để gửi', 'Bảng chưa nhập tiêu chí nào');
  await refusedThenDone('Vẫn chốt bảng trống', 'Đã chốt lần 1');
  await area('Thẩm định');
  await panel.getByLabel('Người thẩm định').fill('Nguyễn Văn A', PATIENCE);
  await refusedThenDone('Đọc bảng tự chấm điểm', /^Tiêu chí 1\//);
  await panel.getByLabel('Điểm thẩm định lần 1').fill('0', PATIENCE);
  await refusedThenDone('Ghi', 'Đã ghi kết quả thẩm định');
  expect(await panel.getByLabel('Điểm thẩm định lần 1').inputValue()).toBe('0');
  await area('Tổng hợp');
  await panel
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles(
      { name: 'xã A.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await unitBytes()) },
      PATIENCE,
    );
  await refusedThenDone('Tổng hợp', 'Đã tổng hợp 1/1 tệp');

  // The pane opened while Excel answers nothing: it does not take the workbook for an empty one.
  await refuse();
  await pane.evaluate(() => {
    location.reload();
  });
  await panel.getByText('Chưa đọc được sổ nên chưa biết sổ đã có kế hoạch hay chưa.').waitFor(PATIENCE);
  await opened.screenshot(`unread-${code}`);
  await allow();
  await press('Xem lại');
  await panel.getByRole('heading', { name: 'Kế hoạch 2026 – UBND xã A' }).waitFor(PATIENCE);
  expect(opened.faults).toEqual([]);
  await opened.close();
});
