/** A workbook as the rules read it: tables found, register read, deadlines understood. */
import { compareDates } from '../calendar/civil';
import { fromSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import type { WorkCalendar } from '../calendar/holidays';
import { withOwnDays } from '../calendar/own-days';
import { parseTimingCell } from '../calendar/parse-timing';
import { lastDays, timingParts } from '../calendar/timing';
import type { Timing } from '../calendar/timing';
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import type { Role } from '../layout/layout';
import { addressOf, locate, textOf } from '../layout/locate';
import type { LocatedTable, Row } from '../layout/locate';
import type { Meta, FrozenRecord, IssuedRecord } from '../layout/meta';
import { PLAN_ROLES } from '../plan/sheets';
import { readInfo } from '../plan/info';
import type { Info } from '../plan/info';
import { GROUP_WORD, LEVEL_WORDS, shortNamesIn, SYSTEM_WORDS } from '../plan/register';
import { cellOf } from '../../workbook/cells/snapshot';
import type { FactHolder } from './facts';
import type { Rubric } from '../scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { unitFinder, unitSplitter } from '../units/units';
import type { NamedUnit, Unit, UnitLevel, UnitMatch, UnitSystem } from '../units/units';

/** A row with its cells' places. */
export interface ViewRow {
  /** The cell's words: trimmed, NFC, "" for an empty cell. */
  text(key: string): string;
  value(key: string): Row['values'][string];
  /** The cell's formula in en-US, `null` when it holds none. */
  formula(key: string): string | null;
  at(key: string): CellAt;
}

/** One of our tables that the workbook has. */
export interface ViewTable {
  readonly role: Role;
  /** The table's name in this workbook. */
  readonly name: string;
  readonly headerAt: CellAt;
  /** Headers that the layout has and the table lacks. */
  readonly missing: readonly string[];
}

/** A text above a table, and the cell below it. */
export interface LabelledCell {
  readonly label: string;
  readonly at: CellAt;
  readonly value: CellValue;
  /** In en-US; `null` when it holds none. */
  readonly formula: string | null;
}

/** A plan as the rules see it. Facts that few rules need are asked for in facts.ts. */
export interface PlanView extends FactHolder {
  readonly info: Info | undefined;
  /** The rows of *Thông tin chung*: fixed ones, căn cứ, chỉ tiêu, nơi nhận. */
  readonly infoRows: readonly ViewRow[];
  /** The year deadlines without a year belong to, and must lie in. */
  readonly year: number;
  readonly tasks: readonly ViewRow[];
  /** What stands above the table of tasks. */
  readonly taskFigures: readonly LabelledCell[];
  readonly reports: readonly ViewRow[];
  /** The rows of *Số liệu báo cáo*, of the models, and of *Danh mục đơn vị*. */
  readonly indicators: readonly ViewRow[];
  readonly models: readonly ViewRow[];
  readonly units: readonly ViewRow[];
  readonly register: readonly RegisteredUnit[];
  /** Finds a unit of the register by the text of one name; the same name is looked up once. */
  readonly findUnit: (name: string) => UnitMatch<RegisteredUnit>;
  /** The units a cell names; the same text is split once. */
  readonly unitsIn: (text: string) => readonly NamedUnit[];
  readonly scores: readonly ViewRow[];
  readonly tables: readonly ViewTable[];
  /** Tables of the plan that it was made with and that are no longer found. */
  readonly lost: readonly Role[];
  /** The row ids that the add-in has given in this workbook. */
  readonly knownIds: ReadonlySet<string>;
  readonly calendar: WorkCalendar;
  /** What the tasks said when the plan was issued; absent for one that was not. */
  readonly issued?: IssuedRecord;
  /** What the score sheet said when it was frozen for sending; absent for one that was not. */
  readonly frozen?: FrozenRecord;
  /** Rows of the score sheet, by their number on the sheet from 0, that are hidden; and whether a filter may hide them. */
  readonly hiddenScores: { readonly rows: ReadonlySet<number>; readonly byFilter: boolean };
}

/** What the checks need of a register entry. */
export interface RegisteredUnit extends Pick<
  Unit,
  'name' | 'shortNames' | 'kind' | 'activeFrom' | 'activeTo'
> {
  /** `undefined` when the register does not say, or says it in words of its own; `level` likewise. */
  readonly system?: UnitSystem;
  readonly level?: UnitLevel;
  /** What it has to do under *Tổ chức thực hiện*; empty when the plan gives it nothing there. */
  readonly duties: string;
  /** *Vai trò trong kế hoạch*, as the register says it. */
  readonly role: string;
  readonly at: CellAt;
}

/** The tables whose headers the rules look at. */
const CHECKED_ROLES: readonly Role[] = [
  'info',
  'tasks',
  'reports',
  'units',
  'indicators',
  'models',
  'scores',
];

/** @param rubrics the sets of criteria this version knows. */
export function viewPlan(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  calendar: WorkCalendar,
  rubrics: readonly Rubric[] = [],
): PlanView {
  const info = readInfo(snapshot, meta);
  const located = new Map(CHECKED_ROLES.map((role) => [role, locate(snapshot, meta, role)]));
  const rows = (role: Role): ViewRow[] => rowsOf(located.get(role));
  const register = readRegister(located.get('units'));
  const scores = located.get('scores');
  return {
    source: { snapshot, meta, rubrics, scores },
    facts: {},
    info,
    infoRows: rows('info'),
    year: info?.year ?? meta.plan?.year ?? 0,
    tasks: rows('tasks'),
    taskFigures: labelledAbove(located.get('tasks')),
    reports: rows('reports'),
    indicators: rows('indicators'),
    models: rows('models'),
    units: rows('units'),
    register,
    findUnit: unitFinder(register),
    unitsIn: unitSplitter(),
    scores: rows('scores'),
    tables: [...located.values()].flatMap((table) =>
      table
        ? [
            {
              role: table.role,
              name: table.table.name,
              headerAt: { sheet: table.sheet.name, row: table.table.row, column: table.table.column },
              missing: table.missing,
            },
          ]
        : [],
    ),
    lost: PLAN_ROLES.filter((role) => meta.sheets[role] !== undefined && !located.get(role)),
    knownIds: new Set(Object.keys(meta.rows)),
    calendar: withOwnDays(calendar, info?.daysOff ?? ''),
    ...(meta.issued ? { issued: meta.issued } : {}),
    ...(meta.frozen ? { frozen: meta.frozen } : {}),
    hiddenScores: {
      rows: new Set(scores?.table.hiddenRows),
      byFilter: scores?.table.filtered ?? false,
    },
  };
}

function rowsOf(located: LocatedTable | undefined): ViewRow[] {
  return (located?.rows ?? []).map((row) => ({
    text: (key) => textOf(row, key),
    value: (key) => row.values[key] ?? null,
    formula: (key) => {
      const column = located?.columns[key];
      return located && column !== undefined ? cellOf(located.sheet.grid, row.row, column).formula : null;
    },
    at: (key) => (located ? addressOf(located, row, key) : { sheet: '', row: row.row, column: 0 }),
  }));
}

function labelledAbove(located: LocatedTable | undefined): LabelledCell[] {
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

function readRegister(located: LocatedTable | undefined): RegisteredUnit[] {
  const systems = new Map(Object.entries(SYSTEM_WORDS).map(([system, word]) => [word, system as UnitSystem]));
  const levels = new Map(Object.entries(LEVEL_WORDS).map(([level, word]) => [word, level as UnitLevel]));
  return (located?.rows ?? []).flatMap((row): RegisteredUnit[] => {
    const name = textOf(row, 'name');
    const system = systems.get(textOf(row, 'system'));
    const level = levels.get(textOf(row, 'level'));
    const [activeFrom, activeTo] = ['activeFrom', 'activeTo'].map((key) => dateOf(row.values[key] ?? null));
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

/** The date of a cell that holds a serial day; `undefined` for anything else. */
export function dateOf(value: Row['values'][string]): CivilDate | undefined {
  return typeof value === 'number' ? fromSerial(value) : undefined;
}

/** A last day found in a row, and the cell it stands in. */
export interface Deadline {
  readonly last: CivilDate;
  /** The last day after which another unit is called late: of *trước ngày X* it is X, unless the office reads it strictly. */
  readonly lateAfter: CivilDate;
  readonly at: CellAt;
}

/** Many rules ask the same row. */
const timings = new WeakMap<ViewRow, Timing>();

/** The phrase or the date of a row's timing column, understood. */
export function timingOf(view: PlanView, row: ViewRow): Timing {
  const known = timings.get(row);
  if (known) {
    return known;
  }
  const timing = parseTimingCell(row.value('timing'), view.year);
  timings.set(row, timing);
  return timing;
}

/** A report may be due twice: from the units, and to the superior. */
export const DATE_COLUMNS = { deadline: ['deadline'], due: ['unitsDue', 'due'] } as const;

/**
 * The last days of a row: the typed dates if there are any, else what the phrase says.
 * @param key the date column: `deadline` of tasks, `due` of reports.
 */
export function deadlinesOf(view: PlanView, row: ViewRow, key: 'deadline' | 'due'): Deadline[] {
  const typed = typedDeadlines(row, key).map((day): Deadline => ({
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

/** What the reading in force makes of a last day: the phrase beside it says whether it is one of *trước ngày*. */
function lateAfter(view: PlanView, row: ViewRow, last: CivilDate): CivilDate {
  const timing = timingOf(view, row);
  const index = lastDays(timing).findIndex((day) => compareDates(day, last) === 0);
  return lastDays(timing, view.info?.beforeDay ?? 'lenient')[index] ?? last;
}

/** As `deadlinesOf`, without the days of what comes again and again: twelve of them are one matter. */
export function fixedDeadlinesOf(view: PlanView, row: ViewRow, key: 'deadline' | 'due'): Deadline[] {
  const recurs = timingParts(timingOf(view, row)).some((part) => part.kind === 'recurring');
  return recurs && typedDeadlines(row, key).length === 0 ? [] : deadlinesOf(view, row, key);
}

/** The days in a row's date columns. */
export function typedDeadlines(row: ViewRow, key: 'deadline' | 'due'): Omit<Deadline, 'lateAfter'>[] {
  return DATE_COLUMNS[key].flatMap((column) => {
    const last = dateOf(row.value(column));
    return last ? [{ last, at: row.at(column) }] : [];
  });
}

/** Tasks and reports, each with the key of its date column. */
export function datedRows(view: PlanView): { readonly row: ViewRow; readonly key: 'deadline' | 'due' }[] {
  return [
    ...view.tasks.map((row) => ({ row, key: 'deadline' as const })),
    ...view.reports.map((row) => ({ row, key: 'due' as const })),
  ];
}

/** The rows that say what is to be done. */
export function namedTasks(view: PlanView): ViewRow[] {
  return view.tasks.filter((task) => task.text('text') !== '');
}

/** Whether a task says when, in words or as a date. */
export function hasTiming(task: ViewRow): boolean {
  return task.text('timing') !== '' || task.text('deadline') !== '';
}

/** The reports that are due at set times: those sent only when asked have no day by nature. */
export function datedReports(view: PlanView): ViewRow[] {
  return view.reports.filter(
    (report) => report.text('name') !== '' && timingOf(view, report).kind !== 'onRequest',
  );
}

/** The columns that name bodies. */
export const UNIT_COLUMNS = {
  tasks: ['lead', 'implementing', 'coordinating'],
  reports: ['from', 'recipients'],
  senders: ['from'],
} as const;
