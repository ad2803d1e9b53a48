/**
 * How an annex says that a criterion is scored, as a method: per case, taken off, by levels, yes or no, by a share. Words
 * that say something else are not guessed at.
 */
import { POINTS, pointsValue, UNIT } from '../../documents/points-text';
import { same } from './shapes';
import type { Count, Level, Method } from './rubric';
import { NO, YES } from './words';

/** Why a reading is doubtful. `floor`: the least is not said; `rounding`: nor is how a share is rounded. */
export type MethodDoubt = 'floor' | 'rounding';

/** A method, or the words that none could be made of. */
export type SaidMethod =
  | {
      readonly state: 'said';
      readonly method: Method;
      readonly max: number | null;
      readonly doubt?: MethodDoubt;
    }
  | { readonly state: 'unread'; readonly words: string }
  | { readonly state: 'silent' };

/** What is known of the criterion besides the words. */
export interface Scored {
  /** Points as stated, below 0 in a group of points taken off. */
  readonly points: number | null;
  /** Its points are taken off: of its group, or of its column. */
  readonly deducts: boolean;
}

const CAP = new RegExp(
  String.raw`(?:^|\s*[,;(]\s*|\s+)(?:(?:nhưng|và)\s+)?(?:(?:trừ|cộng|điểm trừ|điểm cộng|tổng điểm)\s+)?(?:tối đa|không quá|nhiều nhất)(?:\s+(?:là|không quá))?\s+(${POINTS})\s*(?:${UNIT})?\s*\)?$`,
  'iu',
);
/** `0,5đ/cuộc`, `0,5 điểm/01 cuộc`. */
const PER = new RegExp(
  String.raw`^(?:cộng\s+|được\s+)?(${POINTS})\s*${UNIT}\s*\/\s*(?:\d+\s+)?(\p{L}[^/]*)$`,
  'iu',
);
const EACH = String.raw`(?:mỗi|cứ(?:\s+mỗi|\s+có)?)\s+(?:\d+\s+)?`;
/** `Mỗi cuộc được 1 điểm`, `Mỗi sáng kiến được công nhận: 2 điểm`. */
const FOR_EACH = new RegExp(
  String.raw`^${EACH}(.+?)\s*(?:[:=,]\s*)?(?:(?:thì\s+)?(?:được\s+)?(?:được|tính|chấm|cộng|đạt)\s+)?(${POINTS})\s*${UNIT}$`,
  'iu',
);
/** `Bằng khen: cộng 2 điểm`. */
const ADDED = new RegExp(
  String.raw`^(.+?)\s*[:,]?\s*(?:được\s+)?cộng\s+(?:thêm\s+)?(${POINTS})\s*${UNIT}$`,
  'iu',
);
/** `Chậm 01 báo cáo trừ 1 điểm`, `Mỗi vụ trừ 2,5 điểm`. */
const TAKEN = new RegExp(
  String.raw`^(?:${EACH})?(.+?)\s*[:,]?\s*(?:thì\s+)?(?:bị\s+)?trừ\s+(${POINTS})\s*${UNIT}$`,
  'iu',
);
/** `Trừ 3 điểm mỗi vụ`, `Trừ 0,5 điểm/báo cáo`. */
const TAKEN_EACH = new RegExp(
  String.raw`^trừ\s+(${POINTS})\s*${UNIT}\s*(?:\/|(?:cho\s+|đối với\s+)?mỗi)\s*(?:\d+\s+)?(\p{L}.*)$`,
  'iu',
);
const SHARE = new RegExp(
  String.raw`^(?:(?:số\s+)?điểm\s*(?:đạt\s*)?=\s*)?\(?\s*(\p{L}[^/]*?)\s*\/\s*(\p{L}[^/]*?)\s*\)?\s*[x×*]\s*(${POINTS}|điểm (?:tối đa|chuẩn))$`,
  'iu',
);
const LEVEL = new RegExp(
  String.raw`^(.+?)\s*(?:[:=]\s*(?:được\s+)?(${POINTS})\s*(?:${UNIT})?|(?:\s+(?:được|tính|chấm|đạt)\s+)(${POINTS})\s*${UNIT})$`,
  'iu',
);

/** Reads the words of a criterion, line by line. */
export function saidMethod(lines: readonly string[], { points, deducts }: Scored): SaidMethod {
  const words = lines.map(plain).filter((line) => line !== '');
  if (words.length === 0) {
    return { state: 'silent' };
  }
  const { phrases, cap } = withoutCap(words.flatMap(phrasesOf));
  const most = points ?? cap ?? null;
  const read = phrases.length > 0 ? methodOf(phrases, most, cap, deducts) : undefined;
  // What the column says and what the words say must be one; only what is taken off may end above nothing.
  const isOff = cap !== undefined && points !== null && !same(cap, Math.abs(points));
  if (isOff && !(read?.method.kind === 'deduction' && cap < points)) {
    return { state: 'unread', words: words.join('\n') };
  }
  return read ?? { state: 'unread', words: words.join('\n') };
}

/** A line without its bullet, its label and the stop behind it. */
const plain = (line: string): string =>
  line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-–+•*]\s+/u, '')
    .replace(/^cách (?:chấm|tính)(?: điểm)?\s*:\s*/iu, '')
    .replace(/[.;,]+$/, '')
    .trim();

/** Behind points a capital begins the next: a PDF may have lost the end of the line between. */
const NEXT = /;\s*|(?<=\d\s?(?:điểm|đ))\s+(?=\p{Lu})/u;

const phrasesOf = (line: string): readonly string[] =>
  line
    .split(NEXT)
    .map(plain)
    .filter((part) => part !== '');

/** Takes *tối đa 5 điểm* off the last phrase: it is the cap of all of them. */
function withoutCap(phrases: readonly string[]): {
  readonly phrases: readonly string[];
  readonly cap?: number;
} {
  const last = phrases.at(-1) ?? '';
  const found = CAP.exec(last);
  if (!found?.[1]) {
    return { phrases };
  }
  const rest = plain(last.slice(0, found.index));
  return { phrases: [...phrases.slice(0, -1), ...(rest === '' ? [] : [rest])], cap: pointsValue(found[1]) };
}

type Said = Extract<SaidMethod, { readonly state: 'said' }>;

function methodOf(
  phrases: readonly string[],
  most: number | null,
  cap: number | undefined,
  deducts: boolean,
): Said | undefined {
  const taken = each(phrases, (phrase) => countIn(phrase, TAKEN_EACH, true) ?? countIn(phrase, TAKEN));
  if (taken) {
    return deduction(taken, most, cap);
  }
  const added = each(
    phrases,
    (phrase) => countIn(phrase, PER, true) ?? countIn(phrase, FOR_EACH) ?? countIn(phrase, ADDED),
  );
  if (added) {
    return deducts
      ? deduction(added, most, cap)
      : most === null
        ? undefined
        : { ...SAID, max: most, method: { kind: 'bonus', ...counts(added) } };
  }
  return deducts ? undefined : (share(phrases, most) ?? levels(phrases, most));
}

const SAID = { state: 'said' } as const;

/** Reads all phrases in one way, or none. */
function each<T>(
  phrases: readonly string[],
  read: (phrase: string) => T | undefined,
): readonly [T, ...T[]] | undefined {
  const [first, ...more] = phrases.flatMap((phrase) => read(phrase) ?? []);
  return first !== undefined && more.length + 1 === phrases.length ? [first, ...more] : undefined;
}

/** @param isBehind the points stand before what is counted */
function countIn(phrase: string, pattern: RegExp, isBehind = false): Count | undefined {
  const found = pattern.exec(phrase);
  const [label, figures] = isBehind ? [found?.[2], found?.[1]] : [found?.[1], found?.[2]];
  // What is counted is one thing: words with figures of points of their own are another way of scoring.
  return label === undefined || figures === undefined || new RegExp(`${POINTS}\\s*${UNIT}`, 'iu').test(label)
    ? undefined
    : { label: label.replace(/[:,]\s*$/, '').trim(), per: pointsValue(figures) };
}

const counts = ([first, ...more]: readonly [Count, ...Count[]]) => ({
  ...first,
  ...(more.length > 0 ? { more } : {}),
});

/** Of points below 0 the maximum is 0: they are what may be lost. A criterion starts from its maximum. */
function deduction(
  taken: readonly [Count, ...Count[]],
  most: number | null,
  cap: number | undefined,
): Said | undefined {
  if (most === null) {
    return undefined;
  }
  const isMinus = most < 0;
  const floor = isMinus ? most : cap === undefined ? 0 : most - cap;
  return {
    ...SAID,
    max: isMinus ? 0 : most,
    method: { kind: 'deduction', ...counts(taken), floor },
    ...(isMinus || cap !== undefined ? {} : { doubt: 'floor' as const }),
  };
}

function share(phrases: readonly string[], most: number | null): Said | undefined {
  const [, part, whole, of = ''] = SHARE.exec(phrases.length === 1 ? (phrases[0] ?? '') : '') ?? [];
  const isOfMost = /^điểm/iu.test(of) || (most !== null && same(pointsValue(of), most));
  return part === undefined || whole === undefined || most === null || !isOfMost
    ? undefined
    : { ...SAID, max: most, method: { kind: 'ratio', part, whole, decimals: 2 }, doubt: 'rounding' };
}

function levels(phrases: readonly string[], most: number | null): Said | undefined {
  const read = each(phrases, (phrase): Level | undefined => {
    const [, name, figures, more] = LEVEL.exec(phrase) ?? [];
    const points = figures ?? more;
    return name === undefined || points === undefined ? undefined : { name, points: pointsValue(points) };
  });
  if (!read || read.length < 2) {
    return undefined;
  }
  const all = [...read].sort((a, b) => b.points - a.points);
  const top = all[0]?.points ?? 0;
  const max = most ?? top;
  const [yes, no] = all;
  const isYesNo =
    all.length === 2 &&
    yes?.name.toLowerCase() === YES.toLowerCase() &&
    no?.name.toLowerCase() === NO.toLowerCase() &&
    no.points === 0 &&
    same(yes.points, max);
  return { ...SAID, max, method: isYesNo ? { kind: 'yesNo' } : { kind: 'levels', levels: all } };
}
