/** The commands of the ribbon, as the registry declares them: function names of manifest.xml. */
import { ACTION_IDS, ACTIONS } from './registry';
import type { ActionId } from './registry';
import type { Declaration } from './run/declare';
import type { Need } from './run/missing';

interface RibbonCommand {
  readonly id: ActionId;
  /** Choices that the button stands for. */
  readonly input: Readonly<Record<string, string>>;
  /** The action that runs before it. */
  readonly after?: 'checkPlan';
}

const COMMANDS = new Map(
  ACTION_IDS.flatMap((id) => {
    const { ribbon = {}, ribbonAfter: after }: Declaration<Need> = ACTIONS[id];
    return Object.entries(ribbon).map(
      ([name, input]) => [name, { id, input, ...(after ? { after } : {}) }] as const,
    );
  }) satisfies (readonly [string, RibbonCommand])[],
);

export const RIBBON_NAMES: readonly string[] = [...COMMANDS.keys()];

/**
 * The command of a button on the ribbon, by its function's name.
 * @throws when no action declares that name, which is a mistake in the code.
 */
export function ribbonCommand(name: string): RibbonCommand {
  const command = COMMANDS.get(name);
  if (!command) {
    throw new Error(`No command ${name}`);
  }
  return command;
}
