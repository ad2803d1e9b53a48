/** Reads numbers as people type them, the Vietnamese way first. */
import { fromSerial } from '../../workbook/cells/serial';
import type { CellValue } from '../../workbook/cells/cells';
import { fold } from '../words/fold';
import { figuresOf, thousandfold } from './figures';
import type { Figures, Way } from './figures';
import { note, unread } from './reading';
import type { Note, Read, Reading, Unread } from './reading';
import { typedText } from './typed';

/**
 * The numbers that may stand in a cell. This decides between two readings; a number outside of it is read all the same, for
 * "above the maximum" is another sentence than "not a number".
 */
export interface NumberRule {
  readonly min?: number;
  readonly max?: number;
  /** Whether things are counted there: people, households, documents. */
  readonly whole?: boolean;
  /** The unit of the row's figures, such as `người`, `triệu đồng`, `%`. Written again behind a number it adds nothing. */
  readonly unit?: string;
}

/**
 * Reads a number as its column allows it.
 * @example readNumber('1.250', { whole: true }) // 1250, sure
 * @example readNumber('1.250', { max: 3 }) // 1.25, sure: nothing else can stand there
 * @example readNumber('1,250') // 1.25, not sure; other: 1250
 */
export function readNumber(cell: CellValue, rule: NumberRule = {}): Reading<number> {
  if (typeof cell === 'number') {
    return numberItself(cell, rule);
  }
  const text = typedText(cell);
  if (typeof text !== 'string') {
    return text;
  }
  const typed = parseNumber(text, rule.unit);
  if ('state' in typed) {
    return typed;
  }
  const { figures, sign, brackets, percent, times, outOf, notes } = typed;
  // What is a matter of the words around a number, not of its digits, is asked even if one reading alone fits.
  const isAsked = percent || times !== 1 || (outOf !== undefined && outOf !== rule.max);
  return decide(waysOf(typed, rule), rule, {
    sure: typed.sure && !isAsked,
    settled: figures.settled && !brackets && !isAsked,
    guess: figures.guess === undefined || isAsked || brackets ? undefined : sign * figures.guess,
    notes,
  });
}

/** Whether a value can stand in the cell. */
const fits = (value: number, { min = -Infinity, max = Infinity, whole = false }: NumberRule): boolean =>
  value >= min && value <= max && (!whole || Number.isInteger(value));

/** A typed number taken apart. */
export interface TypedNumber {
  readonly figures: Figures;
  readonly sign: 1 | -1;
  readonly brackets: boolean;
  readonly percent: boolean;
  /** The number that it is out of, as 20 in `19/20`. */
  readonly outOf?: number;
  /** The factor of a word such as *nghìn* (1000); 1 without such a word. */
  readonly times: number;
  /** Notes on what stood around the digits and is left out. */
  readonly notes: readonly Note[];
  /** Whether nothing that stood around it leaves a doubt. */
  readonly sure: boolean;
}

/** The number in the fifteen digits that Excel keeps: 29.999999999999996 is 30. */
const inFifteenDigits = (value: number): number => Number(value.toPrecision(15));

function numberItself(cell: number, rule: NumberRule): Reading<number> {
  if (!Number.isFinite(cell)) {
    return unread('unread.notNumber', String(cell));
  }
  const rounded = inFifteenDigits(cell);
  const value = (rule.whole && Number.isInteger(rounded) ? rounded : cell) + 0;
  const read = { state: 'read', value, native: true, write: value } as const;
  if (rule.whole && !Number.isInteger(value)) {
    return { ...read, as: [note('as.fraction')], sure: false, ...otherOf(thousandfold(value), rule) };
  }
  const day = rule.max !== undefined && value > rule.max ? dayTypedFor(value) : undefined;
  return day === undefined
    ? { ...read, as: [], sure: true }
    : { ...read, as: [note('as.day')], sure: false, ...otherOf(outOfDay(day, rule), rule) };
}

/** Serial days of 2000 to 2100: Excel makes such a number of a typed `9/10`. */
const dayTypedFor = (value: number) =>
  Number.isInteger(value) && value > 36_525 && value < 73_416 ? fromSerial(value) : undefined;

/** The 9 of `9/10` out of 10; else the 7.5 of `7/5`. */
const outOfDay = ({ day, month }: { day: number; month: number }, { max }: NumberRule): number =>
  month === max ? day : Number(`${day}.${month}`);

const otherOf = (other: number | undefined, rule: NumberRule): { other?: number } =>
  other !== undefined && fits(other, rule) ? { other } : {};

/** Every way to read what was typed, the likeliest first. */
function waysOf({ figures, sign, outOf, times, brackets, percent }: TypedNumber, rule: NumberRule): Way[] {
  const readings = (value: number): readonly number[] =>
    outOf !== undefined
      ? outOf === rule.max
        ? [value]
        : [value, (value / outOf) * (rule.max ?? 1)]
      : percent
        ? [value / 100, value]
        : brackets
          ? [-value, value]
          : times !== 1
            ? [value * times, value]
            : [value];
  const more =
    outOf !== undefined ? [note('as.outOf', { whole: outOf })] : percent ? [note('as.percent')] : [];
  return figures.ways.flatMap(({ value, as }) =>
    readings(sign * value).map((each): Way => ({ value: inFifteenDigits(each) + 0, as: [...as, ...more] })),
  );
}

/** Doubts about what was typed that the column cannot settle, and those that it can. */
interface Doubts {
  /** Whether nothing but the digits may leave a doubt. */
  readonly sure: boolean;
  /** Whether the first way holds wherever it can stand. */
  readonly settled: boolean;
  /** The value that was perhaps meant. */
  readonly guess: number | undefined;
  /** Notes on what stood around the digits. */
  readonly notes: readonly Note[];
}

/** Takes the way that can stand in the cell. */
export function decide(ways: readonly Way[], rule: NumberRule, doubts: Doubts): Read<number> {
  const inside = ways.filter(({ value }) => fits(value, rule));
  // That all lie outside of the limits is the caller's to say; what is counted is whole all the same.
  const near =
    inside.length > 0 ? inside : ways.filter(({ value }) => fits(value, { whole: rule.whole ?? false }));
  const [first, second] = near.length > 0 ? near : ways;
  const value = first?.value ?? 0;
  const isFraction = rule.whole === true && !Number.isInteger(value);
  const { other: guess } = otherOf(isFraction ? thousandfold(value) : doubts.guess, rule);
  const isOnly = second === undefined || (doubts.settled && inside.length > 0);
  const sure = doubts.sure && isOnly && !isFraction && guess === undefined;
  const other = guess ?? (isOnly ? undefined : second?.value);
  const as = [...(first?.as ?? []), ...doubts.notes, ...(isFraction ? [note('as.fraction')] : [])];
  return {
    state: 'read',
    value,
    as: as.length > 0 ? as : [note('as.text')],
    sure,
    ...(other === undefined ? {} : { other }),
    native: false,
    write: value,
  };
}

/** Words that say "none" where a number is asked. */
const NONE = new Set(['-', '--', 'khong', 'khong co', 'khong phat sinh', 'ko', 'ko co', 'kh', 'chua co']);

/** Words before a number that make it an estimate or a bound. */
const ABOUT = new Set(
  (
    'khoang|khoang tren|khoang gan|gan|hon|tren|duoi|uoc|uoc dat|uoc tinh|uoc khoang|tam|chung|do|it nhat|nhieu nhat|toi da|' +
    'toi thieu|khong duoi|khong qua|trung binh|binh quan|du kien|xap xi'
  ).split('|'),
);

/** Words for what is counted or measured, which are a number's unit behind it. Any others leave a doubt. */
const UNITS = new Set(
  (
    'nguoi|luot nguoi|luot|ho|ho dan|vu|vu viec|viec|don|don thu|thu|van ban|ho so|cuoc|buoi|lop|hoi nghi|mo hinh|d|diem|dong|vnd|' +
    'lan|to|to dan pho|thon|ban|ap|khu|xa|phuong|bai|tin|tin bai|ngay|thang|nam|gio|ha|m|m2|m3|km|km2|kg|tan|ta|can bo|cong chuc|' +
    'vien chuc|dai bieu|y kien|kien nghi|cong trinh|nha|can|thanh vien|hoi vien|doan vien|dang vien|cay|con|suat|suat qua|phan qua|' +
    'phan|chi bo|to chuc|co quan|don vi|thu tuc|nhiem vu|chi tieu|nghi quyet|ke hoach|bao cao|chuong trinh|quyet dinh|cong van'
  ).split('|'),
);

const TIMES: Readonly<Record<string, number>> = {
  nghin: 1e3,
  ngan: 1e3,
  k: 1e3,
  trieu: 1e6,
  tr: 1e6,
  ty: 1e9,
  ti: 1e9,
};

const DAY_SHAPE = /^(?:\d{1,2}([-./])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}[-./]\d{1,2}[-./]\d{1,2})(?!\d)/;

/** The text of a cell as a number with what stands around it, or why it is none. @param text as `normalizeTyped` gives it. */
export function parseNumber(text: string, unit?: string): TypedNumber | Unread {
  const plain: TypedNumber = {
    figures: { ways: [], settled: true },
    sign: 1,
    brackets: false,
    percent: false,
    times: 1,
    notes: [],
    sure: true,
  };
  if (NONE.has(fold(text))) {
    const ways = [{ value: 0, as: [note('as.none', { words: text })] }];
    return { ...plain, figures: { ways, settled: true }, sure: false };
  }
  if (DAY_SHAPE.test(text)) {
    return unread('unread.day', text);
  }
  const exponent = /^([-+]?\d{1,15}(?:[.,]\d{1,15})?)e([-+]?\d{1,3})$/i.exec(text);
  if (exponent) {
    const value = Number(`${exponent[1]?.replace(',', '.')}e${exponent[2]}`);
    return Number.isFinite(value)
      ? { ...plain, figures: { ways: [{ value, as: [note('as.exponent')] }], settled: true } }
      : unread('unread.long', text);
  }
  const { notes, rest } = leading(text);
  const [, inside, behind = ''] = /^\(([^()]*\d[^()]*)\)(.*)$/.exec(rest) ?? [];
  const bare = (inside === undefined ? rest : inside + behind).replace(
    / ?\(([^()]*)\)$/,
    (_, words: string) => {
      notes.push(note('as.words', { words }));
      return '';
    },
  );
  const [, sign = '', digits, rear = ''] =
    /^([-+]?) ?((?:\d|[.,]\d)(?:[\d.,/' ]*\d)?)(?:,-|[.,;])?(.*)$/u.exec(bare) ?? [];
  if (digits === undefined) {
    return unread('unread.notNumber', text);
  }
  const behindIt = trailing(rear, unit);
  if ('code' in behindIt) {
    return unread(behindIt.code, text);
  }
  const [part = '', whole, ...more] = digits.split('/').map((each) => each.trim());
  const outOf = whole === undefined ? undefined : figuresOf(whole).ways[0]?.value;
  const figures = figuresOf(part);
  if (digits.replace(/\D|^0+/g, '').length > 15) {
    return unread('unread.long', text);
  }
  if (figures.ways.length === 0 || more.length > 0 || (whole !== undefined && !outOf)) {
    return unread('unread.separators', text);
  }
  const brackets = inside !== undefined;
  return {
    figures,
    sign: sign === '-' ? -1 : 1,
    brackets,
    percent: behindIt.percent,
    ...(outOf === undefined ? {} : { outOf }),
    times: behindIt.times,
    notes: [...(brackets ? [note('as.brackets')] : []), ...notes, ...behindIt.notes],
    sure: notes.length === 0 && behindIt.sure,
  };
}

/** Signs and words for "about" before a number, and the rest; other words are left where they are. */
function leading(text: string): { notes: Note[]; rest: string } {
  const [sign] = /^(?:[~≈≃±<>≤≥]=?|\+\/-) ?/u.exec(text) ?? [];
  const [found, words = ''] = /^(\p{L}[\p{L} ]*?):? ?(?=[-+(.,]?\d)/u.exec(text) ?? [];
  const taken = sign ?? (found !== undefined && ABOUT.has(fold(words)) ? found : undefined);
  return taken === undefined
    ? { notes: [], rest: text }
    : { notes: [note('as.about', { words: taken.trim() })], rest: text.slice(taken.length) };
}

type Behind = Pick<TypedNumber, 'percent' | 'times' | 'sure'> & { readonly notes: readonly Note[] };

/** The words behind the digits: percent, thousands and millions in words, a unit. */
function trailing(
  rear: string,
  unit = '',
): Behind | { readonly code: 'unread.several' | 'unread.notNumber' } {
  const words = rear.trim().replace(/[ .,;:]+$/, '');
  const said = fold(words.replace('²', '2').replace('³', '3'));
  const own = fold(unit);
  const [sign] = /^(?:%|phần trăm|phan tram|percent)(?!\p{L})/iu.exec(words) ?? [];
  if (sign !== undefined && own !== '%') {
    const after = trailing(words.slice(sign.length));
    return 'code' in after ? after : { ...after, percent: true };
  }
  const plain = { percent: false, times: 1, notes: [note('as.unit', { words })] } as const;
  if (said === '') {
    return { ...plain, notes: [], sure: true };
  }
  if (said === own) {
    return { ...plain, sure: true };
  }
  const [, multiplier = '', counted = ''] = /^(\p{L}+)(.*)$/u.exec(said) ?? [];
  const times = TIMES[multiplier];
  const isLetters = /^\p{L}[\p{L} ./&-]*$/u;
  if (times !== undefined && (counted === '' || isLetters.test(counted.trim()))) {
    return times === TIMES[own.split(' ')[0] ?? '']
      ? { ...plain, sure: true }
      : { percent: false, times, notes: [note('as.multiplier', { words })], sure: false };
  }
  if (UNITS.has(said)) {
    return { ...plain, sure: own === '' || own.includes(said) || said.includes(own) };
  }
  return isLetters.test(said) && said.length > 1 && said.split(' ').length <= 4
    ? { ...plain, sure: false }
    : { code: /\d/.test(said) ? 'unread.several' : 'unread.notNumber' };
}
