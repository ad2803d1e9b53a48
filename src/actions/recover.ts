/** Two ways out of a writing that was cut short: *Làm tiếp* or *Trả lại như cũ*. Both may be pressed again. */
import type { Change } from '../workbook/draft/change';
import type { WorkbookDoor } from '../workbook/draft/door';
import { emptied, readJournal } from '../workbook/draft/journal';
import type { Journal } from '../workbook/draft/journal';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import { isMessage } from '../core/words/message';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import { redo, undo } from '../workbook/draft/recovery';
import type { Recovery } from '../workbook/draft/recovery';
import { findSheet } from '../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { carryOut, refuse } from './run/apply';

/** A writing into the open workbook that was cut short. */
export interface Unfinished {
  /** The sheets it was to write, but for the add-in's own; none when the journal cannot be read. */
  readonly sheets: readonly string[];
}

/** Whether the open workbook has an unfinished writing. One sync, whatever the workbook's size. */
export async function findUnfinished(door: WorkbookDoor): Promise<Unfinished | undefined> {
  const reading = readJournal(await door.readCells(META_SHEET));
  if (reading.state === 'none') {
    return undefined;
  }
  const changes = reading.state === 'ok' ? reading.journal.changes : [];
  const sheets = new Set(changes.map(({ sheet }) => sheet).filter((sheet) => sheet !== META_SHEET));
  return { sheets: [...sheets] };
}

/** Writes what is still missing, and says what the action would have said. */
export function resume(door: WorkbookDoor): Promise<Outcome> {
  return recover(
    door,
    (snapshot, { changes }) => redo(snapshot, changes),
    ({ messages }) => [{ code: 'recover.resumed' }, ...messages.filter(isMessage)],
  );
}

/** Takes back what was written. */
export function restore(door: WorkbookDoor): Promise<Outcome> {
  return recover(
    door,
    (snapshot, { changes }) => undo(snapshot, changes),
    () => [{ code: 'recover.restored' }],
  );
}

async function recover(
  door: WorkbookDoor,
  steps: (snapshot: WorkbookSnapshot, journal: Journal) => Recovery,
  said: (journal: Journal) => readonly Message[],
): Promise<Outcome> {
  const snapshot = await door.read();
  const reading = readJournal(findSheet(snapshot, META_SHEET)?.grid);
  switch (reading.state) {
    case 'none':
      return refuse({ code: 'recover.nothing' });
    case 'newer':
      return refuse({ code: 'workbook.newer' });
    case 'broken':
      return refuse({ code: 'workbook.broken' });
    case 'ok': {
      const { changes, messages } = steps(snapshot, reading.journal);
      // The journal goes last, with `_SoDanVan` itself or alone.
      const isGone = changes.some(({ kind, sheet }) => kind === 'removeSheet' && sheet === META_SHEET);
      const closing: Change[] = isGone ? [] : [emptied(reading.area)];
      return carryOut(door, [...changes, ...closing], [...said(reading.journal), ...messages], () => true);
    }
  }
}
