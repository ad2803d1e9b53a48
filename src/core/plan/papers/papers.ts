/** The papers that can be made of a plan, by form. */
import type { PrintDocument } from '../../print/document';
import { annex, standalone } from './annex';
import { summary, tracking } from './progress';
import type { PaperSource } from './source';

export const PAPER_FORMS = ['annex', 'standalone', 'tracking', 'summary'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** Those that are signed: they have number and day, and are also made as Word documents. */
export const SIGNED_FORMS: readonly PaperForm[] = ['annex', 'standalone'];

const MAKERS: Readonly<Record<PaperForm, (source: PaperSource) => PrintDocument>> = {
  annex,
  standalone,
  tracking,
  summary,
};

export function planPaper(form: PaperForm, source: PaperSource): PrintDocument {
  return MAKERS[form](source);
}
