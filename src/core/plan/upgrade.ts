/**
 * A workbook of an older layout brought up to this one. The columns its tables lack are put at their right end, the lists
 * of drop-downs that it lacks are added. Nothing that stands in it is changed or moved. Formulas of score sheets are written
 * anew from their set of criteria (scoring/appraisal/renew.ts); roll-ups are made anew of their files instead.
 */
import type { CellAt } from '../../workbook/cells/cells';
import type { SheetDraft } from '../../workbook/draft/draft';
import { locate } from '../layout/locate';
import type { TablePlace } from '../layout/locate';
import { LAYOUT_VERSION } from '../layout/layout';
import type { Role } from '../layout/layout';
import type { Meta, SheetRecord } from '../layout/meta';
import { cellOf } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { freshSheet } from './fresh-sheet';
import { PLAN_ROLES, planReferences } from './sheets';

/** The columns that one table lacks. */
export interface MissingColumns {
  readonly sheet: string;
  readonly headers: readonly string[];
}

export interface Upgrade {
  readonly missing: readonly MissingColumns[];
  /** Something stands right of a table, where its new columns would go; nothing is to be written then. */
  readonly inTheWay?: CellAt;
  /** The sheets with the columns they get, and the facts that name these. */
  readonly sheets: readonly SheetDraft[];
  readonly meta: Meta;
}

const ROLES = [...PLAN_ROLES, 'indicators', 'models'] as const satisfies readonly Role[];

/** @param meta as read from the workbook, of this layout or an older one. */
export function draftUpgrade(snapshot: WorkbookSnapshot, meta: Meta): Upgrade {
  const references = planReferences(snapshot, meta);
  const missing: MissingColumns[] = [];
  const sheets: SheetDraft[] = [];
  const records: Partial<Record<Role, SheetRecord>> = {};
  let inTheWay: CellAt | undefined;
  for (const role of ROLES) {
    const located = locate(snapshot, meta, role);
    const record = meta.sheets[role];
    if (!located || !record) {
      continue;
    }
    const { sheet, table } = located;
    const whole = freshSheet(role, { sheet: sheet.name, table: table.name }, references);
    const { table: fresh } = whole;
    // What it was made with and lacks now, a user renamed or took away.
    const columns = fresh?.columns.filter(({ key }) => !(key in record.columns)) ?? [];
    if (!fresh || columns.length === 0) {
      continue;
    }
    missing.push({ sheet: sheet.name, headers: columns.map(({ header }) => header) });
    inTheWay ??= takenBeside(located, columns.length);
    sheets.push({
      ...whole,
      cells: [],
      conditionals: [],
      table: {
        ...fresh,
        row: table.row,
        column: table.column,
        columns,
        rows: Array.from({ length: table.bodyRows }, () => ({})),
        worked: table.bodyRows,
        addsColumns: true,
      },
    });
    const headers = Object.fromEntries(columns.map(({ key, header }) => [key, header]));
    records[role] = { ...record, columns: { ...record.columns, ...headers } };
  }
  const next: Meta = { ...meta, layout: LAYOUT_VERSION, sheets: { ...meta.sheets, ...records } };
  return {
    missing,
    ...(inTheWay ? { inTheWay } : {}),
    sheets,
    meta: next,
  };
}

/** The first cell in the way of so many new columns at a table's right end, if there is one. */
export function takenBeside({ sheet, table }: TablePlace, columns: number): CellAt | undefined {
  const end = table.column + table.headers.length;
  for (let row = table.row; row <= table.row + table.bodyRows; row++) {
    for (let column = end; column < end + columns; column++) {
      if (isTaken(sheet.grid, row, column)) {
        return { sheet: sheet.name, row, column };
      }
    }
  }
  return undefined;
}

function isTaken(grid: Parameters<typeof cellOf>[0], row: number, column: number): boolean {
  const { value, formula } = cellOf(grid, row, column);
  return formula !== null || (value !== null && value !== '');
}
