/** The place of a plan is chosen from the official list, by few presses and characters, and kept for the next plan. */
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';
import { stickingOut, violations } from './look';

/** Presses and characters until the first plan is there, and presses of the next one. */
const MOST = { presses: 4, characters: 25, next: 3 };

const { opened, says } = freshPage();

test('a phường is typed without marks and chosen; the next plan begins with it', async () => {
  const { page, pane } = opened();
  const count = { presses: 0, characters: 0 };
  const press = async (role: 'button' | 'combobox' | 'option', name: string | RegExp): Promise<void> => {
    count.presses += 1;
    await pane.getByRole(role, { name, exact: typeof name === 'string' }).click(PATIENCE);
  };
  const type = async (text: string): Promise<void> => {
    count.characters += text.length;
    await page.keyboard.type(text);
  };
  const unit = pane.getByRole('combobox', { name: 'Tên cơ quan, đơn vị' });
  await press('combobox', 'Tên cơ quan, đơn vị');
  await type('tan thanh');
  await pane
    .getByRole('option', { name: /Tân Thành/ })
    .first()
    .waitFor(PATIENCE);
  expect(await violations(pane)).toEqual([]);
  await opened().screenshot('noi-chon');
  await page.setViewportSize({ width: 1000, height: 900 });
  expect(await stickingOut(pane)).toEqual([]);
  await type(' ca mau');
  await press('option', /^UBND phường Tân Thành – Tỉnh Cà Mau$/);
  expect(await unit.inputValue()).toBe('UBND phường Tân Thành');
  await says('Thuộc Tỉnh Cà Mau.');
  await opened().screenshot('noi-da-chon');
  await press('button', 'Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
  expect(count.presses).toBeLessThanOrEqual(MOST.presses);
  expect(count.characters).toBeLessThanOrEqual(MOST.characters);
  const info = (await opened().values('Thông tin chung', 'A1:D40')).flat();
  expect(info[info.indexOf('Mã đơn vị') + 1]).toBe('32025');

  count.presses = 0;
  await page.reload();
  await page.frameLocator('#pane').getByRole('combobox', { name: 'Tên cơ quan, đơn vị' }).waitFor(PATIENCE);
  const again = page.frameLocator('#pane');
  expect(await again.getByRole('combobox', { name: 'Tên cơ quan, đơn vị' }).inputValue()).toBe(
    'UBND phường Tân Thành',
  );
  await again.getByText('Thuộc Tỉnh Cà Mau.').waitFor(PATIENCE);
  await again.getByRole('button', { name: 'Tạo kế hoạch', exact: true }).click(PATIENCE);
  count.presses += 1;
  await again.getByText('Đã tạo 4 trang tính').first().waitFor(PATIENCE);
  expect(count.presses).toBeLessThanOrEqual(MOST.next);
});

test('a name of many places is asked about; one that is not in the list stays as typed', async () => {
  const { pane } = opened();
  const unit = pane.getByRole('combobox', { name: 'Tên cơ quan, đơn vị' });
  await unit.fill('UBND phường Tân Thành', PATIENCE);
  await says(/tỉnh, thành phố có tên này: chọn nơi của đơn vị\.$/);
  // A person leaves the field by Tab; the list no longer covers what is below.
  await opened().page.keyboard.press('Tab');
  await opened().page.keyboard.type('ca ma');
  await opened().page.keyboard.press('ArrowDown');
  await opened().page.keyboard.press('Enter');
  const province = pane.getByRole('combobox', { name: 'Tỉnh, thành phố' });
  expect(await province.inputValue()).toBe('Tỉnh Cà Mau');
  expect(await violations(pane)).toEqual([]);
  await opened().screenshot('noi-hoi-tinh');
  await unit.fill('UBND xã A', PATIENCE);
  await pane.getByRole('combobox', { name: 'Cơ quan lập kế hoạch' }).selectOption('department', PATIENCE);
  await unit.fill('Sở Nội vụ', PATIENCE);
  await province.waitFor(PATIENCE);
});
