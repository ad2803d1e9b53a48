/**
 * The parts of a formula, as data: one description is written for Excel (text.ts) and calculated here (evaluate.ts).
 * Formulas are built in build.ts; no formula text stands anywhere else (linted).
 *
 * Only functions that Excel 2010, WPS and LibreOffice share are in `FUNCTIONS`; none of them needs the `_xlfn.`
 * prefix, and this-row references are written in full (`Bảng[[#This Row],[Cột]]`), which both the API and the
 * file format accept. So there is a single written form.
 */

import type { Area } from '../cells/cells';

/** The functions a formula may call: all in Excel 2010. evaluate.ts gives each its meaning. */
export const FUNCTIONS = [
  'SUM',
  'SUMIFS',
  'SUMPRODUCT',
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
  'ISTEXT',
  'LEN',
  'ABS',
  'ROUND',
  'MIN',
  'MAX',
  'TODAY',
  'DAY',
  'MONTH',
  'SEARCH',
  'SUBSTITUTE',
  'HYPERLINK',
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
  /** Cells of the same sheet, or of `sheet`, both corners fixed. */
  | { readonly op: 'area'; readonly sheet?: string; readonly area: Area }
  /** All body cells of a table's column. */
  | { readonly op: 'column'; readonly table: string; readonly column: string }
  /** The cell of a table's column in the formula's own row. */
  | { readonly op: 'own'; readonly table: string; readonly column: string }
  /** A defined name. Only Excel looks it up: our own calculation never meets one. */
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'binary'; readonly operator: Operator; readonly left: Expr; readonly right: Expr }
  | { readonly op: 'call'; readonly name: FunctionName; readonly args: readonly Expr[] };
