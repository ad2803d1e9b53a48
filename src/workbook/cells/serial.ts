/**
 * Days as workbooks hold them: serial days of Excel's 1900 date system, and the civil dates they stand for. These have
 * a year, a month and a day, no clock and no time zone.
 */

/** A day of the Gregorian calendar. */
export interface CivilDate {
  readonly year: number;
  /** A number from 1 to 12. */
  readonly month: number;
  /** A number from 1. */
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
export function dayNumber(date: CivilDate): number {
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

/** The date of a number that `dayNumber` gives. */
export function fromDayNumber(number: number): CivilDate {
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

/** The number of leap years from year 1 to `year`. */
function leapYearsTo(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}
