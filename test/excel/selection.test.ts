/** The selection read as a table: as many merged areas as Excel gives, and a sentence where there are more. */
import type { OpenExcel } from 'excel-stand-in';
import { readSelection } from '../../src/excel/selection';
import { vi } from '../../src/texts/messages.vi';
import { formatMessage } from '../../src/core/words/format';
import { startExcel } from '../support/excel';

let excel: OpenExcel | undefined;

afterEach(() => {
  excel?.close();
  excel = undefined;
});

/** Selects rows of which each is merged over two cells. */
async function selectMerged(rows: number): Promise<void> {
  excel = await startExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const area = sheet.getRangeByIndexes(0, 0, rows, 2);
    area.values = Array.from({ length: rows }, (_, row) => [`Việc ${row + 1}`, '']);
    area.merge(true);
    area.select();
    await context.sync();
  });
}

test.each([
  [512, { kind: 'range', merges: 512 }],
  [
    513,
    {
      kind: 'none',
      said: 'Vùng đang chọn có trên 512 chỗ gộp ô, Excel không đọc được: chỉ chọn bảng nhiệm vụ, hoặc bỏ gộp ô.',
    },
  ],
])('%i merged areas', async (rows, expected) => {
  await selectMerged(rows);
  const read = await readSelection();
  expect(
    read.kind === 'none'
      ? { kind: read.kind, said: formatMessage(read.reason, vi) }
      : { kind: read.kind, merges: read.merges.length },
  ).toEqual(expected);
});
