/** The pane as low as Excel leaves it on a notebook, 350 × 378 px: what an action has to say comes into sight by itself. */
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser } from './browser';
import { stickingOut } from './look';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('every outcome is in sight, at 350 × 378 px and in a pane pulled wide', async () => {
  const opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  const { page, pane } = opened;
  page.setDefaultTimeout(PATIENCE.timeout);
  const size = () => pane.evaluate(() => [innerWidth, innerHeight]);
  const setHeight = async (height: number): Promise<void> => {
    const [, now = 0] = await size();
    const { width, height: whole } = page.viewportSize() ?? { width: 0, height: 0 };
    await page.setViewportSize({ width, height: whole + height - now });
  };
  const panel = pane.locator('[role=tabpanel]:visible');
  const area = (name: string) => pane.getByRole('tab', { name, exact: true }).click();
  /** Presses, and waits until what was done stands within the pane's edges. */
  async function pressed(button: string, done: string | RegExp): Promise<void> {
    await panel.getByRole('button', { name: button, exact: true }).click();
    const words = panel.getByText(done).last();
    await words.waitFor();
    await words.evaluate(
      (element) =>
        new Promise<void>((resolve) => {
          const look = (): void => {
            const { top, bottom } = element.getBoundingClientRect();
            if (top >= 0 && bottom <= innerHeight) {
              resolve();
            } else {
              requestAnimationFrame(look);
            }
          };
          look();
        }),
    );
    expect(await stickingOut(pane)).toEqual([]);
  }

  await setHeight(378);
  expect(await size()).toEqual([350, 378]);
  await panel.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã A');
  await panel.getByLabel('Năm kế hoạch').fill('2026');
  await pressed('Tạo kế hoạch', 'Đã tạo 4 trang tính');
  await opened.screenshot('low-plan');
  await pressed('Phụ lục kèm theo kế hoạch', 'Đã lập trang in Phụ lục');
  await area('Rà soát');
  await pressed('Rà soát', /^Có \d+ nội dung cần chú ý/);
  await pressed('Ghi kết quả ra trang tính', /vào trang Kết quả rà soát/);
  await area('Chấm điểm');
  await pressed('Tạo bảng tự chấm điểm', 'Đã tạo trang tính');
  await pressed('Chốt để gửi', 'Bảng chưa nhập tiêu chí nào');
  await pressed('Vẫn chốt bảng trống', 'Đã chốt lần 1');
  await opened.screenshot('low-frozen');
  await area('Thẩm định');
  await pressed('Đọc bảng tự chấm điểm', /^Tiêu chí 1\//);
  await opened.screenshot('low-review');
  await area('Tổng hợp');
  await panel
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles({
      name: 'ghi chú.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('Không phải sổ.'),
    });
  await pressed('Tổng hợp', 'Không tổng hợp được tệp nào');
  await opened.screenshot('low-rolled-up');

  await page.addStyleTag({ content: 'body { grid-template-columns: minmax(0, 1fr) 900px !important; }' });
  await setHeight(700);
  for (const name of ['Kế hoạch', 'Rà soát', 'Chấm điểm', 'Thẩm định', 'Tổng hợp']) {
    await area(name);
    expect(await stickingOut(pane)).toEqual([]);
    await opened.screenshot(`wide-${name}`);
  }
  expect(opened.faults).toEqual([]);
  await opened.close();
});
