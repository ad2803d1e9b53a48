/** A writing that Excel cuts short, as a user meets it: said in the pane, again at the next opening, finished or taken back. */
import { META_SHEET } from '../../src/workbook/draft/facts-sheet';
import { PATIENCE } from './browser';
import { fillPlan, freshPage } from './fresh-page';

const { opened, press, says } = freshPage();

const banner = () => opened().pane.getByRole('region', { name: 'Lần ghi trước chưa xong' });

/** Creates a plan; of the third request, which writes, Excel carries out only so many actions. */
async function cutShort(afterActions: number): Promise<void> {
  await fillPlan(opened());
  await opened().page.evaluate((count) => {
    window.soDanVan!.host.plan([{ kind: 'fail', request: 3, code: 'GeneralException', afterActions: count }]);
  }, afterActions);
  await press('Tạo kế hoạch');
  await says('Excel dừng giữa chừng (mã GeneralException)');
  await banner().waitFor(PATIENCE);
}

test('it is said with its sheets, stops other actions, and is taken back', async () => {
  await cutShort(400);
  await banner().getByText('Thông tin chung, Nhiệm vụ, Lịch báo cáo, Danh mục đơn vị').waitFor(PATIENCE);
  await banner().scrollIntoViewIfNeeded();
  await opened().screenshot('unfinished');
  await press('Tạo kế hoạch');
  await says('Lần ghi trước vào sổ này chưa xong.');
  await press('Trả lại như cũ');
  await says('Đã trả lại sổ như trước lần ghi dở.');
  expect(await opened().pane.getByRole('button', { name: 'Làm tiếp' }).count()).toBe(0);
  expect(await opened().sheets()).toEqual(['Trang tính1']);
  await opened().screenshot('restored');
  await press('Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
});

test('the pane opened anew offers it in every area, and it is finished', async () => {
  await cutShort(900);
  await opened().pane.evaluate(() => {
    location.reload();
  });
  await banner().waitFor(PATIENCE);
  await opened().pane.getByRole('tab', { name: 'Chấm điểm' }).click(PATIENCE);
  await press('Làm tiếp');
  await says('Đã ghi tiếp xong phần còn dở.');
  await says('Đã tạo 4 trang tính');
  expect(await opened().sheets()).toEqual([
    'Trang tính1',
    META_SHEET,
    'Thông tin chung',
    'Nhiệm vụ',
    'Lịch báo cáo',
    'Danh mục đơn vị',
  ]);
  await opened().screenshot('resumed');
  await press('Tạo bảng tự chấm điểm');
  await says('Đã tạo trang tính');
});
