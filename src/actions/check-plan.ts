/** *Rà soát*: reads the workbook, runs the rules, gives ids to rows that users added, and keeps what an issued plan says. */
import { announcedCalendar } from '../core/calendar/holidays';
import type { CivilDate } from '../workbook/cells/serial';
import type { Write } from '../workbook/draft/change';
import { identify, sortAccepted } from '../core/checks/accepted';
import type { SortedFindings } from '../core/checks/accepted';
import { check, checkInSteps } from '../core/checks/review/check';
import type { Pause } from '../core/checks/review/check';
import { CHECKED_COLUMNS } from '../core/checks/columns';
import type { Finding } from '../core/checks/finding';
import { withColumns, withOfferedFix } from '../core/checks/fix';
import { placesOf } from '../core/checks/places';
import type { ColumnAt } from '../core/checks/places';
import { viewPlan } from '../core/checks/view';
import { diff } from '../workbook/draft/diff';
import type { WorkbookDoor } from '../workbook/draft/door';
import { chooseColumns } from '../core/layout/choose';
import { locate, textOf } from '../core/layout/locate';
import type { AnyRow } from '../core/layout/locate';
import { EMPTY_META, metaDraft, readMeta } from '../core/layout/meta';
import type { Meta, RowPrints } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import { vi } from '../core/words/vi';
import type { Outcome } from '../core/words/outcome';
import { freshIds, rowsWithoutId } from '../core/plan/ids';
import type { Random } from '../core/plan/ids';
import { rowPrints } from '../core/plan/row-record';
import { readInfo } from '../core/plan/info';
import { issuedRecord } from '../core/plan/issued';
import type { Rubric } from '../core/scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { applyChanges, refuse, unwritable } from './apply';
import { withScoreSheet } from './read-scores';

/** What the rules find, parted; each finding with the fix that may be offered for it while the plan is in its state. */
export interface Checked extends SortedFindings {
  /** The facts of the workbook that the rules were run with: its rules' settings among them. */
  readonly meta: Meta;
  /** Where numbers are days. */
  readonly dateColumns: readonly ColumnAt[];
}

const CANCELLED: Message = { code: 'check.cancelled' };

const NOTHING: Checked = { findings: [], accepted: [], meta: EMPTY_META, dateColumns: [] };

export interface CheckResult extends Checked {
  /** Whether there was a plan to check. */
  readonly checked: boolean;
  /** How the writing of row ids and of what was issued went; `unchanged` without messages when there was nothing to write. */
  readonly outcome: Outcome;
}

const NO_PAUSE: Pause = () => Promise.resolve(true);

export interface CheckDeps {
  readonly random: Random;
  /** May end it before anything is written. */
  readonly pause?: Pause;
  /** The sets of criteria this version knows: with them a score sheet that was altered is told. */
  readonly rubrics?: readonly Rubric[];
  /** The day on the user's clock: what is said to be done later is told. */
  readonly today?: CivilDate;
}

export async function checkPlan(
  door: WorkbookDoor,
  { random, pause = NO_PAUSE, rubrics = [], today }: CheckDeps,
): Promise<CheckResult> {
  const snapshot = await readChecked(door);
  const reading = planMeta(snapshot);
  if (!reading.ok) {
    return { ...NOTHING, outcome: refuse(reading.reason), checked: false };
  }
  const { ids, meta, messages } = recordOf(snapshot, reading.meta, random);
  // Ids that are given now are known.
  const known: Meta = { ...reading.meta, rows: meta.rows };
  const found = await checkInPauses(withWrites(snapshot, ids), known, pause, rubrics, today);
  if (!found) {
    return { ...NOTHING, outcome: refuse(CANCELLED), checked: false };
  }
  const changes =
    meta === reading.meta ? [] : [...ids, ...diff(snapshot, { sheets: [metaDraft(meta)], names: [] })];
  return { ...found, outcome: await applyChanges(door, snapshot, changes, messages), checked: true };
}

/** Reads and runs the rules, and writes nothing. */
export async function lookAtPlan(
  door: WorkbookDoor,
  pause: Pause = NO_PAUSE,
  rubrics: readonly Rubric[] = [],
  today?: CivilDate,
): Promise<Review> {
  const snapshot = await readChecked(door);
  const reading = planMeta(snapshot);
  if (!reading.ok) {
    return reading;
  }
  const found = await checkInPauses(snapshot, reading.meta, pause, rubrics, today);
  return found ? { ok: true, ...found } : { ok: false, reason: CANCELLED };
}

/** What the rules find in a workbook, or why they cannot be run over it. */
export type Review = ({ readonly ok: true } & Checked) | { readonly ok: false; readonly reason: Message };

/** Runs the rules and writes nothing: rows without an id stay without. */
export function reviewPlan(
  snapshot: WorkbookSnapshot,
  rubrics: readonly Rubric[] = [],
  today?: CivilDate,
): Review {
  const reading = planMeta(snapshot);
  return reading.ok ? { ok: true, ...checkSnapshot(snapshot, reading.meta, rubrics, today) } : reading;
}

/** All that the rules look at. */
export const readChecked = async (door: WorkbookDoor): Promise<WorkbookSnapshot> =>
  withScoreSheet(door, await door.readColumns(chooseColumns(CHECKED_COLUMNS)));

/** The facts of a workbook that has a plan. */
export function planMeta(
  snapshot: WorkbookSnapshot,
): { readonly ok: true; readonly meta: Meta } | { readonly ok: false; readonly reason: Message } {
  const reading = readMeta(snapshot);
  const unreadable = unwritable(reading);
  if (unreadable) {
    return { ok: false, reason: unreadable };
  }
  return reading.state === 'ok' && reading.meta.plan
    ? { ok: true, meta: reading.meta }
    : { ok: false, reason: { code: 'check.noPlan' } };
}

function checkSnapshot(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  rubrics: readonly Rubric[],
  today: CivilDate | undefined,
): Checked {
  return judged(
    check(viewPlan(snapshot, meta, announcedCalendar, rubrics, today), meta.rules),
    snapshot,
    meta,
  );
}

async function checkInPauses(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  pause: Pause,
  rubrics: readonly Rubric[],
  today: CivilDate | undefined,
): Promise<Checked | undefined> {
  const view = viewPlan(snapshot, meta, announcedCalendar, rubrics, today);
  const found = await checkInSteps(view, meta.rules ?? {}, pause);
  return found && judged(found, snapshot, meta);
}

/** What is made of the rules' findings: known ones, without those accepted, with the fixes that may be offered. */
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

/** What is written beside the findings: missing row ids, and what the tasks say once the plan is issued. */
interface ToRecord {
  readonly ids: readonly Write[];
  /** The very facts given when there is nothing to record. */
  readonly meta: Meta;
  readonly messages: readonly Message[];
}

function recordOf(snapshot: WorkbookSnapshot, meta: Meta, random: Random): ToRecord {
  const ids: Write[] = [];
  const rows: Record<string, RowPrints> = {};
  const newIds = new Map<AnyRow, string>();
  const tasks = locate(snapshot, meta, 'tasks');
  for (const [role, located] of [
    ['tasks', tasks],
    ['reports', locate(snapshot, meta, 'reports')],
  ] as const) {
    const column = located?.columns.id;
    if (!located || column === undefined) {
      continue;
    }
    const without = rowsWithoutId<AnyRow>(located.rows, role, meta.rows);
    for (const { row, id } of freshIds(without, located.rows, meta.rows, random)) {
      ids.push({
        kind: 'write',
        sheet: located.sheet.name,
        row: row.row,
        column,
        cells: [[{ value: id }]],
        expected: [[{ value: row.values.id ?? null }]],
      });
      rows[id] = rowPrints(role, (key) => row.values[key]).slice(0, 1);
      newIds.set(row, id);
    }
  }
  const { issued: known, ...others } = meta;
  const state = readInfo(snapshot, meta)?.state ?? '';
  const issued = issuedRecord(
    known,
    state,
    (tasks?.rows ?? []).map((row) => ({
      id: newIds.get(row) ?? textOf(row, 'id'),
      value: (key) => row.values[key],
    })),
  );
  if (ids.length === 0 && issued === known) {
    return { ids, meta, messages: [] };
  }
  return {
    ids,
    meta: { ...others, rows: { ...meta.rows, ...rows }, ...(issued ? { issued } : {}) },
    messages: [
      ...(ids.length === 0
        ? []
        : [{ code: 'check.idsGiven', params: { count: ids.length } } satisfies Message]),
      ...(issued && issued !== known
        ? [{ code: 'check.issuedRecorded', params: { state } } satisfies Message]
        : []),
    ],
  };
}

/** The snapshot as if these values were written: findings of a new row are known by the id it gets. */
function withWrites(snapshot: WorkbookSnapshot, writes: readonly Write[]): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const here = writes.filter((write) => write.sheet === sheet.name);
      if (here.length === 0) {
        return sheet;
      }
      const { grid } = sheet;
      const values = grid.values.map((line) => [...line]);
      for (const { row, column, cells } of here) {
        const input = cells[0]?.[0];
        const line = values[row - grid.row];
        if (line && input && 'value' in input) {
          line[column - grid.column] = input.value;
        }
      }
      return { ...sheet, grid: { ...grid, values } };
    }),
  };
}
