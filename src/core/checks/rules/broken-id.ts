/**
 * Ids that someone typed over. These are lost rows of *Thông tin chung*, and rows of other tables whose id the add-in never
 * gave. (Rows without an id and copies of a row are no finding: *Rà soát* gives them one.)
 */
import { INFO_ROWS } from '../../layout/layout';
import type { InfoKey } from '../../layout/layout';
import { infoId } from '../../plan/info';
import { edit } from '../edits';
import type { Found, Rule } from '../finding';
import type { ViewRow } from '../view';

/** The rows that tell the roll-up whose the workbook is, and the checks in which state the plan is. */
const NEEDED: readonly InfoKey[] = ['unit', 'year', 'state'];

/** The rows that something is worked out from, in workbooks that were made with them. */
const USED: readonly InfoKey[] = ['unitCode', 'block', 'number', 'issued', 'beforeDay', 'daysOff'];

export const brokenId: Rule = {
  id: 'brokenId',
  level: 'error',
  about: 'workbook',
  codes: ['id.infoMissing', 'id.unknown', 'id.notOurs'],
  source: 'The workbook contract: rows are found again by their id',
  run: (view) => {
    const table = view.tables.find(({ role }) => role === 'info');
    const there = new Set(view.infoRows.map((row) => row.text('id')));
    const unknown = (rows: readonly ViewRow<'id'>[], code: 'id.unknown' | 'id.notOurs'): Found[] =>
      rows
        .filter((row) => row.text('id') !== '' && !view.knownIds.has(row.text('id')))
        .map((row): Found => ({
          code,
          level: 'review',
          params: { id: row.text('id') },
          at: row.at('id'),
          fix: {
            code: 'fix.clearId',
            params: { id: row.text('id') },
            edits: [edit(row, 'id', { value: null })],
            changesIssuedText: false,
          },
        }));
    return [
      ...(table
        ? [...NEEDED, ...USED.filter((key) => view.knownIds.has(infoId(key)))]
            .filter((key) => !there.has(infoId(key)))
            .map((key): Found => ({
              code: 'id.infoMissing',
              level: NEEDED.includes(key) ? 'error' : 'review',
              params: { label: INFO_ROWS[key], id: infoId(key) },
              at: table.headerAt,
            }))
        : []),
      ...unknown(view.tasks, 'id.unknown'),
      ...unknown(view.reports, 'id.unknown'),
      // Nobody gives these a new one.
      ...unknown(view.units, 'id.notOurs'),
      ...unknown(view.indicators, 'id.notOurs'),
      ...unknown(view.models, 'id.notOurs'),
    ];
  },
};
