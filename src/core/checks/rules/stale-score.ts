/** Results of the score sheet that are older than its entries. Totals that are read, printed and sent are then wrong. */
import { cellName } from '../../../workbook/cells/cells';
import { shown } from '../../../workbook/cells/plain';
import { staleScoresOf } from '../facts';
import type { Fix, Found, Rule } from '../finding';

export const staleScore: Rule = {
  id: 'staleScore',
  level: 'error',
  about: 'workbook',
  codes: ['score.stale', 'score.staleSheet'],
  source: 'The set of criteria, worked out again from what was entered',
  run: (view) => {
    const stale = staleScoresOf(view);
    const [first] = stale;
    if (first && stale.length > MOST_TOLD) {
      const cells = stale.slice(0, NAMED).map(({ at }) => cellName(at.row, at.column));
      return [
        {
          code: 'score.staleSheet',
          params: { count: stale.length, cells: cells.join(', ') },
          at: first.at,
          fix: RECALCULATE,
        },
      ];
    }
    return stale.map(({ at, found, expected }): Found => ({
      code: 'score.stale',
      params: { found: shown(found), expected: shown(expected) },
      at,
      fix: RECALCULATE,
    }));
  },
};

/**
 * The number of old results that are told one by one. One old input changes its row and the totals; more of them mean a sheet
 * that nobody has calculated.
 */
const MOST_TOLD = 5;

/** The number of cells that a sentence names. */
const NAMED = 5;

const RECALCULATE: Fix = {
  code: 'fix.recalculate',
  edits: [],
  restores: [{ kind: 'recalculate' }],
  changesIssuedText: false,
};
