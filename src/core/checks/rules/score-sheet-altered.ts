/**
 * Cells of a score sheet that are no longer as its set of criteria made them. A total that a number was typed over counts
 * nothing.
 */
import { shown } from '../../../workbook/cells/plain';
import type { Alteration } from '../../scoring/appraisal/original';
import type { CellInput } from '../../../workbook/draft/change';
import { headerOf, LAYOUT } from '../../layout/layout';
import type { Message } from '../../words/message';
import { edit } from '../edits';
import { alterationsOf } from '../facts';
import type { Fix, Found, Rule } from '../finding';
import type { ViewOf } from '../view';

export const scoreSheetAltered: Rule = {
  id: 'scoreSheetAltered',
  level: 'error',
  about: 'workbook',
  codes: [
    'altered.formulaReplaced',
    'altered.formula',
    'altered.maximum',
    'altered.scale',
    'altered.scaleRows',
    'altered.text',
    'altered.rowRemoved',
    'altered.rowAdded',
  ],
  source: 'The set of criteria that the score sheet was made from, kept by its checksum',
  run: (view) => {
    const { scores } = view;
    const { cells, removed, added, scaleRows, isOlder = false } = alterationsOf(view);
    const [first] = scores;
    return [
      ...cells.map((cell): Found => ({
        ...messageOf(cell),
        // What points are worked out by is not to be changed: nothing is rated until it is back.
        level: cell.kind === 'text' ? 'review' : 'error',
        at: cell.at,
        ...(isOlder && 'formula' in cell.expected ? {} : { fix: restored(cell) }),
      })),
      ...(scaleRows
        ? [
            {
              code: 'altered.scaleRows',
              params: { sheet: LAYOUT.scale.sheet },
              at: scaleRows,
              fix: {
                code: 'fix.makeScale',
                params: { sheet: LAYOUT.scale.sheet },
                edits: [],
                restores: [{ kind: 'scale' }],
                changesIssuedText: false,
              },
            } satisfies Found,
          ]
        : []),
      ...added.map(({ at, code }): Found => {
        const row = scores.find((each) => each.at('code').row === at.row);
        const found: Found = { code: 'altered.rowAdded', params: { code }, at };
        return row ? { ...found, fix: emptyRow(row) } : found;
      }),
      ...(first
        ? removed.map(({ id, code, title }): Found => ({
            code: 'altered.rowRemoved',
            params: { code, title },
            at: first.at('code'),
            ...(isOlder ? {} : { fix: addedAgain(id, code) }),
          }))
        : []),
    ];
  },
};

/** Of an older sheet an upgrade writes the formulas, in all rows at once. */
const restored = ({ at, found, expected }: Alteration): Fix => ({
  code: 'fix.restoreCell',
  params: { expected: said(expected) },
  edits: [{ at, expected: found, put: expected }],
  changesIssuedText: false,
});

const addedAgain = (id: string, code: string): Fix => ({
  code: 'fix.addRow',
  params: { code },
  edits: [],
  restores: [{ kind: 'addRow', id }],
  changesIssuedText: false,
});

function messageOf({ kind, column, scaleColumn, ...cell }: Alteration): Message {
  const [found, expected] = [said(cell.found), said(cell.expected)];
  switch (kind) {
    case 'formulaReplaced':
    case 'maximum':
    case 'scale':
      return { code: `altered.${kind}`, params: { found, expected } };
    case 'formula':
      return { code: 'altered.formula', params: { expected } };
    case 'text':
      return { code: 'altered.text', params: { column: headerIn(column, scaleColumn), expected } };
  }
}

/** The header of the column; nothing above the tables, where all that is compared are formulas. */
const headerIn = (column: Alteration['column'], scaleColumn: Alteration['scaleColumn']): string =>
  column !== undefined
    ? headerOf('scores', column)
    : scaleColumn !== undefined
      ? headerOf('scale', scaleColumn)
      : '';

/** A fix that empties a row, so that it counts nothing. What users keep in columns of their own stays. */
const emptyRow = (row: ViewOf<'scores'>): Fix => ({
  code: 'fix.emptyRow',
  edits: LAYOUT.scores.columns
    .filter(({ key }) => row.formula(key) !== null || row.value(key) !== null)
    .map(({ key }) => edit(row, key, { value: null })),
  changesIssuedText: false,
});

const LONGEST = 120;

function said(input: NonNullable<CellInput>): string {
  const text = 'formula' in input ? input.formula : shown(input.value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
