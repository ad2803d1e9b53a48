/** The criteria of a score sheet as an appraiser goes through them; nothing is written. */
import { criteriaOf, previousScores } from '../core/scoring/appraisal/criteria';
import type { Criterion, PreviousScores } from '../core/scoring/appraisal/criteria';
import { tamperedRows } from '../core/scoring/appraisal/original';
import { trailOf } from '../core/scoring/appraisal/trail';
import type { Message } from '../core/words/message';
import { rubricOf } from '../core/scoring/rubric/known';
import type { Rubric } from '../core/scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { WorkbookDoor } from '../workbook/draft/door';
import { columns } from './run/action';
import { look } from './run/needs';
import { twoScoreSheets, withScoresAndScale, withScoreSheet } from './run/read-scores';

export type ReviewReading =
  | {
      readonly ok: true;
      readonly criteria: readonly Criterion[];
      readonly unit: string;
      /** Questions beside them: whether this is the score sheet that is meant. */
      readonly messages: readonly Message[];
    }
  | { readonly ok: false; readonly reason: Message };

export interface ReviewBasis {
  /** The sets of criteria this version knows: with them formulas and points that were changed are told. */
  readonly rubrics: readonly Rubric[];
  /** Last year's points of the same unit. */
  readonly previous?: PreviousScores;
}

/** Reads the criteria of the open workbook, those that need attention first. Four requests, whatever the plan's size. */
export async function readReview(door: WorkbookDoor, basis: ReviewBasis): Promise<ReviewReading> {
  const read = await withScoresAndScale(door, await columns({})(door));
  const looked = look(read, 'scores');
  if (!looked.ok) {
    return looked;
  }
  const { snapshot, scores, meta } = looked.held;
  const tampered = tamperedRows(snapshot, scores, meta, basis.rubrics);
  return {
    ok: true,
    criteria: criteriaOf(scores, {
      ...{ tampered, rubric: rubricOf(meta, basis.rubrics), trail: trailOf(meta) },
      ...(basis.previous ? { previous: basis.previous } : {}),
    }),
    unit: meta.plan?.unit ?? '',
    messages: twoScoreSheets(snapshot, meta),
  };
}

/** Finds last year's points, in that year's workbook of the unit. */
export function readPrevious(snapshot: WorkbookSnapshot): PreviousScores | undefined {
  const looked = look(snapshot, 'scores');
  return looked.ok ? previousScores(looked.held.scores) : undefined;
}

/** Reads the score sheet and no other. */
export const readScoreSheet = async (door: WorkbookDoor): Promise<WorkbookSnapshot> =>
  withScoreSheet(door, await columns({})(door));
