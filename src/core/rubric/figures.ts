/**
 * Figures that a score sheet takes from the workbook's own tables by formula, so that the score follows the work. A table
 * that is not there, or has nothing to count, gives no figure: then a person types it.
 */
import { toSerial } from '../calendar/civil';
import { binary, call, column, fixedCell } from '../formula/expr';
import type { Expr, Part } from '../formula/expr';
import { headerOf } from '../layout/layout';
import { locate } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { AS_OF, PROGRESS } from '../plan/progress';
import type { WorkbookSnapshot } from '../snapshot';
import type { Figure, Figures } from './formulas';

/** The figures that this workbook's tables can give. */
export function figuresOf(snapshot: WorkbookSnapshot, meta: Meta): Figures | undefined {
  const tasks = locate(snapshot, meta, 'tasks');
  // Formulas name its columns: all of them must be there.
  if (!tasks || tasks.missing.length > 0 || !meta.plan) {
    return undefined;
  }
  const asOf = fixedCell(AS_OF.row, AS_OF.column, tasks.sheet.name);
  const lastDay = toSerial({ year: meta.plan.year, month: 12, day: 31 });
  return {
    of: { tasks: taskFigure(tasks.table.name) },
    isEstimate: binary(asOf, '<', lastDay),
  };
}

/**
 * Tasks done in time, of those that are done in time, done late or overdue. Those that are always on, have no deadline yet
 * or whose deadline has not come are in neither number, as in *Tỷ lệ đúng hạn* on the sheet itself.
 */
function taskFigure(table: string): Figure {
  const count = (word: string): Expr => call('COUNTIF', column(table, headerOf('tasks', 'progress')), word);
  const inTime = count(PROGRESS.doneInTime);
  const whole = [count(PROGRESS.doneLate), count(PROGRESS.overdue)].reduce(
    (sum, next) => binary(sum, '+', next),
    inTime,
  );
  const unlessNone = (figure: Part): Expr => call('IF', binary(whole, '>', 0), figure, '');
  return { part: unlessNone(inTime), whole: unlessNone(whole) };
}
