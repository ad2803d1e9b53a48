/**
 * Letters of a document without marks, place for place, and words found among them. What was read by OCR is compared with
 * a tolerance: its letters are doubtful (`Co quan chii tri`, `truwde ngay`).
 */

/** A text and its letters without marks: what stands at a place of one stands at the same place of the other. */
export interface Spelled {
  readonly text: string;
  readonly bare: string;
  readonly isOcr: boolean;
}

/** Blanks as one space, NFC; `bare` has one plain letter for each of `text`. */
export function spell(raw: string, isOcr: boolean): Spelled {
  const text = raw
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
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

/** Figures and signs that OCR put for letters: those within a short word that has letters and no dash or stroke. */
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

/** The words of a text: letters and figures. */
export function wordsOf({ bare }: Spelled): readonly Word[] {
  return [...bare.matchAll(/[\p{L}\d]+/gu)].map(({ 0: key, index }) => ({
    key,
    start: index,
    end: index + key.length,
  }));
}

/** Letters that OCR takes for each other made one. */
const skeleton = (letters: string): string =>
  letters
    .replace(/[^a-z\d]/g, '')
    .replace(/ii|uw|w|y/g, 'u')
    .replace(/uu/g, 'u')
    .replace(/q/g, 'o')
    .replace(/[l1]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/e/g, 'c');

/** The number of letters that differ; `most + 1` where there are more. */
export function letterDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) {
    return most + 1;
  }
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return Math.min(row[b.length] ?? 0, most + 1);
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
  const plain = letters.replace(/[^a-z\d]/g, '');
  const wanted = phrase.replace(/ /g, '');
  if (plain === wanted || !isOcr) {
    return plain === wanted;
  }
  const most = Math.max(1, Math.floor(wanted.length / lettersForOne));
  return letterDistance(skeleton(plain), skeleton(wanted), most) <= most;
}

/** Where a phrase begins and ends among words; `undefined` where it does not stand. */
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
  const wanted = phrase.split(' ').length;
  for (let at = from; at + wanted <= words.length; at++) {
    const window = words.slice(at, at + wanted);
    if (isSame(window.map(({ key }) => key).join(''), phrase, isOcr, 5)) {
      return { start: window[0]?.start ?? 0, end: window.at(-1)?.end ?? 0, word: at };
    }
  }
  return undefined;
}

/** The first of several phrases, by place. */
export function findAny(
  words: readonly Word[],
  phrases: readonly string[],
  isOcr: boolean,
  from = 0,
): (Found & { readonly phrase: string }) | undefined {
  let first: (Found & { readonly phrase: string }) | undefined;
  for (const phrase of phrases) {
    const found = findPhrase(words, phrase, isOcr, from);
    if (found && (!first || found.start < first.start)) {
      first = { ...found, phrase };
    }
  }
  return first;
}

/** Whether a text begins with a phrase. */
export function beginsWith(spelled: Spelled, phrase: string): boolean {
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
