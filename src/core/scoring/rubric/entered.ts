/** The arithmetic that methods share: what an entry is worth, or why it is worth nothing. */
import type { CellValue } from '../../../workbook/cells/cells';
import type { EntryFault } from './words';
import type { Quantity } from './rubric';

/** The points of an entry, or why it has none. */
export type Entered = { readonly points: number | null } | Refused;

export interface Refused {
  readonly fault: EntryFault;
}

export const wordOf = (value: CellValue): string | undefined =>
  typeof value === 'string' ? value.toLowerCase() : undefined;

/** A number that is not negative. */
export function amount(value: CellValue): number | Refused {
  return typeof value !== 'number' ? { fault: 'notNumber' } : value < 0 ? { fault: 'negative' } : value;
}

/** From 0 to 1, to nine decimals: 27 of 30 is 0.9 and reaches a bound of 0.9. */
export function shareOf(part: CellValue, whole: CellValue): number | Refused {
  if (typeof part !== 'number' || typeof whole !== 'number') {
    return { fault: 'notNumber' };
  }
  if (part < 0 || whole < 0) {
    return { fault: 'negative' };
  }
  return whole === 0
    ? { fault: 'zeroWhole' }
    : part > whole
      ? { fault: 'partAbove' }
      : round(part / whole, 9);
}

/** What is measured: one figure, or a share of two. */
export const measured = (of: Quantity, first: CellValue, second: CellValue): number | Refused =>
  of.kind === 'share' ? shareOf(first, second) : amount(first);

/** A whole number of times. */
export function occurrences(value: CellValue): number | Refused {
  const times = amount(value);
  return typeof times === 'object' || Number.isInteger(times) ? times : { fault: 'fraction' };
}

/** Half up on the decimal number as people read it, in 15 digits; what is below 0 away from 0. */
export function round(value: number, decimals: number): number {
  const size = Number(`${Number(Math.abs(value).toPrecision(15))}e${decimals}`);
  const whole = Number.isNaN(size) ? Math.abs(value) * 10 ** decimals : size;
  return (Math.sign(value) * Math.floor(whole + 0.5)) / 10 ** decimals + 0;
}
