/** The part that *Cộng* and *Trừ* share: points a time, of one kind or of several entered beside each other. */
import { binary, call } from '../../../workbook/formula/build';
import type { Message } from '../../words/message';
import type { Expr } from '../../../workbook/formula/expr';
import type { Cell, MethodOf, Step } from './method';
import { countsOf } from './rubric';
import { MOST_COUNTS } from './shapes';
import { ENTRY_FAULTS } from './words';

type Counting = MethodOf<'bonus' | 'deduction'>;

/** Points a time are above 0; there is a cell for each kind. */
export function countFaults(method: Counting, { code, max }: { code: string; max: number }): Message[] {
  const counts = countsOf(method);
  return counts.some(({ per }) => per <= 0)
    ? [{ code: 'rubric.deduction', params: { code, max } }]
    : counts.length > MOST_COUNTS
      ? [{ code: 'rubric.counts', params: { code, count: counts.length, max: MOST_COUNTS } }]
      : [];
}

/** The points a time of a row that counts one kind; those of several stand on *Thang điểm*. */
export const ofOneCount = (method: Counting): number | null => (method.more ? null : method.per);

/** The rows of *Thang điểm* of several kinds: `mô hình cấp tỉnh (mỗi lần cộng)`, 2. */
export const countSteps = (method: Counting): readonly Step[] =>
  method.more
    ? countsOf(method).map(({ label, per }) => ({
        level: `${label} (mỗi lần ${method.kind === 'bonus' ? 'cộng' : 'trừ'})`,
        points: per,
      }))
    : [];

/** The fault of a number of times that is no whole number. */
export const wholeTimes = (cell: Cell): Expr =>
  call('IF', binary(cell('used1'), '<>', call('ROUND', cell('used1'), 0)), ENTRY_FAULTS.fraction, '');
