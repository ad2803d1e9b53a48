/** *Ghi thành trang tính*: how the open plan differs from another, on a sheet *Đối chiếu* that is made anew each time. */
import * as z from 'zod/mini';
import { comparisonPaper } from '../core/papers/comparison';
import { placePrint } from '../core/papers/place-sheet';
import { comparePlans } from '../core/plan/compare';
import { comparedPlan } from '../core/plan/compared-plan';
import type { ComparedPlan } from '../core/plan/compared-plan';
import type { Message } from '../core/words/message';
import { action, given, whole } from './run/action';
import { MISSING } from './run/missing';

export const listDifferences = action({
  id: 'listDifferences',
  needs: 'plan',
  input: z.object({
    /** The other plan, with the name of its file and what is to be told of how it was read. */
    other: given<ComparedPlan>(),
    file: z.string(),
    notes: given<readonly Message[]>(),
  }),
  asks: [],
  // Whether a person has edited the sheet that was made before shows in its words.
  reads: whole,
  draft: ({ snapshot, meta }, { other, file, notes }) => {
    const plan = comparedPlan(snapshot, meta);
    if (!plan) {
      return { ok: false, messages: [MISSING.plan] };
    }
    const found = comparePlans(plan, other);
    const paper = comparisonPaper({ ours: plan, theirs: other, file, found, notes });
    const { draft, sheet, messages } = placePrint(snapshot, meta, 'comparison', paper);
    return {
      ok: true,
      draft,
      messages,
      result: found,
      same: {
        messages: [{ code: 'print.same', params: { sheet } }],
        show: { sheet, row: 0, column: 0 },
      },
    };
  },
  example: {
    after: ['createPlan'],
    input: () => ({ other: { unit: 'UBND tỉnh B', year: 2026, rows: [] }, file: 'tinh.docx', notes: [] }),
  },
});
