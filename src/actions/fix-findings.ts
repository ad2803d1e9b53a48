/** What *Rà soát* found is put right in one press, and taken back in another. */
import { originalSheet } from '../core/appraisal/original';
import { restoreScores } from '../core/appraisal/restore';
import type { Restored } from '../core/appraisal/restore';
import type { Change } from '../core/change';
import { brokenLists } from '../core/checks/drop-downs';
import { changesPlanText, editChanges, isDraft, possibleEdits, undoEdits } from '../core/checks/fix';
import type { MadeEdit, PossibleEdits } from '../core/checks/fix';
import type { Fix, FixColumn } from '../core/checks/finding';
import { placesOf } from '../core/checks/places';
import type { Places } from '../core/checks/places';
import type { WorkbookDoor } from '../core/door';
import { chooseColumns } from '../core/layout/choose';
import type { WantedColumn } from '../core/layout/choose';
import type { Role } from '../core/layout/layout';
import { locate } from '../core/layout/locate';
import type { Meta } from '../core/layout/meta';
import type { Message } from '../core/messages/message';
import type { Outcome } from '../core/outcome';
import { readInfo } from '../core/plan/info';
import type { Rubric } from '../core/rubric/rubric';
import type { WorkbookSnapshot } from '../core/snapshot';
import { applyChanges, refuse } from './apply';
import { planMeta, readChecked } from './check-plan';

export interface FixResult {
  readonly outcome: Outcome;
  /** What was written, to take it back; empty when nothing was. */
  readonly made: readonly MadeEdit[];
}

/**
 * Makes the edits of all fixes in one change set. A cell that no longer holds what a fix expects is left and named.
 * @param rubrics the sets of criteria this version knows: with them rows of a score sheet that are gone are made again.
 */
export function applyFixes(
  door: WorkbookDoor,
  fixes: readonly Fix[],
  rubrics: readonly Rubric[] = [],
): Promise<FixResult> {
  const lists = new Set(fixes.flatMap((fix) => fix.lists ?? []));
  return edit(door, columnsOf(fixes), lists, (snapshot, meta, places) => {
    const state = readInfo(snapshot, meta)?.state ?? '';
    const allowed = isDraft(state) ? fixes : fixes.filter((fix) => !changesPlanText(fix, places));
    const { edits, messages } = possibleEdits(allowed, snapshot, places);
    const refused: readonly Message[] =
      allowed.length === fixes.length ? [] : [{ code: 'fix.issued', params: { state } }];
    // Where the columns are by now.
    const remade = brokenLists(snapshot, meta).flatMap(({ key, remake }) =>
      remake && lists.has(key) ? [remake] : [],
    );
    const restored = restoredScores(snapshot, meta, rubrics, fixes);
    return {
      edits,
      others: [...remade, ...(restored?.changes ?? [])],
      messages: [
        ...(edits.length > 0
          ? [{ code: 'fix.applied', params: { count: edits.length } } satisfies Message]
          : []),
        ...(remade.length > 0
          ? [{ code: 'fix.listsMade', params: { count: remade.length } } satisfies Message]
          : []),
        ...(restored ? restoredMessages(restored) : []),
        ...refused,
        ...messages,
      ],
    };
  });
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

function restoredMessages({ shown, added, recalculated }: Restored): Message[] {
  return [
    ...(shown > 0 ? [{ code: 'fix.rowsShown', params: { count: shown } } satisfies Message] : []),
    ...(added > 0 ? [{ code: 'fix.rowsAdded', params: { count: added } } satisfies Message] : []),
    ...(recalculated ? [{ code: 'fix.recalculated' } satisfies Message] : []),
  ];
}

/** Takes edits back, of cells that still hold what was written. */
export function undoFixes(door: WorkbookDoor, made: readonly MadeEdit[]): Promise<FixResult> {
  const columns = made.flatMap(({ place }) => (place ? [{ role: place.role, key: place.column }] : []));
  return edit(
    door,
    columns.length === made.length ? columns : undefined,
    new Set(),
    (snapshot, _meta, places) => {
      const { edits, messages } = undoEdits(made, snapshot, places);
      return {
        edits,
        others: [],
        messages:
          edits.length > 0
            ? [{ code: 'fix.undone', params: { count: edits.length } }, ...messages]
            : messages,
      };
    },
  );
}

/** `undefined` when an edit lies outside of our tables. */
const columnsOf = (fixes: readonly Fix[]): readonly FixColumn[] | undefined =>
  fixes.every(({ columns }) => columns) ? fixes.flatMap(({ columns = [] }) => columns) : undefined;

/** What is to be done, with what to say of it. */
interface Planned extends PossibleEdits {
  readonly others: readonly Change[];
}

async function edit(
  door: WorkbookDoor,
  columns: readonly FixColumn[] | undefined,
  lists: ReadonlySet<string>,
  plan: (snapshot: WorkbookSnapshot, meta: Meta, places: Places) => Planned,
): Promise<FixResult> {
  const snapshot = columns ? await readFixed(door, columns, lists) : await readChecked(door);
  const reading = planMeta(snapshot);
  if (!reading.ok) {
    return { outcome: refuse(reading.reason), made: [] };
  }
  const { edits, others, messages } = plan(snapshot, reading.meta, placesOf(snapshot, reading.meta));
  const said: readonly Message[] = messages.length > 0 ? messages : [{ code: 'fix.nothing' }];
  const outcome = await applyChanges(door, snapshot, [...editChanges(edits), ...others], said);
  return { outcome, made: outcome.state === 'done' ? edits : [] };
}

/** The state of the plan, the rows' ids, and the columns that are written to. */
function readFixed(
  door: WorkbookDoor,
  columns: readonly FixColumn[],
  lists: ReadonlySet<string>,
): Promise<WorkbookSnapshot> {
  const wanted = new Map<Role, Map<string, WantedColumn>>();
  const want = (role: Role, key: string, column: WantedColumn): void => {
    wanted.set(role, (wanted.get(role) ?? new Map([['id', 'id']])).set(key, column));
  };
  for (const key of lists) {
    want('tasks', key, { key, list: true });
  }
  for (const { role, key } of columns) {
    want(role, key, { key, formulas: true, list: role === 'tasks' && lists.has(key) });
  }
  return door.readColumns(
    chooseColumns({
      ...Object.fromEntries([...wanted].map(([role, of]) => [role, [...of.values()]])),
      info: true,
    }),
  );
}
