/** A decision's annex becomes the form for criteria: looked through, a column said, confirmed, written. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';
import { stickingOut, violations } from './look';

const FILES = path.join(__dirname, '../fixtures/documents/criteria/files');

const { opened, press, says, createPlan } = freshPage();

test('an annex of criteria, from the decision to the form', async () => {
  const shown = opened();
  const { pane } = shown;
  await createPlan();
  await pane.getByRole('tab', { name: 'Chấm điểm' }).click(PATIENCE);
  await press('Từ quyết định đã ban hành');
  await says('Bộ tiêu chí từ quyết định');
  await pane.getByLabel('Chọn tệp…').setInputFiles({
    name: 'quyet-dinh.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: readFileSync(path.join(FILES, 'c3-chuyen-doi-so.docx')),
  });
  await says('Đã đọc 9 dòng, tổng 40 điểm.');
  await press('Cột “Số liệu nguồn” chưa biết là gì, chưa dùng: cho biết cột này ghi gì.');
  await shown.screenshot('tieu-chi-doc');
  expect(await violations(pane)).toEqual([]);
  expect(await stickingOut(pane)).toEqual([]);
  await pane.getByLabel('Cột “Số liệu nguồn” ghi').selectOption('Để trống, không lấy');
  await says('Cột “Số liệu nguồn” được hiểu là: Để trống, không lấy.');
  await pane.getByLabel('Đã đối chiếu với quyết định: bộ tiêu chí chính thức').check();
  await shown.screenshot('tieu-chi-quyet-dinh');
  await press('Soạn bộ tiêu chí');
  await says('Đã tạo trang Bộ tiêu chí.');
  const cells = (await shown.values('Bộ tiêu chí', 'A1:L40')).flat().map(String);
  expect(cells).toEqual(
    expect.arrayContaining(['310/QĐ-UBND', 'chính thức', 'cuộc họp: mỗi lần 1', 'Cần xem lại']),
  );
  await pane.getByText('Đã tạo trang Bộ tiêu chí.').first().waitFor(PATIENCE);
});
