/**
 * How many presses the guide's journeys take: no more than in the pane before it followed the plan's stages, whose presses
 * were counted by the same steps (docs/decisions/0022). A tab, a button, a heading that unfolds and a choice are one press each.
 */
import { LAYOUT } from '../../src/core/layout/layout';
import { cellName } from '../../src/workbook/cells/cells';
import { PLAN_STATES } from '../../src/core/words/vocabulary';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';

const { opened, says, button } = freshPage();

/** Each journey with its presses before. */
const BEFORE = {
  'a plan, checked': 3,
  'like findings set aside': 4,
  'a rule switched off': 3,
  'the annex': 2,
  'the whole document': 1,
  'brought up to its template': 2,
  'a table of the year': 2,
  'the board of progress': 1,
  'the summary for the leader': 1,
  'criteria of one’s own': 2,
  'a score sheet': 1,
  'appraising a criterion': 3,
  'the appraisal’s paper': 1,
  'frozen to be sent': 2,
  'the scores to be signed': 1,
} as const;

jest.setTimeout(600_000);

/** Writes in the sheet that the plan has been issued, as a planner does once it is signed. */
async function issue(): Promise<void> {
  const values = await opened().values(LAYOUT.info.sheet, 'A1:D40');
  const row = values.findIndex((line) => line.includes(PLAN_STATES[0]));
  const cell = cellName(row, values[row]?.indexOf(PLAN_STATES[0]) ?? 0);
  await opened().pane.evaluate(
    ([sheet, at, state]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(at).values = [[state]];
        await context.sync();
      }),
    [LAYOUT.info.sheet, cell, PLAN_STATES[2]] as const,
  );
}

test('each journey of a planner, a unit and a reviewer takes no more presses than before', async () => {
  const { pane } = opened();
  const counted: Partial<Record<keyof typeof BEFORE, number>> = {};
  let presses = 0;
  const tap = async (role: 'button' | 'tab', name: string | RegExp): Promise<void> => {
    presses += 1;
    await pane
      .getByRole(role, typeof name === 'string' ? { name, exact: true } : { name })
      .locator('visible=true')
      .first()
      .click(PATIENCE);
  };
  const unfold = async (heading: string): Promise<void> => {
    presses += 1;
    await pane.locator('summary:visible').filter({ hasText: heading }).first().click(PATIENCE);
  };
  const done = (journey: keyof typeof BEFORE): void => {
    counted[journey] = presses;
    presses = 0;
  };

  await pane.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã A', PATIENCE);
  await pane.getByLabel('Năm kế hoạch').fill('2026', PATIENCE);
  await tap('button', 'Tạo kế hoạch');
  await says('Đã tạo 4 trang tính');
  await tap('button', 'Tiếp theo: Rà soát');
  await says(/^Có \d+ nội dung cần chú ý/);
  done('a plan, checked');

  await tap('button', /^Chưa có cơ quan chủ trì: 4 điểm/);
  await tap('button', /^Bỏ qua: cả 4 điểm/);
  await says(/Đã bỏ qua/);
  done('like findings set aside');

  await tap('button', 'Cài đặt rà soát');
  await pane.getByLabel('Tìm quy tắc').fill('chủ trì', PATIENCE);
  presses += 1;
  await pane.getByRole('switch').first().click(PATIENCE);
  await tap('button', 'Lưu cài đặt');
  await pane.getByLabel('Tìm quy tắc').waitFor({ state: 'detached', ...PATIENCE });
  done('a rule switched off');

  await tap('tab', 'Kế hoạch');
  await tap('button', 'Phụ lục kèm theo kế hoạch');
  await says('Đã lập trang in Phụ lục');
  done('the annex');

  await button('Kế hoạch (toàn văn)').waitFor(PATIENCE);
  await tap('button', 'Kế hoạch (toàn văn)');
  await says('Đã lập trang in Kế hoạch');
  done('the whole document');

  await unfold('Cập nhật theo mẫu');
  await says('Sổ đã theo đúng mẫu');
  // There is nothing to write; the press that would is counted.
  presses += 1;
  done('brought up to its template');

  await unfold('bảng trong năm');
  await tap('button', /^Thêm vào sổ: Số liệu báo cáo/);
  await says('Đã thêm trang Số liệu báo cáo');
  done('a table of the year');

  await issue();
  await pane.getByRole('tab', { name: 'Rà soát', exact: true }).click(PATIENCE);
  await pane.getByRole('tab', { name: 'Kế hoạch', exact: true }).click(PATIENCE);
  await says(/theo dõi/);
  await tap('button', 'Bảng theo dõi tiến độ');
  await says('Đã lập trang in Bảng theo dõi tiến độ');
  done('the board of progress');
  await tap('button', 'Tóm tắt tiến độ một trang');
  await says('Đã lập trang in Tóm tắt tiến độ');
  done('the summary for the leader');

  await tap('tab', 'Chấm điểm');
  await tap('button', 'Soạn bộ tiêu chí');
  await says('Đã tạo trang Bộ tiêu chí');
  done('criteria of one’s own');
  await tap('button', 'Tạo bảng tự chấm điểm');
  await says('Đã tạo trang tính');
  done('a score sheet');

  await tap('tab', 'Thẩm định');
  await pane.getByLabel('Người thẩm định').fill('Nguyễn Văn A', PATIENCE);
  await tap('button', 'Đọc bảng tự chấm điểm');
  await pane.getByRole('region', { name: /^Tiêu chí 1\// }).waitFor(PATIENCE);
  await pane.getByLabel('Điểm thẩm định lần 1').fill('0', PATIENCE);
  await pane.getByLabel('Ý kiến thẩm định').first().fill('Chưa có tài liệu', PATIENCE);
  await tap('button', 'Ghi rồi sang tiêu chí sau');
  await pane.getByRole('region', { name: /^Tiêu chí 2\// }).waitFor(PATIENCE);
  done('appraising a criterion');
  await tap('button', 'Phiếu kết quả thẩm định');
  await says('Đã lập trang in Phiếu');
  done('the appraisal’s paper');

  await tap('tab', 'Chấm điểm');
  await tap('button', 'Chốt để gửi');
  await says(/Đã chốt lần 1|Bảng chưa nhập tiêu chí nào/);
  done('frozen to be sent');
  await tap('button', 'Bảng tự chấm điểm để ký');
  await says('Đã lập trang in Bảng tự chấm điểm');
  done('the scores to be signed');

  const over = Object.entries(BEFORE).flatMap(([journey, before]) => {
    const now = counted[journey as keyof typeof BEFORE];
    return now === undefined || now > before ? [{ journey, before, now }] : [];
  });
  expect(over).toEqual([]);
});
