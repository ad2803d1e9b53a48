/** *Tổng hợp*: reads every file picked, gives each a verdict, and writes the summary into the open workbook. */
import * as z from 'zod/mini';
import { assembleHere } from './assemble';
import { FILES_INPUT, noFiles, readAll, READING_CANCELLED } from './read-files';
import type { FilesRequest, RolledUp } from './read-files';
import { action, whole } from './run/action';
import type { Wanted } from './run/action';
import type { Held } from './run/needs';

/** Running it again brings its own sheets up to date; other sheets, and notes beside its rows, are not touched. */
export const rollUp = action({
  id: 'rollUp',
  needs: 'nothing',
  input: z.object(FILES_INPUT),
  asks: ['rubrics', 'today'],
  review: noFiles,
  reads: whole,
  draft: rolledUp,
});

async function rolledUp(held: Held<'nothing'>, request: FilesRequest): Promise<Wanted<RolledUp>> {
  const { snapshot, meta, isWhole } = held;
  const assembly = await (request.assemble ?? assembleHere)(snapshot, meta, { ...request, isWhole });
  try {
    const guessed = await readAll(held, request, (result) => {
      assembly.add(result);
    });
    const assembled = guessed && (await unlessCancelled(assembly.finish(), request));
    if (!assembled) {
      return { ok: false, messages: [READING_CANCELLED] };
    }
    const { prepared, summary } = assembled;
    return { ok: true, prepared, messages: prepared.messages, result: { summary, guessed } };
  } finally {
    assembly.end();
  }
}

/** Waits for the work. @returns nothing when the user wants no more before it is there */
const unlessCancelled = <T>(
  work: Promise<T>,
  { cancelled }: Pick<FilesRequest, 'cancelled'>,
): Promise<T | undefined> => Promise.race([work, ...(cancelled ? [cancelled.then(() => undefined)] : [])]);
