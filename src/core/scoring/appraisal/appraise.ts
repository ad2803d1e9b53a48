/** An appraiser's words on criteria, checked and as cells of the score sheet. */
import type { CellValue } from '../../../workbook/cells/cells';
import type { CellDraft } from '../../../workbook/draft/draft';
import { APPRAISAL_STATES } from '../../words/vocabulary';
import type { ColumnKey } from '../../layout/layout';
import { textOf } from '../../layout/locate';
import type { LocatedTable } from '../../layout/locate';
import type { Message } from '../../words/message';
import { writeNumber } from '../rubric/words';
import { finalOf, selfBefore, wordsOn } from './criteria';
import type { Criterion } from './criteria';
import type { TrailWord } from './trail';

/** The words on one criterion. An absent member stays as it is; `null` empties the cell. */
export interface Appraisal {
  readonly id: string;
  readonly appraised1?: number | null;
  readonly appraised2?: number | null;
  readonly opinion?: string;
  /** A word of `APPRAISAL_STATES`; absent: as the points say. */
  readonly state?: string;
}

/** The columns that an appraiser fills in. */
export const APPRAISED_COLUMNS = [
  'appraised1',
  'opinion',
  'appraised2',
  'state',
  'reviewer',
  'reviewedAt',
] as const satisfies readonly ColumnKey<'scores'>[];

/** A criterion once this is said of it. */
export function appraised(criterion: Criterion, said: Appraisal): Criterion {
  const points = (value: number | null | undefined, before: number | undefined) =>
    value === undefined ? before : (value ?? undefined);
  const after = {
    ...criterion,
    appraised1: points(said.appraised1, criterion.appraised1),
    appraised2: points(said.appraised2, criterion.appraised2),
    opinion: (said.opinion ?? criterion.opinion).normalize('NFC').trim(),
  };
  return { ...after, state: said.state ?? stateOf(after, criterion) };
}

/**
 * The state that follows from points: *Thống nhất* where they are the unit's own or not its to give. It is *Điều chỉnh*
 * where they are others, and as before while there are none.
 */
function stateOf(after: Criterion, before: Criterion): string {
  const final = finalOf(after);
  if (final === undefined) {
    return finalOf(before) === undefined ? before.state : APPRAISAL_STATES[0];
  }
  return final === after.self || after.selfWord !== '' ? APPRAISAL_STATES[1] : APPRAISAL_STATES[2];
}

/** Whether two readings of a criterion's row hold the same appraisal. */
export const sameAppraisal = (a: Criterion, b: Criterion): boolean =>
  a.appraised1 === b.appraised1 &&
  a.appraised2 === b.appraised2 &&
  a.opinion === b.opinion &&
  a.state === b.state;

/** The points of lần 1 that this puts others, or none, in the place of; `undefined` where it does not. */
const replacedFirst = ({ appraised1 }: Criterion, said: Appraisal): number | undefined =>
  said.appraised1 === undefined || said.appraised1 === appraised1 ? undefined : appraised1;

/**
 * Whether lần 1 has been answered: by lần 2, by the unit's words, by another mark than it had then, or by one that the
 * state no longer fits.
 */
function isAnswered(criterion: Criterion): boolean {
  const { self, selfWord, state, reply, appraised2 } = criterion;
  const isSame = finalOf(criterion) === self;
  return (
    appraised2 !== undefined ||
    reply !== '' ||
    selfBefore(criterion) !== undefined ||
    (state === APPRAISAL_STATES[1] && self !== undefined && selfWord === '' && !isSame) ||
    (state === APPRAISAL_STATES[2] && isSame)
  );
}

/** Tells of points of lần 1 that are written over: from then on only the trail keeps them. */
export function replacedFirsts(
  pairs: readonly (readonly [criterion: Criterion, appraisal: Appraisal])[],
): Message[] {
  const list = pairs.flatMap(([criterion, said]) => {
    const { code, reviewer } = criterion;
    const before = replacedFirst(criterion, said);
    const now = said.appraised1 ?? null;
    const by = reviewer === '' ? '' : ` (${reviewer})`;
    return before === undefined
      ? []
      : [`${code}: ${writeNumber(before)}${by} → ${now === null ? '–' : writeNumber(now)}`];
  });
  return list.length > 0 ? [{ code: 'appraise.firstReplaced', params: { list: list.join('; ') } }] : [];
}

/** The fault of an appraisal, if there is one. */
export function appraisalFault(criterion: Criterion, said: Appraisal): Message | undefined {
  const after = appraised(criterion, said);
  const { code, max, at } = criterion;
  for (const points of [said.appraised1, said.appraised2]) {
    // Deductions may go below zero, but not below what the unit itself claims.
    const lowest = Math.min(0, criterion.self ?? 0);
    if (typeof points === 'number' && !(points >= lowest && points <= (max ?? Infinity))) {
      return { code: 'appraise.outOfRange', params: { code, min: lowest, max: max ?? 0 }, at };
    }
  }
  const replaced = replacedFirst(criterion, said);
  if (replaced !== undefined && isAnswered(criterion)) {
    return { code: 'appraise.firstKept', params: { code, points: writeNumber(replaced) }, at };
  }
  if (after.appraised2 !== undefined && after.appraised1 === undefined) {
    return { code: 'appraise.secondFirst', params: { code }, at };
  }
  const final = finalOf(after);
  if (
    final !== undefined &&
    criterion.self !== undefined &&
    final !== criterion.self &&
    after.opinion === ''
  ) {
    return { code: 'appraise.reasonMissing', params: { code }, at };
  }
  if (after.state === APPRAISAL_STATES[3] && after.opinion === '') {
    return { code: 'appraise.requestMissing', params: { code }, at };
  }
  return undefined;
}

/**
 * Agreement with every criterion that nobody has appraised yet and that the unit scored.
 * @param criteria what to go by; an earlier word of anybody's is not touched.
 */
export function agreeWithUntouched(criteria: readonly Criterion[]): Appraisal[] {
  return criteria.flatMap(({ id, self, appraised1, appraised2, opinion, state }) =>
    self !== undefined &&
    appraised1 === undefined &&
    appraised2 === undefined &&
    opinion === '' &&
    state === APPRAISAL_STATES[0]
      ? [{ id, appraised1: self }]
      : [],
  );
}

/**
 * The words that the trail has to keep: what stands in the cells and is written over, and what is written.
 * @param now serial day with its fraction.
 */
export const wordsSaid = (
  said: readonly (readonly [criterion: Criterion, appraisal: Appraisal])[],
  reviewer: string,
  now: number,
): TrailWord[] =>
  said.flatMap(([criterion, appraisal]) => [
    ...wordsOn(criterion),
    ...wordsOn({ ...appraised(criterion, appraisal), reviewer, reviewedAt: now }),
  ]);

/**
 * The cells that say it, with who said it and when.
 * @param now serial day with its fraction.
 */
export function appraisalCells(
  scores: LocatedTable<'scores'>,
  said: readonly (readonly [criterion: Criterion, appraisal: Appraisal])[],
  reviewer: string,
  now: number,
): CellDraft[] {
  const rows = new Map(scores.rows.map((row) => [textOf(row, 'id'), row.row]));
  return said.flatMap(([criterion, appraisal]) => {
    const after = appraised(criterion, appraisal);
    const values: Readonly<Record<(typeof APPRAISED_COLUMNS)[number], CellValue>> = {
      appraised1: after.appraised1 ?? null,
      opinion: after.opinion === '' ? null : after.opinion,
      appraised2: after.appraised2 ?? null,
      state: after.state,
      reviewer,
      reviewedAt: now,
    };
    const row = rows.get(criterion.id);
    return APPRAISED_COLUMNS.flatMap((key): CellDraft[] => {
      const column = scores.columns[key];
      return row === undefined || column === undefined
        ? []
        : [{ row, column, content: { value: values[key] } }];
    });
  });
}
