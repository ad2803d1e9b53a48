/** One timing phrase read into a value: the wordings there are, each with its reader. */
import type { CivilDate } from '../../workbook/cells/serial';
import { addDays, compareDates } from './civil';
import { monthEnd } from './timing';
import { BY, DONE, BEFORE, WEEKDAY } from './timing-words';
import { EVENT } from './timing-events';
import { dated, endOf, readDay, readRecurring, readSpan, unknown } from './timing-values';
import type { Groups, Read, YearOf } from './timing-values';
import type { DatedTiming, SpanTiming, TimingPeriod, UnknownTiming } from './timing';

const YEAR = '(?:(?: ?[/.-] ?|,? nam )(?<year>\\d{4}|\\d{2}))?';

/** The year behind a month or a quarter; two digits behind a dash are another month. */
const YEAR_OF_SPAN = '(?:(?: ?[/.] ?|,? nam )(?<year>\\d{4}|\\d{2})|-(?<longYear>\\d{4}))?';

/** Day, month and maybe year, in folded text: `30/5/2026`, `15/5`, `30-01-2026`, `30 thang 01 nam 2026 (thu sau)`. */
const DAY = `(?:(?<weekdayBefore>${WEEKDAY}),? (?:ngay )?)?(?<day>\\d{1,2})(?: ?[/.-] ?| thang )(?<month>\\d{1,2})${YEAR}(?: \\((?<weekday>${WEEKDAY})\\))?`;

/** A day with or without month and year: `15`, `15/5`, `15/5/2026`. */
const SHORT_DAY = '\\d{1,2}(?:\\/\\d{1,2}(?:\\/\\d{4})?)?';

const HOW = `(?:(?<by>${BY})|(?<before>${BEFORE})|(?:vao|trong)?)`;
/** Names of reports by period: "báo cáo 6 tháng", "sơ kết 06 tháng", "tổng kết năm", "6 tháng một lần". */
const PERIOD =
  '(?:(?:bao cao|so ket|tong ket) )*(?:dinh ky )?(?:hang )?(?<period>(?:0?6|sau) thang|(?:0?9|chin) thang|(?:(?:0?1|mot|cuoi|ca|hang) )?nam)';

/** Wordings that name no last day, or say that it stands elsewhere. A day written among the words is not passed over. */
const VAGUE: readonly RegExp[] = [
  '(?:vao |trong )?(?:dau|giua|nua dau|nua cuoi) (?:thang|quy|nam|tuan)\\b.*',
  '(?:dau|cuoi) (?:thang|tuan|quy)',
  '(?:vao |trong )?(?:ngay|tuan) (?:dau|cuoi)(?: cung)?(?: cua)? (?:thang|quy)(?: .*)?',
  // One with its day is read below.
  '(?:nhan )?dip\\b(?!.*\\d ?[/.-] ?\\d).*',
  '(?:vao |trong )?(?:thang|quy|tuan|nam|thoi gian) (?:toi|sau|truoc|som nhat|gan nhat|ke tiep)(?: .*)?',
  '(?:vao |trong )?(?:thang|quy) (?:dau|giua|cuoi)(?: cung)?(?: cua)? (?:quy|nam)(?: .*)?',
  '(?:trong|vao|den|truoc) (?:thang|quy|tuan)(?: nay)?',
  '(?:vao|truoc|gan|sau|gan den) (?:(?:dau|giua) (?:thang|quy|tuan|nam)\\b|(?:cuoi|het) (?:thang|quy|tuan|nam)(?! [\\div])).*',
  '(?:truoc |den )?khi (?:ket thuc|het|tong ket|so ket)\\b.*',
  '(?:ngay|ngay lap tuc|sap toi|cang som(?: cang tot)?|som nhat(?: co the)?|chua (?:xac dinh|ro|co))',
  '(?:trong )?(?:thoi gian )?(?:toi|som nhat)(?: co the)?',
  '(?:truoc|sau|trong|den) tet\\b.*',
  'trong (?:vong |thoi han )\\d+ (?:ngay|tuan|thang)(?: lam viec)?',
  'theo (?:ke hoach|tien do|lich|chuong trinh)\\b.*',
  '(?:it nhat )?\\d+ lan(?:\\/| moi | trong )(?:nam|quy|thang)',
]
  .map((words) => new RegExp(`^(?!.*(?:ngay|truoc|den) \\d{1,2} ?[/.-] ?\\d)${words}$`))
  .concat(
    // Said to be no more than likely, whatever day stands beside it.
    /\b(?:du kien|tam tinh|uoc chung)\b/,
    /^(?:vao )?khoang\b/,
    // A beginning alone.
    new RegExp(
      `^${DONE}(?:(?:bat dau )?(?:ke )?tu (?!nay)|sau )(?:ngay |thang |quy |nam )?[\\d/.ivnam ]+(?: tro di)?$`,
    ),
  );

/** Wordings that plain phrases lead to, each with how to read it. New wordings are new lines here. */
const patterns: readonly {
  readonly regex: RegExp;
  readonly read: (groups: Groups, year: YearOf) => Read;
}[] = [
  {
    regex:
      /^(?:thuc hien |duy tri )*(?:thuong (?:xuyen|ky)|lien tuc)(?:(?:,| va)? (?:thuong xuyen|lien tuc|hang (?:ngay|tuan|thang|quy|nam)|(?:trong|ca|suot|quanh) nam(?: \d{4})?))*$|^(?:suot|quanh) nam(?: \d{4})?$/,
    read: () => ({ kind: 'always' }),
  },
  {
    // No digits in the rest: a day in it must not be swallowed.
    regex:
      /^(?:(?:(?:ngay )?sau )?(?:khi|neu) (?:co |duoc )?(?:yeu cau|can\b|giao\b|quy dinh|huong dan|van ban|chi dao|vu viec|phat sinh)|theo (?:dung )?(?:quy dinh|yeu cau|huong dan|chi dao))\b[^\d;]*$/,
    read: () => ({ kind: 'onRequest' }),
  },
  {
    regex:
      /^(?:(?:cac )?bao cao )?(?:chuyen de|dot xuat|chuyen de, dot xuat)(?: (?:(?:khi|neu) co|theo) yeu cau)?$/,
    read: () => ({ kind: 'onRequest' }),
  },
  {
    // Of the lunar calendar, whose days move.
    regex: /\b(?:am lich|al|thang (?:gieng|chap))\b/,
    read: () => unknown('notUnderstood'),
  },
  {
    // Typed without marks it is June or next month.
    regex: /^(?:[a-z]+ )*thang sau(?:(?:\/| nam )\d{4})?$/,
    read: () => unknown('ambiguous'),
  },
  {
    // The tenth of November, or October and November? Where the first is no month, it is a day.
    regex: /^(?:tu |trong )?(?:0?[1-9]|1[0-2])-(?:0?[1-9]|1[0-2])(?:\/\d{4})?$/,
    read: () => unknown('ambiguous'),
  },
  { regex: new RegExp(`^(?:bao cao )?${DONE}${HOW}(?: ?ngay)? ?${DAY}$`), read: readDay },
  ...EVENT.map((regex) => ({ regex, read: () => unknown('event') })),
  ...VAGUE.map((regex) => ({ regex, read: () => unknown('vague') })),
  {
    regex: new RegExp(
      `^${DONE}(?:(?<before>${BEFORE})|(?:${BY}|trong|ca|cuoi|vao cuoi)?) ?nam(?: (?<year>\\d{4}))$`,
    ),
    read: readSpan('year'),
  },
  { regex: new RegExp(`^${DONE}(?:trong|ca|(?:den )?het|den) nam$`), read: readSpan('year') },
  {
    regex: new RegExp(
      `^${DONE}(?:(?<before>${BEFORE})|(?:${BY}|vao|trong|vao cuoi|cuoi)?) ?quy (?<quarter>iv|i{1,3}|[1-4])${YEAR_OF_SPAN}$`,
    ),
    read: readSpan('quarter'),
  },
  {
    regex: new RegExp(
      `^${DONE}(?:(?<before>${BEFORE})|(?:${BY}|vao|trong|vao cuoi|cuoi)?) ?thang (?<month>\\d{1,2})${YEAR_OF_SPAN}$`,
    ),
    read: readSpan('month'),
  },
  { regex: /^(?:trong )?(?<month>0?[1-9]|1[0-2])\/(?<year>\d{4})$/, read: readSpan('month') },
  {
    regex: new RegExp(
      `^${DONE}(?:(?<before>${BEFORE})|(?:${BY}|vao|trong)?) ?tuan (?:thu )?(?<week>[1-5]|nhat|hai|ba|tu|nam),? (?:cua )?thang (?<month>\\d{1,2})${YEAR}$`,
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
      /^(?:tu |trong |vao )*(?<of>thang|quy) (?<first>[\div]+(?:\/\d{4})?)(?: den |-)(?:het )?(?:\k<of> )?(?<to>[\div]+(?:(?:\/| nam )\d{4})?)$/,
    read: ({ of = '', first = '', to = '' }, year) =>
      readRange({ from: `${of} ${first}`, to: `${of} ${to}` }, year),
  },
  {
    // "tháng 6/2026 đến hết năm", "quý II - tháng 9"
    regex:
      /^(?:trong )?(?<from>(?:thang|quy) [\div]+(?:(?:\/| nam )\d{4})?)(?: den |-)(?:het )?(?<to>(?:thang|quy|nam|ngay)\b.*)$/,
    read: readRange,
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
      `^${PERIOD}(?: dau nam)?(?: ?\\((?<due>[^()]+)\\)|(?:: ?| )(?<dueBehind>(?:(?:${BY}|truoc|ngay)\\b|\\d{1,2} ?[/.-] ?\\d).*))?(?:,? theo (?:dung )?quy dinh)?$`,
    ),
    read: ({ dueBehind, ...groups }, of) => readPeriod({ ...groups, due: groups.due ?? dueBehind }, of),
  },
  { regex: new RegExp(`^(?<due>[^()]+) \\(${PERIOD}\\)$`), read: readPeriod },
  { regex: new RegExp(`^\\(${PERIOD}\\):? (?<due>[^()]+)$`), read: readPeriod },
  {
    // With its year a report must have its day: "báo cáo năm 2026: trước 15/12/2026".
    regex: new RegExp(
      `^${PERIOD}(?: dau nam)? \\d{4}(?:: ?| \\(| (?=${BY}|truoc|ngay))(?<due>[^()]*\\d[^()]*)\\)?$`,
    ),
    read: readPeriod,
  },
  { regex: new RegExp(`^(?<due>.*\\d.*) (?:hang|moi) (?<period>nam)$`), read: readPeriod },
  {
    // "dịp 27/7", "nhân dịp Quốc khánh (02/9/2026)", "trước dịp 27/7": the day that it is held on.
    regex:
      /^(?<how>truoc )?(?:vao )?(?:nhan )?dip (?:(?:(?!\d ?[/.-] ?\d)[^,;])*? )?\(?(?<day>(?:ngay )?\d{1,2} ?[/.-] ?\d[^()]*)\)?(?: \([^\d()]*\))?$/,
    read: ({ how = '', day = '' }, of) => parseSingle(`${how}${day}`, of),
  },
  {
    // A stretch with a day of its own within it: "quý III/2026 (trước ngày 30/9/2026)".
    regex: /^(?<outer>[^()]+) \((?<inner>[^()]+)\)$/,
    read: readWithin,
  },
  {
    // "quý I: 15/3", "quý II trước ngày 15/6"
    regex:
      /^(?<outer>(?:trong |bao cao )?(?:quy|thang) [^():,;]+?)(?:: ?|,? (?=truoc |cham nhat |ngay ))(?<inner>.*\d[^():]*)$/,
    read: ({ outer = '', inner = '' }, of) =>
      readWithin({ outer: outer.replace(/^bao cao /, ''), inner }, of),
  },
];

/** Reads one plain phrase; `undefined` when no wording fits. */
export function parseSingle(phrase: string, year: YearOf): Read {
  for (const { regex, read } of patterns) {
    const match = regex.exec(phrase);
    const reading = match && read(match.groups ?? {}, year);
    if (reading) {
      return reading;
    }
  }
  return undefined;
}

/** The longest stretch, in days, that may run over the year's end. Of "từ 15/5 đến 01/5" someone mistyped one end. */
const OVER_THE_YEAR = 184;

/**
 * Reads *từ … đến …*, where the first takes from the second the month and year it leaves out. Where it would then come later,
 * it takes the year before: "15/12 - 15/01/2027" begins in 2026.
 */
function readRange({ from = '', to = '' }: Groups, year: YearOf): Read {
  const end = parseSingle(/^nam(?: nay)?$/.test(to) ? 'ca nam' : to, year);
  if (!end || end.kind === 'unknown') {
    return end;
  }
  if (end.kind !== 'on' && end.kind !== 'span') {
    return undefined;
  }
  if (from === 'nay') {
    return dated('by', end.last, end.yearAssumed);
  }
  const start = readStart(from, to, end.last.month, { year: end.last.year, assumed: end.yearAssumed });
  if (!start || !('yearAssumed' in start)) {
    return start;
  }
  const first = firstOf(start);
  if (compareDates(first, end.last) <= 0) {
    return stretch(first, end.last, end.yearAssumed);
  }
  // Whose year is not written lies a year off; where neither is, the plan's year is that of the beginning.
  const startIsFree = start.yearAssumed || start.last.year === end.last.year;
  if (!end.yearAssumed && startIsFree && !/\d{4}/.test(from)) {
    const earlier = readStart(from, to, end.last.month, { year: end.last.year - 1, assumed: false });
    return earlier && 'yearAssumed' in earlier ? overTheYear(firstOf(earlier), end.last, false) : earlier;
  }
  if (end.yearAssumed) {
    const later = parseSingle(to, { year: first.year, assumed: start.yearAssumed });
    const last = later && 'yearAssumed' in later ? later.last : end.last;
    const next = compareDates(first, last) <= 0 ? last : inNextYear(last);
    return next && overTheYear(first, next, /\d{4}/.test(from) ? false : end.yearAssumed);
  }
  return unknown('reversed');
}

type Ends = DatedTiming | SpanTiming;

/** Reads the beginning of a stretch, with the month and the year of its end. */
function readStart(from: string, to: string, month: number, year: YearOf): Ends | UnknownTiming | undefined {
  const bare = /^(?:ngay )?(?<day>\d{1,2})$/.exec(from)?.groups?.day;
  const asWritten = bare === undefined ? from : `${bare}/${month}`;
  const of = /^quy |^thang /.exec(to)?.[0] ?? '';
  const start = [parseSingle(asWritten, year), parseSingle(`${of}${asWritten}`, year)].find(
    (reading) => reading !== undefined,
  );
  // "từ khi ban hành đến ngày 01/5": its end is a day, so it is not told as without one.
  return start?.kind === 'on' ||
    start?.kind === 'span' ||
    (start?.kind === 'unknown' && start.reason !== 'event')
    ? start
    : undefined;
}

const firstOf = (start: Ends): CivilDate => (start.kind === 'span' ? start.first : start.date);

const stretch = (first: CivilDate, last: CivilDate, yearAssumed: boolean): SpanTiming => ({
  kind: 'span',
  of: 'days',
  first,
  last,
  yearAssumed,
});

/** The stretch, unless it is so long that its ends were rather written the wrong way round. */
const overTheYear = (first: CivilDate, last: CivilDate, yearAssumed: boolean): SpanTiming | UnknownTiming =>
  compareDates(addDays(first, OVER_THE_YEAR), last) >= 0 && compareDates(first, last) <= 0
    ? stretch(first, last, yearAssumed)
    : unknown('reversed');

/** The same day a year on; the last day of February stays the last. */
function inNextYear({ year, month, day }: CivilDate): CivilDate {
  return { year: year + 1, month, day: month === 2 && day >= 28 ? monthEnd(year + 1, 2).day : day };
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

/** Reads the day in the brackets, if it lies within what stands before them. Else nobody can say which holds. */
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
