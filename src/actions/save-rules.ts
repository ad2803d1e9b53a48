/** Saves which rules of *Rà soát* are run in this workbook and how. */
import * as z from 'zod/mini';
import type { RuleChoice } from '../core/checks/finding';
import type { RuleChoices } from '../core/checks/review/check';
import { metaDraft } from '../core/layout/meta';
import { action, factsAlone, given } from './run/action';

export const saveRules = action({
  id: 'saveRules',
  needs: 'plan',
  /** The choices by rule id; rules that are not named, and those of other versions, stay as they are. */
  input: z.object({ choices: given<RuleChoices>() }),
  asks: [],
  reads: factsAlone,
  draft: ({ meta }, { choices }) => {
    const all = Object.entries({ ...meta.rules, ...choices });
    const rules = Object.fromEntries(all.filter(([, choice]) => !isDefault(choice)));
    return {
      ok: true,
      draft: { sheets: [metaDraft({ ...meta, rules })], names: [] },
      messages: [{ code: 'check.rulesSaved' }],
    };
  },
  example: { after: ['createPlan'], input: () => ({ choices: { missingLead: { off: true } } }) },
});

const isDefault = ({ off, level, settings = {} }: RuleChoice): boolean =>
  off === undefined && level === undefined && Object.keys(settings).length === 0;
