/**
 * Words that people write beside the rows of a roll-up's sheets. They stand in *Ghi chú*, in columns people have added,
 * in cells to the right. A roll-up made again puts them back beside the same rows; words beside a row that is gone are
 * kept in `_SoDanVan` until the row comes again.
 */
import type { CellValue } from '../../workbook/cells/cells';
import type { CellDraft, ColumnDraft } from '../../workbook/draft/draft';
import { columnStyle } from '../layout/layout';
import type { ColumnKey, DraftOf } from '../layout/layout';
import { locate } from '../layout/locate';
import type { AnyTable } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { ROLLUP_ROLES } from '../layout/rollup';
import type { RollupRole } from '../layout/rollup';
import { cellOf } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { fold } from '../words/fold';

/** Words beside a row, by place: `note`, `added:<header>`, `beside:<column>`. */
export type KeptRow = Readonly<Record<string, CellValue>>;

/** Row id → what stood beside it. */
export type KeptRows = ReadonlyMap<string, KeptRow>;

/** A column that people have added to a table, by its header. */
export type AddedKey = `added:${string}`;

/** Words beside the rows of one sheet, and columns that people added. */
export interface KeptNotes {
  /** Columns that people have added to the table. */
  readonly columns: readonly ColumnDraft<AddedKey>[];
  readonly rows: KeptRows;
  /** Cells to the right of the table, cleared: their words go where their rows go. */
  readonly beside: readonly CellDraft[];
  /** The table's first body row, on the sheet. */
  readonly first: number;
}

export type KeptByRole = Readonly<Partial<Record<RollupRole, KeptNotes>>>;

/** The columns that tell one row of a sheet from the others. */
const ROW_KEYS: { readonly [R in RollupRole]: readonly ColumnKey<R>[] } = {
  ranking: ['unitCode', 'unit'],
  unitTasks: ['unitCode', 'unit'],
  overdue: ['ownerUnit', 'text', 'deadline'],
  figures: ['period', 'text', 'unitOfMeasure'],
  unitModels: ['ownerUnit', 'name'],
  unitTargets: ['ownerUnit', 'value'],
  sending: ['unitCode', 'unit'],
  // A file sent anew under its name keeps what was written beside it.
  files: ['file'],
  decisions: ['what', 'unit', 'file'],
  history: ['unit', 'code', 'round', 'points', 'reviewedAt'],
  changes: ['unitCode', 'unit'],
  copies: ['file'],
  copyScores: ['file', 'code'],
  copyTasks: ['file', 'source'],
  copyReports: ['file', 'source'],
  copyFigures: ['file', 'source'],
};

/** *Ghi chú* of *Tình hình gửi* is part of the data itself (copy.ts). */
const NOTES: ReadonlySet<RollupRole> = new Set(['ranking', 'unitTasks', 'figures', 'files']);

/** Reads what people wrote beside the rows of a roll-up's sheets. */
export function keptNotes(snapshot: WorkbookSnapshot, meta: Meta): KeptByRole {
  return Object.fromEntries(
    ROLLUP_ROLES.flatMap((role) => {
      const located = meta.sheets[role] && locate(snapshot, meta, role);
      return located ? [[role, keptOf(located, role, keptBefore(meta, role))] as const] : [];
    }),
  );
}

/** The words kept of rows that were gone the last time. */
export const keptBefore = (meta: Meta, role: string): KeptRows =>
  new Map(Object.entries(meta.notes?.[role] ?? {}));

function keptOf(located: AnyTable, role: RollupRole, before: KeptRows): KeptNotes {
  const { table, sheet, columns, rows } = located;
  const { grid } = sheet;
  const ours = new Set<number | undefined>(Object.values(columns));
  const added = table.headers
    .map((header, index) => ({ header, at: table.column + index, key: `added:${header}` as const }))
    .filter(({ at }) => !ours.has(at))
    // A column of formulas follows its rows by itself.
    .filter(({ at }) => rows.every(({ row }) => cellOf(grid, row, at).formula === null));
  const end = table.column + table.headers.length;
  const width = Math.max(0, ...grid.values.map((line) => grid.column + line.length));
  const right = Array.from({ length: Math.max(0, width - end) }, (_, index) => end + index);
  const isSaid = (row: number, column: number) => {
    const { value, formula } = cellOf(grid, row, column);
    return value !== null && value !== '' && formula === null;
  };
  const beside = rows.flatMap(({ row }) =>
    right.filter((column) => isSaid(row, column)).map((column) => ({ row, column })),
  );
  const ids = rowIds(
    role,
    rows.map(({ values }) => values),
  );
  const now = rows.map(({ row, values }, index) => {
    const said = Object.fromEntries([
      ...added.map(({ key, at }) => [key, cellOf(grid, row, at).value] as const),
      ...beside
        .filter((cell) => cell.row === row)
        .map(({ column }) => [`${BESIDE}${column}`, cellOf(grid, row, column).value] as const),
      ...(NOTES.has(role) ? [['note', values.note ?? null] as const] : []),
    ]);
    return [ids[index] ?? '', said] as const;
  });
  return {
    columns: added.map(({ header, key }) => ({
      key,
      header,
      width: 20,
      style: columnStyle({ key, header, width: 20, kind: 'text' }),
    })),
    rows: new Map([...before, ...now]),
    beside: beside.map((cell) => ({ ...cell, content: { value: null } })),
    first: table.row + 1,
  };
}

const BESIDE = 'beside:';

/** The cells of a row to the right of its table, by column. */
export const besideOf = (row: KeptRow): readonly (readonly [column: number, value: CellValue])[] =>
  Object.entries(row).flatMap(([key, value]) =>
    key.startsWith(BESIDE) ? [[Number(key.slice(BESIDE.length)), value] as const] : [],
  );

/** The row whose cells these are: the inverse of `besideOf`. */
export const besideRow = (cells: ReturnType<typeof besideOf>): KeptRow =>
  Object.fromEntries(cells.map(([column, value]) => [`${BESIDE}${column}`, value]));

/** The id of each row of a sheet; rows that nothing tells apart are numbered through. */
export const rowIds = (role: RollupRole, rows: readonly DraftOf<RollupRole>[]): string[] =>
  numberedIds(rows.map((row) => ROW_KEYS[role].map((key) => row[key] ?? null)));

/** Ids made of cells; equal ones are told apart by a number. */
export function numberedIds(rows: readonly (readonly CellValue[])[]): string[] {
  const counts = new Map<string, number>();
  return rows.map((cells) => {
    const id = cells.map((cell) => fold(String(cell ?? ''))).join('|');
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}|${count}`;
  });
}

/** The cells to the right of the table, where its rows stand now. */
export function besideCells({ rows, beside, first }: KeptNotes, ids: readonly string[]): CellDraft[] {
  const said = ids.flatMap((id, index) =>
    besideOf(rows.get(id) ?? {}).map(([column, value]): CellDraft => ({
      row: first + index,
      column,
      content: { value },
    })),
  );
  const placed = new Set(said.map(({ row, column }) => `${row},${column}`));
  return [...beside.filter(({ row, column }) => !placed.has(`${row},${column}`)), ...said];
}

/** The words beside rows that are gone, to be kept until they come again. */
export function goneNotes(rows: KeptRows, ids: readonly string[]): Readonly<Record<string, KeptRow>> {
  const there = new Set(ids);
  return Object.fromEntries(
    [...rows].flatMap(([id, row]) => {
      const said = Object.entries(row).filter(([, value]) => value !== null && value !== '');
      return there.has(id) || said.length === 0 ? [] : [[id, Object.fromEntries(said)] as const];
    }),
  );
}
