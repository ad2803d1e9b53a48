/** Writes what *Rà soát* finds to a sheet of its own, or writes that sheet anew. */
import { findingsSheet } from '../core/checks/list';
import type { WorkbookDoor } from '../workbook/draft/door';
import { metaDraft } from '../core/layout/meta';
import { HEADER_ROW } from '../core/layout/layout';
import { ownOrFreeNames, sheetRecords } from '../core/layout/sheet';
import { vi } from '../texts/messages.vi';
import { checkHeld } from './review';
import { action, NO_INPUT } from './run/action';
import { withScoreSheet } from './run/read-scores';

export const listFindings = action({
  id: 'listFindings',
  needs: 'plan',
  input: NO_INPUT,
  asks: [],
  reads: async (door: WorkbookDoor) => withScoreSheet(door, await door.read()),
  draft: (held) => {
    const { snapshot, meta } = held;
    const checked = checkHeld(held);
    const names = ownOrFreeNames('findings', snapshot, meta);
    const sheets = { ...meta.sheets, ...sheetRecords({ findings: names }) };
    return {
      ok: true,
      draft: {
        sheets: [findingsSheet(checked, names, vi), metaDraft({ ...meta, sheets })],
        names: [],
        show: { sheet: names.sheet, row: HEADER_ROW, column: 0 },
      },
      messages: [
        {
          code: 'check.listed',
          params: { count: checked.findings.length + checked.accepted.length, sheet: names.sheet },
        },
      ],
    };
  },
  example: { after: ['createPlan'], input: () => ({}) },
});
