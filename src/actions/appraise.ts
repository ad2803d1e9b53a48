/** *Thẩm định*: writes what is said of some criteria; all of it, or nothing while something is wrong with it. */
import * as z from 'zod/mini';
import {
  appraisalCells,
  appraisalFault,
  replacedFirsts,
  sameAppraisal,
  wordsSaid,
} from '../core/scoring/appraisal/appraise';
import type { Appraisal } from '../core/scoring/appraisal/appraise';
import { criteriaOf } from '../core/scoring/appraisal/criteria';
import type { Criterion } from '../core/scoring/appraisal/criteria';
import { trailOf, withWords } from '../core/scoring/appraisal/trail';
import { rubricOf } from '../core/scoring/rubric/known';
import { metaDraft } from '../core/layout/meta';
import { looseSheet } from '../workbook/draft/draft';
import { readScoreSheet } from './read-review';
import { action, given } from './run/action';
import type { Drafted } from './run/action';
import type { Held } from './run/needs';

const input = z.object({
  said: given<readonly Appraisal[]>(),
  /** The criteria as the reviewer saw them: what someone else has written since is not overwritten. */
  seen: given<readonly Criterion[]>(),
  reviewer: z.string(),
  now: z.number(),
});

export const appraise = action({
  id: 'appraise',
  needs: 'scores',
  input,
  asks: ['now'],
  review: ({ reviewer }) => (nameOf(reviewer) === '' ? { code: 'appraise.nobody' } : undefined),
  reads: readScoreSheet,
  draft: appraised,
});

const nameOf = (reviewer: string): string => reviewer.normalize('NFC').trim();

function appraised(
  { scores, meta }: Held<'scores'>,
  { said, seen, reviewer, now }: z.output<typeof input>,
): Drafted {
  const basis = { rubric: rubricOf(meta, []), trail: trailOf(meta) };
  const byId = new Map(criteriaOf(scores, basis).map((criterion) => [criterion.id, criterion]));
  const pairs = said.flatMap((appraisal) => {
    const criterion = byId.get(appraisal.id);
    return criterion ? [[criterion, appraisal] as const] : [];
  });
  const moved = pairs.find(([criterion]) => {
    const before = seen.find(({ id }) => id === criterion.id);
    return before && !sameAppraisal(before, criterion);
  });
  if (moved) {
    return { ok: false, messages: [{ code: 'workbook.moved', at: moved[0].at }] };
  }
  const faults = pairs.flatMap(([criterion, appraisal]) => appraisalFault(criterion, appraisal) ?? []);
  if (faults.length > 0) {
    return { ok: false, messages: faults };
  }
  const cells = appraisalCells(scores, pairs, nameOf(reviewer), now);
  const kept = withWords(meta, wordsSaid(pairs, nameOf(reviewer), now));
  return {
    ok: true,
    draft: { sheets: [looseSheet(scores.sheet.name, cells), metaDraft(kept)], names: [] },
    messages: [{ code: 'appraise.done', params: { count: pairs.length } }, ...replacedFirsts(pairs)],
  };
}
