/**
 * Timing phrases as plans write them ("Thường xuyên", "Hoàn thành trước ngày 30/5/2026", "06 tháng (trước ngày
 * 15/5/2026), năm (trước ngày 30/10/2026)") read into values. A phrase that is not wholly understood stays
 * `unknown`: half a deadline is worse than none.
 */
import { fold } from '../units/fold';
import { addDays, compareDates, isValid } from './civil';
import type { CivilDate } from './civil';
import { lastWorkingDayOnOrBefore } from './holidays';
import type { WorkCalendar, WorkingDate } from './holidays';

export type TimingPeriod = '6T' | '9T' | 'year';

/** A deadline with a day in it. */
export interface DatedTiming {
  /** `before`: trước ngày; `by`: chậm nhất, đến hết ngày; `on`: ngày, vào ngày. */
  readonly kind: 'before' | 'by' | 'on';
  /** The day that is written. */
  readonly date: CivilDate;
  /** The last day on which it is still kept: the day before for `before`, else the day itself. */
  readonly last: CivilDate;
  /** The phrase has no year; the plan's was taken. */
  readonly yearAssumed: boolean;
}

export type SingleTiming =
  /** Thường xuyên. */
  | { readonly kind: 'always' }
  /** Khi có yêu cầu, khi có quy định, theo quy định, đột xuất: it has no day of its own. */
  | { readonly kind: 'onRequest' }
  /** Trong năm 2026. */
  | { readonly kind: 'year'; readonly year: number; readonly last: CivilDate; readonly yearAssumed: boolean }
  | DatedTiming
  /** Định kỳ 6 tháng, 9 tháng, năm; with its deadline when the phrase gives one. */
  | { readonly kind: 'period'; readonly period: TimingPeriod; readonly due?: DatedTiming };

export type Timing =
  | SingleTiming
  | { readonly kind: 'several'; readonly parts: readonly SingleTiming[] }
  /** `noSuchDay`: it names a day that no calendar has, such as 31/02. */
  | { readonly kind: 'unknown'; readonly reason: 'empty' | 'notUnderstood' | 'noSuchDay' };

/** Longer texts are no timing phrase; the bound keeps the patterns fast on whatever is pasted. */
const MAX_LENGTH = 300;

/**
 * Reads a timing phrase, with or without diacritics, in any case, NFC or NFD.
 * @param planYear taken for a day and month without a year.
 */
export function parseTiming(text: string, planYear: number): Timing {
  const folded = fold(text);
  if (folded.length > MAX_LENGTH) {
    return { kind: 'unknown', reason: 'notUnderstood' };
  }
  const phrase = tidy(folded);
  if (phrase === '') {
    return { kind: 'unknown', reason: 'empty' };
  }
  const whole = parseSingle(phrase, planYear);
  if (whole) {
    return whole;
  }
  const parts: SingleTiming[] = [];
  const pieces = splitOutsideBrackets(phrase);
  for (const piece of pieces) {
    const part = parseSingle(piece, planYear);
    if (part === undefined) {
      return { kind: 'unknown', reason: 'notUnderstood' };
    }
    if (part.kind === 'unknown') {
      return part;
    }
    parts.push(part);
  }
  return pieces.length > 1 ? { kind: 'several', parts } : { kind: 'unknown', reason: 'notUnderstood' };
}

/** The last days of all deadlines in it, in the order they are written; none for `always` and the like. */
export function lastDays(timing: Timing): readonly CivilDate[] {
  switch (timing.kind) {
    case 'before':
    case 'by':
    case 'on':
    case 'year':
      return [timing.last];
    case 'period':
      return timing.due ? [timing.due.last] : [];
    case 'several':
      return timing.parts.flatMap(lastDays);
    case 'always':
    case 'onRequest':
    case 'unknown':
      return [];
  }
}

/** The latest of `lastDays`. */
export function lastDay(timing: Timing): CivilDate | undefined {
  return [...lastDays(timing)].sort(compareDates).at(-1);
}

/** The last working day on or before `lastDay`. */
export function lastWorkingDay(timing: Timing, calendar: WorkCalendar): WorkingDate | undefined {
  const last = lastDay(timing);
  return last && lastWorkingDayOnOrBefore(last, calendar);
}

type Reading = SingleTiming | Extract<Timing, { kind: 'unknown' }>;

/** Day, month and maybe year, in folded text: `30/5/2026`, `15/5`, `30-01-2026`, `30 thang 01 nam 2026`. */
const DAY =
  '(?<day>\\d{1,2})(?: ?[/.-] ?| thang )(?<month>\\d{1,2})(?:(?: ?[/.-] ?| nam )(?<year>\\d{4}))?(?: \\((?:thu [^()]*|chu nhat|t[2-7]|cn)\\))?';

const BY = 'cham nhat(?: la)?|khong (?:qua|muon hon)|den het|truoc va trong';

/** Wordings that fold text leads to, each with how to read it. New wordings are new lines here. */
const patterns: readonly {
  readonly regex: RegExp;
  readonly read: (groups: Groups, planYear: number) => Reading | undefined;
}[] = [
  {
    regex: /^thuong xuyen(?:,? (?:lien tuc|hang nam|trong nam(?: \d{4})?))?$/,
    read: () => ({ kind: 'always' }),
  },
  {
    // No digits in the rest: a day in it must not be swallowed.
    regex: /^(?:(?:khi|neu) co (?:yeu cau|quy dinh|huong dan)|theo (?:dung )?(?:quy dinh|yeu cau))\b[^\d;]*$/,
    read: () => ({ kind: 'onRequest' }),
  },
  {
    regex: /^(?:(?:cac )?bao cao )?(?:chuyen de|dot xuat|chuyen de, dot xuat)(?: (?:khi|neu) co yeu cau)?$/,
    read: () => ({ kind: 'onRequest' }),
  },
  {
    regex: /^(?:hoan thanh )?(?:trong|ca) nam(?: (?<year>\d{4}))?$/,
    read: ({ year }, planYear) => {
      const known = year === undefined ? planYear : Number(year);
      const last = { year: known, month: 12, day: 31 };
      return isValid(last) ? { kind: 'year', year: known, last, yearAssumed: year === undefined } : undefined;
    },
  },
  {
    regex: new RegExp(
      `^(?:hoan thanh |xong |gui )*(?:(?<by>${BY})|(?<before>truoc)|(?:vao|trong)?)(?: ?ngay)? ?${DAY}$`,
    ),
    read: readDay,
  },
  {
    regex:
      /^(?:bao cao )?(?:dinh ky )?(?:hang )?(?<period>0?6 thang|sau thang|0?9 thang|chin thang|(?:(?:0?1|mot|cuoi|ca|hang) )?nam)(?: dau nam)?(?: \((?<due>[^()]+)\))?(?:,? theo (?:dung )?quy dinh)?$/,
    read: ({ period = '', due }, planYear) => {
      const kind = { kind: 'period', period: periodOf(period) } as const;
      if (due === undefined) {
        return kind;
      }
      const reading = parseSingle(due, planYear);
      if (reading?.kind === 'before' || reading?.kind === 'by' || reading?.kind === 'on') {
        return { ...kind, due: reading };
      }
      return reading?.kind === 'unknown' ? reading : undefined;
    },
  },
];

type Groups = Readonly<Partial<Record<string, string>>>;

function parseSingle(phrase: string, planYear: number): Reading | undefined {
  for (const { regex, read } of patterns) {
    const match = regex.exec(phrase);
    if (match) {
      return read(match.groups ?? {}, planYear);
    }
  }
  return undefined;
}

function readDay({ by, before, day, month, year }: Groups, planYear: number): Reading {
  const date = { year: year === undefined ? planYear : Number(year), month: Number(month), day: Number(day) };
  // Nothing lies before the first day there is.
  if (!isValid(date) || date.year < 1901) {
    return { kind: 'unknown', reason: 'noSuchDay' };
  }
  const kind = before ? 'before' : by ? 'by' : 'on';
  const last = kind === 'before' ? addDays(date, -1) : date;
  return { kind, date, last, yearAssumed: year === undefined };
}

function periodOf(words: string): TimingPeriod {
  if (/^(?:0?6|sau)/.test(words)) {
    return '6T';
  }
  return /^(?:0?9|chin)/.test(words) ? '9T' : 'year';
}

/** Without the label in front and the full stop behind. */
function tidy(phrase: string): string {
  return phrase
    .replace(/^-\s*/, '')
    .replace(/^thoi gian(?: thuc hien| hoan thanh)? ?: ?/, '')
    .replace(/[\s.,;]+$/, '');
}

/** The pieces between `;`, `,`, "và" and "hoặc" that stand outside of brackets. */
function splitOutsideBrackets(phrase: string): string[] {
  return phrase
    .split(/(?:[;,]| va | hoac )(?![^()]*\))/)
    .map((piece) => piece.trim().replace(/^(?:va|hoac) /, ''))
    .filter((piece) => piece !== '');
}
