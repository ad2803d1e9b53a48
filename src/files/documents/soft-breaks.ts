/** Breaks within a paragraph: which of them a reader takes for the end of one. */
import { slice } from './columns';
import { textOf } from './draft';
import { isCapitals } from './looks';
import type { Piece } from './looks';
import { splitNumber } from './typed-number';

/**
 * The lines of a paragraph that are paragraphs of their own. A soft break parts them where a list goes on, or a line of capitals
 * and one that is none; in a cell each does. Elsewhere it is a blank.
 */
export function softLines(pieces: readonly Piece[], isCell: boolean): Piece[][] {
  const text = textOf({ pieces });
  if (!text.includes('\n')) {
    return [[...pieces]];
  }
  const result: Piece[][] = [];
  let from = 0;
  for (let at = text.indexOf('\n'); ; at = text.indexOf('\n', at + 1)) {
    const isEnd = at < 0;
    const before = text.slice(from, isEnd ? undefined : at).trim();
    const next = isEnd ? '' : (text.slice(at + 1).split('\n', 1)[0] ?? '').trim();
    if (isEnd || (before !== '' && next !== '' && (isCell || isParted(before, next)))) {
      result.push(slice(pieces, from, isEnd ? text.length : at));
      from = at + 1;
    }
    if (isEnd) {
      return result;
    }
  }
}

function isParted(before: string, next: string): boolean {
  return (
    splitNumber(next).number !== undefined ||
    /[.;:!?]$/.test(before) ||
    isCapitals(before) !== isCapitals(next)
  );
}
