/**
 * What a run takes of long rows of cases: a few, drawn by a seed that `npm test` shows. `npm test -- --full` takes all.
 * `TEST_SEED=7 npx jest PATH` draws those of seed 7, `TEST_FULL=1 npx jest PATH` runs every case.
 */
import { seededRandom } from './memory-door';

/** Whether every case runs. */
export const FULL = process.env.TEST_FULL === '1';

/** What everything random is drawn by. */
export const SEED = Number(process.env.TEST_SEED ?? 1);

const random = seededRandom(SEED);

/**
 * So many of the cases, in their order; all of them in a full run.
 * Call it where tests are declared, not in a test: then the same seed draws the same cases, whichever tests run.
 */
export function sample<T>(cases: readonly T[], count: number): readonly T[] {
  if (FULL) {
    return cases;
  }
  const drawn = new Set<number>();
  while (drawn.size < Math.min(count, cases.length)) {
    drawn.add(Math.floor(random() * cases.length));
  }
  return cases.filter((_, index) => drawn.has(index));
}
