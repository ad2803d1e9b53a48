/** An action that Excel keeps waiting: it says what it does, is stopped while it reads, and is not once it writes. */
import { openBrowser } from './browser';
import type { TestBrowser, TestPage } from './browser';

const PATIENCE = { timeout: 30_000 };
const STOP = 'Dừng, không ghi gì';

let browser: TestBrowser;
let opened: TestPage;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  await opened.pane.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã A', PATIENCE);
  await opened.pane.getByLabel('Năm kế hoạch').fill('2026', PATIENCE);
});
afterEach(async () => {
  expect(opened.faults).toEqual([]);
  await opened.close();
});

const button = (name: string) => opened.pane.getByRole('button', { name, exact: true });
const press = (name: string) => button(name).click(PATIENCE);
const says = (text: string) => opened.pane.getByText(text).first().waitFor(PATIENCE);

/** Holds one of the next requests of the pane until it is let go. */
async function hold(request: number): Promise<() => Promise<void>> {
  await opened.page.evaluate((held) => {
    window.soDanVan!.host.plan([
      {
        kind: 'before',
        request: held,
        happens: () =>
          new Promise<void>((resolve) => {
            window.letGo = resolve;
          }),
      },
    ]);
  }, request);
  return () =>
    opened.page.evaluate(() => {
      window.letGo?.();
    });
}

test('stopped while it reads, it writes nothing; stopped no more once it writes', async () => {
  const letRead = await hold(1);
  await press('Tạo kế hoạch');
  await says('Đang đọc sổ…');
  await opened.screenshot('stop-reading');
  await press(STOP);
  await says('Đang dừng…');
  await letRead();
  await says('Đã dừng theo yêu cầu; sổ giữ nguyên, chưa ghi gì.');
  expect(await opened.sheets()).toEqual(['Trang tính1']);
  // The button that was pressed is gone, the focus is not lost with it.
  expect(await opened.pane.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  await opened.screenshot('stop-stopped');

  // Two to read and compare, then one that writes.
  const letWrite = await hold(3);
  await press('Tạo kế hoạch');
  await says('Đang ghi vào sổ; không dừng giữa chừng');
  await opened.screenshot('stop-writing');
  expect(await button(STOP).count()).toBe(0);
  await letWrite();
  await says('Đã tạo 4 trang tính');
  await opened.pane.getByText('Đang ghi vào sổ').waitFor({ ...PATIENCE, state: 'detached' });
});

test('a paper and an update are stopped as well', async () => {
  await press('Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
  const before = await opened.sheets();
  for (const name of ['Phụ lục kèm theo kế hoạch', 'Xem trước thay đổi']) {
    const letGo = await hold(1);
    await press(name);
    await press(STOP);
    await letGo();
    await says('Đã dừng theo yêu cầu; sổ giữ nguyên, chưa ghi gì.');
    expect(await opened.sheets()).toEqual(before);
  }
});
