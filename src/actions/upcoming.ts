/** *Việc sắp tới* of the open workbook. */
import type { CivilDate } from '../workbook/cells/serial';
import { announcedCalendar } from '../core/calendar/holidays';
import { viewPlan } from '../core/checks/view';
import type { WorkbookDoor } from '../workbook/draft/door';
import { chooseColumns } from '../core/layout/choose';
import type { Message } from '../core/words/message';
import { upcoming, UPCOMING_COLUMNS } from '../core/checks/upcoming';
import type { Upcoming } from '../core/checks/upcoming';
import { planMeta } from './check-plan';

export type UpcomingReading =
  { readonly ok: true; readonly upcoming: Upcoming } | { readonly ok: false; readonly reason: Message };

/** Reads only what it needs, and writes nothing. */
export async function readUpcoming(door: WorkbookDoor, today: CivilDate): Promise<UpcomingReading> {
  const snapshot = await door.readColumns(chooseColumns(UPCOMING_COLUMNS));
  const read = planMeta(snapshot);
  return read.ok
    ? { ok: true, upcoming: upcoming(viewPlan(snapshot, read.meta, announcedCalendar), today) }
    : read;
}
