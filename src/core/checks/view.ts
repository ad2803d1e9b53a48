/** A workbook as the rules read it: tables found, register read, deadlines understood. */
import { fromSerial } from '../calendar/civil';
import type { CivilDate } from '../calendar/civil';
import type { WorkCalendar } from '../calendar/holidays';
import { parseTimingCell } from '../calendar/parse-timing';
import { lastDays } from '../calendar/timing';
import type { Timing } from '../calendar/timing';
import type { CellAt } from '../cells';
import { addressOf, locate, textOf } from '../layout/locate';
import type { LocatedTable, Row } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { readInfo } from '../plan/info';
import type { Info } from '../plan/info';
import type { IssuedRecord } from '../plan/issued';
import { GROUP_WORD } from '../plan/register';
import type { WorkbookSnapshot } from '../snapshot';
import type { Unit } from '../units/units';

/** A row with its cells' places. */
export interface ViewRow {
  text(key: string): string;
  value(key: string): Row['values'][string];
  at(key: string): CellAt;
}

export interface PlanView {
  readonly info: Info | undefined;
  /** The year deadlines without a year belong to, and must lie in. */
  readonly year: number;
  readonly tasks: readonly ViewRow[];
  readonly reports: readonly ViewRow[];
  readonly register: readonly RegisteredUnit[];
  readonly scores: readonly ViewRow[];
  readonly calendar: WorkCalendar;
  /** What the tasks said when the plan was issued; absent for one that was not. */
  readonly issued?: IssuedRecord;
}

/** What the checks need of a register entry. */
export type RegisteredUnit = Pick<Unit, 'name' | 'shortNames' | 'kind'>;

export function viewPlan(snapshot: WorkbookSnapshot, meta: Meta, calendar: WorkCalendar): PlanView {
  const info = readInfo(snapshot, meta);
  return {
    info,
    year: info?.year ?? meta.plan?.year ?? 0,
    tasks: rowsOf(locate(snapshot, meta, 'tasks')),
    reports: rowsOf(locate(snapshot, meta, 'reports')),
    register: readRegister(locate(snapshot, meta, 'units')),
    scores: rowsOf(locate(snapshot, meta, 'scores')),
    calendar,
    ...(meta.issued ? { issued: meta.issued } : {}),
  };
}

function rowsOf(located: LocatedTable | undefined): ViewRow[] {
  return (located?.rows ?? []).map((row) => ({
    text: (key) => textOf(row, key),
    value: (key) => row.values[key] ?? null,
    at: (key) => (located ? addressOf(located, row, key) : { sheet: '', row: row.row, column: 0 }),
  }));
}

function readRegister(located: LocatedTable | undefined): RegisteredUnit[] {
  return (located?.rows ?? [])
    .map((row) => ({
      name: textOf(row, 'name'),
      shortNames: textOf(row, 'shortNames')
        .split(';')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      kind: textOf(row, 'kind') === GROUP_WORD ? ('group' as const) : ('unit' as const),
    }))
    .filter((unit) => unit.name !== '');
}

/** A last day found in a row, and the cell it stands in. */
export interface Deadline {
  readonly last: CivilDate;
  readonly at: CellAt;
}

/** The phrase or the date of a row's timing column, understood. */
export function timingOf(view: PlanView, row: ViewRow): Timing {
  return parseTimingCell(row.value('timing'), view.year);
}

/**
 * The last days of a row: the typed date if there is one, else what the phrase says.
 * @param key the date column: `deadline` of tasks, `due` of reports.
 */
export function deadlinesOf(view: PlanView, row: ViewRow, key: 'deadline' | 'due'): Deadline[] {
  const typed = row.value(key);
  const date = typeof typed === 'number' ? fromSerial(typed) : undefined;
  if (date) {
    return [{ last: date, at: row.at(key) }];
  }
  return lastDays(timingOf(view, row)).map((last) => ({ last, at: row.at('timing') }));
}
