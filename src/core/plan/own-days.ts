/**
 * Days that an office adds to the calendar, as typed in *Thông tin chung*.
 * @example `01/01/2027; 09/01/2027 làm bù; đủ lịch 2027`: without a word a day is free; *làm bù* makes it worked; *đủ
 *   lịch* and a year say that the year is complete with these.
 */
import { readDay } from '../values/day';
import { fold } from '../words/fold';
import { MAX_YEAR, MIN_YEAR } from '../words/vocabulary';
import { withDays } from '../calendar/holidays';
import type { WorkCalendar } from '../calendar/holidays';
import type { CalendarDay } from '../calendar/lawful-days';

/** Days that an office added, read. */
export interface OwnDays {
  readonly days: readonly CalendarDay[];
  /** Years that are complete with them. */
  readonly years: readonly number[];
  /** Pieces that are neither a day nor a year, as typed. */
  readonly unread: readonly string[];
}

/** Reads the days that an office typed; pieces that are none are kept to be told. */
export function parseOwnDays(text: string): OwnDays {
  const days: CalendarDay[] = [];
  const years: number[] = [];
  const unread: string[] = [];
  for (const piece of text.split(/[;,\n]/).map((each) => each.trim())) {
    const [, written = '', words = ''] = /^([\d/.-]+)\s*(.*)$/u.exec(piece) ?? [];
    const reading = readDay(written, { years: [MIN_YEAR, MAX_YEAR] });
    const date = reading.state === 'read' && reading.sure ? reading.value : undefined;
    const complete = /^du lich(?: nam)? (\d{4})$/.exec(fold(piece))?.[1];
    if (date) {
      const worked = /\blam bu\b|\blam viec\b/.test(fold(words));
      days.push({
        date: [String(date.year), twoDigits(date.month), twoDigits(date.day)].join('-'),
        kind: worked ? 'swappedWork' : 'holiday',
        name: words === '' ? piece : words,
        basis: 'Thông tin chung',
      });
    } else if (complete !== undefined) {
      years.push(Number(complete));
    } else if (piece !== '') {
      unread.push(piece);
    }
  }
  return { days, years, unread };
}

/** The calendar with the office's own days. */
export function withOwnDays(calendar: WorkCalendar, text: string): WorkCalendar {
  const { days, years } = parseOwnDays(text);
  return days.length + years.length === 0 ? calendar : withDays(calendar, days, years);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
