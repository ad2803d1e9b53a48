/** *Danh sách biểu mẫu gửi đơn vị*: goes with the công văn that sends the forms out. */
import { formatDate } from '../calendar/civil';
import { fromSerial } from '../../workbook/cells/serial';
import { annexHeading, enclosedLater } from '../papers/heading';
import { gridOf } from '../papers/document';
import type { PrintDocument } from '../papers/document';
import { byBlock } from '../rollup/paper';
import type { RegisteredUnit } from '../rollup/expected';
import type { FormSource } from './source';

/**
 * Makes the list of forms that goes with the công văn.
 * @param files the name of each unit's file, in the order of the source's units.
 */
export function formList(source: FormSource, files: readonly string[]): PrintDocument {
  const rows = source.units.map((unit, index) => ({ ...unit, file: files[index] ?? '' }));
  return {
    name: 'Danh sách biểu mẫu',
    orientation: 'portrait',
    grid: gridOf('portrait', 10, 22, 56, 52),
    blocks: [
      ...annexHeading(
        `Danh sách biểu mẫu công tác dân vận chính quyền năm ${source.year} gửi các đơn vị`,
        enclosedLater('Công văn', '……', source.office),
      ),
      { kind: 'lines', lines: [{ text: `Hạn gửi về: ${dueLine(source)}`, align: 'left' }] },
      { kind: 'space', mm: 3 },
      {
        kind: 'table',
        repeated: true,
        columns: [
          { header: 'TT', align: 'center' },
          { header: 'Mã đơn vị', align: 'center' },
          { header: 'Tên đơn vị' },
          { header: 'Tên tệp' },
        ],
        rows: byBlock(rows, ({ unitCode, unit, file }: RegisteredUnit & { file: string }, no) => [
          no,
          unitCode,
          unit,
          file,
        ]),
      },
    ],
  };
}

/** Every day by which units send something: `Báo cáo 6 tháng 15/5/2026; …`. */
function dueLine({ rows }: FormSource): string {
  const days = rows.reports.flatMap(({ name, unitsDue }) => {
    const day = typeof unitsDue === 'number' ? fromSerial(unitsDue) : undefined;
    return day ? [`${String(name)}: ${formatDate(day)}`] : [];
  });
  return days.length === 0 ? '………' : `${days.join('; ')}.`;
}
