/**
 * Values that Excel itself misread, told by what stands around them. A machine set to English takes `1.250` for 1.25 and 5/10
 * for 10 May. Each function gives both readings and changes nothing. (A fraction where things are counted: readNumber,
 * `whole`.)
 */
import { isValid } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import { thousandfold } from './figures';
import { note } from './reading';
import type { Note } from './reading';

/** A value as it stands, and the one perhaps typed. */
export interface Suspicion<T> {
  readonly value: T;
  readonly other: T;
  readonly as: Note;
}

/** The factor by which two figures of one unit may differ and still be alike. */
const ALIKE = 3;

/**
 * Suspects a figure of being a thousandth of what was typed: a thousand times it, it is like the others.
 * @example suspectThousandth(1.25, [1180, 1310]) // 1.25, perhaps 1250
 * @param others the same figure of the same unit in other periods; blanks and zeros left out by the caller or not.
 */
export function suspectThousandth(value: number, others: readonly number[]): Suspicion<number> | undefined {
  const sizes = others.filter((each) => each > 0).sort((a, b) => a - b);
  const middle = sizes[Math.floor((sizes.length - 1) / 2)];
  const other = thousandfold(value);
  return middle !== undefined && other !== undefined && other <= middle * ALIKE && other >= middle / ALIKE
    ? { value, other, as: note('as.thousandth') }
    : undefined;
}

/**
 * The day with day and month swapped, where that is another day.
 * @example 10/5/2027 → 5/10/2027; 30/6/2027 → undefined
 */
export function swapDay({ year, month, day }: CivilDate): CivilDate | undefined {
  const swapped = { year, month: day, day: month };
  return day !== month && isValid(swapped) ? swapped : undefined;
}

const isSame = (a: CivilDate, b: CivilDate): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day;

/**
 * Suspects a whole column of days of being swapped: as they stand some do not fit, swapped all do.
 * @param fits whether a day can stand in its row (its index): in the plan's year, after the start, on what is said beside it.
 * @returns all days with what they were, or `undefined`; one row alone is no pattern (`suspectAgainst`).
 */
export function suspectSwapped(
  days: readonly CivilDate[],
  fits: (day: CivilDate, index: number) => boolean,
): Suspicion<readonly CivilDate[]> | undefined {
  const other = days.map((day) => (day.day === day.month ? day : swapDay(day)));
  const swapped = other.filter((day) => day !== undefined);
  const changed = days.filter((day) => day.day !== day.month);
  return swapped.length === days.length && changed.length > 1 && !days.every(fits) && swapped.every(fits)
    ? { value: days, other: swapped, as: note('as.swapped') }
    : undefined;
}

/**
 * Suspects a day of being swapped because the phrase beside it says so.
 * @example suspectAgainst({ year: 2027, month: 10, day: 5 }, [{ year: 2027, month: 5, day: 10 }]) // perhaps 10/5/2027
 * @param meant the days that the phrase allows; the year counts.
 */
export function suspectAgainst(
  day: CivilDate,
  meant: readonly CivilDate[],
): Suspicion<CivilDate> | undefined {
  const other = swapDay(day);
  return other && meant.some((each) => isSame(each, other)) && !meant.some((each) => isSame(each, day))
    ? { value: day, other, as: note('as.swapped') }
    : undefined;
}
