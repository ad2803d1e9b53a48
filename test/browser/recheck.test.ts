/** *Rà soát* after an edit: it looks again by itself, or says that the workbook has changed. */
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser } from './browser';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a finding comes and goes with what is typed in the grid; nothing is pressed', async () => {
  const opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  const { pane } = opened;
  const press = (name: string) => pane.getByRole('button', { name, exact: true }).click(PATIENCE);
  await pane.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã Bình Chương', PATIENCE);
  await pane.getByLabel('Năm kế hoạch').fill('2026', PATIENCE);
  await press('Tạo kế hoạch');
  await pane.getByText('Đã tạo 4 trang tính').waitFor(PATIENCE);
  await pane.getByRole('tab', { name: 'Rà soát', exact: true }).click(PATIENCE);
  await press('Rà soát');
  await pane.getByText(/^Có \d+ nội dung cần chú ý/).waitFor(PATIENCE);
  const [[phrase] = []] = await opened.values('Nhiệm vụ', 'K7');
  expect(phrase).toBe('Thường xuyên');

  // A field of the pane keeps its cursor while someone types in the grid: no reason to wait.
  await press('Cài đặt rà soát');
  const field = pane.getByRole('searchbox', { name: 'Tìm quy tắc' });
  await field.focus();
  const finding = pane.getByText(/mai mốt sẽ làm/);
  expect(await finding.count()).toBe(0);
  const count = pane.getByText(/^Có \d+ nội dung cần chú ý/);
  const before = await count.textContent();
  await opened.type('Nhiệm vụ', 'K7', 'mai mốt sẽ làm');
  await pane.waitForFunction(
    ([text]) => ![...document.querySelectorAll('p')].some((line) => line.textContent === text),
    [before] as const,
    PATIENCE,
  );
  await press('Thôi');
  await finding.first().waitFor(PATIENCE);
  await opened.screenshot('recheck-found');
  await opened.type('Nhiệm vụ', 'K7', 'Thường xuyên');
  await finding.first().waitFor({ ...PATIENCE, state: 'hidden' });
  const changed = pane.getByText('Sổ đã thay đổi từ lần rà soát trước.');
  await changed.waitFor({ ...PATIENCE, state: 'hidden' });

  // Whoever types in the pane is not disturbed: told instead, and the button looks again.
  await press('Cài đặt rà soát');
  await opened.type('Nhiệm vụ', 'K7', 'mai mốt sẽ làm');
  await field.focus();
  await changed.waitFor(PATIENCE);
  await opened.page.waitForTimeout(3_000);
  expect(await changed.isVisible()).toBe(true);
  expect(await finding.count()).toBe(0);
  await opened.screenshot('recheck-told');
  await press('Rà soát lại');
  await press('Thôi');
  await finding.first().waitFor(PATIENCE);
  expect(opened.faults).toEqual([]);
  await opened.close();
});
