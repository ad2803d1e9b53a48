/** `forms`: a workbook for every unit of the office's register, as new files in a folder or in one .zip. */
import { makeForms } from '../actions/make-forms';
import { run } from '../actions/run/run';
import { fill } from '../core/words/format';
import { loadRubrics } from '../templates';
import type { ExitCode, Io } from './io';
import { tenths } from './progress';
import { texts } from '../texts/cli.vi';
import { writeMade } from './write-files';
import type { MakeOptions } from './write-files';

/** Options as typed; the files are workbooks of offices, a plan and its register each. */
export interface FormsOptions extends MakeOptions {
  readonly json: boolean;
}

/** Output of `forms --json`. */
export interface FormsReport {
  readonly forms: readonly {
    /** The office's workbook, as typed on the command line. */
    readonly from: string;
    readonly unit: string;
    readonly code: string;
    readonly block: string;
    readonly file: string;
  }[];
}

/**
 * Makes the workbooks of each office's units.
 * @returns as `writeMade`.
 */
export function formsFolder({ json, ...options }: FormsOptions, io: Io): Promise<ExitCode> {
  const report: FormsReport['forms'][number][] = [];
  return writeMade(
    'forms',
    options,
    io,
    async (door, to, from) => {
      const { outcome, result } = await run(makeForms, door, {
        to,
        rubrics: await loadRubrics(),
        onProgress: tenths((done, total) => {
          io.err(fill(texts.forms.progress, { done, total }));
        }),
      });
      report.push(
        ...(result?.forms ?? []).map(({ unit: { unit, unitCode: code, block }, file: name }) => ({
          from,
          unit,
          code,
          block,
          file: `${name}.xlsx`,
        })),
      );
      return outcome;
    },
    json
      ? () => {
          io.out(JSON.stringify({ forms: report } satisfies FormsReport, null, 2));
        }
      : undefined,
  );
}
