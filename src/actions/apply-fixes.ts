/** *Sửa*: makes the edits of fixes in one change set. A cell that no longer holds what a fix expects is left and named. */
import * as z from 'zod/mini';
import { madeList } from '../core/checks/drop-downs';
import { changesPlanText, isDraft, possibleEdits } from '../core/checks/fix';
import type { Fix, FixColumn } from '../core/checks/finding';
import { placesOf } from '../core/checks/places';
import { originalSheet } from '../core/scoring/appraisal/original';
import { renewedScores } from '../core/scoring/appraisal/renew';
import { restoreScores } from '../core/scoring/appraisal/restore';
import type { Restored } from '../core/scoring/appraisal/restore';
import { locate } from '../core/layout/locate';
import { rebuiltTables } from '../core/layout/rebuild';
import { metaDraft } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import { readInfo } from '../core/plan/info';
import { withNewUnits } from '../core/plan/new-units';
import type { Rubric } from '../core/scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { Change } from '../workbook/draft/change';
import { diff } from '../workbook/draft/diff';
import { listsBroken, plannedEdits, readForFix } from './fix-edits';
import type { Made } from './fix-edits';
import { tableMessage } from './rebuilt';
import { action, given } from './run/action';
import type { Wanted } from './run/action';
import type { Held } from './run/needs';

const input = z.object({
  fixes: given<readonly Fix[]>(),
  /** The sets of criteria by which rows of a score sheet that are gone are made again. */
  rubrics: given<readonly Rubric[]>(),
});

const listsOf = (fixes: readonly Fix[]): readonly FixColumn[] => fixes.flatMap((fix) => fix.lists ?? []);

/** Makes fixes; its result is what was made, to take it back. */
export const applyFixes = action({
  id: 'applyFixes',
  needs: 'plan',
  input,
  asks: ['rubrics'],
  reads: (door, { fixes }) => readForFix(door, columnsOf(fixes), listsOf(fixes)),
  draft: fixed,
});

function fixed({ snapshot, meta }: Held<'plan'>, { fixes, rubrics }: z.output<typeof input>): Wanted<Made> {
  const lists = listsOf(fixes);
  const places = placesOf(snapshot, meta);
  const state = readInfo(snapshot, meta)?.state ?? '';
  const allowed = isDraft(state) ? fixes : fixes.filter((fix) => !changesPlanText(fix, places));
  const { edits, messages } = possibleEdits(allowed, snapshot, places);
  const refused: readonly Message[] =
    allowed.length === fixes.length ? [] : [{ code: 'fix.issued', params: { state } }];
  // Where the columns are by now.
  const broken = (lists.length > 0 ? listsBroken(snapshot, meta) : []).filter(
    ({ role, key, remake }) =>
      remake.length > 0 && lists.some((list) => list.role === role && list.key === key),
  );
  const restored = restoredScores(snapshot, meta, rubrics, fixes);
  const renewal = renewedScale(snapshot, meta, rubrics, fixes);
  const units = newUnits(snapshot, meta, allowed);
  const tables = rebuiltTables(snapshot, meta, [...new Set(fixes.flatMap((fix) => fix.tables ?? []))]);
  const wanted = plannedEdits({
    edits,
    lists: broken.map((each) => madeList(each, locate(snapshot, meta, each.role)?.table.bodyRows ?? 0)),
    others: [
      ...tables.flatMap(({ changes }) => changes),
      ...broken.flatMap(({ remake }) => remake),
      ...(restored?.changes ?? []),
      ...renewal,
      ...linkedFigures(snapshot, meta, fixes),
      ...units.changes,
    ],
    messages: [
      ...(edits.length > 0
        ? [{ code: 'fix.applied', params: { count: edits.length } } satisfies Message]
        : []),
      ...(broken.length > 0
        ? [{ code: 'fix.listsMade', params: { count: broken.length } } satisfies Message]
        : []),
      ...tables.map(tableMessage),
      ...(restored ? restoredMessages(restored) : []),
      ...(renewal.length > 0 ? [{ code: 'fix.scaleMade' } satisfies Message] : []),
      ...units.messages,
      ...refused,
      ...messages,
    ],
  });
  const stays = lasting(fixes);
  const made = wanted.result?.edits.filter(({ at }) => !stays.has(JSON.stringify(at))) ?? [];
  return { ...wanted, result: { edits: made, lists: wanted.result?.lists ?? [] } };
}

/** Brings back what the fixes name of the score sheet, as it is by now. */
function restoredScores(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  rubrics: readonly Rubric[],
  fixes: readonly Fix[],
): Restored | undefined {
  const wanted = fixes.flatMap(({ restores = [] }) => restores);
  const scores = wanted.length > 0 ? locate(snapshot, meta, 'scores') : undefined;
  return scores && restoreScores(scores, originalSheet(snapshot, scores, meta, rubrics)?.scores, wanted);
}

/** Makes *Thang điểm* again where a fix asks for it, with the formulas that look points up in it. */
function renewedScale(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  rubrics: readonly Rubric[],
  fixes: readonly Fix[],
): readonly Change[] {
  const isWanted = fixes.some(({ restores = [] }) => restores.some(({ kind }) => kind === 'scale'));
  const scores = isWanted ? locate(snapshot, meta, 'scores') : undefined;
  const renewed = scores && renewedScores(snapshot, scores, meta, rubrics);
  return renewed ? diff(snapshot, { sheets: [...renewed.sheets, metaDraft(renewed.meta)], names: [] }) : [];
}

/** Adds rows to *Danh mục đơn vị*. Taking back does not remove them: others may be chosen from there by then. */
function newUnits(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  fixes: readonly Fix[],
): { readonly changes: readonly Change[]; readonly messages: readonly Message[] } {
  const wanted = fixes.flatMap((fix) => fix.newUnits ?? []);
  if (wanted.length === 0) {
    return { changes: [], messages: [] };
  }
  const added = withNewUnits(snapshot, meta, wanted);
  if (!added.ok) {
    const messages: readonly Message[] = added.inTheWay
      ? [{ code: 'update.belowTable', at: added.inTheWay }]
      : [];
    return { changes: [], messages };
  }
  const { names, sheet } = added;
  const params = { count: names.length, names: names.join('; ') };
  return names.length > 0
    ? {
        changes: diff(snapshot, { sheets: [sheet], names: [] }),
        messages: [{ code: 'fix.unitsAdded', params }],
      }
    : { changes: [], messages: [] };
}

/** Keeps with the score sheet which tables it takes figures from now. */
function linkedFigures(snapshot: WorkbookSnapshot, meta: Meta, fixes: readonly Fix[]): Change[] {
  const figures = fixes
    .flatMap(({ restores = [] }) => restores)
    .flatMap((each) => (each.kind === 'linkFigures' ? each.figures : []));
  const { rubric } = meta;
  return rubric && figures.length > 0
    ? diff(snapshot, {
        sheets: [metaDraft({ ...meta, rubric: { ...rubric, figures: [...new Set(figures)] } })],
        names: [],
      })
    : [];
}

/** Cells of edits that belong to more than their cells, and cannot be taken back by them alone. */
const lasting = (fixes: readonly Fix[]): ReadonlySet<string> =>
  new Set(
    fixes
      .filter(({ restores = [] }) => restores.some(({ kind }) => kind === 'linkFigures'))
      .flatMap(({ edits }) => edits.map(({ at }) => JSON.stringify(at))),
  );

function restoredMessages({ shown, added, recalculated }: Restored): Message[] {
  return [
    ...(shown > 0 ? [{ code: 'fix.rowsShown', params: { count: shown } } satisfies Message] : []),
    ...(added > 0 ? [{ code: 'fix.rowsAdded', params: { count: added } } satisfies Message] : []),
    ...(recalculated ? [{ code: 'fix.recalculated' } satisfies Message] : []),
  ];
}

/** The columns that fixes write to; `undefined` when an edit lies outside of our tables. */
const columnsOf = (fixes: readonly Fix[]): readonly FixColumn[] | undefined =>
  fixes.every(({ columns }) => columns) ? fixes.flatMap(({ columns = [] }) => columns) : undefined;
