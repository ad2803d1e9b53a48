/**
 * Brings formulas into one spelling wherever they have been. LibreOffice by way of .ods, Google Sheets and others write
 * references to a table as addresses, Gnumeric wraps what it does not understand, and Excel follows a column that was
 * renamed.
 */
import { parseArea } from '../../workbook/cells/cells';
import type { CellAt } from '../../workbook/cells/cells';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { normalizeFormula } from '../../workbook/formula/text';
import type { Role } from './layout';
import { headersOf, locate } from './locate';
import type { Meta } from './meta';

/** A table that formulas may refer to. */
export interface NamedTable {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Rows from 0 at which its body may end: as read, and as the file has it. */
  readonly ends: readonly number[];
  /** True for rows that are no Excel table any more: references to them are dead until it is made again. */
  readonly isRange: boolean;
  /** Header as it stands → header it was made with. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** The recorded tables of a workbook, as formulas know them. */
export function namedTables(snapshot: WorkbookSnapshot, meta: Meta): NamedTable[] {
  return (Object.keys(meta.sheets) as Role[]).flatMap((role): NamedTable[] => {
    const located = locate(snapshot, meta, role);
    if (!located) {
      return [];
    }
    const { sheet, table, standing } = located;
    const stored = standing.stored;
    return [
      {
        name: table.name,
        sheet: sheet.name,
        row: table.row,
        column: table.column,
        headers: table.headers,
        ends: [table.row + table.bodyRows, ...(stored ? [stored.row + stored.bodyRows] : [])],
        isRange: standing.kind === 'range',
        renamed: renamedHeaders(
          table.headers,
          headersOf(meta, role).map(({ header }) => header),
        ),
      },
    ];
  });
}

/** A header of nobody's right where one of ours is missing has taken its place. */
function renamedHeaders(headers: readonly string[], made: readonly string[]): Map<string, string> {
  const renamed = new Map<string, string>();
  made.forEach((header, index) => {
    if (headers.includes(header)) {
      return;
    }
    const before = index === 0 ? -1 : headers.indexOf(made[index - 1] ?? '');
    const found = index === 0 || before >= 0 ? headers[before + 1] : undefined;
    if (found !== undefined && !made.includes(found)) {
      renamed.set(found, header);
    }
  });
  return renamed;
}

/** A text, or a reference with the sheet before it: `'Nhiệm vụ'!$W$7:$W$17`, `$M7`. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}\p{M}_.\]'!$])((?:'(?:[^']|'')+'|[\p{L}\p{N}\p{M}_.]+)!)?\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?(?![\p{L}\p{N}\p{M}_(!.[])/gu;

/** The formula that Gnumeric saves in place of one that it does not understand. */
const WRAPPED = /^=_xlfngnumeric\.ERROR\("([\s\S]*)"\)$/;

/**
 * Whether two formulas mean the same, whichever program wrote each.
 * @param at the cell they stand in.
 * @param own the table they stand in, if any.
 */
export const sameFormula = (
  one: string,
  other: string,
  at: CellAt,
  tables: readonly NamedTable[],
  own?: string,
): boolean =>
  // Nearly all are the same to the letter, and bringing one into the spelling takes longer than all else of a check.
  one === other || plainFormula(one, at, tables, own) === plainFormula(other, at, tables, own);

/** A formula in the spelling that is compared. */
function plainFormula(formula: string, at: CellAt, tables: readonly NamedTable[], own?: string): string {
  const wrapped = tables.some(({ isRange }) => isRange) ? WRAPPED.exec(formula)?.[1] : undefined;
  const written = wrapped === undefined ? formula : '=' + wrapped.replaceAll('""', '"');
  const named = written.replace(
    REFERENCE,
    (
      whole: string,
      sheet: string | undefined,
      column: string | undefined,
      first: string | undefined,
      lastColumn: string | undefined,
      last: string | undefined,
    ) =>
      column === undefined || (lastColumn !== undefined && lastColumn !== column)
        ? whole
        : (tableReference(sheetOf(sheet) ?? at.sheet, `${column}${first}`, last, at, tables) ?? whole),
  );
  let plain = normalizeFormula(named, own);
  for (const { name, renamed } of tables) {
    for (const [found, made] of renamed) {
      plain = plain
        .replaceAll(`${name}[${found}]`, `${name}[${made}]`)
        .replaceAll(`${name}[[#This Row],[${found}]]`, `${name}[[#This Row],[${made}]]`);
    }
  }
  return plain;
}

const sheetOf = (prefix: string | undefined): string | undefined =>
  prefix
    ?.slice(0, -1)
    .replace(/^'([\s\S]*)'$/, '$1')
    .replaceAll("''", "'");

/** @param last the last row of a reference to a column, counted from 1; absent for one cell. */
function tableReference(
  sheet: string,
  first: string,
  last: string | undefined,
  at: CellAt,
  tables: readonly NamedTable[],
): string | undefined {
  const cell = parseArea(first);
  const table =
    cell &&
    tables.find(
      (each) =>
        each.sheet.toLowerCase() === sheet.toLowerCase() &&
        cell.column >= each.column &&
        cell.column < each.column + each.headers.length &&
        cell.row > each.row &&
        cell.row <= Math.max(...each.ends),
    );
  const header = cell && table?.headers[cell.column - table.column];
  if (!cell || !table || header === undefined) {
    return undefined;
  }
  if (last === undefined && cell.row === at.row && table.sheet === at.sheet) {
    return `${table.name}[[#This Row],[${header}]]`;
  }
  // The column of a table of one row is written as one cell.
  const end = last === undefined ? cell.row : Number(last) - 1;
  return cell.row === table.row + 1 && table.ends.includes(end) ? `${table.name}[${header}]` : undefined;
}
