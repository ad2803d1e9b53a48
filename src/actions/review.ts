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
import type { PlanView } from '../core/checks/view';
import type { Meta } from '../core/layout/meta';
import { calendarUnder, misfitIn } from '../core/pack/follow';
import type { ProvincePack } from '../core/pack/pack';
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

/**
 * Reads and runs the rules, and writes nothing.
 * @param today the user's day: what is said to be done later is told.
 * @param pack the province's, where one is at hand; one that may not be used for this plan is left aside.
 */
export async function lookAtPlan(
  door: WorkbookDoor,
  pause: Pause = NO_PAUSE,
  rubrics: readonly Rubric[] = [],
  today?: CivilDate,
  pack?: ProvincePack,
): Promise<Review> {
  const looked = look(await readChecked(door), 'plan');
  if (!looked.ok) {
    return looked;
  }
  const isUsed = pack && today && !misfitIn(looked.held, pack, today);
  const found = await checkInPauses(
    looked.held,
    ...([pause, rubrics, today, isUsed ? pack : undefined] as const),
  );
  return found ? { ok: true, ...found } : { ok: false, reason: CANCELLED };
}

/** Runs the rules over a workbook; rows without an id stay without. */
export function reviewPlan(
  snapshot: WorkbookSnapshot,
  rubrics: readonly Rubric[] = [],
  today?: CivilDate,
  pack?: ProvincePack,
): Review {
  const looked = look(snapshot, 'plan');
  return looked.ok ? { ok: true, ...checkHeld(looked.held, rubrics, today, pack) } : looked;
}

/** Runs the rules at once. */
export function checkHeld(
  held: Held<'plan'>,
  rubrics: readonly Rubric[] = [],
  today?: CivilDate,
  pack?: ProvincePack,
): Checked {
  const { snapshot, meta } = held;
  return judged(check(viewUnder(held, rubrics, today, pack), meta.rules), snapshot, meta);
}

/** The plan as the rules see it, with what a province's pack says of days off, report dates and sets of criteria. */
function viewUnder(
  { snapshot, meta }: Pick<Held<'plan'>, 'snapshot' | 'meta'>,
  rubrics: readonly Rubric[],
  today: CivilDate | undefined,
  pack: ProvincePack | undefined,
): PlanView {
  const known = [...rubrics, ...(pack?.criteria ?? [])];
  const view = viewPlan(snapshot, meta, calendarUnder(announcedCalendar, pack), known, today);
  return pack ? { ...view, pack } : view;
}

/** Runs the rules with pauses between them. @returns nothing when a pause ended it. */
export async function checkInPauses(
  held: Pick<Held<'plan'>, 'snapshot' | 'meta'>,
  pause: Pause,
  rubrics: readonly Rubric[],
  today?: CivilDate,
  pack?: ProvincePack,
): Promise<Checked | undefined> {
  const { snapshot, meta } = held;
  const found = await checkInSteps(viewUnder(held, rubrics, today, pack), meta.rules ?? {}, pause);
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
