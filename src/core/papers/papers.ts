/** The papers that can be made of a plan, by form: `standalone` is the plan itself, whole. */
import type { PrintDocument } from './document';
import { annex } from './annex';
import { planDocument } from './plan-document';
import { summary, tracking } from './progress-paper';
import type { PaperSource } from './source';

export const PLAN_FORMS = ['annex', 'standalone', 'tracking', 'summary'] as const;
export type PlanForm = (typeof PLAN_FORMS)[number];

/** Forms that have a number and a day. */
export const NUMBERED_FORMS: readonly PlanForm[] = ['annex', 'standalone'];

const MAKERS: Readonly<Record<PlanForm, (source: PaperSource) => PrintDocument>> = {
  annex,
  standalone: planDocument,
  tracking,
  summary,
};

/** Makes one of a plan's papers. */
export function planPaper(form: PlanForm, source: PaperSource): PrintDocument {
  return MAKERS[form](source);
}
