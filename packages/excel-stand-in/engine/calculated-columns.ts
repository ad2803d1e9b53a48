/**
 * Calculated columns of tables, as Excel makes them by itself. A formula put into a column of a table that was empty, or
 * that held one formula throughout, goes to all of its cells. Of different formulas all cells get the last one, and cells
 * that were emptied in the same write get it too; Microsoft calls it by design (OfficeDev/office-js issues 1916, 2093, 5909
 * and 6745). A column that held values, or different formulas, keeps a formula for each row.
 */
import { contains } from './areas';
import { formulaAt, isContent, writeFormulas } from './cells';
import type { CellMatrix } from './cells';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { movedFormula } from './formula-reader';
import { tablesOf } from './table-info';
import type { TableInfo } from './table-info';
import type { Worksheet } from './univer-parts';

/** A column that the next formula fills. */
export interface FillableColumn {
  readonly tableId: string;
  readonly column: number;
  /** No cell of it holds anything: a formula in rows that make the table longer fills it, too. */
  readonly isEmpty: boolean;
}

const bodyOf = ({ area }: TableInfo): number[] =>
  Array.from({ length: area.rows - 1 }, (_none, index) => area.row + 1 + index);

/** The columns that a write is about to put formulas into, and that these would fill. */
export function fillableColumns(engine: Engine, sheetId: string, cells: CellMatrix): FillableColumn[] {
  const columns = new Set(
    Object.values(cells).flatMap((line) =>
      Object.entries(line).flatMap(([column, cell]) => (cell?.f ? [Number(column)] : [])),
    ),
  );
  if (columns.size === 0) {
    return [];
  }
  const sheet = sheetOf(engine, sheetId);
  return tablesOf(engine, sheetId).flatMap((table) =>
    [...columns]
      .filter((column) => contains(table.area, table.area.row, column))
      .flatMap((column): FillableColumn[] => {
        const isEmpty = bodyOf(table).every((row) => {
          const cell = sheet.getCellMatrix().getValue(row, column);
          return !cell || !isContent(cell);
        });
        return isEmpty || isOneFormula(engine, sheet, table, column)
          ? [{ tableId: table.id, column, isEmpty }]
          : [];
      }),
  );
}

/** Whether every cell of the column's body holds the same formula, apart from references that move with the row. */
function isOneFormula(engine: Engine, sheet: Worksheet, table: TableInfo, column: number): boolean {
  const rows = bodyOf(table);
  const [first = 0] = rows;
  const formula = formulaAt(engine, sheet, first, column);
  return (
    formula !== undefined &&
    rows.every((row) => formulaAt(engine, sheet, row, column) === movedFormula(formula, row - first, 0))
  );
}

/** Fills columns with the last formula that a write has put into each. One that also got values stays as it is. */
export function fillColumns(
  engine: Engine,
  sheetId: string,
  columns: readonly FillableColumn[],
  cells: CellMatrix,
  grown: ReadonlyMap<string, number>,
): void {
  const sheet = sheetOf(engine, sheetId);
  const filled = columns.flatMap(({ tableId, column, isEmpty }) => {
    const table = tablesOf(engine, sheetId).find(({ id }) => id === tableId);
    if (!table) {
      return [];
    }
    const rows = bodyOf(table).slice(0, isEmpty ? undefined : -(grown.get(tableId) ?? 0) || undefined);
    const written = rows.flatMap((row) => {
      const cell = cells[row]?.[column];
      return cell ? [{ row, cell }] : [];
    });
    const last = written.filter(({ cell }) => cell.f).at(-1)?.row;
    const hasValues = written.some(({ cell }) => !cell.f && isContent(cell));
    const formula = last === undefined || hasValues ? undefined : formulaAt(engine, sheet, last, column);
    return formula === undefined || last === undefined
      ? []
      : rows
          .map((row) => ({ row, column, formula: movedFormula(formula, row - last, 0) }))
          .filter((each) => formulaAt(engine, sheet, each.row, column) !== each.formula);
  });
  if (filled.length > 0) {
    writeFormulas(engine, sheetId, filled);
  }
}
