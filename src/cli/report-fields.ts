/** `report-fields`: the fields that an office's own form of a report may hold, and a form to start from as a new file. */
import { exampleForm, fieldLines } from '../core/report/example-form';
import { UsageError, EXIT } from './io';
import type { ExitCode, Io } from './io';
import { paperKind, writePaper } from './print';
import { texts } from '../texts/cli.vi';

/**
 * Prints the fields; with `out` writes the form.
 * @throws UsageError when the file's name does not end in .docx.
 */
export async function reportFields(out: string | undefined, io: Io): Promise<ExitCode> {
  if (out !== undefined && paperKind(out) !== 'docx') {
    throw new UsageError(texts.usage.formIsWord);
  }
  const exit =
    out === undefined ? EXIT.done : await writePaper({ paper: exampleForm(), messages: [], out }, io);
  fieldLines().forEach((line) => {
    io.out(line);
  });
  return exit;
}
