/**
 * Timing phrases as plans write them ("Thường xuyên", "Hoàn thành trước ngày 30/5/2026", "06 tháng (trước ngày
 * 15/5/2026), năm (trước ngày 30/10/2026)", "quý II, III năm 2026") read into values. A phrase that is not wholly
 * understood stays `unknown`: half a deadline is worse than none.
 */
import type { CellValue } from '../../workbook/cells/cells';
import { fold } from '../words/fold';
import { addDays, compareDates, weekday } from './civil';
import { fromSerial, isValid } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import { monthEnd } from './timing';
import { plainPhrase } from './timing-words';
import type {
  DatedTiming,
  RecurringTiming,
  SingleTiming,
  SpanTiming,
  Timing,
  TimingPeriod,
  UnknownReason,
  UnknownTiming,
} from './timing';

/** Longer texts are no timing phrase; the bound keeps the patterns fast on whatever is pasted. */
const MAX_LENGTH = 300;

/**
 * Reads a timing phrase, with or without diacritics, in any case, NFC or NFD.
 * @param planYear taken for a day and month without a year.
 */
export function parseTiming(text: string, planYear: number): Timing {
  const folded = fold(text);
  if (folded.length > MAX_LENGTH) {
    return unknown('notUnderstood');
  }
  const phrase = plainPhrase(folded);
  if (phrase === '') {
    return unknown('empty');
  }
  return parseSingle(phrase, { year: planYear, assumed: true }) ?? parseSeveral(phrase, planYear);
}

/** As `parseTiming` for what a cell holds: a number is the serial day of a date (1900 system) that was typed. */
export function parseTimingCell(value: CellValue, planYear: number): Timing {
  if (typeof value !== 'number') {
    return parseTiming(String(value ?? ''), planYear);
  }
  const date = fromSerial(value);
  return date ? { kind: 'on', date, last: date, yearAssumed: false } : unknown('noSuchDay');
}

/** The year for what is written without one, and whether nobody wrote it. */
interface YearOf {
  readonly year: number;
  readonly assumed: boolean;
}

type Groups = Readonly<Partial<Record<string, string>>>;

/** `undefined`: not this wording. */
type Read = SingleTiming | UnknownTiming | undefined;

const unknown = (reason: UnknownReason): UnknownTiming => ({ kind: 'unknown', reason });

/**
 * Pieces that share words: the year stands with the last of them ("quý II, quý III năm 2026"), the noun and
 * "trước" with the first ("quý II, III", "trước ngày 15/5 và 15/11").
 */
function parseSeveral(phrase: string, planYear: number): Timing {
  const written = splitOutsideBrackets(phrase);
  if (written.some((piece) => DAY_OF_MONTH.test(piece)) && written.some((piece) => BARE_MONTH.test(piece))) {
    return unknown('ambiguous');
  }
  const pieces = withSharedWords(written);
  if (pieces.length < 2) {
    return unknown('notUnderstood');
  }
  const parts: SingleTiming[] = [];
  let next: SingleTiming | undefined;
  for (const piece of pieces.reverse()) {
    const part = parseSharing(piece, planYear, next);
    if (part === undefined) {
      return unknown('notUnderstood');
    }
    if (part.kind === 'unknown') {
      return part;
    }
    parts.unshift(part);
    next = part;
  }
  return { kind: 'several', parts };
}

/** The piece with the written year of the one after it, as long as it then comes no later; else with the plan's. */
function parseSharing(piece: string, planYear: number, next: SingleTiming | undefined): Read {
  if (next && BARE_DAY_ALONE.test(piece)) {
    return parseDaySharing(piece, next);
  }
  const alone = parseSingle(piece, { year: planYear, assumed: true });
  const written = next && endOf(next);
  if (!written || written.yearAssumed || !alone || alone.kind === 'unknown' || !endOf(alone)?.yearAssumed) {
    return alone;
  }
  const shared = parseSingle(piece, { year: written.last.year, assumed: false });
  const end = shared && shared.kind !== 'unknown' ? endOf(shared) : undefined;
  return end && compareDates(end.last, written.last) <= 0 ? shared : alone;
}

/** "ngày 15 và 30/5/2026", "ngày 15 và 30 hằng tháng": the month is the next one's. */
function parseDaySharing(piece: string, next: SingleTiming): Read {
  if (next.kind === 'recurring') {
    return next.every === 'month' && next.due
      ? parseSingle(`${piece} hang thang`, { year: next.year, assumed: true })
      : undefined;
  }
  const end = endOf(next);
  return end === undefined || end.kind === 'span'
    ? undefined
    : parseSingle(`${piece}/${end.date.month}`, { year: end.date.year, assumed: end.yearAssumed });
}

function endOf(part: SingleTiming): DatedTiming | SpanTiming | undefined {
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
const WEEKDAY = 'thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn';

/** 1 is thứ Hai; thứ 2 and T2 too. */
const weekdayOf = (words: string): number => WEEKDAYS[words] ?? Number(words.slice(-1)) - 1;

const YEAR = '(?:(?: ?[/.-] ?|,? nam )(?<year>\\d{4}|\\d{2}))?';

/** Day, month and maybe year, in folded text: `30/5/2026`, `15/5`, `30-01-2026`, `30 thang 01 nam 2026 (thu sau)`. */
const DAY = `(?:(?<weekdayBefore>${WEEKDAY}),? (?:ngay )?)?(?<day>\\d{1,2})(?: ?[/.-] ?| thang )(?<month>\\d{1,2})${YEAR}(?: \\((?<weekday>${WEEKDAY})\\))?`;

/** `15`, `15/5`, `15/5/2026`. */
const SHORT_DAY = '\\d{1,2}(?:\\/\\d{1,2}(?:\\/\\d{4})?)?';

const BEFORE = 'truoc';
const BY =
  '(?:cham|muon) nhat(?: la| vao)?(?: den)?(?: het)?|khong (?:de )?(?:cham |muon )?(?:qua|hon)|(?:cho )?(?:den|toi)(?: het)?|het|truoc va trong';
const HOW = `(?:(?<by>${BY})|(?<before>${BEFORE})|(?:vao|trong)?)`;
/** What a report is called by: "báo cáo 6 tháng", "sơ kết 06 tháng", "tổng kết năm", "6 tháng một lần". */
const PERIOD =
  '(?:(?:bao cao|so ket|tong ket) )*(?:dinh ky )?(?:hang )?(?<period>(?:0?6|sau) thang|(?:0?9|chin) thang|(?:(?:0?1|mot|cuoi|ca|hang) )?nam)';
const DONE = '(?:hoan thanh |thuc hien |trien khai |to chuc |ban hanh |ket thuc |xong |gui |nop )*';

/** Wordings that name no last day, or say that it stands elsewhere; a day written among the words is not passed over. */
const VAGUE: readonly RegExp[] = [
  '(?:vao |trong )?(?:dau|giua|nua dau|nua cuoi) (?:thang|quy|nam|tuan)\\b.*',
  '(?:dau|cuoi) (?:thang|tuan|quy)',
  '(?:vao |trong )?(?:ngay|tuan) (?:dau|cuoi)(?: cung)?(?: cua)? (?:thang|quy)(?: .*)?',
  '(?:du kien|khoang|dip|nhan dip)\\b.*',
  '(?:truoc|sau|trong|den) tet\\b.*',
  '(?:ngay )?sau khi\\b.*',
  '(?:cham nhat |trong )?(?:vong |thoi han )?\\d+ (?:ngay|tuan|thang)(?: lam viec)?(?:,? (?:sau|ke tu)\\b.*)',
  'trong (?:vong |thoi han )\\d+ (?:ngay|tuan|thang)(?: lam viec)?',
  'theo (?:ke hoach|tien do|lich|chuong trinh)\\b.*',
  '(?:it nhat )?\\d+ lan(?:\\/| moi | trong )(?:nam|quy|thang)',
]
  .map((words) => new RegExp(`^(?!.*(?:ngay|truoc|den) \\d{1,2} ?[/.-] ?\\d)${words}$`))
  // A beginning alone.
  .concat(new RegExp(`^(?:bat dau )?tu (?!nay)(?:ngay |thang |quy )?[\\d/ivnam ]+(?: tro di)?$`));

/** Wordings that plain phrases lead to, each with how to read it. New wordings are new lines here. */
const patterns: readonly {
  readonly regex: RegExp;
  readonly read: (groups: Groups, year: YearOf) => Read;
}[] = [
  {
    regex: /^(?:thuc hien )?thuong xuyen(?:,? (?:lien tuc|hang ngay|hang nam|trong nam(?: \d{4})?))?$/,
    read: () => ({ kind: 'always' }),
  },
  {
    // No digits in the rest: a day in it must not be swallowed.
    regex:
      /^(?:(?:(?:ngay )?sau )?(?:khi|neu) (?:co )?(?:yeu cau|quy dinh|huong dan|van ban|chi dao|vu viec|phat sinh)|theo (?:dung )?(?:quy dinh|yeu cau|huong dan|chi dao))\b[^\d;]*$/,
    read: () => ({ kind: 'onRequest' }),
  },
  {
    regex:
      /^(?:(?:cac )?bao cao )?(?:chuyen de|dot xuat|chuyen de, dot xuat)(?: (?:(?:khi|neu) co|theo) yeu cau)?$/,
    read: () => ({ kind: 'onRequest' }),
  },
  {
    // The tenth of November, or October and November? Where the first is no month, it is a day.
    regex: /^(?:tu |trong )?(?:0?[1-9]|1[0-2])-(?:0?[1-9]|1[0-2])(?:\/\d{4})?$/,
    read: () => unknown('ambiguous'),
  },
  { regex: new RegExp(`^(?:bao cao )?${DONE}${HOW}(?: ?ngay)? ?${DAY}$`), read: readDay },
  ...VAGUE.map((regex) => ({ regex, read: () => unknown('vague') })),
  {
    regex: new RegExp(`^${DONE}(?:(?<before>${BEFORE})|(?:${BY}|trong|ca|cuoi)?) ?nam(?: (?<year>\\d{4}))$`),
    read: readSpan('year'),
  },
  { regex: new RegExp(`^${DONE}(?:trong|ca|(?:den )?het) nam$`), read: readSpan('year') },
  {
    regex: new RegExp(
      `^${DONE}(?:(?<before>${BEFORE})|(?:${BY}|trong|cuoi)?) ?quy (?<quarter>iv|i{1,3}|[1-4])${YEAR}$`,
    ),
    read: readSpan('quarter'),
  },
  {
    regex: new RegExp(
      `^${DONE}(?:(?<before>${BEFORE})|(?:${BY}|trong|cuoi)?) ?thang (?<month>\\d{1,2})${YEAR}$`,
    ),
    read: readSpan('month'),
  },
  { regex: /^(?:trong )?(?<month>0?[1-9]|1[0-2])\/(?<year>\d{4})$/, read: readSpan('month') },
  {
    regex: new RegExp(
      `^${DONE}(?:(?<before>${BEFORE})|(?:${BY}|trong)?) ?tuan (?:thu )?(?<week>[1-5]|nhat|hai|ba|tu|nam),? (?:cua )?thang (?<month>\\d{1,2})${YEAR}$`,
    ),
    read: readSpan('week'),
  },
  {
    regex: new RegExp(`^${DONE}(?:(?:${BY}|trong) ?)0?6 thang (?<half>dau|cuoi) nam(?: (?<year>\\d{4}))?$`),
    read: readSpan('halfYear'),
  },
  {
    // With its year, or the second half, it is no period of reports.
    regex: /^0?6 thang (?:(?<half>dau) nam (?<year>\d{4})|cuoi nam(?: (?<yearOfSecond>\d{4}))?)$/,
    read: ({ half, year, yearOfSecond }, of) =>
      readSpan('halfYear')({ half: half ?? 'cuoi', year: year ?? yearOfSecond }, of),
  },
  { regex: /^(?:bat dau )?tu (?<from>.+?) den (?:het )?(?<to>.+)$/, read: readRange },
  {
    // "tháng 10 đến tháng 12", "quý I-IV/2026", "tháng 3-11/2026", "quý II-quý III"
    regex:
      /^(?:trong )?(?<of>thang|quy) (?<first>[\div]+(?:\/\d{4})?)(?: den |-)(?:het )?(?:\k<of> )?(?<to>[\div]+(?:(?:\/| nam )\d{4})?)$/,
    read: ({ of = '', first = '', to = '' }, year) =>
      readRange({ from: `${of} ${first}`, to: `${of} ${to}` }, year),
  },
  {
    regex: /^(?:tu )?(?<from>\d{1,2}\/\d{4})(?: den |-)(?<to>\d{1,2}\/\d{4})$/,
    read: readRange,
  },
  { regex: new RegExp(`^(?<from>(?:ngay )?${SHORT_DAY}) den (?:het )?(?<to>.+)$`), read: readRange },
  {
    regex: new RegExp(`^(?:tu )?(?:ngay )?(?<from>${SHORT_DAY})-(?<to>${SHORT_DAY})$`),
    read: readRange,
  },
  {
    regex: new RegExp(
      `^(?:bao cao )?(?:dinh ky )?(?:${HOW}(?: ?ngay)? ?(?<day>\\d{1,2}) (?:cua )?)?(?:hang|moi) (?<every>ngay|tuan|thang|quy)$`,
    ),
    read: readRecurring,
  },
  {
    regex: new RegExp(
      `^(?:bao cao )?(?:dinh ky )?(?:hang|moi) (?<every>thang)(?:,? | \\()${HOW}(?: ?ngay)? ?(?<day>\\d{1,2})(?: (?:hang|moi) thang)?\\)?$`,
    ),
    read: readRecurring,
  },
  {
    // The last month of each quarter, said with or without "hằng quý".
    regex: new RegExp(
      `^(?:bao cao )?(?:dinh ky )?(?:(?:hang |moi )?quy(?:,? | \\(|: ?))?${HOW}(?: ?ngay)? ?(?<day>\\d{1,2}) (?:cua )?thang (?<last>cuoi)(?: moi| hang)? (?<every>quy)\\)?$`,
    ),
    read: readRecurring,
  },
  {
    regex:
      /^(?:tu )?(?:ngay )?\d{1,2}(?: den |-)(?:ngay )?(?<by>)(?<day>\d{1,2}) (?:hang|moi) (?<every>thang)$/,
    read: (groups, of) => readRecurring({ ...groups, by: 'den' }, of),
  },
  {
    regex: new RegExp(`^(?:(?:${BY}|${BEFORE}) )?(?:${WEEKDAY}) (?:hang|moi) (?<every>tuan)$`),
    read: readRecurring,
  },
  {
    regex: new RegExp(
      `^${PERIOD}(?: dau nam)?(?: ?\\((?<due>[^()]+)\\)|(?:: ?| )(?<dueBehind>(?:${BY}|truoc|ngay)\\b.+))?(?:,? theo (?:dung )?quy dinh)?$`,
    ),
    read: ({ dueBehind, ...groups }, of) => readPeriod({ ...groups, due: groups.due ?? dueBehind }, of),
  },
  { regex: new RegExp(`^(?<due>[^()]+) \\(${PERIOD}\\)$`), read: readPeriod },
  { regex: new RegExp(`^(?<due>.*\\d.*) (?:hang|moi) (?<period>nam)$`), read: readPeriod },
  {
    // A stretch with a day of its own within it: "quý III/2026 (trước ngày 30/9/2026)".
    regex: /^(?<outer>[^()]+) \((?<inner>[^()]+)\)$/,
    read: readWithin,
  },
];

function parseSingle(phrase: string, year: YearOf): Read {
  for (const { regex, read } of patterns) {
    const match = regex.exec(phrase);
    const reading = match && read(match.groups ?? {}, year);
    if (reading) {
      return reading;
    }
  }
  return undefined;
}

function readDay(groups: Groups, year: YearOf): Read {
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

function dated(kind: DatedTiming['kind'], date: CivilDate, yearAssumed: boolean): DatedTiming {
  return { kind, date, last: kind === 'before' ? addDays(date, -1) : date, yearAssumed };
}

const howIn = ({ before, by }: Groups): DatedTiming['kind'] => (before ? 'before' : by ? 'by' : 'on');

/** The year that is written, else the one given; `undefined` for one of two digits. */
function yearIn({ year }: Groups, otherwise: YearOf): YearOf | undefined {
  if (year === undefined) {
    return otherwise;
  }
  return year.length === 4 ? { year: Number(year), assumed: false } : undefined;
}

function readSpan(of: Exclude<SpanTiming['of'], 'days'>): (groups: Groups, year: YearOf) => Read {
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

/** *Từ … đến …*: what the first leaves out (month, year) it takes from the second. */
function readRange({ from = '', to = '' }: Groups, year: YearOf): Read {
  const end = parseSingle(to, year);
  if (!end || end.kind === 'unknown') {
    return end;
  }
  if (end.kind !== 'on' && end.kind !== 'span') {
    return undefined;
  }
  if (from === 'nay') {
    return end.kind === 'on' ? dated('by', end.date, end.yearAssumed) : end;
  }
  const bare = /^(?:ngay )?(?<day>\d{1,2})$/.exec(from)?.groups?.day;
  const asWritten = bare === undefined ? from : `${bare}/${end.last.month}`;
  const of = /^quy |^thang /.exec(to)?.[0] ?? '';
  const start = [
    parseSingle(asWritten, { year: end.last.year, assumed: end.yearAssumed }),
    parseSingle(`${of}${asWritten}`, { year: end.last.year, assumed: end.yearAssumed }),
  ].find((reading) => reading !== undefined);
  if (!start || start.kind === 'unknown') {
    return start;
  }
  if (start.kind !== 'on' && start.kind !== 'span') {
    return undefined;
  }
  const first = start.kind === 'span' ? start.first : start.date;
  return compareDates(first, end.last) <= 0
    ? { kind: 'span', of: 'days', first, last: end.last, yearAssumed: end.yearAssumed }
    : unknown('reversed');
}

const EVERY: Readonly<Record<string, RecurringTiming['every']>> = {
  ngay: 'day',
  tuan: 'week',
  thang: 'month',
  quy: 'quarter',
};

function readRecurring(groups: Groups, { year }: YearOf): Read {
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

function readPeriod({ period = '', due }: Groups, year: YearOf): Read {
  const kind = { kind: 'period', period: periodOf(period) } as const;
  if (due === undefined) {
    return kind;
  }
  const reading = parseSingle(due, year);
  if (reading?.kind === 'before' || reading?.kind === 'by' || reading?.kind === 'on') {
    return { ...kind, due: reading };
  }
  return reading?.kind === 'unknown' ? reading : undefined;
}

/** The day in the brackets, if it lies within what stands before them; else nobody can say which holds. */
function readWithin({ outer = '', inner = '' }: Groups, year: YearOf): Read {
  const stretch = parseSingle(outer, year);
  if (stretch?.kind !== 'span') {
    return undefined;
  }
  const within = parseSingle(inner, { year: stretch.last.year, assumed: stretch.yearAssumed });
  const end = within && within.kind !== 'unknown' ? endOf(within) : undefined;
  if (!within || !end) {
    return within;
  }
  return compareDates(stretch.first, end.last) <= 0 && compareDates(end.last, stretch.last) <= 0
    ? within
    : unknown('ambiguous');
}

function periodOf(words: string): TimingPeriod {
  if (/^(?:0?6|sau)/.test(words)) {
    return '6T';
  }
  return /^(?:0?9|chin)/.test(words) ? '9T' : 'year';
}

/** The pieces between `;`, `,`, "và" and "hoặc" that stand outside of brackets. */
function splitOutsideBrackets(phrase: string): string[] {
  return phrase
    .split(/(?:[;,]| va | hoac )(?![^()]*\))/)
    .map((piece) => piece.trim().replace(/^(?:va|hoac) /, ''))
    .filter((piece) => piece !== '');
}

/** How a piece begins that is said of a day: "truoc ngay 15/5". */
const LEADING_HOW = new RegExp(`^${DONE}(${BY}|${BEFORE})(?= )`);
const BARE_DAY = /^(?:ngay )?\d{1,2}(?: ?[/.-] ?| thang )\d/;
const BARE_DAY_ALONE = new RegExp(`^(?:(?:${BY}|${BEFORE}|vao|trong) )?(?:ngay )?\\d{1,2}$`);
/** "ngày 15 tháng 3", and what stands in the place of its month. */
const DAY_OF_MONTH = /^(?<day>.*\d{1,2} thang )\d{1,2}$/;
const EVERY_WORD = /^(?:tuan|thang|quy|nam)$/;
const BARE_MONTH = /^thang \d/;
const BARE_NUMBER = /^(?:\d{1,2}|iv|i{1,3})(?:(?:\/| nam )\d{4})?$/;

/** Each piece with the word of an earlier one that it leaves out: "quý II, III", "trước ngày 15/5 và 15/11". */
function withSharedWords(pieces: readonly string[]): string[] {
  let how: string | undefined;
  let noun: string | undefined;
  let day: string | undefined;
  let recurs = false;
  return pieces.map((piece) => {
    if (day !== undefined && BARE_NUMBER.test(piece)) {
      return `${day}${piece}`;
    }
    if (noun !== undefined && BARE_NUMBER.test(piece)) {
      return `${noun} ${piece}`;
    }
    if (recurs && EVERY_WORD.test(piece)) {
      return `hang ${piece}`;
    }
    recurs ||= /^(?:bao cao )?(?:dinh ky )?(?:hang|moi) /.test(piece);
    if (how !== undefined && BARE_DAY.test(piece)) {
      return `${how} ${piece}`;
    }
    how = LEADING_HOW.exec(piece)?.[1];
    day = DAY_OF_MONTH.exec(piece)?.groups?.day;
    noun = /(?:^| )(thang|quy) [\di]/.exec(piece)?.[1];
    return piece;
  });
}
