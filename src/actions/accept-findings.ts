/** *Bỏ qua*: findings that stay as they are, with a reason, and are told no more. */
import * as z from 'zod/mini';
import { accept } from '../core/checks/accepted';
import { metaDraft } from '../core/layout/meta';
import { action, factsAlone } from './run/action';

export const acceptFindings = action({
  id: 'acceptFindings',
  needs: 'plan',
  /** The reason may be empty. */
  input: z.object({
    findings: z.readonly(z.array(z.object({ key: z.string(), fingerprint: z.string() }))),
    reason: z.string(),
  }),
  asks: [],
  reads: factsAlone,
  draft: ({ meta }, { findings, reason }) => ({
    ok: true,
    draft: { sheets: [metaDraft(accept(meta, findings, reason))], names: [] },
    messages: [{ code: 'check.accepted', params: { count: findings.length } }],
  }),
  example: {
    after: ['createPlan'],
    input: () => ({ findings: [{ key: 'taskNoLead', fingerprint: '' }], reason: 'Đã xin ý kiến' }),
  },
});
