/** Why a change is not carried out in a workbook that was opened from a file. */
import type { CellAt } from '../../workbook/cells/cells';

/** Each has its sentence in the catalogue (actions/run/failure.ts). */
export type UnsavedCode =
  /** The sheet, or the order of sheets, is protected. */
  | 'AccessDenied'
  /** A cell of an array formula or of a data table. */
  | 'PartOfArray'
  /** A cell that a merge covers, or merges that would overlap. */
  | 'PartOfMerge'
  /** A table would lie over another one, over a filter or a merge, or its columns belong to a query. */
  | 'TableInTheWay'
  /** Formulas or charts name a sheet that would go. */
  | 'SheetInUse'
  /** A sheet that holds no cells: a chart, a dialog. */
  | 'NoCells';

/** Ends the saving before anything is written. */
export class Unsaved extends Error {
  constructor(
    readonly code: UnsavedCode,
    readonly at?: CellAt,
  ) {
    super(code);
  }
}
