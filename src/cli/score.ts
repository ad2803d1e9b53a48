/** `score`: what a unit's self-scores come to, worked out anew from what was typed; files are only read. */
import { judgeScores } from '../actions/judge-scores';
import type { UnitScore } from '../actions/judge-scores';
import { fill } from '../core/words/format';
import { loadRubrics } from '../templates';
import { judgeFiles } from './files';
import type { Unread } from './files';
import { EXIT } from './io';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';

/** Output of `score --json`. */
export interface ScoreReport {
  readonly scores: readonly ({ readonly file: string } & UnitScore)[];
  readonly unread: readonly Unread[];
}

/**
 * Prints the scores of units' workbooks.
 * @returns 1 when a file could not be read; scores that are missing or wrong are reported, not failed on.
 */
export async function scoreFiles(files: readonly string[], json: boolean, io: Io): Promise<ExitCode> {
  const rubrics = await loadRubrics();
  const { judged, unread } = await judgeFiles(files, io, (workbook) =>
    judgeScores(workbook, rubrics, io.today()),
  );
  const scores = judged.map(({ file, value }) => ({ file, ...value }));
  if (json) {
    io.out(JSON.stringify({ scores, unread } satisfies ScoreReport, null, 2));
  } else {
    scores.flatMap(({ file, ...score }) => lines(file, score)).forEach((line) => io.out(line));
  }
  return unread.length > 0 ? EXIT.problems : EXIT.done;
}

function lines(file: string, score: UnitScore): string[] {
  const { unit, year, sheet, total, rating, missing, wrong, notes } = score;
  const { score: words } = texts;
  return [
    fill(words.heading, { file, unit, year }),
    ...(sheet ? [] : [words.noSheet]),
    ...(total !== null && rating !== null ? [fill(words.scored, { total, rating })] : []),
    ...(missing.length > 0
      ? [fill(words.missing, { count: missing.length, codes: missing.join(', ') })]
      : []),
    ...wrong.map((item) => fill(words.wrong, { place: `${item.sheet}!${item.cell}`, message: item.message })),
    ...notes.map(({ message }) => fill(words.note, { message })),
  ];
}
