/** Readings of the digits of a typed number: what parts thousands and what stands before decimals. */
import { note } from './reading';
import type { Note } from './reading';

/** One reading of some digits. */
export interface Way {
  readonly value: number;
  readonly as: readonly Note[];
}

/** All readings of some digits. */
export interface Figures {
  /** The readings from the one that Vietnamese readers take first; none where the separators part nothing. */
  readonly ways: readonly Way[];
  /** Whether the first is the Vietnamese spelling, and holds wherever it can stand. */
  readonly settled: boolean;
  /** A value perhaps meant that the digits do not say. A program may have made `1.25` of `1.250`: then it is 1250. */
  readonly guess?: number;
}

const NONE: Figures = { ways: [], settled: false };

/**
 * Reads digits with points, commas, blanks and apostrophes between them; neither sign nor words.
 * @example figuresOf('1.250') // 1250 and 1.25, the first settled: a point parts thousands in Vietnamese
 * @example figuresOf('1,250') // 1.25 and 1250, not settled
 */
export function figuresOf(text: string): Figures {
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  const blank = /[ ']/.test(text);
  if (!/^[\d.,' ]*\d$/.test(text)) {
    return NONE;
  }
  if (blank) {
    const match = /^([1-9]\d{0,2}(?:[ ']\d{3})+)(?:,(\d+)|\.(\d{1,2}|\d{4,}))?$/.exec(text);
    return match ? grouped(match[1], match[2] ?? match[3], ' ') : NONE;
  }
  if (points > 0 && commas > 0) {
    const match =
      /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/.exec(text) ?? /^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/.exec(text);
    return match ? grouped(match[1], match[2], match[1]?.includes('.') ? '.' : ',') : NONE;
  }
  if (points > 1 || commas > 1) {
    const mark = points > 1 ? '.' : ',';
    return text.split(mark).every((part, index) => (index > 0 ? /^\d{3}$/ : /^[1-9]\d{0,2}$/).test(part))
      ? grouped(text, undefined, mark)
      : NONE;
  }
  return oneSeparator(text, points === 1);
}

/** Digits with one separator or none. */
function oneSeparator(text: string, isPoint: boolean): Figures {
  const [whole = '', decimals] = text.split(isPoint ? '.' : ',');
  if (decimals === undefined) {
    return { ways: [{ value: Number(whole), as: [] }], settled: true };
  }
  const value = Number(`${whole || '0'}.${decimals}`);
  const mayGroup = /^[1-9]\d{0,2}$/.test(whole) && decimals.length === 3;
  const asDecimal: Way = { value, as: isPoint ? [note('as.point')] : mayGroup ? [note('as.comma')] : [] };
  if (!mayGroup) {
    // A point left out before: `1000.000` is perhaps 1.000.000.
    const isTorn = isPoint && decimals.length === 3 && value >= 1000;
    if (isTorn) {
      return { ways: [asDecimal], settled: true, guess: Number(`${whole}${decimals}`) };
    }
    const guess = isPoint && decimals.length === 2 ? thousandfold(value) : undefined;
    return { ways: [asDecimal], settled: true, ...(guess === undefined ? {} : { guess }) };
  }
  const { ways } = grouped(`${whole}${decimals}`, undefined, isPoint ? '.' : ',');
  return isPoint
    ? { ways: [...ways, asDecimal], settled: true }
    : { ways: [asDecimal, ...ways], settled: false };
}

const grouped = (whole = '', decimals = '0', mark: string): Figures => ({
  ways: [{ value: Number(`${whole.replace(/\D/g, '')}.${decimals}`), as: [note('as.thousands', { mark })] }],
  settled: true,
});

/**
 * The number that was typed if Excel took its thousands for decimals: `1.250` for 1.25.
 * @returns the number a thousand times as large where that is whole and was a figure of four to six digits.
 */
export function thousandfold(value: number): number | undefined {
  const size = Math.abs(value);
  const thousands = Number((value * 1000).toPrecision(15));
  return size >= 1 && size < 1000 && Number.isInteger(thousands) ? thousands : undefined;
}
