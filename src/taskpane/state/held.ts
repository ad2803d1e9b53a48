/** Contents of the open workbook, by one small read: what the pane offers first goes by it. */
import type { WorkbookDoor } from '../../workbook/draft/door';
import { EMPTY_META, readMeta } from '../../core/layout/meta';
import { META_SHEET } from '../../workbook/draft/facts-sheet';
import type { Meta, MetaReading } from '../../core/layout/meta';
import { missingIn } from '../../actions/run/missing';
import type { Need } from '../../actions/run/missing';
import type { Message } from '../../core/words/message';
import { settle } from './ended';
import type { Ended } from './ended';

/** The facts of `_SoDanVan`, or how the reading ended when Excel refused it, such as while a cell is edited. */
export type Held = MetaReading | { readonly state: 'unread'; readonly ended: Ended };

export async function readHeld(door: WorkbookDoor): Promise<Held> {
  let held: MetaReading = { state: 'none' };
  const ended = await settle(async () => {
    const grid = await door.readCells(META_SHEET);
    if (grid) {
      held = readMeta({
        sheets: [{ name: META_SHEET, visibility: 'veryHidden', grid, tables: [] }],
        names: [],
      });
    }
    return { state: 'unchanged', messages: [] };
  });
  return 'error' in ended || ended.outcome.messages.length > 0 ? { state: 'unread', ended } : held;
}

/**
 * The sentence of what the workbook lacks for something that has these needs. None while that is not known: whoever presses
 * then is told by the action.
 */
export function lackingIn(held: Held | undefined, needs: readonly Need[]): Message | undefined {
  switch (held?.state) {
    case 'ok':
      return missingIn(held.meta, needs);
    case 'none':
      return missingIn(EMPTY_META, needs);
    default:
      return undefined;
  }
}

/** What is known after a look: one that Excel refused does not undo what an earlier one found. */
export const after = (before: Held | undefined, now: Held): Held =>
  now.state === 'unread' && before ? (before.state === 'unread' ? now : before) : now;

/** Tells what a workbook is opened for. Summing up if it holds a roll-up, appraising once its scores are frozen, else its plan. */
export function firstArea(held: Held): 'plan' | 'review' | 'rollUp' {
  const meta: Meta | undefined = held.state === 'ok' ? held.meta : undefined;
  return meta?.sheets.files ? 'rollUp' : meta?.frozen ? 'review' : 'plan';
}
