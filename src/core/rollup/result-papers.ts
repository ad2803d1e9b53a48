/**
 * *Phiếu kết quả thẩm định* of every unit in a roll-up. Appraisers' words from units' workbooks, from copies of them
 * and from workbooks by criterion come together only there, so the papers that go back to the units are made there.
 */
import { resultPaper } from '../papers/result-paper';
import type { PrintDocument } from '../papers/document';
import { findRubric } from '../scoring/rubric/known';
import type { Rubric } from '../scoring/rubric/rubric';
import { paperRows } from '../papers/score-paper';
import { figureIn, textIn } from './copy';
import { scoreOfRows } from './score';
import type { Summary } from './summary';
import type { CountedUnit } from './ranking';

export interface UnitPaper {
  readonly unit: string;
  readonly unitCode: string;
  readonly paper: PrintDocument;
  /** Whether every criterion was appraised. */
  readonly isWhole: boolean;
}

/**
 * Makes the papers that go back to units.
 * @param rubrics the sets of criteria this version knows; those that files brought with them are in the summary.
 * @param office who appraised, as the roll-up's own workbook says; "" when it does not.
 * @returns a paper for each unit of which something was appraised, in the order of the ranking.
 */
export function resultPapers(summary: Summary, rubrics: readonly Rubric[], office: string): UnitPaper[] {
  const known = [...rubrics, ...summary.rubrics];
  return summary.units.flatMap((unit) => paperOf(unit, known, summary.year, office) ?? []);
}

function paperOf(
  { unit, unitCode, from, history }: CountedUnit,
  rubrics: readonly Rubric[],
  year: number | undefined,
  office: string,
): UnitPaper | undefined {
  const { head, rows } = from?.copy ?? {};
  const rubric = head && findRubric(rubrics, head.rubricChecksum);
  if (!rubric || !rows) {
    return undefined;
  }
  const { copyScores } = rows;
  const isAppraised = copyScores.some(
    (row) => (figureIn(row, 'appraised2') ?? figureIn(row, 'appraised1')) !== null,
  );
  if (!isAppraised) {
    return undefined;
  }
  const rowOf = new Map(copyScores.map((row) => [textIn(row, 'code'), row]));
  const score = scoreOfRows(rubric, copyScores, head.knockOuts);
  const paper = resultPaper({
    head: { unit, year: String(year ?? head.year), office },
    rubric,
    score,
    history,
    rows: paperRows(rubric, score, (code, key) => rowOf.get(code)?.[key] ?? null),
  });
  return { unit, unitCode, paper, isWhole: score.final.complete };
}
