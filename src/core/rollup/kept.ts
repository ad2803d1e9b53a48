/** What people write beside the rows of a roll-up's sheets: a roll-up made again puts it back beside the same rows. */
import type { CellValue } from '../cells';
import type { ColumnDraft, RowDraft } from '../draft';
import { columnStyle } from '../layout/layout';
import { locate } from '../layout/locate';
import type { LocatedTable } from '../layout/locate';
import type { Meta } from '../layout/meta';
import { ROLLUP_ROLES } from '../layout/rollup';
import type { RollupRole } from '../layout/rollup';
import { cellOf } from '../snapshot';
import type { WorkbookSnapshot } from '../snapshot';
import { fold } from '../units/fold';

export interface KeptColumns {
  /** Columns that people have added. */
  readonly columns: readonly ColumnDraft[];
  /** What was written beside the row before, by column key. */
  readonly of: (row: RowDraft) => RowDraft;
}

/** The columns that tell one row of a sheet from the others; a row that is not told apart keeps nothing. */
const ROW_KEYS: Readonly<Record<RollupRole, readonly string[]>> = {
  ranking: ['unitCode', 'unit'],
  unitTasks: ['unitCode', 'unit'],
  overdue: ['ownerUnit', 'text'],
  figures: ['period', 'text', 'unitOfMeasure'],
  unitModels: ['ownerUnit', 'name'],
  unitTargets: ['ownerUnit', 'value'],
  sending: ['unitCode', 'unit'],
  files: ['file', 'hash'],
  changes: ['unitCode', 'unit'],
  copies: ['copy'],
  copyScores: ['copy', 'code'],
  copyTasks: ['copy', 'source'],
  copyReports: ['copy', 'source'],
  copyFigures: ['copy', 'source'],
};

/** *Ghi chú* of *Tình hình gửi* is part of the data itself (copy.ts). */
const NOTES: ReadonlySet<RollupRole> = new Set(['ranking', 'unitTasks', 'figures', 'files']);

export function keptColumns(
  snapshot: WorkbookSnapshot,
  meta: Meta,
): Readonly<Partial<Record<RollupRole, KeptColumns>>> {
  return Object.fromEntries(
    ROLLUP_ROLES.flatMap((role) => {
      const located = meta.sheets[role] && locate(snapshot, meta, role);
      return located ? [[role, keptOf(located, role)] as const] : [];
    }),
  );
}

function keptOf(located: LocatedTable, role: RollupRole): KeptColumns {
  const { table, sheet, columns, rows } = located;
  const ours = new Set(Object.values(columns));
  const added = table.headers
    .map((header, index) => ({ header, at: table.column + index, key: `added:${header}` }))
    .filter(({ at }) => !ours.has(at))
    // A column of formulas follows its rows by itself.
    .filter(({ at }) => rows.every(({ row }) => cellOf(sheet.grid, row, at).formula === null));
  const before = new Map<string, RowDraft>();
  for (const { row, values } of rows) {
    const kept: Record<string, CellValue> = Object.fromEntries(
      added.map(({ key, at }) => [key, cellOf(sheet.grid, row, at).value]),
    );
    if (NOTES.has(role)) {
      kept.note = values.note ?? null;
    }
    before.set(idOf(role, values), kept);
  }
  return {
    columns: added.map(({ header, key }) => ({
      key,
      header,
      width: 20,
      style: columnStyle({ key, header, width: 20, kind: 'text' }),
    })),
    of: (row) => before.get(idOf(role, row)) ?? {},
  };
}

const idOf = (role: RollupRole, row: RowDraft): string =>
  ROW_KEYS[role].map((key) => fold(String(row[key] ?? ''))).join('|');
