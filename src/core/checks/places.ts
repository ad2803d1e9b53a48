/**
 * Cells of our tables by what they are: which table, which row by its id, which column by its key. A place stays the
 * same when users sort, insert rows, move columns or rename a sheet; an address does not.
 */
import { cellName } from '../../workbook/cells/cells';
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import { ROLES, sheetLayout } from '../layout/layout';
import type { ColumnKey, Role } from '../layout/layout';
import { addressOf, locate, textOf } from '../layout/locate';
import type { AnyRow, AnyTable } from '../layout/locate';
import type { Meta } from '../layout/meta';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { cellOf, findSheet } from '../../workbook/cells/snapshot';

/** A cell of our tables by the id of its row and the key of its column. */
export interface Place {
  readonly role: Role;
  readonly row: string;
  readonly column: ColumnKey;
}

/** A column of a sheet, from 0. */
export interface ColumnAt {
  readonly sheet: string;
  readonly column: number;
}

/** The places of one workbook, looked up in constant time. */
export interface Places {
  /** The place of a cell; `undefined` outside of our tables' bodies, or in a row that has no id yet. */
  placeOf(at: CellAt): Place | undefined;
  /** The present address of a place; `undefined` when its row or column is gone. */
  find(place: Place): CellAt | undefined;
  /** The value that a cell shows; `null` for an empty one. */
  valueAt(at: CellAt): CellValue;
  /** Columns of our tables that hold days as serial numbers. */
  readonly dateColumns: readonly ColumnAt[];
}

/** The places of a workbook, read once. */
export function placesOf(snapshot: WorkbookSnapshot, meta: Meta): Places {
  const tables = ROLES.flatMap((role): AnyTable | [] => locate(snapshot, meta, role) ?? []);
  const byCell = new Map<string, { located: AnyTable; row: AnyRow }>();
  const byId = new Map<string, { located: AnyTable; row: AnyRow }>();
  for (const located of tables) {
    for (const row of located.rows) {
      byCell.set(lineKey(located.sheet.name, row.row), { located, row });
      const id = textOf(row, 'id');
      byId.set(`${located.role}|${id}`, { located, row });
    }
  }
  return {
    placeOf: (at) => {
      const found = byCell.get(lineKey(at.sheet, at.row));
      const id = found ? textOf(found.row, 'id') : '';
      const column = found && keyOf(found.located, at.column);
      return found && column !== undefined && id !== ''
        ? { role: found.located.role, row: id, column }
        : undefined;
    },
    find: ({ role, row, column }) => {
      const found = byId.get(`${role}|${row}`);
      return found?.located.columns[column] !== undefined
        ? addressOf(found.located, found.row, column)
        : undefined;
    },
    valueAt: ({ sheet, row, column }) => {
      const found = findSheet(snapshot, sheet);
      return found ? cellOf(found.grid, row, column).value : null;
    },
    dateColumns: tables.flatMap(({ role, sheet, columns }) =>
      sheetLayout(role).columns.flatMap(({ key, kind }) => {
        const column = columns[key];
        return kind === 'date' && column !== undefined ? [{ sheet: sheet.name, column }] : [];
      }),
    ),
  };
}

const lineKey = (sheet: string, row: number): string => `${sheet.toLowerCase()}!${row}`;

function keyOf({ role, columns }: AnyTable, column: number): ColumnKey | undefined {
  return sheetLayout(role).columns.find(({ key }) => columns[key] === column)?.key;
}

/** One text for a place, to keep things by. Of a cell that is in no table it is the address. */
export function placeKey(places: Places, at: CellAt): string {
  const place = places.placeOf(at);
  return place ? `${place.role}.${place.column}|${place.row}` : `${at.sheet}!${cellName(at.row, at.column)}`;
}
