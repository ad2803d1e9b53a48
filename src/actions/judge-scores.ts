/** What a unit's self-scores come to, worked out anew from what was typed; writes nothing. */
import { locate, textOf } from '../core/layout/locate';
import { readUnit } from '../core/rollup/read-unit';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { ENTRY_FAULTS } from '../core/scoring/rubric/words';
import { formatMessage } from '../core/words/format';
import type { Message } from '../core/words/message';
import { vi } from '../texts/messages.vi';
import { cellName } from '../workbook/cells/cells';
import type { CivilDate } from '../workbook/cells/serial';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { reviewPlan } from './review';

/** A unit's self-scores, or why there are none. */
type JudgedScores =
  { readonly ok: true; readonly value: UnitScore } | { readonly ok: false; readonly reason: Message };

/** Points, rating and faults of a unit's self-scores. */
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
  /** What else a consolidator should know. */
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

/** Works out a unit's self-scores. @param today the user's day: what is said to be done later is told. */
export function judgeScores(
  workbook: WorkbookSnapshot,
  rubrics: readonly Rubric[],
  today: CivilDate,
): JudgedScores {
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
