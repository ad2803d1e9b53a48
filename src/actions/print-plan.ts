/** *In, trình ký*: a print sheet made of the plan's tables as they are now. */
import type { CivilDate } from '../core/calendar/civil';
import { diff } from '../core/diff';
import type { WorkbookDoor } from '../core/door';
import { readMeta } from '../core/layout/meta';
import type { Message } from '../core/messages/message';
import type { Outcome } from '../core/outcome';
import { planPaper, SIGNED_FORMS } from '../core/plan/papers/papers';
import type { PaperForm } from '../core/plan/papers/papers';
import { readPaperSource } from '../core/plan/papers/source';
import type { PaperSource } from '../core/plan/papers/source';
import type { PrintDocument } from '../core/print/document';
import { placePrint } from '../core/print/place';
import type { WorkbookSnapshot } from '../core/snapshot';
import { applyChanges, refuse, unwritable } from './apply';

export interface PrintRequest {
  readonly form: PaperForm;
  /** The day on the user's clock. */
  readonly today: CivilDate;
}

/** A paper as data, or why there is none. */
export type DraftedPaper =
  | { readonly ok: true; readonly paper: PrintDocument; readonly messages: readonly Message[] }
  | { readonly ok: false; readonly reason: Message };

/** Makes the print sheet, or makes it anew, and shows it. */
export async function printPlan(door: WorkbookDoor, request: PrintRequest): Promise<Outcome> {
  const snapshot = await door.read();
  const drafted = draftPaper(snapshot, request);
  const reading = readMeta(snapshot);
  if (!drafted.ok || reading.state !== 'ok') {
    return refuse(drafted.ok ? { code: 'check.noPlan' } : drafted.reason);
  }
  const placed = placePrint(snapshot, reading.meta, request.form, drafted.paper);
  const changes = diff(snapshot, placed.draft);
  if (changes.length === 0) {
    await door.show({ sheet: placed.sheet, row: 0, column: 0 });
    return {
      state: 'unchanged',
      messages: [{ code: 'print.same', params: { sheet: placed.sheet } }, ...drafted.messages],
    };
  }
  return applyChanges(door, snapshot, changes, [...placed.messages, ...drafted.messages]);
}

/** The paper of a workbook that holds a plan. Nothing is written. */
export function draftPaper(snapshot: WorkbookSnapshot, { form, today }: PrintRequest): DraftedPaper {
  const reading = readMeta(snapshot);
  const unreadable = unwritable(reading);
  if (unreadable) {
    return { ok: false, reason: unreadable };
  }
  const source =
    reading.state === 'ok' && reading.meta.plan ? readPaperSource(snapshot, reading.meta, today) : undefined;
  if (!source) {
    return { ok: false, reason: { code: 'print.noPlan' } };
  }
  if (source.tasks.length === 0) {
    return { ok: false, reason: { code: 'print.noTasks' } };
  }
  return {
    ok: true,
    paper: planPaper(form, source),
    messages: SIGNED_FORMS.includes(form) ? missingFacts(source) : [],
  };
}

/** What an issued plan's paper lacks. A draft has neither number nor day, and needs none. */
function missingFacts({ issued, number, date, at }: PaperSource): Message[] {
  if (!issued || (number !== '' && date)) {
    return [];
  }
  const where = number === '' ? at.number : at.issued;
  return [{ code: 'print.numberMissing', ...(where ? { at: where } : {}) }];
}
