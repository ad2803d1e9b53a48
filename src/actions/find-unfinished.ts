/** Whether the open workbook has a writing that was cut short; nothing is written. */
import { META_SHEET } from '../workbook/draft/facts-sheet';
import type { WorkbookDoor } from '../workbook/draft/door';
import { readJournal } from '../workbook/draft/journal';

/** A writing into the open workbook that was cut short. */
export interface Unfinished {
  /** The sheets it was to write, but for the add-in's own; none when the journal cannot be read. */
  readonly sheets: readonly string[];
}

/** Finds an unfinished writing in the open workbook. One sync, whatever the workbook's size. */
export async function findUnfinished(door: WorkbookDoor): Promise<Unfinished | undefined> {
  const reading = readJournal(await door.readCells(META_SHEET));
  if (reading.state === 'none') {
    return undefined;
  }
  const changes = reading.state === 'ok' ? reading.journal.changes : [];
  const sheets = new Set(changes.map(({ sheet }) => sheet).filter((sheet) => sheet !== META_SHEET));
  return { sheets: [...sheets] };
}
