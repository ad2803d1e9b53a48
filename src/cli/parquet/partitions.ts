/** The rows of a roll-up workbook as its Parquet tables hold them, by year and province. */
import { fingerprint } from '../../workbook/cells/fingerprint';
import type { CellAt, CellValue } from '../../workbook/cells/cells';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { locate, textOf } from '../../core/layout/locate';
import type { AnyRow, AnyTable } from '../../core/layout/locate';
import type { Meta } from '../../core/layout/meta';
import type { RollupRole } from '../../core/layout/rollup';
import { unitKey } from '../../core/rollup/copy';
import { groupBy } from '../../core/units/group-by';
import type { Place, Province } from '../../core/units/places';
import type { ParquetValue } from './bytes';
import { partitionOf, provinceFinder } from './provinces';
import { TABLES } from './tables';
import type { ColumnType, ParquetTable, SheetPart } from './tables';

/** The rows of a table in one partition. */
export interface Partition {
  readonly table: ParquetTable;
  /** The folder, from the data's own on: `don_vi/nam=2027/tinh=quang-ngai`. */
  readonly folder: string;
  readonly rows: readonly (readonly ParquetValue[])[];
}

/** All partitions of a roll-up, and what is to be told of them. */
export interface Partitioned {
  /** Every table, with or without rows, in every year and province that has a row of any. */
  readonly partitions: readonly Partition[];
  /** Cells that are no number or no day where one is wanted. */
  readonly odd: readonly CellAt[];
  /** Units whose province is not known. */
  readonly unplaced: readonly string[];
  /** Units that the official list puts into another province than the one that was typed. */
  readonly elsewhere: readonly string[];
}

/**
 * Sorts the rows of a roll-up workbook into partitions. Rows of files that do not count for a unit are left out, as the ranking
 * leaves them out; each file has its row in `tep`.
 * @param typed the province of the whole roll-up, if somebody says so.
 * @returns nothing where the workbook is no roll-up with a unit in it.
 */
export function partitionsOf(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  places: readonly Place[],
  typed?: Province,
): Partitioned | undefined {
  const tables = new Map(
    TABLES.flatMap(({ parts }) => parts).map(({ role }) => [role, tableOf(snapshot, meta, role)]),
  );
  const year = tables
    .get('ranking')
    ?.rows.map((row) => row.values.year)
    .find(isYear);
  if (year === undefined) {
    return undefined;
  }
  const rows = TABLES.flatMap((table) => rowsOf(table, tables).map((row) => ({ ...row, table })));
  const finder = provinceFinder(
    rows.map(({ owner }) => owner),
    places,
    typed,
  );
  const id = fingerprint((tables.get('files')?.rows ?? []).map((row) => textOf(row, 'hash')).join('|'));
  const placed = rows.map(({ table, owner, cells }) => {
    const province = finder.of(owner);
    const values = cells.map(({ value, type }) => valueOf(value, type));
    return {
      table,
      folder: `nam=${year}/tinh=${partitionOf(province)}`,
      values: [...ownerValues(owner, province, year, id), ...values],
    };
  });
  const byFolder = groupBy(placed, ({ folder }) => folder);
  return {
    partitions: TABLES.flatMap((table) =>
      [...byFolder].map(([folder, here]) => ({
        table,
        folder: `${table.name}/${folder}`,
        rows: here.flatMap((row) => (row.table === table ? [row.values] : [])),
      })),
    ),
    odd: rows.flatMap(({ cells }) =>
      cells.flatMap(({ value, type, at }) => (at && isOdd(value, type) ? [at] : [])),
    ),
    unplaced: [
      ...new Set(
        rows.filter(({ owner }) => owner.unit !== '' && !finder.of(owner)).map(({ owner }) => owner.unit),
      ),
    ],
    elsewhere: finder.elsewhere,
  };
}

const tableOf = (snapshot: WorkbookSnapshot, meta: Meta, role: RollupRole): AnyTable | undefined =>
  locate(snapshot, meta, role);

const isYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 9999;

/** The unit that a row is of; without a name, of none. */
interface Owner {
  readonly unit: string;
  readonly unitCode: string;
  readonly block: string;
}

interface Cell {
  readonly value: CellValue;
  readonly type: ColumnType;
  readonly at?: CellAt;
}

interface OwnedRow {
  readonly owner: Owner;
  readonly cells: readonly Cell[];
}

type Tables = ReadonlyMap<RollupRole, AnyTable | undefined>;

/** The rows of a table, each with its unit. */
function rowsOf({ parts: [first, beside] }: ParquetTable, tables: Tables): OwnedRow[] {
  if (!first) {
    return [];
  }
  const ranking = byKey(tables.get('ranking'));
  const own = tables.get(first.role)?.rows ?? [];
  if (beside) {
    const second = tables.get(beside.role);
    const keyed = byKey(second);
    const alone = (second?.rows ?? []).filter(
      (row) => !ranking.has(textOf(row, 'key')) && textOf(row, 'unit') !== '',
    );
    return [
      ...own.map((row) => [row, keyed.get(textOf(row, 'key'))]),
      ...alone.map((row) => [undefined, row]),
    ].map(([row, other]) => ({
      owner: ownerIn(row ?? other),
      cells: [...cellsOf(first, tables, row), ...cellsOf(beside, tables, other)],
    }));
  }
  return own.flatMap((row) => {
    // A file's row names its unit itself; any other that counts has the key of one.
    const of = first.role === 'files' ? row : ranking.get(textOf(row, 'key'));
    return of ? [{ owner: ownerIn(of), cells: cellsOf(first, tables, row) }] : [];
  });
}

/** The rows that have a key, by it. */
const byKey = (table: AnyTable | undefined): ReadonlyMap<string, AnyRow> =>
  new Map((table?.rows ?? []).map((row) => [textOf(row, 'key'), row] as const).filter(([key]) => key !== ''));

const ownerIn = (row: AnyRow | undefined): Owner => ({
  unit: row ? textOf(row, 'unit') : '',
  unitCode: row ? textOf(row, 'unitCode') : '',
  block: row ? textOf(row, 'block') : '',
});

function cellsOf({ role, columns }: SheetPart, tables: Tables, row: AnyRow | undefined): Cell[] {
  const table = tables.get(role);
  return columns.map(({ key, type }) => {
    const column = table?.columns[key];
    return {
      value: row?.values[key] ?? null,
      type,
      ...(table && row && column !== undefined && { at: { sheet: table.sheet.name, row: row.row, column } }),
    };
  });
}

function ownerValues(owner: Owner, province: Province | undefined, year: number, id: string): ParquetValue[] {
  const { unit, unitCode, block } = owner;
  const texts = [unit === '' ? '' : unitKey(owner), unitCode, unit, block].map((text) =>
    text === '' ? null : text,
  );
  return [year, id, province?.code ?? null, province?.name ?? null, ...texts];
}

/** Days from 1 January 1970 back to day 0 of Excel's serial days. */
const SERIAL_OF_1970 = 25_569;
const DAY = 86_400_000;

/** A cell's value in its column: a number or day that it is not leaves nothing. */
function valueOf(value: CellValue, type: ColumnType): ParquetValue {
  if (value === null || value === '') {
    return null;
  }
  if (type === 'text') {
    return String(value);
  }
  if (isOdd(value, type) || typeof value !== 'number') {
    return null;
  }
  return type === 'day'
    ? Math.floor(value) - SERIAL_OF_1970
    : type === 'moment'
      ? new Date(Math.round((value - SERIAL_OF_1970) * DAY))
      : value;
}

/** Whether a cell holds something that its column cannot. Excel's first days are no days of the calendar. */
const isOdd = (value: CellValue, type: ColumnType): boolean =>
  value !== null &&
  value !== '' &&
  type !== 'text' &&
  (typeof value !== 'number' ||
    !Number.isFinite(value) ||
    ((type === 'day' || type === 'moment') && (value < 61 || value > 2_958_466)));
