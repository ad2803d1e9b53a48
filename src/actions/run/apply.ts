/** The end of every writing action: carry out the changes and say how it went. */
import type { CellAt } from '../../workbook/cells/cells';
import type { Change } from '../../workbook/draft/change';
import { diff } from '../../workbook/draft/diff';
import type { WorkbookDoor } from '../../workbook/draft/door';
import { stepsOf } from '../../workbook/draft/journal';
import { readMeta } from '../../core/layout/meta';
import { META_SHEET } from '../../workbook/draft/facts-sheet';
import type { Message } from '../../core/words/message';
import type { Outcome } from '../../core/words/outcome';
import { isDone } from '../../workbook/draft/recovery';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { Drafted } from './action';
import { failure } from './failure';
import { prepare } from './prepare';
import type { Prepared } from './prepare';

/** Nothing was written, and why. */
export function refuse(...messages: Message[]): Outcome {
  return { state: 'unchanged', messages };
}

/** Brings the workbook to what was drafted. @param snapshot what the draft was made from. */
export function applyDraft(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
  drafted: Drafted,
): Promise<Outcome> {
  return drafted.ok
    ? applyChanges(door, snapshot, diff(snapshot, drafted.draft), drafted.messages)
    : Promise.resolve(refuse(...drafted.messages));
}

/**
 * Carries the changes out with the journal around them: whatever stops Excel halfway, the workbook says so itself.
 * @param snapshot what the changes were worked out from.
 * @param messages what to say when everything was written.
 */
export const applyChanges = (
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
  changes: readonly Change[],
  messages: readonly Message[],
): Promise<Outcome> => applyPrepared(door, prepare(snapshot, changes, messages, door.isWhole));

export async function applyPrepared(door: WorkbookDoor, prepared: Prepared): Promise<Outcome> {
  const { messages, steps, draft, written, isFirst } = prepared;
  if (draft) {
    // A door around another one may not build: it writes the same by changes.
    const outcome = door.build
      ? await door.build(draft).then((): Outcome => ({ state: 'done', messages }))
      : await carryOut(door, diff({ sheets: [], names: [] }, draft), messages, () => false);
    return outcome.state === 'done' && written.length > 0 ? { ...outcome, written } : outcome;
  }
  if (!steps) {
    return { state: 'unchanged', messages };
  }
  const wanted = [...steps.first.filter(({ kind }) => kind !== 'write'), ...steps.changes];
  const outcome = await carryOut(door, stepsOf(steps), messages, (now) => isDone(now, wanted));
  if (outcome.state === 'unchanged' && isFirst) {
    await sweep(door);
  }
  return outcome.state === 'done' && written.length > 0 ? { ...outcome, written } : outcome;
}

/**
 * Carries changes out, the last of which empties the journal, and says how it went.
 * @param isWritten whether a workbook without a journal has all of them; asked when Excel reported a failure.
 */
export async function carryOut(
  door: WorkbookDoor,
  changes: readonly Change[],
  messages: readonly Message[],
  isWritten: (now: WorkbookSnapshot) => boolean,
): Promise<Outcome> {
  const result = await door.apply(changes);
  if (result.state === 'done') {
    const kept = result.kept.map((at): Message => ({ code: 'workbook.cellKept', at }));
    const changed: Message[] = result.changed
      ? [{ code: 'workbook.formulaChanged', at: result.changed }]
      : [];
    const unshown: Message[] = result.unshown ? [{ code: 'workbook.notShown' }] : [];
    return { state: 'done', messages: [...messages, ...kept, ...changed, ...unshown] };
  }
  if (result.state === 'moved') {
    return refuse(moved(result.at, changes));
  }
  const { code } = result;
  if (!result.partly) {
    return refuse(failure(code));
  }
  // Excel does not say how far it came before it stopped; the workbook does.
  const now = await door.read().catch(() => undefined);
  if (!now) {
    return { state: 'unfinished', messages: [{ code: 'workbook.unknown', params: { code } }] };
  }
  if (readMeta(now).state === 'unfinished') {
    return { state: 'unfinished', messages: [{ code: 'workbook.partly', params: { code } }] };
  }
  return isWritten(now) ? { state: 'done', messages } : refuse(failure(code));
}

/** Tells why nothing was written. @param at what is not as it was read */
function moved(at: CellAt, changes: readonly Change[]): Message {
  const { sheet } = at;
  if (sheet === META_SHEET) {
    // Nobody but the add-in writes there.
    return { code: 'workbook.otherPane' };
  }
  return changes.some((change) => change.kind === 'addSheet' && change.sheet === sheet)
    ? { code: 'workbook.sheetThere', params: { sheet } }
    : { code: 'workbook.moved', at };
}

/** Cut short at its very first step, a writing leaves an empty `_SoDanVan`. It harms nobody: this is for tidiness. */
async function sweep(door: WorkbookDoor): Promise<void> {
  const cells = await door.readCells(META_SHEET).catch(() => undefined);
  if (cells?.values.length === 0) {
    await door.apply([{ kind: 'removeSheet', sheet: META_SHEET, expected: cells }]);
  }
}
