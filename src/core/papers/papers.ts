/** The papers that can be made of a plan, by form. */
import type { PrintDocument } from './document';
import { annex, standalone } from './annex';
import { summary, tracking } from './progress-paper';
import type { PaperSource } from './source';

export const PLAN_FORMS = ['annex', 'standalone', 'tracking', 'summary'] as const;
export type PlanForm = (typeof PLAN_FORMS)[number];

/** Forms that have a number and a day. */
export const NUMBERED_FORMS: readonly PlanForm[] = ['annex', 'standalone'];

const MAKERS: Readonly<Record<PlanForm, (source: PaperSource) => PrintDocument>> = {
  annex,
  standalone,
  tracking,
  summary,
};

/** Makes one of a plan's papers. */
export function planPaper(form: PlanForm, source: PaperSource): PrintDocument {
  return MAKERS[form](source);
}
