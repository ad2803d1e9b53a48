/** *Bỏ mẫu*: the office's own form of a report goes from the workbook. */
import { metaDraft } from '../core/layout/meta';
import { keptReportForm, withReportForm } from '../core/papers/kept-form';
import { action, factsAlone, NO_INPUT } from './run/action';

export const dropForm = action({
  id: 'dropForm',
  needs: 'plan',
  input: NO_INPUT,
  asks: [],
  reads: factsAlone,
  draft: ({ meta }) => {
    const form = keptReportForm(meta);
    return form || meta.forms?.report
      ? {
          ok: true,
          draft: { sheets: [metaDraft(withReportForm(meta, undefined))], names: [] },
          messages: [{ code: 'wordForm.dropped', params: { file: form?.file ?? '…' } }],
        }
      : { ok: false, messages: [{ code: 'wordForm.none' }] };
  },
});
