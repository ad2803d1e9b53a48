/** Reports and sendings that a sentence asks for: period, day, receivers. */
import { capitalized } from '../words/format';
import { isBodyLike } from './bodies';
import { verbAt } from './verbs';
import type { BodyReader } from './bodies';
import type { ReadBody, ReadReport } from './reading';
import { findPhrase, slice, wordsOf } from './spelling';
import type { Spelled } from './spelling';
import type { Phrase } from './when';

type Period = ReadReport['period'];

interface PeriodAt {
  readonly period: Period;
  readonly start: number;
  readonly end: number;
}

const PERIOD =
  /(?<![\p{L}\d])(?:(?<half>(?:0?6|sau) thang(?: dau nam)?)|(?<nine>(?:0?9|chin) thang)|(?<year>(?:0?1 |mot |ca |c\S{1,2}i )?(?:nam|nim|ndm|n.m)))(?! ?\d{4} ?[-–])(?=[^\p{L}\d]|$)/gu;

/** A report's part in a sentence: everything but from whom and where. */
export interface ReportIn {
  readonly name: string;
  readonly period: Period;
  readonly phrase: Phrase | undefined;
  readonly timing: string | null;
}

/** Reports that a sentence asks for. @param phrases its deadlines. */
export function reportsIn(spelled: Spelled, phrases: readonly Phrase[]): readonly ReportIn[] {
  const words = wordsOf(spelled);
  const report = findPhrase(words, 'bao cao', spelled.isOcr) ?? findPhrase(words, 'so ket', false);
  const periods = report ? periodsIn(spelled) : [];
  const dated = phrases.filter(({ text }) => !/^(?:định|dinh) /iu.test(text));
  if (periods.length === 0) {
    return [...sendings(spelled, dated), ...onRequest(spelled)];
  }
  const name = reportName(spelled, periods[0]?.start ?? 0);
  const isPeriodic = dated.length > 0 || /dinh ky|hang nam|che do/.test(spelled.bare);
  if (!isPeriodic) {
    return [];
  }
  const used = new Set<Phrase>();
  const found = periods.map((each, index): ReportIn => {
    const next = periods[index + 1]?.start ?? spelled.text.length;
    const phrase =
      dated.find(
        (one) => !used.has(one) && one.start >= each.end && one.start < next && !isNamedBehind(spelled, one),
      ) ?? dated.find((one) => !used.has(one) && one.end <= each.start && isNamedBehind(spelled, one));
    if (phrase) {
      used.add(phrase);
    }
    const words = spelled.text.slice(each.start, each.end);
    return {
      name: `${name} ${words}`.trim(),
      period: each.period,
      phrase,
      timing: phrase
        ? phrase.text
        : spelled.bare.slice(Math.max(0, each.start - 40), each.start).includes('dinh ky')
          ? `Định kỳ ${words}`
          : null,
    };
  });
  const others = dated.filter((phrase) => !used.has(phrase));
  return [...found, ...(others.length > 0 ? sendings(spelled, others) : []), ...onRequest(spelled)];
}

/** "trước ngày 15/6 (báo cáo 6 tháng)". */
const isNamedBehind = ({ bare }: Spelled, { end }: Phrase): boolean =>
  /^ ?\((?:doi voi |bao cao |dinh ky )*(?:0?[69] thang|nam|0?1 nam|sau thang)/.test(bare.slice(end));

function periodsIn({ bare }: Spelled): readonly PeriodAt[] {
  return [...bare.matchAll(PERIOD)].flatMap((match): PeriodAt[] => {
    const start = match.index;
    const end = start + match[0].length;
    const before = bare.slice(Math.max(0, start - 24), start);
    const behind = bare.slice(end, end + 14);
    if (match.groups?.year !== undefined) {
      const isSaid =
        /(?:bao cao|tong ket|dinh ky|va|,|thang|\)|hang|nam|:|;)\s?(?:bao cao |tong ket |dinh ky |ca |cuoi |va |hang )*$/.test(
          before,
        );
      const isDue =
        /^ ?(?:\(|:|truoc |t?r[uw]\S{1,3} ngay|gui |cham |,? ?(?:ve|cho|gui)|,|$|\.|;| va | hoac | tham | bao | tai )/.test(
          behind,
        );
      const isCounted = /^(?:0?1|mot|ca|c\S{1,2}i) /.test(match[0]);
      const isOfYear = /^ \d{4}/.test(behind) && !/^ \d{4} ?(?:\(|:|truoc|cham)/.test(behind);
      return (isCounted || (isSaid && isDue)) && !isOfYear ? [{ period: 'year', start, end }] : [];
    }
    return [{ period: match.groups?.half === undefined ? '9T' : '6T', start, end }];
  });
}

const MOST_NAME = 160;

/** "báo cáo kết quả thực hiện Kế hoạch này", before the period or behind it in its sentence. */
function reportName(spelled: Spelled, period: number): string {
  const begin = Math.max(spelled.text.lastIndexOf('. ', period), spelled.text.lastIndexOf('; ', period)) + 1;
  const before = slice(spelled, begin, period);
  const words = wordsOf(before);
  const found = findPhrase(words, 'bao cao', spelled.isOcr);
  if (found) {
    return cut(
      before.text
        .slice(found.start)
        .replace(/[\s,:(–-]+$/u, '')
        .replace(/ (?:định kỳ|dinh ky|và|va)$/u, ''),
    );
  }
  const rest = slice(spelled, period);
  const behind = findPhrase(wordsOf(rest), 'bao cao', spelled.isOcr);
  if (!behind) {
    return 'Báo cáo';
  }
  const tail = slice(rest, behind.start);
  const stop = / (?:v[eé6]|gui|cho|den|truoc|qua) |[.;:(]/.exec(tail.bare)?.index ?? tail.text.length;
  return cut(tail.text.slice(0, Math.max(7, stop)));
}

/** Finds what is to be sent by a day: *… gửi về Phòng Nội vụ trước ngày 10/11*. */
function sendings(spelled: Spelled, phrases: readonly Phrase[]): readonly ReportIn[] {
  return phrases.flatMap((phrase): ReportIn[] => {
    const before = spelled.bare.slice(0, phrase.start);
    const sent =
      /(?:^|[ (,;])(?:gui|giri|gti|gt|gwi|guri|nop|bao cao) (?:ve |den |cho |qua |bao cao |ket qua |ke hoach |v\S )*/g;
    const last = [...before.matchAll(sent)].at(-1);
    if (!last || phrase.start - last.index > 160) {
      return [];
    }
    const clause =
      Math.max(before.lastIndexOf(';', last.index - 1), before.lastIndexOf('. ', last.index - 1), -1) + 1;
    const own = spelled.text.slice(clause, last.index).trim();
    const object = spelled.text
      .slice(last.index, phrase.start)
      .replace(/^[ (,;]+/, '')
      .trim();
    const name =
      own.length > 8 &&
      !spelled.text
        .slice(0, last.index + 1)
        .trim()
        .endsWith('(')
        ? own
        : object;
    return [{ name: cut(name), period: 'once', phrase, timing: phrase.text }];
  });
}

const cut = (name: string): string => {
  const plain = name.replace(/[\s,(;]+$/u, '');
  const short = plain.length > MOST_NAME ? plain.slice(0, plain.lastIndexOf(' ', MOST_NAME)) : plain;
  return capitalized(short);
};

function onRequest(spelled: Spelled): readonly ReportIn[] {
  const words = wordsOf(spelled);
  const isReport = findPhrase(words, 'bao cao', spelled.isOcr);
  const sudden = findPhrase(words, 'dot xuat', spelled.isOcr);
  if (
    !isReport ||
    !sudden ||
    /tiep xuc|doi thoai|tro giup/.test(spelled.bare.slice(Math.max(0, sudden.start - 60), sudden.start))
  ) {
    return [];
  }
  const topic = findPhrase(words, 'chuyen de', spelled.isOcr);
  const asked = /(?:khi|theo)\s+\S{1,4}\s*yeu cau|theo yeu cau/.exec(
    spelled.bare.slice(sudden.end, sudden.end + 30),
  );
  const start =
    topic && topic.start < sudden.start && sudden.start - topic.end < 6 ? topic.start : sudden.start;
  const text = spelled.text.slice(start, sudden.end);
  return [
    {
      name: `Báo cáo ${text.toLowerCase()}`,
      period: 'onRequest',
      phrase: undefined,
      timing: asked ? 'Khi có yêu cầu' : 'Đột xuất',
    },
  ];
}

/** Reads who receives: *gửi về …*, *báo cáo …*, up to the next verb. */
export function receiversIn(
  spelled: Spelled,
  at: readonly number[],
  bodies: BodyReader,
): readonly ReadBody[] {
  const found: ReadBody[] = [];
  for (const match of spelled.bare.matchAll(
    /(?<=^|[ (])(?:ve|v\S|gui|cho|den|bao cao|trinh|thong qua) (?=\S)/g,
  )) {
    const rest = slice(spelled, match.index + match[0].length);
    if (!/^\p{Lu}/u.test(rest.text) || !isBodyLike(rest, true)) {
      continue;
    }
    const through = /^[^().;,]{3,70}\(qua [^()]*\)/u.exec(rest.text);
    const stop =
      /[.;,)]| (?:de|truoc|t?r[uw]\S{1,4} ngay|cham nhat|theo|va bao cao|tong hop|vao|xem xet|ket qua) /.exec(
        rest.bare,
      )?.index ?? rest.bare.length;
    const verb = verbAt(rest) ?? rest.bare.length;
    const length = through ? through[0].length : Math.min(stop, verb);
    if (length > 3 && length < 140) {
      found.push(...bodies.list(slice(rest, 0, length), at));
    }
  }
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
}
