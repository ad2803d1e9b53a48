/** Reads the open workbook into a snapshot, in two syncs whatever its size. */
import type { CellValue } from '../workbook/cells/cells';
import type { TableCells } from '../workbook/draft/door';
import type {
  GridSnapshot,
  SheetSnapshot,
  TableSnapshot,
  Visibility,
  WorkbookSnapshot,
} from '../workbook/cells/snapshot';
import { formulaOf } from './text';

export const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

export const NO_CELLS: GridSnapshot = { row: 0, column: 0, values: [], formulas: [] };

/**
 * The snapshot of the open workbook: all sheets with their used cells, tables and names of charts, and defined names.
 *
 * A sheet whose used cells are B2, with 5, and C2, with `=B2*2`, has this grid:
 *
 *     { row: 1, column: 1, values: [[5, 10]], formulas: [[null, '=B2*2']] }
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name, items/visibility');
  tables.load('items/name, items/worksheet/name');
  names.load('items/name');
  await context.sync();

  const sheets = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex, columnIndex, values, formulas');
    const { charts } = sheet;
    charts.load('items/name');
    return { name: sheet.name, visibility: sheet.visibility, used, charts };
  });
  const bodies = tables.items.map((table) => {
    const header = table.getHeaderRowRange();
    header.load('rowIndex, columnIndex, values');
    const { rows } = table;
    rows.load('count');
    return { name: table.name, sheet: table.worksheet.name, header, rows };
  });
  await context.sync();

  const tablesOf = (sheet: string): TableSnapshot[] =>
    bodies
      .filter((table) => table.sheet === sheet)
      .map(({ name, header, rows }) => ({
        name,
        row: header.rowIndex,
        column: header.columnIndex,
        headers: (header.values[0] ?? []).map(String),
        bodyRows: rows.count,
      }));
  return {
    sheets: sheets.map(({ name, visibility, used, charts }): SheetSnapshot => ({
      name,
      visibility: VISIBILITY[visibility] ?? 'visible',
      grid: used.isNullObject ? NO_CELLS : gridOf(used),
      tables: tablesOf(name),
      charts: charts.items.map((chart) => chart.name),
    })),
    names: names.items.map((item) => item.name),
  };
}

/** The used cells of a sheet, in one sync; `undefined` if there is no such sheet. */
export async function readCells(
  context: Excel.RequestContext,
  name: string,
): Promise<GridSnapshot | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex, columnIndex, values, formulas');
  await context.sync();
  if (sheet.isNullObject) {
    return undefined;
  }
  return used.isNullObject ? NO_CELLS : gridOf(used);
}

/** The used cells of a table's sheet, and which rows of the table are hidden. `undefined` if there is no such table. */
export async function readTable(
  context: Excel.RequestContext,
  name: string,
): Promise<TableCells | undefined> {
  const table = context.workbook.tables.getItem(name);
  const used = table.worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex, columnIndex, values, formulas');
  const body = table.getDataBodyRange();
  body.load('rowIndex, rowCount, rowHidden');
  const { autoFilter } = table;
  autoFilter.load('isDataFiltered');
  try {
    await context.sync();
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === 'ItemNotFound') {
      return undefined;
    }
    throw error;
  }
  return {
    grid: used.isNullObject ? NO_CELLS : gridOf(used),
    hiddenRows: await hiddenRowsOf(context, body),
    filtered: autoFilter.isDataFiltered,
  };
}

/** One sync when some rows are hidden and others not, which Excel tells as `null`; none otherwise. */
async function hiddenRowsOf(context: Excel.RequestContext, body: Excel.Range): Promise<number[]> {
  const rows = Array.from({ length: body.rowCount }, (_, index) => index);
  const isMixed = (body.rowHidden as boolean | null) === null;
  const lines = isMixed ? rows.map((index) => body.getRow(index)) : [];
  for (const line of lines) {
    line.load('rowHidden');
  }
  if (isMixed) {
    await context.sync();
  }
  return rows
    .filter((index) => lines[index]?.rowHidden ?? body.rowHidden)
    .map((index) => body.rowIndex + index);
}

function gridOf(range: Excel.Range): GridSnapshot {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    ...cellsOf(range.values as CellValue[][], range.formulas as CellValue[][]),
  };
}

/**
 * Turns what Excel says of cells into values and formulas. An empty cell reads as "": so does a formula that gives
 * "", which keeps its text.
 * @param texts their formulas as Excel gives them; absent when only values were asked for.
 */
export function cellsOf(
  values: readonly (readonly CellValue[])[],
  texts: readonly (readonly CellValue[])[] | undefined,
): { values: CellValue[][]; formulas: (string | null)[][] } {
  const formulas = values.map((line, r) => line.map((value, c) => formulaOf(texts?.[r]?.[c] ?? null, value)));
  return {
    values: values.map((line, r) =>
      line.map((cell, c) => (cell === '' && formulas[r]?.[c] === null ? null : cell)),
    ),
    formulas,
  };
}
