/** The card of a criterion in narrow panes: nothing sticks out with long names and words, empty or full. */
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';
import { stickingOut, violations } from './look';

const { opened, press, says } = freshPage();
const NAME =
  'Công Tằng Tôn Nữ Hoàng Thị Minh Nguyệt-Ánh (Phó Trưởng phòng Văn hóa - Xã hội, Tổ trưởng Tổ thẩm định)';
const REASON =
  'Thiếu biên bản hội nghị, xem https://dichvucong.example.gov.vn/ho-so/2027/cong-tac-dan-van-chinh-quyen';

test('the card fits into 320 and 350 px, and shows all that was said, lần 1 too', async () => {
  const { pane } = opened();
  const frame = await pane.frameElement();
  const narrow = (width: number) =>
    frame.evaluate((element, to) => {
      (element as HTMLElement).style.cssText += `width: ${to}px; min-width: ${to}px; max-width: ${to}px;`;
    }, width);
  const looked = async (name: string) => {
    for (const width of [320, 350]) {
      await narrow(width);
      expect([name, width, await stickingOut(pane)]).toEqual([name, width, []]);
      await card.scrollIntoViewIfNeeded();
      await card.screenshot({ path: `.cache/screens/card-${name}-${width}.png` });
    }
  };
  await pane.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã A', PATIENCE);
  await pane.getByLabel('Năm kế hoạch').fill('2026', PATIENCE);
  await press('Tạo kế hoạch');
  await says(/Đã tạo \d+ trang tính/);
  await pane.getByRole('tab', { name: 'Chấm điểm' }).click(PATIENCE);
  await press('Tạo bảng tự chấm điểm');
  await says('Đã tạo trang tính');
  await pane.getByRole('tab', { name: 'Thẩm định' }).click(PATIENCE);
  await pane.getByLabel('Người thẩm định').fill(NAME, PATIENCE);
  await press('Đọc bảng tự chấm điểm');
  const card = pane.getByRole('region', { name: /^Tiêu chí 1\// });
  await card.waitFor(PATIENCE);
  await looked('empty');
  const write = async (field: string, points: string, opinion: string) => {
    await card.getByLabel(field).fill(points, PATIENCE);
    await card.getByLabel('Ý kiến thẩm định').fill(opinion, PATIENCE);
    await card.getByRole('button', { name: 'Ghi', exact: true }).click(PATIENCE);
    await card.getByRole('listitem').filter({ hasText: opinion }).waitFor(PATIENCE);
  };
  await write('Điểm thẩm định lần 1', '0', REASON);
  await write('Điểm thẩm định lần 2', '1', 'Đã gửi đủ');
  const said = await card.getByRole('listitem').allTextContents();
  expect(said.map((line) => line.slice(0, 20 + NAME.length))).toEqual([
    expect.stringContaining(`Lần 1: 0 điểm; ${NAME}`),
    expect.stringContaining(`Lần 2: 1 điểm; ${NAME}`),
  ]);
  expect(said[0]).toContain(REASON);
  await card.getByLabel('Điểm thẩm định lần 2').fill('2', PATIENCE);
  await looked('full');
  expect(await violations(pane)).toEqual([]);
});
