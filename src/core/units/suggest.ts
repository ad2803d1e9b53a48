/**
 * Suggests units for a text that is no name of the register: "VP UBND", "P. Kinh tế", "Công an", slips of the pen. Words are
 * compared in their order: the same, one letter off, or initials of what they stand for; those the text leaves out count
 * against it. What is found is offered, never taken.
 */
import { fold } from '../words/fold';
import { letterDistance } from '../words/letter-distance';
import type { NamedEntry } from './lookup';
import { shortened, withoutTones, writtenKey } from './names';

/**
 * The longest text that is compared, in letters. Longer ones are no unit's name, and comparing them with a whole register would
 * be slow.
 */
const MAX_NAME = 150;

/** Gives the units nearest to a text: none, one, or several between which nothing decides. */
export type Suggest<Entry> = (text: string) => readonly Entry[];

/** Reads a register once, and suggests units of it for texts. */
export function suggester<Entry extends NamedEntry>(register: readonly Entry[]): Suggest<Entry> {
  const known = register.map((unit) => ({
    unit,
    names: [unit.name, ...unit.shortNames]
      .map((name, i) => ({ name, extra: i === 0 ? 0 : ALIAS }))
      .filter(({ name }) => name.length <= MAX_NAME)
      .map(({ name, extra }) => ({ ...asName(name), extra })),
  }));
  return (text) => {
    const texts = text.length > MAX_NAME ? [] : textsOf(text);
    let best = Infinity;
    let nearest: Entry[] = [];
    for (const { unit, names } of known) {
      const cost = Math.min(
        ...names.flatMap((name) => texts.map((each) => distance(each, name) + name.extra)),
      );
      if (cost < best - TIE) {
        best = cost;
        nearest = [unit];
      } else if (cost <= best + TIE && cost < Infinity) {
        nearest.push(unit);
      }
    }
    return nearest;
  };
}

/** The costs by which a text differs from a name. A word of the name that the text leaves out costs 1. */
const ALIAS = 0.05;
const UNSAID_LEFT_OUT = 0.01;
const INITIALS = 0.2;
const JOINED = 0.3;
const WRONG_LETTER = 0.5;
const WRONG_TONE = 0.1;
const WRONG_MARK = 0.15;
const NO_MARKS = 0.02;
const TIE = 1e-9;

interface Word {
  /** The word with marks, the tone behind the letters. */
  readonly written: string;
  readonly toneless: string;
  readonly bare: string;
  /** Whether it may stand for the words whose initials it holds. */
  readonly isShort: boolean;
  /** Whether it ends with a full stop, as the beginning of a word. */
  readonly isCut: boolean;
  /** Whether it is a figure or a word that says what a body is. Another such word is never a slip for it. */
  readonly isFixed: boolean;
  /** Whether it may be left out. */
  readonly isUnsaid: boolean;
}

/** A text, or a name of the register, taken apart for comparing. */
interface Compared {
  readonly words: readonly Word[];
  readonly bareWords: ReadonlySet<string>;
  /** All letters, without marks. */
  readonly letters: string;
  /** The number of words that must not be left out. */
  readonly weight: number;
  /** The levels of places. A name has that of the place it says; a text those of the places that were left out of it. */
  readonly places: readonly string[];
}

function compared(words: readonly Word[], places: readonly string[]): Compared {
  return {
    words,
    bareWords: new Set(words.map(({ bare }) => bare)),
    letters: words.map(({ bare }) => bare).join(''),
    weight: words.filter(({ isUnsaid }) => !isUnsaid).length,
    places,
  };
}

/** Words that abbreviations and short names leave out. */
const UNSAID = new Set(['và', 'của', 'thuộc', 'xã', 'phường', 'huyện', 'tỉnh', 'việt', 'nam']);

const KINDS = new Set('phong phuong thon xa ban so to khu hoi doan tram lang buon'.split(' '));

/** The gap between *VP* and *UBND* in VPUBND. */
const STUCK = /(?<=\p{Lu})(?=(?:UBND|HĐND|MTTQ)(?!\p{L}))/gu;

function wordsOf(text: string): readonly Word[] {
  const spelled = shortened(text.normalize('NFKC').replace(/[&+]/gu, ' và ').replace(STUCK, ' '));
  return [...spelled.matchAll(/(?<word>[\p{L}\p{M}\p{N}'’]+)(?<dot>\.?)/gu)].map(({ groups }) => {
    const word = groups?.word ?? '';
    const written = writtenKey(word);
    const isCut = groups?.dot === '.' && word.length <= 4;
    const bare = fold(word);
    return {
      written,
      toneless: withoutTones(written),
      bare,
      isFixed: KINDS.has(bare) || /\d|^[ivx]+$/u.test(bare),
      isShort: /^\p{Lu}{2,}$/u.test(word) || word.length === 1 || isCut,
      isCut: isCut || word.length === 1,
      isUnsaid: UNSAID.has(word.toLowerCase()),
    };
  });
}

const PLACE_BEHIND =
  /^(?<body>.*\S)[\s,]+(?:(?<commune>[xX]ã|[pP]hường|[đĐ]ặc khu)|[tT]ỉnh|[tT]hành phố|TP\.?)\s+\p{Lu}/u;

function placeBehind(text: string): { readonly body: string; readonly level: readonly string[] } | undefined {
  const { body, commune } = PLACE_BEHIND.exec(text.normalize('NFC'))?.groups ?? {};
  return body === undefined ? undefined : { body, level: [commune === undefined ? 'province' : 'commune'] };
}

const asName = (name: string): Compared => compared(wordsOf(name), placeBehind(name)?.level ?? []);

/**
 * A text as it is, and without the places behind it; never with a bracket behind it. In its own register *Công an xã Bình
 * Chương, tỉnh Quảng Ngãi* is *Công an xã*.
 */
function textsOf(said: string): readonly Compared[] {
  const text = said.replace(/(?<=\S)\s*\([^()]*\)\s*$/u, '');
  const last = placeBehind(text);
  const first = last && placeBehind(last.body);
  return [
    compared(wordsOf(text), []),
    ...(last ? [compared(wordsOf(last.body), last.level)] : []),
    ...(first && last ? [compared(wordsOf(first.body), [...first.level, ...last.level])] : []),
  ];
}

/** @returns `Infinity` where the text is not this name. */
function distance(text: Compared, name: Compared): number {
  const { words, weight } = text;
  if (weight === 0 || text.places.some((level) => name.places.includes(level))) {
    return Infinity;
  }
  if (text.letters === name.letters && words.length !== name.words.length) {
    return JOINED;
  }
  // Most names differ in a word; that is seen without laying one against the other.
  const isIn = (word: Word): boolean => !word.isUnsaid && (word.isShort || name.bareWords.has(word.bare));
  const isNear = (word: Word): boolean =>
    name.words.some((other) => wordDistance(word, other).cost < Infinity);
  if (!words.some(isIn) || !words.every((word) => word.isUnsaid || isIn(word) || isNear(word))) {
    return Infinity;
  }
  const { cost, leftOut, wrong } = align(words, name.words);
  const lettersSaid = words.reduce((sum, { isUnsaid, bare }) => sum + (isUnsaid ? 0 : bare.length), 0);
  const isKindAlone = weight === 1 && words.every(({ bare, isUnsaid }) => isUnsaid || KINDS.has(bare));
  // Two words of a long name may tell it; one, or one that is misspelt, must be half of it.
  const most = isKindAlone ? 0 : weight > 1 && wrong === 0 ? name.weight - 1 : name.weight / 2;
  return leftOut <= most && wrong * 4 <= lettersSaid ? cost : Infinity;
}

/** A text laid against a name, as far as both are read. */
interface Alignment {
  readonly cost: number;
  /** Words of the name that the text leaves out. */
  readonly leftOut: number;
  /** The number of letters that differ. */
  readonly wrong: number;
}

const NONE: Alignment = { cost: Infinity, leftOut: 0, wrong: 0 };
const START: Alignment = { cost: 0, leftOut: 0, wrong: 0 };

/** The cheapest way to read all words of the text, in order, as words of the name. */
function align(text: readonly Word[], name: readonly Word[]): Alignment {
  const best = text.map(() => name.map(() => NONE).concat(NONE)).concat([name.map(() => NONE).concat(NONE)]);
  const reach = (i: number, j: number, from: Alignment, cost: number, leftOut = 0, wrong = 0): void => {
    const row = best[i];
    if (row && from.cost + cost < (row[j] ?? NONE).cost) {
      row[j] = { cost: from.cost + cost, leftOut: from.leftOut + leftOut, wrong: from.wrong + wrong };
    }
  };
  reach(0, 0, START, 0);
  for (let i = 0; i <= text.length; i++) {
    for (let j = 0; j <= name.length; j++) {
      const here = best[i]?.[j] ?? NONE;
      const said = text[i];
      const meant = name[j];
      if (here.cost === Infinity) {
        continue;
      }
      if (meant) {
        reach(i, j + 1, here, meant.isUnsaid ? UNSAID_LEFT_OUT : 1, meant.isUnsaid ? 0 : 1);
      }
      if (said?.isUnsaid) {
        reach(i + 1, j, here, UNSAID_LEFT_OUT);
      }
      if (said && meant) {
        const { cost, wrong } = wordDistance(said, meant);
        reach(i + 1, j + 1, here, cost, 0, wrong);
        const end = said.isShort ? initialsEnd(said.bare, name, j) : undefined;
        if (end !== undefined) {
          reach(i + 1, end, here, INITIALS);
        }
      }
    }
  }
  return best[text.length]?.[name.length] ?? NONE;
}

function wordDistance(said: Word, meant: Word): { readonly cost: number; readonly wrong: number } {
  if (said.bare === meant.bare) {
    const isSame = said.written === meant.written;
    const isBare = said.written === said.bare;
    const cost = isSame ? 0 : isBare ? NO_MARKS : said.toneless === meant.toneless ? WRONG_TONE : WRONG_MARK;
    return { cost, wrong: 0 };
  }
  if (said.isCut && meant.bare.startsWith(said.bare)) {
    return { cost: INITIALS, wrong: 0 };
  }
  const length = Math.max(said.bare.length, meant.bare.length);
  const most = length < 3 || (said.isFixed && meant.isFixed) ? 0 : length < 7 ? 1 : 2;
  const wrong = letterDistance(said.bare, meant.bare, most);
  return wrong <= most ? { cost: WRONG_LETTER * wrong, wrong } : { cost: Infinity, wrong: 0 };
}

/** The index of the word after those whose initials these letters are; a name's own abbreviation may be among them. */
function initialsEnd(letters: string, name: readonly Word[], from: number): number | undefined {
  let at = 0;
  let j = from;
  while (at < letters.length) {
    const word = name[j];
    if (!word) {
      return undefined;
    }
    const isWhole = word.isShort && letters.startsWith(word.bare, at);
    if (isWhole || word.bare.startsWith(letters.charAt(at))) {
      at += isWhole ? word.bare.length : 1;
    } else if (!word.isUnsaid) {
      return undefined;
    }
    j++;
  }
  return j;
}
