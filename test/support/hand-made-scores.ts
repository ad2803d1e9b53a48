/** A workbook that an office made by hand: its name, and a table of scores with a total. */
import { writeWorkbook } from '../../src/files/write';
import { cellRows } from '../fixtures/book';

/** @param column the header above the points @param points of its one criterion */
export const handMadeScores = (unit: string, column: string, points: number): Promise<Uint8Array> =>
  writeWorkbook({
    ...{ title: '', names: [], activeSheet: 'Bảng điểm' },
    sheets: [
      {
        ...{ name: 'Bảng điểm', visibility: 'visible' as const },
        cells: cellRows([
          [unit],
          ['BẢNG TỰ CHẤM ĐIỂM'],
          ['TT', 'Nội dung', 'Điểm tối đa', column],
          ['I', 'Lãnh đạo, chỉ đạo', 100, points],
          ['1', 'Ban hành kế hoạch', 100, points],
          [undefined, 'Tổng cộng', 100, points],
        ]),
      },
    ],
  });
