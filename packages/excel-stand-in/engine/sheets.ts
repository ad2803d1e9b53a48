/** Sheets: list, add, delete, rename, show, order, tab colour, grid lines. */
import type { Visibility } from '../data/workbook';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { defineName, listNames, removeName } from './names';
import { numbered } from './numbered';
import { emptySheet } from './univer';
import {
  BooleanNumber,
  InsertSheetMutation,
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from './univer-parts';

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
}

/** All sheets in the order of their tabs. */
export function listSheets(engine: Engine): SheetInfo[] {
  return engine.workbook.getSheets().map((sheet) => ({
    id: sheet.getSheetId(),
    name: sheet.getName(),
    visibility: visibilityOf(engine, sheet.getSheetId()),
  }));
}

/** The id of the sheet with this name (without regard to case, as in Excel) or this id. */
export function findSheetId(engine: Engine, nameOrId: string): string | undefined {
  const wanted = nameOrId.toLowerCase();
  const sheets = engine.workbook.getSheets();
  const found =
    sheets.find((sheet) => sheet.getName().toLowerCase() === wanted) ??
    sheets.find((sheet) => sheet.getSheetId() === nameOrId);
  return found?.getSheetId();
}

/** Adds an empty sheet after the last one; it is not brought to the front. @returns its id. */
export function addSheet(engine: Engine, name: string): string {
  const count = engine.workbook.getSheets().length;
  const ids = new Set(engine.workbook.getSheets().map((sheet) => sheet.getSheetId()));
  const id = numbered('sheet-', count, (each) => ids.has(each));
  engine.forget(id);
  const front = activeSheetId(engine);
  engine.run(InsertSheetMutation.id, { index: count, sheet: emptySheet(id, name) });
  // The page brings a new sheet to the front by itself; Excel does not when an add-in adds it.
  if (activeSheetId(engine) !== front) {
    activateSheet(engine, front);
  }
  return id;
}

export function deleteSheet(engine: Engine, sheetId: string): void {
  engine.run(RemoveSheetCommand.id, { subUnitId: sheetId });
}

/** Renames a sheet; formulas and names that point at it follow. */
export function renameSheet(engine: Engine, sheetId: string, name: string): void {
  const before = new Map(listNames(engine).map(({ id, formula }) => [id, formula]));
  engine.run(SetWorksheetNameCommand.id, { subUnitId: sheetId, name });
  for (const changed of listNames(engine).filter(({ id, formula }) => before.get(id) !== formula)) {
    // Univer rewrites the name but calculates on with what it meant before, unless it is defined anew.
    removeName(engine, changed);
    defineName(engine, changed.name, changed.formula);
  }
}

export function visibilityOf(engine: Engine, sheetId: string): Visibility {
  if (!sheetOf(engine, sheetId).isSheetHidden()) {
    return 'visible';
  }
  return engine.extras(sheetId).veryHidden ? 'veryHidden' : 'hidden';
}

/** Shows or hides a sheet. When the one in front is hidden, the next visible one comes to the front. */
export function setVisibility(engine: Engine, sheetId: string, visibility: Visibility): void {
  engine.extras(sheetId).veryHidden = visibility === 'veryHidden';
  const hidden = visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  engine.run(SetWorksheetHideMutation.id, { subUnitId: sheetId, hidden });
  if (visibility !== 'visible' && activeSheetId(engine) === sheetId) {
    const next = listSheets(engine).find((sheet) => sheet.visibility === 'visible');
    if (next) {
      activateSheet(engine, next.id);
    }
  }
}

/** The id of the sheet in front. */
export function activeSheetId(engine: Engine): string {
  return engine.workbook.getActiveSheet().getSheetId();
}

/** Brings a sheet to the front. */
export function activateSheet(engine: Engine, sheetId: string): void {
  engine.run(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
}

/** The sheet's place among the tabs, from 0. */
export function positionOf(engine: Engine, sheetId: string): number {
  return engine.workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === sheetId);
}

/** Moves a sheet to a place among the tabs. */
export function setPosition(engine: Engine, sheetId: string, position: number): void {
  engine.run(SetWorksheetOrderMutation.id, {
    subUnitId: sheetId,
    fromOrder: positionOf(engine, sheetId),
    toOrder: position,
  });
}

/** The tab's colour: `#RRGGBB`, or empty for none. */
export function tabColorOf(engine: Engine, sheetId: string): string {
  return (sheetOf(engine, sheetId).getTabColor() ?? '').toUpperCase();
}

/** Sets the tab's colour; an empty text takes it away. */
export function setTabColor(engine: Engine, sheetId: string, color: string): void {
  engine.run(SetTabColorMutation.id, { subUnitId: sheetId, color });
}

/** Whether the sheet shows its grid lines. */
export function showsGridlines(engine: Engine, sheetId: string): boolean {
  return sheetOf(engine, sheetId).getConfig().showGridlines !== BooleanNumber.FALSE;
}

/** Shows or hides the grid lines of a sheet. */
export function setGridlines(engine: Engine, sheetId: string, shown: boolean): void {
  const showGridlines = shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  engine.run(ToggleGridlinesMutation.id, { subUnitId: sheetId, showGridlines });
}
