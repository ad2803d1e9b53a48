/**
 * The door as an action of the user's has it. It tells what it does, and can be stopped until the action writes. A
 * writing goes on to its end: half of one would only have to be taken back.
 */
import type { WorkbookDoor } from '../../workbook/draft/door';

export interface Work {
  readonly phase: 'reading' | 'writing';
  /** The share that is done, from 0 to 1; absent where nobody knows. */
  readonly share?: number;
}

/** End of an action that was stopped: nothing has been written then. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

export interface StoppableDoor {
  readonly door: WorkbookDoor;
  /** Begins an action: from now on whatever is asked of the door belongs to it. */
  readonly begin: () => void;
  readonly end: () => void;
  /** Ends the action with what it reads next, or now; once it writes, nothing happens. */
  readonly stop: () => void;
  /** The work that the door is at for the action; the same object until that changes. */
  readonly work: () => Work | undefined;
  /** Calls back whenever `work` changes. @returns what ends that. */
  readonly subscribe: (onChange: () => void) => () => void;
}

export function stoppableDoor(inner: WorkbookDoor): StoppableDoor {
  let runs = false;
  let writes = false;
  let stopped = false;
  let work: Work | undefined;
  const listeners = new Set<() => void>();
  const tell = (now: Work | undefined): void => {
    if (runs || now === undefined) {
      work = now;
      listeners.forEach((onChange) => {
        onChange();
      });
    }
  };
  const goOn = (): void => {
    if (runs && stopped && !writes) {
      throw new Stopped();
    }
  };
  const reading = async <T>(read: () => Promise<T>): Promise<T> => {
    goOn();
    tell({ phase: 'reading' });
    try {
      const found = await read();
      goOn();
      return found;
    } finally {
      tell(undefined);
    }
  };
  return {
    door: {
      isWhole: inner.isWhole,
      read: () => reading(() => inner.read()),
      readColumns: (choose) =>
        reading(() =>
          inner.readColumns(choose, (share) => {
            goOn();
            tell({ phase: 'reading', share });
          }),
        ),
      readCells: (sheet) => reading(() => inner.readCells(sheet)),
      readTable: (table) => reading(() => inner.readTable(table)),
      apply: async (changes) => {
        goOn();
        writes = true;
        tell({ phase: 'writing' });
        try {
          return await inner.apply(changes, (share) => {
            tell({ phase: 'writing', share });
          });
        } finally {
          tell(undefined);
        }
      },
      show: (at) => inner.show(at),
    },
    begin: () => {
      [runs, writes, stopped] = [true, false, false];
    },
    end: () => {
      runs = false;
      tell(undefined);
    },
    stop: () => {
      stopped = true;
    },
    work: () => work,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
      };
    },
  };
}
