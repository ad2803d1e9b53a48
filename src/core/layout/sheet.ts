/** A working sheet drafted from its declaration: title, hint, and the table below them. */
import type { CellDraft, ColumnDraft, RowDraft, SheetDraft } from '../../workbook/draft/draft';
import type { Expr } from '../../workbook/formula/expr';
import type { Validation } from '../../workbook/cells/style';
import { columnStyle, HEADER_ROW, LAYOUT } from './layout';
import { STYLES } from '../../workbook/cells/style';
import { freeSheetName, freeTableName } from './names';
import { locate } from './locate';
import type { Role } from './layout';
import type { Meta, SheetRecord } from './meta';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';

/** The names a sheet and its table go by in one workbook. */
export interface SheetNames {
  readonly sheet: string;
  readonly table: string;
}

/** What a particular sheet adds to the plain declaration. */
export interface SheetExtras {
  /** By column key. */
  readonly validations?: Readonly<Record<string, Validation>>;
  /** By column key. */
  readonly formulas?: Readonly<Record<string, Expr>>;
  /** Cells between the hint and the table (from `BLOCK_ROW` on), and how many rows they take. */
  readonly block?: { readonly rows: number; readonly cells: readonly CellDraft[] };
}

/** Names for a sheet that must be new: the proposed ones, or numbered ones when those are taken. */
export function freeNames(role: Role, snapshot: WorkbookSnapshot): SheetNames {
  return {
    sheet: freeSheetName(LAYOUT[role].sheet, snapshot),
    table: freeTableName(LAYOUT[role].table, snapshot),
  };
}

/** Names of our own sheet of that role if it is there and whole, so that it is brought up to date; else free ones. */
export function ownOrFreeNames(role: Role, snapshot: WorkbookSnapshot, meta: Meta): SheetNames {
  const located = meta.sheets[role] ? locate(snapshot, meta, role) : undefined;
  return located?.missing.length === 0
    ? { sheet: located.sheet.name, table: located.table.name }
    : freeNames(role, snapshot);
}

export function tableSheet(
  role: Role,
  names: SheetNames,
  rows: readonly RowDraft[],
  extras: SheetExtras = {},
): SheetDraft {
  const layout = LAYOUT[role];
  const columns = layout.columns.map((column): ColumnDraft => {
    const validation = extras.validations?.[column.key];
    const formula = extras.formulas?.[column.key];
    return {
      key: column.key,
      header: column.header,
      width: column.width,
      hidden: column.hidden ?? false,
      style: columnStyle(column),
      ...(validation ? { validation } : {}),
      ...(formula ? { formula } : {}),
    };
  });
  // Title and hint stand over the first column that shows.
  const left = columns.findIndex((column) => !column.hidden);
  const indexOf = (key: string) => columns.findIndex((column) => column.key === key);
  const row = HEADER_ROW + (extras.block?.rows ?? 0);
  const { printed, frozenTo } = layout;
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
    freezeRows: row + 1,
    ...(frozenTo === undefined ? {} : { freezeColumns: indexOf(frozenTo) + 1 }),
    page: {
      orientation: layout.orientation,
      titleRows: { first: row, last: row },
      ...(printed ? { columns: { first: indexOf(printed.from), last: indexOf(printed.to) } } : {}),
    },
  };
}

/** What `_SoDanVan` keeps about sheets, so that they are found again after renaming. */
export function sheetRecords(
  names: Readonly<Partial<Record<Role, SheetNames>>>,
): Partial<Record<Role, SheetRecord>> {
  return Object.fromEntries(
    Object.entries(names).map(([role, { sheet, table }]) => {
      const columns = LAYOUT[role as Role].columns.map(({ key, header }) => [key, header]);
      return [role, { sheet, table, columns: Object.fromEntries(columns) as Record<string, string> }];
    }),
  );
}
