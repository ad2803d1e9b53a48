/** The selection: one area on the sheet in front. */
import type { Area } from '../data/cells';
import type { Engine } from './engine';
import { activateSheet, activeSheetId } from './sheets';
import { toArea, toRange } from './areas';
import {
  ICommandService,
  ScrollToCellOperation,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from './univer-parts';

/** The selected area of the sheet in front; its first cell before anything is selected. */
export function selectedArea(engine: Engine): { sheetId: string; area: Area } {
  const sheetId = activeSheetId(engine);
  const selections = engine
    .get(SheetsSelectionsService)
    .getWorkbookSelections(engine.unitId)
    .getSelectionsOfWorksheet(sheetId);
  const last = selections.at(-1)?.range;
  return { sheetId, area: last ? toArea(last) : { row: 0, column: 0, rows: 1, columns: 1 } };
}

/** Brings the sheet to the front, selects the area and brings it into view. */
export function select(engine: Engine, sheetId: string, area: Area): void {
  if (activeSheetId(engine) !== sheetId) {
    activateSheet(engine, sheetId);
  }
  const range = toRange(area);
  engine.run(SetSelectionsOperation.id, {
    subUnitId: sheetId,
    selections: [
      {
        range,
        primary: {
          ...toRange({ ...area, rows: 1, columns: 1 }),
          actualRow: area.row,
          actualColumn: area.column,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      },
    ],
    reveal: true,
  });
  // Only the page scrolls: headless, Univer has no such command.
  if (engine.get(ICommandService).hasCommand(ScrollToCellOperation.id)) {
    engine.run(ScrollToCellOperation.id, { range });
  }
}
