/** Points that the consolidator types on *Tình hình gửi* for units that sent no workbook. */
import type { CellValue } from '../../workbook/cells/cells';
import type { Rubric } from '../scoring/rubric/rubric';
import type { Message } from '../words/message';
import { isBlank } from '../values/typed';
import { numberIn } from './copy';
import type { SendingRow } from './copy';

/** The most points of a set, with its bonus where that may pass the maximum. */
export const mostPoints = ({ maxTotal, bonus }: Rubric): number =>
  maxTotal + (bonus?.mayPassMax ? bonus.cap : 0);

/** A number, also typed as text such as `80,25`; `null` for anything that no unit can have. */
export function typedPoints(typed: CellValue, max: number): number | null {
  const points = numberIn(typed, { max });
  return typeof points === 'number' && points <= max ? points : null;
}

/** Points that were typed and do not count. They stay as they were typed. */
export function pointsNotes(
  { self, official, byHand }: Pick<SendingRow, 'self' | 'official' | 'byHand'>,
  max: number,
): Message[] {
  const wrong = [self, official].filter((typed) => !isBlank(typed) && typedPoints(typed, max) === null);
  return byHand && wrong.length > 0
    ? [{ code: 'sending.pointsWrong', params: { typed: wrong.map(said).join('; '), max } }]
    : [];
}

const said = (typed: CellValue): string =>
  typeof typed === 'number' ? String(typed).replace('.', ',') : `“${String(typed)}”`;
