/**
 * Formulas as data. Every formula the product writes is built from these parts, so that one description can be
 * printed for Excel and calculated here (evaluate.ts). No formula text stands anywhere else (linted).
 *
 * Only functions that Excel 2010, WPS and LibreOffice share are in `FUNCTIONS`; none of them needs the `_xlfn.`
 * prefix, and this-row references are printed in full (`Bảng[[#This Row],[Cột]]`), which both the API and the
 * file format accept. So there is a single printed form.
 */

import type { Area } from '../cells/cells';
import { checkArguments, checkColumn, checkOperands } from './unambiguous';

/** The functions a formula may call: all in Excel 2010. evaluate.ts gives each its meaning. */
export const FUNCTIONS = [
  'SUM',
  'SUMIFS',
  'COUNT',
  'COUNTA',
  'COUNTIF',
  'COUNTIFS',
  'IF',
  'IFERROR',
  'AND',
  'OR',
  'NOT',
  'ISNUMBER',
  'ROUND',
  'MIN',
  'MAX',
  'TODAY',
  'DAY',
  'MONTH',
  'SEARCH',
  'SUBSTITUTE',
] as const;

export type FunctionName = (typeof FUNCTIONS)[number];
export type Operator = '+' | '-' | '*' | '/' | '=' | '<>' | '<' | '<=' | '>' | '>=' | '&';

export type Expr =
  | { readonly op: 'literal'; readonly value: number | string | boolean }
  /** A cell of the same sheet, or of `sheet`. A fixed row or column gets a `$`. Counted from 0. */
  | {
      readonly op: 'cell';
      readonly sheet?: string;
      readonly row: number;
      readonly column: number;
      readonly fixedRow: boolean;
      readonly fixedColumn: boolean;
    }
  /** Cells of the same sheet, both corners fixed. */
  | { readonly op: 'area'; readonly area: Area }
  /** All body cells of a table's column. */
  | { readonly op: 'column'; readonly table: string; readonly column: string }
  /** The cell of a table's column in the formula's own row. */
  | { readonly op: 'own'; readonly table: string; readonly column: string }
  /** A defined name. Only Excel looks it up: our own calculation never meets one. */
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'binary'; readonly operator: Operator; readonly left: Expr; readonly right: Expr }
  | { readonly op: 'call'; readonly name: FunctionName; readonly args: readonly Expr[] };

/** A literal where a part is wanted. */
export type Part = Expr | number | string | boolean;

const part = (value: Part): Expr => (typeof value === 'object' ? value : literal(value));

/**
 * A call, such as `call('IF', test, 1, 0)`.
 * @throws RangeError when programs would disagree on its meaning (unambiguous.ts): a fault of the caller.
 */
export function call(name: FunctionName, ...args: Part[]): Expr {
  const parts = args.map(part);
  checkArguments(name, parts);
  return { op: 'call', name, args: parts };
}

/**
 * Two parts joined by an operator, such as `binary(a, '>=', 90)`.
 * @throws RangeError when programs would disagree on its meaning (unambiguous.ts): a fault of the caller.
 */
export function binary(left: Part, operator: Operator, right: Part): Expr {
  const parts = { left: part(left), right: part(right) };
  checkOperands(operator, [parts.left, parts.right]);
  return { op: 'binary', operator, ...parts };
}

/**
 * A table's whole column.
 * @throws RangeError when the name has characters that programs read differently (unambiguous.ts).
 */
export function column(table: string, name: string): Expr {
  checkColumn(name);
  return { op: 'column', table, column: name };
}

/**
 * The same row's cell in a table's column.
 * @throws RangeError as `column`.
 */
export function own(table: string, name: string): Expr {
  checkColumn(name);
  return { op: 'own', table, column: name };
}

/** A defined name, such as the list of a drop-down. */
export const named = (name: string): Expr => ({ op: 'name', name });

/** A plain value as a formula of its own: where Excel wants a formula to be safe from its locale. */
export const literal = (value: number | string | boolean): Expr => ({ op: 'literal', value });

/** A cell with both parts fixed (`$C$5`). */
export const fixedCell = (row: number, col: number, sheet?: string): Expr => ({
  op: 'cell',
  row,
  column: col,
  fixedRow: true,
  fixedColumn: true,
  ...(sheet === undefined ? {} : { sheet }),
});

/** A cell whose row moves with the formula (`$C5`): for validations and conditional formats, which know no table columns. */
export const rowCell = (row: number, col: number): Expr => ({
  op: 'cell',
  row,
  column: col,
  fixedRow: false,
  fixedColumn: true,
});

/** Cells of the same sheet, both corners fixed (`$C$5:$C$9`): what a drop-down on the sheet lists. */
export const fixedArea = (area: Area): Expr => ({ op: 'area', area });
