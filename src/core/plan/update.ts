/**
 * Brings a plan's tables up to their template (merge.ts), as drafts. They hold only cells the template fills, and only
 * those that are to change; rows, columns and order are the users'.
 */
import type { CellAt } from '../../workbook/cells/cells';
import type { ColumnDraft, SheetDraft } from '../../workbook/draft/draft';
import { firstBelow, headersOf, locate, textOf } from '../layout/locate';
import type { AnyTable } from '../layout/locate';
import type { DraftOf } from '../layout/layout';
import { recordOf } from '../layout/keyed';
import type { Meta, RowFingerprints } from '../layout/meta';
import { cellOf } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { freshIds, rowsWithoutId } from './ids';
import type { Random } from './ids';
import { merge, NO_CHOICES, resolve } from './merge';
import type { Choices, Merge } from './merge';
import { filledColumns, fingerprintsById, recordsOf, rowFingerprints } from './row-record';
import type { TemplateKey, TemplateRole } from './row-record';

/** The effect of a template on one table. */
export interface TableUpdate {
  readonly role: TemplateRole;
  readonly located: AnyTable;
  readonly wanted: readonly DraftOf<TemplateRole>[];
  readonly merged: Merge;
}

/** The update of a table, or why it is left out: its sheet is gone, or its column of ids. */
export type TableUpdateReading =
  | { readonly ok: true; readonly update: TableUpdate }
  | { readonly ok: false; readonly missing: 'table' | 'ids' };

/**
 * Merges one table with the rows of its template.
 * @param held nothing is changed or added unless the user says so (merge.ts).
 */
export function tableUpdate(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  role: TemplateRole,
  wanted: readonly DraftOf<TemplateRole>[],
  held: boolean,
): TableUpdateReading {
  const located: AnyTable | undefined = locate(snapshot, meta, role);
  if (!located) {
    return { ok: false, missing: 'table' };
  }
  const { columns, sheet } = located;
  if (columns.id === undefined) {
    return { ok: false, missing: 'ids' };
  }
  const copies = new Set(rowsWithoutId(located.rows, role, meta.rows));
  const present = located.rows.map((row) => ({
    row: row.row,
    id: copies.has(row) ? '' : textOf(row, 'id'),
    values: recordOf(filledColumns(role), (key) => {
      const column = columns[key];
      const cell = column === undefined ? undefined : cellOf(sheet.grid, row.row, column);
      return cell?.formula ?? cell?.value ?? null;
    }),
  }));
  const merged = merge(keysOf(located, role), present, wanted, recordsOf(role, meta.rows), held);
  return { ok: true, update: { role, located, wanted, merged } };
}

/** The columns the template fills, as far as the table still has them. */
const keysOf = (located: AnyTable, role: TemplateRole): readonly TemplateKey[] =>
  filledColumns(role).filter((key) => located.columns[key] !== undefined);

/** An updated table, drafted. */
export interface DraftedUpdate {
  readonly sheet: SheetDraft;
  /** Records of its rows for `_SoDanVan`, beside those kept already. */
  readonly rows: Readonly<Record<string, RowFingerprints>>;
}

/**
 * Drafts the cells and rows that a merge and the user's choices come to.
 * @param sheet how such a sheet is made: of it only the columns count.
 * @returns the draft; or the cell below the table that stands in the way of new rows.
 */
export function draftUpdate(
  { role, located, wanted, merged }: TableUpdate,
  sheet: SheetDraft,
  meta: Meta,
  choices: Choices = NO_CHOICES,
  random: Random,
): DraftedUpdate | { readonly inTheWay: CellAt } {
  const { table } = located;
  const { cells, append } = resolve(merged, choices);
  const linked = new Set(cells.filter(({ key }) => key === 'id').map(({ row }) => row));
  const given = freshIds(
    rowsWithoutId(located.rows, role, meta.rows).filter(({ row }) => !linked.has(row)),
    located.rows,
    meta.rows,
    random,
  );
  const worked = rowsWorked(located);
  const inTheWay = firstBelow(located, worked + append.length - table.bodyRows);
  if (inTheWay) {
    return { inTheWay };
  }
  const rows: DraftOf<TemplateRole>[] = Array.from({ length: worked }, () => ({}));
  for (const { row, key, value } of [
    ...cells,
    ...given.map(({ row, id }) => ({ row: row.row, key: 'id' as const, value: id })),
  ]) {
    rows[row - table.row - 1] = { ...rows[row - table.row - 1], [key]: value };
  }
  const next = nextNumber(located);
  return {
    sheet: tableWith(located, sheet, meta, [
      rows,
      append.map((row, index) => ({ ...row, ...numbered(row, next + index) })),
    ]),
    rows: {
      ...Object.fromEntries(
        given.map(({ row, id }) => [id, rowFingerprints(role, (key) => row.values[key]).slice(0, 1)]),
      ),
      ...Object.fromEntries(fingerprintsById(role, wanted)),
    },
  };
}

/**
 * The table of a sheet with rows at its end, in the columns it has in this workbook.
 * @param rows what is written to the rows there are, and the rows that are added.
 */
function tableWith(
  { role, sheet: { name }, table }: AnyTable,
  sheet: SheetDraft,
  meta: Meta,
  [worked, added]: readonly [readonly DraftOf[], readonly DraftOf[]],
): SheetDraft {
  const headers = new Map<string, string>(headersOf(meta, role).map(({ key, header }) => [key, header]));
  const columns = (sheet.table?.columns ?? []).map((column): ColumnDraft => ({
    ...column,
    header: headers.get(column.key) ?? column.header,
  }));
  return {
    ...sheet,
    name,
    cells: [],
    table: {
      name: table.name,
      row: table.row,
      column: table.column,
      columns,
      rows: [...worked, ...added],
      worked: worked.length,
    },
  };
}

/**
 * A table with rows added at its end; the rows there are stay as they are.
 * @param sheet how such a sheet is made: of it only the columns count.
 * @returns the draft; or the cell below the table that stands in the way.
 */
export function withRowsAdded(
  located: AnyTable,
  sheet: SheetDraft,
  meta: Meta,
  added: readonly DraftOf[],
): SheetDraft | { readonly inTheWay: CellAt } {
  const worked = rowsWorked(located);
  const inTheWay = firstBelow(located, worked + added.length - located.table.bodyRows);
  return inTheWay
    ? { inTheWay }
    : tableWith(located, sheet, meta, [Array.from({ length: worked }, () => ({})), added]);
}

/** The number of rows in use. Of a table that was emptied Excel keeps one row, which takes the first new one. */
const rowsWorked = ({ rows, table: { bodyRows } }: AnyTable): number =>
  rows.length === 0 && bodyRows === 1 ? 0 : bodyRows;

/** Numbers go on after the highest there is. */
const nextNumber = (located: AnyTable): number =>
  1 + Math.max(0, ...located.rows.map(({ values }) => (typeof values.no === 'number' ? values.no : 0)));

const numbered = (row: DraftOf<TemplateRole>, no: number): DraftOf<TemplateRole> =>
  typeof row.no === 'number' ? { no } : {};
