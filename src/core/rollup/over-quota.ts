/** Ratings that more units got than the set of criteria allows. */
import type { MessageOf } from '../words/message';
import { findRubric } from '../scoring/rubric/known';
import type { Quota, Rubric } from '../scoring/rubric/rubric';
import { groupBy } from '../units/group-by';
import type { CountedUnit } from './ranking';

/** Messages on bands that more units got than the limits of their set allow. */
export function quotaMessages(
  units: readonly CountedUnit[],
  rubrics: readonly Rubric[],
): readonly MessageOf<'rollup.overQuota'>[] {
  const bySet = groupBy(units, ({ group }) => group.slice(group.lastIndexOf('|') + 1));
  return [...bySet.entries()].flatMap(([checksum, ofSet]) => {
    const head = ofSet.find(({ from }) => from)?.from?.copy.head;
    const rubric = head && findRubric(rubrics, checksum);
    return (rubric?.quotas ?? []).flatMap((quota) => {
      const groups =
        quota.within === 'block'
          ? [...groupBy(ofSet, ({ block }) => block).entries()]
          : [['', ofSet] as const];
      return groups.flatMap(([block, members]) => overQuota(quota, block, members));
    });
  });
}

function overQuota(
  { band, share, of }: Quota,
  block: string,
  units: readonly CountedUnit[],
): readonly MessageOf<'rollup.overQuota'>[] {
  const base = units.filter(({ rating }) => (of ? of.includes(rating) : rating !== '')).length;
  const count = units.filter(({ rating }) => rating === band).length;
  // A share such as 0.2 of 5 must not fall below 1 by binary rounding.
  const allowed = Math.floor(share * base + 1e-9);
  return count > allowed ? [{ code: 'rollup.overQuota', params: { block, band, count, allowed, base } }] : [];
}
