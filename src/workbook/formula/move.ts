/** Formulas whose single cells stand elsewhere than where the formula was built for: rows were put in above them. */
import type { Expr } from './expr';

/** How far cells of a sheet stand down and right of where they were; `undefined` for the formula's own sheet. */
export type Shift = (sheet: string | undefined) => { readonly down: number; readonly right: number };

/** The formula with its cells moved; columns of tables are found by name and stay. */
export function movedFormula(expr: Expr, shift: Shift): Expr {
  switch (expr.op) {
    case 'cell': {
      const { down, right } = shift(expr.sheet);
      return { ...expr, row: expr.row + down, column: expr.column + right };
    }
    case 'area': {
      const { down, right } = shift(expr.sheet);
      const { area } = expr;
      return { ...expr, area: { ...area, row: area.row + down, column: area.column + right } };
    }
    case 'binary':
      return { ...expr, left: movedFormula(expr.left, shift), right: movedFormula(expr.right, shift) };
    case 'call':
      return { ...expr, args: expr.args.map((arg) => movedFormula(arg, shift)) };
    default:
      return expr;
  }
}
