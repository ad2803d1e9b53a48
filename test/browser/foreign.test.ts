/** A table of scores made by hand, among the files of a roll-up: looked at in the pane, taken, and counted. */
import { handMadeScores } from '../support/hand-made-scores';
import { unitBytes } from '../support/unit-bytes';
import { PATIENCE } from './browser';
import { freshPage } from './fresh-page';
import { stickingOut, violations } from './look';

const { opened, press, says } = freshPage();

test('points of a workbook that is not ours are taken by a press, and told as such', async () => {
  const shown = opened();
  const { pane } = shown;
  await pane.getByRole('tab', { name: 'Tổng hợp' }).click(PATIENCE);
  await pane
    .locator('#panel-rollUp input[type=file][multiple]')
    .first()
    .setInputFiles([
      {
        name: 'a.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(await unitBytes({ unit: 'UBND xã Bình An', unitCode: '' })),
      },
      {
        name: 'b.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(await handMadeScores('UBND XÃ BÌNH AN', 'Đơn vị cho điểm', 81.5)),
      },
    ]);
  await press('Tổng hợp');
  await says('Có bảng điểm: chọn cột điểm tự chấm trong Đơn vị cho điểm.');
  await pane.getByLabel('Cột điểm tự chấm của tệp này').selectOption('Đơn vị cho điểm: 81,5');
  await says('Cộng được 81,5 điểm, ở Bảng điểm!D6.');
  await shown.screenshot('bang-tu-ke');
  expect(await violations(pane)).toEqual([]);
  expect(await stickingOut(pane)).toEqual([]);
  await press('Nhận điểm này');
  await press('Áp dụng và tổng hợp lại');
  await says('Lấy 81,5 điểm tự chấm từ cột “Đơn vị cho điểm” (Bảng điểm!D6) theo quyết định đã chọn.');
});
