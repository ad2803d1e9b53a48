/** Readers of the plain wordings of a timing phrase: days, stretches of days, and what comes again and again. */
import { isValid } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import { addDays, weekday } from './civil';
import { monthEnd } from './timing';
import type {
  DatedTiming,
  RecurringTiming,
  SingleTiming,
  SpanTiming,
  UnknownReason,
  UnknownTiming,
} from './timing';

/** The year for what is written without one, and whether nobody wrote it. */
export interface YearOf {
  readonly year: number;
  readonly assumed: boolean;
}

/** The named groups of a pattern that matched. */
export type Groups = Readonly<Partial<Record<string, string>>>;

/** The result of a reader; `undefined` when the phrase is not in its wording. */
export type Read = SingleTiming | UnknownTiming | undefined;

/** A reading that says why there is none. */
export const unknown = (reason: UnknownReason): UnknownTiming => ({ kind: 'unknown', reason });

/** The deadline or the stretch that a timing ends with, if it has one. */
export function endOf(part: SingleTiming): DatedTiming | SpanTiming | undefined {
  switch (part.kind) {
    case 'before':
    case 'by':
    case 'on':
    case 'span':
      return part;
    case 'period':
      return part.due;
    default:
      return undefined;
  }
}

const WEEKDAYS: Readonly<Record<string, number>> = {
  'thu hai': 1,
  'thu ba': 2,
  'thu tu': 3,
  'thu nam': 4,
  'thu sau': 5,
  'thu bay': 6,
  'chu nhat': 7,
  cn: 7,
};

/** The weekday of its words, from 1 for thứ Hai; "thứ 2" and "T2" are read too. */
const weekdayOf = (words: string): number => WEEKDAYS[words] ?? Number(words.slice(-1)) - 1;

/** A day written out: `noSuchDay` for 31/02, `weekday` where another one is written beside it. */
export function readDay(groups: Groups, year: YearOf): Read {
  const known = yearIn(groups, year);
  if (!known) {
    return unknown('shortYear');
  }
  const date = { year: known.year, month: Number(groups.month), day: Number(groups.day) };
  // Nothing lies before the first day there is.
  if (!isValid(date) || date.year < 1901) {
    return unknown('noSuchDay');
  }
  const written = groups.weekday ?? groups.weekdayBefore;
  if (written !== undefined && weekdayOf(written) !== weekday(date)) {
    return unknown('weekday');
  }
  return dated(howIn(groups), date, known.assumed);
}

/** A deadline on a day; of *trước* it ends the day before. */
export function dated(kind: DatedTiming['kind'], date: CivilDate, yearAssumed: boolean): DatedTiming {
  return { kind, date, last: kind === 'before' ? addDays(date, -1) : date, yearAssumed };
}

/** The kind of deadline that the words before a day make. */
export const howIn = ({ before, by }: Groups): DatedTiming['kind'] => (before ? 'before' : by ? 'by' : 'on');

/** The year that is written, else the one given; `undefined` for one of two digits. */
function yearIn({ year: short, longYear: year = short }: Groups, otherwise: YearOf): YearOf | undefined {
  if (year === undefined) {
    return otherwise;
  }
  return year.length === 4 ? { year: Number(year), assumed: false } : undefined;
}

/** A reader of stretches of one kind; *trước* makes it a deadline on the day before. */
export function readSpan(of: Exclude<SpanTiming['of'], 'days'>): (groups: Groups, year: YearOf) => Read {
  return (groups, given) => {
    const known = yearIn(groups, given);
    if (!known) {
      return unknown('shortYear');
    }
    // One year to either side: a deadline before it must be a date as well.
    if (known.year < 1901 || known.year > 9998) {
      return unknown('noSuchDay');
    }
    const span = spanOf(of, groups, known.year);
    if (!span) {
      return unknown('noSuchDay');
    }
    // Nobody doubts that a quarter begins with its first day, as they do whether "trước ngày 10" allows the tenth.
    const eve = addDays(span.first, -1);
    return groups.before
      ? dated('by', eve, known.assumed && eve.year === known.year)
      : { kind: 'span', of, ...span, yearAssumed: known.assumed };
  };
}

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const ORDINALS: Readonly<Record<string, number>> = { nhat: 1, hai: 2, ba: 3, tu: 4, nam: 5 };

function spanOf(
  of: Exclude<SpanTiming['of'], 'days'>,
  { quarter = '', month, week = '', half }: Groups,
  year: number,
): Pick<SpanTiming, 'first' | 'last' | 'earlierEnd'> | undefined {
  const months = (first: number, count: number) => ({
    first: { year, month: first, day: 1 },
    last: monthEnd(year, first + count - 1),
  });
  switch (of) {
    case 'year':
      return months(1, 12);
    case 'halfYear':
      return months(half === 'dau' ? 1 : 7, 6);
    case 'quarter':
      return months((QUARTERS[quarter] ?? Number(quarter)) * 3 - 2, 3);
    case 'month':
      return isMonth(Number(month)) ? months(Number(month), 1) : undefined;
    case 'week':
      return isMonth(Number(month)) ? weekOf(year, Number(month), ORDINALS[week] ?? Number(week)) : undefined;
  }
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** The days 8 to 14 and the second week from Monday to Sunday, as one stretch within the month. */
function weekOf(
  year: number,
  month: number,
  week: number,
): Pick<SpanTiming, 'first' | 'last' | 'earlierEnd'> | undefined {
  const end = monthEnd(year, month).day;
  const sevens = { first: 7 * week - 6, last: Math.min(7 * week, end) };
  const firstSunday = 8 - weekday({ year, month, day: 1 });
  const calendar = {
    first: week === 1 ? 1 : firstSunday + 7 * (week - 2) + 1,
    last: Math.min(firstSunday + 7 * (week - 1), end),
  };
  if (sevens.first > end) {
    return undefined;
  }
  const ends = calendar.first > end ? [sevens.last] : [sevens.last, calendar.last];
  const day = (of: number): CivilDate => ({ year, month, day: of });
  const last = Math.max(...ends);
  const earlier = Math.min(...ends);
  return {
    first: day(Math.min(sevens.first, calendar.first)),
    last: day(last),
    ...(earlier < last ? { earlierEnd: day(earlier) } : {}),
  };
}

const EVERY: Readonly<Record<string, RecurringTiming['every']>> = {
  ngay: 'day',
  tuan: 'week',
  thang: 'month',
  quy: 'quarter',
};

/** Reads *hằng tháng*, with or without its day. */
export function readRecurring(groups: Groups, { year }: YearOf): Read {
  const every = EVERY[groups.every ?? ''] ?? 'month';
  if (groups.day === undefined) {
    return { kind: 'recurring', every, year };
  }
  const day = Number(groups.day);
  // The fifth of each quarter is a day of which month?
  if (every !== 'month' && !(every === 'quarter' && groups.last)) {
    return undefined;
  }
  return day >= 1 && day <= 31
    ? { kind: 'recurring', every, due: { kind: howIn(groups), day }, year }
    : unknown('noSuchDay');
}
