/** `publish`: a paper of a roll-up as a new file, .docx or .xlsx. The roll-up is only read. */
import { draftRollUpPaper, PAPER_FORMS } from '../actions/print-roll-up';
import { fill } from '../core/words/format';
import { texts } from '../texts/cli.vi';
import { judgeFiles } from './files';
import { EXIT, UsageError } from './io';
import type { ExitCode, Io } from './io';
import { paperKind, writePaper } from './print';
import type { PrintOptions } from './print';

/**
 * Writes a paper of a roll-up into a new file.
 * @returns 1 when the roll-up cannot be read, the paper may not be made, or the file is there already or cannot be written.
 * @throws UsageError when the form or the file's name cannot be used.
 */
export async function publishFile({ file, form: wanted, out }: PrintOptions, io: Io): Promise<ExitCode> {
  const form = PAPER_FORMS.find((known) => known === wanted);
  if (!form) {
    throw new UsageError(fill(texts.usage.unknownForm, { form: wanted, forms: PAPER_FORMS.join(', ') }));
  }
  paperKind(out);
  const { judged } = await judgeFiles([file], io, (workbook) => {
    const drafted = draftRollUpPaper(workbook, { form, today: io.today() });
    return drafted.ok ? { ok: true, value: drafted } : drafted;
  });
  const drafted = judged[0]?.value;
  return drafted ? writePaper({ ...drafted, out }, io) : EXIT.problems;
}
