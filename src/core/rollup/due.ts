/** The day that units are to send by, from *Lịch báo cáo* of the roll-up's own workbook. */
import type { CivilDate } from '../../workbook/cells/serial';
import { toSerial } from '../../workbook/cells/serial';
import type { CellAt } from '../../workbook/cells/cells';
import { addressOf, locate, textOf } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';

/** The day, serial, that units are to send by, and where it is written. */
export interface PlannedDue {
  readonly day: number;
  /** The report it belongs to. */
  readonly report: string;
  readonly at: CellAt;
}

/** The next *Hạn đơn vị gửi về* from this day on, else the last one. Units send now for the roll-up that is made now. */
export function plannedDue(snapshot: WorkbookSnapshot, meta: Meta, today: CivilDate): PlannedDue | undefined {
  const located = meta.sheets.reports && locate(snapshot, meta, 'reports');
  const all = (located?.rows ?? [])
    .flatMap((row): PlannedDue[] => {
      const day = row.values.unitsDue;
      return located && typeof day === 'number'
        ? [{ day, report: textOf(row, 'name'), at: addressOf(located, row, 'unitsDue') }]
        : [];
    })
    .sort((a, b) => a.day - b.day);
  return all.find(({ day }) => day >= toSerial(today)) ?? all.at(-1);
}
