/** The evidence that a workbook's score sheet names, criterion by criterion. Nothing is written. */
import { evidenceOf } from '../core/scoring/appraisal/evidence';
import type { CriterionEvidence } from '../core/scoring/appraisal/evidence';
import type { Message } from '../core/words/message';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { columns } from './run/action';
import { look } from './run/needs';

/** The evidence, or why there is none to look for. */
type EvidenceReading =
  | { readonly ok: true; readonly criteria: readonly CriterionEvidence[] }
  | { readonly ok: false; readonly reason: Message };

/** Reads as little of a workbook as its evidence takes. */
export const readForEvidence = columns({ scores: ['id', 'code', 'title', 'evidence'] });

/** Reads the evidence out of a workbook. */
export function evidenceIn(workbook: WorkbookSnapshot): EvidenceReading {
  const looked = look(workbook, 'scores');
  return looked.ok ? { ok: true, criteria: evidenceOf(looked.held.scores.rows) } : looked;
}
