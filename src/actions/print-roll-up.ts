/** The papers of a roll-up as print sheets; its tables are only read. */
import * as z from 'zod/mini';
import { chooseColumns } from '../core/layout/choose';
import { FACT_COLUMNS, readRollUpFacts } from '../core/published/facts';
import { publishedPaper, ROLL_UP_FORMS } from '../core/published/papers';
import type { PublishedPaper } from '../core/published/papers';
import { DESK_COLUMNS } from '../core/rollup/desk-shown';
import { LETTER_FORMS } from '../core/rollup/letters';
import type { LetterForm } from '../core/rollup/letters';
import { YEARS } from '../core/rollup/years-drafted';
import type { CivilDate } from '../workbook/cells/serial';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { WorkbookDoor } from '../workbook/draft/door';
import { draftLetter } from './chasing-letters';
import { drawnPrint, withPrintSheet } from './read-print';
import { action, given } from './run/action';
import type { Drafted } from './run/action';
import { look } from './run/needs';
import type { Held } from './run/needs';

const isLetter = (form: PaperForm): form is LetterForm => LETTER_FORMS.some((letter) => letter === form);

/** Papers by form: of the results, and the letters that chase what has not come. */
export const PAPER_FORMS = [...ROLL_UP_FORMS, ...LETTER_FORMS] as const;
type PaperForm = (typeof PAPER_FORMS)[number];

const input = z.object({ form: z.enum(PAPER_FORMS), today: given<CivilDate>() });

/** Makes the print sheet of a roll-up's paper, or makes it anew, and shows it. */
export const printRollUp = action({
  id: 'printRollUp',
  needs: 'rollUp',
  input,
  asks: ['today'],
  reads: async (door, { form }) => withPrintSheet(door, await readForPaper(door, form), nameOf(form)),
  draft: made,
});

/** The name of a paper of the roll-up among the print sheets. */
const nameOf = (form: PaperForm): string => `rollup-${form}`;

/** Reads a roll-up as far as the paper looks at it. */
export async function readForPaper(door: WorkbookDoor, form: PaperForm): Promise<WorkbookSnapshot> {
  const snapshot = await door.readColumns(
    chooseColumns(
      isLetter(form)
        ? { ...DESK_COLUMNS, info: true, copies: ['unit'] }
        : { ...FACT_COLUMNS, files: ['file'], copies: ['unit'] },
    ),
  );
  return form === 'report' ? withPrintSheet(door, snapshot, YEARS) : snapshot;
}

/** Makes a paper of a roll-up. Nothing is written. */
export function draftRollUpPaper(snapshot: WorkbookSnapshot, request: PaperRequest): PublishedPaper {
  const looked = look(snapshot, 'rollUp');
  return looked.ok ? draftHeld(looked.held, request) : looked;
}

type PaperRequest = z.output<typeof input>;

const draftHeld = (held: Held<'rollUp'>, { form, today }: PaperRequest): PublishedPaper =>
  isLetter(form)
    ? draftLetter(held, form)
    : publishedPaper(readRollUpFacts(held.snapshot, held.meta), form, today);

function made(held: Held<'rollUp'>, request: PaperRequest): Drafted {
  const drafted = draftHeld(held, request);
  return drafted.ok
    ? drawnPrint(held, nameOf(request.form), drafted)
    : { ok: false, messages: [drafted.reason] };
}
