/** Works out every formula of a draft, so that a file can carry its results and a score has one meaning. */
import { toSerial } from '../calendar/civil';
import type { CivilDate } from '../calendar/civil';
import type { CellValue } from '../cells';
import { bodyRows, sheetCells } from '../draft';
import type { CellDraft, SheetDraft, TableDraft, WorkbookDraft } from '../draft';
import { evaluate, FormulaError, scalarOf } from './evaluate';
import type { Cells, Scalar } from './evaluate';

/** Looks up results by place. Errors are given as their text (`#DIV/0!`), as Excel gives them. */
export interface Calculated {
  cell(sheet: string, row: number, column: number): CellValue;
}

/**
 * @param draft sheets whose formulas refer to one another only.
 * @param today the day TODAY() gives; needed only by a draft that asks for it.
 * @returns a lookup. A reference outside the draft, or a circle, gives `#REF!`.
 * @throws Error when a formula asks for a day that was not given: a fault of the caller.
 */
export function calculate(draft: WorkbookDraft, today?: CivilDate): Calculated {
  const entries = new Map<string, CellDraft['content']>();
  const results = new Map<string, Scalar>();
  const running = new Set<string>();
  const tables = new Map<string, { sheet: SheetDraft; table: TableDraft }>();
  const place = (sheet: string, row: number, column: number) => `${row},${column},${sheet}`;

  for (const sheet of draft.sheets) {
    for (const { row, column, content } of sheetCells(sheet)) {
      entries.set(place(sheet.name, row, column), content);
    }
    if (sheet.table) {
      tables.set(sheet.table.name, { sheet, table: sheet.table });
    }
  }

  const resultOf = (sheet: string, row: number, column: number): Scalar => {
    const key = place(sheet, row, column);
    const known = results.get(key);
    if (known !== undefined) {
      return known;
    }
    const entry = entries.get(key);
    if (!entry || 'value' in entry) {
      return scalarOf(entry?.value ?? null);
    }
    if (running.has(key)) {
      return new FormulaError('#REF!');
    }
    running.add(key);
    const result = evaluate(entry.formula, cellsFor(sheet, row)) ?? 0; // a formula never gives an empty cell
    running.delete(key);
    results.set(key, result);
    return result;
  };

  const cellsFor = (sheet: string, row: number): Cells => ({
    cell: (other, r, c) => resultOf(other ?? sheet, r, c),
    column: (name, header) => {
      const found = columnOf(name, header);
      if (!found) {
        return [new FormulaError('#REF!')];
      }
      return bodyRows(found.table).map((_, offset) =>
        resultOf(found.sheet.name, found.table.row + 1 + offset, found.column),
      );
    },
    own: (name, header) => {
      const found = columnOf(name, header);
      return found ? resultOf(found.sheet.name, row, found.column) : new FormulaError('#REF!');
    },
    today: () => {
      if (today === undefined) {
        throw new Error('TODAY() was met, and no day was given.');
      }
      return toSerial(today);
    },
  });

  const columnOf = (name: string, header: string) => {
    const found = tables.get(name);
    const index = found?.table.columns.findIndex((column) => column.header === header) ?? -1;
    return found && index >= 0 ? { ...found, column: found.table.column + index } : undefined;
  };

  return {
    cell(sheet, row, column) {
      const result = resultOf(sheet, row, column);
      return result instanceof FormulaError ? result.code : result;
    },
  };
}
