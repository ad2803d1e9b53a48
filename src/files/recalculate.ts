/** Gives the formulas of a workbook held in memory their values. */
import type { CellValue } from '../workbook/cells/cells';
import type { CivilDate } from '../workbook/cells/serial';
import { calculateBook } from '../workbook/draft/calculate';
import type { TablePlace } from '../workbook/draft/calculate';
import type { Expr } from '../workbook/formula/expr';
import { parseFormula } from '../workbook/formula/parse';
import { normalizeFormula } from '../workbook/formula/text';
import type { FileCell, FileWorkbook } from './parts/workbook';
import { withStale } from './stale';

/**
 * Marks the values that are old in a workbook that was recalculated.
 * @param came the workbook as its file holds it.
 * @param exprOf reads formulas, as for `recalculated`.
 */
export const withOldMarked = (book: FileWorkbook, came: FileWorkbook, exprOf: ExprOf): FileWorkbook =>
  withStale(book, came, (cell) => nativeOf(cell, exprOf) !== undefined);

/** Whether the text of a formula, without its `=`, is one that is calculated here. */
export const isCalculated = (formula: string): boolean => formulaReader()(formula) !== undefined;

/** Gives what a formula's text means; nothing where it is not calculated here. */
export type ExprOf = (formula: string) => Expr | undefined;

/** Makes a reader of formulas that reads each spelling once: a workbook keeps one, whatever is typed in it. */
export function formulaReader(): ExprOf {
  const parsed = new Map<string, Expr | undefined>();
  return (formula) => {
    if (!parsed.has(formula)) {
      const expr = parseFormula(normalizeFormula(formula));
      parsed.set(formula, expr && !refersByName(expr) ? expr : undefined);
    }
    return parsed.get(formula);
  };
}

/** The formula of a cell that is calculated here. */
const nativeOf = ({ formula, array }: FileCell, exprOf: ExprOf): Expr | undefined =>
  formula === undefined || array ? undefined : exprOf(formula);

/**
 * Calculates every formula that can be read; one that cannot keeps the value the file came with.
 * @param today the day TODAY() gives.
 */
export function recalculated(book: FileWorkbook, today: CivilDate, exprOf: ExprOf): FileWorkbook {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const tables = new Map<string, TablePlace>();
  for (const { name: sheet, tables: own = [] } of book.sheets) {
    for (const { name, area, columns } of own) {
      const { row, column, rows } = area;
      tables.set(name, {
        sheet,
        row,
        column,
        headers: columns.map((each) => each.name),
        bodyRows: rows - 1,
      });
    }
  }
  const results = calculateBook(
    {
      entry: (sheet, row, column) => {
        const cell = sheets.get(sheet)?.cells.get(row)?.get(column);
        const expr = cell && nativeOf(cell, exprOf);
        return cell && (expr ? { formula: expr } : { value: cell.value });
      },
      table: (name) => tables.get(name),
    },
    today,
  );
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const lines = [...sheet.cells].map(([row, line]) => {
        const changed = [...line].flatMap(([column, cell]): [number, FileCell][] => {
          const value: CellValue = nativeOf(cell, exprOf)
            ? results.cell(sheet.name, row, column)
            : cell.value;
          return value === cell.value ? [] : [[column, { ...cell, value }]];
        });
        return [row, changed.length > 0 ? new Map([...line, ...changed]) : line] as const;
      });
      return { ...sheet, cells: new Map(lines) };
    }),
  };
}

/** Whether a formula names something that only Excel looks up. */
function refersByName(expr: Expr): boolean {
  switch (expr.op) {
    case 'name':
      return true;
    case 'binary':
      return refersByName(expr.left) || refersByName(expr.right);
    case 'call':
      return expr.args.some(refersByName);
    default:
      return false;
  }
}
