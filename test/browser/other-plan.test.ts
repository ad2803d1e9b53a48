/** *Đối chiếu với kế hoạch khác* in the pane: a superior's document, last year's workbook; by keyboard, at 320 and 350 px. */
import { main } from '../../src/cli/main';
import { MemoryIo } from '../support/memory-io';
import { seedDocument } from '../support/seed-document';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';
import { stickingOut, violations } from './look';

const { opened, press, says, createPlan } = freshPage();

const DOCX = {
  name: 'ke-hoach-huyen.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

async function open() {
  await createPlan();
  await opened().pane.locator('summary').filter({ hasText: 'Mẫu và kế hoạch khác' }).click(PATIENCE);
  await opened().pane.locator('summary').filter({ hasText: 'Đối chiếu với kế hoạch khác' }).click(PATIENCE);
  return opened().pane.getByRole('region', { name: 'Đối chiếu với kế hoạch khác' });
}

const widen = (px: number) =>
  opened()
    .page.locator('#pane')
    .evaluate((pane, width) => {
      pane.style.width = `${width}px`;
    }, px);

test('a superior’s document: grouped, each difference a press from its cell, and as a sheet', async () => {
  const region = await open();
  const { pane, page } = opened();
  await region
    .getByLabel('Chọn tệp…')
    .setInputFiles({ ...DOCX, buffer: Buffer.from(seedDocument('hon-quan-2024')) });
  await says(/^Có \d+ chỗ khác so với ke-hoach-huyen\.docx\.$/);
  await says(/^Kế hoạch đem so: .*, năm 2024 \(tệp ke-hoach-huyen\.docx\)\.$/);
  expect(await violations(pane)).toEqual([]);
  const missing = region.getByRole('button', { name: /^Còn thiếu \(\d+\)$/ });
  await missing.focus();
  await page.keyboard.press('Enter');
  await region
    .getByText(/^Kế hoạch đem so: Đoạn \d+$/)
    .first()
    .waitFor(PATIENCE);
  await opened().screenshot('doi-chieu-350');
  const own = region.getByRole('button', { name: /^Chỉ có ở sổ này \(\d+\)$/ });
  await own.focus();
  await page.keyboard.press('Enter');
  const cell = region.getByRole('button', { name: /Nhiệm vụ!D\d+$/ }).first();
  await cell.focus();
  await page.keyboard.press('Enter');
  await widen(320);
  expect(await stickingOut(pane)).toEqual([]);
  await opened().screenshot('doi-chieu-320');
  await widen(350);
  await press('Ghi thành trang tính');
  await says('Đã lập trang in Đối chiếu từ bảng hiện tại.');
  await opened().screenshot('doi-chieu-trang');
  const cells = (await opened().values('Đối chiếu', 'A1:D12')).flat().map(String);
  expect(cells).toContain('ĐỐI CHIẾU KẾ HOẠCH');
  expect(cells.some((text) => /^Còn thiếu \(\d+\)$/.test(text))).toBe(true);
});

test('the same plan of last year: nothing differs; a file that is none is told', async () => {
  const io = new MemoryIo();
  await main(
    [
      'plan',
      '--template',
      'binh-chuong-2026',
      '--unit',
      'UBND xã A',
      '--year',
      '2025',
      '--out',
      'truoc.xlsx',
    ],
    io,
  );
  const region = await open();
  await region.getByLabel('Chọn tệp…').setInputFiles({
    name: 'truoc.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(io.files.get('truoc.xlsx') ?? []),
  });
  await says('Không thấy khác biệt giữa kế hoạch này và truoc.xlsx.');
  await opened().screenshot('doi-chieu-khong');
  await region
    .getByLabel('Chọn tệp…')
    .setInputFiles({ ...DOCX, name: 'anh.pdf', buffer: Buffer.from('%PDF-1.4 nothing') });
  await says('Tệp bị hỏng');
});
