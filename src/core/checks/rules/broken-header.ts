/** Columns of our tables that are gone or renamed: nothing is read from them, and formulas over them break. */
import type { Found, Rule } from '../finding';

export const brokenHeader: Rule = {
  id: 'brokenHeader',
  level: 'error',
  about: 'workbook',
  codes: ['table.columnsMissing'],
  source: 'The workbook contract: columns are found by their header',
  run: ({ tables }) =>
    tables
      .filter(({ missing }) => missing.length > 0)
      .map(({ missing, headerAt }): Found => ({
        code: 'table.columnsMissing',
        params: { columns: missing.join(', ') },
        at: headerAt,
      })),
};
