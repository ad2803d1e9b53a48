/** Changes of Excel tables over Univer's. Areas hold the header row and the body. */
import type { Area } from '../data/cells';
import { toRange } from './areas';
import {
  clearCells,
  formulaAt,
  readFormulas,
  readTexts,
  readValues,
  writeCells,
  writeFormulas,
} from './cells';
import { BY_ITSELF } from './engine';
import type { Engine } from './engine';
import { renameColumn, renameTable, softenColumn, softenTable } from './engine-form';
import { numbered } from './numbered';
import { shiftCells } from './shift';
import { infoOf, tableById, tablesOf } from './table-info';
import type { TableMeta } from './table-info';
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  IFunctionService,
  RemoveSuperTableMutation,
  SetSheetTableMutation,
  SetSuperTableMutation,
  TableColumnDataTypeEnum,
} from './univer-parts';
import type { ITableColumnJson } from './univer-parts';

/** Name of the page's table theme without colours (its grid). Headless no theme is drawn. */
export const PLAIN_THEME = 'plain';

/** Column names as Excel makes them: the texts, `Column1` for an empty one, a number behind a repeated one. */
function headerNames(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text, index) => {
    const base = text === '' ? `Column${index + 1}` : text;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) {
      name = `${base}${n}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/**
 * Makes the area a table with its first row as header. Header cells that Excel would change are changed. @returns its
 * id.
 */
export function addTable(engine: Engine, sheetId: string, area: Area, name: string): string {
  const ids = new Set(tablesOf(engine).map((table) => table.id));
  const id = numbered('table-', ids.size, (each) => ids.has(each));
  const header = syncHeader(engine, sheetId, { ...area, rows: 1 });
  engine.run(AddSheetTableMutation.id, {
    subUnitId: sheetId,
    tableId: id,
    name,
    range: toRange(area),
    header,
    options: {},
  });
  return id;
}

/** Makes the header cells texts that name columns uniquely, and returns them. */
function syncHeader(engine: Engine, sheetId: string, area: Area): string[] {
  const texts = readTexts(engine, sheetId, area)[0] ?? [];
  const header = headerNames(texts);
  const [values = [], [formulas = []]] = [
    readValues(engine, sheetId, area)[0],
    readFormulas(engine, sheetId, area),
  ];
  // Numbers become texts, and formulas their results.
  if (header.some((name, index) => name !== values[index] || formulas[index] !== null)) {
    writeCells(engine, sheetId, area, [header.map((name) => `'${name}`)], BY_ITSELF);
  }
  return header;
}

/**
 * Adds or takes away rows of a table, below it cells move along: rows that come are empty.
 * The last row stays as an empty one that does not count, as in Excel.
 * @param at the row the first of them has, from 0 within the body
 * @param by how many come, or go when negative
 */
export function changeRows(engine: Engine, id: string, at: number, by: number): void {
  const table = infoOf(tableById(engine, id));
  const { sheetId, area } = table;
  const [first, rows] = [area.row + 1 + at, area.rows - 1];
  const left = Math.max(rows + by, 1);
  const moved = left - rows;
  if (rows + by < 1) {
    clearCells(engine, sheetId, { ...area, row: area.row + 1, rows: 1 }, 'Contents');
  }
  if (moved !== 0) {
    shiftCells(engine, sheetId, { ...area, row: moved > 0 ? first : first - moved }, moved);
    resizeTable(engine, id, { ...area, rows: 1 + left });
  }
  setTableLooks(engine, id, { hasNoRows: rows + by < 1 });
}

/** Removes the table; its cells stay as they are. */
export function removeTable(engine: Engine, id: string): void {
  engine.run(DeleteSheetTableMutation.id, { subUnitId: tableById(engine, id).getSubunitId(), tableId: id });
}

function newColumn(id: string, displayName: string): ITableColumnJson {
  return { id, displayName, dataType: TableColumnDataTypeEnum.None, formula: '', meta: {}, style: {} };
}

/** Moves the table's edges; the header row stays where it is. Columns that come in take their names from the header cells. */
export function resizeTable(engine: Engine, id: string, area: Area): void {
  const table = tableById(engine, id);
  const before = infoOf(table);
  const header = syncHeader(engine, before.sheetId, { ...area, rows: 1 });
  const shift = area.column - before.area.column;
  const kept = table.getTableInfo().columns;
  // Univer's own widening gives columns new names and loses their order: set them first, then the range.
  table.setColumns(
    header.map((name, index) => {
      const old = kept[index + shift];
      return old?.displayName === name ? old : newColumn(`${id}-${area.column + index}-${name}`, name);
    }),
  );
  table.setRange({
    ...toRange(before.area),
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  });
  engine.run(SetSheetTableMutation.id, {
    subUnitId: before.sheetId,
    tableId: id,
    config: { updateRange: { newRange: toRange(area) } },
  });
}

/** Gives the table another name; formulas that point at it follow. */
export function setTableName(engine: Engine, id: string, name: string): void {
  const before = infoOf(tableById(engine, id));
  engine.run(SetSheetTableMutation.id, { subUnitId: before.sheetId, tableId: id, config: { name } });
  rewriteFormulas(engine, before.name, (formula) => renameTable(formula, before.name, name));
}

/** Sets looks that Univer has no place for. */
export function setTableLooks(engine: Engine, id: string, looks: TableMeta): void {
  const table = tableById(engine, id);
  const meta = { ...((table.getTableMeta() as TableMeta | undefined) ?? {}), ...looks };
  table.setTableMeta(meta);
  // The grid draws only two of Excel's table styles: the blue bands of a new table, and no colours.
  if (meta.bandedRows === false) {
    engine.run(SetSheetTableMutation.id, {
      subUnitId: table.getSubunitId(),
      tableId: id,
      config: { theme: PLAIN_THEME },
    });
  }
}

/** Gives columns the names now in the header cells; formulas that point at them follow. */
export function followHeader(engine: Engine, id: string): void {
  const table = tableById(engine, id);
  const before = infoOf(table);
  const header = syncHeader(engine, before.sheetId, { ...before.area, rows: 1 });
  const changed = header.flatMap((to, index) => {
    const from = before.columns[index] ?? '';
    return from === to ? [] : [{ index, from, to }];
  });
  if (changed.length === 0) {
    return;
  }
  for (const { index, to } of changed) {
    const column = table.getTableColumnByIndex(index);
    if (column) {
      column.displayName = to;
    }
  }
  nameColumns(engine, id);
  rewriteFormulas(engine, before.name, (formula) =>
    changed.reduce((text, { from, to }) => renameColumn(text, before.name, from, to), formula),
  );
}

/** Tells the calculation the names of the table and its columns, in engine form. */
export function nameColumns(engine: Engine, id: string): void {
  const { name, sheetId, area, columns } = infoOf(tableById(engine, id));
  const titleMap = new Map(columns.map((column, index) => [softenColumn(column), index]));
  engine.run(SetSuperTableMutation.id, {
    tableName: softenTable(name),
    reference: { range: toRange(area), sheetId, titleMap },
  });
  // Univer keeps formulas as it has read them, the table's old area with them.
  engine.get(IFunctionService).deleteFormulaAstCacheKey('[');
}

/** Makes the calculation forget a table of that name. */
export function forgetName(engine: Engine, name: string): void {
  engine.run(RemoveSuperTableMutation.id, { tableName: softenTable(name) });
  engine.get(IFunctionService).deleteFormulaAstCacheKey('[');
}

/** Rewrites all formulas that name the table. */
function rewriteFormulas(engine: Engine, tableName: string, rewrite: (formula: string) => string): void {
  const mark = `${softenTable(tableName)}[`.toLowerCase();
  for (const sheet of engine.workbook.getSheets()) {
    const changed: { row: number; column: number; formula: string }[] = [];
    sheet.getCellMatrix().forValue((row, column) => {
      const formula = formulaAt(engine, sheet, row, column);
      if (formula?.toLowerCase().includes(mark)) {
        const rewritten = rewrite(formula);
        if (rewritten !== formula) {
          changed.push({ row, column, formula: rewritten });
        }
      }
    });
    if (changed.length > 0) {
      writeFormulas(engine, sheet.getSheetId(), changed);
    }
  }
}
