import { cellRows } from '../../../test/fixtures/book';
import type { FileCell, FileSheet } from './workbook';
import { estimateRowHeights } from './rowHeights';

const wrap = (value: string, size?: number): FileCell => ({
  value,
  style: { wrap: true, ...(size !== undefined && { font: { size } }) },
});

test.each<[string, FileCell['value'] | FileCell, Partial<FileSheet>, number | undefined]>([
  ['a short text', wrap('ngắn'), {}, undefined],
  ['a long text that is not wrapped', 'a'.repeat(100), {}, undefined],
  ['two and a half lines', wrap('a'.repeat(50)), {}, 3 * 13 * 1.33],
  ['line breaks', wrap('a\nb'), {}, 2 * 13 * 1.33],
  ['a larger font needs more lines and higher ones', wrap('a'.repeat(50), 26), {}, 5 * 26 * 1.33],
  ['a text for more than the highest row', wrap('a'.repeat(5_000)), {}, 409],
  ['a height that is given', wrap('a'.repeat(50)), { rowHeights: new Map([[0, 20]]) }, undefined],
  [
    'merged across',
    wrap('a'.repeat(50)),
    { merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] },
    2 * 13 * 1.33,
  ],
  ['merged down', wrap('a'.repeat(50)), { merges: [{ row: 0, column: 0, rows: 2, columns: 1 }] }, undefined],
])('%s', (_, cell, rest, height) => {
  const sheet: FileSheet = {
    name: 'Bảng',
    visibility: 'visible',
    cells: cellRows([[cell]]),
    columnWidths: new Map([
      [0, 20],
      [1, 20],
    ]),
    ...rest,
  };
  expect(estimateRowHeights(sheet, 13).get(0)).toBe(height);
});
