/** *Phụ lục kết quả xếp loại*: the paper that goes with the decision, by khối and in the order of the rating. */
import { gridOf } from '../print/document';
import type { PrintDocument, PrintRow } from '../print/document';
import type { CountedUnit, Summary } from './summary';

/** Millimetres left free for the digital stamp of an annex at the top right of page 1 (NĐ 30/2020/NĐ-CP, Phụ lục I, mục III.1.d). */
const STAMP_SPACE = 12;

export function ratingAppendix({ units, year }: Summary): PrintDocument {
  const rows = units.map((unit, index): PrintRow[] => [
    ...(unit.block !== units[index - 1]?.block
      ? [{ kind: 'group', text: unit.block === '' ? 'Chưa ghi khối' : unit.block } as const]
      : []),
    { kind: 'cells', cells: cellsOf(unit, index) },
  ]);
  return {
    name: 'Phụ lục kết quả xếp loại',
    orientation: 'portrait',
    grid: gridOf('portrait', 8, 40, 15, 15, 12, 25),
    blocks: [
      { kind: 'space', mm: STAMP_SPACE },
      {
        kind: 'lines',
        lines: [
          { text: 'PHỤ LỤC', bold: true, size: 14 },
          {
            text: `KẾT QUẢ XẾP LOẠI CÔNG TÁC DÂN VẬN CHÍNH QUYỀN${year === undefined ? '' : ` NĂM ${year}`}`,
            bold: true,
            size: 14,
          },
          {
            text: '(Kèm theo Quyết định số        /QĐ-UBND ngày      tháng      năm          )',
            italic: true,
          },
        ],
      },
      { kind: 'space', mm: 4 },
      {
        kind: 'table',
        repeated: true,
        columns: [
          { header: 'TT', align: 'center' },
          { header: 'Tên đơn vị' },
          { header: 'Điểm tự chấm', align: 'center' },
          { header: 'Điểm thẩm định', align: 'center' },
          { header: 'Thứ hạng', align: 'center' },
          { header: 'Xếp loại', align: 'center' },
        ],
        rows: rows.flat(),
      },
    ],
  };
}

const cellsOf = ({ unit, self, official, rank, rating }: CountedUnit, index: number) => [
  index + 1,
  unit,
  self,
  official,
  rank ?? null,
  rating,
];
