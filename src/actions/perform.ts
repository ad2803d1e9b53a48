/** Starts an action by its id: loads it, hands it its surroundings and runs it. */
import type { CivilDate } from '../workbook/cells/serial';
import type { Random } from '../core/plan/ids';
import { loadRubrics } from '../templates';
import type { WorkbookDoor } from '../workbook/draft/door';
import { ACTIONS } from './registry';
import type { ActionId, ChoiceOf, ResultOf } from './registry';
import type { Action, Surroundings } from './run/action';
import type { Need } from './run/missing';
import type { Ran } from './run/run';

/** Clock and random numbers of whoever starts actions. */
export interface Around {
  readonly random: Random;
  /** The day on the user's clock. */
  readonly today: () => CivilDate;
  /** The moment on the user's clock: serial day with its fraction. */
  readonly now: () => number;
}

/**
 * Runs an action of the registry.
 *
 * @example
 * const { outcome } = await perform('freeze', door, {}, { random: Math.random, today, now });
 */
export async function perform<Id extends ActionId>(
  id: Id,
  door: WorkbookDoor,
  choice: ChoiceOf<Id>,
  around: Around,
): Promise<Ran<ResultOf<Id>>> {
  const [{ run }, loaded] = await Promise.all([
    import(/* webpackChunkName: "actions" */ './run/run'),
    ACTIONS[id].load(),
  ]);
  // The registry's types say what `loaded` takes and gives; the compiler cannot follow them through a variable id.
  const action = loaded as unknown as Action<Need, object, ResultOf<Id>>;
  return run(action, door, { ...choice, ...(await surroundings(action.asks, around)) });
}

/** Facts of the surroundings that an action asks for. */
async function surroundings(
  asks: readonly (keyof Surroundings)[],
  { random, today, now }: Around,
): Promise<Partial<Surroundings>> {
  return {
    ...(asks.includes('random') && { random }),
    ...(asks.includes('today') && { today: today() }),
    ...(asks.includes('now') && { now: now() }),
    ...(asks.includes('rubrics') && { rubrics: await loadRubrics() }),
  };
}
