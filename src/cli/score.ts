/** `score`: what a unit's self-scores come to, worked out anew from what was typed; files are only read. */
import { reviewPlan } from '../actions/review';
import { cellName } from '../workbook/cells/cells';
import { locate, textOf } from '../core/layout/locate';
import { fill, formatMessage } from '../core/words/format';
import { vi } from '../core/words/vi';
import { readUnit } from '../core/rollup/read-unit';
import { ENTRY_FAULTS } from '../core/scoring/rubric/words';
import type { Rubric } from '../core/scoring/rubric/rubric';
import type { CivilDate } from '../workbook/cells/serial';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { loadRubrics } from '../templates';
import { judgeFiles } from './files';
import type { Judged, Unread } from './files';
import { EXIT } from './io';
import type { ExitCode, Io } from './io';
import { texts } from '../texts/cli.vi';

export interface UnitScore {
  readonly unit: string;
  readonly year: number;
  /** Whether the file has a score sheet. */
  readonly sheet: boolean;
  /** Points; `null` while scores are missing or wrong, or when the set of criteria is not known here. */
  readonly total: number | null;
  readonly rating: string | null;
  /** Codes of the criteria without a score. */
  readonly missing: readonly string[];
  /** Scores that cannot count, each with its cell (A1) and the sentence that says why. */
  readonly wrong: readonly {
    readonly code: string;
    readonly sheet: string;
    readonly cell: string;
    readonly message: string;
  }[];
  /** The other facts that a consolidator should know. */
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

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
  const { judged, unread } = await judgeFiles(files, io, (workbook) => judge(workbook, rubrics, io.today()));
  const scores = judged.map(({ file, value }) => ({ file, ...value }));
  if (json) {
    io.out(JSON.stringify({ scores, unread } satisfies ScoreReport, null, 2));
  } else {
    scores.flatMap(({ file, ...score }) => lines(file, score)).forEach((line) => io.out(line));
  }
  return unread.length > 0 ? EXIT.problems : EXIT.done;
}

function judge(workbook: WorkbookSnapshot, rubrics: readonly Rubric[], today: CivilDate): Judged<UnitScore> {
  const reading = readUnit(workbook, rubrics);
  if (!reading.ok) {
    return reading;
  }
  const review = reviewPlan(workbook, rubrics, today);
  if (!review.ok) {
    return review;
  }
  const { copy, notes } = reading;
  const { unit, year, self, selfRating } = copy.head;
  const table = locate(workbook, review.meta, 'scores');
  return {
    ok: true,
    value: {
      unit,
      year,
      sheet: table !== undefined,
      total: self,
      rating: selfRating === '' ? null : selfRating,
      missing: (table?.rows ?? [])
        .filter((row) => textOf(row, 'fault') === ENTRY_FAULTS.missing)
        .map((row) => textOf(row, 'code')),
      wrong: review.findings
        .filter(({ at }) => at.sheet === table?.sheet.name)
        .map((finding) => ({
          code: finding.code,
          sheet: finding.at.sheet,
          cell: cellName(finding.at.row, finding.at.column),
          message: formatMessage(finding, vi),
        })),
      notes: notes.map((note) => ({ code: note.code, message: formatMessage(note, vi) })),
    },
  };
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
