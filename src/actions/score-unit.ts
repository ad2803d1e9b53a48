/** Adds the sheet *Bảng tự chấm điểm* of a rubric. From then on it computes by itself, with or without the add-in. */
import type { WorkbookDoor } from '../workbook/draft/door';
import { columnArea } from '../workbook/draft/draft';
import { locate } from '../core/layout/locate';
import { metaDraft, readMeta } from '../core/layout/meta';
import { freeNames, sheetRecords } from '../core/layout/sheet';
import type { Outcome } from '../core/words/outcome';
import { figuresOf, figureTables } from '../core/scoring/rubric/figures';
import { withRubric } from '../core/scoring/rubric/known';
import type { Rubric } from '../core/scoring/rubric/rubric';
import { labelledTitle } from '../core/scoring/rubric/words';
import { scoreSheet } from '../core/scoring/rubric/sheet';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { applyDraft, unwritable } from './apply';
import type { Drafted } from './apply';

/** A workbook holds one score sheet: if it is there, it is shown and left as it is. */
export async function scoreUnit(door: WorkbookDoor, rubric: Rubric): Promise<Outcome> {
  return scoreIn(door, await door.read(), rubric);
}

/** The same, of a workbook that has been read already. */
export async function scoreIn(
  door: WorkbookDoor,
  snapshot: WorkbookSnapshot,
  rubric: Rubric,
): Promise<Outcome> {
  const drafted = draftScore(snapshot, rubric);
  if (!drafted.ok && drafted.existing) {
    await door.show(drafted.existing);
  }
  return applyDraft(door, snapshot, drafted);
}

/** The score sheet of a workbook that holds a plan and no score sheet yet. */
export function draftScore(snapshot: WorkbookSnapshot, rubric: Rubric): Drafted {
  const reading = readMeta(snapshot);
  const refusal = unwritable(reading);
  if (refusal) {
    return { ok: false, messages: [refusal] };
  }
  if (reading.state !== 'ok' || !reading.meta.plan) {
    return { ok: false, messages: [{ code: 'score.needsPlan' }] };
  }
  const { meta } = reading;
  const existing = meta.sheets.scores && locate(snapshot, meta, 'scores');
  if (existing) {
    const sheet = existing.sheet.name;
    return {
      ok: false,
      messages: [{ code: 'score.exists', params: { sheet } }],
      existing: { sheet, row: existing.table.row, column: existing.table.column + 1 },
    };
  }
  const names = freeNames('scores', snapshot);
  const figures = figureTables(snapshot, meta);
  const sheet = scoreSheet(rubric, names, {}, figuresOf(snapshot, meta, rubric, figures));
  const firstScore = sheet.table && columnArea(sheet.table, 'self');
  const draft = {
    sheets: [
      sheet,
      metaDraft({
        ...withRubric(meta, rubric, figures),
        sheets: { ...meta.sheets, ...sheetRecords({ scores: names }) },
      }),
    ],
    names: [],
    ...(firstScore ? { show: { sheet: names.sheet, row: firstScore.row, column: firstScore.column } } : {}),
  };
  return {
    ok: true,
    draft,
    messages: [{ code: 'score.created', params: { sheet: names.sheet, rubric: labelledTitle(rubric) } }],
  };
}
