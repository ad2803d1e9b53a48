/** *Giữ mẫu trong sổ*: the office's own Word form of a report, kept in the workbook once nothing in it is wrong. */
import * as z from 'zod/mini';
import { metaDraft } from '../core/layout/meta';
import { withReportForm } from '../core/papers/kept-form';
import { REPORT_FIELDS } from '../core/report/form-fields';
import { checkForm } from '../files/form/check-form';
import { action, factsAlone, given } from './run/action';

export const keepForm = action({
  id: 'keepForm',
  needs: 'plan',
  input: z.object({ file: z.string(), bytes: given<Uint8Array>() }),
  asks: [],
  reads: factsAlone,
  draft: ({ meta }, { file, bytes }) => {
    const check = checkForm(bytes, REPORT_FIELDS);
    return check.ok
      ? {
          ok: true,
          draft: { sheets: [metaDraft(withReportForm(meta, { file, bytes }))], names: [] },
          messages: [{ code: 'wordForm.kept', params: { file, count: check.count } }],
        }
      : check;
  },
});
