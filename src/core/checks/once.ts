/** What holds for most rows of a plan is said once for the plan: thirty times the same note is read by nobody. */
import type { Message } from '../words/message';
import type { Found } from './finding';

/**
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

/** More than half, and more than one. */
export function isMost(count: number, total: number): boolean {
  return count > 1 && count * 2 > total;
}
