/**
 * Changes that lead from a snapshot to a draft, in the order they must be made. A sheet that does not exist is built
 * in full; in one that does, only the cells that differ are written, each with the content it is expected to hold, so
 * that nothing a user typed meanwhile is overwritten unseen.
 */
import { contains } from '../cells/cells';
import type { Area } from '../cells/cells';
import type { CellInput, Change } from './change';
import { bodyCells, bodyRows, sheetCells, tableArea } from './draft';
import type { CellDraft, ColumnDraft, SheetDraft, TableDraft, WorkbookDraft } from './draft';
import { normalizeFormula, formulaText } from '../formula/text';
import { STYLES } from '../cells/style';
import { cellOf, findSheet } from '../cells/snapshot';
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { areaAround, chartChanges, columnLooks, styleSheet } from './sheet-looks';

/** One cell to be written, with what it holds now. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
  /** Absent on a new sheet, where every cell is empty. */
  readonly expected?: CellInput;
}

/** Changes that a sheet still needs, by the step they belong to. */
interface Steps {
  /** Old looks that would be in the way of what is written. */
  readonly cleared: Change[];
  readonly sheets: Change[];
  readonly values: Change[];
  readonly tables: Change[];
  readonly formulas: Change[];
  readonly looks: Change[];
}

/**
 * The changes after which a workbook holds what a draft says; none when it does already.
 *
 * Where `S` has `a` in A1 and 1 in B1, and the draft wants `b` and 1 there, only A1 is written:
 *
 *     [{ kind: 'write', sheet: 'S', row: 0, column: 0, cells: [[{ value: 'b' }]], expected: [[{ value: 'a' }]] }]
 *
 * Where there is no `S`, it is built: `addSheet`, `write` without `expected`, then its looks.
 *
 * @param draft leaves alone whatever sheets, columns and cells it does not name.
 * @returns the changes in order: old looks cleared, sheets, values, tables, names, formulas, looks. Excel refuses a
 *   formula whose table is not there yet.
 */
export function diff(snapshot: WorkbookSnapshot, draft: WorkbookDraft): Change[] {
  const steps: Steps = { cleared: [], sheets: [], values: [], tables: [], formulas: [], looks: [] };
  for (const sheet of draft.sheets) {
    const existing = findSheet(snapshot, sheet.name);
    if (existing) {
      updateSheet(existing, sheet, steps);
    } else {
      buildSheet(sheet, steps);
    }
  }
  const known = new Set(snapshot.names.map((name) => name.toLowerCase()));
  const names: Change[] = draft.names
    .filter((name) => !known.has(name.name.toLowerCase()))
    .map((name) => ({ kind: 'addName', ...name }));
  const changes = [
    ...steps.cleared,
    ...steps.sheets,
    ...steps.values,
    ...steps.tables,
    ...names,
    ...steps.formulas,
    ...steps.looks,
  ];
  return changes.length > 0 && draft.show ? [...changes, { kind: 'show', ...draft.show }] : changes;
}

function buildSheet(sheet: SheetDraft, steps: Steps): void {
  const name = sheet.name;
  steps.sheets.push({ kind: 'addSheet', sheet: name });
  const { table } = sheet;
  if (table) {
    steps.tables.push({ kind: 'addTable', sheet: name, table: table.name, area: tableArea(table) });
  }
  const cells = sheetCells(sheet).map(({ row, column, content }) => ({
    row,
    column,
    input: inputOf(content),
  }));
  writeCells(name, cells, steps);
  styleSheet(sheet, steps.looks);
}

function updateSheet(existing: SheetSnapshot, sheet: SheetDraft, steps: Steps): void {
  if (sheet.rebuilt) {
    rebuildSheet(existing, sheet, steps);
    return;
  }
  const cells: CellChange[] = [];
  for (const cell of sheet.cells) {
    addIfDifferent(existing, cell.row, cell.column, inputOf(cell.content), undefined, cells);
  }
  const { table } = sheet;
  const there =
    table && existing.tables.find((other) => other.name.toLowerCase() === table.name.toLowerCase());
  if (table && there) {
    updateTable(existing, there, table, cells, steps);
  }
  writeCells(sheet.name, cells, steps);
  // Users may hide and show sheets; what is hidden for good stays so.
  if (sheet.visibility === 'veryHidden' && existing.visibility !== 'veryHidden') {
    steps.looks.push({ kind: 'visibility', sheet: existing.name, visibility: sheet.visibility });
  }
}

/**
 * Empties what the draft does not say. When nothing is to be written, looks are left as users may have set them.
 */
function rebuildSheet(existing: SheetSnapshot, sheet: SheetDraft, steps: Steps): void {
  const { grid } = existing;
  const wanted = new Map(sheetCells(sheet).map((cell) => [`${cell.row},${cell.column}`, cell]));
  const old = grid.values.flatMap((line, r) =>
    line.flatMap((_, c): CellDraft[] => {
      const [row, column] = [grid.row + r, grid.column + c];
      const isOurs = !sheet.within || contains(sheet.within, row, column);
      return wanted.has(`${row},${column}`) || !isOurs ? [] : [{ row, column, content: { value: null } }];
    }),
  );
  const cells: CellChange[] = [];
  for (const { row, column, content } of [...wanted.values(), ...old]) {
    addIfDifferent(existing, row, column, inputOf(content), undefined, cells);
  }
  if (cells.length === 0) {
    steps.looks.push(...chartChanges(sheet, existing).filter((change) => change.made === false));
    return;
  }
  const area = sheet.within ?? areaAround([...wanted.values(), ...old]);
  steps.cleared.push({ kind: 'clearLooks', sheet: existing.name, area });
  writeCells(existing.name, cells, steps);
  styleSheet({ ...sheet, name: existing.name }, steps.looks, existing);
}

/** Rows are compared by position, columns by header: a column that users added is not touched. */
function updateTable(
  existing: SheetSnapshot,
  there: TableSnapshot,
  table: TableDraft,
  cells: CellChange[],
  steps: Steps,
): void {
  const added = table.addsColumns
    ? table.columns.filter(({ header }) => !there.headers.includes(header)).map(({ header }) => header)
    : [];
  const headers = [...there.headers, ...added];
  /**
   * The column in which each of the draft's columns stands, by its place in the draft. `undefined` for one that is
   * gone.
   */
  const places = table.columns.map(({ header }) => {
    const index = headers.indexOf(header);
    return index < 0 ? undefined : there.column + index;
  });
  const { worked = 0 } = table;
  const isLeft = ({ row, column }: CellDraft): boolean => {
    const index = row - there.row - 1;
    const { key = '', header = '' } = table.columns[column] ?? {};
    return index < worked && table.rows[index]?.[key] === undefined && !added.includes(header);
  };
  added.forEach((header, index) => {
    const column = there.column + there.headers.length + index;
    addIfDifferent(existing, there.row, column, { value: header }, there.name, cells);
  });
  for (const cell of bodyCells({ ...table, row: there.row, column: 0 })) {
    const at = places[cell.column];
    if (at !== undefined && !isLeft(cell)) {
      addIfDifferent(existing, cell.row, at, inputOf(cell.content), there.name, cells);
    }
  }
  const rows = bodyRows(table).length;
  if (rows === there.bodyRows && added.length === 0) {
    return;
  }
  const area = (bodyRowCount: number, columns: number): Area => ({
    row: there.row,
    column: there.column,
    rows: bodyRowCount + 1,
    columns,
  });
  steps.tables.push({
    kind: 'resizeTable',
    sheet: existing.name,
    table: there.name,
    area: area(rows, headers.length),
    expected: area(there.bodyRows, there.headers.length),
  });
  table.columns.forEach((column, index) => {
    const at = places[index];
    if (at !== undefined) {
      for (let row = there.row + 1 + rows; row <= there.row + there.bodyRows; row++) {
        addIfDifferent(existing, row, at, { value: null }, there.name, cells);
      }
      const isNew = added.includes(column.header);
      steps.looks.push(...grownLooks(existing.name, there, column, { at, rows, isNew, worked }));
    }
  });
}

/** Looks of the cells that a table's column gains, with its header where the column is new. */
function grownLooks(
  sheet: string,
  there: TableSnapshot,
  column: ColumnDraft,
  {
    at,
    rows,
    isNew,
    worked,
  }: { readonly at: number; readonly rows: number; readonly isNew: boolean; readonly worked: number },
): Change[] {
  const looks: Change[] = [];
  if (isNew) {
    const header = { row: there.row, column: at, rows: 1, columns: 1 };
    looks.push({ kind: 'format', sheet, area: header, style: STYLES.header });
    looks.push(...columnLooks(sheet, at, column));
  }
  const first = isNew ? 0 : there.bodyRows;
  if (rows > first) {
    const grown = { row: there.row + 1 + first, column: at, rows: rows - first, columns: 1 };
    looks.push({ kind: 'format', sheet, area: grown, style: column.style });
    if (worked > 0 && column.validation) {
      looks.push({ kind: 'validate', sheet, area: grown, validation: column.validation });
    }
  }
  return looks;
}

function inputOf(content: CellDraft['content']): CellInput {
  return 'formula' in content ? { formula: formulaText(content.formula) } : content;
}

function addIfDifferent(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  input: CellInput,
  table: string | undefined,
  cells: CellChange[],
): void {
  const { value, formula } = cellOf(sheet.grid, row, column);
  const expected: CellInput = formula === null ? { value } : { formula };
  if (input && !sameInput(input, expected, table)) {
    cells.push({ row, column, input, expected });
  }
}

/**
 * Whether two contents are the same to Excel: an empty text is an empty cell, formulas may differ in spelling.
 * @param table the table around the cell, to read short this-row references.
 */
export function sameInput(a: NonNullable<CellInput>, b: NonNullable<CellInput>, table?: string): boolean {
  if ('formula' in a && 'formula' in b) {
    return normalizeFormula(a.formula, table) === normalizeFormula(b.formula, table);
  }
  return 'value' in a && 'value' in b && (a.value ?? '') === (b.value ?? '');
}

/**
 * Values and formulas go out apart, since a formula waits for its table. In the rectangle of values the place of
 * a formula, or of a cell that is empty anyway, is left as it is: so that a table's body stays one write.
 */
function writeCells(sheet: string, cells: readonly CellChange[], steps: Steps): void {
  const isFormula = ({ input }: CellChange) => input !== undefined && 'formula' in input;
  const isEmptyAnyway = ({ input, expected }: CellChange) =>
    expected === undefined && input !== undefined && 'value' in input && input.value === null;
  const values = cells.map((cell): CellChange =>
    isFormula(cell) || isEmptyAnyway(cell) ? { row: cell.row, column: cell.column, input: undefined } : cell,
  );
  steps.values.push(...writesOf(sheet, values).filter(writesSomething));
  steps.formulas.push(...writesOf(sheet, cells.filter(isFormula)));
}

const writesSomething = (change: Change): boolean =>
  change.kind !== 'write' || change.cells.flat().some((cell) => cell !== undefined);

/** Few rectangular writes for many cells: neighbours in a row join, and rows that cover the same columns stack up. */
export function writesOf(sheet: string, cells: readonly CellChange[]): Change[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: CellChange[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.row === cell.row && last.column + 1 === cell.column) {
      run.push(cell);
    } else {
      runs.push([cell]);
    }
  }
  const open = new Map<string, CellChange[][]>();
  const stacks: CellChange[][][] = [];
  for (const run of runs) {
    const first = run[0];
    if (!first) {
      continue;
    }
    const key = `${first.column}+${run.length}`;
    const stack = open.get(key);
    if (stack && stack.at(-1)?.[0]?.row === first.row - 1) {
      stack.push(run);
    } else {
      const started = [run];
      open.set(key, started);
      stacks.push(started);
    }
  }
  return stacks.map((stack): Change => {
    const first = stack[0]?.[0];
    const expected = stack.map((run) => run.map((cell) => cell.expected));
    return {
      kind: 'write',
      sheet,
      row: first?.row ?? 0,
      column: first?.column ?? 0,
      cells: stack.map((run) => run.map((cell) => cell.input)),
      ...(expected.flat().some((cell) => cell !== undefined) ? { expected } : {}),
    };
  });
}
