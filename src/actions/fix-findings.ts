/** What *Rà soát* found is put right in one press, and taken back in another. */
import { changesPlanText, editChanges, isDraft, possibleEdits, undoEdits } from '../core/checks/fix';
import type { MadeEdit, PossibleEdits } from '../core/checks/fix';
import type { Fix } from '../core/checks/finding';
import { placesOf } from '../core/checks/places';
import type { Places } from '../core/checks/places';
import type { WorkbookDoor } from '../core/door';
import type { Meta } from '../core/layout/meta';
import type { Message } from '../core/messages/message';
import type { MessageCode } from '../core/messages/vi';
import type { Outcome } from '../core/outcome';
import { readInfo } from '../core/plan/info';
import type { WorkbookSnapshot } from '../core/snapshot';
import { applyChanges, refuse } from './apply';
import { planMeta } from './check-plan';

export interface FixResult {
  readonly outcome: Outcome;
  /** What was written, to take it back; empty when nothing was. */
  readonly made: readonly MadeEdit[];
}

/** Makes the edits of all fixes in one change set. A cell that no longer holds what a fix expects is left and named. */
export function applyFixes(door: WorkbookDoor, fixes: readonly Fix[]): Promise<FixResult> {
  return edit(door, 'fix.applied', (snapshot, meta, places) => {
    const state = readInfo(snapshot, meta)?.state ?? '';
    const allowed = isDraft(state) ? fixes : fixes.filter((fix) => !changesPlanText(fix, places));
    const { edits, messages } = possibleEdits(allowed, snapshot, places);
    const refused: readonly Message[] =
      allowed.length === fixes.length ? [] : [{ code: 'fix.issued', params: { state } }];
    return { edits, messages: [...refused, ...messages] };
  });
}

/** Takes edits back, of cells that still hold what was written. */
export function undoFixes(door: WorkbookDoor, made: readonly MadeEdit[]): Promise<FixResult> {
  return edit(door, 'fix.undone', (snapshot, _meta, places) => undoEdits(made, snapshot, places));
}

async function edit(
  door: WorkbookDoor,
  done: MessageCode,
  plan: (snapshot: WorkbookSnapshot, meta: Meta, places: Places) => PossibleEdits,
): Promise<FixResult> {
  const snapshot = await door.read();
  const reading = planMeta(snapshot);
  if (!reading.ok) {
    return { outcome: refuse(reading.reason), made: [] };
  }
  const { edits, messages } = plan(snapshot, reading.meta, placesOf(snapshot, reading.meta));
  const said: readonly Message[] =
    edits.length > 0
      ? [{ code: done, params: { count: edits.length } }, ...messages]
      : messages.length > 0
        ? messages
        : [{ code: 'fix.nothing' }];
  const outcome = await applyChanges(door, snapshot, editChanges(edits), said);
  return { outcome, made: outcome.state === 'done' ? edits : [] };
}
