/** Totals of a copy, worked out again from its rows. A roll-up meets the sets of criteria only here. */
import type { Rubric } from '../scoring/rubric/rubric';
import { scoreOf } from '../scoring/rubric/entries';
import type { Score } from '../scoring/rubric/score';
import { figureIn, textIn } from './copy';
import type { CopyHead, StagedRow } from './copy';
import { unappraised } from './marks';
import { MARK } from '../scoring/rubric/words';

export type Totals = Pick<
  CopyHead,
  'self' | 'selfOutOf' | 'selfRating' | 'official' | 'officialOutOf' | 'officialRating'
>;

/** Marks of a row that wait for another appraisal: the unit scored it otherwise since. */
export interface Waiting {
  readonly waits?: boolean;
}

export const NO_TOTALS: Totals = {
  self: null,
  selfOutOf: null,
  selfRating: '',
  official: null,
  officialOutOf: null,
  officialRating: '',
};

/** Knock-outs as a copy's head holds them: an `x` for each that is met, a `-` for each other. */
export const knockOutText = (met: readonly boolean[]): string =>
  met.map((isMet) => (isMet ? MARK : '-')).join('');

/**
 * Scores a copy's rows again by its set of criteria.
 * @param rows the copy's score rows; marks of one that `waits` for another appraisal do not count.
 * @param knockOuts as `knockOutText` writes it.
 */
export function scoreOfRows(
  rubric: Rubric,
  rows: readonly (StagedRow & Waiting)[],
  knockOuts: string,
): Score {
  return scoreOf(
    rubric,
    Object.fromEntries(rows.map((row) => [textIn(row, 'code'), row.waits ? unappraised(row) : row])),
    [...knockOuts].map((mark) => mark === MARK),
  );
}

/**
 * The rows with the points that hold after the appraisal. They are `null` while nobody has appraised one, or it waits
 * for another appraisal.
 */
export function withFinals(
  rubric: Rubric | undefined,
  rows: readonly (StagedRow & Waiting)[],
  knockOuts: string,
): readonly (StagedRow & Waiting)[] {
  const markOf = (row: StagedRow) => figureIn(row, 'appraised2') ?? figureIn(row, 'appraised1');
  if (rows.every((row) => markOf(row) === null)) {
    return rows;
  }
  const items = rubric ? scoreOfRows(rubric, rows, knockOuts).items : [];
  const points = new Map(items.map(({ code, final }) => [code, final]));
  const pointsOf = (row: StagedRow) => (rubric ? (points.get(textIn(row, 'code')) ?? null) : markOf(row));
  return rows.map((row) => ({ ...row, final: row.waits ? null : pointsOf(row) }));
}

/** Totals as a copy's head holds them; `null` while a side is incomplete. */
export function totalsOf({ self, final }: Score): Totals {
  return {
    self: self.complete ? self.points : null,
    selfOutOf: self.outOf,
    selfRating: self.complete ? (self.rating ?? '') : '',
    official: final.complete ? final.points : null,
    officialOutOf: final.outOf,
    officialRating: final.complete ? (final.rating ?? '') : '',
  };
}
