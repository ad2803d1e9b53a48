/** *Xóa*: a template goes from the workbook. The plan's own stays: without it the plan could not be brought up to it. */
import * as z from 'zod/mini';
import { unpackTemplate } from '../templates/own';
import { draftTemplates, readKept } from './own-templates';
import { action } from './run/action';

export const deleteTemplate = action({
  id: 'deleteTemplate',
  needs: 'plan',
  input: z.object({ template: z.string() }),
  asks: [],
  reads: readKept,
  draft: ({ meta, plan }, { template: id }) => {
    const packed = meta.templates?.[id];
    if (!packed) {
      return { ok: false, messages: [{ code: 'template.unknown' }] };
    }
    if (plan.template === id) {
      return { ok: false, messages: [{ code: 'template.inUse' }] };
    }
    const found = unpackTemplate(packed);
    const others = Object.entries(meta.templates ?? {}).filter(([other]) => other !== id);
    return {
      ok: true,
      draft: draftTemplates(meta, Object.fromEntries(others)),
      messages: [{ code: 'template.deleted', params: { label: found.ok ? found.template.label : id } }],
    };
  },
  example: {
    after: ['createPlan', 'saveTemplate'],
    input: () => ({ template: 'rieng-mau-cua-xa' }),
  },
});
