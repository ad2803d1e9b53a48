/** Makes an engine over a Univer instance and starts what follows each edit. */
import { watchCalculation } from './calculation';
import { Callbacks } from './callbacks';
import type { Engine } from './engine';
import { useExcelFunctions } from './functions';
import { refuseLockedEdits } from './protection';
import { quickenUniver } from './quicker-univer';
import type { SheetExtras } from './state';
import { followEdits } from './table-edits';
import { ICommandService, IUniverInstanceService, UniverInstanceType } from './univer-parts';
import type { Univer, Workbook } from './univer-parts';

/**
 * An engine over the first workbook of a Univer instance: a headless one, or the page's own.
 * @param options `fillsCalculatedColumns`: Excel's option of that name; on unless it is said
 * @throws when the instance has no workbook.
 */
export function createEngine(univer: Univer, options: { fillsCalculatedColumns?: boolean } = {}): Engine {
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

  const engine: Engine = {
    workbook,
    unitId,
    held: undefined,
    isBehind: false,
    fillsCalculatedColumns: options.fillsCalculatedColumns ?? true,
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
    redraw: new Callbacks<void>(),
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
