/** *Đổi tên*: another name for people; rows and plans know a template by its id, which stays. */
import * as z from 'zod/mini';
import { unpackTemplate } from '../templates/own';
import { kept, readKept, reviewTemplateName } from './own-templates';
import { action } from './run/action';

export const renameTemplate = action({
  id: 'renameTemplate',
  needs: 'plan',
  input: z.object({ template: z.string(), label: z.string() }),
  asks: [],
  review: ({ label }) => reviewTemplateName(label),
  reads: readKept,
  draft: (held, { template, label }) => {
    const packed = held.meta.templates?.[template];
    const found = packed && unpackTemplate(packed);
    if (!found?.ok) {
      return { ok: false, messages: [found ? found.reason : { code: 'template.unknown' }] };
    }
    return kept(held, { ...found.template, label: label.normalize('NFC').trim() });
  },
  example: {
    after: ['createPlan', 'saveTemplate'],
    input: () => ({ template: 'rieng-mau-cua-xa', label: 'Tên mới' }),
  },
});
