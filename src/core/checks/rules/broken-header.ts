/** Tables of ours that are gone, cut off from their rows, or without some columns. Formulas over them break. */
import { LAYOUT } from '../../layout/layout';
import type { Role } from '../../layout/layout';
import { madeWith } from '../../layout/locate';
import type { Meta } from '../../layout/meta';
import type { Found, Rule } from '../finding';
import { standingFindings } from '../table-standing';
import { META_SHEET } from '../../../workbook/draft/facts-sheet';

/** The tables without which nothing can be checked, scored or rolled up. */
const NEEDED: readonly Role[] = ['info', 'tasks', 'scores'];

/** Without the columns that came after this workbook: those an upgrade offers. */
const lostOf = (role: Role, missing: readonly string[], meta: Meta | undefined): readonly string[] =>
  meta ? missing.filter((header) => madeWith(meta, role).includes(header)) : missing;

export const brokenHeader: Rule = {
  id: 'brokenHeader',
  level: 'error',
  about: 'workbook',
  codes: [
    'table.columnsMissing',
    'table.lost',
    'table.range',
    'table.moved',
    'table.overdrawn',
    'table.rowsBelow',
    'table.textBelow',
    'table.headerCell',
    'table.partial',
  ],
  source:
    'The workbook contract: tables are found by their name, else by sheet and headers; columns by their header',
  run: ({ tables, lost, source }) => [
    ...(source?.snapshot.sheets ?? [])
      .filter(({ partial }) => partial)
      .map(({ name }): Found => ({
        code: 'table.partial',
        params: { sheet: name },
        at: { sheet: name, row: 0, column: 0 },
      })),
    ...tables
      .map(({ role, missing, headerAt }) => ({ lost: lostOf(role, missing, source?.meta), headerAt }))
      .filter(({ lost }) => lost.length > 0)
      .map(({ lost, headerAt }): Found => ({
        code: 'table.columnsMissing',
        params: { columns: lost.join(', ') },
        at: headerAt,
      })),
    ...tables.flatMap(standingFindings),
    ...lost.map((role): Found => ({
      code: 'table.lost',
      level: NEEDED.includes(role) ? 'error' : 'review',
      params: { table: LAYOUT[role].sheet },
      // What is gone has no cell: the finding stands beside what is left.
      at: tables[0]?.headerAt ?? { sheet: META_SHEET, row: 0, column: 0 },
    })),
  ],
};
