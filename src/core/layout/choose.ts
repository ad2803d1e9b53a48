/** Which columns of our tables to read, found by their headers in a workbook's outline. */
import type { ChooseColumns } from '../../workbook/cells/outline';
import { findTable, headersOf } from './locate';
import type { Role } from './layout';
import { EMPTY_META, readMeta } from './meta';
import { META_SHEET } from '../../workbook/draft/facts-sheet';

/** Column keys by role; `true` for all of a sheet's columns. */
export type WantedColumns = Readonly<Partial<Record<Role, readonly WantedColumn[] | Whole>>>;

/** All of a sheet's columns, with the drop-downs of those named. */
export type Whole = true | { readonly whole: true; readonly lists: Readonly<Record<string, true | 'each'>> };

/** A column by its key, with what must be known of it beside its values. */
interface ColumnWish {
  readonly key: string;
  readonly formulas?: boolean;
  readonly list?: boolean | 'each';
  readonly top?: boolean;
}

/** Of a key alone, the values. */
export type WantedColumn = string | ColumnWish;

/** The choice of these columns. A workbook without `_SoDanVan` is none of ours: nothing of it is read. */
export function chooseColumns(wanted: WantedColumns): ChooseColumns {
  return ({ tables, facts }) => {
    if (!facts) {
      return [];
    }
    const sheet = { name: META_SHEET, visibility: 'veryHidden', grid: facts, tables: [] } as const;
    const reading = readMeta({ sheets: [sheet], names: [] });
    const meta = reading.state === 'ok' ? reading.meta : EMPTY_META;
    return (Object.keys(wanted) as Role[]).flatMap((role) => {
      const table = findTable(tables, meta, role);
      const columns = wanted[role];
      return headersOf(meta, role).flatMap(({ key, header }) => {
        const column: ColumnWish | undefined =
          columns === true
            ? { key, formulas: true }
            : columns && 'whole' in columns
              ? { key, formulas: true, list: columns.lists[key] ?? false }
              : columns
                  ?.map((each): ColumnWish => (typeof each === 'string' ? { key: each } : each))
                  .find((each) => each.key === key);
        return table && column
          ? [
              {
                table: table.name,
                header,
                formulas: column.formulas ?? false,
                list: column.list ?? false,
                ...(column.top ? { top: true } : {}),
              },
            ]
          : [];
      });
    });
  };
}
