/** The cell in use, the cells chosen with it, and where keys lead. */
import { contains } from '../../workbook/cells/cells';
import type { Area } from '../../workbook/cells/cells';
import { around, overlap } from '../../files/parts/areas';
import type { FileSheet } from '../../files/parts/workbook';
import { holds } from './edit';

/** A place on the sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  /** The cell in use: what is typed goes into it. */
  readonly at: Place;
  /** The opposite corner of what is chosen. */
  readonly to: Place;
}

export const chosen = (at: Place): Selection => ({ at, to: at });

/** Rows and columns beyond the last filled ones that can be typed into. */
const MORE_ROWS = 30;
const MORE_COLUMNS = 3;
const LEAST = { rows: 40, columns: 10 };

/** The rows and columns of a sheet that can be gone to; those that hold something, and some more. */
export function extentOf({ cells }: FileSheet): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  for (const [row, line] of cells) {
    rows = Math.max(rows, row + 1);
    for (const column of line.keys()) {
      columns = Math.max(columns, column + 1);
    }
  }
  return {
    rows: Math.max(LEAST.rows, rows + MORE_ROWS),
    columns: Math.max(LEAST.columns, columns + MORE_COLUMNS),
  };
}

/** The cell that stands for a place: the first one of a merge. */
export const masterOf = ({ merges = [] }: FileSheet, place: Place): Place => {
  const merge = merges.find((each) => contains(each, place.row, place.column));
  return merge ? { row: merge.row, column: merge.column } : place;
};

/** The place itself, or the next one down and right that can be seen. */
export function shownPlace(sheet: FileSheet, { row, column }: Place): Place {
  const [rows, columns] = [new Set(sheet.hiddenRows), new Set(sheet.hiddenColumns)];
  let [r, c] = [row, column];
  while (rows.has(r)) {
    r += 1;
  }
  while (columns.has(c)) {
    c += 1;
  }
  return masterOf(sheet, { row: r, column: c });
}

/** The chosen cells: whole merges. */
export function areaOf(sheet: FileSheet, { at, to }: Selection): Area {
  const row = Math.min(at.row, to.row);
  const column = Math.min(at.column, to.column);
  let area: Area = {
    row,
    column,
    rows: Math.abs(at.row - to.row) + 1,
    columns: Math.abs(at.column - to.column) + 1,
  };
  for (const merge of sheet.merges ?? []) {
    if (overlap(area, merge)) {
      area = around(area, merge);
    }
  }
  return area;
}

/** A step of a key: how many rows down and columns right. */
export interface Step {
  readonly down: number;
  readonly right: number;
}

/** Lines that a step goes over: hidden ones, and those that a merge covers with the cell it leaves. */
function nextLine(from: number, by: number, last: number, isHidden: (line: number) => boolean): number {
  let line = from;
  let wanted = from;
  for (let left = Math.abs(by); left > 0; left--) {
    do {
      wanted += Math.sign(by);
    } while (wanted >= 0 && wanted <= last && isHidden(wanted));
    if (wanted < 0 || wanted > last) {
      break;
    }
    line = wanted;
  }
  return line;
}

/** The place that a step leads to, within what can be gone to. */
export const stepped = (sheet: FileSheet, from: Place, step: Step): Place => stepsOn(sheet)(from, step);

/** Steps on a sheet, whose cells are looked through once for as many of them as are taken. */
function stepsOn(sheet: FileSheet): (from: Place, step: Step) => Place {
  const { rows, columns } = extentOf(sheet);
  const [hiddenRows, hiddenColumns] = [new Set(sheet.hiddenRows), new Set(sheet.hiddenColumns)];
  return (from, { down, right }) => {
    const merge = sheet.merges?.find((each) => contains(each, from.row, from.column));
    const start = {
      row: merge && down > 0 ? merge.row + merge.rows - 1 : from.row,
      column: merge && right > 0 ? merge.column + merge.columns - 1 : from.column,
    };
    return masterOf(sheet, {
      row: down === 0 ? from.row : nextLine(start.row, down, rows - 1, (line) => hiddenRows.has(line)),
      column:
        right === 0
          ? from.column
          : nextLine(start.column, right, columns - 1, (line) => hiddenColumns.has(line)),
    });
  };
}

/** The place that Ctrl with an arrow leads to. The last filled cell of a run, else the next filled one, else the end. */
export function leapt(sheet: FileSheet, from: Place, { down, right }: Step): Place {
  const filled = ({ row, column }: Place) => holds(sheet.cells.get(row)?.get(column));
  const step = stepsOn(sheet);
  const next = (place: Place) => step(place, { down: Math.sign(down), right: Math.sign(right) });
  const isSame = (a: Place, b: Place) => a.row === b.row && a.column === b.column;
  let place = from;
  const first = next(place);
  const isRun = filled(from) && filled(first);
  for (let ahead = first; !isSame(ahead, place); ahead = next(ahead)) {
    if (isRun && !filled(ahead)) {
      return place;
    }
    place = ahead;
    if (!isRun && filled(place)) {
      return place;
    }
  }
  return place;
}

/** The last cell that holds something. */
export function lastFilled({ cells }: FileSheet): Place {
  let [row, column] = [0, 0];
  for (const [at, line] of cells) {
    for (const [index, cell] of line) {
      if (holds(cell)) {
        [row, column] = [Math.max(row, at), Math.max(column, index)];
      }
    }
  }
  return { row, column };
}
