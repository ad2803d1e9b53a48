/** The arithmetic that methods share: what an entry is worth, or why it is worth nothing. */
import type { CellValue } from '../../../workbook/cells/cells';
import type { EntryFault } from './words';
import { countsOf } from './rubric';
import type { Method, Quantity } from './rubric';

/** The points of an entry, or why it has none. */
export type Entered = { readonly points: number | null } | Refused;

export interface Refused {
  readonly fault: EntryFault;
}

export const wordOf = (value: CellValue | undefined): string | undefined =>
  typeof value === 'string' ? value.toLowerCase() : undefined;

/** A number that is not negative. */
export function amount(value: CellValue = null): number | Refused {
  return typeof value !== 'number' ? { fault: 'notNumber' } : value < 0 ? { fault: 'negative' } : value;
}

/** A share or growth to nine decimals: 27 of 30 is 0.9 and reaches a bound of 0.9. */
function shareOf(
  of: Exclude<Quantity, { kind: 'value' }>,
  part: CellValue,
  whole: CellValue,
): number | Refused {
  if (typeof part !== 'number' || typeof whole !== 'number') {
    return { fault: 'notNumber' };
  }
  if (part < 0 || whole < 0) {
    return { fault: 'negative' };
  }
  return whole === 0
    ? { fault: 'zeroWhole' }
    : of.kind === 'growth'
      ? round(part / whole - 1, 9)
      : part > whole && !of.beyond
        ? { fault: 'partAbove' }
        : round(part / whole, 9);
}

/** The measured quantity: one figure, a share of two, a growth. */
export const measured = (
  of: Quantity,
  first: CellValue = null,
  second: CellValue = null,
): number | Refused => (of.kind === 'value' ? amount(first) : shareOf(of, first, second));

/** The points of so many times of each count, whole numbers all of them. Only of *Cộng* one may be left out. */
export function pointsOfCounts(method: Method, times: readonly CellValue[]): number | Refused {
  const counts = countsOf(method).map(({ per }, k) => ({ per, times: times[k] ?? '' }));
  const entered = counts.filter((each) => each.times !== '');
  const read = entered.flatMap(({ per, times: each }) =>
    typeof each === 'number' ? [{ per, times: each }] : [],
  );
  return read.length < entered.length
    ? { fault: 'notNumber' }
    : read.some((each) => each.times < 0)
      ? { fault: 'negative' }
      : !read.every((each) => Number.isInteger(each.times))
        ? { fault: 'fraction' }
        : read.length < counts.length && method.kind !== 'bonus'
          ? { fault: 'missing' }
          : read.reduce((sum, each) => sum + each.per * each.times, 0);
}

/** Half up on the decimal number as people read it, in 15 digits; what is below 0 away from 0. */
export function round(value: number, decimals: number): number {
  const size = Number(`${Number(Math.abs(value).toPrecision(15))}e${decimals}`);
  const whole = Number.isNaN(size) ? Math.abs(value) * 10 ** decimals : size;
  return (Math.sign(value) * Math.floor(whole + 0.5)) / 10 ** decimals + 0;
}
