/** The text of a formula, as Excel reads it: en-US names, comma between arguments, decimal point. */
import { columnName, quoteSheet } from '../cells/cells';
import type { Expr, Operator } from './expr';

/** Excel's precedence, loosest first (Microsoft: "Calculation operators and precedence in Excel"). */
const STRENGTH: Record<Operator, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};

/** The formula's text, with its leading `=`. */
export function formulaText(expr: Expr): string {
  return `=${textOf(expr, 0)}`;
}

function textOf(expr: Expr, outer: number): string {
  switch (expr.op) {
    case 'literal':
      return literalText(expr.value);
    case 'cell': {
      const sheet = expr.sheet === undefined ? '' : `${quoteSheet(expr.sheet)}!`;
      const letters = columnName(expr.column);
      return `${sheet}${expr.fixedColumn ? '$' : ''}${letters}${expr.fixedRow ? '$' : ''}${expr.row + 1}`;
    }
    case 'area': {
      const { row, column, rows, columns } = expr.area;
      const sheet = expr.sheet === undefined ? '' : `${quoteSheet(expr.sheet)}!`;
      const corner = (r: number, c: number) => `$${columnName(c)}$${r + 1}`;
      return `${sheet}${corner(row, column)}:${corner(row + rows - 1, column + columns - 1)}`;
    }
    case 'column':
      return `${expr.table}[${expr.column}]`;
    case 'own':
      return `${expr.table}[[#This Row],[${expr.column}]]`;
    case 'name':
      return expr.name;
    case 'call':
      return `${expr.name}(${expr.args.map((arg) => textOf(arg, 0)).join(',')})`;
    case 'binary': {
      const strength = STRENGTH[expr.operator];
      // The right side binds one step tighter, so that a-(b-c) keeps its brackets.
      const text = `${textOf(expr.left, strength)}${expr.operator}${textOf(expr.right, strength + 1)}`;
      return strength < outer ? `(${text})` : text;
    }
  }
}

function literalText(value: number | string | boolean): string {
  if (typeof value === 'string') {
    return `"${value.replaceAll('"', '""')}"`;
  }
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/**
 * One spelling for formulas that mean the same, to compare what was written with what is read back. Inside a table
 * Excel shows references to it in short forms (`[@Cột]`, `[@[Cột hai]]`, `[Cột]`), elsewhere `Bảng[@Cột]`. LibreOffice
 * saves TRUE as `TRUE()`. Texts in double quotes and sheet names in single quotes stay as they are.
 * @param table the table the formula stands in: what a reference without a name means.
 */
export function normalizeFormula(formula: string, table?: string): string {
  let out = '';
  for (let i = 0; i < formula.length;) {
    const char = formula.charAt(i);
    const end =
      char === '['
        ? closingBracket(formula, i)
        : char === '"' || char === "'"
          ? closingQuote(formula, i)
          : i + 1;
    const piece = formula.slice(i, end);
    if (char === '[') {
      // A bracket right after a name or a quote belongs to what stands before it: `Bảng[…]`, `'[Tệp.xlsx]Trang'!A1`.
      out += fullReference(piece, /[\p{L}\p{N}\p{M}_.\\'!]$/u.test(out) ? '' : table);
    } else if (char === ')' && CALLED_BOOLEAN.test(out.slice(-LONGEST_CALL))) {
      out = out.slice(0, -1);
    } else {
      out += piece;
    }
    i = end;
  }
  return out;
}

/** A boolean that is written as a call, up to its closing bracket. */
const CALLED_BOOLEAN = /(?<![\p{L}\p{N}\p{M}_.])(TRUE|FALSE)\($/u;

/**
 * The length of `FALSE(` and a letter of two code units before it. To look through all of a long formula at every
 * bracket would take long.
 */
const LONGEST_CALL = 8;

/**
 * A reference's brackets in full, `[[#This Row],[Cột]]` or `[Cột]`, after the table's name.
 * @param table the name to put in front: `''` when one stands there already, `undefined` when the formula is in no table.
 */
function fullReference(brackets: string, table: string | undefined): string {
  const inner = brackets.slice(1, -1).trim();
  if (table === undefined || !brackets.endsWith(']')) {
    return brackets;
  }
  if (!inner.startsWith('@')) {
    // Excel doubles the brackets round some column names: `Bảng[[Cột (a)]]`.
    const doubled = /^\[((?:'.|[^'#[\]])*)\]$/.exec(inner)?.[1];
    return `${table}[${doubled ?? inner}]`;
  }
  const column = inner.slice(1).trim();
  return column === ''
    ? `${table}[#This Row]`
    : `${table}[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
}

/** The index after the bracket that closes the one at `start`. In it `'` escapes the next character. */
function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    const char = formula.charAt(i);
    if (char === "'") {
      i++;
    } else if (char === '[') {
      depth++;
    } else if (char === ']' && --depth === 0) {
      return i + 1;
    }
  }
  return formula.length;
}

/**
 * The index after the text that opens at `start`. A doubled quote opens the next one at once, which comes to the same.
 */
function closingQuote(formula: string, start: number): number {
  const end = formula.indexOf(formula.charAt(start), start + 1);
  return end < 0 ? formula.length : end + 1;
}
