/** Reads days and years as people type them and as programs leave them behind. */
import { fromSerial, toSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import type { CellValue } from '../../workbook/cells/cells';
import { fold } from '../words/fold';
import { parseDay, waysOfDigits } from './day-text';
import type { DayText, YearRule } from './day-text';
import { note, unread } from './reading';
import type { Note, Reading } from './reading';
import { swapDay } from './suspect';
import { typedText } from './typed';

/** The days between the first day of workbooks that count from 1900 and of those that count from 1904. */
const DAYS_1904 = 1_462;

/** The serial of Excel's 29/02/1900, which never was. */
const PHANTOM = 60;

/**
 * Reads a day as its column allows it. A time of day is left out, and said.
 * @example readDay('30-6-26', { years: [2025, 2027] }) // 30/6/2026, sure, not native: it is text
 * @example readDay(20260530, { years: [2025, 2027] }) // 30/5/2026, sure, not native: no serial day
 * @example readDay('5/13/2026', …) // 13/5/2026, sure: the month can only stand first
 */
export function readDay(cell: CellValue, rule: YearRule): Reading<CivilDate> {
  if (typeof cell === 'number') {
    return dayOfNumber(cell, rule);
  }
  const text = typedText(cell);
  if (typeof text !== 'string') {
    return text;
  }
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) {
    const serial = dayOfNumber(Number(text.replace(',', '.')), rule);
    return serial.state === 'read' && isIn(serial.value, rule)
      ? { ...serial, as: [note('as.serial'), ...serial.as], native: false }
      : unread('unread.notDay', text);
  }
  const typed = parseDay(text, rule);
  return typeof typed === 'string' ? unread(typed, text) : dayOfText(typed, rule);
}

const isIn = ({ year }: CivilDate, { years: [first, last] }: YearRule): boolean =>
  year >= first && year <= last;

const otherYear = ({ year }: CivilDate): Note => note('as.otherYear', { year });

function dayOfText({ ways, notes, sure, weekday, nextDay }: DayText, rule: YearRule): Reading<CivilDate> {
  const inYears = ways.filter((way) => isIn(way.day, rule));
  const first = inYears[0] ?? ways[0];
  if (!first) {
    return unread('unread.notDay');
  }
  const { day } = first;
  const swapped = swapDay(day);
  // Digits alone, such as 260727, may be two days of these years; what is written with separators is not asked about.
  const rival = inYears.find(
    (way) => way.as[0]?.code === 'as.digits' && toSerial(way.day) !== toSerial(first.day),
  );
  const isOff = weekday !== undefined && weekdayOf(day) !== weekday;
  const other = nextDay
    ? fromSerial(toSerial(day) + 1)
    : isOff && swapped && weekdayOf(swapped) === weekday
      ? swapped
      : rival?.day;
  const as = [
    ...first.as,
    ...notes,
    ...(nextDay ? [note('as.zone')] : []),
    ...(isOff ? [note('as.weekday')] : []),
    ...(inYears.length > 0 ? [] : [otherYear(day)]),
  ];
  return {
    state: 'read',
    value: day,
    as: as.length > 0 ? as : [note('as.text')],
    sure: sure && !nextDay && !isOff && !rival && inYears.length > 0,
    ...(other ? { other } : {}),
    native: false,
    write: toSerial(day),
  };
}

/** The weekday, 1 for thứ Hai to 7 for Chủ nhật. (Serials below 60 are a day off, as in Excel; no column holds such days.) */
const weekdayOf = (day: CivilDate): number => ((toSerial(day) + 5) % 7) + 1;

/** A number in a column of days: a serial, digits that spell a day, or no day at all. */
function dayOfNumber(cell: number, rule: YearRule): Reading<CivilDate> {
  const day = Math.floor(cell) === PHANTOM ? undefined : fromSerial(cell);
  const isWhole = Number.isInteger(cell);
  if (isWhole && cell >= rule.years[0] && cell <= rule.years[1]) {
    return unread('unread.noDay', String(cell));
  }
  if (day && isIn(day, rule)) {
    const as = isWhole ? [] : [note('as.time')];
    return { state: 'read', value: day, as, sure: true, native: isWhole, write: toSerial(day) };
  }
  const spelled = isWhole && cell > 0 && cell < 1e8 ? waysOfDigits(String(cell), rule) : [];
  if (spelled.some((way) => !day || isIn(way.day, rule))) {
    return dayOfText({ ways: spelled, notes: [], sure: true, nextDay: false }, rule);
  }
  if (!day) {
    return unread('unread.notDay', String(cell));
  }
  const shifted = [DAYS_1904, -DAYS_1904]
    .map((days) => fromSerial(cell + days))
    .find((each) => each && isIn(each, rule));
  return {
    state: 'read',
    value: day,
    as: [otherYear(day), ...(shifted ? [note('as.from1904')] : [])],
    sure: false,
    ...(shifted ? { other: shifted } : {}),
    native: isWhole,
    write: toSerial(day),
  };
}

/**
 * Reads a year: 2026 of `2026`, `Năm 2026`, `năm công tác 2026`. A year is never taken from elsewhere instead.
 * @example readYear('Năm 2025', [2000, 2100]) // 2025, sure, not native
 */
export function readYear(cell: CellValue, [first, last]: YearRule['years']): Reading<number> {
  const isYear = (year: number): boolean => Number.isInteger(year) && year >= first && year <= last;
  const text = typeof cell === 'number' ? String(cell) : typedText(cell);
  if (typeof text !== 'string') {
    return text;
  }
  if (typeof cell === 'number' && isYear(cell)) {
    return { state: 'read', value: cell, as: [], sure: true, native: true, write: cell };
  }
  const read = (value: number, as: Note, sure: boolean): Reading<number> => ({
    state: 'read',
    value,
    as: [as],
    sure,
    native: false,
    write: value,
  });
  const plain = fold(text);
  const [, bare, grouped] = /^(?:nam )?(?:(\d{4})|(\d\.\d{1,3}))[.,; ]*$/.exec(plain) ?? [];
  const year = grouped === undefined ? Number(bare) : Math.round(Number(grouped) * 1000);
  if (isYear(year)) {
    return read(
      year,
      note(grouped === undefined ? 'as.text' : 'as.thousands', { mark: '.' }),
      typeof cell === 'string',
    );
  }
  const within = new Set((plain.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).map(Number).filter(isYear));
  const [only] = within;
  return only !== undefined && within.size === 1
    ? read(only, note('as.words', { words: text }), false)
    : unread('unread.notYear', text);
}
