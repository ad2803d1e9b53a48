/** Rows of the score sheet that nobody sees: their points count all the same. */
import { shown } from '../../../workbook/cells/plain';
import type { Found, Rule } from '../finding';

export const hiddenScoreRow: Rule = {
  id: 'hiddenScoreRow',
  level: 'review',
  about: 'workbook',
  codes: ['score.rowHidden', 'score.rowsFiltered'],
  source: 'What is printed, sent and appraised must show every criterion that the total counts',
  run: ({ scores, hiddenScores: { rows, byFilter } }) => {
    const hidden = scores.filter((row) => rows.has(row.at('code').row) && row.text('id') !== '');
    const [first] = hidden;
    if (byFilter && first) {
      const codes = hidden.map((row) => row.text('code')).join(', ');
      return [
        {
          code: 'score.rowsFiltered',
          // Whoever filters sees that a filter is on, and takes it off again.
          level: 'note',
          params: { count: hidden.length, codes },
          at: first.at('code'),
        },
      ];
    }
    return hidden.map((row): Found => ({
      code: 'score.rowHidden',
      params: { code: row.text('code'), self: points(row.value('self')), final: points(row.value('final')) },
      at: row.at('code'),
      fix: {
        code: 'fix.showRow',
        params: { code: row.text('code') },
        edits: [],
        restores: [{ kind: 'showRow', id: row.text('id') }],
        changesIssuedText: false,
      },
    }));
  },
};

const points = (value: Parameters<typeof shown>[0]): string => shown(value) || '–';
