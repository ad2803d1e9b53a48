/** An action is stopped wherever it can be: then nothing was written; once it writes, it goes on to its end. */
import { MemoryWorkbook } from '../../../test/support/memory-door';
import { WRITING_ACTIONS } from '../../../test/support/writing-actions';
import type { WorkbookDoor } from '../../workbook/draft/door';
import { sample } from '../../../test/support/sample';
import { settle } from './ended';
import { stoppableDoor, Stopped } from './stoppable-door';
import type { Work } from './stoppable-door';

const STOPPED = { outcome: { state: 'unchanged', messages: [{ code: 'workbook.stopped' }] } };

/** What a workbook holds. */
const contentOf = (workbook: MemoryWorkbook) =>
  [...workbook.sheets].map(([name, { visibility, cells, tables }]) => ({
    name,
    visibility,
    cells: [...cells],
    tables: [...tables],
  }));

const STEPS = ['read', 'readColumns', 'readCells', 'readTable', 'apply'] as const;

/** A door that calls back before each step. */
function counted(inner: WorkbookDoor, onStep: (step: (typeof STEPS)[number]) => void): WorkbookDoor {
  return {
    isWhole: inner.isWhole,
    read: () => (onStep('read'), inner.read()),
    readColumns: (choose) => (onStep('readColumns'), inner.readColumns(choose)),
    readCells: (sheet) => (onStep('readCells'), inner.readCells(sheet)),
    readTable: (table) => (onStep('readTable'), inner.readTable(table)),
    apply: (changes) => (onStep('apply'), inner.apply(changes)),
    show: (at) => inner.show(at),
  };
}

describe.each(sample(WRITING_ACTIONS, 12))('$name', ({ prepare, run }) => {
  async function prepared(): Promise<MemoryWorkbook> {
    const workbook = new MemoryWorkbook();
    await prepare(workbook, (at, value) => {
      workbook.typeBelow(at, value);
      return Promise.resolve();
    });
    return workbook;
  }

  test('stopped at each of its readings, it leaves the workbook as it was', async () => {
    const start = await prepared();
    const before = contentOf(start);
    for (let at = 1; ; at++) {
      const workbook = start.copy();
      let step = 0;
      let isWriting = false;
      const held = stoppableDoor(
        counted(workbook, (kind) => {
          step++;
          isWriting ||= kind === 'apply';
          if (step === at) {
            held.stop();
          }
        }),
      );
      held.begin();
      const ended = await settle(() => run(held.door));
      held.end();
      if (isWriting) {
        // Stopped too late, at its writing: it has gone on to its end.
        expect(at).toBeGreaterThan(1);
        expect(ended).not.toEqual(STOPPED);
        return;
      }
      expect(ended).toEqual(STOPPED);
      expect(contentOf(workbook)).toEqual(before);
    }
  });
});

describe('what the door is busy with', () => {
  const told = async (task: (door: WorkbookDoor) => Promise<unknown>, asked: boolean) => {
    const workbook = new MemoryWorkbook();
    const held = stoppableDoor({
      ...counted(workbook, () => undefined),
      readColumns: (choose, onProgress) => {
        onProgress?.(0.5);
        return workbook.readColumns(choose);
      },
      apply: (changes, onProgress) => {
        onProgress?.(0.25);
        return workbook.apply(changes);
      },
    });
    const seen: (Work | undefined)[] = [];
    held.subscribe(() => seen.push(held.work()));
    if (asked) {
      held.begin();
    }
    await task(held.door);
    return seen;
  };

  test('is told from begin to end, with how far it is', async () => {
    expect(await told((door) => door.readColumns(() => []), true)).toEqual([
      { phase: 'reading' },
      { phase: 'reading', share: 0.5 },
      undefined,
    ]);
    expect(await told((door) => door.apply([]), true)).toEqual([
      { phase: 'writing' },
      { phase: 'writing', share: 0.25 },
      undefined,
    ]);
  });

  test('is not told of what nobody asked for', async () => {
    expect(await told((door) => door.read(), false)).toEqual([undefined]);
  });

  test('is over when the reading fails', async () => {
    const held = stoppableDoor({
      ...new MemoryWorkbook(),
      read: () => Promise.reject(new Error('no')),
    } as never);
    held.begin();
    await expect(held.door.read()).rejects.toThrow('no');
    expect(held.work()).toBeUndefined();
  });
});

test('a reading in several requests is stopped between two', async () => {
  const asked: number[] = [];
  const held = stoppableDoor({
    ...counted(new MemoryWorkbook(), () => undefined),
    readColumns: (_, onProgress) => {
      for (const share of [0.2, 0.4, 0.6]) {
        asked.push(share);
        if (share === 0.4) {
          held.stop();
        }
        onProgress?.(share);
      }
      return Promise.reject(new Error('read on'));
    },
  });
  held.begin();
  await expect(held.door.readColumns(() => [])).rejects.toThrow(Stopped);
  expect(asked).toEqual([0.2, 0.4]);
});

test.each([true, false])('what the door says of itself is said of it: %p', (isWhole) => {
  expect(stoppableDoor({ ...counted(new MemoryWorkbook(), () => undefined), isWhole }).door.isWhole).toBe(
    isWhole,
  );
});

test('a stop ends with its action: the next one, and what nobody asked for, goes on', async () => {
  const held = stoppableDoor(new MemoryWorkbook());
  held.begin();
  held.stop();
  await expect(held.door.read()).rejects.toThrow(Stopped);
  held.end();
  await held.door.read();
  held.begin();
  await held.door.read();
});
