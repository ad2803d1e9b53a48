/**
 * The units that a text may mean although it is no name of the register: "VP UBND", "P. Kinh tế", "Công an", slips of the pen.
 * Words are compared in their order: the same, one letter off, or initials of what they stand for; those the text leaves out
 * count against it. What is found is offered, never taken.
 */
import { fold } from './fold';
import type { NamedEntry } from './lookup';
import { shortened, withoutTones, writtenKey } from './names';

/** Longer texts are no unit's name; comparing them with a whole register would be slow. */
const MAX_NAME = 150;

/** @returns the nearest ones: none, one, or several between which nothing decides. */
export type Suggest<Entry> = (text: string) => readonly Entry[];

export function suggester<Entry extends NamedEntry>(register: readonly Entry[]): Suggest<Entry> {
  const known = register.map((unit) => ({
    unit,
    forms: [unit.name, ...unit.shortNames].map((name, i) => ({
      words: wordsOf(name),
      extra: i === 0 ? 0 : ALIAS,
    })),
  }));
  return (text) => {
    const texts = text.length > MAX_NAME ? [] : textsOf(text);
    let best = Infinity;
    let nearest: Entry[] = [];
    for (const { unit, forms } of known) {
      const costs = forms.flatMap(({ words, extra }) => texts.map((each) => distance(each, words) + extra));
      const cost = Math.min(...costs);
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

/** What it costs that a text differs from a name; a word of the name that the text leaves out costs 1. */
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
  /** With marks, the tone behind the letters. */
  readonly written: string;
  readonly toneless: string;
  readonly bare: string;
  /** May stand for the words whose initials it holds. */
  readonly isShort: boolean;
  /** Ends with a full stop: the beginning of a word. */
  readonly isCut: boolean;
  /** May be left out. */
  readonly isUnsaid: boolean;
}

interface Text {
  readonly words: readonly Word[];
  /** It names a place that the register leaves out: then it must say all the rest. */
  readonly placeLeftOut: boolean;
}

/** Words that abbreviations and short names leave out. */
const UNSAID = new Set(['và', 'của', 'thuộc', 'xã', 'phường', 'huyện', 'tỉnh', 'việt', 'nam']);

/** Words that say what a body is: one is never a slip for another. */
const KINDS = new Set('phong phuong thon xa ban so to khu hoi doan tram lang buon'.split(' '));

function wordsOf(text: string): readonly Word[] {
  const spelled = shortened(text.normalize('NFKC').replace(/[&+]/gu, ' và '));
  return [...spelled.matchAll(/(?<word>[\p{L}\p{M}\p{N}'’]+)(?<dot>\.?)/gu)].map(({ groups }) => {
    const word = groups?.word ?? '';
    const written = writtenKey(word);
    const isCut = groups?.dot === '.' && word.length <= 4;
    return {
      written,
      toneless: withoutTones(written),
      bare: fold(word),
      isShort: /^\p{Lu}{2,}$/u.test(word) || word.length === 1 || isCut,
      isCut: isCut || word.length === 1,
      isUnsaid: UNSAID.has(word.toLowerCase()),
    };
  });
}

const PLACE_BEHIND =
  /^(?<body>.*\S)[\s,]+(?:[xX]ã|[pP]hường|[đĐ]ặc khu|[tT]ỉnh|[tT]hành phố|TP\.?)\s+\p{Lu}/u;

/** The text as it stands, and without the place behind it: in its own register *Công an xã Bình Chương* is *Công an xã*. */
function textsOf(text: string): readonly Text[] {
  const composed = text.normalize('NFC');
  const body = PLACE_BEHIND.exec(composed)?.groups?.body;
  return [
    { words: wordsOf(composed), placeLeftOut: false },
    ...(body === undefined ? [] : [{ words: wordsOf(body), placeLeftOut: true }]),
  ];
}

/** @returns `Infinity` where the text is not this name. */
function distance({ words, placeLeftOut }: Text, name: readonly Word[]): number {
  const said = significant(words);
  const all = significant(name);
  const aligned = align(words, name);
  const { cost, leftOut, wrong } =
    aligned.cost === Infinity && joined(words) === joined(name) ? AS_ONE_WORD : aligned;
  const most = placeLeftOut ? 0 : said > 1 && wrong === 0 ? all - 1 : all / 2;
  return said > 0 && leftOut <= most && wrong * 4 <= joined(words).length ? cost : Infinity;
}

const significant = (words: readonly Word[]): number => words.filter(({ isUnsaid }) => !isUnsaid).length;
const joined = (words: readonly Word[]): string => words.map(({ bare }) => bare).join('');

/** How a text is laid against a name, as far as both are read. */
interface Alignment {
  readonly cost: number;
  /** Words of the name that the text leaves out. */
  readonly leftOut: number;
  /** Letters that differ. */
  readonly wrong: number;
}

const NONE: Alignment = { cost: Infinity, leftOut: 0, wrong: 0 };
const START: Alignment = { cost: 0, leftOut: 0, wrong: 0 };
const AS_ONE_WORD: Alignment = { cost: JOINED, leftOut: 0, wrong: 0 };

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
  const isFixed = (word: Word) => KINDS.has(word.bare) || /\d|^[ivx]+$/u.test(word.bare);
  const wrong =
    length < 3 || (isFixed(said) && isFixed(meant)) ? Infinity : editDistance(said.bare, meant.bare);
  return wrong <= (length < 7 ? 1 : 2) ? { cost: WRONG_LETTER * wrong, wrong } : { cost: Infinity, wrong: 0 };
}

/** Where the words end whose initials these letters are; a name's own abbreviation may be among them. */
function initialsEnd(letters: string, name: readonly Word[], from: number): number | undefined {
  let at = 0;
  let j = from;
  while (at < letters.length) {
    const word = name[j];
    if (!word) {
      return undefined;
    }
    const isWhole = word.isShort && letters.startsWith(word.bare, at);
    if (isWhole || word.bare[0] === letters[at]) {
      at += isWhole ? word.bare.length : 1;
    } else if (!word.isUnsaid) {
      return undefined;
    }
    j++;
  }
  return j;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) {
    return Infinity;
  }
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
