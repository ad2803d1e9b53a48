/** *Lưu thành mẫu*: the plan as it is now, kept in the workbook as a template of the office's own. */
import * as z from 'zod/mini';
import { ISSUED_COLUMNS } from '../core/plan/issued';
import { kept, templateFromHeld } from './own-templates';
import { action, columns } from './run/action';

export const saveTemplate = action({
  id: 'saveTemplate',
  needs: 'plan',
  input: z.object({ label: z.string() }),
  asks: [],
  // A template is made of what a plan prints of its tasks; neither tasks nor reports tell in it how they went.
  reads: columns({
    info: true,
    tasks: ['id', 'group', ...ISSUED_COLUMNS],
    reports: ['id', 'name', 'period', 'from', 'timing', 'unitsDue', 'due', 'recipients'],
    units: true,
  }),
  draft: (held, { label }) => {
    const made = templateFromHeld(held, label);
    if (!made.ok) {
      return { ok: false, messages: [made.reason] };
    }
    const drafted = kept(held, made.template);
    return { ...drafted, messages: [...drafted.messages, ...made.notes] };
  },
  example: { after: ['createPlan'], input: () => ({ label: 'Mẫu của xã' }) },
});
