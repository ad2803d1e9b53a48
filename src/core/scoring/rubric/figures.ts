/**
 * Figures that a score sheet takes from the workbook's own tables by formula, so that the score follows the work. A table
 * that is not there, or has nothing to count, gives no figure: then a person types it.
 */
import { toSerial } from '../../../workbook/cells/serial';
import { across, acrossCall, binary, call, column } from '../../../workbook/formula/build';
import type { Expr } from '../../../workbook/formula/expr';
import type { Part } from '../../../workbook/formula/build';
import { headerOf } from '../../layout/layout';
import { EXPECTED_YEAR, PERIODS } from '../../words/vocabulary';
import type { ColumnKey, Role } from '../../layout/layout';
import { locate } from '../../layout/locate';
import type { Meta } from '../../layout/meta';
import { asOfDay, PROGRESS } from '../../plan/progress';
import { SENDING } from '../../plan/sending';
import { MODEL_STATUS, REACHED } from '../../plan/year-tables';
import type { WorkbookSnapshot } from '../../../workbook/cells/snapshot';
import { itemsOf } from './rubric';
import type { FigureSource, IndicatorNames, Item, Rubric } from './rubric';

/** A figure of the workbook: a part and a whole; of a single number only the part. */
interface Figure {
  readonly part: Expr;
  readonly whole: Expr;
}

/** The sources that are counted once for all criteria. */
export type CountedSource = Exclude<FigureSource, IndicatorNames>;

/** What the tables of a workbook can give the criteria of a set. */
export interface Figures {
  readonly counted: ReadonlyMap<CountedSource, Figure>;
  /** The table *Số liệu báo cáo*, by its name, if there is one. */
  readonly indicators?: string;
  /** The period whose rows of *Số liệu báo cáo* count. */
  readonly period?: Expr;
  /** Whether the year is not over, or its own figures are not in yet. Then they are expected ones ("ước cả năm"). */
  readonly isEstimate: Expr;
}

/** Whether the workbook has the table that an item takes its figures from. */
export const hasFigures = (figures: Figures | undefined, { figures: source }: Item): boolean =>
  figures !== undefined &&
  source !== undefined &&
  (typeof source === 'object' ? figures.indicators !== undefined : figures.counted.has(source));

const ROLES = ['tasks', 'reports', 'indicators', 'models'] as const satisfies readonly Role[];
type FigureRole = (typeof ROLES)[number];

/**
 * The tables that a score sheet made now can take figures from. They are there with all their columns, since formulas
 * name them. They are kept with the sheet, so that a table added later is not taken for a change of its formulas.
 */
export function figureTables(snapshot: WorkbookSnapshot, meta: Meta): FigureRole[] {
  const tables = meta.plan ? ROLES.filter((role) => locate(snapshot, meta, role)?.missing.length === 0) : [];
  return tables.includes('tasks') ? tables : [];
}

/** The tables that figures are taken from, by name, and the year they are of. */
export interface FigurePlaces {
  readonly year: number;
  /** The sheet *Nhiệm vụ*, where the day of counting stands. */
  readonly sheet: string;
  /** The table of each role that is there. */
  readonly tables: Readonly<Partial<Record<FigureRole, string>>>;
}

/** Finds the tables that a score sheet takes its figures from. @param roles those it was made with. */
export function figurePlaces(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  roles: readonly string[],
): FigurePlaces | undefined {
  // A sheet that is there took them from tables with all columns: one that was renamed since is a matter of its table.
  const found = ROLES.filter((role) => roles.includes(role)).flatMap((role) => {
    const place = locate(snapshot, meta, role);
    return place ? [{ role, place }] : [];
  });
  const tasks = found.find(({ role }) => role === 'tasks')?.place;
  return tasks && meta.plan
    ? {
        year: meta.plan.year,
        sheet: tasks.sheet.name,
        tables: Object.fromEntries(found.map(({ role, place }) => [role, place.table.name])),
      }
    : undefined;
}

/** The figures that these tables can give the items of a set. */
export function figuresIn({ year, sheet, tables }: FigurePlaces, rubric: Rubric): Figures {
  const asOf = asOfDay(sheet);
  const { indicators } = tables;
  const isBefore = binary(asOf, '<', toSerial({ year, month: 12, day: 31 }));
  const usesIndicators = itemsOf(rubric).some(
    ({ item }) => item.figures && roleOf(item.figures) === 'indicators',
  );
  return {
    counted: new Map(
      COUNTED.flatMap((source) => {
        const table = tables[roleOf(source)];
        return table === undefined ? [] : [[source, countedFigure(source, table, asOf)] as const];
      }),
    ),
    ...(indicators === undefined
      ? {}
      : { indicators, period: call('IF', hasYear(indicators), PERIODS.year, EXPECTED_YEAR) }),
    isEstimate:
      indicators !== undefined && usesIndicators
        ? call('OR', isBefore, call('NOT', hasYear(indicators)))
        : isBefore,
  };
}

const COUNTED: readonly CountedSource[] = ['tasks', 'reports', 'targets', 'models'];

const roleOf = (source: FigureSource): FigureRole =>
  typeof source === 'object' || source === 'targets' ? 'indicators' : source;

function countedFigure(source: CountedSource, name: string, asOf: Expr): Figure {
  switch (source) {
    case 'tasks': {
      // Always on, without a deadline or not due yet: in neither number, as in *Tỷ lệ đúng hạn* on the sheet itself.
      const count = countIn(name, 'tasks', 'progress');
      const inTime = count(PROGRESS.doneInTime);
      return share(inTime, [inTime, count(PROGRESS.doneLate), count(PROGRESS.overdue)]);
    }
    case 'reports': {
      // Not sent and not due yet: in neither number.
      const count = countIn(name, 'reports', 'status');
      const overdue = call(
        'COUNTIFS',
        column(name, headerOf('reports', 'status')),
        SENDING.notSent,
        column(name, headerOf('reports', 'lateAfter')),
        binary('<', '&', asOf),
      );
      const inTime = count(SENDING.inTime);
      return share(inTime, [inTime, count(SENDING.late), overdue]);
    }
    case 'targets': {
      const count = (word: string): Expr =>
        inPeriod(name, (period) =>
          call('COUNTIFS', ...period, column(name, headerOf('indicators', 'reached')), word),
        );
      const reached = count(REACHED.yes);
      return share(reached, [reached, count(REACHED.no)]);
    }
    case 'models': {
      const count = countIn(name, 'models', 'status');
      const recognised = count(MODEL_STATUS.recognised);
      return share(recognised, [recognised, count(MODEL_STATUS.registered)]);
    }
  }
}

const countIn =
  <R extends FigureRole>(table: string, role: R, key: ColumnKey<R>) =>
  (word: string): Expr =>
    call('COUNTIF', column(table, headerOf(role, key)), word);

/** Nothing while there is nothing to count. */
function share(part: Expr, parts: readonly Expr[]): Figure {
  const whole = parts.reduce((sum, next) => binary(sum, '+', next));
  const unlessNone = (value: Part): Expr => call('IF', binary(whole, '>', 0), value, '');
  return { part: unlessNone(part), whole: unlessNone(whole) };
}

/**
 * The figure of the row of *Số liệu báo cáo* that has this name and period. One that is missing, empty, or there
 * twice gives nothing. Names are what people type: compared by `=`, never as a criterion.
 */
export function indicatorFigure(table: string, name: Expr, period: Expr): Expr {
  const of = (key: ColumnKey<'indicators'>) => column(table, headerOf('indicators', key));
  const current = of('current');
  const rows = across(
    across(across(of('text'), '=', name), '*', across(of('period'), '=', period)),
    '*',
    across(acrossCall('ISNUMBER', current), '*', across(current, '>=', 0)),
  );
  return call('IF', binary(call('SUMPRODUCT', rows), '=', 1), call('SUMPRODUCT', rows, current), '');
}

/** Whether a figure of the whole year is in: until then the expected ones are counted. */
const hasYear = (table: string): Expr =>
  binary(
    call(
      'COUNTIFS',
      column(table, headerOf('indicators', 'period')),
      PERIODS.year,
      column(table, headerOf('indicators', 'current')),
      binary('>=', '&', 0),
    ),
    '>',
    0,
  );

/** Counted among the rows of the year if they have figures, else of the expected year. */
function inPeriod(table: string, count: (period: readonly [Expr, string]) => Expr): Expr {
  const period = column(table, headerOf('indicators', 'period'));
  return call('IF', hasYear(table), count([period, PERIODS.year]), count([period, EXPECTED_YEAR]));
}
