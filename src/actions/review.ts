/** Runs the rules of *Rà soát* over a workbook that was read; writes nothing. */
import { announcedCalendar } from '../core/calendar/holidays';
import { identify, sortAccepted } from '../core/checks/accepted';
import type { SortedFindings } from '../core/checks/accepted';
import { CHECKED_COLUMNS } from '../core/checks/columns';
import type { Finding } from '../core/checks/finding';
import { withColumns, withOfferedFix } from '../core/checks/fix';
import { placesOf } from '../core/checks/places';
import type { ColumnAt } from '../core/checks/places';
import { check, checkInSteps } from '../core/checks/review/check';
import type { Pause } from '../core/checks/review/check';
import { viewPlan } from '../core/checks/view';
import type { Meta } from '../core/layout/meta';
import { readInfo } from '../core/plan/info';
import type { Rubric } from '../core/scoring/rubric/rubric';
import type { Message } from '../core/words/message';
import { vi } from '../texts/messages.vi';
import type { CivilDate } from '../workbook/cells/serial';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { WorkbookDoor } from '../workbook/draft/door';
import { columns } from './run/action';
import { look } from './run/needs';
import type { Held } from './run/needs';
import { withScoresAndScale } from './run/read-scores';

/** Sorted findings of the rules. Each has the fix that may be offered for it while the plan is in its state. */
export interface Checked extends SortedFindings {
  /** The facts of the workbook that the rules were run with: its rules' settings among them. */
  readonly meta: Meta;
  /** The columns whose numbers are days. */
  readonly dateColumns: readonly ColumnAt[];
}

/** The findings in a workbook, or why the rules cannot be run over it. */
export type Review = ({ readonly ok: true } & Checked) | { readonly ok: false; readonly reason: Message };

export const CANCELLED: Message = { code: 'check.cancelled' };

export const NO_PAUSE: Pause = () => Promise.resolve(true);

/** Reads all that the rules look at. */
export const readChecked = async (door: WorkbookDoor): Promise<WorkbookSnapshot> =>
  withScoresAndScale(door, await columns(CHECKED_COLUMNS)(door));

/** Reads and runs the rules, and writes nothing. @param today the user's day: what is said to be done later is told. */
export async function lookAtPlan(
  door: WorkbookDoor,
  pause: Pause = NO_PAUSE,
  rubrics: readonly Rubric[] = [],
  today?: CivilDate,
): Promise<Review> {
  const looked = look(await readChecked(door), 'plan');
  if (!looked.ok) {
    return looked;
  }
  const found = await checkInPauses(looked.held, pause, rubrics, today);
  return found ? { ok: true, ...found } : { ok: false, reason: CANCELLED };
}

/** Runs the rules over a workbook; rows without an id stay without. */
export function reviewPlan(
  snapshot: WorkbookSnapshot,
  rubrics: readonly Rubric[] = [],
  today?: CivilDate,
): Review {
  const looked = look(snapshot, 'plan');
  return looked.ok ? { ok: true, ...checkHeld(looked.held, rubrics, today) } : looked;
}

/** Runs the rules at once. */
export function checkHeld(
  { snapshot, meta }: Held<'plan'>,
  rubrics: readonly Rubric[] = [],
  today?: CivilDate,
): Checked {
  const view = viewPlan(snapshot, meta, announcedCalendar, rubrics, today);
  return judged(check(view, meta.rules), snapshot, meta);
}

/** Runs the rules with pauses between them. @returns nothing when a pause ended it. */
export async function checkInPauses(
  { snapshot, meta }: Pick<Held<'plan'>, 'snapshot' | 'meta'>,
  pause: Pause,
  rubrics: readonly Rubric[],
  today?: CivilDate,
): Promise<Checked | undefined> {
  const view = viewPlan(snapshot, meta, announcedCalendar, rubrics, today);
  const found = await checkInSteps(view, meta.rules ?? {}, pause);
  return found && judged(found, snapshot, meta);
}

/** The rules' findings as they are shown: known ones, without those accepted, with the fixes that may be offered. */
function judged(found: readonly Finding[], snapshot: WorkbookSnapshot, meta: Meta): Checked {
  const places = placesOf(snapshot, meta);
  const state = readInfo(snapshot, meta)?.state ?? '';
  const { findings, accepted } = sortAccepted(identify(found, places), meta);
  return {
    findings: findings.map((finding) => withColumns(withOfferedFix(finding, state, places, vi), places)),
    accepted,
    meta,
    dateColumns: places.dateColumns,
  };
}
