/**
 * The commands of the ribbon that work without the pane, pressed on the ribbon drawn from manifest.xml: the function file
 * is loaded and told by office.js's own `appCommandInvoked`.
 */
import { sample } from '../support/sample';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';

const { opened, createPlan } = freshPage();

const press = (label: string) =>
  opened().page.getByRole('navigation').getByRole('button', { name: label, exact: true }).click(PATIENCE);

/** What the dialog says, once it is there. */
async function told(heading: string): Promise<string> {
  const dialog = opened().page.getByRole('dialog', { name: 'Sổ Dân vận' });
  const page = dialog.frameLocator('iframe');
  await page.getByRole('heading', { name: heading }).waitFor(PATIENCE);
  return page.locator('body').innerText();
}

const close = () => opened().page.getByRole('button', { name: 'Đóng' }).click(PATIENCE);

const inFront = (sheet: string) =>
  opened().page.waitForFunction((name) => window.soDanVan?.activeSheet() === name, sheet, PATIENCE);

test('each makes its sheet and shows it, and the pane stays as it is', async () => {
  await createPlan();
  await opened().pane.getByRole('tab', { name: 'Tổng hợp' }).click(PATIENCE);
  for (const [label, sheet] of [
    ['Ghi kết quả rà soát', 'Kết quả rà soát'],
    ['Lập phụ lục', 'Phụ lục'],
    ['Bảng theo dõi tiến độ', 'Bảng theo dõi tiến độ'],
    ['Tóm tắt tiến độ', 'Tóm tắt tiến độ'],
  ] as const) {
    await press(label);
    await inFront(sheet);
  }
  const [findings] = await opened().values('Kết quả rà soát', 'A1:A1');
  expect(findings?.[0]).toMatch(/rà soát/i);
  expect(await opened().pane.getByRole('tab', { name: 'Tổng hợp', selected: true }).count()).toBe(1);
  await opened().screenshot('ribbon-commands');

  await press('Lập phụ lục');
  expect(await told('Sổ giữ nguyên')).toContain('Phụ lục');
  await opened().screenshot('ribbon-dialog');
  await close();
  await inFront('Phụ lục');
});

test.each([1366, 800])('every command is in sight at %i px', async (width) => {
  await opened().page.setViewportSize({ width, height: 768 });
  const ribbon = opened().page.getByRole('navigation');
  const out = await ribbon.evaluate((row) =>
    [...row.querySelectorAll('button')]
      .filter((button) => {
        const [inner, outer] = [button.getBoundingClientRect(), row.getBoundingClientRect()];
        return inner.right > outer.right || inner.bottom > outer.bottom;
      })
      .map(({ textContent }) => textContent),
  );
  expect(out).toEqual([]);
});

test.each([
  ['Ghi kết quả rà soát', 'Sổ này chưa có kế hoạch'],
  ['Lập phụ lục', 'chưa có kế hoạch'],
])('without a plan %s says so, and what to do', async (label, sentence) => {
  await press(label);
  expect((await told('Sổ giữ nguyên')).toLowerCase()).toContain(sentence.toLowerCase());
  await close();
  expect(await opened().sheets()).toEqual(['Trang tính1']);
});

const REFUSALS = [
  ['InvalidOperationInCellEditMode', 'Sổ giữ nguyên'],
  ['AccessDenied', 'Sổ giữ nguyên'],
  ['GeneralException', 'Có lỗi ngoài dự kiến'],
] as const;

test.each(sample(REFUSALS, 1))('refused by Excel with %s, the next press works', async (code, heading) => {
  await createPlan();
  await opened().page.evaluate((error) => {
    window.soDanVan!.host.plan([{ kind: 'fail', request: 1, code: error, afterActions: 0, forGood: true }]);
  }, code);
  await press('Ghi kết quả rà soát');
  expect((await told(heading)).length).toBeGreaterThan(40);
  await close();
  await opened().page.evaluate(() => {
    window.soDanVan!.host.plan([]);
  });
  await press('Ghi kết quả rà soát');
  await inFront('Kết quả rà soát');
});
