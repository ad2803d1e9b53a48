/** Rows of a score sheet as an appraiser goes through them: the claim, the words on it, doubts. */
import type { CellAt, CellValue } from '../../../workbook/cells/cells';
import { APPRAISAL_STATES } from '../../words/vocabulary';
import type { ColumnKey } from '../../layout/layout';
import { addressOf, textOf } from '../../layout/locate';
import type { LocatedTable, RowOf } from '../../layout/locate';
import { isBlank } from '../../values/typed';
import { scoreOf } from '../rubric/entries';
import { readScores } from '../rubric/read-sheet';
import type { Rubric } from '../rubric/rubric';
import { NOT_APPLICABLE, SCORERS } from '../rubric/words';
import { fold } from '../../words/fold';
import { groupBy } from '../../units/group-by';
import { newWords, wordsIn } from './trail';
import type { TrailWord } from './trail';

/** Reasons to look at a criterion, from the weightiest down. */
export const ATTENTION = ['changed', 'tampered', 'replied', 'noEvidence', 'jump', 'atMax'] as const;
export type Attention = (typeof ATTENTION)[number];

/** A change of points from last year is big from this share of the maximum on. */
export const BIG_JUMP = 0.2;

/** A criterion as an appraiser sees it. */
export interface Criterion {
  /** The row's id, which stays when the sheet is sorted. */
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Points; `undefined` when the cell holds no number. */
  readonly max: number | undefined;
  /** The unit's points; `undefined` when it gave none: not scored, or as `selfWord` says. */
  readonly self: number | undefined;
  /**
   * The unit's points worked out anew from what was typed, as a roll-up counts them; `null` when nothing counts,
   * `undefined` without the set of criteria.
   */
  readonly counted: number | null | undefined;
  /** *Số liệu 1, 2* as they were typed, else as the workbook's figures give them; "" for none. */
  readonly figures: readonly [string, string];
  /** A word in place of points: who scores it instead of the unit, or that it does not apply. "" when neither. */
  readonly selfWord: string;
  readonly asked: string;
  readonly evidence: string;
  readonly explanation: string;
  readonly reply: string;
  readonly appraised1: number | undefined;
  readonly appraised2: number | undefined;
  readonly opinion: string;
  /** A word of `APPRAISAL_STATES`; the first when the cell holds none. */
  readonly state: string;
  readonly reviewer: string;
  readonly reviewedAt: CellValue;
  /** All that reviewers said of it, from the first word on: what the workbook keeps, and what its cells say beside that. */
  readonly trail: readonly TrailWord[];
  /** Last year's points of the same criterion, when that year's workbook was given. */
  readonly previous: number | undefined;
  /** Weightiest first; none: nothing strikes the eye. */
  readonly attention: readonly Attention[];
  readonly at: CellAt;
}

/** Points by criterion, of another year. */
export type PreviousScores = ReadonlyMap<string, number>;

/** Facts that criteria are read with. */
export interface CriteriaBasis {
  /** Last year's points. */
  readonly previous?: PreviousScores;
  /** Ids of rows in which something is not as it was made. */
  readonly tampered?: ReadonlySet<string>;
  /** The set that the sheet was made from, to work points out by. */
  readonly rubric?: Rubric | undefined;
  /** All that reviewers said so far (trail.ts). */
  readonly trail?: readonly TrailWord[];
}

/**
 * Reads the criteria that an appraiser goes through.
 * @returns those still to be appraised, or to be appraised again, first; then by what needs attention, then in the order
 * of the sheet.
 */
export function criteriaOf(scores: LocatedTable<'scores'>, basis: CriteriaBasis = {}): Criterion[] {
  const { rubric, trail = [] } = basis;
  const items = rubric ? scoreOf(rubric, readScores(scores, rubric).inputs).items : [];
  const counted = new Map(items.map(({ code, self }) => [code, self]));
  const words = groupBy(trail, ({ code }) => code);
  const rank = ({ state, attention }: Criterion): number =>
    (state === APPRAISAL_STATES[0] || attention[0] === 'changed' ? 0 : 100) +
    (attention[0] === undefined ? ATTENTION.length : ATTENTION.indexOf(attention[0]));
  return scores.rows
    .filter((row) => textOf(row, 'id') !== '')
    .map((row) => criterion(scores, row, basis, counted, words.get(textOf(row, 'code')) ?? []))
    .sort((a, b) => rank(a) - rank(b));
}

function criterion(
  scores: LocatedTable<'scores'>,
  row: RowOf<'scores'>,
  { previous, tampered }: CriteriaBasis,
  counted: ReadonlyMap<string, number | null>,
  trail: readonly TrailWord[],
): Criterion {
  const points = (key: ColumnKey<'scores'>) => numberIn(row.values[key]);
  const id = textOf(row, 'id');
  const state = textOf(row, 'state');
  const known = {
    id,
    code: textOf(row, 'code'),
    title: textOf(row, 'title'),
    max: points('max'),
    self: points('self'),
    counted: counted.get(textOf(row, 'code')),
    figures: figuresOf(row),
    selfWord: selfWord(row),
    asked: textOf(row, 'asked'),
    evidence: textOf(row, 'evidence'),
    explanation: textOf(row, 'explanation'),
    reply: textOf(row, 'reply'),
    appraised1: points('appraised1'),
    appraised2: points('appraised2'),
    opinion: textOf(row, 'opinion'),
    state: APPRAISAL_STATES.some((known) => known === state) ? state : APPRAISAL_STATES[0],
    reviewer: textOf(row, 'reviewer'),
    reviewedAt: row.values.reviewedAt,
    previous: previous?.get(criterionKey(row)),
    at: addressOf(scores, row, 'appraised1'),
  };
  const said = { ...known, trail: [...trail, ...newWords(trail, wordsOn(known))] };
  return { ...said, attention: attentionOf(said, tampered?.has(id) ?? false) };
}

/** The unit's points as a word on them keeps them: those that count, else those that stand in the cell. */
export const selfOf = ({ counted, self }: Pick<Criterion, 'counted' | 'self'>): number | null =>
  counted ?? self ?? null;

/** The words that stand in the criterion's cells. */
export const wordsOn = (criterion: Omit<Criterion, 'attention' | 'trail'>): TrailWord[] =>
  wordsIn({
    ...{ first: criterion.appraised1 ?? null, second: criterion.appraised2 ?? null },
    ...{ state: criterion.state, opinion: criterion.opinion, reviewer: criterion.reviewer },
    ...{ reviewedAt: criterion.reviewedAt, self: selfOf(criterion), reply: criterion.reply },
  }).map((word) => ({ ...word, code: criterion.code }));

/**
 * The unit's points when the mark that holds was given, where it has others now and none that were given: nobody has
 * appraised those. `undefined` where it has not changed them, or nobody knows.
 */
export function selfBefore(
  criterion: Pick<Criterion, 'appraised1' | 'appraised2' | 'counted' | 'self' | 'trail'>,
): number | undefined {
  const final = finalOf(criterion);
  const now = selfOf(criterion);
  const then = [...criterion.trail].reverse().find(({ points }) => points === final)?.self ?? null;
  return final === undefined || now === null || then === null || now === then || now === final
    ? undefined
    : then;
}

/** What was typed takes the place of both figures of the workbook, as in the sheet's formulas. */
function figuresOf(row: RowOf<'scores'>): readonly [string, string] {
  const isTyped = [row.values.input1, row.values.input2].some((typed) => !isBlank(typed));
  const shown = (key: ColumnKey<'scores'>) => textOf(row, key).replace(/^(-?\d+)\.(\d+)$/, '$1,$2');
  return isTyped ? [shown('input1'), shown('input2')] : [shown('figure1'), shown('figure2')];
}

function selfWord(row: RowOf<'scores'>): string {
  const by = textOf(row, 'by');
  return by !== '' && by !== SCORERS.self ? by : textOf(row, 'self') === NOT_APPLICABLE ? NOT_APPLICABLE : '';
}

function attentionOf(known: Omit<Criterion, 'attention'>, isTampered: boolean): Attention[] {
  const { self, max, evidence, reply, state, previous } = known;
  const isReason: Readonly<Record<Attention, boolean>> = {
    changed: selfBefore(known) !== undefined,
    tampered: isTampered,
    replied: state === APPRAISAL_STATES[3] && reply !== '',
    noEvidence: self !== undefined && self > 0 && evidence === '',
    jump:
      self !== undefined &&
      previous !== undefined &&
      max !== undefined &&
      Math.abs(self - previous) >= BIG_JUMP * max - 1e-9,
    atMax: self !== undefined && self > 0 && self === max,
  };
  return ATTENTION.filter((reason) => isReason[reason]);
}

/** The points that hold: those of the second time if any, else of the first. */
export function finalOf({
  appraised1,
  appraised2,
}: Pick<Criterion, 'appraised1' | 'appraised2'>): number | undefined {
  return appraised2 ?? appraised1;
}

/** Last year's points of each criterion: those that hold there, else the unit's own. */
export function previousScores(scores: LocatedTable<'scores'>): PreviousScores {
  return new Map(
    scores.rows.flatMap((row): [string, number][] => {
      const { appraised2, appraised1, self } = row.values;
      const points = numberIn(appraised2) ?? numberIn(appraised1) ?? numberIn(self);
      return points === undefined ? [] : [[criterionKey(row), points]];
    }),
  );
}

/** Criteria of two years are the same when number and words are: a set may change between them. */
const criterionKey = (row: RowOf<'scores'>): string => `${textOf(row, 'code')}|${fold(textOf(row, 'title'))}`;

const numberIn = (value: CellValue): number | undefined => (typeof value === 'number' ? value : undefined);
