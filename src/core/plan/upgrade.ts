/**
 * Brings a workbook of an older layout up to this one. The columns its tables lack are put at their right end, the
 * lists of drop-downs that it lacks are added. Nothing that stands in it is changed or moved. Score sheets are made of
 * their set of criteria and roll-ups of their files: those are made anew instead.
 */
import type { CellAt } from '../../workbook/cells/cells';
import type { SheetDraft, WorkbookDraft } from '../../workbook/draft/draft';
import { locate } from '../layout/locate';
import { LAYOUT_VERSION } from '../layout/layout';
import type { Role } from '../layout/layout';
import { listNames, metaDraft } from '../layout/meta';
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

/** The columns that tables of an older layout lack, and what stands in their way. */
export interface Upgrade {
  readonly missing: readonly MissingColumns[];
  /** Something stands right of a table, where its new columns would go; nothing is to be written then. */
  readonly inTheWay?: CellAt;
  readonly draft: WorkbookDraft;
}

const ROLES = [...PLAN_ROLES, 'indicators', 'models'] as const satisfies readonly Role[];

/**
 * Drafts the columns and lists that a workbook of an older layout lacks.
 * @param meta as read from the workbook, of this layout or an older one.
 */
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
    const end = table.column + table.headers.length;
    for (let row = table.row; row <= table.row + table.bodyRows && !inTheWay; row++) {
      const column = columns.map((_, index) => end + index).find((at) => isTaken(sheet.grid, row, at));
      inTheWay = column === undefined ? undefined : { sheet: sheet.name, row, column };
    }
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
    draft: { sheets: [...sheets, metaDraft(next)], names: listNames() },
  };
}

function isTaken(grid: Parameters<typeof cellOf>[0], row: number, column: number): boolean {
  const { value, formula } = cellOf(grid, row, column);
  return formula !== null || (value !== null && value !== '');
}
