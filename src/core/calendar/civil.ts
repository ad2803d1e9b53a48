/**
 * Civil dates: a year, a month and a day, with no clock and no time zone. Workbooks hold them as serial days
 * of Excel's 1900 date system.
 */

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** From 1. */
  readonly day: number;
}

/** Serial days of 01/01/1900 and 31/12/9999, the first and the last that Excel shows as dates. */
export const FIRST_SERIAL = 1;
export const LAST_SERIAL = 2_958_465;

/** Excel counts a 29/02/1900 that never was (kept from Lotus 1-2-3); its serial is 60. */
const PHANTOM_SERIAL = 60;

/** Whether the date exists in the Gregorian calendar and lies in the years 1900 to 9999. */
export function isValid({ year, month, day }: CivilDate): boolean {
  return (
    [year, month, day].every(Number.isInteger) &&
    year >= 1900 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** 1 is thứ Hai (Monday), 7 is Chủ nhật (Sunday). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The true weekday. (Excel's own WEEKDAY is a day behind before 01/3/1900.) */
export function weekday(date: CivilDate): Weekday {
  // 01/01/1900, day 1, was a Monday.
  return (((dayNumber(date) - 1) % 7) + 1) as Weekday;
}

/**
 * The serial day of a date in Excel's 1900 system.
 * @throws RangeError when the date is not valid; 29/02/1900, which only Excel knows, gives 60.
 */
export function toSerial(date: CivilDate): number {
  if (date.year === 1900 && date.month === 2 && date.day === 29) {
    return PHANTOM_SERIAL;
  }
  const number = dayNumber(date);
  return number >= PHANTOM_SERIAL ? number + 1 : number;
}

/**
 * The date of a serial day; a time of day in its fraction is dropped.
 * @returns `undefined` outside of 01/01/1900–31/12/9999. Serial 60 gives 29/02/1900, as Excel shows it.
 */
export function fromSerial(serial: number): CivilDate | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= FIRST_SERIAL && whole <= LAST_SERIAL)) {
    return undefined;
  }
  if (whole === PHANTOM_SERIAL) {
    return { year: 1900, month: 2, day: 29 };
  }
  return fromDayNumber(whole > PHANTOM_SERIAL ? whole - 1 : whole);
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

/** Negative when `a` comes first, 0 when they are the same day, positive otherwise. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** `05/01/2026`. */
export function formatDate({ year, month, day }: CivilDate): string {
  return `${twoDigits(day)}/${twoDigits(month)}/${String(year).padStart(4, '0')}`;
}

/**
 * `ngày 05 tháng 01 năm 2026`, `ngày 15 tháng 5 năm 2026`: days below 10 and months 1 and 2 take a leading
 * zero, months 3 to 9 do not (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
export function formatDateInWords({ year, month, day }: CivilDate): string {
  return `ngày ${twoDigits(day)} tháng ${month <= 2 ? twoDigits(month) : String(month)} năm ${year}`;
}

/** Reads `2026-01-05`. @returns `undefined` when the text has another form or no such day exists. */
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

function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return isLeapYear(year) ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days from 31/12/1899, really elapsed ones: 01/01/1900 is 1. */
function dayNumber(date: CivilDate): number {
  if (!isValid(date)) {
    throw new RangeError(`No such date: ${date.year}-${date.month}-${date.day}`);
  }
  const before = date.year - 1;
  let number = 365 * (date.year - 1900) + leapYearsTo(before) - leapYearsTo(1899) + date.day;
  for (let month = 1; month < date.month; month++) {
    number += daysInMonth(date.year, month);
  }
  return number;
}

function fromDayNumber(number: number): CivilDate {
  // 146,097 days make 400 years, so this guess is never late by more than a year.
  let year = 1900 + Math.floor(((number - 1) * 400) / 146_097);
  while (number < dayNumber({ year, month: 1, day: 1 })) {
    year--;
  }
  while (year < 9999 && number >= dayNumber({ year: year + 1, month: 1, day: 1 })) {
    year++;
  }
  let day = number - dayNumber({ year, month: 1, day: 1 }) + 1;
  let month = 1;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month++;
  }
  return { year, month, day };
}

/** How many leap years there are from year 1 to `year`. */
function leapYearsTo(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Minutes of a day. */
const MINUTES = 24 * 60;

/** A moment of a day: its serial with the fraction of the day gone by. @param minutes since midnight. */
export function toMoment(date: CivilDate, minutes: number): number {
  return toSerial(date) + minutes / MINUTES;
}

/** `05/01/2026 14:05` of a serial day with its fraction; "" outside of the years there are. */
export function formatMoment(serial: number): string {
  const minutes = Math.round(serial * MINUTES);
  const date = fromSerial(minutes / MINUTES);
  return date
    ? `${formatDate(date)} ${twoDigits(Math.floor((minutes % MINUTES) / 60))}:${twoDigits(minutes % 60)}`
    : '';
}
