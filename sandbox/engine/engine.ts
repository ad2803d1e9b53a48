/**
 * The engine: one Univer workbook as the object model needs it. This file holds what all of its parts share – how a
 * change is run, when calculation has ended, what Univer has no place for. The parts are functions over an Engine:
 * sheets.ts, cells.ts, styles.ts, tables.ts, names.ts, validations.ts, conditionals.ts, layout.ts, selection.ts.
 */
import type { HeldResults } from './held';
import type { ChartInfo } from './charts';
import { quickenUniver } from './quicker-univer';
import { refuseLockedEdits } from './protection';
import type { Lock, Protection } from './protection';
import type { PageSettings } from './page-settings';
import { useExcelFunctions } from './functions';
import { followEdits } from './table-edits';
import {
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  ICommandService,
  IUniverInstanceService,
  SetBorderCommand,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  ClearSelectionFormatCommand,
  UniverInstanceType,
} from './univer-parts';
import type { ICommandInfo, IExecutionOptions, Univer, Workbook, Worksheet } from './univer-parts';

/** A calculation that takes longer than this is taken for stuck: the wait fails, instead of hanging a test. */
export const CALCULATION_LIMIT_MS = 60_000;

/** The option of a mutation that follows from an edit by itself, as Excel's own work: nobody is told of it (changes.ts). */
export const BY_ITSELF = { byItself: true } as const;

type Injector = ReturnType<Univer['__getInjector']>;

/** What a sheet has that Univer has no place for. */
export interface SheetExtras {
  veryHidden: boolean;
  page: PageSettings;
  charts: readonly ChartInfo[];
  /** Present while the sheet is protected. */
  protection?: Protection | undefined;
  locks: readonly Lock[];
  /** Whether a filter hides rows of its table: there are no filters in the grid, tests say that there is one. */
  filtered?: boolean;
}

export interface Engine {
  readonly workbook: Workbook;
  readonly unitId: string;
  /** Univer's service of this name. */
  readonly get: Injector['get'];
  /**
   * Runs a Univer mutation, operation or synchronous command on this workbook; `unitId` is added to the parameters.
   * @param options marks for those who follow mutations, such as `BY_ITSELF`
   * @throws when Univer refuses it.
   */
  run(id: string, params: object, options?: IExecutionOptions): void;
  /** While the workbook is calculated by hand: what formulas showed at the last calculation (held.ts). */
  held: HeldResults | undefined;
  /** What Univer has no place for, by sheet id. */
  extras(sheetId: string): SheetExtras;
  /** Lets go of what is kept for a sheet: a new one of the same id begins without it. */
  forget(sheetId: string): void;
  /** Calls back when something was changed that Univer does not draw. @returns a function that stops it. */
  onDrawing(listener: () => void): () => void;
  /** Calls the listeners of `onDrawing`. */
  tellDrawing(): void;
  /** Resolves when no calculation is pending or running; rejects after `CALCULATION_LIMIT_MS`. */
  settled(): Promise<void>;
  /** Stops listening to Univer. The Univer instance itself is its owner's to dispose. */
  dispose(): void;
}

/**
 * An engine over the first workbook of a Univer instance (headless, or the page's own).
 * @throws when the instance has no workbook.
 */
export function createEngine(univer: Univer): Engine {
  const injector = univer.__getInjector();
  const workbook = injector
    .get(IUniverInstanceService)
    .getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)[0];
  if (workbook === undefined) {
    throw new Error('This Univer instance has no workbook: create one (emptyWorkbook) before the engine.');
  }
  const unitId = workbook.getUnitId();
  const commands = injector.get(ICommandService);
  const calculation = watchCalculation(injector);
  const extras = new Map<string, SheetExtras>();
  const drawing = new Set<() => void>();

  const engine: Engine = {
    workbook,
    unitId,
    held: undefined,
    get: injector.get.bind(injector),
    run(id, params, options) {
      if (!commands.syncExecuteCommand(id, { unitId, ...params }, options)) {
        throw new Error(`Univer refused ${id}.`);
      }
    },
    extras(sheetId) {
      let found = extras.get(sheetId);
      if (found === undefined) {
        found = { veryHidden: false, page: {}, charts: [], locks: [] };
        extras.set(sheetId, found);
      }
      return found;
    },
    forget: (sheetId) => {
      extras.delete(sheetId);
    },
    onDrawing(listener) {
      drawing.add(listener);
      return () => drawing.delete(listener);
    },
    tellDrawing() {
      drawing.forEach((listener) => {
        listener();
      });
    },
    settled: () => calculation.settled(),
    dispose() {
      calculation.dispose();
      edits.dispose();
      refusing.dispose();
    },
  };
  const edits = followEdits(engine, commands);
  const refusing = refuseLockedEdits(engine);
  useExcelFunctions(engine);
  quickenUniver(engine);
  return engine;
}

/** The sheet with this id. @throws when it is gone. */
export function sheetOf(engine: Engine, sheetId: string): Worksheet {
  const sheet = engine.workbook.getSheetBySheetId(sheetId);
  if (!sheet) {
    throw new Error(`No sheet has the id ${sheetId}.`);
  }
  return sheet;
}

/**
 * Knows whether Univer still has to calculate. A change first marks cells as dirty and starts a timer (0 ms, see
 * debounce-patch.cjs); the calculation itself then runs in turns of the event loop.
 */
function watchCalculation(injector: Injector): { settled(): Promise<void>; dispose(): void } {
  const commands = injector.get(ICommandService);
  const dirtying = injector.get(IActiveDirtyManagerService);
  const session = injector.get(FormulaCalculationSessionService);
  let pending = false;
  let disposed = false;
  const waiting = new Set<() => void>();

  const listening = commands.onCommandExecuted((command, options) => {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      pending = false;
    } else if (marksDirty(command, options) && dirtying.has(command.id)) {
      pending = true;
    }
  });
  const isIdle = (): boolean => {
    const { started, stopped, completed, resultEmitted, resultApplied } = session.state;
    return disposed || (!pending && (!started || (resultApplied && (stopped || completed || resultEmitted))));
  };
  const states = session.state$.subscribe(() => {
    for (const check of waiting) {
      // A stopped calculation is started anew at once, in the same turn: look when this turn is over.
      queueMicrotask(check);
    }
  });
  return {
    settled: () =>
      isIdle()
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            const check = (): void => {
              if (isIdle()) {
                waiting.delete(check);
                clearTimeout(limit);
                resolve();
              }
            };
            const limit = setTimeout(() => {
              waiting.delete(check);
              reject(new Error(`Calculation did not end within ${CALCULATION_LIMIT_MS} ms.`));
            }, CALCULATION_LIMIT_MS);
            waiting.add(check);
          }),
    dispose() {
      disposed = true;
      listening.dispose();
      states.unsubscribe();
      // Who still waits, waits for nothing: the workbook is gone.
      waiting.forEach((check) => {
        check();
      });
    },
  };
}

/** Univer calculates nothing after these (TriggerCalculationController): they only change looks, or are its own results. */
function marksDirty(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
  if (command.id !== SetRangeValuesMutation.id) {
    return true;
  }
  const trigger = (command.params as { trigger?: string } | undefined)?.trigger;
  const looksOnly: (string | undefined)[] = [
    SetStyleCommand.id,
    SetBorderCommand.id,
    ClearSelectionFormatCommand.id,
  ];
  return options?.onlyLocal !== true && !looksOnly.includes(trigger);
}
