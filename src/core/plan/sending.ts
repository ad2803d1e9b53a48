/** Formulas of *Lịch báo cáo* that tell how its reports stand, also without the add-in. */
import { binary, call, own } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { headerOf } from '../layout/layout';
import type { ColumnKey } from '../layout/layout';
import { lateAfterFormula, readsStrictly } from './progress';

/** Words of *Tình hình gửi*; nothing of a report without a day, which nobody can be late with. */
export const SENDING = { inTime: 'Gửi đúng hạn', late: 'Gửi quá hạn', notSent: 'Chưa gửi' } as const;

/**
 * The computed columns of *Lịch báo cáo*, by key. Counted is the day to the superior.
 * @param info the table *Thông tin chung*.
 */
export function sendingFormulas(table: string, info: string): Readonly<Record<'lateAfter' | 'status', Expr>> {
  const of = (key: ColumnKey<'reports'>): Expr => own(table, headerOf('reports', key));
  const [sent, lateAfter] = [of('sent'), of('lateAfter')];
  const whenDue = call(
    'IF',
    call('ISNUMBER', sent),
    call('IF', binary(sent, '<=', lateAfter), SENDING.inTime, SENDING.late),
    SENDING.notSent,
  );
  return {
    lateAfter: lateAfterFormula(of('due'), of('timing'), readsStrictly(info)),
    status: call('IF', call('ISNUMBER', lateAfter), whenDue, ''),
  };
}
