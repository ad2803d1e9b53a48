/**
 * A workbook's outline: what can be read of it in one step, whatever its size. From it a caller chooses which columns
 * are worth reading: of 10,000 tasks, not those that nobody looks at.
 */
import type { GridSnapshot } from './snapshot';

export interface TableOutline {
  readonly name: string;
  readonly headers: readonly string[];
}

export interface WorkbookOutline {
  readonly tables: readonly TableOutline[];
  /** The first `FACTS_ROWS` rows of `_SoDanVan`; `undefined` when there is no such sheet. */
  readonly facts: GridSnapshot | undefined;
}

/** Rows of `_SoDanVan` in an outline: the plan's own facts and the sheets', which stand before those of rows. */
export const FACTS_ROWS = 40;

/** Rows at the top of a sheet in which a block of figures may stand above its table. */
export const TOP_ROWS = 5;

/** A column to be read. The rows right below its table are read with it, in all columns of the table. */
export interface ColumnChoice {
  readonly table: string;
  readonly header: string;
  /** Whether its formulas are wanted too; else a computed cell is read as the value it shows. */
  readonly formulas: boolean;
  /** Whether it is told what its cells' drop-down offers: all of them together, or each, where they are few. */
  readonly list: boolean | 'each';
  /** Whether the first `TOP_ROWS` rows of its sheet are wanted too, with their formulas. */
  readonly top?: boolean;
}

export type ChooseColumns = (outline: WorkbookOutline) => readonly ColumnChoice[];
