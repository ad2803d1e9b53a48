/**
 * Finds our tables in a workbook that people have worked in: by the recorded table name, else by the header's
 * words. Columns are found by name, never by position, so that users may add, move and hide them.
 */
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import { cellOf } from '../../workbook/cells/snapshot';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { LAYOUT } from './layout';
import type { Role } from './layout';
import type { Meta } from './meta';
import { reconcile } from './reconcile';
import type { Standing } from './reconcile';

/** A row of one of our tables. */
export interface Row {
  /** By column key; a column that is missing gives `null`. */
  readonly values: Readonly<Record<string, CellValue>>;
  /** The row on the sheet, from 0. */
  readonly row: number;
}

export interface LocatedTable {
  readonly role: Role;
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot;
  /** Column key → column on the sheet, from 0. */
  readonly columns: Readonly<Record<string, number>>;
  /** Headers that the layout has and the table lacks. */
  readonly missing: readonly string[];
  readonly rows: readonly Row[];
  /** How the table stands to the cells of its sheet. */
  readonly standing: Standing;
}

/** Our table of that role, or `undefined` if the workbook has none. */
export function locate(snapshot: WorkbookSnapshot, meta: Meta, role: Role): LocatedTable | undefined {
  const wanted = headersOf(meta, role);
  const record = meta.sheets[role];
  const found = reconcile(
    snapshot,
    findTable(
      snapshot.sheets.flatMap((each) => each.tables),
      meta,
      role,
    ),
    { role, recorded: record, columns: wanted, isKnownId: (id) => id in meta.rows },
  );
  if (!found) {
    return undefined;
  }
  const { sheet, table, standing } = found;
  const columns: Record<string, number> = {};
  const missing: string[] = [];
  for (const { key, header } of wanted) {
    const index = table.headers.indexOf(header);
    if (index >= 0) {
      columns[key] = table.column + index;
    } else {
      missing.push(header);
    }
  }
  const rows: Row[] = [];
  // A table may be drawn down to the sheet's last row: below what the sheet holds there is nothing.
  const last = Math.min(table.row + table.bodyRows, sheet.grid.row + sheet.grid.values.length - 1);
  for (let row = table.row + 1; row <= last; row++) {
    const values: Record<string, CellValue> = {};
    for (const { key } of wanted) {
      const column = columns[key];
      values[key] = column === undefined ? null : cellOf(sheet.grid, row, column).value;
    }
    if (Object.values(values).some((value) => value !== null && value !== '')) {
      rows.push({ values, row });
    }
  }
  return { role, sheet, table, columns, missing, rows, standing };
}

/** The columns of a role with the headers they have in this workbook. */
export function headersOf(
  meta: Meta,
  role: Role,
): readonly { readonly key: string; readonly header: string }[] {
  const recorded = meta.sheets[role]?.columns ?? {};
  return LAYOUT[role].columns.map(({ key, header }) => ({ key, header: recorded[key] ?? header }));
}

/** Which of a workbook's tables is ours of that role: by the recorded name, else by its headers. */
export function findTable<T extends Pick<TableSnapshot, 'name' | 'headers'>>(
  tables: readonly T[],
  meta: Meta,
  role: Role,
): T | undefined {
  const recorded = meta.sheets[role]?.table;
  const wanted = headersOf(meta, role);
  const named = tables.filter(({ name }) => recorded !== undefined && sameName(name, recorded));
  const has = ({ headers }: T) => wanted.filter(({ header }) => headers.includes(header)).length;
  // Several tables of one name, which only damaged files have, are told apart by their headers.
  return (
    named.reduce<T | undefined>(
      (best, table) => (best && has(best) >= has(table) ? best : table),
      undefined,
    ) ?? tables.find((table) => has(table) === wanted.length)
  );
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The cell of a row's column, to point at; the row's first cell if the column is missing. */
export function addressOf(located: LocatedTable, row: Row, key: string): CellAt {
  return { sheet: located.sheet.name, row: row.row, column: located.columns[key] ?? located.table.column };
}

/** A cell's words: trimmed, NFC, "" for an empty cell. */
export function textOf(row: Row, key: string): string {
  const value = row.values[key] ?? null;
  return value === null ? '' : String(value).normalize('NFC').trim();
}
