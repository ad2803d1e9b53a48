/** Cells that move down or up to make room or close a gap, and formulas that look at them. */
import { MAX_ROWS } from '../data/cells';
import type { Area } from '../data/cells';
import { formulaAt, reach } from './cells';
import type { CellMatrix } from './cells';
import { BY_ITSELF, sheetOf } from './engine';
import type { Engine } from './engine';
import { mapCells } from './formula-reader';
import { SetRangeValuesMutation } from './univer-parts';
import { mapValidationAreas } from './validations';

/**
 * Moves all cells of some columns from a row on. Formulas that look at them follow; of a reference to cells that are
 * moved over, a range's end moves up and a single cell becomes `#REF!`.
 * @param from the first cells that move; its rows do not count
 * @param by rows down, or up when negative: then the rows above are moved over
 */
export function shiftCells(engine: Engine, sheetId: string, from: Area, by: number): void {
  const below: Area = { ...from, rows: MAX_ROWS - from.row };
  const sheet = sheetOf(engine, sheetId);
  const moved: CellMatrix = {};
  const emptied: CellMatrix = {};
  let last = from.row;
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (column < from.column || column >= from.column + from.columns || row < from.row + Math.min(by, 0)) {
      return;
    }
    (emptied[row] ??= {})[column] = null;
    if (row >= from.row && cell) {
      const formula = formulaAt(engine, sheet, row, column);
      (moved[row + by] ??= {})[column] =
        formula === undefined ? { ...NOTHING, ...cell } : { ...NOTHING, ...cell, f: formula, si: null };
      last = Math.max(last, row + by);
    }
  });
  const cellValue = Object.fromEntries(
    [...new Set([...Object.keys(emptied), ...Object.keys(moved)])].map((row) => [
      row,
      { ...emptied[Number(row)], ...moved[Number(row)] },
    ]),
  );
  reach(engine, sheetId, { ...from, row: last, rows: 1 });
  engine.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue }, BY_ITSELF);
  mapValidationAreas(engine, sheetId, (area) =>
    area.row >= below.row &&
    area.column >= below.column &&
    area.column + area.columns <= below.column + below.columns
      ? { ...area, row: area.row + by }
      : area,
  );
  followCells(engine, sheetId, below, by);
}

/** A cell that is only styled takes the place of one that holds something: Univer keeps what is not named. */
const NOTHING = { v: null, t: null, f: null, si: null, p: null } as const;

/** Rewrites all formulas that look at cells which have moved. */
function followCells(engine: Engine, sheetId: string, below: Area, by: number): void {
  const name = sheetOf(engine, sheetId).getName().toLowerCase();
  for (const sheet of engine.workbook.getSheets()) {
    const isOwn = sheet.getSheetId() === sheetId;
    const cellValue: CellMatrix = {};
    sheet.getCellMatrix().forValue((row, column) => {
      const formula = formulaAt(engine, sheet, row, column);
      const followed =
        formula &&
        mapCells(formula, ({ cell, of, inRange }) => {
          const isThere = of === undefined ? isOwn : of.toLowerCase() === name;
          const isAmong = cell.column >= below.column && cell.column < below.column + below.columns;
          if (!isThere || !isAmong || cell.row < below.row + Math.min(by, 0)) {
            return cell.row;
          }
          if (cell.row >= below.row) {
            return cell.row + by;
          }
          return inRange ? Math.max(below.row + by - 1, 0) : undefined;
        });
      if (followed !== undefined && followed !== formula) {
        (cellValue[row] ??= {})[column] = { f: followed, si: null, p: null };
      }
    });
    if (Object.keys(cellValue).length > 0) {
      engine.run(SetRangeValuesMutation.id, { subUnitId: sheet.getSheetId(), cellValue }, BY_ITSELF);
    }
  }
}
