/** A sheet of a workbook in memory while it is changed. Its cells are copied with the first one written. */
import type { Area } from '../workbook/cells/cells';
import type { FileCell, FileSheet } from './parts/workbook';

type Lines = Map<number, Map<number, FileCell>>;

/** A sheet that is being changed: what is not named here passes through. */
export interface OpenSheet {
  sheet: FileSheet;
  /** The sheet before it was changed; absent when it is new. */
  readonly was?: FileSheet;
  /** Its own copy, once it is written to. */
  cells?: Lines;
}

export const linesOf = ({ sheet, cells }: OpenSheet): ReadonlyMap<number, ReadonlyMap<number, FileCell>> =>
  cells ?? sheet.cells;

/** The texts in the first row of an area. */
export const headersOf = (open: OpenSheet, { row, column, columns }: Area): string[] =>
  Array.from({ length: columns }, (_, index) =>
    String(
      linesOf(open)
        .get(row)
        ?.get(column + index)?.value ?? '',
    ),
  );

const EMPTY: FileCell = { value: null };

/** Puts into a cell what `change` makes of it. */
export function put(
  open: OpenSheet,
  row: number,
  column: number,
  change: (cell: FileCell) => FileCell,
): void {
  open.cells ??= new Map([...open.sheet.cells].map(([at, line]) => [at, new Map(line)]));
  const line = open.cells.get(row) ?? new Map<number, FileCell>();
  open.cells.set(row, line.set(column, change(line.get(column) ?? EMPTY)));
}
