/** Areas of cells: how two areas lie to each other, and conversion to Univer's ranges. */
import type { Area } from '../data/cells';
import type { IRange } from './univer-parts';

/** Whether the cell lies in the area. */
export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** Whether the areas share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether all cells of the inner area lie in the outer one. */
export function isWithin(inner: Area, outer: Area): boolean {
  return (
    contains(outer, inner.row, inner.column) &&
    contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

/** The smallest area that holds all cells `visit` adds; nothing when it adds none. */
export function areaRound(visit: (add: (row: number, column: number) => void) => void): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  visit((row, column) => {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  });
  return bottom < 0
    ? undefined
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** An area as Univer has it. */
export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

/** Univer's range as an area. */
export function toArea(range: Pick<IRange, 'startRow' | 'endRow' | 'startColumn' | 'endColumn'>): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
