/** Working sheets drafted from their declaration: title, hint, and the table below them. */
import type { CellDraft, ColumnDraft, RowDraft, SheetDraft } from '../../workbook/draft/draft';
import type { Expr } from '../../workbook/formula/expr';
import type { PageSetup, Validation } from '../../workbook/cells/style';
import { columnStyle, HEADER_ROW, ROLES, sheetLayout } from './layout';
import { STYLES } from '../../workbook/cells/style';
import { freeSheetName, freeTableName } from './names';
import { locate } from './locate';
import type { ColumnKey, Role } from './layout';
import type { Meta, SheetRecord } from './meta';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';

/** Height in points of the row between a block and the table below it. */
const GAP = 4;

/** The names a sheet and its table go by in one workbook. */
export interface SheetNames {
  readonly sheet: string;
  readonly table: string;
}

/** Additions of one particular sheet to the plain declaration. */
export interface SheetExtras<K extends string> {
  /** Drop-downs and limits by column key. */
  readonly validations?: Readonly<Partial<Record<K, Validation>>>;
  /** Formulas of computed columns by column key. */
  readonly formulas?: Readonly<Partial<Record<K, Expr>>>;
  /** Cells between the hint and the table (from `BLOCK_ROW` on), and how many rows they take. */
  readonly block?: { readonly rows: number; readonly cells: readonly CellDraft[] };
}

/** Names for a sheet that must be new: the proposed ones, or numbered ones when those are taken. */
export function freeNames(role: Role, snapshot: WorkbookSnapshot): SheetNames {
  return {
    sheet: freeSheetName(sheetLayout(role).sheet, snapshot),
    table: freeTableName(sheetLayout(role).table, snapshot),
  };
}

/** The names of our own sheet of that role if it is there and whole, else free ones. */
export function ownOrFreeNames(role: Role, snapshot: WorkbookSnapshot, meta: Meta): SheetNames {
  const located = meta.sheets[role] ? locate(snapshot, meta, role) : undefined;
  return located?.missing.length === 0
    ? { sheet: located.sheet.name, table: located.table.name }
    : freeNames(role, snapshot);
}

/**
 * A sheet drafted from its declaration, with these rows in its table.
 * @example tableSheet('models', { sheet: 'Mô hình', table: 'MoHinh' }, [{ id: 'u.1', name: 'Tổ tự quản' }])
 */
export function tableSheet<R extends Role>(
  role: R,
  names: SheetNames,
  rows: readonly RowDraft<ColumnKey<R>>[],
  extras: SheetExtras<ColumnKey<R>> = {},
): SheetDraft<ColumnKey<R>> {
  const layout = sheetLayout(role);
  const columns = layout.columns.map((column): ColumnDraft<ColumnKey<R>> => {
    const validation = extras.validations?.[column.key];
    const formula = extras.formulas?.[column.key];
    return {
      key: column.key,
      header: column.header,
      width: column.width,
      hidden:
        (column.hidden ?? false) ||
        (column.untilUsed === true && rows.every((row) => (row[column.key] ?? '') === '')),
      style: columnStyle(column),
      ...(validation ? { validation } : {}),
      ...(formula ? { formula } : {}),
    };
  });
  const indexOf = (key: ColumnKey<R>) => columns.findIndex((column) => column.key === key);
  // Title and hint stand over the first column that shows and scrolls: they are not cut where what is frozen ends.
  const frozen = layout.frozenTo === undefined ? 0 : indexOf(layout.frozenTo) + 1;
  const left = columns.findIndex((column, index) => !column.hidden && index >= frozen);
  const row = HEADER_ROW + (extras.block?.rows ?? 0);
  return {
    name: names.sheet,
    visibility: 'visible',
    cells: [
      { row: 0, column: left, content: { value: layout.title }, style: STYLES.title },
      { row: 1, column: left, content: { value: layout.hint }, style: STYLES.hint },
      ...(extras.block?.cells ?? []),
    ],
    merges: [],
    table: { name: names.table, row, column: 0, columns, rows },
    validations: [],
    conditionals: [],
    // The empty row between block and table takes no more room than it must.
    ...(extras.block ? { rowHeights: [{ row: row - 1, height: GAP }] } : {}),
    freezeRows: row + 1,
    ...(frozen === 0 ? {} : { freezeColumns: frozen }),
    page: {
      orientation: layout.orientation,
      titleRows: { first: row, last: row },
      ...printedPart(role, row - 1),
    },
  };
}

/**
 * The part of a sheet that is printed, as it is declared.
 * @param emptyRow a row without content, for a sheet that prints nothing.
 */
export function printedPart(role: Role, emptyRow: number): Pick<PageSetup, 'columns' | 'nothing'> {
  const { printed, columns } = sheetLayout(role);
  if (printed === undefined) {
    return {};
  }
  const indexOf = (key: string) => columns.findIndex((column) => column.key === key);
  return printed === 'nothing'
    ? { nothing: { row: emptyRow } }
    : { columns: { first: indexOf(printed.from), last: indexOf(printed.to) } };
}

/** The records of sheets in `_SoDanVan`, by which they are found again after renaming. */
export function sheetRecords(
  names: Readonly<Partial<Record<Role, SheetNames>>>,
): Partial<Record<Role, SheetRecord>> {
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const made = names[role];
      const columns = sheetLayout(role).columns.map(({ key, header }) => [key, header] as const);
      return made ? [[role, { ...made, columns: Object.fromEntries(columns) }]] : [];
    }),
  );
}
