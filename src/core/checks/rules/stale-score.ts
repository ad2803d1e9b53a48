/** Results of the score sheet that are older than what was entered: totals that are read, printed and sent are then wrong. */
import { shown } from '../../../workbook/cells/plain';
import { staleScoresOf } from '../facts';
import type { Found, Rule } from '../finding';

export const staleScore: Rule = {
  id: 'staleScore',
  level: 'error',
  about: 'workbook',
  codes: ['score.stale'],
  source: 'The set of criteria, worked out again from what was entered',
  run: (view) =>
    staleScoresOf(view).map(({ at, found, expected }): Found => ({
      code: 'score.stale',
      params: { found: shown(found), expected: shown(expected) },
      at,
      fix: {
        code: 'fix.recalculate',
        edits: [],
        restores: [{ kind: 'recalculate' }],
        changesIssuedText: false,
      },
    })),
};
