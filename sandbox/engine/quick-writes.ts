/**
 * Univer (0.25.1) reads all cells of the workbook after every write, for formulas that cells share: writing n pieces
 * costs n². Only a fill in the grid makes cells share a formula; while none on a sheet do, there is nothing to read.
 */
import { FormulaDataModel } from './univer-parts';
import type { Engine } from './engine';
import type { CellMatrix } from './cells';

export function quickenWrites({ get, workbook }: Pick<Engine, 'get' | 'workbook'>): void {
  const model = get(FormulaDataModel);
  const update = model.updateFormulaData.bind(model);
  /** Whether a sheet met before has cells that share a formula. */
  const sharing = new Map<string, boolean>();
  const shares = (cells: CellMatrix): boolean =>
    Object.values(cells).some((line) => Object.values(line).some((cell) => Boolean(cell?.si)));
  model.updateFormulaData = (unitId, sheetId, cells) => {
    if (sharing.get(sheetId) !== true) {
      const all = sharing.has(sheetId)
        ? cells
        : (workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getMatrix() ?? cells);
      sharing.set(sheetId, shares(cells as CellMatrix) || shares(all as CellMatrix));
    }
    return sharing.get(sheetId) === true ? update(unitId, sheetId, cells) : {};
  };
}
