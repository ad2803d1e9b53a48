/** Notes on a unit's table: how it stands to its sheet, and which cells and columns to look at. */
import { cellName, quoteSheet } from '../../workbook/cells/cells';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { isPlainCopy } from '../layout/reconcile';
import type { AnyTable, TablePlace } from '../layout/locate';
import type { Message } from '../words/message';
import { textOf } from '../layout/locate';
import type { ColumnKey, Role } from '../layout/layout';
import { legacyEncoding } from '../values/legacy-text';
import type { ReadTable } from './columns';
import type { MARK_FAULTS, MarkFault } from './marks';

/** The most rows or cells that a sentence names. */
const NAMED = 10;

/** Notes on how a table stands to its sheet. It may be gone or moved, have rows or words below, or rows that are struck out. */
export function standingNotes({
  sheet: { name: sheet, struckRows = [] },
  rows: tableRows,
  standing: { kind, moved, joined, below, headerCells },
}: Pick<AnyTable, 'sheet' | 'rows' | 'standing'>): Message[] {
  const notes: Message[] = [];
  const read = tableRows.length;
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
  const struck = new Set(struckRows);
  const dropped = tableRows.filter(({ row }) => struck.has(row)).map(({ row }) => String(row + 1));
  if (dropped.length > 0) {
    notes.push({
      code: 'file.rowsStruck',
      params: { sheet, count: dropped.length, rows: someOf(dropped, 'dòng') },
    });
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

/** The address of a row's cell, with its sheet; the table's first column for a column that is missing. */
export const place = ({ sheet, table, columns }: AnyTable, row: number, key: ColumnKey | undefined): string =>
  `${quoteSheet(sheet.name)}!${cellName(row, (key && columns[key]) ?? table.column)}`;

/** Words in a code page of before Unicode: nothing is found or compared by them. */
export function legacyNotes(located: AnyTable, keys: readonly ColumnKey[]): Message[] {
  return cellsNote(
    'file.legacyText',
    located,
    located.rows.flatMap((row) =>
      keys
        .filter((key) => legacyEncoding(textOf(row, key)) !== undefined)
        .map((key) => cellName(row.row, located.columns[key] ?? 0)),
    ),
  );
}

/** A note that names cells; none without cells. */
export function cellsNote(
  code:
    | 'file.legacyText'
    | 'file.formulasGone'
    | 'file.finalsTyped'
    | 'file.textNumbers'
    | 'file.cellsReadAs'
    | 'file.cellsUnread'
    | 'file.unsureNumbers'
    | 'file.textTooLong'
    | 'file.staleResults'
    | 'file.unitMarks'
    | (typeof MARK_FAULTS)[MarkFault],
  located: TablePlace,
  cells: readonly string[],
): Message[] {
  return cells.length === 0 ? [] : [{ code, params: { sheet: located.sheet.name, cells: someOf(cells) } }];
}

/** The first of them, and how many more there are. */
export const someOf = (cells: readonly string[], what = 'ô'): string =>
  cells.slice(0, NAMED).join(', ') + (cells.length > NAMED ? ` và ${cells.length - NAMED} ${what} khác` : '');

/**
 * The notes on columns that are missing, guessed or beside the layout.
 * @param made the headers it was made with: what came later is missing from no older file.
 */
export function columnNotes(
  { located, guessed, extra }: ReadTable<Role>,
  made: readonly string[],
): Message[] {
  const sheet = located.sheet.name;
  const missing = located.missing.filter((header) => made.includes(header));
  return [
    ...(missing.length > 0
      ? [
          {
            code: 'file.columnsMissing',
            params: { sheet, columns: missing.join(', ') },
          } satisfies Message,
        ]
      : []),
    ...(guessed.length > 0
      ? [
          {
            code: 'file.columnsGuessed',
            params: { sheet, columns: guessed.map(({ header, meant }) => `${header} → ${meant}`).join('; ') },
          } satisfies Message,
        ]
      : []),
    ...(extra.length > 0
      ? [{ code: 'file.columnsExtra', params: { sheet, columns: extra.join(', ') } } satisfies Message]
      : []),
  ];
}

/** The share of a table's headers that makes another one like it: a copy may have lost some. */
const ALIKE = 0.6;

/** The note on other tables, or plain rows, with the headers of the one that was read: a copied sheet's rows do not count. */
export function copiesNote(
  snapshot: WorkbookSnapshot,
  {
    sheet: { name: sheet },
    table: { name: table, column, headers },
    columns,
    rows,
  }: Pick<AnyTable, 'sheet' | 'table' | 'columns' | 'rows'>,
): Message[] {
  const ours = Object.values(columns).flatMap((at) => (at === undefined ? [] : (headers[at - column] ?? [])));
  const others = snapshot.sheets.flatMap((other) =>
    other.name !== sheet && isPlainCopy(other, ours, ALIKE)
      ? [other.name]
      : other.tables
          .filter(
            ({ headers: all }) => ours.filter((header) => all.includes(header)).length >= ALIKE * ours.length,
          )
          .filter(({ name }) => other.name !== sheet || name !== table)
          .map(() => other.name),
  );
  return others.length > 0
    ? [{ code: 'file.tableTwice', params: { sheet, count: rows.length, others: others.join(', ') } }]
    : [];
}
