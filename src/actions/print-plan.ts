/** *In, trình ký*: a print sheet made of the workbook's tables as they are now. */
import * as z from 'zod/mini';
import { resultPaper } from '../core/papers/result-paper';
import type { CivilDate } from '../workbook/cells/serial';
import type { WorkbookDoor } from '../workbook/draft/door';
import { chooseColumns } from '../core/layout/choose';
import type { TrailWord } from '../core/scoring/appraisal/trail';
import type { WantedColumns } from '../core/layout/choose';
import type { Meta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import { hasReasons } from '../core/papers/annex';
import { NUMBERED_FORMS, planPaper } from '../core/papers/papers';
import type { PlanForm } from '../core/papers/papers';
import { readPaperSource } from '../core/papers/source';
import type { PaperSource } from '../core/papers/source';
import type { PrintDocument } from '../core/papers/document';
import { blanksOf } from '../core/papers/plan-document';
import { readScorePaper, scorePaper } from '../core/papers/score-paper';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { PAPER_FORMS } from './paper-forms';
import type { PaperForm, ScoreForm } from './paper-forms';
import { drawnPrint, withPrintSheet } from './read-print';
import { action, given } from './run/action';
import type { Drafted } from './run/action';
import { MISSING } from './run/missing';
import { look } from './run/needs';
import type { Held } from './run/needs';
import { criteriaIn, withScoreSheet } from './run/read-scores';

const input = z.object({ form: z.enum(PAPER_FORMS), today: given<CivilDate>() });

type PrintRequest = z.output<typeof input>;

/** A paper as data, or why there is none. */
export type DraftedPaper =
  | { readonly ok: true; readonly paper: PrintDocument; readonly messages: readonly Message[] }
  | { readonly ok: false; readonly reason: Message };

/** Makes the print sheet, or makes it anew, and shows it. */
export const printPlan = action({
  id: 'printPlan',
  needs: 'plan',
  input,
  asks: ['today'],
  reads: async (door, { form }) => {
    const read = await readForPaper(door, form);
    // Papers for meetings are made of the whole workbook.
    return form === 'tracking' || form === 'summary' ? read : withPrintSheet(door, read, form);
  },
  draft: printed,
});

function printed(held: Held<'plan'>, request: PrintRequest): Drafted {
  const drafted = draftHeldPaper(held, request);
  return drafted.ok ? drawnPrint(held, request.form, drafted) : { ok: false, messages: [drafted.reason] };
}

/** Columns of the tasks that a signed paper shows. */
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

const REPORT_COLUMNS = ['name', 'from', 'timing', 'unitsDue', 'due', 'recipients'] as const;

/**
 * Reads a workbook as a paper looks at it. Papers for meetings ask for the day above the tasks and for charts: for them it is
 * read whole.
 */
export async function readForPaper(door: WorkbookDoor, form: PaperForm): Promise<WorkbookSnapshot> {
  switch (form) {
    case 'annex':
      return door.readColumns(chooseColumns(SIGNED_COLUMNS));
    case 'standalone':
      return door.readColumns(chooseColumns({ ...SIGNED_COLUMNS, reports: REPORT_COLUMNS }));
    case 'score':
    case 'appraisal':
      return withScoreSheet(door, await door.readColumns(chooseColumns({ info: true })));
    case 'tracking':
    case 'summary':
      return door.read();
  }
}

/** Makes the paper of a workbook that holds what it is made of. Nothing is written. */
export function draftPaper(snapshot: WorkbookSnapshot, request: PrintRequest): DraftedPaper {
  const looked = look(snapshot, 'plan');
  return looked.ok ? draftHeldPaper(looked.held, request) : looked;
}

function draftHeldPaper({ snapshot, meta }: Held<'plan'>, { form, today }: PrintRequest): DraftedPaper {
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
    return { ok: false, reason: MISSING.plan };
  }
  if (source.tasks.length === 0) {
    return { ok: false, reason: { code: 'print.noTasks' } };
  }
  return {
    ok: true,
    paper: planPaper(form, source),
    messages: [
      ...(NUMBERED_FORMS.includes(form) ? missingFacts(source) : []),
      ...(form === 'standalone' ? blanks(source) : []),
      ...(form === 'annex' && hasReasons(source) ? [{ code: 'print.reasons' } satisfies Message] : []),
    ],
  };
}

/** Makes a paper of the score sheet; the set of criteria is the one that the workbook keeps with it. */
function draftScorePaper(snapshot: WorkbookSnapshot, meta: Meta, form: ScoreForm): DraftedPaper {
  const source = readScorePaper(snapshot, meta);
  if (!source) {
    return { ok: false, reason: MISSING.scores };
  }
  const { self, final } = source.score;
  const isWhole = form === 'score' ? self.complete : final.complete;
  return {
    ok: true,
    paper:
      form === 'score'
        ? scorePaper(source)
        : resultPaper({
            ...source,
            head: { ...source.head, office: '' },
            history: wholeTrail(snapshot, meta),
          }),
    messages: isWhole ? [] : [{ code: form === 'score' ? 'print.notScored' : 'print.notAppraised' }],
  };
}

/** All that reviewers said, in the order of the sheet. */
function wholeTrail(snapshot: WorkbookSnapshot, meta: Meta): readonly TrailWord[] {
  return criteriaIn(snapshot, meta)
    .sort((a, b) => a.at.row - b.at.row)
    .flatMap(({ trail }) => trail);
}

/** The parts of the plan's document that stay blank. */
function blanks(source: PaperSource): Message[] {
  const parts = blanksOf(source);
  return parts.length === 0
    ? []
    : [
        {
          code: 'print.blanks',
          params: { parts: parts.join('; ') },
          ...(source.at.unit ? { at: source.at.unit } : {}),
        },
      ];
}

/** Facts that an issued plan's paper lacks. A draft has neither number nor day, and needs none. */
function missingFacts({ issued, number, date, at }: PaperSource): Message[] {
  if (!issued || (number !== '' && date)) {
    return [];
  }
  const where = number === '' ? at.number : at.issued;
  return [{ code: 'print.numberMissing', ...(where ? { at: where } : {}) }];
}
