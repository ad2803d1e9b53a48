/** *Soạn bộ tiêu chí*: the form for an office's own set of criteria, filled with a set or a decision's annex to start from. */
import * as z from 'zod/mini';
import { locate } from '../core/layout/locate';
import { metaDraft } from '../core/layout/meta';
import { freeNames, sheetRecords } from '../core/layout/sheet';
import { contentOf, formSheet } from '../core/scoring/rubric/form-sheet';
import type { AnnexForm } from '../core/scoring/rubric/annex';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { loadRubric } from '../templates';
import { action, given, whole } from './run/action';

/** A form that is there already is shown and left as it is. */
export const writeRubric = action({
  id: 'writeRubric',
  needs: 'plan',
  input: z.object({ start: given<Rubric | AnnexForm>() }),
  asks: [],
  reads: whole,
  draft: ({ snapshot, meta }, { start }) => {
    const existing = meta.sheets.rubricForm && locate(snapshot, meta, 'rubricForm');
    if (existing) {
      const sheet = existing.sheet.name;
      return {
        ok: false,
        messages: [{ code: isAnnex(start) ? 'annex.formExists' : 'form.exists', params: { sheet } }],
        existing: { sheet, row: existing.table.row, column: existing.table.column },
      };
    }
    const names = freeNames('rubricForm', snapshot);
    return {
      ok: true,
      draft: {
        sheets: [
          formSheet(isAnnex(start) ? start.content : contentOf(start), names),
          metaDraft({ ...meta, sheets: { ...meta.sheets, ...sheetRecords({ rubricForm: names }) } }),
        ],
        names: [],
        show: { sheet: names.sheet, row: 0, column: 0 },
      },
      messages: [
        { code: 'form.created', params: { sheet: names.sheet } },
        ...(isAnnex(start) && start.doubts.length > 0
          ? [{ code: 'annex.toSee', params: { count: start.doubts.length, sheet: names.sheet } } as const]
          : []),
      ],
    };
  },
  example: { after: ['createPlan'], input: async () => ({ start: await loadRubric('minh-hoa') }) },
});

const isAnnex = (start: Rubric | AnnexForm): start is AnnexForm => 'content' in start;
