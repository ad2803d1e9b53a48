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

/** Reasons to look at a criterion, from the weightiest down. */
export const ATTENTION = ['tampered', 'replied', 'noEvidence', 'jump', 'atMax'] as const;
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
  /** Last year's points of the same criterion, when that year's workbook was given. */
  readonly previous: number | undefined;
  /** Weightiest first; none: nothing strikes the eye. */
  readonly attention: readonly Attention[];
  readonly at: CellAt;
}

/** Points by criterion, of another year. */
export type PreviousScores = ReadonlyMap<string, number>;

/**
 * Reads the criteria that an appraiser goes through.
 * @param previous last year's points.
 * @param tampered ids of rows in which something is not as it was made.
 * @param rubric the set that the sheet was made from, to work points out by.
 * @returns those still to be appraised first, then by what needs attention, then in the order of the sheet.
 */
export function criteriaOf(
  scores: LocatedTable<'scores'>,
  previous: PreviousScores = new Map(),
  tampered: ReadonlySet<string> = new Set(),
  rubric?: Rubric,
): Criterion[] {
  const items = rubric ? scoreOf(rubric, readScores(scores, rubric).inputs).items : [];
  const counted = new Map(items.map(({ code, self }) => [code, self]));
  const rank = ({ state, attention }: Criterion): number =>
    (state === APPRAISAL_STATES[0] ? 0 : 100) +
    (attention[0] === undefined ? ATTENTION.length : ATTENTION.indexOf(attention[0]));
  return scores.rows
    .filter((row) => textOf(row, 'id') !== '')
    .map((row) => criterion(scores, row, previous, tampered, counted))
    .sort((a, b) => rank(a) - rank(b));
}

function criterion(
  scores: LocatedTable<'scores'>,
  row: RowOf<'scores'>,
  previous: PreviousScores,
  tampered: ReadonlySet<string>,
  counted: ReadonlyMap<string, number | null>,
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
    previous: previous.get(criterionKey(row)),
    at: addressOf(scores, row, 'appraised1'),
  };
  return { ...known, attention: attentionOf(known, tampered.has(id)) };
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

function attentionOf(
  { self, max, evidence, reply, state, previous }: Omit<Criterion, 'attention'>,
  isTampered: boolean,
): Attention[] {
  const isReason: Readonly<Record<Attention, boolean>> = {
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
