/** The door to the open workbook, as actions see it. src/excel implements it over Office.js. */
import type { CellAt } from '../cells/cells';
import type { Change } from './change';
import type { WorkbookDraft } from './draft';
import type { ChooseColumns } from '../cells/outline';
import type { GridSnapshot, TableSnapshot, WorkbookSnapshot } from '../cells/snapshot';

export interface WorkbookDoor {
  /** Whether `apply` carries out all of a change set or nothing, whatever happens: then no journal has to be kept. */
  readonly isWhole: boolean;
  /** Reads the workbook: all sheets, their used cells and tables. */
  read(): Promise<WorkbookSnapshot>;
  /**
   * Reads `_SoDanVan` and the chosen columns of tables, in as many requests as their size asks for. Every sheet, table
   * and name is told; a cell that was not chosen may seem empty, so only chosen ones may be written from such a snapshot.
   * @param onProgress hears between requests how much is read, from 0 to 1; what it throws ends the reading.
   */
  readColumns(choose: ChooseColumns, onProgress?: (share: number) => void): Promise<WorkbookSnapshot>;
  /** The used cells of one sheet, in one sync; `undefined` if there is no such sheet. */
  readCells(sheet: string): Promise<GridSnapshot | undefined>;
  /**
   * The used cells of a table's sheet, and which of the table's rows cannot be seen. It takes one sync, and a second
   * one when some are hidden and others not. `undefined` if there is no such table.
   */
  readTable(table: string): Promise<TableCells | undefined>;
  /**
   * Carries out the changes in order. Before writing, each `write` is compared with what it expects to find.
   * @param onProgress hears between requests how much is written, from 0 to 1.
   * What is to be shown comes last, whatever its place.
   * @returns `done`, with the cells that a user edited at the very moment of writing: they hold again what was typed;
   *   `moved` when a cell no longer holds what was expected (then nothing was written), with the first such cell;
   *   `failed` when the host refused, with its error code and whether some of it may have been written.
   */
  apply(changes: readonly Change[], onProgress?: (share: number) => void): Promise<ApplyResult>;
  /**
   * Makes a workbook that holds nothing what a draft says, at once: no change for each of a million cells. Absent where
   * every workbook is written by changes.
   */
  build?(this: void, draft: WorkbookDraft): Promise<void>;
  /** Brings the sheet to the front and selects the cell. `false` if it is not there any more. */
  show(at: CellAt): Promise<boolean>;
}

/** A table as it is read: its whole sheet, and what a person sees of its rows. */
export interface TableCells extends Required<Pick<TableSnapshot, 'hiddenRows' | 'filtered'>> {
  readonly grid: GridSnapshot;
}

export type ApplyResult =
  | {
      readonly state: 'done';
      readonly kept: readonly CellAt[];
      /** The first cell in which the host still has another formula than the one written. */
      readonly changed?: CellAt;
      /** What was to be brought into view was not. */
      readonly unshown?: true;
    }
  | { readonly state: 'moved'; readonly at: CellAt }
  | { readonly state: 'failed'; readonly code: string; readonly partly: boolean };
