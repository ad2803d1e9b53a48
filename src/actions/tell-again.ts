/** *Nêu lại*: accepted findings are told again. */
import * as z from 'zod/mini';
import { unaccept } from '../core/checks/accepted';
import { metaDraft } from '../core/layout/meta';
import { action, factsAlone } from './run/action';

export const tellAgain = action({
  id: 'tellAgain',
  needs: 'plan',
  input: z.object({ findings: z.readonly(z.array(z.object({ key: z.string() }))) }),
  asks: [],
  reads: factsAlone,
  draft: ({ meta }, { findings }) => ({
    ok: true,
    draft: { sheets: [metaDraft(unaccept(meta, findings))], names: [] },
    messages: [{ code: 'check.toldAgain', params: { count: findings.length } }],
  }),
});
