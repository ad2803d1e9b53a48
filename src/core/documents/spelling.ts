/**
 * Letters of a document without marks, place for place, and words found among them. What was read by OCR is compared with
 * a tolerance: its letters are doubtful (`Co quan chii tri`, `truwde ngay`).
 */
import { letterDistance } from '../words/letter-distance';

/** A text and its letters without marks. What stands at a place of one stands at the same place of the other. */
export interface Spelled {
  readonly text: string;
  readonly bare: string;
  readonly isOcr: boolean;
}

/** Blanks as one space, hyphens as one, NFC; `bare` has one plain letter for each of `text`. */
export function spell(raw: string, isOcr: boolean): Spelled {
  const text = raw
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    // Word's hyphen that does not break a line.
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const plain = Array.from({ length: text.length }, (_, at) => bareLetter(text.charAt(at))).join('');
  return { text, bare: isOcr ? ocrLetters(plain) : plain, isOcr };
}

/** The part between two places. */
export const slice = ({ text, bare, isOcr }: Spelled, from: number, to?: number): Spelled => {
  const cut = text.slice(from, to);
  const lead = cut.length - cut.trimStart().length;
  const kept = cut.trim();
  return { text: kept, bare: bare.slice(from + lead, from + lead + kept.length), isOcr };
};

function bareLetter(letter: string): string {
  if (/[–—−‐‑~]/.test(letter)) {
    return '-';
  }
  if (/[“”„‟«»]/.test(letter)) {
    return '"';
  }
  const base = letter.normalize('NFD').charAt(0).toLowerCase();
  return base === 'đ' || base === 'ð' ? 'd' : base;
}

const SIGNS: Readonly<Record<string, string>> = {
  '¢': 'o',
  '€': 'e',
  '£': 'e',
  '@': 'a',
  '&': 'o',
  '¥': 'y',
};
const DIGITS: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'a', 4: 'a', 5: 's', 6: 'o', 9: 'g' };

/** Figures and signs that OCR put for letters. Those within a short word that has letters and no dash or stroke. */
function ocrLetters(bare: string): string {
  const signed = bare.replace(/[¢€£@&¥]/g, (sign) => SIGNS[sign] ?? sign);
  return signed.replace(/(?<![\p{L}\d/.-])(?=[a-z\d]*[a-z])[a-z\d]{2,8}(?![\d/-])/gu, (word) =>
    /^[a-z]{3,}\d{1,2}$/.test(word) ? word : word.replace(/\d/g, (digit) => DIGITS[digit] ?? digit),
  );
}

/** A word with its place. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const words = new WeakMap<Spelled, readonly Word[]>();

/** The words of a text: letters and figures. */
export function wordsOf(spelled: Spelled): readonly Word[] {
  const known = words.get(spelled) ?? wordsIn(spelled);
  words.set(spelled, known);
  return known;
}

function wordsIn({ bare }: Spelled): readonly Word[] {
  return [...bare.matchAll(/[\p{L}\d]+/gu)].map(({ 0: key, index }) => ({
    key,
    start: index,
    end: index + key.length,
  }));
}

const shapes = new Map<string, string>();
const MOST_SHAPES = 50_000;

/** Letters that OCR takes for each other made one. Kept, since documents have few words and phrases are asked for often. */
function skeleton(letters: string): string {
  const known = shapes.get(letters);
  if (known !== undefined) {
    return known;
  }
  const shape = letters
    .replace(/[^a-z\d]/g, '')
    .replace(/ii|uw|w|y/g, 'u')
    .replace(/uu/g, 'u')
    .replace(/q/g, 'o')
    .replace(/[l1]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/e/g, 'c');
  if (shapes.size < MOST_SHAPES) {
    shapes.set(letters, shape);
  }
  return shape;
}

/** Of how many letters one may be wrong, in OCR. */
const LETTERS_FOR_ONE = 4;

/** Whether letters are those of a phrase; of OCR a quarter may differ. */
export function isSame(
  letters: string,
  phrase: string,
  isOcr: boolean,
  lettersForOne = LETTERS_FOR_ONE,
): boolean {
  const wanted = lettersOf(phrase);
  if (letters === wanted) {
    return true;
  }
  const most = isOcr ? Math.max(1, Math.floor(wanted.length / lettersForOne)) : 0;
  // What differs by a third is another word, whatever its letters look like.
  if (Math.abs(letters.length - wanted.length) > 2 * most + 2) {
    return false;
  }
  const plain = lettersOf(letters);
  if (plain === wanted || !isOcr) {
    return plain === wanted;
  }
  const [a, b] = [skeleton(plain), skeleton(wanted)];
  return Math.abs(a.length - b.length) <= most && letterDistance(a, b, most) <= most;
}

const plains = new Map<string, string>();

function lettersOf(text: string): string {
  const known = plains.get(text);
  if (known !== undefined) {
    return known;
  }
  const plain = text.replace(/[^a-z\d]/g, '');
  if (plains.size < MOST_SHAPES) {
    plains.set(text, plain);
  }
  return plain;
}

/** The place of a phrase among words. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly word: number;
}

/** Finds a phrase of whole words. @param from the word to begin with. */
export function findPhrase(
  words: readonly Word[],
  phrase: string,
  isOcr: boolean,
  from = 0,
): Found | undefined {
  const parts = phrase.split(' ');
  const wanted = parts.length;
  for (let at = from; at + wanted <= words.length; at++) {
    if (!isOcr && words[at]?.key !== parts[0]) {
      continue;
    }
    const window = words.slice(at, at + wanted);
    if (isSame(window.map(({ key }) => key).join(''), phrase, isOcr, 5)) {
      return { start: window[0]?.start ?? 0, end: window.at(-1)?.end ?? 0, word: at };
    }
  }
  return undefined;
}

/** Whether a text begins with a phrase. */
export function beginsWith(spelled: Spelled, phrase: string): boolean {
  if (!spelled.isOcr) {
    return spelled.bare.startsWith(phrase) && !/^[\p{L}\d]/u.test(spelled.bare.slice(phrase.length));
  }
  const words = wordsOf(spelled).slice(0, phrase.split(' ').length);
  const begin = words.map(({ key }) => key).join('');
  if (isSame(begin, phrase, spelled.isOcr)) {
    return true;
  }
  // OCR joins and splits words: compare as many letters as the phrase has.
  const letters = phrase.replace(/ /g, '');
  return (
    spelled.isOcr && isSame(spelled.bare.replace(/[^a-z\d]/g, '').slice(0, letters.length), phrase, true, 5)
  );
}

/** Whether most letters are capitals. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  return letters.length >= 4 && capitals >= 0.75 * letters.length;
}
