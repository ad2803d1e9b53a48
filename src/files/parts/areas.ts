/** Areas as files list them, and lists of areas taken from each other. */
import { areaName, cutOut } from '../../workbook/cells/cells';
import type { Area } from '../../workbook/cells/cells';
import { parseReference } from './references';

export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The least area that both lie in. */
export function around(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The areas of an `sqref`, which separates them by blanks; whole rows and columns too. */
export const areasOf = (sqref: string): Area[] =>
  sqref
    .trim()
    .split(/\s+/)
    .flatMap((each) => parseReference(each)?.area ?? []);

export const sqrefOf = (areas: readonly Area[]): string => areas.map(areaName).join(' ');

/** The part of the areas that lies in none of the holes. */
export const without = (areas: readonly Area[], holes: readonly Area[]): Area[] =>
  holes.reduce<Area[]>((left, hole) => left.flatMap((area) => cutOut(area, hole)), [...areas]);
