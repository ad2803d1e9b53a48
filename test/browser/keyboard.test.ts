/**
 * The pane by keyboard alone, beside office.js, which on the web takes the Tab key: every journey from its first key to its
 * last. After each step the focus is somewhere, in sight and marked, and there is a way on and a way out.
 */
import { cellName } from '../../src/workbook/cells/cells';
import { sample } from '../support/sample';
import { openBrowser, PATIENCE } from './browser';
import type { TestBrowser, TestPage } from './browser';
import { keyboard } from './keyboard';
import type { Keyboard } from './keyboard';

let browser: TestBrowser;
let opened: TestPage;
let keys: Keyboard;
/** The views to be walked through; all of them if absent. */
let lookedAt: readonly string[] | undefined;
/** What was wrong in each view, by its name. */
const wrong: Record<string, readonly string[]> = {};

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The focus is at the pane's beginning, as after F6 from the grid. */
async function start(): Promise<void> {
  await opened.page.evaluate(() => document.getElementById('file-name')?.focus());
  await opened.pane.evaluate(() => {
    // A stop before all others, gone at once: the browser goes on from where it stood.
    const first = document.createElement('a');
    first.tabIndex = 0;
    document.body.prepend(first);
    window.focus();
    first.focus();
    first.remove();
  });
}

async function open(): Promise<void> {
  opened = await browser.openPage({ timezone: 'Asia/Ho_Chi_Minh' });
  const { page, pane } = opened;
  page.setDefaultTimeout(PATIENCE.timeout);
  keys = keyboard(page, pane, {
    isOutside: () => page.evaluate(() => document.activeElement?.id !== 'pane'),
    start,
  });
}

async function typePlan(): Promise<void> {
  await start();
  await keys.type(opened.pane.getByLabel('Tên cơ quan, đơn vị'), 'UBND xã Bình Chương');
  await keys.type(opened.pane.getByLabel('Năm kế hoạch'), '2026');
}

/** Writes into a cell of *Nhiệm vụ* below its header, as if it had been typed in the grid. */
async function typeTask(column: string, text: string): Promise<void> {
  const [headers] = await opened.values('Nhiệm vụ', 'A6:Z6');
  await opened.pane.evaluate(
    ([cell, value]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Nhiệm vụ').getRange(cell).values = [[value]];
        await context.sync();
      }),
    [cellName(6, headers?.indexOf(column) ?? -1), text] as const,
  );
}

/** Presses what opens the browser's choice of files, and chooses these. */
async function pickFiles(name: string, files: readonly string[]): Promise<void> {
  const picking = opened.page.waitForEvent('filechooser');
  await keys.press(button(name));
  await (
    await picking
  ).setFiles(
    files.map((file) => ({
      name: `${file}.xlsx`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(`Không phải sổ: ${file}.`),
    })),
  );
}

const button = (name: string | RegExp) =>
  opened.pane.locator('[role=tabpanel]:visible').getByRole('button', { name, exact: true }).first();
/** The heading of a part that is one press away. */
const fold = (heading: string) =>
  opened.pane.locator('[role=tabpanel]:visible summary').filter({ hasText: heading });
const said = (text: string | RegExp) =>
  opened.pane.getByText(text).locator('visible=true').first().waitFor(PATIENCE);
async function look(view: string): Promise<void> {
  if (lookedAt && !lookedAt.includes(view)) {
    return;
  }
  const found = await keys.walk();
  if (found.length > 0) {
    wrong[view] = found;
  }
}
/** The focus has not been lost with what was done: it is somewhere, in sight. */
async function focusIn(view: string): Promise<void> {
  await opened.pane
    .locator('.fui-Spinner')
    .first()
    .waitFor({ state: 'detached', ...PATIENCE });
  const focus = await keys.focus();
  if (/nothing|out of sight/.test(focus)) {
    wrong[view] = [focus];
  }
}
/** Areas are one stop; arrows go from one to the next. */
async function area(name: string): Promise<void> {
  await keys.reach(opened.pane.getByRole('tab', { selected: true }));
  const tab = opened.pane.getByRole('tab', { name, exact: true });
  for (let step = 0; step < 5 && !(await tab.evaluate((it) => it === document.activeElement)); step += 1) {
    await opened.page.keyboard.press('ArrowRight');
  }
  await opened.page.keyboard.press('Enter');
  await opened.pane.locator('[role=tabpanel]:visible h2').first().waitFor(PATIENCE);
}

// Every stop of every view is looked at twice.
jest.setTimeout(400_000);

/** The same journeys in each; a run draws one. */
const COLOURS = [
  { forcedColors: 'none' },
  // The same controls again: a view of each kind.
  { forcedColors: 'active', looked: ['plan-form', 'findings', 'criterion', 'picked', 'settings'] },
] as const;

test.each(sample(COLOURS, 1))(
  'every journey, forced colours $forcedColors',
  async ({ forcedColors, ...only }) => {
    lookedAt = 'looked' in only ? only.looked : undefined;
    await open();
    const { page, pane } = opened;
    await page.emulateMedia({ forcedColors });

    // A plan.
    await typePlan();
    await keys.press(pane.locator('summary').first());
    await look('plan-form');
    await keys.press(button('Tạo kế hoạch'));
    await said('Đã tạo 4 trang tính');
    // The form has gone: the focus is on the plan's name.
    await pane.locator('h2:focus').waitFor(PATIENCE);
    expect(await keys.focus()).toBe('h2 Kế hoạch 2026 – UBND xã Bình Chương');
    await look('plan-made');

    // A name written another way than in the register.
    await typeTask('Cơ quan chủ trì', 'Phòng Kinh te');

    // Rà soát: its settings, a fix looked at and made and taken back, a dismissal taken back.
    await keys.press(button(/^Tiếp theo: Rà soát/));
    await opened.pane.locator('[role=tab]:focus').waitFor(PATIENCE);
    // The review has begun by that press.
    await said(/^Có \d+ nội dung cần chú ý/);
    await focusIn('reviewed');
    await look('findings');
    await keys.press(button('Cài đặt rà soát'));
    await pane.getByRole('region', { name: 'Cài đặt rà soát' }).waitFor();
    await look('rule-settings');
    await keys.press(button('Thôi'));
    await focusIn('rule settings closed');
    // A finding that is pressed shows its cell, and below itself how it is mended.
    await keys.press(button(/Phòng Kinh te/));
    await look('fix');
    await keys.press(button('Thôi'));
    await focusIn('fix closed');
    await keys.press(button(/^Xem cách sửa: /));
    await keys.press(button('Sửa ô này'));
    await pane.locator('[data-undo]:focus').waitFor(PATIENCE);
    await keys.press(button(/^Hoàn tác lần sửa vừa rồi/));
    await said('Đã trả lại 1 ô như trước khi sửa.');
    await focusIn('undone');
    await keys.press(button(/Nhiệm vụ!E14$/));
    await keys.press(button(/^Bỏ qua: Nhiệm vụ!E14/));
    await said('Đã bỏ qua (1)');
    await focusIn('dismissed');
    await keys.press(pane.locator('summary').filter({ hasText: 'Đã bỏ qua (1)' }));
    await look('dismissed');
    await keys.press(button(/^Nêu lại: /));
    await pane.getByText('Đã bỏ qua (1)').waitFor({ state: 'detached' });
    await focusIn('told again');

    // Chấm điểm.
    await area('Chấm điểm');
    await keys.reach(pane.getByLabel('Chọn bộ tiêu chí'));
    const set = () => pane.getByLabel('Chọn bộ tiêu chí').inputValue();
    const first = await set();
    await page.keyboard.press('ArrowDown');
    const second = await set();
    expect(second).not.toBe(first);
    await focusIn('set chosen');
    await page.keyboard.press('ArrowUp');
    expect(await set()).toBe(first);
    await keys.press(button('Tạo bảng tự chấm điểm'));
    await said('Đã tạo trang tính');
    await focusIn('sheet made');
    await keys.press(button('Chốt để gửi'));
    await keys.press(button('Vẫn chốt bảng trống'));
    await said('Đã chốt lần 1');
    await look('scored');

    // Thẩm định: one criterion, then many.
    await area('Thẩm định');
    await keys.type(pane.getByLabel('Người thẩm định'), 'Nguyễn Văn A');
    await keys.press(button('Đọc bảng tự chấm điểm'));
    await pane.locator('h3:focus').waitFor();
    await look('criterion');
    await keys.type(pane.getByLabel('Điểm thẩm định lần 1'), '1');
    await keys.type(pane.getByLabel('Ý kiến thẩm định').first(), 'Đề nghị bổ sung số liệu');
    await keys.press(button('Ghi rồi sang tiêu chí sau'));
    await said('Đã ghi kết quả thẩm định của 1 tiêu chí.');
    await pane.getByRole('region', { name: /^Tiêu chí 2\// }).waitFor();
    await pane.locator('h3:focus').waitFor();
    for (const summary of await pane.locator('summary:visible').all()) {
      await keys.press(summary);
    }
    await look('many');
    const bulk = pane.locator('details').filter({ hasText: 'Đặt tình trạng cho nhiều tiêu chí' }).last();
    for (const mark of [0, 1]) {
      await keys.press(bulk.getByRole('checkbox').nth(mark), 'Space');
    }
    await keys.type(pane.getByLabel('Ý kiến thẩm định').last(), 'Bổ sung tài liệu');
    await keys.press(button('Đặt cho 2 tiêu chí'));
    await said('Đã ghi kết quả thẩm định của 2 tiêu chí.');
    await focusIn('several appraised');

    // Tổng hợp: files picked, one taken off the list, the rest rolled up.
    await area('Tổng hợp');
    await pickFiles('Chọn tệp', ['một', 'hai', 'ba']);
    await keys.press(button('Bỏ tệp hai.xlsx'));
    await focusIn('file taken off');
    await look('picked');
    await keys.press(button('Tổng hợp'));
    await said('Không tính');
    await focusIn('rolled up');
    await look('rolled-up');
    await keys.press(button('Bỏ tất cả'));
    await focusIn('files cleared');

    // Cài đặt: there and back.
    await keys.press(pane.getByRole('button', { name: 'Cài đặt', exact: true }));
    await pane.locator('h2:focus').waitFor();
    await look('settings');
    await keys.press(pane.getByRole('button', { name: 'Đóng cài đặt', exact: true }));
    expect(await keys.focus()).toBe('button Cài đặt');

    // And back out, to the workbook.
    await start();
    await page.keyboard.press('Tab');
    expect(await keys.focus()).toBe('button Cài đặt');
    await page.keyboard.press('Shift+Tab');
    await page.waitForFunction(() => document.activeElement?.id !== 'pane');
    await opened.screenshot(`keyboard-${forcedColors}`);
    expect(wrong).toEqual({});
    expect(opened.faults).toEqual([]);
    await opened.close();
  },
);

test('what comes later in the year: update, tables, templates, papers, an office’s own criteria, parts, by criterion', async () => {
  lookedAt = undefined;
  await open();
  const { pane } = opened;
  await typePlan();
  await keys.press(button('Tạo kế hoạch'));
  await said('Đã tạo 4 trang tính');

  // The office's word stays until it is ticked.
  await typeTask('Nội dung nhiệm vụ', 'Việc của xã');
  await keys.press(fold('Cập nhật theo mẫu'));
  const mine = pane.locator('summary').filter({ hasText: 'Đơn vị đã sửa, khác mẫu (1)' });
  await keys.press(mine);
  await look('update');
  await keys.press(pane.getByRole('checkbox', { name: /Việc của xã/ }), 'Space');
  await keys.press(button('Cập nhật'));
  await said('Đã cập nhật theo mẫu: 1 ô');
  await focusIn('updated');

  await keys.press(fold('bảng trong năm'));
  await keys.press(button(/^Thêm vào sổ: Số liệu báo cáo/));
  await said('Đã thêm trang Số liệu báo cáo');
  await focusIn('tables added');

  await keys.press(fold('Mẫu và kế hoạch khác'));
  await keys.type(pane.getByLabel('Tên mẫu'), 'Mẫu của xã');
  await keys.press(button('Lưu thành mẫu'));
  await said('Đã lưu mẫu “Mẫu của xã”');
  await keys.press(button('Xóa'));
  await look('template');
  await keys.press(button('Giữ lại'));
  await focusIn('template kept');
  await keys.press(button('Xóa'));
  await keys.press(button('Xóa mẫu này'));
  await said('Đã xóa mẫu “Mẫu của xã”');
  await focusIn('template gone');

  await keys.press(fold('In, trình ký'));
  await keys.press(button('Bảng theo dõi tiến độ'));
  await said('Đã lập trang in Bảng theo dõi tiến độ');
  await focusIn('printed');

  await area('Chấm điểm');
  await keys.press(button('Soạn bộ tiêu chí'));
  await said('Đã tạo trang Bộ tiêu chí.');
  await focusIn('criteria laid out');
  await keys.press(button('Dùng bộ tiêu chí này'));
  await said('Đã tạo trang tính Bảng tự chấm điểm');
  await focusIn('criteria used');
  await pickFiles('Lấy về sổ đã điền', ['một']);
  await said('một.xlsx');
  await look('parts');

  await area('Thẩm định');
  await keys.press(fold('Thẩm định theo tiêu chí'));
  await pickFiles('Chọn sổ các đơn vị', ['hai']);
  await keys.type(pane.getByLabel('Mã nhóm hoặc tiêu chí'), 'I');
  await keys.press(button('Lập sổ theo tiêu chí'));
  await said('Mở một sổ trống rồi lập ở đó.');
  await look('by-criterion');

  expect(wrong).toEqual({});
  expect(opened.faults).toEqual([]);
  await opened.close();
});
