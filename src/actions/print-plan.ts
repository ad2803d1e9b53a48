/** *In, trình ký*: a print sheet made of the workbook's tables as they are now. */
import { resultPaper } from '../core/papers/result-paper';
import type { CivilDate } from '../workbook/cells/serial';
import { diff } from '../workbook/draft/diff';
import type { WorkbookDoor } from '../workbook/draft/door';
import { chooseColumns } from '../core/layout/choose';
import type { WantedColumns } from '../core/layout/choose';
import { readMeta } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import { NUMBERED_FORMS, PLAN_FORMS, planPaper } from '../core/papers/papers';
import type { PlanForm } from '../core/papers/papers';
import { readPaperSource } from '../core/papers/source';
import type { PaperSource } from '../core/papers/source';
import type { PrintDocument } from '../core/papers/document';
import { placePrint } from '../core/papers/place-sheet';
import { readScorePaper, scorePaper } from '../core/papers/score-paper';
import { findSheet } from '../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { applyChanges, refuse, unwritable } from './apply';
import { withScoreSheet } from './read-scores';

/** Papers of the score sheet: what the unit signs, and what goes back to it. */
export const SCORE_FORMS = ['score', 'appraisal'] as const;

export const PAPER_FORMS = [...PLAN_FORMS, ...SCORE_FORMS] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** Those that are signed: they are also made as Word documents. */
export const SIGNED_FORMS: readonly PaperForm[] = [...NUMBERED_FORMS, ...SCORE_FORMS];

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
  const snapshot = await withPrintSheet(door, await readForPaper(door, request.form), request.form);
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

/** What a paper that is signed says of the tasks. */
const SIGNED_COLUMNS = {
  info: true,
  tasks: [
    'group',
    'text',
    'lead',
    'implementing',
    'coordinating',
    'timing',
    'deadline',
    'product',
    'target',
    'note',
  ],
} as const satisfies WantedColumns;

/**
 * A workbook as a paper looks at it. Papers for meetings ask for the day above the tasks and for charts: for them it is
 * read whole.
 */
export async function readForPaper(door: WorkbookDoor, form: PaperForm): Promise<WorkbookSnapshot> {
  switch (form) {
    case 'annex':
    case 'standalone':
      return door.readColumns(chooseColumns(SIGNED_COLUMNS));
    case 'score':
    case 'appraisal':
      return withScoreSheet(door, await door.readColumns(chooseColumns({ info: true })));
    case 'tracking':
    case 'summary':
      return door.read();
  }
}

/** The print sheet made before is read whole: whether a person has edited it shows in its words. */
async function withPrintSheet(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
  form: PaperForm,
): Promise<WorkbookSnapshot> {
  const reading = readMeta(snapshot);
  const record = reading.state === 'ok' ? reading.meta.prints?.[form] : undefined;
  if (!record || form === 'tracking' || form === 'summary') {
    return snapshot;
  }
  // One that was renamed is among all the others.
  const sheet = findSheet(snapshot, record.sheet);
  const grid = sheet && (await door.readCells(sheet.name));
  return grid
    ? {
        ...snapshot,
        sheets: snapshot.sheets.map((each) => (each === sheet ? { ...sheet, grid } : each)),
      }
    : door.read();
}

/** The paper of a workbook that holds what it is made of. Nothing is written. */
export function draftPaper(snapshot: WorkbookSnapshot, { form, today }: PrintRequest): DraftedPaper {
  const reading = readMeta(snapshot);
  const unreadable = unwritable(reading);
  if (unreadable) {
    return { ok: false, reason: unreadable };
  }
  const meta = reading.state === 'ok' && reading.meta.plan ? reading.meta : undefined;
  if (!meta) {
    return { ok: false, reason: { code: 'print.noPlan' } };
  }
  return form === 'score' || form === 'appraisal'
    ? draftScorePaper(snapshot, meta, form)
    : draftPlanPaper(snapshot, meta, form, today);
}

function draftPlanPaper(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  form: PlanForm,
  today: CivilDate,
): DraftedPaper {
  const source = readPaperSource(snapshot, meta, today);
  if (!source) {
    return { ok: false, reason: { code: 'print.noPlan' } };
  }
  if (source.tasks.length === 0) {
    return { ok: false, reason: { code: 'print.noTasks' } };
  }
  return {
    ok: true,
    paper: planPaper(form, source),
    messages: NUMBERED_FORMS.includes(form) ? missingFacts(source) : [],
  };
}

/** The set of criteria is the one that the workbook keeps with its score sheet. */
function draftScorePaper(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  form: (typeof SCORE_FORMS)[number],
): DraftedPaper {
  const source = readScorePaper(snapshot, meta);
  if (!source) {
    return { ok: false, reason: { code: 'print.noScores' } };
  }
  const { self, final } = source.score;
  const isWhole = form === 'score' ? self.complete : final.complete;
  return {
    ok: true,
    paper:
      form === 'score'
        ? scorePaper(source)
        : resultPaper({ ...source, head: { ...source.head, office: '' } }),
    messages: isWhole ? [] : [{ code: form === 'score' ? 'print.notScored' : 'print.notAppraised' }],
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
