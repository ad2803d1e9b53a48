/** The meaning of a timing phrase of a plan (parse-timing.ts reads it), and the days it ends on. */
import { addDays, compareDates } from './civil';
import { isValid } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import { lastWorkingDayOnOrBefore } from './holidays';
import type { WorkCalendar, WorkingDate } from './holidays';

/** The periods of reports: six months, nine months, the year. */
export type TimingPeriod = '6T' | '9T' | 'year';

/** A deadline with a day in it. */
export interface DatedTiming {
  /** `before`: trước ngày; `by`: chậm nhất, đến hết ngày, trước 17 giờ ngày; `on`: ngày, vào ngày. */
  readonly kind: 'before' | 'by' | 'on';
  /** The day that is written; of *trước quý III* the last day before it. */
  readonly date: CivilDate;
  /** The last day on which it is still kept: the day before for `before`, else the day itself. */
  readonly last: CivilDate;
  /** Whether the phrase has no year and the plan's was taken. */
  readonly yearAssumed: boolean;
}

/** A stretch of days: *quý II*, *tháng 3*, *từ ngày 01/3 đến ngày 15/4/2026*. It ends with its last day. */
export interface SpanTiming {
  readonly kind: 'span';
  readonly of: 'days' | 'week' | 'month' | 'quarter' | 'halfYear' | 'year';
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly yearAssumed: boolean;
  /**
   * The earlier of the two ends of a week of a month, when they differ. *Tuần 2* is to some its days 8 to 14, to others the
   * second week from Monday to Sunday: the span holds both.
   */
  readonly earlierEnd?: CivilDate;
}

/** A timing that comes again and again: *hằng tháng*, *trước ngày 20 hằng tháng*. */
export interface RecurringTiming {
  readonly kind: 'recurring';
  readonly every: 'day' | 'week' | 'month' | 'quarter';
  /** The day of each month, or of each quarter's last month; a month without it ends earlier. Never of `day` and `week`. */
  readonly due?: { readonly kind: DatedTiming['kind']; readonly day: number };
  /** The plan's year, in which it recurs. */
  readonly year: number;
}

/** One timing of a phrase. */
export type SingleTiming =
  | { readonly kind: 'always' }
  /** The phrase leaves the day to others: khi có yêu cầu, khi có quy định, theo quy định, đột xuất. */
  | { readonly kind: 'onRequest' }
  | DatedTiming
  | SpanTiming
  | RecurringTiming
  /** The phrase names a report's period, 6 tháng, 9 tháng or năm, with a deadline or without. */
  | { readonly kind: 'period'; readonly period: TimingPeriod; readonly due?: DatedTiming };

/**
 * The reasons why a phrase has no meaning. `noSuchDay`: it names a day that no calendar has, such as 31/02. `weekday`: the day
 * written beside the date is another. `shortYear`: 15/5/26. `vague`: đầu tháng 3, giữa quý II. `reversed`: a stretch that ends
 * before it begins. `ambiguous`: 10-11/2026, a day or two months. `event`: 05 ngày sau đối thoại, whose day is not said.
 */
export type UnknownReason =
  | 'empty'
  | 'notUnderstood'
  | 'noSuchDay'
  | 'weekday'
  | 'shortYear'
  | 'vague'
  | 'event'
  | 'reversed'
  | 'ambiguous';

/** A phrase without a meaning, and why. */
export interface UnknownTiming {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
}

/** The meaning of a phrase: one timing, several, or none. */
export type Timing =
  SingleTiming | { readonly kind: 'several'; readonly parts: readonly SingleTiming[] } | UnknownTiming;

/**
 * Whether *trước ngày X* still allows day X. No rule settles it: `strict` (it ends on X − 1) serves one's own
 * reminders, `lenient` (X counts) is used before another unit is called late.
 */
export type Reading = 'strict' | 'lenient';

/** The single timings in it, in written order; none when it was not understood. */
export function timingParts(timing: Timing): readonly SingleTiming[] {
  switch (timing.kind) {
    case 'several':
      return timing.parts;
    case 'unknown':
      return [];
    default:
      return [timing];
  }
}

/** The last days of all deadlines in it, in written order; none for `always` and the like. */
export function lastDays(timing: Timing, reading: Reading = 'strict'): readonly CivilDate[] {
  return timingParts(timing).flatMap((part) => {
    switch (part.kind) {
      case 'before':
        return [reading === 'strict' ? part.last : part.date];
      case 'by':
      case 'on':
        return [part.last];
      case 'span':
        return [part.earlierEnd ?? part.last];
      case 'recurring':
        return recurringDays(part, reading);
      case 'period':
        return part.due ? lastDays(part.due, reading) : [];
      case 'always':
      case 'onRequest':
        return [];
    }
  });
}

/** The latest of `lastDays`. */
export function lastDay(timing: Timing, reading: Reading = 'strict'): CivilDate | undefined {
  return [...lastDays(timing, reading)].sort(compareDates).at(-1);
}

/** The last working day on or before `lastDay`, read strictly. */
export function lastWorkingDay(timing: Timing, calendar: WorkCalendar): WorkingDate | undefined {
  const last = lastDay(timing);
  return last && lastWorkingDayOnOrBefore(last, calendar);
}

/** The last day of a month. */
export function monthEnd(year: number, month: number): CivilDate {
  const day = [31, 30, 29].find((last) => isValid({ year, month, day: last })) ?? 28;
  return { year, month, day };
}

function recurringDays({ every, due, year }: RecurringTiming, reading: Reading): CivilDate[] {
  if (!due) {
    return [];
  }
  const months = every === 'quarter' ? 3 : 1;
  return Array.from({ length: 12 / months }, (_, index) => {
    const end = monthEnd(year, (index + 1) * months);
    const date = { ...end, day: Math.min(due.day, end.day) };
    return due.kind === 'before' && reading === 'strict' ? addDays(date, -1) : date;
  });
}
