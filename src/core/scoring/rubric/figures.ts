/**
 * Figures that a score sheet takes from the workbook's own tables by formula, so that the score follows the work. A table
 * that is not there, or has nothing to count, gives no figure: then a person types it.
 */
import { toSerial } from '../../../workbook/cells/serial';
import { binary, call, column } from '../../../workbook/formula/build';
import type { Expr } from '../../../workbook/formula/expr';
import type { Part } from '../../../workbook/formula/build';
import { headerOf } from '../../layout/layout';
import { EXPECTED_YEAR, PERIODS } from '../../words/vocabulary';
import type { ColumnKey, Role } from '../../layout/layout';
import { locate } from '../../layout/locate';
import type { TablePlace } from '../../layout/locate';
import type { Meta } from '../../layout/meta';
import { asOfDay, PROGRESS } from '../../plan/progress';
import { SENDING } from '../../plan/sending';
import { MODEL_STATUS, REACHED } from '../../plan/year-tables';
import type { WorkbookSnapshot } from '../../../workbook/cells/snapshot';
import { itemsOf } from './rubric';
import type { FigureSource, IndicatorNames, Rubric } from './rubric';

/** A figure of the workbook: a part and a whole; of a single number only the part. */
interface Figure {
  readonly part: Expr;
  readonly whole: Expr;
}

export interface Figures {
  /** Figures that the workbook can give, by the item's code. */
  readonly of: ReadonlyMap<string, Figure>;
  /** True while the year is not over, or its own figures are not in yet. Then they are expected ones ("ước cả năm"). */
  readonly isEstimate: Expr;
}

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

/** The figures that this workbook's tables can give the items of a set. @param roles the tables to take them from. */
export function figuresOf(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  rubric: Rubric,
  roles: readonly string[],
): Figures | undefined {
  // A sheet that is there took them from tables with all columns: one that was renamed since is a matter of its table.
  const known = ROLES.filter((role) => roles.includes(role));
  const tables = new Map<FigureRole, TablePlace | undefined>(
    known.map((role) => [role, locate(snapshot, meta, role)]),
  );
  const tasks = tables.get('tasks');
  if (!tasks || !meta.plan) {
    return undefined;
  }
  const asOf = asOfDay(tasks.sheet.name);
  const items = itemsOf(rubric).flatMap(({ item }) => {
    const role = item.figures && roleOf(item.figures);
    const table = role && tables.get(role);
    return item.figures && table
      ? [{ code: item.code, role, figure: figure(item.figures, table, asOf) }]
      : [];
  });
  const indicators = tables.get('indicators');
  const isBefore = binary(asOf, '<', toSerial({ year: meta.plan.year, month: 12, day: 31 }));
  return {
    of: new Map(items.map(({ code, figure: found }) => [code, found])),
    isEstimate:
      indicators && items.some(({ role }) => role === 'indicators')
        ? call('OR', isBefore, call('NOT', hasYear(indicators.table.name)))
        : isBefore,
  };
}

const roleOf = (source: FigureSource): FigureRole =>
  typeof source === 'object' || source === 'targets' ? 'indicators' : source;

function figure(source: FigureSource, { table: { name } }: TablePlace, asOf: Expr): Figure {
  if (typeof source === 'object') {
    return indicatorFigure(name, source);
  }
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

/** The figures of rows of these names; nothing for one that is missing, empty, or there twice. */
function indicatorFigure(table: string, names: IndicatorNames): Figure {
  const current = column(table, headerOf('indicators', 'current'));
  const of = (name: string): Expr => {
    const row = [column(table, headerOf('indicators', 'text')), name] as const;
    const once = inPeriod(table, (period) =>
      call('COUNTIFS', ...period, ...row, current, binary('>=', '&', 0)),
    );
    const value = inPeriod(table, (period) => call('SUMIFS', current, ...period, ...row));
    return call('IF', binary(once, '=', 1), value, '');
  };
  return { part: of(names.indicator), whole: of(names.of ?? names.indicator) };
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
