/**
 * Days that an office adds to the calendar, as typed in *Thông tin chung*: `01/01/2027; 09/01/2027 làm bù; đủ lịch 2027`.
 * Without a word a day is free; *làm bù* makes it worked; *đủ lịch* and a year say that the year is complete with these.
 */
import { fold } from '../words/fold';
import { parseWrittenDate } from './civil';
import { withDays } from './holidays';
import type { CalendarDay, WorkCalendar } from './holidays';

export interface OwnDays {
  readonly days: readonly CalendarDay[];
  /** Years that are complete with them. */
  readonly years: readonly number[];
  /** Pieces that are neither a day nor a year, as typed. */
  readonly unread: readonly string[];
}

export function parseOwnDays(text: string): OwnDays {
  const days: CalendarDay[] = [];
  const years: number[] = [];
  const unread: string[] = [];
  for (const piece of text.split(/[;,\n]/).map((each) => each.trim())) {
    const [, written = '', words = ''] = /^([\d/.-]+)\s*(.*)$/u.exec(piece) ?? [];
    const date = parseWrittenDate(written);
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
