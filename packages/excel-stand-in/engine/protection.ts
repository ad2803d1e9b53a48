/**
 * Protection of sheets, as Excel has it: on a protected sheet locked cells keep what they hold.
 * Univer's open packages have another kind, which asks a server. This file guards the grid; the model refuses changes
 * through the API before (model/protection.ts), since a refusal has to be an error there.
 */
import type { Area } from '../data/cells';
import { isWithin, overlaps } from './areas';
import { editOf } from './changes';
import type { Engine } from './engine';
import type { Protection } from './state';
import { CustomCommandExecutionError, ICommandService } from './univer-parts';

/** The sheet's protection; nothing when it is not protected. */
export function protectionOf(engine: Engine, sheetId: string): Protection | undefined {
  return engine.extras(sheetId).protection;
}

/** Protects the sheet, or ends its protection. */
export function setProtection(engine: Engine, sheetId: string, protection: Protection | undefined): void {
  engine.extras(sheetId).protection = protection;
}

/** Locks or unlocks the cells of an area. */
export function setLocked(engine: Engine, sheetId: string, area: Area, locked: boolean): void {
  const extras = engine.extras(sheetId);
  extras.locks = [...extras.locks.filter((lock) => !isWithin(lock.area, area)), { area, locked }];
}

/** Whether all, none or (`null`) some of the cells are locked. A cell is locked until it is unlocked. */
export function areLocked(engine: Engine, sheetId: string, area: Area): boolean | null {
  // From the latest lock to the first: one that covers the whole area decides, one that covers a part may make it mixed.
  let said: boolean | undefined;
  for (const lock of [...engine.extras(sheetId).locks].reverse()) {
    if (overlaps(lock.area, area)) {
      if (said !== undefined && said !== lock.locked) {
        return null;
      }
      said = lock.locked;
      if (isWithin(area, lock.area)) {
        return said;
      }
    }
  }
  return said === false ? null : true;
}

/** Whether the sheet is protected and a cell of the area locked. */
export function isRefused(engine: Engine, sheetId: string, area: Area): boolean {
  return protectionOf(engine, sheetId) !== undefined && areLocked(engine, sheetId, area) !== false;
}

/** Keeps people from writing to locked cells in the grid: such an edit does not happen. */
export function refuseLockedEdits(engine: Engine): { dispose(): void } {
  return engine.get(ICommandService).beforeCommandExecuted((command, options) => {
    const { subUnitId } = (command.params ?? {}) as { subUnitId?: string };
    if (subUnitId === undefined || !protectionOf(engine, subUnitId)) {
      return;
    }
    const edit = editOf(engine, command, options);
    if (edit && isRefused(engine, edit.sheetId, edit.area)) {
      throw new CustomCommandExecutionError('The cell is locked on a protected sheet.');
    }
  });
}
