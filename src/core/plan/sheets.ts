/** The sheets of a plan, drafted from a template that was fitted to its unit and year (adapt.ts). */
import { toSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import { announcedCalendar } from '../calendar/holidays';
import type { WorkCalendar } from '../calendar/holidays';
import { parseTiming } from '../calendar/parse-timing';
import { lastDay, lastWorkingDay, timingParts } from '../calendar/timing';
import type { Timing } from '../calendar/timing';
import type { CellAt } from '../../workbook/cells/cells';
import { columnArea } from '../../workbook/draft/draft';
import type { SheetDraft, WorkbookDraft } from '../../workbook/draft/draft';
import { recordOf } from '../layout/keyed';
import { HEADER_ROW, headerOf, LAYOUT } from '../layout/layout';
import type { ColumnKey, DraftOf } from '../layout/layout';
import { PERIODS, TASK_RESULT, TASK_RESULTS } from '../words/vocabulary';
import { dateCell, fromList } from '../layout/input';
import { locate } from '../layout/locate';
import { LIST_NAMES, listNames, metaDraft } from '../layout/meta';
import type { Meta } from '../layout/meta';
import { sheetRecords, tableSheet } from '../layout/sheet';
import type { SheetNames } from '../layout/sheet';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { joinUnits } from '../units/units';
import { basisInShort } from './basis-text';
import { BLANK_ID } from './blank';
import { withOwnDays } from './own-days';
import { infoRows, infoSheet } from './info-sheet';
import type { InfoFor } from './info-sheet';
import { AS_OF, progressBlock, progressFormulas, progressLooks } from './progress';
import type { Choice } from './mapping';
import { sendingFormulas } from './sending';
import { registerRows } from './register';
import { fingerprintsById } from './row-record';
import { reportId, reviewNote, taskId } from './template';
import type { PlanTemplate, ReportPeriod } from './template';

export const PLAN_ROLES = ['info', 'tasks', 'reports', 'units'] as const;
export type PlanRole = (typeof PLAN_ROLES)[number];

export interface PlanFor extends InfoFor {
  /** The template with what the province's pack says: written, and taken as the user's own when the plan is updated. */
  readonly filled?: PlanTemplate;
  /** The bodies that do what the template's bodies do: kept for the next time. */
  readonly bodies: readonly Choice[];
  /** Random id of this plan: every record of it carries it. */
  readonly planId: string;
  readonly names: Readonly<Record<PlanRole, SheetNames>>;
  /** A free name for the list of units. */
  readonly unitList: string;
  /** A free name for the day that the tasks' progress is counted to. */
  readonly asOf: string;
  /** The facts that `_SoDanVan` holds already: a roll-up may have been written first. */
  readonly meta: Meta;
}

/** Words of the table for a report's period. */
export const PERIOD_WORDS: Readonly<Record<ReportPeriod, string>> = {
  '6T': PERIODS.half,
  '9T': PERIODS.nineMonths,
  year: PERIODS.year,
  once: 'Một lần',
  onRequest: 'Khi có yêu cầu',
};

const PERIOD_OF = new Map(Object.entries(PERIOD_WORDS).map(([key, word]) => [word, key as ReportPeriod]));

/** The period that a cell of the table names; any other word is a report that comes once. */
export const periodOfWord = (word: string): ReportPeriod => PERIOD_OF.get(word) ?? 'once';

/** The rows a template gives each sheet of a plan. */
export type PlanRows = { readonly [R in PlanRole]: readonly DraftOf<R>[] };

/**
 * The rows of a new plan's tables, by role.
 * @param template already fitted to the plan's body and year.
 */
export function planRows(template: PlanTemplate, plan: InfoFor): PlanRows {
  const calendar = withOwnDays(announcedCalendar, plan.given?.daysOff ?? '');
  return {
    info: infoRows(template, plan),
    tasks: taskRows(template, plan.year, calendar),
    reports: reportRows(template, plan.year, calendar),
    units: registerRows(template, plan.target),
  };
}

/**
 * Drafts the sheets of a new plan.
 * @param template already fitted to the plan's body and year.
 */
export function planSheets(template: PlanTemplate, plan: PlanFor): WorkbookDraft {
  const rows = planRows(plan.filled ?? template, plan);
  // An update must not take back what the pack said: the template alone counts as written.
  const { given, ...asTemplate } = plan;
  const own = (given ?? plan.filled) ? planRows(template, asTemplate) : rows;
  return planWorkbook(rows, { ...plan, meta: planMeta(template, plan, own) });
}

/** The sheets of a plan with these rows. @param plan `meta`: all that `_SoDanVan` is to hold but where the sheets are. */
export function planWorkbook(
  rows: PlanRows,
  plan: Pick<PlanFor, 'names' | 'unitList' | 'asOf' | 'meta'>,
): WorkbookDraft {
  const { names, meta } = plan;
  const made = PLAN_ROLES.map((role) =>
    planSheet(role, names[role], { units: plan.unitList, info: names.info.table }, rows[role]),
  );
  const facts = metaDraft({ ...meta, sheets: { ...meta.sheets, ...sheetRecords(names) } });
  const units = made[PLAN_ROLES.indexOf('units')]?.table;
  const unitNames = units && columnArea(units, 'name');
  return {
    sheets: [...made, facts],
    names: [
      ...listNames(),
      ...(unitNames ? [{ name: plan.unitList, sheet: names.units.sheet, area: unitNames }] : []),
      { name: plan.asOf, sheet: names.tasks.sheet, area: { ...AS_OF, rows: 1, columns: 1 } },
    ],
    show: firstToFill(names.info.sheet, made[PLAN_ROLES.indexOf('info')]),
  };
}

/** The first value of *Thông tin chung* that is not there yet, or the first of all. */
function firstToFill(sheet: string, info: SheetDraft | undefined): CellAt {
  const { row, rows } = info?.table ?? { row: HEADER_ROW, rows: [] };
  const at = rows.findIndex(({ value }) => value === null || value === '');
  const column = LAYOUT.info.columns.findIndex(({ key }) => key === 'value');
  return { sheet, row: row + 1 + Math.max(0, at), column };
}

/** The name of the list of units, numbered when the user had one of that name before. */
export const UNIT_LIST = 'SoDanVan_DonVi';

/** The day that progress is counted to goes by this name, or by a numbered one. */
export const AS_OF_NAME = 'SoDanVan_TinhDenNgay';

/** The name that the list of units has in a workbook with a plan. */
export function unitListName({ names }: Pick<WorkbookSnapshot, 'names'>): string {
  return names.find((name) => new RegExp(`^${UNIT_LIST}(?:_[0-9]+)?$`, 'i').test(name)) ?? UNIT_LIST;
}

/**
 * The names that a plan's sheets refer to. `units`: the defined name of the list of units; `info`: the table *Thông tin
 * chung*.
 */
export interface PlanReferences {
  readonly units: string;
  readonly info: string;
}

/** The references in a workbook that has them already. */
export function planReferences(snapshot: WorkbookSnapshot, meta: Meta): PlanReferences {
  return {
    units: unitListName(snapshot),
    info: locate(snapshot, meta, 'info')?.table.name ?? LAYOUT.info.table,
  };
}

/** Drafts one of a plan's sheets. */
export function planSheet(
  role: PlanRole,
  names: SheetNames,
  references: PlanReferences,
  rows: readonly DraftOf<PlanRole>[],
): SheetDraft<ColumnKey> {
  switch (role) {
    case 'info':
      return infoSheet(names, rows);
    case 'tasks':
      return taskSheet(names, references, rows);
    case 'reports':
      return reportSheet(names, references, rows);
    case 'units':
      return tableSheet('units', names, rows);
  }
}

const reportSheet = (
  names: SheetNames,
  references: PlanReferences,
  rows: readonly DraftOf<'reports'>[],
): SheetDraft<ColumnKey<'reports'>> =>
  tableSheet('reports', names, rows, {
    validations: recordOf(['cutOff', 'unitsDue', 'due', 'lastWorkingDay', 'sent'] as const, (key) =>
      dateCell(headerOf('reports', key)),
    ),
    formulas: sendingFormulas(names.table, references.info),
  });

/** Labels and figures; the empty row below the hint follows them. */
const BLOCK_ROWS = 2;

function taskSheet(
  names: SheetNames,
  references: PlanReferences,
  rows: readonly DraftOf<'tasks'>[],
): SheetDraft<ColumnKey<'tasks'>> {
  const { table: name } = names;
  const header = (key: ColumnKey<'tasks'>) => headerOf('tasks', key);
  const units = (key: ColumnKey<'tasks'>, message: string) =>
    fromList(references.units, header(key), message);
  const sheet = tableSheet('tasks', names, rows, {
    validations: {
      lead: units('lead', ONE_UNIT),
      implementing: units('implementing', SEVERAL_UNITS),
      coordinating: units('coordinating', SEVERAL_UNITS),
      ...recordOf(['started', 'deadline', 'lastWorkingDay', 'finished'] as const, (key) =>
        dateCell(header(key)),
      ),
      result: {
        ...fromList(LIST_NAMES.results, header('result'), `Chọn một trong: ${TASK_RESULTS.join(', ')}.`),
        onError: 'stop',
      },
      percent: {
        rule: { kind: 'decimal', min: 0, max: 1 },
        onError: 'stop',
        title: header('percent'),
        message: 'Nhập tỷ lệ từ 0% đến 100%.',
      },
    },
    formulas: progressFormulas(name),
    block: { rows: BLOCK_ROWS, cells: progressBlock(name, references.info) },
  });
  const { table } = sheet;
  const progress = table && columnArea(table, 'progress');
  return {
    ...sheet,
    validations: [
      {
        area: { ...AS_OF, rows: 1, columns: 1 },
        validation: { ...dateCell('Tính đến ngày'), onError: 'stop' },
      },
    ],
    conditionals: progress
      ? progressLooks(progress).map((conditional) => ({ area: progress, conditional }))
      : [],
  };
}

/** Drop-downs that only warn: a unit may not be in the register yet, and several stand in one cell. */
const ONE_UNIT = 'Tên chưa có trong Danh mục đơn vị. Vẫn dùng tên này?';
const SEVERAL_UNITS =
  'Tên chưa có trong Danh mục đơn vị, hoặc ô có nhiều đơn vị (ngăn bằng dấu chấm phẩy). Vẫn ghi như vậy?';

function planMeta(template: PlanTemplate, plan: PlanFor, rows: PlanRows): Meta {
  return {
    ...plan.meta,
    plan: {
      id: plan.planId,
      template: template.id === BLANK_ID ? '' : template.id,
      templateVersion: template.version,
      unit: plan.unit,
      year: plan.year,
    },
    adaptation: {
      who: plan.target.who,
      village: plan.target.village,
      bodies: [...plan.bodies],
      ...(plan.place && { place: plan.place }),
    },
    rows: Object.fromEntries(PLAN_ROLES.flatMap((role) => fingerprintsById(role, rows[role]))),
  };
}

function taskRows(template: PlanTemplate, year: number, calendar: WorkCalendar): DraftOf<'tasks'>[] {
  const groupOf = new Map(
    template.groups.flatMap((group) => group.tasks.map((n) => [n, group.title] as const)),
  );
  // A heading has no note of its own: its marks stand beside its first task.
  const marksOfGroup = new Map(
    template.groups.map(({ tasks: [first] }, index) => [first, reviewNote(template, 'group', index + 1)]),
  );
  return template.tasks.map((task, index): DraftOf<'tasks'> => {
    const marks = [marksOfGroup.get(task.n), reviewNote(template, 'task', task.n)].filter(Boolean);
    return {
      id: taskId(template.id, task.n),
      no: index + 1,
      group: groupOf.get(task.n) ?? null,
      text: task.text,
      lead: joinUnits(task.lead.map(({ unit: name, ...scope }) => ({ name, ...scope }))),
      implementing: unitList(task.implementing),
      coordinating: unitList(task.coordinating),
      timing: task.timing,
      ...dates(task.timing, year, 'deadline', calendar),
      product: task.product ?? null,
      target: task.target ?? null,
      basis: (task.legalBases ?? []).map(basisInShort).join('; '),
      result: TASK_RESULT.notStarted,
      note: marks.length === 0 ? null : marks.join('\n'),
    };
  });
}

function reportRows(template: PlanTemplate, year: number, calendar: WorkCalendar): DraftOf<'reports'>[] {
  const groups = new Set(template.units.filter(({ kind }) => kind === 'group').map(({ name }) => name));
  return template.reports.map((report, index): DraftOf<'reports'> => {
    // What many bodies send is collected here; what one sends goes up.
    const isCollected = report.from.some((body) => groups.has(body));
    return {
      id: reportId(template.id, report.n),
      no: index + 1,
      name: report.name,
      period: PERIOD_WORDS[report.period],
      from: unitList(report.from),
      timing: report.timing,
      ...dates(report.timing, year, isCollected ? 'unitsDue' : 'due', calendar),
      recipients: report.recipients.join('; '),
      note: reviewNote(template, 'report', report.n),
    };
  });
}

const unitList = (names: readonly string[]): string => joinUnits(names.map((name) => ({ name })));

/** The last day that keeps the deadline, and the last working day up to it. */
function dates<K extends 'deadline' | 'unitsDue' | 'due'>(
  timing: string | null,
  year: number,
  key: K,
  calendar: WorkCalendar,
): Partial<Record<K | 'lastWorkingDay', number>> {
  const days = dueDays(parseTiming(timing ?? '', year), calendar);
  return days
    ? { ...recordOf([key], () => toSerial(days.last)), lastWorkingDay: toSerial(days.working) }
    : {};
}

/** The days that are written beside a phrase: the last that keeps it, and its last working day. */
export function dueDays(
  timing: Timing,
  calendar: WorkCalendar,
): { readonly last: CivilDate; readonly working: CivilDate } | undefined {
  // A week that is counted in two ways has two last days: Rà soát says so, a person chooses.
  const isPlain = timingParts(timing).every((part) => part.kind !== 'span' || !part.earlierEnd);
  const last = isPlain ? lastDay(timing) : undefined;
  const working = lastWorkingDay(timing, calendar);
  return last && working ? { last, working: working.date } : undefined;
}
