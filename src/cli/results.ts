/** `results`: *Phiếu kết quả thẩm định* for every unit of one or several roll-ups, as new files in a folder or in one .zip. */
import { makeResults } from '../actions/make-results';
import { fill } from '../core/words/format';
import { loadRubrics } from '../templates';
import type { ExitCode, Io } from './io';
import { tenths } from './progress';
import { texts } from './texts';
import { writeMade } from './write-files';

/** @param files the roll-ups. @param out the folder to write into, or a .zip to write. @returns as `writeMade`. */
export const resultsFolder = (files: readonly string[], out: string, io: Io): Promise<ExitCode> =>
  writeMade({ files, out }, io, async (door, to) =>
    makeResults(door, {
      to,
      rubrics: await loadRubrics(),
      onProgress: tenths((done, total) => {
        io.err(fill(texts.results.progress, { done, total }));
      }),
    }),
  );
