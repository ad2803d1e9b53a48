/** The tables of a workbook, read from Univer. tables.ts changes them. */
import type { Area } from '../data/cells';
import { toArea } from './areas';
import type { Engine } from './engine';
import { TableManager } from './univer-parts';

type Table = NonNullable<ReturnType<TableManager['getTable']>>;

/** A table and its place. */
export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** The header and the body. */
  readonly area: Area;
  readonly columns: readonly string[];
  /** Excel's name of the table style. */
  readonly style: string;
  readonly bandedRows: boolean;
  readonly filterButton: boolean;
  /** All its rows were deleted: one empty row is left, which does not count. */
  readonly hasNoRows: boolean;
}

/** Excel's name of the style a new table gets. */
const DEFAULT_STYLE = 'TableStyleMedium2';

/** Settings Univer has no place for. They are kept in the table's own meta data, so they live and die with it. */
export interface TableMeta {
  style?: string;
  bandedRows?: boolean;
  filterButton?: boolean;
  hasNoRows?: boolean;
}

/** Univer's table in the words of this folder. */
export function infoOf(table: Table): TableInfo {
  const { id, name, subUnitId, range, columns } = table.getTableInfo();
  const meta = (table.getTableMeta() as TableMeta | undefined) ?? {};
  return {
    id,
    name,
    sheetId: subUnitId,
    area: toArea(range),
    columns: columns.map((column) => column.displayName),
    style: meta.style ?? DEFAULT_STYLE,
    bandedRows: meta.bandedRows ?? true,
    filterButton: meta.filterButton ?? true,
    hasNoRows: meta.hasNoRows ?? false,
  };
}

/** All tables of a sheet, or of the workbook in the order of its sheets. */
export function tablesOf(engine: Engine, sheetId?: string): TableInfo[] {
  const manager = engine.get(TableManager);
  const sheets =
    sheetId === undefined ? engine.workbook.getSheets().map((sheet) => sheet.getSheetId()) : [sheetId];
  return sheets.flatMap((id) => manager.getTablesBySubunitId(engine.unitId, id).map(infoOf));
}

/** The table with this name (without regard to case) or id. */
export function findTable(engine: Engine, nameOrId: string): TableInfo | undefined {
  const wanted = nameOrId.toLowerCase();
  const tables = tablesOf(engine);
  return (
    tables.find((table) => table.name.toLowerCase() === wanted) ??
    tables.find((table) => table.id === nameOrId)
  );
}

/** Univer's table of this id. @throws when it is gone. */
export function tableById(engine: Engine, id: string): Table {
  const table = engine.get(TableManager).getTable(engine.unitId, id);
  if (!table) {
    throw new Error(`No table has the id ${id}.`);
  }
  return table;
}
