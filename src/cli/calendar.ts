/** `calendar`: the days that something is due on, as new .ics files. The workbook is only read. */
import { dueCalendar, makeCalendars } from '../actions/due-calendar';
import { fill } from '../core/words/format';
import { texts } from '../texts/cli.vi';
import { judgeFiles } from './files';
import { EXIT, refused, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { writeMade } from './write-files';
import type { MakeOptions } from './write-files';

/** Options as typed. */
export interface CalendarOptions {
  readonly file: string;
  /** The body whose tasks are wanted; all of them if absent. */
  readonly lead?: string;
  /** The file to write. */
  readonly out: string;
}

/**
 * Writes the calendars of a plan, one of all days and one for each body that leads a task, into a folder or .zip.
 * @returns as `writeMade`.
 */
export const calendarsFolder = (options: MakeOptions, io: Io): Promise<ExitCode> =>
  writeMade('calendar', options, io, (door, to) => makeCalendars(door, to, io.today()));

/**
 * Writes the calendar of a plan or of a roll-up.
 * @returns 1 when there is no day, or the file is there already or cannot be written.
 * @throws UsageError when the file's name cannot be used.
 */
export async function calendarOf({ file, lead, out }: CalendarOptions, io: Io): Promise<ExitCode> {
  if (!out.toLowerCase().endsWith('.ics')) {
    throw new UsageError(fill(texts.usage.notIcs, { file: out }));
  }
  const { judged } = await judgeFiles([file], io, (workbook) => {
    const made = dueCalendar(workbook, { lead, today: io.today() });
    return made.ok ? { ok: true, value: made } : made;
  });
  const made = judged[0]?.value;
  if (!made) {
    return EXIT.problems;
  }
  const written = await io.writeNewFile(out, new TextEncoder().encode(made.text));
  if (written !== 'written') {
    return refused(fill(texts.plan[written], { file: out }), io);
  }
  io.out(fill(texts.calendar.written, { count: made.count, file: out }));
  return EXIT.done;
}
