/** `results`: *Phiếu kết quả thẩm định* for every unit of roll-ups, in a folder or one .zip. */
import { makeResults } from '../actions/make-results';
import { run } from '../actions/run/run';
import { fill } from '../core/words/format';
import { loadRubrics } from '../templates';
import type { ExitCode, Io } from './io';
import { tenths } from './progress';
import { texts } from '../texts/cli.vi';
import { writeMade } from './write-files';
import type { MakeOptions } from './write-files';

/**
 * Writes the appraisal results of a roll-up's units.
 * @param files the roll-ups.
 * @param out the folder to write into, or a .zip to write.
 * @returns as `writeMade`.
 */
export const resultsFolder = (options: MakeOptions, io: Io): Promise<ExitCode> =>
  writeMade('results', options, io, async (door, to) => {
    const { outcome } = await run(makeResults, door, {
      to,
      rubrics: await loadRubrics(),
      onProgress: tenths((done, total) => {
        io.err(fill(texts.results.progress, { done, total }));
      }),
    });
    return outcome;
  });
