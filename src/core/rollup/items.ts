/** The criteria of a roll-up: those of two sets are one only where code, words and maximum are the same. */
import { fold } from '../words/fold';
import { findRubric } from '../scoring/rubric/known';
import { itemsOf } from '../scoring/rubric/rubric';
import type { Rubric } from '../scoring/rubric/rubric';
import { figureIn, textIn } from './copy';
import type { UnitCopy } from './copy';

/** A criterion as units are scored by it. */
export interface RollUpItem {
  /** The same text for all units that are scored by the same criterion. */
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly max: number;
}

/** A criterion with the word that formulas find it by. */
export interface KeyedItem extends RollUpItem {
  readonly key: string;
}

/** Finds the criteria that a unit is scored by, by their codes. */
export type ItemsOf = (unit: { readonly key: string }) => ReadonlyMap<string, KeyedItem>;

/**
 * The criteria of a unit's set, in the order of the set; as its sheet has them where nobody knows the set.
 * Then they are one with those of the same unknown set alone, whatever a unit made of their words.
 */
export function itemsOfCopy({ head, rows }: UnitCopy, rubrics: readonly Rubric[]): RollUpItem[] {
  const rubric = findRubric(rubrics, head.rubricChecksum);
  return rubric
    ? itemsOf(rubric).map(({ item: { code, title, max } }) => ({
        ...{ code, title, max },
        id: JSON.stringify([code, fold(title), max]),
      }))
    : rows.copyScores.map((row) => ({
        code: textIn(row, 'code'),
        title: textIn(row, 'title'),
        max: figureIn(row, 'max') ?? 0,
        id: JSON.stringify([textIn(row, 'code'), head.rubricChecksum]),
      }));
}
