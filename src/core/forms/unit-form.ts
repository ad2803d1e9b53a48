/**
 * The form that one unit gets: a plan's workbook with what the office knows already. That is code, name, khối, year,
 * the unit's tasks, what it has to send and by when. Filled in and sent back it is rolled up like any unit's workbook,
 * and it is known by the code inside, whatever its file is called then.
 */
import { fromSerial, toSerial } from '../../workbook/cells/serial';
import { lastWorkingDayOnOrBefore } from '../calendar/holidays';
import type { CellValue } from '../../workbook/cells/cells';
import type { WorkbookDraft } from '../../workbook/draft/draft';
import { fold } from '../words/fold';
import { PLAN_STATES, TASK_RESULT } from '../words/vocabulary';
import { recordOf } from '../layout/keyed';
import type { ColumnKey, DraftOf, InfoKey } from '../layout/layout';
import { EMPTY_META } from '../layout/meta';
import type { Meta } from '../layout/meta';
import { freeTableName } from '../layout/names';
import { freeNames } from '../layout/sheet';
import { infoId } from '../plan/info';
import { markLines } from '../plan/marks';
import { LEVEL_WORDS } from '../plan/register';
import { fingerprintsById } from '../plan/row-record';
import { AS_OF_NAME, PLAN_ROLES, planWorkbook, UNIT_LIST } from '../plan/sheets';
import type { PlanRows } from '../plan/sheets';
import type { RegisteredUnit } from '../rollup/expected';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { splitUnits } from '../units/units';
import type { FormSource } from './source';

/** Columns of a task that the office says; the others are the unit's to fill in. */
const TASK_KEYS = [
  ...(['group', 'text', 'lead', 'implementing', 'coordinating', 'timing', 'started', 'deadline'] as const),
  ...(['lastWorkingDay', 'product', 'target', 'basis'] as const),
] as const satisfies readonly ColumnKey<'tasks'>[];

/** Columns that name bodies. */
const BODIES = ['lead', 'implementing', 'coordinating'] as const;

/** The whole form but for its score sheet. @param into the workbook it goes into, which holds no plan. */
export function unitForm(source: FormSource, unit: RegisteredUnit, into: WorkbookSnapshot): WorkbookDraft {
  const tasks = tasksOf(source, unit);
  const reports = reportsOf(source, unit);
  const rows: PlanRows = {
    info: infoOf(source, unit),
    tasks,
    reports,
    units: registerOf(source, unit, [...tasks, ...reports]),
  };
  return planWorkbook(rows, {
    names: {
      info: freeNames('info', into),
      tasks: freeNames('tasks', into),
      reports: freeNames('reports', into),
      units: freeNames('units', into),
    },
    unitList: freeTableName(UNIT_LIST, into),
    asOf: freeTableName(AS_OF_NAME, into),
    meta: {
      ...EMPTY_META,
      // The office's template would offer the unit, as missing, all the tasks that are others'.
      plan: { ...source.plan, template: '', unit: unit.unit, year: source.year },
      ...adaptationOf(source, unit),
      ...(source.carried && { packs: { province: source.carried } }),
      rows: Object.fromEntries(PLAN_ROLES.flatMap((role) => fingerprintsById(role, rows[role]))),
    },
  });
}

/** Whose plan it is, and where: of units of the office's province. */
function adaptationOf({ province }: FormSource, { level }: RegisteredUnit): Pick<Meta, 'adaptation'> {
  const who = level === LEVEL_WORDS.province ? 'department' : 'commune';
  return province === undefined ? {} : { adaptation: { who, village: '', bodies: [], place: { province } } };
}

/** The office's *Thông tin chung* with the unit's own name, code and khối. What only the unit can say is empty. */
function infoOf({ office, rows }: FormSource, { unit, unitCode, block }: RegisteredUnit): DraftOf<'info'>[] {
  const own: Readonly<Partial<Record<InfoKey, CellValue>>> = {
    unit,
    unitCode,
    block,
    state: PLAN_STATES[0],
    number: null,
    issued: null,
    signer: null,
    signerTitle: null,
    superior: null,
    place: null,
    source: `Biểu mẫu của ${office}`,
  };
  const ownById = new Map(Object.entries(own).map(([key, value]) => [infoId(key as InfoKey), value]));
  const kept = rows.info.filter(({ id }) => !String(id ?? '').startsWith(RECIPIENT));
  return [
    ...kept.map((row): DraftOf<'info'> => ({
      ...row,
      value: valueIn(ownById, row),
      // What is noted of the template is the office's business.
      note: row.id === infoId('source') ? '' : (row.note ?? null),
    })),
    { id: `${RECIPIENT}1`, label: 'Nơi nhận 1', value: office, note: '' },
  ].map((row, index) => withId(row, 'info', index));
}

const RECIPIENT = 'info.recipient.';

function valueIn(own: ReadonlyMap<string, CellValue>, { id, value }: DraftOf<'info'>): CellValue {
  const known = own.get(String(id));
  return known === undefined ? (value ?? null) : known;
}

/** Gives a row without an id, such as one just typed, an id that no other row has. */
const withId = <T extends { readonly id?: CellValue }>(row: T, kind: string, index: number) => ({
  ...row,
  id: row.id ?? `form.${kind}.${index + 1}`,
});

/** Collective names that mean communes too, whatever stands beside them: *Các sở … và UBND các xã, phường, đặc khu*. */
const COMMUNES_TOO = /\b(?:cac (?:xa|phuong|dac khu)|dia phuong)\b/;

/** Whether a cell names this unit, or a collective name that it belongs to. */
const names =
  ({ named }: FormSource, unit: RegisteredUnit) =>
  (text: CellValue | undefined): boolean =>
    named(text ?? null).some(({ isGroup, level, code, name }) =>
      isGroup
        ? level === unit.level || (unit.level === LEVEL_WORDS.commune && COMMUNES_TOO.test(fold(name)))
        : code === unit.unitCode,
    );

/** Whether a task names nobody, or only leads of a part of it: the rest is everybody's. */
const isEverybodys = ({ lead, implementing, coordinating }: DraftOf<'tasks'>): boolean =>
  (implementing ?? '') === '' &&
  (coordinating ?? '') === '' &&
  splitUnits(String(lead ?? '')).every(({ scope }) => scope !== undefined);

/** The office's tasks that name the unit, and those that are everybody's. */
function tasksOf(source: FormSource, unit: RegisteredUnit): DraftOf<'tasks'>[] {
  const isNamed = names(source, unit);
  return source.rows.tasks
    .filter((row) => BODIES.some((key) => isNamed(row[key])) || isEverybodys(row))
    .map((row, index): DraftOf<'tasks'> => ({
      ...withId({ id: row.id ?? null }, 'task', index),
      ...recordOf(TASK_KEYS, (key) => row[key] ?? null),
      note: marksIn(row.note),
      no: index + 1,
      result: TASK_RESULT.notStarted,
    }));
}

/** Reports that the unit owes the office. The office's *Hạn đơn vị gửi về* is the unit's *Hạn gửi cấp trên*. */
function reportsOf(source: FormSource, unit: RegisteredUnit): DraftOf<'reports'>[] {
  const isNamed = names(source, unit);
  return source.rows.reports
    .filter(({ unitsDue, from }) => typeof unitsDue === 'number' || isNamed(from))
    .map((row, index): DraftOf<'reports'> => ({
      ...withId({ id: row.id ?? null }, 'report', index),
      no: index + 1,
      name: row.name ?? null,
      period: row.period ?? null,
      from: unit.unit,
      timing: row.timing ?? null,
      cutOff: row.cutOff ?? null,
      due: row.unitsDue ?? null,
      lastWorkingDay: workingDay(source, row.unitsDue ?? null),
      recipients: source.office,
      note: marksIn(row.note),
    }));
}

/** The marks of a row's note: what the office is not sure of, the unit must know. The rest of a note is the office's own. */
const marksIn = (note: CellValue | undefined): string | null =>
  typeof note === 'string' ? markLines(note).join('\n') || null : null;

function workingDay({ calendar }: FormSource, due: CellValue): number | null {
  const day = typeof due === 'number' ? fromSerial(due) : undefined;
  return day ? toSerial(lastWorkingDayOnOrBefore(day, calendar).date) : null;
}

/** The register a unit needs: itself, the office, and whoever its tasks and reports name. Only its own khối is said. */
function registerOf(
  source: FormSource,
  unit: RegisteredUnit,
  rows: readonly DraftOf<'tasks' | 'reports'>[],
): DraftOf<'units'>[] {
  const texts = rows.flatMap((row) => ([...BODIES, 'recipients'] as const).map((key) => row[key] ?? null));
  const found = new Set([...texts, source.office].flatMap((text) => source.named(text)));
  return source.register
    .filter((entry) => found.has(entry) || entry.code === unit.unitCode)
    .map(({ row, code }, index): DraftOf<'units'> => ({
      ...withId(row, 'unit', index),
      block: code === unit.unitCode ? unit.block : null,
      duties: code === unit.unitCode ? (row.duties ?? null) : null,
      note: null,
    }));
}
