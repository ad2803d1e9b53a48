/** Writes what *Rà soát* finds to a sheet of its own, or writes that sheet anew. */
import { findingsSheet } from '../core/checks/list';
import type { WorkbookDoor } from '../workbook/draft/door';
import { metaDraft } from '../core/layout/meta';
import { HEADER_ROW } from '../core/layout/layout';
import { ownOrFreeNames, sheetRecords } from '../core/layout/sheet';
import { vi } from '../core/words/vi';
import type { Outcome } from '../core/words/outcome';
import { applyDraft, refuse } from './apply';
import { reviewPlan } from './check-plan';
import { withScoreSheet } from './read-scores';

export async function listFindings(door: WorkbookDoor): Promise<Outcome> {
  const snapshot = await withScoreSheet(door, await door.read());
  const review = reviewPlan(snapshot);
  if (!review.ok) {
    return refuse(review.reason);
  }
  const { meta, findings, accepted } = review;
  const names = ownOrFreeNames('findings', snapshot, meta);
  const sheets = { ...meta.sheets, ...sheetRecords({ findings: names }) };
  return applyDraft(door, snapshot, {
    ok: true,
    draft: {
      sheets: [findingsSheet(review, names, vi), metaDraft({ ...meta, sheets })],
      names: [],
      show: { sheet: names.sheet, row: HEADER_ROW, column: 0 },
    },
    messages: [
      {
        code: 'check.listed',
        params: { count: findings.length + accepted.length, sheet: names.sheet },
      },
    ],
  });
}
