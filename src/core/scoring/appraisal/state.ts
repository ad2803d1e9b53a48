/** What *Tình trạng* has to say by the points: who reviews in Excel alone types these only, and the word stays as it was. */
import { APPRAISAL_STATES } from '../../words/vocabulary';

const [PENDING, AGREED, ADJUSTED] = APPRAISAL_STATES;

/**
 * The word that a row's points mean where the one that stands is wrong; `undefined` where it may stand. *Điều chỉnh*
 * and *Đề nghị bổ sung* are a reviewer's to choose.
 * @param final points that hold after the appraisal; `null` for none.
 * @param self the unit's own; `null` where it gave none or they are not its to give.
 */
export function stateMeant(state: string, final: number | null, self: number | null): string | undefined {
  if (final === null) {
    return undefined;
  }
  const byPoints = self === null || self === final ? AGREED : ADJUSTED;
  const isOpen = state === '' || state === PENDING;
  return (isOpen || state === AGREED) && state !== byPoints ? byPoints : undefined;
}
