/** *Báo cáo kết quả* as a person does it: made, worded, made again, in panes of 350 and 320 px. */
import { openBrowser } from './browser';
import type { TestBrowser, TestPage } from './browser';

let browser: TestBrowser;
let opened: TestPage;

beforeAll(async () => {
  browser = await openBrowser();
  opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
});
afterAll(() => browser.close());

test('a report is made, says who owes what with a text to copy, and stands in the grid', async () => {
  const { pane } = opened;
  await pane.getByLabel('Tên cơ quan, đơn vị').fill('Ủy ban nhân dân phường Trần Phú, thành phố Hải Phòng');
  const year = await pane.getByLabel('Năm').inputValue();
  await pane.getByRole('button', { name: 'Tạo kế hoạch' }).click();
  await pane.getByText('Đã xong').waitFor();

  await pane.locator('summary').filter({ hasText: 'Báo cáo kết quả' }).click();
  const section = pane.getByRole('region', { name: 'Báo cáo kết quả' });
  await section.getByLabel('Kỳ báo cáo').selectOption('6 tháng');
  const make = section.getByRole('button', { name: 'Lập báo cáo' });
  await make.click();
  await section.getByText('Chưa có ngày tính số liệu').waitFor();
  await section.getByLabel('Số liệu tính đến ngày').fill('10.6');
  await section.getByText('Ghi ngày như 10/5/2026').waitFor();
  await section.getByLabel('Số liệu tính đến ngày').fill(`10/6/${year}`);
  await make.click();
  await section.getByText('Đã lập trang in Báo cáo 6 tháng').waitFor();
  const owed = section.getByRole('region', { name: 'Nơi còn thiếu' });
  expect(await owed.getByRole('listitem').count()).toBeGreaterThan(2);
  await owed.locator('summary').first().click();
  await owed.getByText('Kính gửi:').first().waitFor();
  await section.scrollIntoViewIfNeeded();
  await opened.screenshot('report-made');
  await opened.page.evaluate(() => {
    document.getElementById('pane')!.style.width = '320px';
  });
  await owed.scrollIntoViewIfNeeded();
  await opened.screenshot('report-320');
  expect(await section.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
    0,
  );
  expect((await opened.values('Báo cáo 6 tháng', 'A6:A6'))[0]?.[0]).toBe('BÁO CÁO');

  await make.click();
  await section.getByText('Trang in Báo cáo 6 tháng đã đúng với bảng hiện tại').waitFor();
  expect(opened.faults).toEqual([]);
});
