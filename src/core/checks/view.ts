/** A workbook as the rules read it: tables found, register read, deadlines understood. */
import { compareDates } from '../calendar/civil';
import type { CivilDate } from '../../workbook/cells/serial';
import type { WorkCalendar } from '../calendar/holidays';
import { withOwnDays } from '../plan/own-days';
import { parseTimingCell } from '../calendar/parse-timing';
import { lastDays, timingParts } from '../calendar/timing';
import type { Timing } from '../calendar/timing';
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import type { ColumnKey, Role } from '../layout/layout';
import { addressOf, locate, textOf } from '../layout/locate';
import type { AnyTable, LocatedTable, TablePlace } from '../layout/locate';
import type { Standing } from '../layout/reconcile';
import type { Meta, FrozenRecord, IssuedRecord } from '../layout/meta';
import type { ProvincePack } from '../pack/pack';
import { readInfo } from '../plan/info';
import { everDay, sureDay } from '../plan/typed-columns';
import type { Info } from '../plan/info';
import { GROUP_WORD, LEVEL_WORDS, shortNamesIn, SYSTEM_WORDS } from '../plan/register';
import { cellOf } from '../../workbook/cells/snapshot';
import type { FactHolder } from './facts';
import type { Rubric } from '../scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { isDutyGroup } from '../words/vocabulary';
import type { Home } from '../units/find-place';
import { unitFinder, unitSplitter } from '../units/units';
import type { NamedUnit, Unit, UnitLevel, UnitMatch, UnitSystem } from '../units/units';

/** A row with its cells' places. A row with more keys may be given where one with fewer of them is asked for. */
export interface ViewRow<K extends string> {
  /** The cell's words: trimmed, NFC, "" for an empty cell. */
  readonly text: (key: K) => string;
  readonly value: (key: K) => CellValue;
  /** The cell's formula in en-US, `null` when it holds none. */
  readonly formula: (key: K) => string | null;
  readonly at: (key: K) => CellAt;
}

/** A table held against the cells of its sheet. */
export interface PlacedTable {
  /** The number of body rows as read. */
  readonly bodyRows: number;
  /** Whether a row of totals stands below its rows. */
  readonly totals: boolean;
  readonly standing: Standing;
}
/** A row of the table of that role. Of one of several roles it has the keys that all of them have. */
export type ViewOf<R extends Role> = { readonly [Q in R]: ViewRow<ColumnKey<Q>> }[R];

/** One of our tables that the workbook has. */
export interface ViewTable {
  readonly role: Role;
  /** The table's name in this workbook. */
  readonly name: string;
  readonly headerAt: CellAt;
  /** Headers that the layout has and the table lacks. */
  readonly missing: readonly string[];
  /** The table held against its sheet's cells; absent where nobody looked. */
  readonly placed?: PlacedTable;
}

/** A text above a table, and the cell below it. */
export interface LabelledCell {
  readonly label: string;
  readonly at: CellAt;
  readonly value: CellValue;
  /** The cell's formula in en-US; `null` when it holds none. */
  readonly formula: string | null;
}

/** A plan as the rules see it. Facts that few rules need are asked for in facts.ts. */
export interface PlanView extends FactHolder {
  readonly info: Info | undefined;
  /** The place of the body whose plan it is, where it was chosen. */
  readonly home?: Home;
  /** The rows of *Thông tin chung*: fixed ones, căn cứ, chỉ tiêu, nơi nhận. */
  readonly infoRows: readonly ViewOf<'info'>[];
  /** The year of the plan. Deadlines without a year belong to it, and all must lie in it. */
  readonly year: number;
  readonly tasks: readonly ViewOf<'tasks'>[];
  /** The figures above the table of tasks. */
  readonly taskFigures: readonly LabelledCell[];
  readonly reports: readonly ViewOf<'reports'>[];
  /** The rows of *Số liệu báo cáo*, of the models, and of *Danh mục đơn vị*. */
  readonly indicators: readonly ViewOf<'indicators'>[];
  readonly models: readonly ViewOf<'models'>[];
  readonly units: readonly ViewOf<'units'>[];
  readonly register: readonly RegisteredUnit[];
  /** Finds a unit of the register by the text of one name; the same name is looked up once. */
  readonly findUnit: (name: string) => UnitMatch<RegisteredUnit>;
  /** The units a cell names; the same text is split once. */
  readonly unitsIn: (text: string) => readonly NamedUnit[];
  readonly scores: readonly ViewOf<'scores'>[];
  readonly tables: readonly ViewTable[];
  /** Tables of the plan that it was made with and that are no longer found. */
  readonly lost: readonly Role[];
  /** The row ids that the add-in has given in this workbook. */
  readonly knownIds: ReadonlySet<string>;
  readonly calendar: WorkCalendar;
  /** The day on the user's clock; absent where none was given. */
  readonly today?: CivilDate;
  /** The province's pack, where one is at hand that may be used for this plan. */
  readonly pack?: Pick<ProvincePack, 'issuer' | 'reports'>;
  /** The tasks as the plan was issued; absent for one that was not. */
  readonly issued?: IssuedRecord;
  /** The score sheet as it was frozen for sending; absent for one that was not. */
  readonly frozen?: FrozenRecord;
  /** The hidden rows of the score sheet (numbers on the sheet, from 0), and whether a filter may hide them. */
  readonly hiddenScores: { readonly rows: ReadonlySet<number>; readonly byFilter: boolean };
}

/** A register entry as far as the checks need it. */
export interface RegisteredUnit extends Pick<
  Unit,
  'name' | 'shortNames' | 'kind' | 'activeFrom' | 'activeTo'
> {
  /** The system; `undefined` when the register does not say, or says it in words of its own. `level` likewise. */
  readonly system?: UnitSystem;
  readonly level?: UnitLevel;
  /** The unit's work under *Tổ chức thực hiện*; empty when the plan gives it none there. */
  readonly duties: string;
  /** *Vai trò trong kế hoạch*, as the register says it. */
  readonly role: string;
  readonly at: CellAt;
}

/** The tables whose headers the rules look at. */
type CheckedRole = 'info' | 'tasks' | 'reports' | 'units' | 'indicators' | 'models' | 'scores' | 'scale';

/**
 * The view of a workbook, for the rules.
 * @param rubrics the sets of criteria this version knows.
 */
export function viewPlan(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  calendar: WorkCalendar,
  rubrics: readonly Rubric[] = [],
  today?: CivilDate,
): PlanView {
  const info = readInfo(snapshot, meta);
  const located: { readonly [R in CheckedRole]: LocatedTable<R> | undefined } = {
    info: locate(snapshot, meta, 'info'),
    tasks: locate(snapshot, meta, 'tasks'),
    reports: locate(snapshot, meta, 'reports'),
    units: locate(snapshot, meta, 'units'),
    indicators: locate(snapshot, meta, 'indicators'),
    models: locate(snapshot, meta, 'models'),
    scores: locate(snapshot, meta, 'scores'),
    scale: meta.sheets.scale && locate(snapshot, meta, 'scale'),
  };
  const { scores } = located;
  const register = readRegister(located.units);
  return {
    source: { snapshot, meta, rubrics, scores },
    facts: {},
    info,
    infoRows: rowsOf(located.info),
    year: info?.year ?? meta.plan?.year ?? 0,
    tasks: rowsOf(located.tasks),
    taskFigures: labelledAbove(located.tasks),
    reports: rowsOf(located.reports),
    indicators: rowsOf(located.indicators),
    models: rowsOf(located.models),
    units: rowsOf(located.units),
    register,
    findUnit: unitFinder(register),
    unitsIn: unitSplitter(),
    scores: rowsOf(located.scores),
    tables: Object.values<AnyTable | undefined>(located).flatMap((table) =>
      table
        ? [
            {
              role: table.role,
              name: table.table.name,
              headerAt: { sheet: table.sheet.name, row: table.table.row, column: table.table.column },
              missing: table.missing,
              placed: {
                bodyRows: table.table.bodyRows,
                totals: table.table.totals ?? false,
                standing: table.standing,
              },
            },
          ]
        : [],
    ),
    // A scale that is gone is told with the score sheet, which can make it again.
    lost: (Object.keys(located) as CheckedRole[]).filter(
      (role) => role !== 'scale' && meta.sheets[role] !== undefined && !located[role],
    ),
    knownIds: new Set(Object.keys(meta.rows)),
    calendar: withOwnDays(calendar, info?.daysOff ?? ''),
    ...(today ? { today } : {}),
    // The place was chosen for that unit: a name typed since may be elsewhere.
    ...(meta.adaptation?.place && info?.unit === meta.plan?.unit ? { home: meta.adaptation.place } : {}),
    ...(meta.issued ? { issued: meta.issued } : {}),
    ...(meta.frozen ? { frozen: meta.frozen } : {}),
    hiddenScores: {
      rows: new Set(scores?.table.hiddenRows),
      byFilter: scores?.table.filtered ?? false,
    },
  };
}

function rowsOf<R extends Role>(located: LocatedTable<R> | undefined): ViewRow<ColumnKey<R>>[] {
  if (!located) {
    return [];
  }
  const { sheet, columns } = located;
  return located.rows.map((row) => ({
    text: (key) => textOf(row, key),
    value: (key) => row.values[key],
    formula: (key) => {
      const column = columns[key];
      return column === undefined ? null : cellOf(sheet.grid, row.row, column).formula;
    },
    at: (key) => addressOf(located, row, key),
  }));
}

function labelledAbove(located: TablePlace | undefined): LabelledCell[] {
  if (!located) {
    return [];
  }
  const { grid, name } = located.sheet;
  // The last row above the header has no cell of the block below it.
  return grid.values.slice(0, Math.max(0, located.table.row - 1 - grid.row)).flatMap((line, index) =>
    line.flatMap((label, column): LabelledCell[] => {
      const at = { sheet: name, row: grid.row + index + 1, column: grid.column + column };
      return typeof label === 'string' && label !== ''
        ? [{ label: label.normalize().trim(), at, ...cellOf(grid, at.row, at.column) }]
        : [];
    }),
  );
}

function readRegister(located: LocatedTable<'units'> | undefined): RegisteredUnit[] {
  const systems = new Map(Object.entries(SYSTEM_WORDS).map(([system, word]) => [word, system as UnitSystem]));
  const levels = new Map(Object.entries(LEVEL_WORDS).map(([level, word]) => [word, level as UnitLevel]));
  return (located?.rows ?? []).flatMap((row): RegisteredUnit[] => {
    const name = textOf(row, 'name');
    const system = systems.get(textOf(row, 'system'));
    const level = levels.get(textOf(row, 'level'));
    const [activeFrom, activeTo] = [
      everDay(row.values.activeFrom ?? null),
      everDay(row.values.activeTo ?? null),
    ];
    return name === '' || !located
      ? []
      : [
          {
            name,
            shortNames: shortNamesIn(textOf(row, 'shortNames')),
            kind: textOf(row, 'kind') === GROUP_WORD ? 'group' : 'unit',
            duties: textOf(row, 'duties'),
            role: textOf(row, 'role'),
            at: addressOf(located, row, 'name'),
            ...(system ? { system } : {}),
            ...(level ? { level } : {}),
            ...(activeFrom ? { activeFrom } : {}),
            ...(activeTo ? { activeTo } : {}),
          },
        ];
  });
}

/** The day that a row's cell holds as a date or as text; `undefined` where there is doubt. */
export const dayOf = <K extends string>(
  view: Pick<PlanView, 'year'>,
  row: ViewRow<K>,
  key: NoInfer<K>,
): CivilDate | undefined => sureDay(row.value(key), view.year);

/** A last day found in a row, and the cell it stands in. */
export interface Deadline {
  readonly last: CivilDate;
  /** The day after which another unit is late. Of *trước ngày X* it is X, unless the office reads it strictly. */
  readonly lateAfter: CivilDate;
  readonly at: CellAt;
}

/** A task or a report, with the key of its date column. A report may be due twice: from the units, and to the superior. */
export type DatedRow =
  | { readonly row: ViewOf<'tasks'>; readonly key: 'deadline' }
  | { readonly row: ViewOf<'reports'>; readonly key: 'due' };

/** Timings by row: many rules ask the same row. */
const timings = new WeakMap<ViewRow<'timing'>, Timing>();

/** The phrase or the date of a row's timing column, understood. */
export function timingOf(view: PlanView, row: ViewRow<'timing'>): Timing {
  const known = timings.get(row);
  if (known) {
    return known;
  }
  const timing = parseTimingCell(row.value('timing'), view.year);
  timings.set(row, timing);
  return timing;
}

/** The last days of a row: the typed dates if there are any, else those of the phrase. */
export function deadlinesOf(view: PlanView, dated: DatedRow): Deadline[] {
  const { row } = dated;
  const typed = typedDeadlines(view, dated).map((day): Deadline => ({
    ...day,
    lateAfter: lateAfter(view, row, day.last),
  }));
  return typed.length > 0
    ? typed
    : lastDays(timingOf(view, row)).map((last) => ({
        last,
        lateAfter: lateAfter(view, row, last),
        at: row.at('timing'),
      }));
}

/** The last day by the reading in force. The phrase beside it says whether it is one of *trước ngày*. */
function lateAfter(view: PlanView, row: ViewRow<'timing'>, last: CivilDate): CivilDate {
  const timing = timingOf(view, row);
  const index = lastDays(timing).findIndex((day) => compareDates(day, last) === 0);
  return lastDays(timing, view.info?.beforeDay ?? 'lenient')[index] ?? last;
}

/** The last days of a row without those that come again and again: twelve of them are one matter. */
export function fixedDeadlinesOf(view: PlanView, dated: DatedRow): Deadline[] {
  const recurs = timingParts(timingOf(view, dated.row)).some((part) => part.kind === 'recurring');
  return recurs && typedDeadlines(view, dated).length === 0 ? [] : deadlinesOf(view, dated);
}

/** The days in a row's date columns. */
export const typedDeadlines = (
  view: Pick<PlanView, 'year'>,
  dated: DatedRow,
): Omit<Deadline, 'lateAfter'>[] => inDateColumns(dated, (row, columns) => daysIn(view, row, columns));

/** The result of a look at a row's date columns, whichever table it is of. */
export const inDateColumns = <T>(
  dated: DatedRow,
  look: <K extends string>(row: ViewRow<K>, columns: readonly K[]) => T,
): T => (dated.key === 'deadline' ? look(dated.row, ['deadline']) : look(dated.row, ['unitsDue', 'due']));

function daysIn<K extends string>(
  view: Pick<PlanView, 'year'>,
  row: ViewRow<K>,
  columns: readonly K[],
): Omit<Deadline, 'lateAfter'>[] {
  return columns.flatMap((column) => {
    const last = dayOf(view, row, column);
    return last ? [{ last, at: row.at(column) }] : [];
  });
}

/** Tasks and reports, each with the key of its date column. */
export function datedRows(view: PlanView): DatedRow[] {
  return [
    ...view.tasks.map((row): DatedRow => ({ row, key: 'deadline' })),
    ...view.reports.map((row): DatedRow => ({ row, key: 'due' })),
  ];
}

/** The rows that say what is to be done. */
export function namedTasks(view: PlanView): ViewOf<'tasks'>[] {
  return view.tasks.filter((task) => task.text('text') !== '');
}

/** The rows of the plan's own tasks, without the duties under *Tổ chức thực hiện*. */
export function ownTasks(view: PlanView): ViewOf<'tasks'>[] {
  return namedTasks(view).filter((task) => !isDuty(task));
}

/** Whether a row is a duty under *Tổ chức thực hiện*: all of a kind do it, and often at no set time. */
export const isDuty = (task: ViewOf<'tasks'>): boolean => isDutyGroup(task.text('group'));

/** Whether a task says when, in words or as a date. */
export function hasTiming(task: ViewOf<'tasks'>): boolean {
  return task.text('timing') !== '' || task.text('deadline') !== '';
}

/** The reports that are due at set times: those sent only when asked have no day by nature. */
export function datedReports(view: PlanView): ViewOf<'reports'>[] {
  return view.reports.filter(
    (report) => report.text('name') !== '' && timingOf(view, report).kind !== 'onRequest',
  );
}

/** The columns that name bodies. */
export const UNIT_COLUMNS = {
  tasks: ['lead', 'implementing', 'coordinating'],
  reports: ['from', 'recipients'],
  senders: ['from'],
} as const satisfies Readonly<{
  tasks: readonly ColumnKey<'tasks'>[];
  reports: readonly ColumnKey<'reports'>[];
  senders: readonly ColumnKey<'reports'>[];
}>;
