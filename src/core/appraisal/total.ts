/** The total of a unit's self-scores, worked out from what was entered. */
import type { LocatedTable } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { Rubric } from '../rubric/rubric';
import { scoreOf } from '../rubric/score';
import { readScores, rubricChecksum } from '../rubric/sheet';

/** The set of criteria that the workbook's score sheet was made from, if this version knows it. */
export function rubricOf(meta: Meta, rubrics: readonly Rubric[]): Rubric | undefined {
  const { rubric } = meta;
  return rubrics.find((item) => item.id === rubric?.id && rubricChecksum(item) === rubric.checksum);
}

/** In points; `null` while scores are missing or wrong, or when the set of criteria is not known. */
export function selfTotal(scores: LocatedTable, meta: Meta, rubrics: readonly Rubric[]): number | null {
  const rubric = rubricOf(meta, rubrics);
  if (!rubric) {
    return null;
  }
  const { inputs, knockOuts } = readScores(scores, rubric);
  const { points, complete } = scoreOf(rubric, inputs, knockOuts).self;
  return complete ? points : null;
}
