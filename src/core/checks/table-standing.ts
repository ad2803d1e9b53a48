/** What is told of a table that does not stand as its sheet does. */
import { cellName } from '../../workbook/cells/cells';
import type { Message } from '../words/message';
import type { Fix, Found } from './finding';
import type { ViewTable } from './view';

/** How many cells a sentence names. */
const NAMED_CELLS = 10;

export function standingFindings({ role, headerAt, placed }: ViewTable): Found[] {
  if (!placed) {
    return [];
  }
  const { bodyRows, totals, standing } = placed;
  const { kind, moved, overdrawn, joined, below, headerCells } = standing;
  const { sheet } = headerAt;
  const fix: { readonly fix?: Fix } = totals
    ? {}
    : {
        fix: {
          code: 'fix.table',
          params: { sheet, count: bodyRows },
          edits: [],
          tables: [role],
          changesIssuedText: false,
        },
      };
  const found = (code: Found['code'], params: Message['params'] = {}, at = headerAt): Found => ({
    code,
    params: { sheet, ...params },
    at,
    ...fix,
  });
  return [
    ...(kind === 'range' ? [found('table.range', { count: bodyRows })] : []),
    ...(moved ? [found('table.moved', { row: headerAt.row + 1 })] : []),
    ...(overdrawn ? [found('table.overdrawn', { row: headerAt.row + bodyRows + 1 })] : []),
    ...(joined.length > 0
      ? [
          found(
            'table.rowsBelow',
            {
              count: joined.length,
              rows: joined
                .slice(0, NAMED_CELLS)
                .map((row) => row + 1)
                .join(', '),
            },
            { ...headerAt, row: joined[0] ?? headerAt.row },
          ),
        ]
      : []),
    ...headerCells.map(({ at, found: text, name }): Found => ({
      code: 'table.headerCell',
      params: { found: text, name },
      at,
      fix: {
        code: 'fix.headerCell',
        params: { name },
        edits: [{ at, expected: { value: text }, put: { value: name } }],
        changesIssuedText: false,
      },
    })),
    ...(below
      ? [
          {
            code: 'table.textBelow',
            level: 'note',
            params: { cell: cellName(below.at.row, below.at.column), count: below.rows },
            at: below.at,
          } satisfies Found,
        ]
      : []),
  ];
}
