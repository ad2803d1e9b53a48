/** The evidence that a workbook's score sheet names, criterion by criterion. Nothing is written. */
import { readInfo } from '../core/plan/info';
import { evidenceOf } from '../core/scoring/appraisal/evidence';
import type { UnitEvidence } from '../core/scoring/appraisal/evidence';
import type { Message } from '../core/words/message';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { columns } from './run/action';
import { look } from './run/needs';

/** The evidence, or why there is none to look for. */
type EvidenceReading =
  { readonly ok: true; readonly evidence: UnitEvidence } | { readonly ok: false; readonly reason: Message };

/** Reads as little of a workbook as its evidence takes. */
export const readForEvidence = columns({ info: true, scores: ['id', 'code', 'title', 'evidence'] });

/** Reads the evidence out of a workbook. */
export function evidenceIn(workbook: WorkbookSnapshot): EvidenceReading {
  const looked = look(workbook, 'scores');
  if (!looked.ok) {
    return looked;
  }
  const { snapshot, meta, scores } = looked.held;
  const info = readInfo(snapshot, meta);
  return {
    ok: true,
    evidence: { unit: info?.unit ?? '', year: info?.year, criteria: evidenceOf(scores.rows) },
  };
}
