/** The end of every writing action: carry out the changes and say how it went. */
import type { CellAt } from '../core/cells';
import type { Change } from '../core/change';
import { diff } from '../core/diff';
import type { ApplyResult, WorkbookDoor } from '../core/door';
import type { WorkbookDraft } from '../core/draft';
import type { MetaReading } from '../core/layout/meta';
import type { Message } from '../core/messages/message';
import type { Outcome } from '../core/outcome';
import type { WorkbookSnapshot } from '../core/snapshot';

/**
 * What an action wants written, with what to say once it is; or why it wants nothing written. Both doors start
 * from it: the open workbook gets the changes it comes to, a new file is printed from it (src/files/from-draft.ts).
 */
export type Drafted =
  | { readonly ok: true; readonly draft: WorkbookDraft; readonly messages: readonly Message[] }
  | {
      readonly ok: false;
      readonly messages: readonly Message[];
      /** What was asked for is there already, here. */
      readonly existing?: CellAt;
    };

/** Nothing was written, and why. */
export function refuse(...messages: Message[]): Outcome {
  return { state: 'unchanged', messages };
}

/** Why this workbook may only be read, if so. */
export function unwritable(reading: MetaReading): Message | undefined {
  if (reading.state === 'newer') {
    return { code: 'workbook.newer' };
  }
  return reading.state === 'broken' ? { code: 'workbook.broken' } : undefined;
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
 * @param snapshot what the changes were worked out from.
 * @param messages what to say when everything was written.
 */
export async function applyChanges(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
  changes: readonly Change[],
  messages: readonly Message[],
): Promise<Outcome> {
  if (changes.length === 0) {
    return { state: 'unchanged', messages };
  }
  const result = await door.apply(changes);
  if (result.state === 'done') {
    return { state: 'done', messages };
  }
  if (result.state === 'moved') {
    return refuse({ code: 'workbook.moved', at: result.at });
  }
  const partly = result.partly && !(await isUntouched(door, snapshot));
  return {
    state: partly ? 'unfinished' : 'unchanged',
    messages: [failure({ ...result, partly })],
  };
}

/** Excel does not say how far it came before it stopped; the workbook does. Values are written before looks. */
async function isUntouched(door: WorkbookDoor, before: WorkbookSnapshot): Promise<boolean> {
  try {
    return JSON.stringify(await door.read()) === JSON.stringify(before);
  } catch {
    // It cannot even be read: nobody knows, and the worse must be said.
    return false;
  }
}

/** Excel's error codes that a person can do something about (Office.js, "Excel-specific error codes"). */
export function failure({ code, partly }: Extract<ApplyResult, { state: 'failed' }>): Message {
  if (partly) {
    return { code: 'workbook.partly', params: { code } };
  }
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return { code: 'workbook.editing' };
    case 'AccessDenied':
    case 'FilteredRangeConflict':
      return { code: 'workbook.denied' };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return { code: 'workbook.tooLarge' };
    default:
      return { code: 'workbook.failed', params: { code } };
  }
}
