/**
 * Filling of the rows that make a table longer, as Excel fills them.
 * They get the formulas of calculated columns, and the looks, the validation and the conditional formats of the row
 * above ("Overview of Excel tables" and "Use calculated columns in an Excel table", support.microsoft.com).
 */
import type { Area } from '../data/cells';
import { formulaAt, isContent, styleAt, writeFormulas } from './cells';
import { changeConditional, conditionalsOf } from './conditionals';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { setStyles } from './styles';
import type { TableInfo } from './table-info';
import type { Worksheet } from './univer-parts';
import { mapValidationAreas } from './validations';

/**
 * Fills the new rows at the end of a table.
 * @param table the table before it grew
 * @param rows the count of new rows
 */
export function fillNewRows(engine: Engine, { sheetId, area }: TableInfo, rows: number): void {
  const sheet = sheetOf(engine, sheetId);
  const added: Area = { ...area, row: area.row + area.rows, rows };
  const above = added.row - 1;
  setStyles(engine, sheetId, added, (row, column) =>
    hasOwnLooks(sheet, row, column) ? undefined : styleAt(sheet, above, column),
  );
  const formulas = calculatedColumns(engine, sheet, area).flatMap(({ column, formula }) =>
    Array.from({ length: rows }, (_none, index) => ({ row: added.row + index, column, formula })),
  );
  const missing = formulas.filter(({ row, column }) => {
    const cell = sheet.getCellMatrix().getValue(row, column);
    return !cell || !isContent(cell);
  });
  if (missing.length > 0) {
    writeFormulas(engine, sheetId, missing);
  }
  // An area that ended with the table's last row ends with the last new row.
  const lengthened = (each: Area): Area =>
    each.row + each.rows === added.row &&
    each.row > area.row &&
    each.column < area.column + area.columns &&
    area.column < each.column + each.columns
      ? { ...each, rows: each.rows + rows }
      : each;
  mapValidationAreas(engine, sheetId, lengthened);
  for (const conditional of conditionalsOf(engine, sheetId)) {
    const areas = conditional.areas.map(lengthened);
    if (areas.some((each, index) => each !== conditional.areas[index])) {
      changeConditional(engine, sheetId, { ...conditional, areas });
    }
  }
}

/** Whether the cell has looks of its own. A number format alone does not count: it may come from what was typed. */
function hasOwnLooks(sheet: Worksheet, row: number, column: number): boolean {
  const s = sheet.getCellRaw(row, column)?.s;
  const own = typeof s === 'string' ? sheet.getStyleDataByHash(s) : s;
  return Object.keys(own ?? {}).some((key) => key !== 'n');
}

/** The columns whose every body cell holds one formula. */
function calculatedColumns(
  engine: Engine,
  sheet: Worksheet,
  area: Area,
): { column: number; formula: string }[] {
  return Array.from({ length: area.columns }, (_none, index) => area.column + index).flatMap((column) => {
    const formulas = new Set(
      Array.from({ length: area.rows - 1 }, (_none, index) =>
        formulaAt(engine, sheet, area.row + 1 + index, column),
      ),
    );
    const [formula] = formulas.size === 1 ? formulas : [];
    return formula === undefined ? [] : [{ column, formula }];
  });
}
