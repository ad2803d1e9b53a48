/** `forms`: a workbook for every unit of the office's register, as new files in a folder or in one .zip. */
import { makeForms } from '../actions/make-forms';
import { run } from '../actions/run/run';
import type { ProvincePack } from '../core/pack/pack';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { fill } from '../core/words/format';
import { loadRubrics } from '../templates';
import type { ExitCode, Io } from './io';
import { readPack } from './pack';
import { tenths } from './progress';
import { texts } from '../texts/cli.vi';
import { listOf } from './decide';
import { rubricFor } from './plan';
import { writeMade } from './write-files';
import type { MakeOptions } from './write-files';

/** Options as typed; the files are workbooks of offices, a plan and its register each. */
export interface FormsOptions extends MakeOptions {
  readonly json: boolean;
  /** The province's pack, a .json file: the forms follow it and carry it. */
  readonly pack?: string;
  /** Whether bodies of the Party, the Front and mass organisations get a form, too. */
  readonly everybody: boolean;
  /** Codes of the only units that get a form, parted by `;`. */
  readonly units?: string;
  /** Sets of criteria of khối, parted by `;`: `KHỐI=BỘ`, the id of a shipped set or one of the pack, or a .json file. */
  readonly sets?: string;
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
export async function formsFolder(
  { json, everybody, units, sets: typed, pack: packFile, ...options }: FormsOptions,
  io: Io,
): Promise<ExitCode> {
  const packed = packFile === undefined ? undefined : await readPack(packFile, io);
  const only = units === undefined ? undefined : listOf(units).map(({ before }) => before);
  const sets = await setsIn(typed, packed?.pack, io);
  const report: FormsReport['forms'][number][] = [];
  return writeMade(
    'forms',
    options,
    io,
    async (door, to, from) => {
      const { outcome, result } = await run(makeForms, door, {
        to,
        everybody,
        ...(only && { only }),
        sets,
        rubrics: await loadRubrics(),
        today: io.today(),
        ...(packed && { pack: { pack: packed.pack, text: packed.text } }),
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

/** @throws UsageError when a set is not known */
async function setsIn(
  typed: string | undefined,
  pack: ProvincePack | undefined,
  io: Io,
): Promise<ReadonlyMap<string, Rubric>> {
  const sets = new Map<string, Rubric>();
  for (const { before: block, after: set } of listOf(typed)) {
    const choice = /\.json$/i.test(set) ? { rubricFile: set } : { rubric: set };
    sets.set(block, await rubricFor(choice, io, pack));
  }
  return sets;
}
