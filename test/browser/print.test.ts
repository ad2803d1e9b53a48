/** *In, trình ký* as a person does it: the annex and the page for leaders stand in the grid, in a pane of 350 px. */
import { openBrowser } from './browser';
import type { TestBrowser, TestPage } from './browser';

let browser: TestBrowser;
let opened: TestPage;

beforeAll(async () => {
  browser = await openBrowser();
  opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
});
afterAll(() => browser.close());

test('a plan is made, its papers are printed, and made again they say that nothing has changed', async () => {
  const { pane } = opened;
  await pane.getByLabel('Tên cơ quan, đơn vị').fill('Ủy ban nhân dân phường Trần Phú, thành phố Hải Phòng');
  await pane.getByRole('button', { name: 'Tạo kế hoạch' }).click();
  await pane.getByText('Đã xong').waitFor();

  await pane.locator('summary').filter({ hasText: 'In, trình ký' }).click();
  const section = pane.getByRole('region', { name: 'In, trình ký' });
  const home = pane.getByRole('region', { name: 'Đang ở bước nào' });
  await section.getByRole('button', { name: 'Tóm tắt tiến độ một trang' }).click();
  await section.getByText('Đã lập trang in Tóm tắt tiến độ').waitFor();
  await opened.screenshot('print-summary');
  await home.getByRole('button', { name: 'Phụ lục kèm theo kế hoạch' }).click();
  await home.getByText('Đã lập trang in Phụ lục').waitFor();
  // What another button has said before is gone: results do not pile up.
  expect(await pane.locator('.fui-MessageBar:visible').count()).toBe(1);
  await opened.screenshot('print-annex');
  expect(await opened.values('Phụ lục', 'A6:B7')).toEqual([
    ['STT', 'Nội dung nhiệm vụ'],
    ['(1)', '(2)'],
  ]);
  await home.getByRole('button', { name: 'Phụ lục kèm theo kế hoạch' }).click();
  await home.getByText('đã đúng với bảng hiện tại').waitFor();
  await home.scrollIntoViewIfNeeded();
  await opened.screenshot('print-again');
  expect(opened.faults).toEqual([]);
});
