/** *Giữ mẫu trong sổ*: the office's own Word form of a report, kept in the workbook once nothing in it is wrong. */
import * as z from 'zod/mini';
import { metaDraft } from '../core/layout/meta';
import type { FormCheck } from '../core/papers/form';
import { withReportForm } from '../core/papers/kept-form';
import { action, factsAlone, given } from './run/action';

export const keepForm = action({
  id: 'keepForm',
  needs: 'plan',
  input: z.object({
    file: z.string(),
    bytes: given<Uint8Array>(),
    /** Opens the .docx and looks at its fields: what opens files lies above actions. */
    check: given<(bytes: Uint8Array) => FormCheck>(),
  }),
  asks: [],
  reads: factsAlone,
  draft: ({ meta }, { file, bytes, check }) => {
    const checked = check(bytes);
    return checked.ok
      ? {
          ok: true,
          draft: { sheets: [metaDraft(withReportForm(meta, { file, bytes }))], names: [] },
          messages: [{ code: 'wordForm.kept', params: { file, count: checked.count } }],
        }
      : checked;
  },
});
