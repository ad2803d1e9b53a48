/** Workbooks of another layout, as a user opens them: an older one is brought up to date, a newer one is only read. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LAYOUT_VERSION } from '../../src/core/layout/layout';
import { emptyWorkbook, openFileDoor } from '../../src/files/file-door';
import { writeWorkbook } from '../../src/files/write';
import { olderPlan } from '../support/older-plan';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';

const folder = mkdtempSync(path.join(tmpdir(), 'so-dan-van-'));

const { opened } = freshPage();

/** Opens a plan of that layout, and the pane anew, as Excel does with a workbook. */
async function open(layout: number): Promise<void> {
  const door = openFileDoor(emptyWorkbook('Sheet1'), { today: () => ({ year: 2026, month: 3, day: 2 }) });
  await olderPlan(door, layout);
  const file = path.join(folder, `bố cục ${layout}.xlsx`);
  writeFileSync(file, await writeWorkbook(door.content()));
  await opened().page.locator('#picker').setInputFiles(file, PATIENCE);
  await opened().page.getByRole('status').getByText(`Đã mở bố cục ${layout}.xlsx.`).waitFor(PATIENCE);
  await opened().pane.evaluate(() => {
    location.reload();
  });
}

const region = (name: string) => opened().pane.getByRole('region', { name });

test('an older workbook says what it would get, gets it, and says no more', async () => {
  await open(1);
  const notice = region('Sổ do bản trước lập');
  await notice.waitFor(PATIENCE);
  await notice.getByRole('button', { name: 'Xem sẽ thêm gì' }).click(PATIENCE);
  await notice.getByText('Trang Lịch báo cáo: thêm cột Chốt số liệu đến ngày.').waitFor(PATIENCE);
  await opened().screenshot('layout-older');
  const before = await opened().values('Nhiệm vụ', 'A7:R17');
  await notice.getByRole('button', { name: 'Nâng cấp sổ' }).click(PATIENCE);
  await opened().pane.getByText('Đã nâng cấp sổ: thêm 5 cột.').waitFor(PATIENCE);
  expect(await opened().values('Nhiệm vụ', 'A7:R17')).toEqual(before);
  expect((await opened().values('Nhiệm vụ', 'Y6:AB6')).flat()).toEqual([
    'Thẩm quyền quyết định',
    'Còn lại (ngày)',
    'Kết quả 9 tháng',
    'Tài liệu kiểm chứng',
  ]);
  expect(await opened().pane.getByRole('button', { name: 'Nâng cấp sổ' }).count()).toBe(0);
  await opened().goTo('Nhiệm vụ', 'Z7');
  await opened().screenshot('layout-upgraded');
});

test('a newer workbook is said to be only read, and stays as it is', async () => {
  await open(LAYOUT_VERSION + 1);
  await region('Sổ chỉ để xem').waitFor(PATIENCE);
  await opened().screenshot('layout-newer');
  const before = await opened().values('Nhiệm vụ', 'A1:Z17');
  await opened().pane.getByRole('tab', { name: 'Rà soát', exact: true }).click(PATIENCE);
  await opened().pane.getByRole('button', { name: 'Rà soát', exact: true }).click(PATIENCE);
  await opened().pane.getByRole('tabpanel').getByText('phiên bản mới hơn').waitFor(PATIENCE);
  expect(await opened().values('Nhiệm vụ', 'A1:Z17')).toEqual(before);
});
