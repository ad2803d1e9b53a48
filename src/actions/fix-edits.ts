/** The parts that mending findings and taking that back have in common. */
import type { BrokenList, MadeList } from '../core/checks/drop-downs';
import { brokenLists } from '../core/checks/drop-downs';
import { editChanges } from '../core/checks/fix';
import type { MadeEdit, PossibleEdits } from '../core/checks/fix';
import type { FixColumn } from '../core/checks/finding';
import { originalSheet } from '../core/scoring/appraisal/original';
import { chooseFound } from '../core/layout/choose';
import type { WantedColumn } from '../core/layout/choose';
import type { ColumnKey, Role } from '../core/layout/layout';
import { locate } from '../core/layout/locate';
import type { Meta } from '../core/layout/meta';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { Change } from '../workbook/draft/change';
import type { WorkbookDoor } from '../workbook/draft/door';
import { readChecked } from './review';
import type { Wanted } from './run/action';

/** The writings of fixes, to take them back. */
export interface Made {
  readonly edits: readonly MadeEdit[];
  readonly lists: readonly MadeList[];
}

/** Planned edits and the messages to show. */
interface Planned extends PossibleEdits {
  readonly lists: readonly MadeList[];
  readonly others: readonly Change[];
}

/** Makes one change set of planned edits; its result is what was made, once it is written. */
export function plannedEdits({ edits, lists, others, messages }: Planned): Wanted<Made> {
  return {
    ok: true,
    changes: [...editChanges(edits), ...others],
    messages: messages.length > 0 ? messages : [{ code: 'fix.nothing' }],
    result: { edits, lists },
  };
}

/** Finds drop-downs that are broken. The set of criteria is kept with its sheet: none other need be known. */
export function listsBroken(snapshot: WorkbookSnapshot, meta: Meta): BrokenList[] {
  const scores = locate(snapshot, meta, 'scores');
  return brokenLists(snapshot, meta, scores && originalSheet(snapshot, scores, meta, [])?.scores);
}

/**
 * Reads the state of the plan, the rows' ids, and the columns that are written to.
 *
 * @param columns absent when an edit lies outside of our tables: then all is read that the rules look at.
 */
export function readForFix(
  door: WorkbookDoor,
  columns: readonly FixColumn[] | undefined,
  lists: readonly FixColumn[],
): Promise<WorkbookSnapshot> {
  return columns ? readFixed(door, columns, lists) : readChecked(door);
}

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
