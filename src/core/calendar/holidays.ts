/**
 * Working days of the civil service. Weekends are free unless a Saturday was announced as a working day in
 * exchange; public holidays follow Bộ luật Lao động 2019, Điều 111 and 112, and each year's notice. The
 * notices of 2024 to 2026 are in holidays.json, each day with its basis; what the law fixes for every other year is in
 * lawful-days.ts.
 */
import { addDays, compareDates, formatDate, parseIsoDate, weekday } from './civil';
import { toSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import announcedDays from './holidays.json';
import { LAWFUL_YEARS, lawfulDays } from './lawful-days';
import type { CalendarDay } from './lawful-days';

/** The days that are worked and those that are not. */
export interface WorkCalendar {
  /** The holidays and exchanged days, by serial day. */
  readonly days: ReadonlyMap<number, CalendarDay>;
  /** Years whose holidays have been announced and are all in `days`. */
  readonly announcedYears: ReadonlySet<number>;
}

/**
 * Whether a year's holidays are announced. `notAnnounced`: only weekends and the days off that the law fixes are known; swaps
 * may come.
 */
export type CalendarState = 'announced' | 'notAnnounced';

/** A day as the calendar knows it. */
export interface DayInfo {
  readonly working: boolean;
  readonly state: CalendarState;
  /** The holiday or exchanged day, if the day is one. */
  readonly day?: CalendarDay;
}

/** A working day, and how far the calendar is known up to it. */
export interface WorkingDate {
  readonly date: CivilDate;
  readonly state: CalendarState;
}

const ANNOUNCED = [2024, 2025, 2026];

/** The announced days of 2024 to 2026, exactly as announced, and of every other year the days fixed by law. */
export const announcedCalendar: WorkCalendar = withDays(
  { days: new Map(), announcedYears: new Set() },
  [
    ...LAWFUL_YEARS.filter((year) => !ANNOUNCED.includes(year)).flatMap(lawfulDays),
    ...(announcedDays as readonly CalendarDay[]),
  ],
  ANNOUNCED,
);

/**
 * A calendar with more days, such as those an office typed for a year to come. They replace what was there.
 * @param years the years that are complete with these days.
 * @throws RangeError when a day's date is not a date.
 */
export function withDays(
  calendar: WorkCalendar,
  days: readonly CalendarDay[],
  years: readonly number[] = [],
): WorkCalendar {
  const all = new Map(calendar.days);
  for (const day of days) {
    const date = parseIsoDate(day.date);
    if (!date) {
      throw new RangeError(`No such date: ${day.date}`);
    }
    all.set(toSerial(date), day);
  }
  return { days: all, announcedYears: new Set([...calendar.announcedYears, ...years]) };
}

/** Whether the day is worked, and how far that is known. */
export function workingDay(date: CivilDate, calendar: WorkCalendar): DayInfo {
  const state = calendar.announcedYears.has(date.year) ? 'announced' : 'notAnnounced';
  const day = calendar.days.get(toSerial(date));
  if (day) {
    return { working: day.kind === 'swappedWork', state, day };
  }
  return { working: weekday(date) <= 5, state };
}

/** The length of a break, in days, that no holiday reaches. A longer search means that the calendar is wrong. */
const LONGEST_BREAK = 60;

/**
 * The day itself if it is worked, else the last one before it that is. The state is `notAnnounced` as soon as
 * one of the days looked at lies in a year that is not announced.
 * @throws RangeError when the calendar leaves no working day in two months.
 */
export function lastWorkingDayOnOrBefore(date: CivilDate, calendar: WorkCalendar): WorkingDate {
  let state: CalendarState = 'announced';
  for (let back = 0; back <= LONGEST_BREAK; back++) {
    const candidate = addDays(date, -back);
    const info = workingDay(candidate, calendar);
    if (info.state === 'notAnnounced') {
      state = 'notAnnounced';
    }
    if (info.working) {
      return { date: candidate, state };
    }
  }
  throw new RangeError(`No working day in the ${LONGEST_BREAK} days up to ${formatDate(date)}`);
}

/**
 * The number of working days after `from`, up to and with `to`.
 * @param most counting ends there: whoever asks whether there are at least five need not count a year.
 */
export function workingDaysBetween(
  from: CivilDate,
  to: CivilDate,
  calendar: WorkCalendar,
  most: number,
): number {
  let count = 0;
  for (let day = addDays(from, 1); compareDates(day, to) <= 0 && count < most; day = addDays(day, 1)) {
    count += workingDay(day, calendar).working ? 1 : 0;
  }
  return count;
}
