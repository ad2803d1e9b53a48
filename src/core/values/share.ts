/** Reads shares: 0.95 of `95%`, `95`, `0,95`, `19/20`. */
import type { CellValue } from '../../workbook/cells/cells';
import { decide, parseNumber } from './number';
import { note, unread } from './reading';
import type { Read, Reading } from './reading';
import { typedText } from './typed';

/**
 * Reads a share of a whole, where 1 is all of it.
 * @example readShare('95 %') // 0.95, sure
 * @example readShare(95) // 0.95, sure, and the sheet's formulas read 9500%
 * @example readShare(1.2) // 1.2, not sure; other: 0.012
 * @param max the most that can stand there; 1, if it is part of a whole.
 */
export function readShare(cell: CellValue, max = 1): Reading<number> {
  if (typeof cell === 'number') {
    return Number.isFinite(cell)
      ? shareOf({ value: cell + 0, as: [], sure: true }, true, max)
      : unread('unread.notNumber', String(cell));
  }
  const text = typedText(cell);
  if (typeof text !== 'string') {
    return text;
  }
  const typed = parseNumber(text);
  if ('state' in typed) {
    return typed;
  }
  const { figures, sign, percent, outOf, notes } = typed;
  const of = percent ? 100 : outOf;
  const read = decide(
    figures.ways.map((way) => ({ ...way, value: sign * way.value + 0 })),
    { min: 0, max: max * (of ?? 100) },
    {
      sure: typed.sure && typed.times === 1 && !typed.brackets,
      settled: figures.settled,
      guess: figures.guess,
      notes,
    },
  );
  if (of === undefined) {
    return shareOf(read, false, max);
  }
  const value = rounded(read.value / of);
  const said = percent ? note('as.percent') : note('as.outOf', { whole: of });
  return {
    ...read,
    value,
    as: [...read.as.filter(({ code }) => code !== 'as.text'), said],
    sure: read.sure && value <= max,
    ...(read.other === undefined ? {} : { other: rounded(read.other / of) }),
    write: value,
  };
}

const rounded = (value: number): number => Number(value.toPrecision(15));

/** A number without a sign: a share up to 1, percent from 2 on; what lies between may be either. */
function shareOf(
  { value, as, sure, other }: Pick<Read<number>, 'value' | 'as' | 'sure' | 'other'>,
  native: boolean,
  max: number,
): Read<number> {
  const read = { state: 'read', value, as, sure, native, write: value } as const;
  if (value <= 1) {
    return { ...read, ...(other === undefined ? {} : { other }) };
  }
  const percent = rounded(value / 100);
  const isPercent = value >= 2 && value > max;
  const [taken, left] = isPercent ? [percent, value] : [value, percent];
  const isSure = sure && isPercent && percent <= max;
  return {
    ...read,
    value: taken,
    as: [...as.filter(({ code }) => code !== 'as.text'), note('as.overOne')],
    sure: isSure,
    ...(isSure ? {} : { other: other ?? left }),
    native: native && !isPercent,
    write: taken,
  };
}
