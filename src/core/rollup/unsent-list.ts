/** *Đơn vị chưa gửi*: the list that goes with a công văn đôn đốc, by khối. */
import { formatDate, fromSerial } from '../calendar/civil';
import type { CellValue } from '../cells';
import { CLERK_CORNER } from '../plan/papers/heading';
import { gridOf } from '../print/document';
import type { PrintDocument } from '../print/document';
import { nounOf } from './sending';
import type { Summary } from './summary';
import { byBlock } from './paper';

/** What is said of a unit on the list. */
const STATES = { nothing: 'Chưa gửi', unusable: 'Đã gửi tệp nhưng không dùng được' } as const;

/** Units that were to send and of which nothing can be counted. */
export const unsentUnits = ({ sending }: Summary) =>
  sending.filter(({ listed, sent }) => listed && sent === null);

/** @param due the day that units were to send by, as typed. */
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
      CLERK_CORNER,
      {
        kind: 'lines',
        lines: [
          { text: 'PHỤ LỤC', bold: true, size: 14 },
          {
            text: `DANH SÁCH ĐƠN VỊ CHƯA GỬI KẾT QUẢ CÔNG TÁC DÂN VẬN CHÍNH QUYỀN${summary.year === undefined ? '' : ` NĂM ${summary.year}`}`,
            bold: true,
            size: 14,
          },
          {
            text: '(Kèm theo Công văn số ……………… ngày …… tháng …… năm ………)',
            italic: true,
            size: 14,
          },
          { text: `${counts}${day ? ` Hạn gửi: ${formatDate(day)}.` : ''}`, align: 'left' },
        ],
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
