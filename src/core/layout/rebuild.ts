/**
 * Puts Excel tables back where their rows are. They are made again where they are gone, drawn again where their area is
 * not that of the rows.
 */
import type { Change } from '../../workbook/draft/change';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { Role } from './layout';
import { locate } from './locate';
import type { Meta } from './meta';
import { freeTableName } from './names';

/** One table that is made or drawn again. */
export interface RebuiltTable {
  readonly role: Role;
  readonly sheet: string;
  readonly table: string;
  /** Body rows it has then. */
  readonly rows: number;
  /** `made`: there was none. `drawn`: it had another area. */
  readonly how: 'made' | 'drawn';
  readonly changes: readonly Change[];
}

/**
 * The tables of these roles that need it. One with a row of totals is left, since Excel would not let it grow over
 * them.
 */
export function rebuiltTables(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  roles: readonly Role[],
): RebuiltTable[] {
  return roles.flatMap((role): RebuiltTable[] => {
    const located = locate(snapshot, meta, role);
    if (!located) {
      return [];
    }
    const { sheet, table, standing } = located;
    const rows = Math.max(1, table.bodyRows);
    const area = { row: table.row, column: table.column, rows: rows + 1, columns: table.headers.length };
    if (standing.kind === 'range') {
      const taken = snapshot.sheets.some(({ tables }) =>
        tables.some(({ name }) => name.toLowerCase() === table.name.toLowerCase()),
      );
      const name = taken || table.name === '' ? freeTableName(table.name, snapshot) : table.name;
      // Excel has no table with two columns of one name, or with one that has none.
      const isSound =
        new Set(table.headers.map((header) => header.toLowerCase())).size === table.headers.length &&
        !table.headers.includes('');
      return isSound
        ? [
            {
              role,
              sheet: sheet.name,
              table: name,
              rows,
              how: 'made',
              changes: [{ kind: 'addTable', sheet: sheet.name, table: name, area }],
            },
          ]
        : [];
    }
    const { stored } = standing;
    const isSame =
      !stored ||
      (stored.row === table.row &&
        stored.column === table.column &&
        stored.columns === table.headers.length &&
        Math.max(1, stored.bodyRows) === rows);
    if (isSame || table.totals === true) {
      return [];
    }
    const expected = {
      row: stored.row,
      column: stored.column,
      rows: stored.bodyRows + 1,
      columns: stored.columns,
    };
    return [
      {
        role,
        sheet: sheet.name,
        table: table.name,
        rows,
        how: 'drawn',
        changes: [{ kind: 'resizeTable', sheet: sheet.name, table: table.name, area, expected }],
      },
    ];
  });
}
