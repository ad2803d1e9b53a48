/** Notes on a unit's table that does not stand as its sheet does: what was read nevertheless, and what was not. */
import { cellName } from '../../workbook/cells/cells';
import type { LocatedTable } from '../layout/locate';
import type { Message } from '../words/message';

/** How many rows or cells a sentence names. */
const NAMED = 10;

export function standingNotes({
  sheet,
  rows,
  standing,
}: Pick<LocatedTable, 'sheet' | 'rows' | 'standing'>): Message[] {
  const { kind, moved, joined, below, headerCells } = standing;
  const said = (code: Message['code'], params: Message['params']): Message => ({
    code,
    params: { sheet: sheet.name, ...params },
  });
  return [
    ...(kind === 'range' ? [said('file.tableRange', { count: rows.length })] : []),
    ...(moved ? [said('file.tableMoved', { count: rows.length })] : []),
    ...(joined.length > 0
      ? [
          said('file.rowsBelow', {
            count: joined.length,
            all: rows.length,
            rows: joined
              .slice(0, NAMED)
              .map((row) => row + 1)
              .join(', '),
          }),
        ]
      : []),
    ...(headerCells.length > 0
      ? [
          said('file.headerCells', {
            cells: headerCells
              .slice(0, NAMED)
              .map(({ at, found, name }) => `${cellName(at.row, at.column)}: ${found} → ${name}`)
              .join('; '),
          }),
        ]
      : []),
    ...(below
      ? [
          said('file.textBelow', {
            read: rows.length,
            all: rows.length + below.rows,
            count: below.rows,
            cell: cellName(below.at.row, below.at.column),
          }),
        ]
      : []),
  ];
}
