/** `forms`: a workbook for every unit of the office's register, as new files in a folder or in one .zip. */
import { makeForms } from '../actions/make-forms';
import { run } from '../actions/run/run';
import { fill } from '../core/words/format';
import { loadRubrics } from '../templates';
import type { ExitCode, Io } from './io';
import { tenths } from './progress';
import { texts } from '../texts/cli.vi';
import { writeMade } from './write-files';

/** Options as typed. */
export interface FormsOptions {
  /** The office's workbook: a plan and its register. It is only read. */
  readonly file: string;
  /** The folder to write into, or a .zip to write. */
  readonly out: string;
  readonly json: boolean;
}

/** Output of `forms --json`. */
export interface FormsReport {
  readonly forms: readonly {
    readonly unit: string;
    readonly code: string;
    readonly block: string;
    readonly file: string;
  }[];
}

/** @returns as `writeMade`. */
export function formsFolder({ file, out, json }: FormsOptions, io: Io): Promise<ExitCode> {
  const report: FormsReport['forms'][number][] = [];
  return writeMade(
    { file, out },
    io,
    async (door, to) => {
      const { outcome, result } = await run(makeForms, door, {
        to,
        rubrics: await loadRubrics(),
        onProgress: tenths((done, total) => {
          io.err(fill(texts.forms.progress, { done, total }));
        }),
      });
      report.push(
        ...(result?.forms ?? []).map(({ unit: { unit, unitCode: code, block }, file: name }) => ({
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
