/**
 * Commands of actions that take one workbook and give one, `NAME SỔ.xlsx --out MỚI.xlsx`: they follow from the registry alone.
 * The workbook that is named is only read.
 */
import * as z from 'zod/mini';
import { perform } from '../actions/perform';
import { ACTION_IDS, ACTIONS } from '../actions/registry';
import type { ActionId } from '../actions/registry';
import type { Declaration, Command } from '../actions/run/declare';
import type { Need } from '../actions/run/missing';
import { fill, formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { toMoment } from '../core/calendar/civil';
import { writeWorkbook } from '../files/write';
import { texts } from '../texts/cli.vi';
import { needEnding, openDoor } from './files';
import { EXIT, refused, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { oneFile, required } from './parsed';
import type { Parsed } from './parsed';

export interface CliCommand {
  readonly options: Command['options'];
  readonly run: (parsed: Parsed, io: Io) => Promise<ExitCode> | ExitCode;
}

/** Each action that declares a command. */
export const WORKBOOK_COMMANDS: Readonly<Record<string, CliCommand>> = Object.fromEntries(
  ACTION_IDS.flatMap((id) => {
    const { command }: Declaration<Need> = ACTIONS[id];
    return command
      ? [
          [
            command.name,
            { options: command.options, run: (parsed: Parsed, io: Io) => changeFile(id, parsed, io) },
          ] as const,
        ]
      : [];
  }),
);

/**
 * Runs an action over a workbook and writes the outcome as a new file.
 *
 * @returns 1 when the workbook cannot be read, the action refuses, or the file is there already or cannot be written.
 * @throws UsageError when an option that the action's input wants is missing.
 */
async function changeFile(id: ActionId, parsed: Parsed, io: Io): Promise<ExitCode> {
  const file = oneFile(parsed);
  const { out } = required(parsed, ['out']);
  return changedFile(id, await choiceOf(id, parsed), { file, out }, io);
}

/** The same with an input that is not typed as options. */
export async function changedFile(
  id: ActionId,
  choice: Record<string, unknown>,
  { file, out }: { readonly file: string; readonly out: string },
  io: Io,
): Promise<ExitCode> {
  const opened = await openDoor(file, io);
  if (!opened.ok) {
    return refused(opened.sentence, io);
  }
  needEnding(out, opened.door.content());
  const { outcome } = await perform(id, opened.door, choice, {
    random: io.random,
    today: () => io.today(),
    now: () => toMoment(io.today(), 0),
  });
  const sentences = outcome.messages.map((message) => formatMessage(message, vi));
  if (outcome.state !== 'done') {
    return refused(sentences.join('\n'), io);
  }
  const written = await io.writeNewFile(out, await writeWorkbook(opened.door.content()));
  if (written !== 'written') {
    return refused(fill(texts.plan[written], { file: out }), io);
  }
  [...sentences, fill(texts.plan.written, { file: out })].forEach((line) => io.out(line));
  return EXIT.done;
}

/** Holds the typed options to the action's schema, but for what its surroundings give. */
async function choiceOf(id: ActionId, { values }: Parsed): Promise<Record<string, unknown>> {
  const { input, asks } = await ACTIONS[id].load();
  const read = z.safeParse(input, values);
  const given: readonly PropertyKey[] = asks;
  const missing = (read.error?.issues ?? [])
    .map(({ path: [name = ''] }) => name)
    .filter((name) => !given.includes(name));
  if (missing.length > 0) {
    const options = missing.map((name) => `--${String(name)}`).join(', ');
    throw new UsageError(fill(texts.usage.missing, { options }));
  }
  return { ...values };
}
