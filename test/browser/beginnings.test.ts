/** What a plan can begin with beside a template. Last year's workbook, nothing at all; and an example to look at first. */
import { unitBytes } from '../support/unit-bytes';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';

const { opened, press, says } = freshPage();

beforeEach(() => opened().pane.getByText('Cách khác:').click(PATIENCE));

const workbook = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(bytes),
});

test('last year’s workbook fills the form; the plan is the next year’s', async () => {
  const shown = opened();
  const { page, pane } = shown;
  await pane
    .getByLabel('Lập từ sổ năm trước')
    .setInputFiles(workbook('so-2026.xlsx', await unitBytes({ unit: 'UBND phường Hồng Bàng', share: 0.9 })));
  await pane.getByRole('radio', { name: 'Kế hoạch năm 2026 của UBND phường Hồng Bàng' }).waitFor(PATIENCE);
  expect(await pane.getByLabel('Tên cơ quan, đơn vị').inputValue()).toBe('UBND phường Hồng Bàng');
  expect(await pane.getByLabel('Năm kế hoạch').inputValue()).toBe('2027');
  await shown.screenshot('nam-sau');
  await press('Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
  expect(await page.evaluate(() => window.soDanVan!.sheets())).not.toContain('Bảng tự chấm điểm');
});

test('a workbook that holds no plan is told, and the form stays', async () => {
  const { pane } = opened();
  await pane
    .getByLabel('Lập từ sổ năm trước')
    .setInputFiles(workbook('la.xlsx', new Uint8Array([80, 75, 3, 4, 20, 0])));
  await says('Tệp bị cắt cụt');
  expect(await pane.getByLabel('Tên cơ quan, đơn vị').inputValue()).toBe('');
});

test('a blank plan for a maker that no template fits', async () => {
  const { pane } = opened();
  await pane.getByLabel('Cơ quan lập kế hoạch').selectOption('department', PATIENCE);
  await pane.getByRole('radio', { name: 'Kế hoạch trống' }).check(PATIENCE);
  await pane.getByLabel('Tên cơ quan, đơn vị').fill('Sở Nội vụ');
  await press('Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
});

test('the example opens beside, and the pane tells of its plan', async () => {
  await press('Xem sổ ví dụ');
  await says('UBND xã Ví Dụ');
  const shown = opened();
  expect(await shown.page.evaluate(() => window.soDanVan!.sheets())).toContain('Bảng tự chấm điểm');
  await shown.screenshot('vi-du');
});
