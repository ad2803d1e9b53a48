/** Runs an action over a workbook, from its input to its outcome. */
import * as z from 'zod/mini';
import type { Outcome } from '../../core/words/outcome';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { diff } from '../../workbook/draft/diff';
import type { WorkbookDoor } from '../../workbook/draft/door';
import type { Action, Wanted } from './action';
import { applyChanges, applyPrepared, carryOut, refuse } from './apply';
import { look } from './needs';
import type { Need } from './missing';

/** End of an action, and what else it found. */
export interface Ran<R> {
  readonly outcome: Outcome;
  /** Absent when the workbook could not be used at all. */
  readonly result?: R;
}

/**
 * Runs an action: reads, looks for what it needs, drafts, writes.
 *
 * @throws when the input does not fit the action's schema, which is a mistake in the code: what users type wrong is an outcome.
 */
export async function run<N extends Need, I, R>(
  action: Action<N, I, R>,
  door: WorkbookDoor,
  input: I,
): Promise<Ran<R>> {
  const fitting = z.parse(action.input, input);
  const wrong = action.review?.(fitting);
  if (wrong) {
    return { outcome: refuse(wrong) };
  }
  const snapshot = await action.reads(door, fitting);
  const wanted = await draftOf(action, snapshot, fitting, door.isWhole);
  const outcome = await write(door, snapshot, wanted);
  return { outcome, ...(wanted.result === undefined ? {} : { result: wanted.result }) };
}

/** Drafts what an action wants of this workbook; nothing is written. */
export async function draftOf<N extends Need, I, R>(
  action: Action<N, I, R>,
  snapshot: WorkbookSnapshot,
  input: I,
  isWhole = false,
): Promise<Wanted<R>> {
  const looked = look(snapshot, action.needs, isWhole);
  return looked.ok ? action.draft(looked.held, input) : { ok: false, messages: [looked.reason] };
}

async function write<R>(door: WorkbookDoor, snapshot: WorkbookSnapshot, wanted: Wanted<R>): Promise<Outcome> {
  if (!wanted.ok) {
    if (wanted.existing) {
      await door.show(wanted.existing);
    }
    return refuse(...wanted.messages);
  }
  if ('made' in wanted) {
    return { state: 'done', messages: wanted.messages };
  }
  if ('prepared' in wanted) {
    return applyPrepared(door, wanted.prepared);
  }
  if ('closing' in wanted) {
    return carryOut(door, wanted.closing, wanted.messages, () => true);
  }
  if ('changes' in wanted) {
    return applyChanges(door, snapshot, wanted.changes, wanted.messages);
  }
  const changes = diff(snapshot, wanted.draft);
  if (changes.length === 0 && wanted.same) {
    await door.show(wanted.same.show);
    return refuse(...wanted.same.messages);
  }
  return applyChanges(door, snapshot, changes, wanted.messages);
}
