/** The spellings of a day: which days a text can mean, the Vietnamese order first. */
import { isValid } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import { fold } from '../words/fold';
import { note } from './reading';
import type { Note, UnreadCode } from './reading';

/** A day that a text can mean. */
export interface DayWay {
  readonly day: CivilDate;
  readonly as: readonly Note[];
}

/** A text that names a day, taken apart. */
export interface DayText {
  /** The days that it can mean, the likeliest first. */
  readonly ways: readonly DayWay[];
  /** Notes on what stood around the day and is left out. */
  readonly notes: readonly Note[];
  /** Whether nothing that stood around it leaves a doubt. */
  readonly sure: boolean;
  /** The weekday beside it, 1 for thứ Hai to 7 for Chủ nhật. */
  readonly weekday?: number;
  /** Whether it is a moment of Greenwich that falls on the next day in Vietnam. */
  readonly nextDay: boolean;
}

/** The reading of years of two digits, and of days without a year. */
export interface YearRule {
  /** Years in which a day of the column can lie, first and last. */
  readonly years: readonly [first: number, last: number];
  /** The year of days written without one, if that may be taken for granted. */
  readonly year?: number;
}

const SEP = String.raw`(?: ?[/.,\\-] ?| )`;
const ordered = (words: string): [string, number][] =>
  words.split(',').map((word, index) => [word, index + 1]);
const WORDED = 'mot,hai,ba,tu,nam,sau,bay,tam,chin,muoi,muoi mot,muoi hai';
const ENGLISH = 'jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec';
const ROMAN = 'i,ii,iii,iv,v,vi,vii,viii,ix,x,xi,xii';
const MONTHS = new Map([WORDED, ENGLISH, ROMAN].flatMap(ordered));
/** A pattern for one of the words, the longest first; English months may be written out. */
const anyOf = (words: string): string => words.split(',').reverse().join('|');
const NAMED = `(?:${anyOf(ENGLISH)})[a-z]{0,6}`;

type Groups = Readonly<Partial<Record<'d' | 'm' | 'y', string>>>;
const monthOf = ({ m = '' }: Groups): number => MONTHS.get(m) ?? MONTHS.get(m.slice(0, 3)) ?? Number(m);

/** Spellings of a day, folded, and the days that each can mean. */
const SPELLINGS: readonly (readonly [RegExp, (groups: Groups, rule: YearRule) => DayWay[]])[] = [
  [
    new RegExp(`^(?<d>\\d{1,2})${SEP}(?<m>\\d{1,2})${SEP}(?<y>\\d{4}|\\d{2})$`),
    (groups, rule) => [...inEitherOrder(groups, rule), ...yearFirst(groups, rule)],
  ],
  [new RegExp(`^(?<y>\\d{4})${SEP}(?<m>\\d{1,2})${SEP}(?<d>\\d{1,2})$`), inEitherOrder],
  [
    new RegExp(
      `^(?<d>\\d{1,2})${SEP}?(?:thang|thg|th|t)[ .]?(?<m>\\d{1,2}|${anyOf(WORDED)})` +
        `(?:${SEP}|, )?(?:nam ?)?(?<y>\\d{4}|\\d{2})$`,
    ),
    (groups, rule) => dayWays(groups.d, monthOf(groups), groups.y, rule),
  ],
  [
    new RegExp(`^(?<d>\\d{1,2})${SEP}?(?<m>${NAMED}|${anyOf(ROMAN)})(?:${SEP}|, )?(?<y>\\d{4}|\\d{2})$`),
    (groups, rule) => dayWays(groups.d, monthOf(groups), groups.y, rule),
  ],
  [
    new RegExp(`^(?<m>${NAMED})[ .-]+(?<d>\\d{1,2}),? (?<y>\\d{4})$`),
    (groups, rule) => dayWays(groups.d, monthOf(groups), groups.y, rule),
  ],
];
const NO_YEAR = /^(\d{1,2})(?: ?[/.-] ?| ?(?:thang|thg|th) ?)(\d{1,2})[/.-]?$/;
const NO_DAY = new RegExp(
  `^(?:thang |t)?(?:\\d{1,2}|${anyOf(WORDED)}|${NAMED})(?:${SEP}| nam )\\d{4}$|^(?:nam )?\\d{4}$`,
);
const SEVERAL = /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\D+\d{1,2}[/.-]\d{1,2}/;

/** Times of day: `00:00:00`, `T17:00:00.000Z`, `8h30`, `lúc 8 giờ 30 phút`. */
const CLOCK = String.raw`\d{1,2} ?(?:(?::\d{2}){1,2}(?:[.,]\d+)?|[hg] ?\d{0,2}|gio(?: ?\d{1,2}(?: ?phut)?)?)(?: ?(?:am|pm|sa|ch))?`;
const CLOCK_BEHIND = new RegExp(`(?:t|,? (?:luc |vao )?)(${CLOCK})(z|[-+]\\d{2}:?\\d{2})?$`);
const CLOCK_BEFORE = new RegExp(`^(?:luc |vao luc )?${CLOCK},? (?=ngay|\\d)`);
const WEEKDAYS: readonly RegExp[] = [
  'thu hai|thu 2|t2|mon(?:day)?',
  'thu ba|thu 3|t3|tue(?:sday)?',
  'thu tu|thu 4|t4|wed(?:nesday)?',
  'thu nam|thu 5|t5|thu(?:rsday)?(?! (?:sau|bay|[67]))',
  'thu sau|thu 6|t6|fri(?:day)?',
  'thu bay|thu 7|t7|sat(?:urday)?',
  'chu nhat|cn|sun(?:day)?',
].map((names) => new RegExp(`^(?:${names})(?![a-z/])[ ,.-]*|[ ,(]+(?:${names})\\)?$`));

/** Takes a day out of a text as `normalizeTyped` gives it, or says why there is none. */
export function parseDay(text: string, rule: YearRule): DayText | UnreadCode {
  const notes: Note[] = [];
  let rest = fold(text);
  let sure = true;
  const take = (found: RegExpExecArray | null): RegExpExecArray | null => {
    if (found) {
      rest = (rest.slice(0, found.index) + rest.slice(found.index + found[0].length)).trim();
    }
    return found;
  };
  const weekday = 1 + WEEKDAYS.findIndex((names) => take(names.exec(rest)));
  if (take(/ ?\([^()]*\)$/.exec(rest))) {
    sure = false;
    notes.push(note('as.words', { words: /\(([^()]*)\)$/.exec(text)?.[1] ?? '' }));
  }
  if (take(/^(?:khoang|du kien|[~≈-]) ?(?=ngay|\d)/.exec(rest))) {
    sure = false;
    notes.push(note('as.about', { words: /^\D*?(?= ?(?:ngày|\d))/iu.exec(text)?.[0] ?? '' }));
  }
  const behind = take(CLOCK_BEHIND.exec(rest));
  if (behind ?? take(CLOCK_BEFORE.exec(rest))) {
    notes.push(note('as.time'));
  }
  const place = take(/^(?:([^\d,]+), ?)?ngay:? ?(?=\d)/.exec(rest))?.[1];
  if (place !== undefined) {
    sure &&= !/\b(?:truoc|sau|den|tu|nhat|han|ke)\b/.test(place);
    notes.push(note('as.words', { words: text.slice(0, text.indexOf(',')) }));
  }
  rest = rest.replace(/[ .,;]+$/, '');
  const ways = waysOf(rest, rule);
  if (typeof ways === 'string') {
    return ways;
  }
  const nextDay = behind?.[2] === 'z' && parseInt(behind[1] ?? '', 10) >= 17;
  return { ways, notes, sure, nextDay, ...(weekday > 0 ? { weekday } : {}) };
}

/** Every day that a bare spelling can mean; a code where it means none. */
function waysOf(text: string, rule: YearRule): DayWay[] | UnreadCode {
  const digits = /^\d{6,8}$/.test(text) ? waysOfDigits(text, rule) : [];
  if (digits.length > 0) {
    return digits;
  }
  for (const [spelling, days] of SPELLINGS) {
    const match = spelling.exec(text);
    if (match) {
      const found = days(match.groups ?? {}, rule);
      return found.length > 0 ? found : 'unread.noSuchDay';
    }
  }
  const short = NO_YEAR.exec(text);
  if (short && rule.year !== undefined) {
    const day = { year: rule.year, month: Number(short[2]), day: Number(short[1]) };
    return isValid(day) ? [{ day, as: [note('as.yearAssumed', { year: rule.year })] }] : 'unread.noSuchDay';
  }
  return short
    ? 'unread.noYear'
    : NO_DAY.test(text)
      ? 'unread.noDay'
      : SEVERAL.test(text)
        ? 'unread.severalDays'
        : 'unread.notDay';
}

/** The days that day, month, year mean as they stand. Month and day are swapped where that alone is a day. */
function inEitherOrder({ d, m, y }: Groups, rule: YearRule): DayWay[] {
  const ways = dayWays(d, Number(m), y, rule);
  return ways.length > 0 ? ways : dayWays(m, Number(d), y, rule, [note('as.monthFirst')]);
}

/** The day of a text such as `26-05-30`. */
const yearFirst = ({ d, m, y }: Groups, rule: YearRule): DayWay[] =>
  d?.length === 2 && y?.length === 2 ? dayWays(y, Number(m), d, rule) : [];

function dayWays(d = '', month: number, y = '', { years }: YearRule, as: Note[] = []): DayWay[] {
  const [first, last] = years;
  const isShort = y.length === 2;
  const centuries = [2000, 1900].map((century) => century + Number(y));
  const year = isShort
    ? (centuries.find((each) => each >= first && each <= last) ?? 2000 + Number(y))
    : Number(y);
  const day = { year, month, day: Number(d) };
  return isValid(day) ? [{ day, as: isShort ? [...as, note('as.shortYear', { year })] : as }] : [];
}

/** Days that digits without separators can mean: 20260530, 30052026, 300526, 260530; a zero in front may be lost. */
export function waysOfDigits(digits: string, rule: YearRule): DayWay[] {
  const cut = (order: RegExp, text: string): DayWay[] => {
    const { d, m, y }: Groups = order.exec(text)?.groups ?? {};
    return dayWays(d, Number(m), y, rule, [note('as.digits')]);
  };
  const long = digits.padStart(8, '0');
  return digits.length >= 7
    ? [
        ...cut(/^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/, long),
        ...cut(/^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})$/, long),
      ]
    : [
        ...cut(/^(?<d>\d{2})(?<m>\d{2})(?<y>\d{2})$/, digits),
        ...cut(/^(?<y>\d{2})(?<m>\d{2})(?<d>\d{2})$/, digits),
      ];
}
