/** *Thẩm định* and *Chốt để gửi* in the pane, as wide as in Excel: read, appraised by keyboard alone, frozen. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cellName } from '../../src/workbook/cells/cells';
import { writeWorkbook } from '../../src/files/write';
import { unitBook } from '../support/unit-bytes';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';
import { violations } from './look';

const SCORES = 'Bảng tự chấm điểm';
const { opened, press, says } = freshPage();

/** A button that the workbook lacks something for: in reach, disabled, and described by the sentence. */
async function expectDisabled(name: string, sentence: string): Promise<void> {
  const { pane } = opened();
  const button = pane.getByRole('button', { name, exact: true });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await button.focus(PATIENCE);
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  const id = await button.getAttribute('aria-describedby');
  expect(await pane.evaluate((of) => document.getElementById(of ?? '')?.textContent, id)).toBe(sentence);
}

test('criteria are appraised by keyboard, and the sheet is frozen', async () => {
  const { pane, page } = opened();
  const tab = (name: string) => pane.getByRole('tab', { name }).click(PATIENCE);
  await pane.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã A', PATIENCE);
  await pane.getByLabel('Năm kế hoạch').fill('2026', PATIENCE);
  await press('Tạo kế hoạch');
  await says(/Đã tạo \d+ trang tính/);

  await tab('Thẩm định');
  // What is missing is said before anything is pressed, and the button says it too.
  await says('Sổ này chưa có bảng tự chấm điểm.');
  await expectDisabled(
    'Đọc bảng tự chấm điểm',
    'Sổ này chưa có bảng tự chấm điểm. Tạo bảng ở mục Chấm điểm trước.',
  );

  await tab('Chấm điểm');
  await press('Tạo bảng tự chấm điểm');
  await says('Đã tạo trang tính');
  // Nobody has filled it in: asked first, and said without the green of a success.
  await press('Chốt để gửi');
  await says('Bảng chưa nhập tiêu chí nào');
  await press('Vẫn chốt bảng trống');
  await says('Đã chốt lần 1');
  await opened().screenshot('freeze');

  await tab('Thẩm định');
  await pane.getByLabel('Người thẩm định').fill('Nguyễn Văn A', PATIENCE);
  await press('Đọc bảng tự chấm điểm');
  const card = (n: number) => pane.getByRole('region', { name: new RegExp(`^Tiêu chí ${n}/`) });
  await card(1).waitFor(PATIENCE);
  await card(1).scrollIntoViewIfNeeded();
  await opened().screenshot('review');

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
  // What was typed stays while others are looked at, and it is said that it is not written.
  await card(1).getByText('Chưa ghi vào bảng').waitFor(PATIENCE);
  await page.keyboard.press('PageDown');
  await card(2).waitFor(PATIENCE);
  expect(await card(2).getByLabel('Điểm thẩm định lần 1').inputValue()).toBe('');
  expect(await card(2).getByText('Chưa ghi vào bảng').count()).toBe(0);
  await says(/^Đã nhập mà chưa ghi: /);
  await opened().screenshot('review-unwritten');
  await pane.locator('h3:focus').waitFor(PATIENCE);
  await page.keyboard.press('PageUp');
  await card(1).waitFor(PATIENCE);
  expect(await card(1).getByLabel('Điểm thẩm định lần 1').inputValue()).toBe('1');
  await card(1).getByText('Chưa ghi vào bảng').waitFor(PATIENCE);
  expect(await violations(pane)).toEqual([]);
  await press('Bỏ phần vừa nhập');
  await card(1)
    .getByText('Chưa ghi vào bảng')
    .waitFor({ state: 'detached', ...PATIENCE });
  expect(await card(1).getByLabel('Điểm thẩm định lần 1').inputValue()).toBe('');
  await card(1).getByLabel('Điểm thẩm định lần 1').focus(PATIENCE);
  await page.keyboard.type('1');
  await page.keyboard.press('Control+Enter');
  await card(2).waitFor(PATIENCE);
  await says('Đã ghi kết quả thẩm định của 1 tiêu chí.');
  expect(await pane.getByText(/^Đã nhập mà chưa ghi/).count()).toBe(0);
  await page.keyboard.press('PageUp');
  await card(1).waitFor(PATIENCE);
  expect(await card(1).getByText('Chưa ghi vào bảng').count()).toBe(0);
  await pane.getByText('Đặt tình trạng cho nhiều tiêu chí').click(PATIENCE);
  await opened().screenshot('review-many');

  // Someone else writes meanwhile: nothing is replaced before it was seen, and what was typed is still there.
  const lines = await opened().values(SCORES, 'A1:Z60');
  const table = lines.findIndex((line) => line.includes('Điểm thẩm định lần 1'));
  const at = cellName(table + 1, lines[table]?.indexOf('Điểm thẩm định lần 1') ?? -1);
  const points = card(1).getByLabel('Điểm thẩm định lần 1');
  await points.fill('2', PATIENCE);
  await opened().type(SCORES, at, '0');
  await card(1).getByRole('button', { name: 'Ghi', exact: true }).click(PATIENCE);
  await says('Ô này vừa được sửa, nên chưa ghi gì.');
  await card(1)
    .getByText('Từ khi nhập, bảng đã có kết quả khác: lần 1: 0; lần 2: –; tình trạng: Điều chỉnh; ý kiến: –.')
    .waitFor(PATIENCE);
  expect(await points.inputValue()).toBe('2');
  expect(await opened().values(SCORES, at)).toEqual([[0]]);
  await card(1).getByText('Chưa ghi vào bảng').scrollIntoViewIfNeeded();
  await opened().screenshot('review-outdated');
  expect(await violations(pane)).toEqual([]);
  await card(1).getByRole('button', { name: 'Ghi', exact: true }).click(PATIENCE);
  await card(1)
    .getByText('Chưa ghi vào bảng')
    .waitFor({ state: 'detached', ...PATIENCE });
  expect(await opened().values(SCORES, at)).toEqual([[2]]);
});

test('last year’s scores stand beside this year’s, a big jump is marked, and a state is set for several at once', async () => {
  const { pane, page } = opened();
  // Last year each criterion got all of its points, this year the first got none.
  const book = await unitBook({ unit: 'UBND xã A', year: '2026', share: 1 });
  const lastYear = path.join(mkdtempSync(path.join(tmpdir(), 'so-dan-van-')), 'nam-truoc.xlsx');
  writeFileSync(lastYear, await writeWorkbook(book));
  await pane.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã A', PATIENCE);
  await pane.getByLabel('Năm kế hoạch').fill('2027', PATIENCE);
  await press('Tạo kế hoạch');
  await says(/Đã tạo \d+ trang tính/);
  await pane.getByRole('tab', { name: 'Chấm điểm' }).click(PATIENCE);
  await pane.getByLabel('Chọn bộ tiêu chí').selectOption('minh-hoa', PATIENCE);
  await press('Tạo bảng tự chấm điểm');
  await says('Đã tạo trang tính');
  const table = (await opened().values(SCORES, 'A1:H60')).findIndex((line) => line.includes('Số liệu 1'));
  const column =
    (await opened().values(SCORES, `A${table + 1}:Z${table + 1}`))[0]?.indexOf('Số liệu 1') ?? -1;
  await opened().type(SCORES, cellName(table + 1, column), '0');

  await pane.getByRole('tab', { name: 'Thẩm định' }).click(PATIENCE);
  await pane.getByLabel('Người thẩm định').fill('Nguyễn Văn A', PATIENCE);
  await pane
    .locator('#panel-review input[type=file]:not([multiple])')
    .first()
    .setInputFiles(lastYear, PATIENCE);
  await says(/nam-truoc\.xlsx/);
  const card = pane.getByRole('region', { name: /^Tiêu chí 1\// });
  await card.waitFor(PATIENCE);
  const cells = await card.getByRole('cell').allTextContents();
  // Maximum, this year, last year.
  expect([cells[1], cells[2]]).toEqual(['0', cells[0]]);
  await card.getByText('Chênh nhiều so với năm trước').waitFor(PATIENCE);
  await card.scrollIntoViewIfNeeded();
  await opened().screenshot('review-last-year');
  expect(await violations(pane)).toEqual([]);
  await pane.locator('h3:focus').waitFor(PATIENCE);
  await page.keyboard.press('PageDown');
  await pane.getByRole('region', { name: /^Tiêu chí 2\// }).waitFor(PATIENCE);

  await pane.getByText('Đặt tình trạng cho nhiều tiêu chí').click(PATIENCE);
  const many = pane.locator('details[open]');
  for (const n of [0, 1, 2]) {
    await many.getByRole('checkbox').nth(n).check(PATIENCE);
  }
  await many.getByLabel('Tình trạng').selectOption('Đề nghị bổ sung', PATIENCE);
  await many.getByRole('textbox').fill('Gửi bổ sung tài liệu kiểm chứng', PATIENCE);
  await many.getByRole('button').last().scrollIntoViewIfNeeded();
  await opened().screenshot('review-bulk');
  await many.getByRole('button').last().click(PATIENCE);
  await says('Đã ghi kết quả thẩm định của 3 tiêu chí.');
  const states = (await opened().values(SCORES, `A${table + 2}:Z${table + 30}`)).flat();
  expect(states.filter((value) => value === 'Đề nghị bổ sung')).toHaveLength(3);
});
