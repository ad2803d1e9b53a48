/** Builders of formulas: each refuses, where it is called, what programs would read differently (unambiguous.ts). */
import type { Area } from '../cells/cells';
import type { Expr, FunctionName, Operator } from './expr';
import {
  checkArguments,
  checkColumn,
  checkListArgument,
  checkListOperands,
  checkOperands,
} from './unambiguous';

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
 * Two parts joined row by row, at least one of them a column or joined so itself. Only SUMPRODUCT takes the list it gives.
 * @example call('SUMPRODUCT', across(across(codes, '=', code), '*', acrossCall('ISTEXT', names)), ranks)
 * @throws RangeError as `binary`, or when neither part is a list.
 */
export function across(left: Part, operator: Operator, right: Part): Expr {
  const parts = { left: part(left), right: part(right) };
  checkListOperands(operator, [parts.left, parts.right]);
  return { op: 'binary', operator, ...parts };
}

/**
 * A function of every row of a column: only SUMPRODUCT takes the list it gives.
 * @throws RangeError when the part is no list.
 */
export function acrossCall(name: 'ISNUMBER' | 'ISTEXT' | 'LEN', list: Expr): Expr {
  checkListArgument(name, list);
  return { op: 'call', name, args: [list] };
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

/** Cells of the same sheet, or of `sheet`, both corners fixed (`$C$5:$C$9`). */
export const fixedArea = (area: Area, sheet?: string): Expr => ({
  op: 'area',
  area,
  ...(sheet === undefined ? {} : { sheet }),
});
