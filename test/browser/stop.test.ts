/** An action that Excel keeps waiting: it says what it does, is stopped while it reads, and is not once it writes. */
import { PATIENCE } from './browser';
import { fillPlan, freshPage } from './fresh-page';

const STOP = 'Dừng, không ghi gì';

const { opened, button, press, says, createPlan, hold } = freshPage();

test('stopped while it reads, it writes nothing; stopped no more once it writes', async () => {
  await fillPlan(opened());
  const reading = await hold(1);
  await press('Tạo kế hoạch');
  await says('Đang đọc sổ…');
  await opened().screenshot('stop-reading');
  await press(STOP);
  await says('Đang dừng…');
  await reading.letGo();
  await says('Đã dừng theo yêu cầu; sổ giữ nguyên, chưa ghi gì.');
  expect(await opened().sheets()).toEqual(['Trang tính1']);
  // The button that was pressed is gone, the focus is not lost with it.
  expect(await opened().pane.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  await opened().screenshot('stop-stopped');

  // Two to read and compare, then one that writes.
  const writing = await hold(3);
  await press('Tạo kế hoạch');
  await says('Đang ghi vào sổ; không dừng giữa chừng');
  await opened().screenshot('stop-writing');
  expect(await button(STOP).count()).toBe(0);
  await writing.letGo();
  await says('Đã tạo 4 trang tính');
  await opened()
    .pane.getByText('Đang ghi vào sổ')
    .waitFor({ ...PATIENCE, state: 'detached' });
});

test('a paper and an update are stopped as well', async () => {
  await createPlan();
  const before = await opened().sheets();
  for (const start of [
    () => press('Phụ lục kèm theo kế hoạch'),
    // Opened, it looks at once.
    () => opened().pane.locator('summary').filter({ hasText: 'Cập nhật theo mẫu' }).click(PATIENCE),
  ]) {
    const held = await hold(1);
    await start();
    await press(STOP);
    await held.letGo();
    await says('Đã dừng theo yêu cầu; sổ giữ nguyên, chưa ghi gì.');
    expect(await opened().sheets()).toEqual(before);
  }
});
