/** The papers on offer, by name. */
import { NUMBERED_FORMS, PLAN_FORMS } from '../core/papers/papers';

/** Papers of the score sheet: what the unit signs, and what goes back to it. */
export const SCORE_FORMS = ['score', 'appraisal'] as const;
export type ScoreForm = (typeof SCORE_FORMS)[number];

export const PAPER_FORMS = [...PLAN_FORMS, ...SCORE_FORMS] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** Papers that are signed: they are also made as Word documents. */
export const SIGNED_FORMS: readonly PaperForm[] = [...NUMBERED_FORMS, ...SCORE_FORMS];
