/** Letters and calendars as people get them: saved from the page as files, in Excel made as sheets of the roll-up. */
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { main } from '../../src/cli/main';
import { MemoryIo } from '../support/memory-io';
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser } from './browser';
import { violations } from './look';

const folder = mkdtempSync(path.join(tmpdir(), 'so-dan-van-chasing-'));
const PLAN = path.join(folder, 'kế hoạch.xlsx');
const ROLL_UP = path.join(folder, 'tổng hợp.xlsx');
let browser: TestBrowser;

beforeAll(async () => {
  const io = new MemoryIo();
  const plan = ['plan', '--template', 'binh-chuong-2026', '--year', '2026', '--unit'];
  await main([...plan, 'UBND xã Bình Chương', '--out', 'sổ.xlsx'], io);
  // A unit whose workbook has no score sheet has to put that right; those of the register have not sent.
  await main([...plan, 'UBND xã A', '--out', 'gửi/a.xlsx'], io);
  await main(['rollup', 'gửi', '--base', 'sổ.xlsx', '--out', 'tổng hợp.xlsx'], io);
  writeFileSync(PLAN, io.files.get('sổ.xlsx') ?? '');
  writeFileSync(ROLL_UP, io.files.get('tổng hợp.xlsx') ?? '');
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Presses a button that saves a .zip, and gives what is in it. */
async function saved(page: Page, button: string, zip: string): Promise<Record<string, Uint8Array>> {
  const [download] = await Promise.all([
    page.waitForEvent('download', PATIENCE),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(zip);
  await page.getByText(`Đã tải tệp ${zip} về thư mục tải xuống của trình duyệt.`).waitFor();
  return unzipSync(new Uint8Array(readFileSync(await download.path())));
}

test('on the page: both letters and the day to send by in one .zip, the days of each phòng in another', async () => {
  const { page, faults } = await browser.openFilePage({ width: 1366, height: 768 });
  page.setDefaultTimeout(PATIENCE.timeout);
  const open = (heading: string) => page.locator('summary').filter({ hasText: heading }).click();
  await page.getByLabel('Mở sổ .xlsx').setInputFiles(ROLL_UP);
  await page.getByText('Đã mở tổng hợp.xlsx.').waitFor();
  await page.getByRole('main').getByRole('tab', { name: 'Tổng hợp', exact: true }).click();
  await open('Tình hình từng đơn vị');
  await open('Công văn đôn đốc, lịch hạn gửi');
  const letters = await saved(page, 'Tải công văn (.docx) và lịch hạn gửi (.ics)', 'cong-van-don-doc.zip');
  expect(Object.keys(letters)).toEqual([
    'Công văn đôn đốc.docx',
    'Công văn đề nghị hoàn thiện.docx',
    'Hạn gửi.ics',
  ]);
  await page
    .getByText('Đã lập Công văn đôn đốc; Công văn đề nghị hoàn thiện; Hạn gửi.')
    .scrollIntoViewIfNeeded();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: path.join(__dirname, '../../.cache/screens/chasing-page.png') });

  await page.getByLabel('Mở sổ .xlsx').setInputFiles(PLAN);
  await page.getByText('Đã mở kế hoạch.xlsx.').waitFor();
  await page.getByRole('main').getByRole('tab', { name: 'Kế hoạch', exact: true }).click();
  await open('In, trình ký');
  const days = await saved(page, 'Tải lịch hạn của từng phòng (.ics)', 'lich-han.zip');
  expect(Object.keys(days)[0]).toBe('00-tat-ca.ics');
  const office = strFromU8(days['phong-van-hoa-xa-hoi.ics'] ?? new Uint8Array());
  expect(office).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(office).toContain('BEGIN:VEVENT');
  await page.getByText(/^Đã lập lịch hạn chung/).scrollIntoViewIfNeeded();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: path.join(__dirname, '../../.cache/screens/chasing-plan.png') });
  expect(faults).toEqual([]);
});

test('in Excel: each letter is a sheet of the roll-up, and it is said where files are had', async () => {
  const opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  const { page, pane } = opened;
  page.setDefaultTimeout(PATIENCE.timeout);
  await page.locator('#picker').setInputFiles(ROLL_UP);
  await page.getByRole('status').getByText('Đã mở').waitFor();
  await pane.evaluate(() => {
    location.reload();
  });
  await pane.getByRole('tab', { name: 'Tổng hợp', exact: true }).click();
  await pane.locator('summary').filter({ hasText: 'Tình hình từng đơn vị' }).click();
  await pane.locator('summary').filter({ hasText: 'Công văn đôn đốc, lịch hạn gửi' }).click();
  const section = pane.getByRole('region', { name: 'Công văn đôn đốc, lịch hạn gửi' });
  await section.getByText('Excel trên máy tính không lưu được tệp từ khung này.').waitFor();
  for (const letter of ['Công văn đôn đốc', 'Công văn đề nghị hoàn thiện']) {
    await section.getByRole('button', { name: letter, exact: true }).click();
    await section.getByText(`Đã lập trang in ${letter} từ bảng hiện tại.`).waitFor();
  }
  const listed = (await opened.values('Công văn đề nghị hoàn thiện', 'A1:D20')).flat();
  // A sheet has a row for each line.
  expect(listed.join(' ')).toContain('UBND xã A');
  expect(listed.join(' ').replace(/ +/g, ' ')).toContain('V/v hoàn thiện sổ công tác dân vận');
  await section.scrollIntoViewIfNeeded();
  await opened.screenshot('chasing-excel');
  expect(opened.faults).toEqual([]);
  await opened.close();
});
