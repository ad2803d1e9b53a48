/** Widths, heights, hidden rows and columns, merged cells and frozen panes. Widths and heights are points. */
import type { Area } from '../data/cells';
import { clearCells, reach } from './cells';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { withinGrid } from './styles';
import { overlaps, toArea, toRange } from './areas';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightCommand,
} from './univer-parts';

/** Pixels of a point, at 96 dpi. */
export const PIXELS_PER_POINT = 4 / 3;

/** A row's pixels in points, rounded so that 53 points stay 53 and not 52.99999999999999. */
export function toPoints(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_POINT) * 1000) / 1000;
}

/** A column's pixels in characters of Excel's standard font: 7 pixels each at 100 %, and 5 of padding. */
export function toCharacters(pixels: number): number {
  return Math.round(((pixels - 5) / 7) * 100) / 100;
}

/** The pixels of a column so many characters wide. */
export function toPixels(characters: number): number {
  return characters * 7 + 5;
}

/** The value all share, or `null`, as Office.js has it for mixed sizes. */
function shared<T>(values: readonly T[]): T | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function indexes(start: number, count: number): number[] {
  return Array.from({ length: count }, (_none, index) => start + index);
}

/** The width the columns share; `null` when they differ. */
export function columnWidth(engine: Engine, sheetId: string, wanted: Area): number | null {
  const sheet = sheetOf(engine, sheetId);
  const area = withinGrid(engine, sheetId, wanted);
  return shared(
    indexes(area.column, area.columns).map(
      (column) => sheet.getColumnManager().getColumnWidth(column) / PIXELS_PER_POINT,
    ),
  );
}

/** Sets the width of the columns, rounded to whole pixels. */
export function setColumnWidth(engine: Engine, sheetId: string, wanted: Area, points: number): void {
  const area = withinGrid(engine, sheetId, wanted);
  reach(engine, sheetId, { ...area, rows: 1, row: 0 });
  engine.run(SetWorksheetColWidthMutation.id, {
    subUnitId: sheetId,
    ranges: [toRange(area)],
    colWidth: Math.round(points * PIXELS_PER_POINT),
  });
}

/** The height the rows share; `null` when they differ. */
export function rowHeight(engine: Engine, sheetId: string, wanted: Area): number | null {
  const sheet = sheetOf(engine, sheetId);
  const area = withinGrid(engine, sheetId, wanted);
  return shared(
    indexes(area.row, area.rows).map((row) => sheet.getRowManager().getRowHeight(row) / PIXELS_PER_POINT),
  );
}

/** Sets the height of the rows, rounded to whole pixels. */
export function setRowHeight(engine: Engine, sheetId: string, wanted: Area, points: number): void {
  const area = withinGrid(engine, sheetId, wanted);
  reach(engine, sheetId, { ...area, columns: 1, column: 0 });
  engine.run(SetWorksheetRowHeightMutation.id, {
    subUnitId: sheetId,
    ranges: [toRange(area)],
    rowHeight: Math.round(points * PIXELS_PER_POINT),
  });
}

/**
 * Makes rows take the height of their content from now on. Only the page can measure text: headless the height does not
 * change.
 */
export function fitRows(engine: Engine, sheetId: string, wanted: Area): void {
  const area = withinGrid(engine, sheetId, wanted);
  reach(engine, sheetId, area);
  engine.run(SetWorksheetRowIsAutoHeightCommand.id, { subUnitId: sheetId, ranges: [toRange(area)] });
}

/**
 * Makes columns as wide as their longest text, guessed at 7 pixels a character. A digit of Excel's standard font is as
 * wide.
 */
export function fitColumns(
  engine: Engine,
  sheetId: string,
  wanted: Area,
  texts: readonly (readonly string[])[],
): void {
  const area = withinGrid(engine, sheetId, wanted);
  for (const column of indexes(0, area.columns)) {
    const longest = Math.max(...texts.map((line) => line[column]?.length ?? 0));
    if (longest > 0) {
      const one = { ...area, column: area.column + column, columns: 1 };
      setColumnWidth(engine, sheetId, one, (longest * 7 + 5) / PIXELS_PER_POINT);
    }
  }
}

/** Whether all, none or (`null`) some of the rows are hidden. */
export function rowsHidden(engine: Engine, sheetId: string, wanted: Area): boolean | null {
  const sheet = sheetOf(engine, sheetId);
  const area = withinGrid(engine, sheetId, wanted);
  return shared(indexes(area.row, area.rows).map((row) => !sheet.getRowVisible(row)));
}

/** Whether all, none or (`null`) some of the columns are hidden. */
export function columnsHidden(engine: Engine, sheetId: string, wanted: Area): boolean | null {
  const sheet = sheetOf(engine, sheetId);
  const area = withinGrid(engine, sheetId, wanted);
  return shared(indexes(area.column, area.columns).map((column) => !sheet.getColVisible(column)));
}

export function setRowsHidden(engine: Engine, sheetId: string, wanted: Area, hidden: boolean): void {
  const area = withinGrid(engine, sheetId, wanted);
  reach(engine, sheetId, area);
  const id = hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id;
  engine.run(id, { subUnitId: sheetId, ranges: [toRange(area)] });
}

export function setColumnsHidden(engine: Engine, sheetId: string, wanted: Area, hidden: boolean): void {
  const area = withinGrid(engine, sheetId, wanted);
  reach(engine, sheetId, area);
  const id = hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id;
  engine.run(id, { subUnitId: sheetId, ranges: [toRange(area)] });
}

/** The merged cells of a sheet. */
export function mergesOf(engine: Engine, sheetId: string): Area[] {
  return sheetOf(engine, sheetId).getMergeData().map(toArea);
}

/** Merges the area, or each of its rows. As in Excel only the content of the first cell stays. */
export function merge(engine: Engine, sheetId: string, area: Area, across: boolean): void {
  unmerge(engine, sheetId, area);
  const parts = across ? indexes(area.row, area.rows).map((row) => ({ ...area, row, rows: 1 })) : [area];
  for (const part of parts.filter(({ rows, columns }) => rows * columns > 1)) {
    clearCells(engine, sheetId, { ...part, row: part.row + 1, rows: part.rows - 1 }, 'Contents');
    clearCells(
      engine,
      sheetId,
      { ...part, rows: 1, column: part.column + 1, columns: part.columns - 1 },
      'Contents',
    );
    engine.run(AddWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: [toRange(part)] });
  }
}

/** Takes apart every merged cell the area touches. */
export function unmerge(engine: Engine, sheetId: string, area: Area): void {
  const touched = mergesOf(engine, sheetId).filter((each) => overlaps(each, area));
  if (touched.length > 0) {
    engine.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: touched.map(toRange) });
  }
}

/** The counts of rows and columns that stay in view at the top and left. */
export function frozen(engine: Engine, sheetId: string): { rows: number; columns: number } {
  const { xSplit, ySplit } = sheetOf(engine, sheetId).getFreeze();
  return { rows: ySplit, columns: xSplit };
}

/** Freezes so many rows and columns; 0 freezes none. */
export function freeze(engine: Engine, sheetId: string, rows: number, columns: number): void {
  engine.run(SetFrozenMutation.id, {
    subUnitId: sheetId,
    // Univer's "nothing frozen" is -1.
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
  });
}
