/** The total of a unit's self-scores, worked out from what was entered. */
import type { LocatedTable } from '../../layout/locate';
import type { Meta } from '../../layout/meta';
import { rubricOf } from '../rubric/known';
import type { Rubric } from '../rubric/rubric';
import { scoreOf } from '../rubric/entries';
import { readScores } from '../rubric/read-sheet';

/** The unit's own total in points. `null` while scores are missing or wrong, or when the set of criteria is not known. */
export function selfTotal(
  scores: LocatedTable<'scores'>,
  meta: Meta,
  rubrics: readonly Rubric[],
): number | null {
  const rubric = rubricOf(meta, rubrics);
  if (!rubric) {
    return null;
  }
  const { inputs, knockOuts } = readScores(scores, rubric);
  const { points, complete } = scoreOf(rubric, inputs, knockOuts).self;
  return complete ? points : null;
}
