/** *Việc sắp tới* of the open workbook. */
import type { CivilDate } from '../workbook/cells/serial';
import { announcedCalendar } from '../core/calendar/holidays';
import { viewPlan } from '../core/checks/view';
import type { WorkbookDoor } from '../workbook/draft/door';
import type { Message } from '../core/words/message';
import { upcoming, UPCOMING_COLUMNS } from '../core/checks/upcoming';
import type { Upcoming } from '../core/checks/upcoming';
import { columns } from './run/action';
import { look } from './run/needs';

export type UpcomingReading =
  { readonly ok: true; readonly upcoming: Upcoming } | { readonly ok: false; readonly reason: Message };

/** Reads only what it needs, and writes nothing. */
export async function readUpcoming(door: WorkbookDoor, today: CivilDate): Promise<UpcomingReading> {
  const looked = look(await columns(UPCOMING_COLUMNS)(door), 'plan');
  if (!looked.ok) {
    return looked;
  }
  const { snapshot, meta } = looked.held;
  return { ok: true, upcoming: upcoming(viewPlan(snapshot, meta, announcedCalendar), today) };
}
