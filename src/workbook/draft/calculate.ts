/** Works out every formula of a draft. A file can then carry its results, and a score has one meaning. */
import { toSerial } from '../cells/serial';
import type { CivilDate } from '../cells/serial';
import type { CellValue } from '../cells/cells';
import { bodyRows, placedCells } from './draft';
import type { TableDraft, WorkbookDraft } from './draft';
import { evaluate } from '../formula/evaluate';
import type { Cells } from '../formula/evaluate';
import { FormulaError, scalarOf } from '../formula/scalar';
import type { Scalar } from '../formula/scalar';
import type { Expr } from '../formula/expr';

/** Looks up results by place. Errors are given as their text (`#DIV/0!`), as Excel gives them. */
export interface Calculated {
  cell(sheet: string, row: number, column: number): CellValue;
}

/** A cell as calculation needs it: a formula or a plain value. */
export type Entry = { readonly value: CellValue } | { readonly formula: Expr };

/** A table as formulas know it. */
export interface TablePlace {
  readonly sheet: string;
  /** The place where its header row begins. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly bodyRows: number;
}

/** The book that is calculated over: any workbook, whichever way it is held. */
export interface Book {
  /** `undefined` for an empty cell. */
  entry(sheet: string, row: number, column: number): Entry | undefined;
  table(name: string): TablePlace | undefined;
}

/**
 * Works out the formulas of a draft.
 * @example On the sheet `S` A1 holds 2, B1 `=A1*3` and C1 `=A1/0`:
 *   const { cell } = calculate(draft);
 *   [cell('S', 0, 1), cell('S', 0, 2)] // → [6, '#DIV/0!']
 * @param draft sheets whose formulas refer to one another only.
 * @param today the day TODAY() gives; needed only by a draft that asks for it.
 * @returns a lookup. A reference outside the draft, or a circle, gives `#REF!`.
 * @throws Error when a formula asks for a day that was not given: a fault of the caller.
 */
export function calculate(draft: WorkbookDraft, today?: CivilDate): Calculated {
  const sheets = new Map(draft.sheets.map((sheet) => [sheet.name, placedCells(sheet)]));
  const tables = new Map(
    draft.sheets.flatMap(({ name, table }) =>
      table ? [[table.name, tablePlace(name, table)] as const] : [],
    ),
  );
  return calculateBook(
    {
      entry: (sheet, row, column) => sheets.get(sheet)?.at(row, column)?.content,
      table: (name) => tables.get(name),
    },
    today,
  );
}

const place = (sheet: string, row: number, column: number): string => `${row},${column},${sheet}`;

const tablePlace = (sheet: string, table: TableDraft): TablePlace => ({
  sheet,
  row: table.row,
  column: table.column,
  headers: table.columns.map(({ header }) => header),
  bodyRows: bodyRows(table).length,
});

/** Calculates formulas over any workbook. Each result is worked out once, when it is first asked for. */
export function calculateBook(book: Book, today?: CivilDate): Calculated {
  /** By sheet, column and row: a table has hundreds of thousands of formulas. */
  const results = new Map<string, Scalar[][]>();
  const running = new Set<string>();
  const columns = new Map<string, readonly Scalar[]>();
  let circles = 0;

  const resultOf = (sheet: string, row: number, column: number): Scalar => {
    const known = results.get(sheet)?.[column]?.[row];
    if (known !== undefined) {
      return known;
    }
    const entry = book.entry(sheet, row, column);
    if (!entry || 'value' in entry) {
      return scalarOf(entry?.value ?? null);
    }
    const key = place(sheet, row, column);
    if (running.has(key)) {
      circles += 1;
      return new FormulaError('#REF!');
    }
    running.add(key);
    const result = evaluate(entry.formula, cellsFor(sheet, row)) ?? 0; // a formula never gives an empty cell
    running.delete(key);
    const ofSheet = results.get(sheet) ?? [];
    results.set(sheet, ofSheet);
    (ofSheet[column] ??= [])[row] = result;
    return result;
  };

  /**
   * The values of a table's column, worked out once, however many formulas count over it. They are worked out anew
   * where one of its own cells is still being worked out.
   */
  const columnValues = (name: string, header: string): readonly Scalar[] => {
    const key = `${name}[${header}]`;
    const known = columns.get(key);
    if (known) {
      return known;
    }
    const found = columnOf(name, header);
    const before = circles;
    const values = found
      ? Array.from({ length: found.bodyRows }, (_, offset) =>
          resultOf(found.sheet, found.row + 1 + offset, found.column),
        )
      : [new FormulaError('#REF!')];
    if (circles === before) {
      columns.set(key, values);
    }
    return values;
  };

  const cellsFor = (sheet: string, row: number): Cells => ({
    cell: (other, r, c) => resultOf(other ?? sheet, r, c),
    column: columnValues,
    own: (name, header) => {
      const found = columnOf(name, header);
      return found ? resultOf(found.sheet, row, found.column) : new FormulaError('#REF!');
    },
    today: () => {
      if (today === undefined) {
        throw new Error('TODAY() was met, and no day was given.');
      }
      return toSerial(today);
    },
  });

  const columnOf = (name: string, header: string) => {
    const found = book.table(name);
    const index = found?.headers.indexOf(header) ?? -1;
    return found && index >= 0 ? { ...found, column: found.column + index } : undefined;
  };

  return {
    cell(sheet, row, column) {
      const result = resultOf(sheet, row, column);
      return result instanceof FormulaError ? result.code : result;
    },
  };
}
