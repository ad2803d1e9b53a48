/** The choice of the columns to read, by their headers in a workbook's outline. */
import type { ChooseColumns, ColumnChoice } from '../../workbook/cells/outline';
import { META_SHEET } from '../../workbook/draft/facts-sheet';
import { findTable, headersOf } from './locate';
import { ROLES } from './layout';
import type { ColumnKey, Role } from './layout';
import { EMPTY_META, readMeta } from './meta';

/** The columns wanted, by role: of each role only its own keys. */
export type WantedColumns = { readonly [R in Role]?: Wanted<ColumnKey<R>> };

/** Columns found at run time, by role: of a key that the role does not have nothing is read. */
export type FoundColumns = Readonly<Partial<Record<Role, Wanted<ColumnKey>>>>;

/** Some columns of a sheet, or all of them. */
export type Wanted<K extends string> = readonly WantedColumn<K>[] | Whole<K>;

/** All of a sheet's columns with their formulas; the drop-downs of those named too. */
export type Whole<K extends string> =
  true | { readonly whole: true; readonly lists: Readonly<Partial<Record<K, true | 'each'>>> };

/** A column by its key: alone for its values, else with what must be known beside them. */
export type WantedColumn<K extends string> = K | ColumnWish<K>;

/** A column and what must be known of it beside its values (workbook/cells/outline.ts). */
interface ColumnWish<K extends string> {
  readonly key: K;
  readonly formulas?: boolean;
  readonly list?: boolean | 'each';
  readonly top?: boolean;
}

/** The choice of these columns. Of a workbook without `_SoDanVan` nothing is read: it is none of ours. */
export const chooseColumns = (wanted: WantedColumns): ChooseColumns => chooseFound(wanted);

/** Works as `chooseColumns`, for columns that were found at run time. */
export function chooseFound(wanted: FoundColumns): ChooseColumns {
  return ({ tables, facts }) => {
    if (!facts) {
      return [];
    }
    const sheet = { name: META_SHEET, visibility: 'veryHidden', grid: facts, tables: [] } as const;
    const reading = readMeta({ sheets: [sheet], names: [] });
    const meta = reading.state === 'ok' ? reading.meta : EMPTY_META;
    return ROLES.flatMap((role) => {
      const columns = wanted[role];
      const table = columns && findTable(tables, meta, role);
      return table
        ? headersOf(meta, role).flatMap(({ key, header }) =>
            choiceOf(table.name, header, wishFor(columns, key)),
          )
        : [];
    });
  };
}

const choiceOf = (table: string, header: string, wish: ColumnWish<ColumnKey> | undefined): ColumnChoice[] =>
  wish
    ? [
        {
          table,
          header,
          formulas: wish.formulas ?? false,
          list: wish.list ?? false,
          ...(wish.top ? { top: true } : {}),
        },
      ]
    : [];

function wishFor(wanted: Wanted<ColumnKey>, key: ColumnKey): ColumnWish<ColumnKey> | undefined {
  if (wanted === true) {
    return { key, formulas: true };
  }
  if ('whole' in wanted) {
    return { key, formulas: true, list: wanted.lists[key] ?? false };
  }
  return wanted
    .map((each): ColumnWish<ColumnKey> => (typeof each === 'string' ? { key: each } : each))
    .find((each) => each.key === key);
}
