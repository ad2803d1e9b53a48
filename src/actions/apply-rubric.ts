/** *Dùng bộ tiêu chí này*: the score sheet of the set of criteria that is typed in the form. */
import { locate } from '../core/layout/locate';
import { readForm } from '../core/scoring/rubric/form';
import { action, NO_INPUT, whole } from './run/action';
import { draftScoreSheet } from './score-unit';

/** The id of sets that are typed in a workbook: what tells them apart is their checksum. */
const OWN_ID = 'tu-soan';

/** Mistakes in the form are its messages, each with its cell. */
export const applyRubric = action({
  id: 'applyRubric',
  needs: 'plan',
  input: NO_INPUT,
  asks: [],
  reads: whole,
  draft: (held) => {
    const { snapshot, meta } = held;
    const form = locate(snapshot, meta, 'rubricForm');
    if (!form) {
      return { ok: false, messages: [{ code: 'form.missing' }] };
    }
    if (form.missing.length > 0) {
      const params = { sheet: form.sheet.name, columns: form.missing.join(', ') };
      return { ok: false, messages: [{ code: 'form.columnsMissing', params }] };
    }
    const version = meta.rubric?.id === OWN_ID ? meta.rubric.version + 1 : 1;
    const typed = readForm(form, OWN_ID, version);
    return typed.ok ? draftScoreSheet(held, typed.rubric) : { ok: false, messages: typed.findings };
  },
  example: { after: ['createPlan', 'writeRubric'], input: () => ({}) },
});
