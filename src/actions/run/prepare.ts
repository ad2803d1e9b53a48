/** Changes made ready for a door: plain data, so that it may come from another thread. */
import { cellName, MAX_FORMULA, MAX_ROWS, MAX_TEXT } from '../../workbook/cells/cells';
import type { CellAt } from '../../workbook/cells/cells';
import type { Change } from '../../workbook/draft/change';
import { journalled } from '../../workbook/draft/journal';
import type { Journalled } from '../../workbook/draft/journal';
import { META_SHEET } from '../../workbook/draft/facts-sheet';
import type { Message } from '../../core/words/message';
import { findSheet } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';

export interface Prepared {
  /** Absent when there is nothing to write. */
  readonly steps?: Journalled;
  /** The messages to show when everything was written. */
  readonly messages: readonly Message[];
  /** The first cell that is written, of each sheet that people see. */
  readonly written: readonly CellAt[];
  /** Whether the add-in has written nothing in this workbook before. */
  readonly isFirst: boolean;
}

/**
 * Puts a journal around changes where the door needs one, and collects what to say of them.
 * @param snapshot what the changes were worked out from.
 * @param messages what to say when everything was written.
 * @param isWhole whether the door carries out all of them or nothing (`WorkbookDoor.isWhole`).
 */
export function prepare(
  snapshot: WorkbookSnapshot,
  changes: readonly Change[],
  messages: readonly Message[],
  isWhole = false,
): Prepared {
  const isFirst = !findSheet(snapshot, META_SHEET);
  if (changes.length === 0) {
    return { messages, written: [], isFirst };
  }
  const beyond = beyondExcel(changes);
  if (beyond) {
    return { messages: [beyond], written: [], isFirst };
  }
  const steps = isWhole ? { first: [], changes, last: [] } : journalled(snapshot, { changes, messages });
  return steps
    ? { steps, messages, written: seenCells(changes, snapshot), isFirst }
    : { messages: [{ code: 'workbook.tooMuch' }], written: [], isFirst };
}

/** Says of the first thing that no sheet or cell of Excel could hold. */
function beyondExcel(changes: readonly Change[]): Message | undefined {
  for (const change of changes) {
    if (change.kind === 'write') {
      const { sheet, row, column, cells } = change;
      if (row + cells.length > MAX_ROWS) {
        return { code: 'workbook.tooManyRows', params: { sheet, row: row + cells.length } };
      }
      for (const [r, line] of cells.entries()) {
        for (const [c, input] of line.entries()) {
          const text = input && ('formula' in input ? input.formula : input.value);
          const max = input && 'formula' in input ? MAX_FORMULA : MAX_TEXT;
          if (typeof text === 'string' && text.length > max) {
            const cell = `${sheet}!${cellName(row + r, column + c)}`;
            return { code: 'workbook.cellTooLong', params: { cell, length: text.length, max } };
          }
        }
      }
    }
  }
  return undefined;
}

/** Finds, in each sheet that people see, the first cell that the changes are about. */
function seenCells(changes: readonly Change[], snapshot: WorkbookSnapshot): CellAt[] {
  const shown = new Map(
    snapshot.sheets.map(({ name, visibility }) => [name, visibility === 'visible'] as const),
  );
  const first = new Map<string, CellAt>();
  for (const change of changes) {
    const { sheet } = change;
    if (change.kind === 'visibility') {
      shown.set(sheet, change.visibility === 'visible');
    }
    const place = placeOf(change);
    if (place) {
      const { row, column } = place;
      const before = first.get(sheet);
      const isBefore = !before || row < before.row || (row === before.row && column < before.column);
      first.set(sheet, isBefore ? { sheet, row, column } : before);
    }
  }
  return [...first.values()].filter(({ sheet }) => shown.get(sheet) ?? true);
}

/** Finds where a change is seen by people who look at what it did; looks and widths alone are not. */
function placeOf(change: Change): { readonly row: number; readonly column: number } | undefined {
  switch (change.kind) {
    case 'write':
      return change;
    case 'validate':
      return change.area;
    case 'showRows':
      return { row: change.row, column: 0 };
    default:
      return undefined;
  }
}
