/**
 * Structured references in the two spellings of Excel. The full one stands in files (`Bảng[[#This Row],[Cột]]`); the
 * short one is shown and taken by Excel (`[@Cột]` inside the table, `Bảng[@Cột]` elsewhere). In both a `'` escapes the
 * characters `[ ] # '` of column names. engine-form.ts has Univer's spelling.
 * Source: "Using structured references with Excel tables", support.microsoft.com.
 */

/** A structured reference found in a formula. */
interface StructuredReference {
  /** The table's name; empty when the formula leaves it out. */
  readonly table: string;
  /** The text between the outer brackets, such as `@Cột` or `[#This Row],[Cột]`. */
  readonly inner: string;
}

/**
 * Characters of a table's name: letters, digits, `_`, `.` and `\\`, and the look-alikes of the last three
 * (engine-form.ts).
 */
const NAME_CHARACTER = /[\p{L}\p{N}\p{M}_.\\＿．＼]/u;

/** The table name a text ends with, or nothing. */
function trailingName(text: string): string {
  let start = text.length;
  while (start > 0 && NAME_CHARACTER.test(text.charAt(start - 1))) {
    start -= 1;
  }
  return text.slice(start);
}

/** The index after the bracket that closes the one at `start`, or -1. `'` escapes the next character. */
export function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let i = start; i < formula.length; i += 1) {
    const char = formula[i];
    if (char === "'") {
      i += 1;
    } else if (char === '[') {
      depth += 1;
    } else if (char === ']') {
      depth -= 1;
      if (depth === 0) {
        return i + 1;
      }
    }
  }
  return -1;
}

/** Rewrites each structured reference of a formula, leaving texts in quotes and quoted sheet names alone. */
export function mapReferences(formula: string, rewrite: (reference: StructuredReference) => string): string {
  let out = '';
  for (let i = 0; i < formula.length;) {
    const char = formula[i] ?? '';
    if (char === '"' || char === "'") {
      const end = formula.indexOf(char, i + 1);
      const next = end < 0 ? formula.length : end + 1;
      out += formula.slice(i, next);
      i = next;
    } else if (char === '[') {
      const end = closingBracket(formula, i);
      if (end < 0) {
        return out + formula.slice(i);
      }
      const table = trailingName(out);
      out =
        out.slice(0, out.length - table.length) + rewrite({ table, inner: formula.slice(i + 1, end - 1) });
      i = end;
    } else {
      out += char;
      i += 1;
    }
  }
  return out;
}

/** Column names written without inner brackets after `@`: letters, digits and `_` only. */
const PLAIN_COLUMN = /^[\p{L}\p{N}\p{M}_]+$/u;

/**
 * The full spelling of a formula: `[@Cột]`, `[@[Cột hai]]`, `[@]`, `[Cột]`, `Bảng[@Cột]` become
 * `Bảng[[#This Row],[Cột]]` and so on.
 * @param formula a formula's text, with or without its leading `=`
 * @param table the table the cell stands in, if any: what a reference without a name means
 */
export function toFullForm(formula: string, table: string | undefined): string {
  return mapReferences(formula, ({ table: written, inner }) => {
    const name = written === '' ? table : written;
    if (name === undefined) {
      return `[${inner}]`;
    }
    const text = inner.trim();
    if (!text.startsWith('@')) {
      return `${name}[${inner}]`;
    }
    const columns = text.slice(1).trim();
    if (columns === '') {
      return `${name}[#This Row]`;
    }
    return `${name}[[#This Row],${columns.startsWith('[') ? columns : `[${columns}]`}]`;
  });
}

/**
 * The spelling Excel shows: `@` for this row, and no name for the table the cell stands in.
 * Excel stores no such difference and always shows it so.
 */
export function toShortForm(formula: string, table: string | undefined): string {
  return mapReferences(formula, ({ table: written, inner }) => {
    const own = written.toLowerCase() === table?.toLowerCase();
    const name = own ? '' : written;
    if (/^#This Row$/i.test(inner)) {
      return `${name}[@]`;
    }
    const thisRow = /^\s*\[#This Row\]\s*,\s*/i.exec(inner);
    if (thisRow === null) {
      return `${name}[${inner}]`;
    }
    const columns = inner.slice(thisRow[0].length);
    const single = /^\[((?:[^[\]']|'.)*)\]$/.exec(columns)?.[1];
    return `${name}[@${single !== undefined && PLAIN_COLUMN.test(single) ? single : columns}]`;
  });
}
