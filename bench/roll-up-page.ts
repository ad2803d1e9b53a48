/** What bench/browser.ts runs in a page: a whole roll-up with its threads, up to what is to be written. */
import { assembleHere } from '../src/actions/assemble';
import { rollUp } from '../test/support/actions';
import type { WorkbookDoor } from '../src/workbook/draft/door';
import type { Rubric } from '../src/core/scoring/rubric/rubric';
import { threadReaders } from '../src/files/readers';
import { threadAssembly } from '../src/taskpane/threads/assembly-thread';
import { threadOf } from '../src/taskpane/threads/worker-thread';

declare global {
  interface Window {
    runRollUp: typeof runRollUp;
  }
}

export interface PageRun {
  readonly milliseconds: number;
  readonly counted: number;
  /** The longest task of the page's own thread, 0 when none was over 50 ms. */
  readonly longestTaskMilliseconds: number;
}

/** @param inThread whether a thread of its own puts together what was read, as in the pane, or the page does. */
async function runRollUp(count: number, inThread: boolean, rubrics: readonly Rubric[]): Promise<PageRun> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
  });
  const start = performance.now();
  observer.observe({ entryTypes: ['longtask'] });
  const { summary } = await rollUp(NO_WORKBOOK, {
    files: Array.from({ length: count }, (_, index) => index),
    open: (context) => {
      const readers = threadReaders(1, () => startThread('/reader.js'), context);
      return {
        atOnce: readers.atOnce,
        async *read(index) {
          const bytes = new Uint8Array(await (await fetch(`/${index}`)).arrayBuffer());
          yield* readers.read({ name: `${index}.xlsx`, bytes });
        },
        end: () => {
          readers.end();
        },
      };
    },
    rubrics,
    today: { year: 2026, month: 6, day: 15 },
    assemble: inThread ? (...from) => threadAssembly(startThread('/roll-up.js'), ...from) : assembleHere,
  });
  const milliseconds = performance.now() - start;
  // Long tasks are told a little later.
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { milliseconds, counted: summary?.units.length ?? 0, longestTaskMilliseconds: longest };
}

/** An empty workbook that takes whatever is written: what the host does with it is the host's time. */
const NO_WORKBOOK: WorkbookDoor = {
  isWhole: false,
  read: () => Promise.resolve({ sheets: [], names: [] }),
  readColumns: () => Promise.resolve({ sheets: [], names: [] }),
  readCells: () => Promise.resolve(undefined),
  readTable: () => Promise.resolve(undefined),
  apply: () => Promise.resolve({ state: 'done', kept: [] }),
  show: () => Promise.resolve(false),
};

const startThread = (script: string) => threadOf(new Worker(script));

window.runRollUp = runRollUp;
