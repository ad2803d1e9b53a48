/** Numbers before paragraphs: typed ones taken off their text, and the rank that each kind has. */

/** The kinds of numbers, from the highest. */
export type NumberStyle = 'upper' | 'roman' | 'arabic' | 'dotted' | 'letter' | 'bullet' | 'plus';

/** A number before a paragraph. */
export interface ItemNumber {
  readonly style: NumberStyle;
  /** The last part of it: 2 of `II.`, of `1.2.`, of `b)`; 0 of a bullet. */
  readonly value: number;
  /** As it is quoted: `II`, `1.2`, `b`; empty for a bullet. */
  readonly label: string;
  readonly rank: number;
}

const RANKS: Readonly<Record<NumberStyle, number>> = {
  upper: 0,
  roman: 1,
  arabic: 2,
  dotted: 3,
  letter: 10,
  bullet: 11,
  plus: 12,
};

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The value of roman figures up to XXXIX. */
export function romanValue(figures: string): number {
  return [...figures].reduce((sum, letter, at) => {
    const value = ROMAN[letter] ?? 0;
    return value < (ROMAN[figures.charAt(at + 1)] ?? 0) ? sum - value : sum + value;
  }, 0);
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy';

const item = (style: NumberStyle, value: number, label: string, depth = 0): ItemNumber => ({
  style,
  value,
  label,
  rank: RANKS[style] + depth,
});

/** Reads a number as it stands alone: `II.`, `1.2.`, `a)`, `-`. */
export function readNumber(written: string): ItemNumber | undefined {
  const text = written.trim().replace(/^(?:phần|mục|chương)\s+/iu, '');
  const dotted = /^(\d{1,2}(?:\.\d{1,2})+)[.):]?$/.exec(text)?.[1];
  if (dotted !== undefined) {
    const parts = dotted.split('.');
    return item('dotted', Number(parts.at(-1)), dotted, parts.length - 2);
  }
  const arabic = /^\(?(\d{1,2})[.)/:]?$/.exec(text)?.[1];
  if (arabic !== undefined) {
    return item('arabic', Number(arabic), arabic);
  }
  const figures = /^([IVX]{1,5})\s?[.)/:–-]?$/.exec(text)?.[1];
  if (figures !== undefined) {
    return item('roman', romanValue(figures), figures);
  }
  const upper = /^([A-HĐ])[.)/:]?$/.exec(text)?.[1];
  if (upper !== undefined) {
    return item('upper', LETTERS.indexOf(upper.toLowerCase()) + 1, upper);
  }
  const letter = /^\(?([a-zđ])(\d?)[.):]?$/.exec(text);
  if (letter?.[1] !== undefined) {
    return item('letter', LETTERS.indexOf(letter[1]) + 1, `${letter[1]}${letter[2] ?? ''}`);
  }
  if (/^[-–—•*~·▪●]$/u.test(text)) {
    return item('bullet', 0, '');
  }
  return /^[+○◦]$/u.test(text) ? item('plus', 0, '') : undefined;
}

const TYPED =
  /^(?<number>(?:[Pp]hần|PHẦN|[Mm]ục|MỤC|[Cc]hương|CHƯƠNG)\s+(?:[IVX]{1,5}|\d{1,2})\s?[.:)–-]|[IVX]{1,5}\s?[-–](?=\s*\p{Lu})|\d{1,2}(?:\.\d{1,2})+[.)]?|\d{1,2}[.)]|[IVX]{1,5}[.)]|[A-HĐ][.)]|\(?[a-zđ]\d?[.)]|[-–—•*~·▪●+○◦])(?<gap>\s*)(?=\S)/u;

/** Figures of OCR before capitals: `|.`, `I1.`, `111.`, `1L`. */
const OCR_ROMAN = /^(?<number>[IVXl1|L]{1,5})[.,]?\s+(?=\p{Lu})/u;
/** OCR's `¢)`, and a letter that is lost. */
const OCR_LETTER = /^[¢)]\)?\s+(?=\p{L})/u;

/** A text without the number typed before it. */
export interface Numbered {
  readonly number: ItemNumber | undefined;
  readonly text: string;
}

/** Takes a typed number off a text. @param isSection the text is one of capitals, whose figures OCR reads as others. */
export function takeNumber(text: string, isOcr: boolean, isSection: boolean): Numbered {
  const typed = TYPED.exec(text);
  const { number = '', gap = '' } = typed?.groups ?? {};
  const rest = text.slice(typed?.[0].length ?? 0);
  if (isOcr && isSection) {
    const figures = OCR_ROMAN.exec(text);
    if (figures) {
      return { number: item('roman', 0, ''), text: text.slice(figures[0].length) };
    }
  }
  if (typed) {
    // 1.250 người, 20.000 đồng, 2.5 năm: figures, no number. A dash needs its blank, but for OCR.
    const isFigure = gap === '' && /^\d/.test(rest);
    const isDotted = /\.\d/.test(number) && !/[.)]$/.test(number) && gap !== '' && !/^\p{Lu}/u.test(rest);
    const isLetterWord = gap === '' && /^\(?[a-zđA-Z]/.test(number);
    const read = readNumber(number);
    if (read && !isFigure && !isDotted && !isLetterWord) {
      return { number: read, text: rest };
    }
  }
  if (isOcr) {
    const letter = OCR_LETTER.exec(text);
    if (letter) {
      return { number: item('letter', 0, ''), text: text.slice(letter[0].length) };
    }
  }
  return { number: undefined, text };
}
