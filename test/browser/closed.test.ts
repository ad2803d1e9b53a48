/** The pane is closed while Excel is at work for it, and opened again: what Excel has done by then is known, and said. */
import { PATIENCE } from './browser';
import { fillPlan, freshPage } from './fresh-page';

const { opened, press, says, hold } = freshPage();

const banner = () => opened().pane.getByRole('region', { name: 'Lần ghi trước chưa xong' });

/**
 * Presses a button, opens the pane anew while its writing request is on the way, and only then lets Excel carry it out.
 * @param request which of its requests writes
 * @param afterActions at which of its actions Excel stops; it does not if absent
 */
async function closedDuring(button: string, request: number, afterActions?: number): Promise<void> {
  const held = await hold(request, afterActions);
  await press(button);
  await held.hasCome();
  await opened().pane.evaluate(() => {
    location.reload();
  });
  await opened().pane.waitForLoadState();
  await held.letGo();
}

test('what Excel carries out after the pane was closed is there when it opens again', async () => {
  await fillPlan(opened());
  await closedDuring('Tạo kế hoạch', 3);
  await opened().pane.getByRole('heading', { name: 'Kế hoạch 2026 – UBND xã A' }).waitFor(PATIENCE);
  expect(await banner().count()).toBe(0);
  expect(await opened().sheets()).toHaveLength(6);
});

test('what Excel carries out by half after the pane was closed is offered to be finished, or taken back', async () => {
  await fillPlan(opened());
  await closedDuring('Tạo kế hoạch', 3, 700);
  await banner().waitFor(PATIENCE);
  await opened().screenshot('closed-unfinished');
  await press('Trả lại như cũ');
  await says('Đã trả lại sổ như trước lần ghi dở.');
  expect(await opened().sheets()).toEqual(['Trang tính1']);
  await opened().screenshot('closed-restored');

  await fillPlan(opened());
  await press('Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
  await opened().pane.getByRole('tab', { name: 'Chấm điểm' }).click(PATIENCE);
  // Two to read, one to compare.
  await closedDuring('Tạo bảng tự chấm điểm', 4, 900);
  await banner().waitFor(PATIENCE);
  await press('Làm tiếp');
  await says('Đã ghi tiếp xong phần còn dở.');
  expect(await opened().sheets()).toContain('Bảng tự chấm điểm');
});
