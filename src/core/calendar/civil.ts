/**
 * Civil dates: read, written, compared and counted on. Their serial days are in workbook/cells/serial.ts.
 */
import {
  dayNumber,
  fromDayNumber,
  fromSerial,
  isValid,
  LAST_SERIAL,
  toSerial,
} from '../../workbook/cells/serial';
import type { CellValue } from '../../workbook/cells/cells';
import type { CivilDate } from '../../workbook/cells/serial';

/** 1 is thứ Hai (Monday), 7 is Chủ nhật (Sunday). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The weekday that the date truly has. (Excel's own WEEKDAY is a day behind before 01/3/1900.) */
export function weekday(date: CivilDate): Weekday {
  // 01/01/1900, day 1, was a Monday.
  return (((dayNumber(date) - 1) % 7) + 1) as Weekday;
}

/**
 * The date `days` later, or earlier when negative.
 * @throws RangeError when the date is not valid or the result leaves the years 1900 to 9999.
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  const number = dayNumber(date) + days;
  // One less than LAST_SERIAL, because day numbers do not count the day that never was.
  if (!(number >= 1 && number <= LAST_SERIAL - 1)) {
    throw new RangeError(`No date ${days} days from ${formatDate(date)}`);
  }
  return fromDayNumber(number);
}

/** The order of two dates: negative when `a` comes first, 0 for the same day, positive otherwise. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** A date in figures: `05/01/2026`. */
export function formatDate({ year, month, day }: CivilDate): string {
  return `${twoDigits(day)}/${twoDigits(month)}/${String(year).padStart(4, '0')}`;
}

/**
 * A date in words: `ngày 05 tháng 01 năm 2026`, `ngày 15 tháng 5 năm 2026`. Days below 10 and months 1 and 2 take a leading
 * zero, months 3 to 9 do not (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
export function formatDateInWords({ year, month, day }: CivilDate): string {
  return `ngày ${twoDigits(day)} tháng ${month <= 2 ? twoDigits(month) : String(month)} năm ${year}`;
}

/**
 * Reads a date of the form `2026-01-05`.
 * @returns `undefined` when the text has another form or no such day exists.
 */
export function parseIsoDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) {
    return undefined;
  }
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isValid(date) ? date : undefined;
}

/** Reads a date as documents write it: `28/3/2024`, `28/03/2024`, `28-3-2024`. @returns `undefined` for any other text. */
export function parseWrittenDate(text: string): CivilDate | undefined {
  const match = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text);
  if (!match) {
    return undefined;
  }
  const date = { year: Number(match[3]), month: Number(match[2]), day: Number(match[1]) };
  return isValid(date) ? date : undefined;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

const MINUTES = 24 * 60;

/** A moment of a day: its serial with the fraction of the day gone by. @param minutes since midnight. */
export function toMoment(date: CivilDate, minutes: number): number {
  return toSerial(date) + minutes / MINUTES;
}

/** The day of a cell in figures, `05/01/2026`; what is no day stands as it was typed. */
export function dayText(value: CellValue): string {
  const date = typeof value === 'number' ? fromSerial(value) : undefined;
  return date ? formatDate(date) : String(value ?? '');
}

/** A moment in figures, `05/01/2026 14:05`, of a serial day with its fraction; "" outside of the years there are. */
export function formatMoment(serial: number): string {
  const minutes = Math.round(serial * MINUTES);
  const date = fromSerial(minutes / MINUTES);
  return date
    ? `${formatDate(date)} ${twoDigits(Math.floor((minutes % MINUTES) / 60))}:${twoDigits(minutes % 60)}`
    : '';
}
