/** A part of the pane cannot be loaded, as with a server that was updated meanwhile: the rest goes on, and there is a way back. */
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser } from './browser';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('it says so with details to copy, other areas work, loading again helps', async () => {
  const opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  const { page, pane } = opened;
  page.setDefaultTimeout(PATIENCE.timeout);
  const PART = /\/roll-up\.[0-9a-f]+\.js$/;
  await page.route(PART, (route) => route.abort());
  await pane.getByRole('tab', { name: 'Tổng hợp' }).click();
  const panel = pane.locator('[role=tabpanel]:visible');
  const alert = panel.getByRole('alert');
  await alert.getByText('Có lỗi ngoài dự kiến').waitFor();
  await alert.getByText('Phần này không hiển thị được.').waitFor();
  expect(await alert.getByLabel('Chi tiết lỗi').inputValue()).toContain('ChunkLoadError');
  await opened.screenshot('lost-part');

  await pane.getByRole('tab', { name: 'Rà soát' }).click();
  await panel.getByRole('button', { name: 'Rà soát', exact: true }).waitFor();

  await page.unroute(PART);
  await pane.getByRole('tab', { name: 'Tổng hợp' }).click();
  await alert.getByRole('button', { name: 'Tải lại' }).click();
  await pane.getByRole('tab', { name: 'Tổng hợp' }).click();
  await panel.getByRole('button', { name: 'Chọn tệp' }).waitFor();
  await opened.close();
});
