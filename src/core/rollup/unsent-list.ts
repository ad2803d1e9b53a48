/** *Đơn vị chưa gửi*: the list that goes with a công văn đôn đốc, by khối. */
import { formatDate } from '../calendar/civil';
import { fromSerial } from '../../workbook/cells/serial';
import type { CellValue } from '../../workbook/cells/cells';
import { annexHeading, enclosedLater } from '../papers/heading';
import { gridOf } from '../papers/document';
import type { PrintDocument } from '../papers/document';
import { nounOf } from './sending';
import type { Summary } from './summary';
import { byBlock } from './paper';

/** Words for a unit on the list. */
const STATES = { nothing: 'Chưa gửi', unusable: 'Đã gửi tệp nhưng không dùng được' } as const;

/** Units that were to send and of which nothing can be counted. */
export const unsentUnits = ({ sending }: Summary) =>
  sending.filter(({ listed, sent }) => listed && sent === null);

/**
 * Makes the paper that lists units whose files have not come or cannot be used.
 * @param due the day that units were to send by, as typed.
 */
export function unsentList(summary: Summary, due: CellValue): PrintDocument {
  const unsent = unsentUnits(summary);
  const listed = summary.sending.filter((state) => state.listed);
  const noun = nounOf(listed);
  const day = typeof due === 'number' ? fromSerial(due) : undefined;
  const counts = `Đã gửi: ${listed.length - unsent.length}/${listed.length} ${noun}; chưa gửi: ${unsent.length} ${noun}.`;
  return {
    name: 'Đơn vị chưa gửi',
    orientation: 'portrait',
    grid: gridOf('portrait', 10, 22, 62, 40),
    blocks: [
      ...annexHeading(
        `Danh sách đơn vị chưa gửi kết quả công tác dân vận chính quyền${summary.year === undefined ? '' : ` năm ${summary.year}`}`,
        enclosedLater('Công văn', '……'),
      ),
      {
        kind: 'lines',
        lines: [{ text: `${counts}${day ? ` Hạn gửi: ${formatDate(day)}.` : ''}`, align: 'left' }],
      },
      { kind: 'space', mm: 3 },
      {
        kind: 'table',
        repeated: true,
        columns: [
          { header: 'TT', align: 'center' },
          { header: 'Mã đơn vị', align: 'center' },
          { header: 'Tên đơn vị' },
          { header: 'Tình trạng' },
        ],
        rows: byBlock(unsent, ({ unitCode, unit, remarks }, no) => [
          no,
          unitCode,
          unit,
          remarks.length > 0 ? STATES.unusable : STATES.nothing,
        ]),
      },
    ],
  };
}
