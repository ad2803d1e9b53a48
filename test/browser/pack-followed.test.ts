/** A form that carries the province's pack, as its unit opens it: the pack is taken, then criteria and the year's tables follow it. */
import type { ProvincePack } from '../../src/core/pack/pack';
import { main } from '../../src/cli/main';
import { loadRubric } from '../../src/templates';
import { packFile } from '../../src/templates/pack-file';
import { MemoryIo } from '../support/memory-io';
import { PACK } from '../support/province-pack';
import { tableOf, typeRows } from '../support/type-rows';
import { en } from '../../src/texts/pane.en';
import { vi } from '../../src/texts/pane.vi';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';
import { stickingOut, violations } from './look';

const { opened, press, says } = freshPage();

const UNIT = 'UBND xã Ví Dụ Một';
const OF_PACK = 'Theo gói của Sở Nội vụ (lần 1)';
const CRITERIA = 'Bộ tiêu chí của tỉnh Ví Dụ';
const FIGURE = 'Hội nghị đối thoại với Nhân dân';

/** The form of a unit, made as its Sở Nội vụ makes it. */
let form: Uint8Array;

beforeAll(async () => {
  const pack: ProvincePack = {
    ...PACK,
    from: { year: 2024, month: 1, day: 1 },
    to: { year: 2090, month: 12, day: 31 },
    criteria: [
      { ...(await loadRubric('minh-hoa')), id: 'cua-tinh', title: CRITERIA },
      { ...(await loadRubric('minh-hoa')), id: 'cua-phuong', title: `${CRITERIA} cho phường` },
    ],
    units: [{ code: 'VD01', name: UNIT, level: 'commune', block: 'Xã' }],
    indicators: [{ text: FIGURE, unit: 'cuộc', source: '' }],
  };
  const io = new MemoryIo();
  io.files.set('goi.json', new TextEncoder().encode(packFile(pack)));
  const here = [
    '--who',
    'department',
    '--unit',
    'Sở Nội vụ',
    '--year',
    '2027',
    '--tinh',
    'Ví Dụ',
    '--pack',
    'goi.json',
  ];
  expect(await main(['plan', '--template', 'dong-nai-2024', ...here, '--out', 'so.xlsx'], io)).toBe(0);
  const bodies = tableOf(io.opened('so.xlsx'), 'units').table.bodyRows;
  const office = await typeRows(io.files.get('so.xlsx') ?? new Uint8Array(), 'units', (at) =>
    at < bodies ? { block: null } : undefined,
  );
  io.files.set('so.xlsx', office);
  expect(await main(['forms', 'so.xlsx', '--out', 'ra', '--pack', 'goi.json'], io)).toBe(0);
  const name = [...io.files.keys()].find((file) => file.startsWith('ra/') && file.endsWith('.xlsx'));
  form = io.files.get(name ?? '') ?? new Uint8Array();
});

/** Opens the form in the page, and the pane over it. */
async function openForm(): Promise<void> {
  const { page, pane } = opened();
  await page.locator('#picker').setInputFiles({
    name: 'bieu-mau.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(form),
  });
  await page.getByRole('status').getByText('Đã mở').waitFor(PATIENCE);
  await pane.evaluate(() => {
    location.reload();
  });
  await says(UNIT);
}

/** Nothing that machines find is wrong with the view; its picture is kept. */
async function looked(picture: string): Promise<void> {
  const { pane } = opened();
  expect(await violations(pane)).toEqual([]);
  expect(await stickingOut(pane)).toEqual([]);
  await opened().screenshot(picture);
}

test('the pack of a form is offered, taken by one press, and followed', async () => {
  const { pane } = opened();
  await openForm();
  await says(vi.pack.carried);
  await says(/^Gói của Sở Nội vụ \(Tỉnh Ví Dụ\), lần 1, .* mã đối chiếu [\da-f]{8}\.$/);
  await pane.getByRole('button', { name: vi.pack.takeCarried, exact: true }).scrollIntoViewIfNeeded();
  await looked('goi-kem-bieu-mau');
  await press(vi.pack.takeCarried);
  await says('Máy này giữ gói, dùng cho kế hoạch cùng tỉnh, cùng năm.');
  await looked('goi-kem-da-nap');

  await pane.locator('summary:visible').filter({ hasText: 'bảng trong năm' }).first().click(PATIENCE);
  await pane.getByRole('button', { name: /^Thêm vào sổ: Số liệu báo cáo/ }).click(PATIENCE);
  await says('Đã thêm trang Số liệu báo cáo');
  await opened().screenshot('goi-bang-trong-nam');
  const figures = (await opened().values('Số liệu báo cáo', 'A1:Z12')).flat();
  expect(figures).toContain(FIGURE);
  expect(figures).toContain(OF_PACK);

  await pane.getByRole('tab', { name: 'Chấm điểm', exact: true }).click(PATIENCE);
  const choice = pane.getByRole('combobox', { name: vi.score.choose });
  await says(`${OF_PACK}.`);
  expect(await choice.locator('option').allTextContents()).toEqual(
    expect.arrayContaining([CRITERIA, `${CRITERIA} cho phường`]),
  );
  expect(await choice.locator('optgroup').first().getAttribute('label')).toBe(OF_PACK);
  expect(await choice.locator('option:checked').textContent()).toBe(CRITERIA);
  await looked('goi-bo-tieu-chi');
  await press('Tạo bảng tự chấm điểm');
  await says('Đã tạo trang tính');
});

test('the same in English', async () => {
  const { pane } = opened();
  await openForm();
  await press(vi.settings.heading);
  await pane.getByRole('combobox', { name: vi.settings.language }).selectOption('en', PATIENCE);
  await press(en.settings.close);
  await says(en.pack.carried);
  await pane.getByRole('button', { name: en.pack.takeCarried, exact: true }).scrollIntoViewIfNeeded();
  await looked('goi-kem-bieu-mau-en');
  await press(en.pack.takeCarried);
  await pane.getByRole('tab', { name: en.area.score, exact: true }).click(PATIENCE);
  await pane.getByRole('combobox', { name: en.score.choose }).waitFor(PATIENCE);
  await looked('goi-bo-tieu-chi-en');
});
