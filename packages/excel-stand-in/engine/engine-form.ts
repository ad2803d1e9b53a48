/**
 * Engine form: the spelling of formulas that Univer is given. Structured references stand in full (structured.ts), with
 * look-alikes for the characters in names that its formula reader cannot take.
 */
import { mapReferences, toFullForm } from './structured';

/** A column name as Excel writes it between brackets. */
function escapeColumn(name: string): string {
  return name.replace(/[[\]#']/g, "'$&");
}

/** The formula after a table's column got another name. @param formula in engine form */
export function renameColumn(formula: string, table: string, from: string, to: string): string {
  const [before, after] = [softenColumn(from).toLowerCase(), softenColumn(to)];
  const name = softenTable(table).toLowerCase();
  return mapReferences(formula, ({ table: written, inner }) => {
    if (written.toLowerCase() !== name) {
      return `${written}[${inner}]`;
    }
    return `${written}[${mapColumns(inner, (column) => (column.toLowerCase() === before ? after : column))}]`;
  });
}

/** The formula after a table got another name. @param formula in engine form */
export function renameTable(formula: string, from: string, to: string): string {
  const [before, after] = [softenTable(from).toLowerCase(), softenTable(to)];
  return mapReferences(
    formula,
    ({ table, inner }) => `${table.toLowerCase() === before ? after : table}[${inner}]`,
  );
}

/** Characters in table names that keep Univer from knowing the table, and the look-alikes it is given. */
const HARD_NAME = '_.\\';
const SOFT_NAME = '＿．＼';

/** A table's name as Univer is given it. */
export function softenTable(name: string): string {
  return name.replace(/[_.\\]/g, (char) => SOFT_NAME[HARD_NAME.indexOf(char)] ?? char);
}

/**
 * Characters in column names that Univer's formula reader cannot take (tried on 0.25.1), and the look-alikes it is
 * given.
 */
const HARD = "(){},:[]#'\n";
const SOFT = '（）｛｝，：［］＃＇␤';

/** A column name as Univer is given it. */
export function softenColumn(name: string): string {
  return name.replace(/[(){},:[\]#'\n]/g, (char) => SOFT[HARD.indexOf(char)] ?? char);
}

/**
 * Rewrites the columns of a reference: the names between inner brackets, or all of it without inner brackets. Items
 * such as `#This Row` are no columns.
 */
function mapColumns(inner: string, rewrite: (name: string) => string): string {
  if (/^(?:[^[']|'.)*$/.test(inner)) {
    return inner.startsWith('#') ? inner : rewrite(inner);
  }
  return inner.replace(/\[((?:[^[\]']|'.)*)\]/g, (whole: string, column: string) =>
    column.startsWith('#') ? whole : `[${rewrite(column)}]`,
  );
}

/** A formula in engine form. @param table the table the cell stands in, if any */
export function toEngineForm(formula: string, table: string | undefined): string {
  return mapReferences(toFullForm(formula, table), ({ table: name, inner }) => {
    const soft = mapColumns(inner, (column) => softenColumn(column.replace(/'(.)/g, '$1')));
    const single = /^\[([^#[\]][^[\]]*)\]$/.exec(soft)?.[1];
    return `${softenTable(name)}[${single ?? soft}]`;
  });
}

/** The full form of a formula in engine form. */
export function fromEngineForm(formula: string): string {
  return mapReferences(formula, ({ table, inner }) => {
    const hard = mapColumns(inner, (column) =>
      escapeColumn(column.replace(/[（）｛｝，：［］＃＇␤]/g, (char) => HARD[SOFT.indexOf(char)] ?? char)),
    );
    const name = table.replace(/[＿．＼]/g, (char) => HARD_NAME[SOFT_NAME.indexOf(char)] ?? char);
    return `${name}[${hard}]`;
  });
}
