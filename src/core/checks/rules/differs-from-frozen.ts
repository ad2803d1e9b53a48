/** Cells of the score sheet that changed since it was frozen for sending, with their former content. */
import { FROZEN_COLUMNS, frozenWords } from '../../scoring/appraisal/freeze';
import { headerOf } from '../../layout/layout';
import { readableWords } from '../../plan/issued';
import type { Found, Rule } from '../finding';

export const differsFromFrozen: Rule = {
  id: 'differsFromFrozen',
  level: 'review',
  about: 'workbook',
  codes: ['frozen.changed', 'frozen.filled', 'frozen.added', 'frozen.removed'],
  source: 'The stamp of Chốt để gửi: what was sent must be told from what was typed later',
  run: ({ frozen, scores }) => {
    const no = frozen?.stamps.at(-1)?.no;
    const [first] = scores;
    if (!frozen || no === undefined || !first) {
      return [];
    }
    const rows = scores.map((row) => ({ row, id: row.text('id'), value: row.value }));
    const there = new Set(rows.map(({ id }) => id));
    return [
      ...rows.flatMap(({ row, id, value }): Found[] => {
        const before = frozen.rows[id];
        if (!before) {
          return [{ code: 'frozen.added', params: { no }, at: row.at('code') }];
        }
        const now = frozenWords({ id, value });
        return FROZEN_COLUMNS.flatMap((key, index): Found[] => {
          const [was = '', is = ''] = [before[index], now[index]];
          if (was === is) {
            return [];
          }
          const params = { no, column: headerOf('scores', key) };
          const at = row.at(key);
          return [
            was === ''
              ? { code: 'frozen.filled', params, at }
              : { code: 'frozen.changed', params: { ...params, before: readableWords(was) }, at },
          ];
        });
      }),
      ...Object.keys(frozen.rows)
        .filter((id) => !there.has(id))
        .map((id): Found => ({ code: 'frozen.removed', params: { no, row: id }, at: first.at('code') })),
    ];
  },
};
