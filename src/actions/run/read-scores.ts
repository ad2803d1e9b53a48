/** Reads the score sheet whole, beside what was read of the other sheets. Totals stand above its table, and they matter too. */
import type { WorkbookDoor } from '../../workbook/draft/door';
import { locate } from '../../core/layout/locate';
import { readMeta } from '../../core/layout/meta';
import type { Meta } from '../../core/layout/meta';
import { scoreSheets } from '../../core/rollup/read-score';
import { criteriaOf } from '../../core/scoring/appraisal/criteria';
import type { Criterion } from '../../core/scoring/appraisal/criteria';
import { trailOf } from '../../core/scoring/appraisal/trail';
import { rubricOf } from '../../core/scoring/rubric/known';
import type { Message } from '../../core/words/message';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';

/** One request more when the workbook has a score sheet, two when some of its rows are hidden, none otherwise. */
export const withScoreSheet = (door: WorkbookDoor, snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> =>
  withTable(door, snapshot, 'scores');

/** The same with *Thang điểm*, which costs one request more. Whether points are still given as the set has it shows only there. */
export const withScoresAndScale = async (
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
): Promise<WorkbookSnapshot> => withTable(door, await withScoreSheet(door, snapshot), 'scale');

async function withTable(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
  role: 'scores' | 'scale',
): Promise<WorkbookSnapshot> {
  const reading = readMeta(snapshot);
  const located = reading.state === 'ok' ? locate(snapshot, reading.meta, role) : undefined;
  const read = located && (await door.readTable(located.table.name));
  if (!read) {
    return snapshot;
  }
  const { grid, ...rows } = read;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === located.sheet.name
        ? {
            ...sheet,
            grid,
            tables: sheet.tables.map((table) =>
              table.name === located.table.name ? { ...table, ...rows } : table,
            ),
          }
        : sheet,
    ),
  };
}

/** The criteria of the score sheet with all that reviewers said of them; none where there is no score sheet. */
export function criteriaIn(snapshot: WorkbookSnapshot, meta: Meta): Criterion[] {
  const scores = locate(snapshot, meta, 'scores');
  return scores ? criteriaOf(scores, { rubric: rubricOf(meta, []), trail: trailOf(meta) }) : [];
}

/** A question where several sheets are score sheets: it names them, and the one that is gone by. */
export function twoScoreSheets(snapshot: WorkbookSnapshot, meta: Meta): Message[] {
  const used = locate(snapshot, meta, 'scores');
  const names = scoreSheets(snapshot, meta).map(({ sheet }) => sheet);
  return used && names.length > 1
    ? [
        {
          code: 'score.twoSheets',
          params: { sheets: names.join(', '), sheet: used.sheet.name },
          at: { sheet: used.sheet.name, row: used.table.row, column: used.table.column + 1 },
        },
      ]
    : [];
}
