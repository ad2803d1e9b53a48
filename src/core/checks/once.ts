/** One finding in the place of many. What holds for most rows of a plan is said once: nobody reads the same note thirty times. */
import type { Message } from '../words/message';
import type { Found } from './finding';

/**
 * The findings, or one for all of them where they hold for most rows.
 * @param total how many rows could have had the finding.
 * @param once what is said of them all, at the first of them.
 */
export function onceIfMost(
  found: readonly Found[],
  total: number,
  once: (count: number) => Message,
): readonly Found[] {
  const [first] = found;
  return first && isMost(found.length, total) ? [{ ...once(found.length), at: first.at }] : found;
}

/** Whether these are more than half, and more than one. */
export function isMost(count: number, total: number): boolean {
  return count > 1 && count * 2 > total;
}
