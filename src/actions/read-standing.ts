/** *Việc sắp tới* and the figures of the open workbook. */
import type { CivilDate } from '../workbook/cells/serial';
import { announcedCalendar } from '../core/calendar/holidays';
import { planFacts, rollUpFacts, STAGE_COLUMNS } from '../core/checks/stage-facts';
import type { BookFacts } from '../core/checks/stage';
import { viewPlan } from '../core/checks/view';
import type { WorkbookDoor } from '../workbook/draft/door';
import type { Message } from '../core/words/message';
import { upcoming } from '../core/checks/upcoming';
import type { Upcoming } from '../core/checks/upcoming';
import { columns } from './run/action';
import { look } from './run/needs';
import { MISSING } from './run/missing';

/** The figures that were read; what comes up next where there is a plan. */
export interface Standing {
  readonly facts: BookFacts;
  readonly upcoming?: Upcoming;
}

export type StandingReading =
  ({ readonly ok: true } & Standing) | { readonly ok: false; readonly reason: Message };

/** Reads only what it needs, and writes nothing. */
export async function readStanding(door: WorkbookDoor, today: CivilDate): Promise<StandingReading> {
  const looked = look(await columns(STAGE_COLUMNS)(door), 'nothing');
  if (!looked.ok) {
    return looked;
  }
  const { snapshot, meta } = looked.held;
  const rolledUp = rollUpFacts(snapshot, meta);
  if (rolledUp) {
    return { ok: true, facts: rolledUp };
  }
  if (!meta.plan) {
    return { ok: false, reason: MISSING.plan };
  }
  const view = viewPlan(snapshot, meta, announcedCalendar);
  const due = upcoming(view, today);
  return { ok: true, facts: planFacts(view, due), upcoming: due };
}
