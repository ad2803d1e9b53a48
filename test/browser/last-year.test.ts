/** *So với năm trước* in the pane: the right file, files that are none, and a roll-up made anew; by keyboard, at 350 px. */
import { main } from '../../src/cli/main';
import { MemoryIo } from '../support/memory-io';
import { unitBytes } from '../support/unit-bytes';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';
import { stickingOut, violations } from './look';

const { opened, press, says } = freshPage();

const io = new MemoryIo();
const unit = (name: string, share: number, year = '2026') =>
  unitBytes({ unit: `UBND xã ${name}`, unitCode: name, block: 'Các xã', share, year });

beforeAll(async () => {
  io.files.set('2025/a.xlsx', await unit('A', 0.9, '2025'));
  io.files.set('2025/b.xlsx', await unit('B', 0.8, '2025'));
  io.files.set('2024/a.xlsx', await unit('A', 0.7, '2024'));
  io.files.set('2026/a.xlsx', await unit('A', 0.8));
  io.files.set('2026/b.xlsx', await unit('B', 1));
  io.files.set('2026/c.xlsx', await unit('C', 0.6));
  for (const year of ['2024', '2025', '2026']) {
    await main(['rollup', year, '--out', `Tổng hợp ${year}.xlsx`], io);
  }
  io.files.set('ghi chú.xlsx', new TextEncoder().encode('không phải bảng tính'));
});

const fileOf = (path: string) => ({
  name: path.split('/').at(-1) ?? '',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(io.files.get(path) ?? ''),
});

const pick = (path: string) =>
  opened().pane.getByLabel('Chọn sổ tổng hợp năm trước').setInputFiles(fileOf(path));

test('a roll-up beside last year’s: wrong files are told and change nothing, the right one makes the page', async () => {
  const { pane, page } = opened();
  await pane.getByRole('tab', { name: 'Tổng hợp' }).click(PATIENCE);
  await pane
    .locator('#panel-rollUp input[type=file][multiple]')
    .first()
    .setInputFiles(['2026/a.xlsx', '2026/b.xlsx', '2026/c.xlsx'].map(fileOf));
  await press('Tổng hợp');
  await says('Đã tổng hợp 3/3 tệp');
  const summary = pane.locator('summary').filter({ hasText: 'So với năm trước' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: 'Chọn sổ tổng hợp năm trước' }).scrollIntoViewIfNeeded();
  await opened().screenshot('nam-truoc-350');
  const before = await opened().sheets();

  const wrong = [
    ['ghi chú.xlsx', /^Đây là tệp văn bản/],
    ['2025/a.xlsx', 'a.xlsx không phải sổ tổng hợp của Sổ Dân vận: chọn sổ tổng hợp năm trước.'],
    [
      'Tổng hợp 2026.xlsx',
      'Tổng hợp 2026.xlsx là sổ năm 2026, sổ này năm 2026: chọn sổ tổng hợp của năm trước.',
    ],
  ] as const;
  for (const [file, sentence] of wrong) {
    await pick(file);
    await says(sentence);
    expect(await opened().sheets()).toEqual(before);
    // What was rolled up stays in sight.
    await says('Từng tệp');
  }
  await opened().screenshot('nam-truoc-nham-350');

  await pick('Tổng hợp 2024.xlsx');
  await says('Tổng hợp 2024.xlsx là sổ năm 2024, không phải năm liền trước.');
  // No program has calculated the roll-up of the command line: what it was made with is compared.
  await pick('Tổng hợp 2025.xlsx');
  await says('Đã so 2 đơn vị với năm 2025 (Tổng hợp 2025.xlsx): trang So với năm trước.');
  await says('1 đơn vị năm nay, 0 đơn vị năm trước chưa so được: lý do ở trang So với năm trước.');
  await opened().screenshot('nam-truoc-xong-350');
  expect(await violations(pane)).toEqual([]);
  expect(await stickingOut(pane)).toEqual([]);
  const cells = async () => {
    const rows = await opened().values('So với năm trước', 'A1:L60');
    return rows.filter(([first]) => /^UBND xã [ABC]$/.test(String(first)));
  };
  const shown = await cells();
  expect(shown).toEqual([
    ['UBND xã B', 'Các xã', 2, 1, 1, 'Tự chấm', 80, 100, 20, 'Tốt', 'Xuất sắc', null],
    ['UBND xã A', 'Các xã', 1, 2, -1, 'Tự chấm', 90, 80, -10, 'Xuất sắc', 'Tốt', null],
    [
      ...['UBND xã C', 'Các xã', null, 3, null, 'Tự chấm', null, 60, null, null, 'Trung bình'],
      'Sổ năm trước không có đơn vị này.',
    ],
  ]);
  await opened().goTo('So với năm trước', 'A1');
  await opened().screenshot('nam-truoc-trang');

  // Rolled up anew, the comparison is made anew from what the workbook keeps.
  await press('Tổng hợp');
  await says('Đã tổng hợp 3/3 tệp');
  expect(await cells()).toEqual(shown);
});
