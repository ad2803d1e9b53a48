/** What *Rà soát* found is put right in one press, and taken back in another. */
import { originalSheet } from '../core/scoring/appraisal/original';
import { restoreScores } from '../core/scoring/appraisal/restore';
import type { Restored } from '../core/scoring/appraisal/restore';
import type { Change } from '../workbook/draft/change';
import { brokenLists, madeList, unmadeList } from '../core/checks/drop-downs';
import type { BrokenList, MadeList } from '../core/checks/drop-downs';
import { changesPlanText, editChanges, isDraft, possibleEdits, undoEdits } from '../core/checks/fix';
import type { MadeEdit, PossibleEdits } from '../core/checks/fix';
import type { Fix, FixColumn } from '../core/checks/finding';
import { placesOf } from '../core/checks/places';
import type { Places } from '../core/checks/places';
import { diff } from '../workbook/draft/diff';
import type { WorkbookDoor } from '../workbook/draft/door';
import { chooseFound } from '../core/layout/choose';
import type { WantedColumn } from '../core/layout/choose';
import type { ColumnKey, Role } from '../core/layout/layout';
import { rebuiltTables } from '../core/layout/rebuild';
import { locate } from '../core/layout/locate';
import { metaDraft } from '../core/layout/meta';
import type { Meta } from '../core/layout/meta';
import type { Message } from '../core/words/message';
import type { Outcome } from '../core/words/outcome';
import { readInfo } from '../core/plan/info';
import { withNewUnits } from '../core/plan/new-units';
import type { Rubric } from '../core/scoring/rubric/rubric';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { applyChanges, refuse } from './apply';
import { planMeta, readChecked } from './check-plan';
import { tableMessage } from './rebuild-tables';

/** What fixes have done, to take it back. */
export interface Made {
  readonly edits: readonly MadeEdit[];
  readonly lists: readonly MadeList[];
}

export interface FixResult {
  readonly outcome: Outcome;
  /** Empty when nothing was written. */
  readonly made: Made;
}

const NOTHING: Made = { edits: [], lists: [] };

/**
 * Makes the edits of all fixes in one change set. A cell that no longer holds what a fix expects is left and named.
 * @param rubrics the sets of criteria this version knows: with them rows of a score sheet that are gone are made again.
 */
export async function applyFixes(
  door: WorkbookDoor,
  fixes: readonly Fix[],
  rubrics: readonly Rubric[] = [],
): Promise<FixResult> {
  const lists = fixes.flatMap((fix) => fix.lists ?? []);
  const { outcome, made } = await edit(door, columnsOf(fixes), lists, (snapshot, meta, places) => {
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
    const units = newUnits(snapshot, meta, allowed);
    const tables = rebuiltTables(snapshot, meta, [...new Set(fixes.flatMap((fix) => fix.tables ?? []))]);
    return {
      edits,
      lists: broken.map((each) => madeList(each, locate(snapshot, meta, each.role)?.table.bodyRows ?? 0)),
      others: [
        ...tables.flatMap(({ changes }) => changes),
        ...broken.flatMap(({ remake }) => remake),
        ...(restored?.changes ?? []),
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
        ...units.messages,
        ...refused,
        ...messages,
      ],
    };
  });
  const stays = lasting(fixes);
  return {
    outcome,
    made: { ...made, edits: made.edits.filter(({ at }) => !stays.has(JSON.stringify(at))) },
  };
}

/** What the fixes bring back of the score sheet, as it is by now. */
function restoredScores(
  snapshot: WorkbookSnapshot,
  meta: Meta,
  rubrics: readonly Rubric[],
  fixes: readonly Fix[],
): Restored | undefined {
  const wanted = fixes.flatMap(({ restores = [] }) => restores);
  const scores = wanted.length > 0 ? locate(snapshot, meta, 'scores') : undefined;
  return scores && restoreScores(scores, originalSheet(snapshot, scores, meta, rubrics), wanted);
}

/** The rows of *Danh mục đơn vị* that the fixes add. Taking back does not remove them: others may be chosen from there by then. */
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

/** An edit that belongs to more than its cells cannot be taken back by them alone. */
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

/** The set of criteria is kept with its sheet: none other need be known. */
function listsBroken(snapshot: WorkbookSnapshot, meta: Meta): BrokenList[] {
  const scores = locate(snapshot, meta, 'scores');
  return brokenLists(snapshot, meta, scores && originalSheet(snapshot, scores, meta, []));
}

/** Takes back what still is as fixes made it: cells that hold what was written, drop-downs that nobody has changed since. */
export function undoFixes(door: WorkbookDoor, made: Made): Promise<FixResult> {
  const columns = made.edits.flatMap(({ place }) => (place ? [{ role: place.role, key: place.column }] : []));
  return edit(
    door,
    columns.length === made.edits.length ? columns : undefined,
    made.lists,
    (snapshot, meta, places) => {
      const { edits, messages } = undoEdits(made.edits, snapshot, places);
      const undone = made.lists.map((list) => ({ list, changes: unmadeList(snapshot, meta, list) }));
      const count = undone.filter(({ changes }) => changes).length;
      return {
        edits,
        lists: [],
        others: undone.flatMap(({ changes }) => changes ?? []),
        messages: [
          ...(edits.length > 0
            ? [{ code: 'fix.undone', params: { count: edits.length } } satisfies Message]
            : []),
          ...(count > 0 ? [{ code: 'fix.listsUndone', params: { count } } satisfies Message] : []),
          ...messages,
          ...undone.flatMap(({ list: { header }, changes }): Message[] =>
            changes ? [] : [{ code: 'fix.listKept', params: { column: header } }],
          ),
        ],
      };
    },
  );
}

/** `undefined` when an edit lies outside of our tables. */
const columnsOf = (fixes: readonly Fix[]): readonly FixColumn[] | undefined =>
  fixes.every(({ columns }) => columns) ? fixes.flatMap(({ columns = [] }) => columns) : undefined;

/** What is to be done, with what to say of it. */
interface Planned extends PossibleEdits {
  readonly lists: readonly MadeList[];
  readonly others: readonly Change[];
}

async function edit(
  door: WorkbookDoor,
  columns: readonly FixColumn[] | undefined,
  lists: readonly FixColumn[],
  plan: (snapshot: WorkbookSnapshot, meta: Meta, places: Places) => Planned,
): Promise<FixResult> {
  const snapshot = columns ? await readFixed(door, columns, lists) : await readChecked(door);
  const reading = planMeta(snapshot);
  if (!reading.ok) {
    return { outcome: refuse(reading.reason), made: NOTHING };
  }
  const {
    edits,
    lists: madeAgain,
    others,
    messages,
  } = plan(snapshot, reading.meta, placesOf(snapshot, reading.meta));
  const said: readonly Message[] = messages.length > 0 ? messages : [{ code: 'fix.nothing' }];
  const outcome = await applyChanges(door, snapshot, [...editChanges(edits), ...others], said);
  return { outcome, made: outcome.state === 'done' ? { edits, lists: madeAgain } : NOTHING };
}

/** The state of the plan, the rows' ids, and the columns that are written to. */
function readFixed(
  door: WorkbookDoor,
  columns: readonly FixColumn[],
  lists: readonly FixColumn[],
): Promise<WorkbookSnapshot> {
  const wanted = new Map<Role, Map<ColumnKey, WantedColumn<ColumnKey>>>();
  const want = (role: Role, key: ColumnKey, more: { formulas?: boolean; list?: 'each' }): void => {
    const of = wanted.get(role) ?? new Map<ColumnKey, WantedColumn<ColumnKey>>([['id', { key: 'id' }]]);
    const known = of.get(key);
    wanted.set(role, of.set(key, { ...(typeof known === 'object' ? known : { key }), ...more }));
  };
  for (const { role, key } of lists) {
    want(role, key, { list: 'each' });
  }
  for (const { role, key } of columns) {
    want(role, key, { formulas: true });
  }
  const infoLists = lists.some(({ role }) => role === 'info') ? ({ value: 'each' } as const) : {};
  return door.readColumns(
    chooseFound({
      ...Object.fromEntries([...wanted].map(([role, of]) => [role, [...of.values()]])),
      info: { whole: true, lists: infoLists },
    }),
  );
}
