/** Columns of our tables that are gone or renamed, and tables that are gone: nothing is read from them, formulas over them break. */
import { LAYOUT } from '../../layout/layout';
import type { Role } from '../../layout/layout';
import type { Found, Rule } from '../finding';

/** Without these nothing can be checked or rolled up. */
const NEEDED: readonly Role[] = ['info', 'tasks'];

export const brokenHeader: Rule = {
  id: 'brokenHeader',
  level: 'error',
  about: 'workbook',
  codes: ['table.columnsMissing', 'table.lost'],
  source: 'The workbook contract: tables are found by their name, columns by their header',
  run: ({ tables, lost }) => [
    ...tables
      .filter(({ missing }) => missing.length > 0)
      .map(({ missing, headerAt }): Found => ({
        code: 'table.columnsMissing',
        params: { columns: missing.join(', ') },
        at: headerAt,
      })),
    ...lost.flatMap((role): Found[] => {
      // What is gone has no cell: the finding stands beside what is left.
      const at = tables[0]?.headerAt;
      return at
        ? [
            {
              code: 'table.lost',
              level: NEEDED.includes(role) ? 'error' : 'review',
              params: { table: LAYOUT[role].sheet },
              at,
            },
          ]
        : [];
    }),
  ],
};
