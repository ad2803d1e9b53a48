/**
 * `tables`: puts the tables of a workbook around their rows again, in a new file. Without one, it says what would be
 * done.
 */
import { rebuildTables } from '../actions/rebuild-tables';
import { previewTables, tableMessage } from '../actions/rebuilt';
import { run } from '../actions/run/run';
import { fill, formatMessage } from '../core/words/format';
import type { Message } from '../core/words/message';
import { vi } from '../texts/messages.vi';
import { writeWorkbook } from '../files/write';
import { needEnding, openDoor } from './files';
import { EXIT, refused } from './io';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';

/**
 * Puts the tables of a workbook around their rows again.
 * @param out the new file; only a preview is shown if absent.
 * @returns 1 when the workbook cannot be read or has nothing to rebuild, or the new file cannot be written.
 */
export async function rebuildTablesFile(file: string, out: string | undefined, io: Io): Promise<ExitCode> {
  const opened = await openDoor(file, io);
  if (!opened.ok) {
    return refused(opened.sentence, io);
  }
  const { door } = opened;
  if (out !== undefined) {
    needEnding(out, door.content());
  }
  if (out === undefined) {
    const preview = await previewTables(door);
    if (!preview.ok) {
      return refused(formatMessage(preview.reason, vi), io);
    }
    say(preview.tables.length > 0 ? preview.tables.map(tableMessage) : [{ code: 'tables.nothing' }], io);
    return EXIT.done;
  }
  const { outcome } = await run(rebuildTables, door, {});
  if (outcome.state !== 'done') {
    return refused(outcome.messages.map((message) => formatMessage(message, vi)).join('\n'), io);
  }
  const written = await io.writeNewFile(out, await writeWorkbook(door.content()));
  if (written !== 'written') {
    return refused(fill(texts.plan[written], { file: out }), io);
  }
  say(outcome.messages, io);
  io.out(fill(texts.plan.written, { file: out }));
  return EXIT.done;
}

const say = (messages: readonly Message[], io: Io): void => {
  messages.forEach((message) => {
    io.out(formatMessage(message, vi));
  });
};
