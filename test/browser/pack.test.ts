/** The province's pack in the pane: loaded once, used by place and year, told when it is not whole, brought up to date, removed, made. */
import type { ProvincePack } from '../../src/core/pack/pack';
import { packFile } from '../../src/templates/pack-file';
import { PACK } from '../support/province-pack';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';
import { stickingOut, violations } from './look';

const { opened, press, says } = freshPage();

const OF_CA_MAU: ProvincePack = {
  ...PACK,
  province: 'Tỉnh Cà Mau',
  documents: PACK.documents.map((each) => ({ ...each, issuer: 'UBND tỉnh Cà Mau' })),
  from: { year: 2024, month: 1, day: 1 },
  to: { year: 2090, month: 12, day: 31 },
};

const unfold = (heading: string) =>
  opened().pane.locator('summary:visible').filter({ hasText: heading }).first().click(PATIENCE);

async function load(label: string, text: string): Promise<void> {
  await opened()
    .pane.getByLabel(label, { exact: true })
    .setInputFiles({ name: 'goi.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Types a phường of Cà Mau and takes it from the list. */
async function chooseUnit(): Promise<void> {
  const { page, pane } = opened();
  await pane.getByRole('combobox', { name: 'Tên cơ quan, đơn vị' }).click(PATIENCE);
  await page.keyboard.type('tan thanh ca mau');
  await pane.getByRole('option', { name: /^UBND phường Tân Thành – Tỉnh Cà Mau$/ }).click(PATIENCE);
  await pane.getByLabel('Năm kế hoạch').fill('2027', PATIENCE);
}

test('a pack is loaded, told with its checksum, used for its place and year, and removed', async () => {
  const { pane } = opened();
  await unfold('Cách khác:');
  await load('Nạp gói của tỉnh', packFile(OF_CA_MAU).replace('14/KH', '15/KH'));
  await says('Gói bị hỏng hoặc bị sửa sau khi lập: không dùng. Lấy lại tệp từ Sở Nội vụ.');
  await load('Nạp gói của tỉnh', packFile(OF_CA_MAU));
  await says(
    /^Gói của Sở Nội vụ \(Tỉnh Cà Mau\), lần 1, số 14\/KH-UBND ngày 26\/01\/2027; mã đối chiếu [\da-f]{8}\.$/,
  );
  await says('Dùng cho kế hoạch năm 2027, từ ngày 01/01/2024 đến ngày 31/12/2090.');
  expect(await violations(pane)).toEqual([]);
  expect(await stickingOut(pane)).toEqual([]);
  await opened().screenshot('goi-da-nap');
  await chooseUnit();
  await says('Kế hoạch lấy theo gói của Sở Nội vụ (lần 1): xem Thay đổi so với mẫu.');
  await pane.getByLabel('Năm kế hoạch').fill('2026', PATIENCE);
  await says('Gói dùng cho năm 2027, kế hoạch là năm 2026: không dùng.');
  await pane.getByLabel('Năm kế hoạch').fill('2027', PATIENCE);
  await unfold('Thay đổi so với mẫu');
  await pane.getByText('Theo gói của tỉnh:').first().waitFor(PATIENCE);
  await opened().screenshot('goi-xem-truoc');
  await press('Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
  const info = (await opened().values('Thông tin chung', 'A1:E40')).flat();
  expect(info).toContain('Theo gói của Sở Nội vụ (lần 1).');

  // It is kept: a newer issue is seen before it takes its place, an older one takes nobody's.
  await opened().page.reload();
  const again = opened().page.frameLocator('#pane');
  await again.getByText('Cách khác:').click(PATIENCE);
  await again.getByText(/lần 1, số 14/).waitFor(PATIENCE);
  const pick = async (pack: ProvincePack) => {
    await again.getByLabel('Nạp gói khác hoặc lần mới hơn', { exact: true }).setInputFiles({
      name: 'goi.json',
      mimeType: 'application/json',
      buffer: Buffer.from(packFile(pack)),
    });
  };
  await pick({ ...OF_CA_MAU, version: 2, reports: [] });
  await again.getByText('Bỏ: Báo cáo công tác dân vận chính quyền năm 2027.').waitFor(PATIENCE);
  await again.getByRole('button', { name: 'Dùng gói này', exact: true }).click(PATIENCE);
  await again.getByText(/lần 2, số 14/).waitFor(PATIENCE);
  await pick(OF_CA_MAU);
  await again
    .getByText('Gói vừa chọn là lần 1, cũ hơn gói đang giữ (lần 2): không thay.')
    .first()
    .waitFor(PATIENCE);
  await again.getByRole('button', { name: 'Bỏ gói', exact: true }).click(PATIENCE);
  await again.getByText('Đã bỏ gói khỏi máy.').first().waitFor(PATIENCE);
  expect(await again.getByText(/lần 2, số 14/).count()).toBe(0);
});

test('a sở makes a pack of its own workbook; a commune is not offered that', async () => {
  const { pane } = opened();
  await pane.getByRole('combobox', { name: 'Cơ quan lập kế hoạch' }).selectOption('department', PATIENCE);
  await pane.getByRole('combobox', { name: 'Tên cơ quan, đơn vị' }).fill('Sở Nội vụ', PATIENCE);
  await pane.getByRole('combobox', { name: 'Tỉnh, thành phố' }).fill('Tỉnh Cà Mau', PATIENCE);
  await opened().page.keyboard.press('Tab');
  // No template is a sở's own: the nearest is chosen.
  await pane.getByRole('radio').first().check(PATIENCE);
  await press('Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
  await unfold('Mẫu và kế hoạch khác');
  await unfold('Gói của tỉnh');
  await press('Lập gói từ sổ này');
  await says(/^Gói của Sở Nội vụ \(Tỉnh Cà Mau\), lần 1, số … ngày …; mã đối chiếu [\da-f]{8}\.$/);
  expect(await violations(pane)).toEqual([]);
  await opened().screenshot('goi-lap');
});
