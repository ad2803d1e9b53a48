/** The end of a writing that was cut short, whichever way. It may be cut short in its turn, and pressed again. */
import type { Change } from '../workbook/draft/change';
import { emptied } from '../workbook/draft/journal';
import type { Journal } from '../workbook/draft/journal';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import type { Message } from '../core/words/message';
import type { Recovery } from '../workbook/draft/recovery';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { Wanted } from './run/action';
import type { Held } from './run/needs';

/**
 * Drafts the steps that are left, and the emptying of the journal behind them.
 * @param steps what is left of the journal's changes on this way out.
 * @param said what to say once it is done, before what the steps have to tell.
 */
export function recovered(
  { snapshot, journal: reading }: Held<'unfinished'>,
  steps: (snapshot: WorkbookSnapshot, changes: Journal['changes']) => Recovery,
  said: (journal: Journal) => readonly Message[],
): Wanted {
  if (reading.state !== 'ok') {
    return { ok: false, messages: [{ code: `workbook.${reading.state}` }] };
  }
  const { changes, messages } = steps(snapshot, reading.journal.changes);
  // The journal goes last, with `_SoDanVan` itself or alone.
  const isGone = changes.some(({ kind, sheet }) => kind === 'removeSheet' && sheet === META_SHEET);
  const closing: Change[] = isGone ? [] : [emptied(reading.area)];
  return { ok: true, closing: [...changes, ...closing], messages: [...said(reading.journal), ...messages] };
}
