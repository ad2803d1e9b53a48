/**
 * Finds our tables in a workbook that people have worked in. A table is found by its recorded name, else by the
 * header's words. Columns are found by name, never by position, so that users may add, move and hide them.
 */
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import { cellOf } from '../../workbook/cells/snapshot';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { recordOf } from './keyed';
import { sheetLayout } from './layout';
import type { ColumnKey, Role } from './layout';
import type { Meta } from './meta';
import { reconcile } from './reconcile';
import type { Standing } from './reconcile';

/** A row of one of our tables. `RowOf<'tasks'>` may stand where fewer of its keys are asked for. */
export interface Row<K extends string> {
  /** Values by column key; a column that is missing gives `null`. */
  readonly values: Readonly<Record<K, CellValue>>;
  /** The row on the sheet, from 0. */
  readonly row: number;
}

/** A row of the table of that role. */
export type RowOf<R extends Role> = Row<ColumnKey<R>>;

/** A table and the sheet it stands on. */
export interface TablePlace {
  readonly sheet: SheetSnapshot;
  readonly table: TableSnapshot;
}

/** A table of ours as it stands in a workbook. */
export interface LocatedTable<R extends Role> extends TablePlace {
  readonly role: R;
  /** Column key → column on the sheet, from 0; a column that is missing has none. */
  readonly columns: Readonly<Record<ColumnKey<R>, number | undefined>>;
  /** Headers that the layout has and the table lacks. */
  readonly missing: readonly string[];
  /** The rows that hold anything. */
  readonly rows: readonly RowOf<R>[];
  /** The standing of the table to the cells of its sheet. */
  readonly standing: Standing;
}

/** A table of some role: a key that its role does not have gives no column and no value. */
export interface AnyTable extends TablePlace {
  readonly role: Role;
  readonly columns: Readonly<Partial<Record<ColumnKey, number | undefined>>>;
  readonly missing: readonly string[];
  readonly rows: readonly AnyRow[];
  readonly standing: Standing;
}

/** A row of a table of some role. */
export interface AnyRow {
  readonly values: Readonly<Partial<Record<ColumnKey, CellValue>>>;
  readonly row: number;
}

/** The table of a role; of one of several roles, the table of any of them. */
export type TableOf<R extends Role> = { readonly [Q in R]: LocatedTable<Q> }[R];

/**
 * The table of that role, or `undefined` if the workbook has none.
 * @example
 * const tasks = locate(snapshot, meta, 'tasks');
 * tasks?.rows.map((row) => textOf(row, 'text')); // ['Tham mưu ban hành …', …]
 */
export function locate<R extends Role>(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  role: R,
): TableOf<R> | undefined {
  const wanted = headersOf(meta, role);
  const reconciled = reconcile(
    snapshot,
    findTable(
      snapshot.sheets.flatMap((each) => each.tables),
      meta,
      role,
    ),
    { role, recorded: meta.sheets[role], columns: wanted, isKnownId: (id) => id in meta.rows },
  );
  if (!reconciled) {
    return undefined;
  }
  const { sheet, table, standing } = reconciled;
  const keys = wanted.map(({ key }) => key);
  const found = new Map(wanted.map(({ key, header }) => [key, table.headers.indexOf(header)]));
  const columns = recordOf(keys, (key) => {
    const index = found.get(key) ?? -1;
    return index < 0 ? undefined : table.column + index;
  });
  const rows: RowOf<R>[] = [];
  // A table may be drawn down to the sheet's last row: below what the sheet holds there is nothing.
  const last = Math.min(table.row + table.bodyRows, sheet.grid.row + sheet.grid.values.length - 1);
  for (let row = table.row + 1; row <= last; row++) {
    const values = recordOf(keys, (key) => {
      const column = columns[key];
      return column === undefined ? null : cellOf(sheet.grid, row, column).value;
    });
    if (keys.some((key) => values[key] !== null && values[key] !== '')) {
      rows.push({ values, row });
    }
  }
  const missing = wanted.filter(({ key }) => columns[key] === undefined).map(({ header }) => header);
  return { role, sheet, table, columns, missing, rows, standing };
}

/** The columns of a role with the headers they have in this workbook. */
export function headersOf<R extends Role>(
  meta: Meta,
  role: R,
): readonly { readonly key: ColumnKey<R>; readonly header: string }[] {
  const recorded = meta.sheets[role]?.columns ?? {};
  return sheetLayout(role).columns.map(({ key, header }) => ({ key, header: recorded[key] ?? header }));
}

/** The headers that a table of this workbook was made with; all there are now where none are recorded. */
export function madeWith(meta: Meta, role: Role): readonly string[] {
  const recorded = meta.sheets[role]?.columns;
  return headersOf(meta, role).flatMap(({ key, header }) => (!recorded || key in recorded ? [header] : []));
}

/** The table of that role among a workbook's tables: by the recorded name, else by its headers. */
export function findTable<T extends Pick<TableSnapshot, 'name' | 'headers'>>(
  tables: readonly T[],
  meta: Meta,
  role: Role,
): T | undefined {
  const recorded = meta.sheets[role]?.table;
  const wanted = madeWith(meta, role);
  const named = tables.filter(({ name }) => recorded !== undefined && sameName(name, recorded));
  const has = ({ headers }: T) => wanted.filter((header) => headers.includes(header)).length;
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
export function addressOf<K extends string>(
  {
    sheet,
    table,
    columns,
  }: TablePlace & { readonly columns: Readonly<Partial<Record<K, number | undefined>>> },
  { row }: { readonly row: number },
  key: NoInfer<K>,
): CellAt {
  return { sheet: sheet.name, row, column: columns[key] ?? table.column };
}

/** A cell's words: trimmed, NFC, "" for an empty cell. */
export function textOf<K extends string>(
  { values }: { readonly values: Readonly<Partial<Record<K, CellValue>>> },
  key: NoInfer<K>,
): string {
  return String(values[key] ?? '')
    .normalize('NFC')
    .trim();
}

/** The first cell with content in the rows below a table that it would grow over. */
export function firstBelow({ sheet, table }: TablePlace, rows: number): CellAt | undefined {
  for (let row = table.row + table.bodyRows + 1; row <= table.row + table.bodyRows + rows; row++) {
    for (let column = table.column; column < table.column + table.headers.length; column++) {
      const { value, formula } = cellOf(sheet.grid, row, column);
      if (formula !== null || (value !== null && value !== '')) {
        return { sheet: sheet.name, row, column };
      }
    }
  }
  return undefined;
}
