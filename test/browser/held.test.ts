/** What a planner does with a plan that is there: sees what is due, brings it up to its template, adds tables, keeps it as a template. */
import { LAYOUT } from '../../src/core/layout/layout';
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser } from './browser';
import { violations } from './look';

/** No single step may take longer, whatever the machine is busy with. */

let browser: TestBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('due tasks lead to their cells; edits stay in an update until ticked; tables and a template are added', async () => {
  const opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  const { page, pane } = opened;
  const press = (name: string) => pane.getByRole('button', { name, exact: true }).click(PATIENCE);
  await pane.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã Bình Chương', PATIENCE);
  // A year gone by: whenever the test runs, the dates have passed.
  await pane.getByLabel('Năm kế hoạch').fill('2020', PATIENCE);
  await press('Tạo kế hoạch');
  await pane.getByText('Đã tạo 4 trang tính').waitFor(PATIENCE);

  const due = pane.getByRole('region', { name: 'Việc sắp tới' });
  await due.getByText(/^Đã quá hạn/).waitFor(PATIENCE);
  await due.getByRole('button', { name: 'Báo cáo kết quả 6 tháng' }).click(PATIENCE);
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value === 'H6',
    undefined,
    PATIENCE,
  );
  await due.scrollIntoViewIfNeeded();
  await opened.screenshot('held-due');

  const [[before] = []] = await opened.values('Nhiệm vụ', 'D7');
  await opened.type('Nhiệm vụ', 'D7', 'Việc của xã');
  const unfold = (heading: string) => pane.locator('summary').filter({ hasText: heading }).click(PATIENCE);
  // Opened, it looks at once.
  await unfold('Cập nhật theo mẫu');
  const update = pane.getByRole('region', { name: 'Cập nhật theo mẫu' });
  await update.getByText('Đơn vị đã sửa, khác mẫu (1)').click(PATIENCE);
  await update.getByRole('checkbox', { name: /Việc của xã/ }).check(PATIENCE);
  await update.scrollIntoViewIfNeeded();
  await opened.screenshot('held-update');
  expect(await opened.values('Nhiệm vụ', 'D7')).toEqual([['Việc của xã']]);
  await press('Cập nhật');
  await pane.getByText('Đã cập nhật theo mẫu: 1 ô').waitFor(PATIENCE);
  expect(await opened.values('Nhiệm vụ', 'D7')).toEqual([[before]]);

  // Another body takes the work over: seen at once, written, and kept.
  await press('Xem trước thay đổi');
  await update.getByText(/^Cơ quan đảm nhiệm \(/).click(PATIENCE);
  await update.getByText(/^Như mẫu, theo tên gọi ở địa phương \(/).click(PATIENCE);
  const culture = update.getByRole('combobox', { name: /thay cho Phòng Kinh tế/ }).first();
  await culture.fill('', PATIENCE);
  await culture.pressSequentially('Tổ Dân vận xã', PATIENCE);
  await update
    .getByText(/^Sửa theo mẫu \(\d+\)/)
    .first()
    .click(PATIENCE);
  await culture.scrollIntoViewIfNeeded();
  await opened.screenshot('held-bodies');
  await press('Cập nhật');
  await pane.getByText('Đã cập nhật theo mẫu').waitFor(PATIENCE);
  expect((await opened.values('Nhiệm vụ', 'E6:G20')).flat().join()).toContain('Tổ Dân vận xã');
  await press('Xem trước thay đổi');
  await update.getByText('Sổ đã theo đúng mẫu').waitFor(PATIENCE);
  await update.getByText(/^Cơ quan đảm nhiệm \(/).click(PATIENCE);
  expect(await update.getByRole('combobox').first().inputValue()).not.toBe('');

  await unfold('bảng trong năm');
  const add = (table: string) => pane.getByRole('button', { name: new RegExp(`^Thêm vào sổ: ${table}`) });
  await add('Lịch báo cáo').click(PATIENCE);
  // The plan has its reports of six months and of the year already.
  await pane.getByText('Đã thêm 1 dòng vào Lịch báo cáo').waitFor(PATIENCE);
  await add('Số liệu báo cáo').click(PATIENCE);
  await pane.getByText('Đã thêm trang Số liệu báo cáo').waitFor(PATIENCE);
  // What is there is not offered again.
  await add('Số liệu báo cáo').waitFor({ state: 'detached', ...PATIENCE });
  expect(await add('Lịch báo cáo').count()).toBe(0);
  await add('Mô hình').click(PATIENCE);
  await pane.getByText('Thêm bảng trong năm').waitFor({ state: 'detached', ...PATIENCE });
  expect(await opened.sheets()).toEqual(
    expect.arrayContaining([LAYOUT.indicators.sheet, LAYOUT.models.sheet]),
  );
  await opened.screenshot('held-tables');

  await unfold('Mẫu và kế hoạch khác');
  await pane.getByLabel('Tên mẫu').fill('Mẫu xã Bình Chương', PATIENCE);
  await press('Lưu thành mẫu');
  await pane.getByText('Đã lưu mẫu').waitFor(PATIENCE);
  await pane.getByRole('button', { name: 'Đổi tên' }).scrollIntoViewIfNeeded(PATIENCE);
  await opened.screenshot('held-template');

  expect(await violations(pane)).toEqual([]);
  expect(opened.faults).toEqual([]);
  await opened.close();
});
