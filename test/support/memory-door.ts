/**
 * A workbook in memory behind the door that actions use: it carries out changes on plain cells and calculates
 * nothing. For tests of core and actions; what Excel itself does is shown through the stand-in.
 */
import { areaName } from '../../src/workbook/cells/cells';
import type { CellAt, CellValue } from '../../src/workbook/cells/cells';
import type { CellInput, Change } from '../../src/workbook/draft/change';
import { sameInput } from '../../src/workbook/draft/diff';
import type { ApplyResult, TableCells, WorkbookDoor } from '../../src/workbook/draft/door';
import { META_SHEET } from '../../src/workbook/draft/facts-sheet';
import { FACTS_ROWS, TOP_ROWS } from '../../src/workbook/cells/outline';
import type { ChooseColumns } from '../../src/workbook/cells/outline';
import { findSheet, tableCells } from '../../src/workbook/cells/snapshot';
import type {
  GridSnapshot,
  SheetSnapshot,
  TableSnapshot,
  Visibility,
  WorkbookSnapshot,
} from '../../src/workbook/cells/snapshot';

interface MemorySheet {
  visibility: Visibility;
  readonly cells: Map<string, { value: CellValue; formula: string | null }>;
  readonly tables: Map<string, { row: number; column: number; rows: number; columns: number }>;
  readonly hiddenRows: Set<number>;
}

export class MemoryWorkbook implements WorkbookDoor {
  readonly sheets = new Map<string, MemorySheet>([['Sheet1', newSheet()]]);
  readonly names = new Map<string, string>();
  /** Every change carried out, in order. */
  readonly applied: Change[] = [];
  shown: CellAt | undefined;
  /** As of Excel, for which it stands in. */
  readonly isWhole = false;

  read(): Promise<WorkbookSnapshot> {
    const sheets = [...this.sheets].map(([name, sheet]): SheetSnapshot => {
      const places = [...sheet.cells.keys()].map((key) => key.split(',').map(Number) as [number, number]);
      const rows = Math.max(0, ...places.map(([row]) => row + 1));
      const columns = Math.max(0, ...places.map(([, column]) => column + 1));
      const grid = <T>(pick: (cell: { value: CellValue; formula: string | null }) => T, empty: T): T[][] =>
        Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (__, column) => {
            const cell = sheet.cells.get(`${row},${column}`);
            return cell ? pick(cell) : empty;
          }),
        );
      return {
        name,
        visibility: sheet.visibility,
        grid: {
          row: 0,
          column: 0,
          values: grid((cell) => cell.value, null),
          formulas: grid((cell) => cell.formula, null),
        },
        tables: [...sheet.tables].map(([table, area]): TableSnapshot => ({
          name: table,
          row: area.row,
          column: area.column,
          headers: Array.from({ length: area.columns }, (_, index) =>
            String(sheet.cells.get(`${area.row},${area.column + index}`)?.value ?? ''),
          ),
          bodyRows: area.rows - 1,
          hiddenRows: [...sheet.hiddenRows].filter((row) => row > area.row && row < area.row + area.rows),
        })),
      };
    });
    return Promise.resolve({ sheets, names: [...this.names.keys()] });
  }

  /** Everything that was not chosen seems empty, as through Excel: what reads too little of it shows in tests. */
  async readColumns(choose: ChooseColumns): Promise<WorkbookSnapshot> {
    const snapshot = await this.read();
    const facts = findSheet(snapshot, META_SHEET)?.grid;
    const chosen = choose({
      tables: snapshot.sheets.flatMap(({ tables }) => tables),
      facts: facts && {
        row: 0,
        column: 0,
        values: facts.values.slice(0, FACTS_ROWS).map((line) => line.slice(0, 2)),
        formulas: [],
      },
    });
    const choiceAt = ({ tables }: SheetSnapshot, row: number, column: number) => {
      const table = tables.find(
        (each) =>
          row > each.row &&
          row <= each.row + each.bodyRows &&
          column >= each.column &&
          column < each.column + each.headers.length,
      );
      return chosen.find(
        (each) => each.table === table?.name && each.header === table.headers[column - table.column],
      );
    };
    const sheets = snapshot.sheets.map((sheet): SheetSnapshot => {
      const { values, formulas } = sheet.grid;
      const keep = <T>(
        cells: readonly (readonly (T | null)[])[],
        isKept: (row: number, column: number) => boolean,
      ) => cells.map((line, row) => line.map((cell, column) => (isKept(row, column) ? cell : null)));
      const isMeta = sheet.name === META_SHEET;
      const hasTop = chosen.some(({ top, table }) => top && sheet.tables.some(({ name }) => name === table));
      const isBelow = (row: number, column: number) =>
        sheet.tables.some(
          (each) =>
            chosen.some(({ table }) => table === each.name) &&
            row > each.row + each.bodyRows &&
            column >= each.column &&
            column < each.column + each.headers.length,
        );
      const isTop = (row: number) => hasTop && row < TOP_ROWS;
      return {
        ...sheet,
        usedRows: values.length,
        grid: {
          row: 0,
          column: 0,
          values: keep(
            values,
            (row, column) =>
              isMeta || isTop(row) || isBelow(row, column) || choiceAt(sheet, row, column) !== undefined,
          ),
          formulas: keep(
            formulas,
            (row, column) => isTop(row) || (choiceAt(sheet, row, column)?.formulas ?? false),
          ),
        },
      };
    });
    return { ...snapshot, sheets };
  }

  /** A workbook of its own that holds the same. */
  copy(): MemoryWorkbook {
    const copy = new MemoryWorkbook();
    copy.sheets.clear();
    for (const [name, sheet] of structuredClone(this.sheets)) {
      copy.sheets.set(name, sheet);
    }
    for (const [name, reference] of this.names) {
      copy.names.set(name, reference);
    }
    return copy;
  }

  async readCells(sheet: string): Promise<GridSnapshot | undefined> {
    return findSheet(await this.read(), sheet)?.grid;
  }

  async readTable(table: string): Promise<TableCells | undefined> {
    return tableCells(await this.read(), table);
  }

  apply(changes: readonly Change[]): Promise<ApplyResult> {
    for (const change of changes) {
      if (change.kind === 'addSheet' && this.sheets.has(change.sheet)) {
        return Promise.resolve({ state: 'moved', at: { sheet: change.sheet, row: 0, column: 0 } });
      }
      const moved = change.kind === 'write' ? this.firstMoved(change) : undefined;
      if (moved) {
        return Promise.resolve({ state: 'moved', at: moved });
      }
    }
    changes.forEach((change) => {
      this.carryOut(change);
      this.applied.push(change);
    });
    return Promise.resolve({ state: 'done', kept: [] });
  }

  show(at: CellAt): Promise<boolean> {
    this.shown = at;
    return Promise.resolve(this.sheets.has(at.sheet));
  }

  /** Types into a cell, as a user would. */
  type(sheet: string, row: number, column: number, value: CellValue): void {
    this.sheet(sheet).cells.set(`${row},${column}`, { value, formula: null });
  }

  /** Types below the last row of a sheet's table, which Excel then makes longer. */
  typeBelow({ sheet, row, column }: CellAt, value: CellValue): void {
    this.type(sheet, row, column, value);
    for (const table of this.sheet(sheet).tables.keys()) {
      this.growTable(sheet, table);
    }
  }

  /** Makes a table one row longer, as Excel does when a row is typed below it. */
  growTable(sheet: string, table: string): void {
    const area = this.sheet(sheet).tables.get(table);
    if (area) {
      area.rows++;
    }
  }

  private sheet(name: string): MemorySheet {
    const sheet = this.sheets.get(name);
    if (!sheet) {
      throw new Error(`ItemNotFound: ${name}`);
    }
    return sheet;
  }

  private firstMoved(change: Extract<Change, { kind: 'write' }>): CellAt | undefined {
    for (const [r, line] of (change.expected ?? []).entries()) {
      for (const [c, expected] of line.entries()) {
        const at = { sheet: change.sheet, row: change.row + r, column: change.column + c };
        const cell = this.sheet(change.sheet).cells.get(`${at.row},${at.column}`);
        const now: NonNullable<CellInput> =
          typeof cell?.formula === 'string' ? { formula: cell.formula } : { value: cell?.value ?? null };
        if (expected && !sameInput(now, expected)) {
          return at;
        }
      }
    }
    return undefined;
  }

  private carryOut(change: Change): void {
    switch (change.kind) {
      case 'addSheet':
        if (this.sheets.has(change.sheet)) {
          throw new Error(`ItemAlreadyExists: ${change.sheet}`);
        }
        this.sheets.set(change.sheet, newSheet());
        break;
      case 'write':
        change.cells.forEach((line, r) => {
          line.forEach((input, c) => {
            const key = `${change.row + r},${change.column + c}`;
            if (input && 'formula' in input) {
              this.sheet(change.sheet).cells.set(key, { value: null, formula: input.formula });
            } else if (input && (input.value === null || input.value === '')) {
              this.sheet(change.sheet).cells.delete(key);
            } else if (input) {
              this.sheet(change.sheet).cells.set(key, { value: input.value, formula: null });
            }
          });
        });
        break;
      case 'removeSheet':
        this.sheets.delete(change.sheet);
        break;
      case 'clear':
        for (let row = change.area.row; row < change.area.row + change.area.rows; row++) {
          for (let column = change.area.column; column < change.area.column + change.area.columns; column++) {
            this.sheet(change.sheet).cells.delete(`${row},${column}`);
          }
        }
        break;
      case 'removeName':
        this.names.delete(change.name);
        break;
      case 'addTable':
        if (change.made !== undefined) {
          this.sheet(change.sheet).tables.delete(change.made);
        }
        if ([...this.sheets.values()].some((sheet) => sheet.tables.has(change.table))) {
          throw new Error(`ItemAlreadyExists: ${change.table}`);
        }
        this.sheet(change.sheet).tables.set(change.table, { ...change.area });
        break;
      case 'resizeTable':
        this.sheet(change.sheet).tables.set(change.table, { ...change.area });
        break;
      case 'addName':
        this.names.set(change.name, `${change.sheet}!${areaName(change.area)}`);
        break;
      case 'visibility':
        this.sheet(change.sheet).visibility = change.visibility;
        break;
      case 'showRows':
        for (let row = change.row; row < change.row + change.rows; row++) {
          this.sheet(change.sheet).hiddenRows.delete(row);
        }
        break;
      case 'show':
        this.shown = change;
        break;
      default:
        this.sheet(change.sheet); // looks have no meaning here, but their sheet must exist
    }
  }
}

const newSheet = (): MemorySheet => ({
  visibility: 'visible',
  cells: new Map(),
  tables: new Map(),
  hiddenRows: new Set(),
});

/** Random numbers that are the same in every run. */
export function seededRandom(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}
