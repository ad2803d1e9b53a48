/**
 * Changes in a short form, as they are kept and sent on. A computed column is one formula from top to bottom, and is
 * said once.
 */
import type { Change } from './change';
import { formulaOfColumns } from './change-size';

/** A change in which one line of cells may stand for `times` equal ones. */
export type CompactChange = Change & { readonly times?: number };

export function compacted(change: Change): CompactChange {
  return change.kind === 'write' && formulaOfColumns(change)
    ? { ...change, cells: change.cells.slice(0, 1), times: change.cells.length }
    : change;
}

/** The change that `compacted` was given. */
export function expanded(change: CompactChange): Change {
  if (change.kind !== 'write' || change.times === undefined) {
    return change;
  }
  const { times, ...write } = change;
  return { ...write, cells: Array.from({ length: times }, () => write.cells[0] ?? []) };
}
