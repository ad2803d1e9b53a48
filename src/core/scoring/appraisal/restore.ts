/**
 * Brings a score sheet back to how it was made where cells alone do not. That is where rows are hidden or gone, or
 * results not calculated.
 */
import type { CellInput, Change } from '../../../workbook/draft/change';
import { bodyCells } from '../../../workbook/draft/draft';
import { formulaText } from '../../../workbook/formula/text';
import { textOf } from '../../layout/locate';
import type { LocatedTable } from '../../layout/locate';
import type { ScoreSheet } from '../rubric/sheet';

/** One thing to bring back; rows go by their id. */
export type ScoreRestore =
  | { readonly kind: 'showRow'; readonly id: string }
  | { readonly kind: 'addRow'; readonly id: string }
  | { readonly kind: 'recalculate' }
  /** *Thang điểm* has lost rows or is gone. It is made again, and the formulas that look points up in it (renew.ts). */
  | { readonly kind: 'scale' }
  /** The edits beside it take figures from these tables (link.ts): it is kept with the sheet. */
  | { readonly kind: 'linkFigures'; readonly figures: readonly string[] };

export interface Restored {
  readonly changes: readonly Change[];
  readonly shown: number;
  readonly added: number;
  readonly recalculated: boolean;
}

/**
 * The changes that are still to be made.
 * @param original the sheet as it was made; without it no row can be added.
 */
export function restoreScores(
  scores: LocatedTable<'scores'>,
  original: ScoreSheet | undefined,
  wanted: readonly ScoreRestore[],
): Restored {
  const sheet = scores.sheet.name;
  const ids = (kind: 'showRow' | 'addRow') =>
    new Set(wanted.flatMap((each) => (each.kind === kind ? [each.id] : [])));
  const toShow = ids('showRow');
  const shown = scores.rows.filter(
    (row) => toShow.has(textOf(row, 'id')) && scores.table.hiddenRows?.includes(row.row),
  );
  const there = new Set(scores.rows.map((row) => textOf(row, 'id')));
  const missing = [...ids('addRow')].filter((id) => !there.has(id));
  const added = original ? addedRows(scores, original, missing) : [];
  const recalculated = wanted.some(({ kind }) => kind === 'recalculate');
  return {
    changes: [
      ...shown.map(({ row }): Change => ({ kind: 'showRows', sheet, row, rows: 1 })),
      ...added,
      ...(recalculated ? [{ kind: 'recalculate', sheet } as const] : []),
    ],
    shown: shown.length,
    added: added.filter(({ kind }) => kind === 'write').length,
    recalculated,
  };
}

/**
 * Missing rows as they were made, at the end of the table. They are empty where people type, with their looks and
 * validations.
 */
function addedRows(
  { sheet, table, columns }: LocatedTable<'scores'>,
  original: ScoreSheet,
  ids: readonly string[],
): Change[] {
  const made = original.table;
  const places = ids.flatMap((id) => {
    const index = made?.rows.findIndex((row) => row.id === id) ?? -1;
    return made && index >= 0 ? [made.row + 1 + index] : [];
  });
  if (!made || places.length === 0) {
    return [];
  }
  const body = bodyCells(made);
  const area = { row: table.row, column: table.column, columns: table.headers.length };
  const [before, after] = [table.bodyRows + 1, table.bodyRows + 1 + places.length].map((rows) => ({
    ...area,
    rows,
  }));
  const rows = places.flatMap((from, n): Change[] => {
    const row = table.row + table.bodyRows + 1 + n;
    const cells = Array.from({ length: table.headers.length }, (): CellInput => undefined);
    const looks = body
      .filter((cell) => cell.row === from)
      .flatMap(({ column, content, style }): Change[] => {
        const key = made.columns[column - made.column]?.key;
        const to = key && columns[key];
        if (to === undefined) {
          return [];
        }
        cells[to - table.column] =
          'formula' in content ? { formula: formulaText(content.formula) } : { value: content.value };
        const validation = original.validations.find(
          ({ area: over }) => over.column === column && over.row <= from && from < over.row + over.rows,
        )?.validation;
        const at = { row, column: to, rows: 1, columns: 1 };
        return [
          ...(style ? [{ kind: 'format', sheet: sheet.name, area: at, style } as const] : []),
          ...(validation ? [{ kind: 'validate', sheet: sheet.name, area: at, validation } as const] : []),
        ];
      });
    return [
      {
        kind: 'write',
        sheet: sheet.name,
        row,
        column: table.column,
        cells: [cells],
        expected: [cells.map((cell) => cell && EMPTY)],
      },
      ...looks,
    ];
  });
  return before && after
    ? [{ kind: 'resizeTable', sheet: sheet.name, table: table.name, area: after, expected: before }, ...rows]
    : [];
}

const EMPTY: CellInput = { value: null };
