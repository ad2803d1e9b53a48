/** *Phụ lục kết quả xếp loại*: the paper that goes with the decision, by khối and rating. */
import { annexHeading, enclosedLater } from '../papers/heading';
import { gridOf } from '../papers/document';
import type { PrintColumn, PrintDocument } from '../papers/document';
import { byBlock } from './paper';
import type { Summary } from './summary';

/** The columns of a table of results. */
export const RESULT_COLUMNS: readonly PrintColumn[] = [
  { header: 'TT', align: 'center' },
  { header: 'Tên đơn vị' },
  { header: 'Điểm tự chấm', align: 'center' },
  { header: 'Điểm thẩm định', align: 'center' },
  { header: 'Thứ hạng', align: 'center' },
  { header: 'Xếp loại', align: 'center' },
];

/** Makes the paper of a roll-up's ratings. */
export function ratingAppendix({ units, year }: Summary): PrintDocument {
  return {
    name: 'Phụ lục kết quả xếp loại',
    orientation: 'portrait',
    grid: gridOf('portrait', 8, 40, 15, 15, 12, 25),
    blocks: [
      ...annexHeading(
        `Kết quả xếp loại công tác dân vận chính quyền${year === undefined ? '' : ` năm ${year}`}${
          units.some(({ basis }) => basis === 'self') ? ' (theo điểm tự chấm, chưa thẩm định)' : ''
        }`,
        enclosedLater('Quyết định', 'QĐ-UBND'),
      ),
      { kind: 'space', mm: 4 },
      {
        kind: 'table',
        repeated: true,
        columns: RESULT_COLUMNS,
        rows: byBlock(units, ({ unit, self, official, rank, rating }, no) => [
          no,
          unit,
          self,
          official,
          rank ?? null,
          rating,
        ]),
      },
    ],
  };
}
