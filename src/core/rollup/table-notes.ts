/** Notes on a unit's table that does not stand as its sheet does: what was read nevertheless, and what was not. */
import { cellName } from '../../workbook/cells/cells';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { AnyTable } from '../layout/locate';
import type { Message } from '../words/message';

/** How many rows or cells a sentence names. */
const NAMED = 10;

export function standingNotes({
  sheet: { name: sheet },
  rows: { length: read },
  standing: { kind, moved, joined, below, headerCells },
}: Pick<AnyTable, 'sheet' | 'rows' | 'standing'>): Message[] {
  const notes: Message[] = [];
  if (kind === 'range') {
    notes.push({ code: 'file.tableRange', params: { sheet, count: read } });
  }
  if (moved) {
    notes.push({ code: 'file.tableMoved', params: { sheet, count: read } });
  }
  if (joined.length > 0) {
    const rows = joined.slice(0, NAMED).map((row) => row + 1);
    notes.push({
      code: 'file.rowsBelow',
      params: { sheet, count: joined.length, all: read, rows: rows.join(', ') },
    });
  }
  if (headerCells.length > 0) {
    const cells = headerCells
      .slice(0, NAMED)
      .map(({ at, found, name }) => `${cellName(at.row, at.column)}: ${found} → ${name}`);
    notes.push({ code: 'file.headerCells', params: { sheet, cells: cells.join('; ') } });
  }
  if (below) {
    const { at, rows: count } = below;
    notes.push({
      code: 'file.textBelow',
      params: { sheet, read, all: read + count, count, cell: cellName(at.row, at.column) },
    });
  }
  return notes;
}

/** The note on other tables with the headers of the one that was read, such as a copied sheet: their rows do not count. */
export function copiesNote(
  snapshot: WorkbookSnapshot,
  {
    sheet: { name: sheet },
    table: { row, column, headers },
    columns,
    rows,
  }: Pick<AnyTable, 'sheet' | 'table' | 'columns' | 'rows'>,
): Message[] {
  const ours = Object.values(columns).flatMap((at) => (at === undefined ? [] : (headers[at - column] ?? [])));
  const others = snapshot.sheets.flatMap(({ name, tables }) =>
    tables
      .filter((other) => ours.every((header) => other.headers.includes(header)))
      .filter((other) => name !== sheet || other.row !== row || other.column !== column)
      .map(() => name),
  );
  return others.length > 0
    ? [{ code: 'file.tableTwice', params: { sheet, count: rows.length, others: others.join(', ') } }]
    : [];
}
