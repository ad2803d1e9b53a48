/** A writing that Excel cuts short, as a user meets it: said in the pane, again at the next opening, finished or taken back. */
import { META_SHEET } from '../../src/core/layout/meta';
import { openBrowser } from './browser';
import type { TestBrowser, TestPage } from './browser';

const PATIENCE = { timeout: 30_000 };

let browser: TestBrowser;
let opened: TestPage;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
});
afterEach(async () => {
  expect(opened.faults).toEqual([]);
  await opened.close();
});

const press = (name: string) => opened.pane.getByRole('button', { name, exact: true }).click(PATIENCE);
const banner = () => opened.pane.getByRole('region', { name: 'Lần ghi trước chưa xong' });

/** Creates a plan; of the third request, which writes, Excel carries out only so many actions. */
async function cutShort(afterActions: number): Promise<void> {
  await opened.pane.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã A', PATIENCE);
  await opened.pane.getByLabel('Năm kế hoạch').fill('2026', PATIENCE);
  await opened.page.evaluate((count) => {
    window.soDanVan!.host.plan([{ kind: 'fail', request: 3, code: 'GeneralException', afterActions: count }]);
  }, afterActions);
  await press('Tạo kế hoạch');
  await opened.pane.getByText('Excel dừng giữa chừng (mã GeneralException)').waitFor(PATIENCE);
  await banner().waitFor(PATIENCE);
}

test('it is said with its sheets, stops other actions, and is taken back', async () => {
  await cutShort(400);
  await banner().getByText('Thông tin chung, Nhiệm vụ, Lịch báo cáo, Danh mục đơn vị').waitFor(PATIENCE);
  await banner().scrollIntoViewIfNeeded();
  await opened.screenshot('unfinished');
  await press('Tạo kế hoạch');
  await opened.pane.getByText('Lần ghi trước vào sổ này chưa xong.').waitFor(PATIENCE);
  await press('Trả lại như cũ');
  await opened.pane.getByText('Đã trả lại sổ như trước lần ghi dở.').waitFor(PATIENCE);
  expect(await opened.pane.getByRole('button', { name: 'Làm tiếp' }).count()).toBe(0);
  expect(await opened.sheets()).toEqual(['Trang tính1']);
  await opened.screenshot('restored');
  await press('Tạo kế hoạch');
  await opened.pane.getByText('Đã tạo 4 trang tính').waitFor(PATIENCE);
});

test('the pane opened anew offers it in every area, and it is finished', async () => {
  await cutShort(900);
  await opened.pane.evaluate(() => {
    location.reload();
  });
  await banner().waitFor(PATIENCE);
  await opened.pane.getByRole('tab', { name: 'Chấm điểm' }).click(PATIENCE);
  await press('Làm tiếp');
  await opened.pane.getByText('Đã ghi tiếp xong phần còn dở.').waitFor(PATIENCE);
  await opened.pane.getByText('Đã tạo 4 trang tính').waitFor(PATIENCE);
  expect(await opened.sheets()).toEqual([
    'Trang tính1',
    META_SHEET,
    'Thông tin chung',
    'Nhiệm vụ',
    'Lịch báo cáo',
    'Danh mục đơn vị',
  ]);
  await opened.screenshot('resumed');
  await press('Tạo bảng tự chấm điểm');
  await opened.pane.getByText('Đã tạo trang tính').waitFor(PATIENCE);
});
