/**
 * The engine: one Univer workbook as the object model needs it, and the state Univer has no place for (state.ts). The
 * other files of this folder are functions over an `Engine`; create-engine.ts puts one together.
 */
import type { Callbacks } from './callbacks';
import type { HeldResults, SheetExtras } from './state';
import type { IExecutionOptions, Univer, Workbook, Worksheet } from './univer-parts';

/** The option of a mutation that follows from an edit, as Excel's own work. changes.ts does not tell of it. */
export const BY_ITSELF = { byItself: true } as const;

/** One open workbook. */
export interface Engine {
  readonly workbook: Workbook;
  readonly unitId: string;
  /** Univer's service of this name. */
  readonly get: ReturnType<Univer['__getInjector']>['get'];
  /**
   * Runs a Univer mutation, operation or synchronous command on this workbook; `unitId` is added to the parameters.
   * @param options marks for those who follow mutations, such as `BY_ITSELF`
   * @throws when Univer refuses it.
   */
  run(id: string, params: object, options?: IExecutionOptions): void;
  /** Excel's option "Fill formulas in tables to create calculated columns" (calculated-columns.ts). */
  readonly fillsCalculatedColumns: boolean;
  /** Another workbook is in front of this one. Only tests set this. */
  isBehind: boolean;
  /** The results at the last calculation, while the workbook is calculated by hand. */
  held: HeldResults | undefined;
  /** State of the sheet that Univer has no place for. */
  extras(sheetId: string): SheetExtras;
  /** Drops the state kept for a sheet: a new one of the same id begins without it. */
  forget(sheetId: string): void;
  /** Called when something was changed that Univer does not draw. */
  readonly redraw: Callbacks<void>;
  /** Resolves when no calculation is pending or running; rejects after a minute (calculation.ts). */
  settled(): Promise<void>;
  /** Stops listening to Univer. The Univer instance itself is its owner's to dispose. */
  dispose(): void;
}

/** The sheet with this id. @throws when it is gone. */
export function sheetOf(engine: Engine, sheetId: string): Worksheet {
  const sheet = engine.workbook.getSheetBySheetId(sheetId);
  if (!sheet) {
    throw new Error(`No sheet has the id ${sheetId}.`);
  }
  return sheet;
}
