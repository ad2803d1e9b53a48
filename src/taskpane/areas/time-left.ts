/** Time that reading may still take, in words; nothing before there is something to judge by. */
import { fill } from '../../core/words/format';
import type { Texts } from '../../texts/pane.en';

/**
 * The time that reading may still take, in words; empty while there is nothing to judge by.
 * @param spent milliseconds since the first file.
 */
export function timeLeft(
  texts: Pick<Texts['rollUp'], 'secondsLeft' | 'minutesLeft'>,
  done: number,
  total: number,
  spent: number,
): string {
  if (done === 0 || done >= total || spent < 1000) {
    return '';
  }
  const seconds = Math.ceil(((spent / done) * (total - done)) / 1000);
  return seconds < 60
    ? fill(texts.secondsLeft, { count: seconds })
    : fill(texts.minutesLeft, { count: Math.ceil(seconds / 60) });
}
