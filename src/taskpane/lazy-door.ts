/** The door to the open workbook, opened when it is first used: the pane is drawn before it. */
import type { WorkbookDoor } from '../workbook/draft/door';

/**
 * A door that is opened only when something is asked of it.
 * @param open gives the door; it is asked once, and again after a failure.
 */
export function lazyDoor(open: () => Promise<WorkbookDoor>): WorkbookDoor {
  let opened: Promise<WorkbookDoor> | undefined;
  const door = (): Promise<WorkbookDoor> => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    // Asked before the door is there: a journal too many does no harm, one too few does.
    isWhole: false,
    read: async () => (await door()).read(),
    readColumns: async (choose, onProgress) => (await door()).readColumns(choose, onProgress),
    readCells: async (sheet) => (await door()).readCells(sheet),
    readTable: async (table) => (await door()).readTable(table),
    apply: async (changes, onProgress) => (await door()).apply(changes, onProgress),
    show: async (at) => (await door()).show(at),
  };
}
