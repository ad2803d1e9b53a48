/** A day that stands still, for what asks the clock: the stand-in's TODAY(). */
import type { CivilDate } from '../../src/workbook/cells/serial';

/** What Jest would fake besides `Date`: timers go on. */
const TIMERS: FakeableAPI[] = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
];

/** Runs a task as if it were noon of that day, local time. */
export async function onDay<T>({ year, month, day }: CivilDate, task: () => Promise<T>): Promise<T> {
  jest.useFakeTimers({ now: new Date(year, month - 1, day, 12), doNotFake: TIMERS });
  try {
    return await task();
  } finally {
    jest.useRealTimers();
  }
}
