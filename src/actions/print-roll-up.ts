/** The papers of a roll-up as print sheets; its tables are only read. */
import * as z from 'zod/mini';
import { chooseColumns } from '../core/layout/choose';
import { FACT_COLUMNS, readRollUpFacts } from '../core/published/facts';
import { publishedPaper, ROLL_UP_FORMS } from '../core/published/papers';
import type { PublishedPaper, RollUpForm } from '../core/published/papers';
import type { CivilDate } from '../workbook/cells/serial';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { WorkbookDoor } from '../workbook/draft/door';
import { drawnPrint, withPrintSheet } from './read-print';
import { action, given } from './run/action';
import type { Drafted } from './run/action';
import { look } from './run/needs';
import type { Held } from './run/needs';

const input = z.object({ form: z.enum(ROLL_UP_FORMS), today: given<CivilDate>() });

/** Makes the print sheet of a roll-up's paper, or makes it anew, and shows it. */
export const printRollUp = action({
  id: 'printRollUp',
  needs: 'rollUp',
  input,
  asks: ['today'],
  reads: async (door, { form }) => withPrintSheet(door, await readForPapers(door), nameOf(form)),
  draft: made,
});

/** The name of a paper of the roll-up among the print sheets. */
const nameOf = (form: RollUpForm): string => `rollup-${form}`;

/** Reads a roll-up as far as its papers look at it. */
export const readForPapers = (door: WorkbookDoor): Promise<WorkbookSnapshot> =>
  door.readColumns(chooseColumns({ ...FACT_COLUMNS, files: ['file'], copies: ['unit'] }));

/** Makes a paper of a roll-up. Nothing is written. */
export function draftRollUpPaper(snapshot: WorkbookSnapshot, request: PaperRequest): PublishedPaper {
  const looked = look(snapshot, 'rollUp');
  return looked.ok ? draftHeld(looked.held, request) : looked;
}

type PaperRequest = z.output<typeof input>;

const draftHeld = ({ snapshot, meta }: Held<'rollUp'>, { form, today }: PaperRequest): PublishedPaper =>
  publishedPaper(readRollUpFacts(snapshot, meta), form, today);

function made(held: Held<'rollUp'>, request: PaperRequest): Drafted {
  const drafted = draftHeld(held, request);
  return drafted.ok
    ? drawnPrint(held, nameOf(request.form), drafted)
    : { ok: false, messages: [drafted.reason] };
}
