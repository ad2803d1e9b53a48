/** The looks of cells. Sizes are points, colours `#RRGGBB`, as Office.js has them. */
import type { Area } from '../data/cells';
import { reach, styleAt } from './cells';
import type { CellMatrix } from './cells';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { SetRangeValuesMutation, SetStyleCommand } from './univer-parts';
import type { ICellData, IStyleData } from './univer-parts';

/** Excel's font of a cell that has no own. */
export const DEFAULT_FONT = { name: 'Calibri', size: 11, color: '#000000' } as const;

/** An area cut to the part of the sheet the grid has. Whole columns and rows are not stored cell by cell. */
export function withinGrid(engine: Engine, sheetId: string, area: Area): Area {
  const sheet = sheetOf(engine, sheetId);
  const rows = area.rows > 100_000 ? Math.max(1, sheet.getRowCount() - area.row) : area.rows;
  const columns = area.columns > 10_000 ? Math.max(1, sheet.getColumnCount() - area.column) : area.columns;
  return { ...area, rows, columns };
}

/** The value `pick` gives for every cell of the area; `null` when cells differ, as in Office.js. */
export function uniform<T>(
  engine: Engine,
  sheetId: string,
  wanted: Area,
  pick: (style: IStyleData) => T,
): T | null {
  const sheet = sheetOf(engine, sheetId);
  const area = withinGrid(engine, sheetId, wanted);
  const first = pick(styleAt(sheet, area.row, area.column));
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (pick(styleAt(sheet, row, column)) !== first) {
        return null;
      }
    }
  }
  return first;
}

/** Lays a style over the cells' own: members given replace, `null` takes away, the rest stays. */
export function setStyle(engine: Engine, sheetId: string, area: Area, style: IStyleData): void {
  setStyles(engine, sheetId, area, () => style);
}

/** Lays a style of its own over each cell; `undefined` leaves a cell. */
export function setStyles(
  engine: Engine,
  sheetId: string,
  wanted: Area,
  styleOf: (row: number, column: number) => IStyleData | undefined,
): void {
  const area = withinGrid(engine, sheetId, wanted);
  reach(engine, sheetId, area);
  const cells = sheetOf(engine, sheetId).getCellMatrix();
  const matrix: CellMatrix = {};
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const style = styleOf(row, column);
      if (style !== undefined) {
        // Without the type, Univer turns the numbers of a cell that gets the format @ into texts.
        const type = cells.getValue(row, column)?.t;
        line[column] = { s: style, ...(type === undefined ? {} : { t: type }) };
      }
    }
    matrix[row] = line;
  }
  engine.run(SetRangeValuesMutation.id, {
    subUnitId: sheetId,
    cellValue: matrix,
    trigger: SetStyleCommand.id,
  });
}
