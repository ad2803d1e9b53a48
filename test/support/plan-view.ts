/** A plan as the rules see it, from rows given as values by column key: no workbook, no sheet. */
import { announcedCalendar } from '../../src/core/calendar/holidays';
import type { CellValue } from '../../src/workbook/cells/cells';
import type { PlanView, RegisteredUnit, ViewRow, ViewTable } from '../../src/core/checks/view';
import type { ColumnKey, Role } from '../../src/core/layout/layout';
import type { FrozenRecord, IssuedRecord } from '../../src/core/layout/meta';
import type { KnownFacts } from '../../src/core/checks/facts';
import type { Info } from '../../src/core/plan/info';
import { unitFinder, unitSplitter } from '../../src/core/units/units';

/** Values by column key, and formulas by `<key> formula`. */
export type Values<R extends Role> = Readonly<
  Partial<Record<ColumnKey<R> | `${ColumnKey<R>} formula`, CellValue>>
>;

/** The keys of the cells are their places: `at('timing')` of the second task is row 2, sheet `tasks timing`. */
const rows = <R extends Role>(name: string, values: readonly Values<R>[] = []): ViewRow<ColumnKey<R>>[] =>
  values.map((cells, index) => ({
    text: (key) => String(cells[key] ?? '').trim(),
    value: (key) => cells[key] ?? null,
    formula: (key) => {
      const formula = cells[`${key} formula`] ?? null;
      return typeof formula === 'string' ? formula : null;
    },
    at: (key) => ({ sheet: `${name} ${key}`, row: index + 1, column: 0 }),
  }));

export interface GivenPlan {
  readonly tasks?: readonly Values<'tasks'>[];
  readonly reports?: readonly Values<'reports'>[];
  readonly indicators?: readonly Values<'indicators'>[];
  readonly models?: readonly Values<'models'>[];
  /** Rows of *Danh mục đơn vị* as they stand there; `register` says what is made of them. */
  readonly units?: readonly Values<'units'>[];
  readonly scores?: readonly Values<'scores'>[];
  /** Rows of *Thông tin chung*. */
  readonly infoRows?: readonly Values<'info'>[];
  readonly info?: Partial<Info>;
  readonly frozen?: FrozenRecord;
  readonly issued?: IssuedRecord;
  readonly alterations?: KnownFacts['alterations'];
  readonly figureLink?: KnownFacts['figureLink'];
  readonly staleScores?: KnownFacts['staleScores'];
  readonly uncalculatedFaults?: KnownFacts['uncalculatedFaults'];
  readonly hiddenScores?: PlanView['hiddenScores'];
  readonly taskFigures?: PlanView['taskFigures'];
  readonly tables?: readonly ViewTable[];
  readonly lost?: PlanView['lost'];
  readonly brokenLists?: KnownFacts['brokenLists'];
  readonly knownIds?: readonly string[];
  readonly register?: readonly Partial<RegisteredUnit>[];
  readonly today?: PlanView['today'];
  readonly pack?: PlanView['pack'];
}

/**
 * The view of a plan that holds what is given, and nothing else.
 * @param given the year is that of `info`, or 2026.
 */
export function planView(given: GivenPlan): PlanView {
  const register = (given.register ?? []).map((unit, index): RegisteredUnit => ({
    name: '',
    shortNames: [],
    kind: 'unit',
    duties: '',
    role: '',
    at: { sheet: 'units name', row: index + 1, column: 0 },
    ...unit,
  }));
  const { alterations, figureLink, staleScores, uncalculatedFaults, brokenLists } = given;
  return {
    facts: {
      ...(alterations && { alterations }),
      ...(figureLink && { figureLink }),
      ...(staleScores && { staleScores }),
      ...(uncalculatedFaults && { uncalculatedFaults }),
      ...(brokenLists && { brokenLists }),
    },
    info: given.info && {
      unit: 'UBND xã Thử Nghiệm',
      unitCode: '',
      block: '',
      year: 2026,
      yearText: '2026',
      state: 'Dự thảo',
      number: '',
      issued: undefined,
      beforeDay: 'lenient',
      daysOff: '',
      at: {},
      ...given.info,
    },
    infoRows: rows<'info'>('info', given.infoRows),
    year: given.info?.year ?? 2026,
    tasks: rows<'tasks'>('tasks', given.tasks),
    taskFigures: given.taskFigures ?? [],
    reports: rows<'reports'>('reports', given.reports),
    indicators: rows<'indicators'>('indicators', given.indicators),
    models: rows<'models'>('models', given.models),
    units: rows<'units'>('units', given.units),
    scores: rows<'scores'>('scores', given.scores),
    register,
    findUnit: unitFinder(register),
    unitsIn: unitSplitter(),
    tables: given.tables ?? [],
    lost: given.lost ?? [],
    knownIds: new Set(given.knownIds),
    calendar: announcedCalendar,
    hiddenScores: given.hiddenScores ?? { rows: new Set(), byFilter: false },
    ...(given.today ? { today: given.today } : {}),
    ...(given.pack ? { pack: given.pack } : {}),
    ...(given.frozen ? { frozen: given.frozen } : {}),
    ...(given.issued ? { issued: given.issued } : {}),
  };
}
