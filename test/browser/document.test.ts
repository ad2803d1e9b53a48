/** A plan's document is brought in, from the empty pane to the table, and in the page. What was read is corrected by keyboard. */
import path from 'node:path';
import { seedDocument } from '../support/seed-document';
import { openBrowser } from './browser';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';
import { stickingOut, violations } from './look';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FOLDER = path.join(__dirname, '../fixtures/documents');
/** Presses of the journey, the two in the system's file dialog counted. */
const MOST_PRESSES = 10;

const { opened, press, says, button } = freshPage();
const seed = () => ({
  name: 'ke-hoach.docx',
  mimeType: DOCX,
  buffer: Buffer.from(seedDocument('hon-quan-2024')),
});

test('a district’s plan as .docx: from the empty pane to the reviewed table', async () => {
  const shown = opened();
  let presses = 0;
  const counted = async (name: string): Promise<void> => {
    presses += 1;
    await press(name);
  };
  await counted('Từ văn bản đã có');
  await says('Lập từ văn bản đã có');
  expect(await violations(shown.pane)).toEqual([]);
  await shown.screenshot('van-ban-chon');
  // The button, and in the dialog the file and its own button.
  presses += 3;
  await shown.pane.getByLabel('Chọn tệp…').setInputFiles(seed());
  await says('Xem lại bản đọc');
  expect(await violations(shown.pane)).toEqual([]);
  await shown.screenshot('van-ban-doc');
  await counted('Dùng bản đọc này');
  await counted('Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
  await counted('Tiếp theo: Rà soát');
  await says(/^Có \d+ nội dung cần chú ý/);
  expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
  const cells = (await shown.values('Nhiệm vụ', 'A1:E80')).flat().map(String);
  expect(cells.filter((cell) => cell.startsWith('Tổ chức thực hiện'))).not.toEqual([]);
});

test('what was read is corrected by keyboard, and taken back', async () => {
  const { pane, page } = opened();
  await press('Từ văn bản đã có');
  await pane.getByLabel('Chọn tệp…').setInputFiles(seed());
  await says('Xem lại bản đọc');
  const group = pane
    .getByRole('region', { name: /^Nhiệm vụ theo nhóm/ })
    .getByRole('button')
    .first();
  await group.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await says('Trong văn bản');
  await opened().screenshot('van-ban-dong');
  expect(await violations(pane)).toEqual([]);
  const before = await pane
    .getByRole('region', { name: /^Nhiệm vụ theo nhóm/ })
    .getByRole('heading')
    .textContent();
  await button('Bỏ dòng này').focus();
  await page.keyboard.press('Enter');
  await says('Đã sửa 1 chỗ. Lần cuối: bỏ một dòng.');
  await opened().screenshot('van-ban-bo');
  await button('Hoàn tác').focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { name: before ?? '' }).waitFor(PATIENCE);
});

test('a document that is none is told, and the way stays open', async () => {
  const { pane } = opened();
  await press('Từ văn bản đã có');
  await pane
    .getByLabel('Chọn tệp…')
    .setInputFiles({ name: 'anh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 nothing') });
  await says('Tệp bị hỏng');
  await pane
    .getByLabel('Hoặc dán văn bản, bảng vào đây')
    .fill('BÁO CÁO\nKết quả công tác dân vận năm 2026\nĐã làm xong.');
  await press('Đọc phần đã dán');
  await says('Văn bản này là báo cáo, không phải kế hoạch');
});

test('the page without Excel reads a PDF in a worker of its own', async () => {
  const browser = await openBrowser();
  const { page, faults } = await browser.openFilePage({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Từ văn bản đã có' }).click(PATIENCE);
  await page.getByLabel('Chọn tệp…').setInputFiles(path.join(FOLDER, 'prose.pdf'));
  await page.getByText('Xem lại bản đọc').waitFor(PATIENCE);
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: path.join(__dirname, '../../.cache/screens/page-van-ban.png') });
  await page.setViewportSize({ width: 320, height: 900 });
  await page.getByRole('button', { name: '8 nhiệm vụ – Chưa thuộc nhóm nào' }).click(PATIENCE);
  await page.getByRole('button', { name: /^Tổ chức đối thoại lần 2/ }).click(PATIENCE);
  expect(await stickingOut(page)).toEqual([]);
  await page.screenshot({ path: path.join(__dirname, '../../.cache/screens/page-van-ban-320.png') });
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Dùng bản đọc này' }).click(PATIENCE);
  await page.getByRole('button', { name: 'Tạo kế hoạch' }).click(PATIENCE);
  await page.getByText(/Đã tạo \d trang tính/).waitFor(PATIENCE);
  expect(faults).toEqual([]);
  await browser.close();
});
