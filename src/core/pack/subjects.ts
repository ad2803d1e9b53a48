/** Whether two texts are of one subject, by the words that they share. */
import { fold } from '../words/fold';

/** The share of the shorter subject's words that the other must have. */
const LEAST_ALIKE = 0.6;

export function isAlike(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const shared = [...words].filter((word) => others.has(word)).length;
  const least = Math.min(words.size, others.size);
  return least > 0 && shared / least >= LEAST_ALIKE;
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    fold(text)
      .split(/[^a-z0-9]+/)
      .filter(Boolean),
  );
