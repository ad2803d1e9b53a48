/** Waiting for Univer's calculation to end. */
import {
  ClearSelectionFormatCommand,
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  ICommandService,
  SetBorderCommand,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from './univer-parts';
import type { ICommandInfo, IExecutionOptions, Univer } from './univer-parts';

/** A calculation that takes longer is taken for stuck: the wait fails, instead of hanging a test. */
const CALCULATION_LIMIT_MS = 60_000;

/**
 * Tells when Univer has nothing left to calculate. A change first marks cells as dirty and starts a timer (0 ms, see
 * univer-patch.cjs); the calculation itself then runs in turns of the event loop.
 */
export function watchCalculation(injector: ReturnType<Univer['__getInjector']>): {
  settled(): Promise<void>;
  dispose(): void;
} {
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
      // A stopped calculation is started anew in the same turn: look when this turn is over.
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
      // The workbook is gone: those who wait need not wait any longer.
      waiting.forEach((check) => {
        check();
      });
    },
  };
}

/**
 * Whether Univer calculates after the command. It does not after those that change only looks, or are its own results
 * (TriggerCalculationController).
 */
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
