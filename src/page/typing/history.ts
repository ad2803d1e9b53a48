/** Steps that can be undone and done again: the workbook before and after each change set. A workbook is never changed itself, so both are at hand. */
import type { Change } from '../../workbook/draft/change';
import type { FileWorkbook } from '../../files/parts/workbook';

interface Done {
  readonly changes: readonly Change[];
  readonly before: FileWorkbook;
  readonly after: FileWorkbook;
}

export interface History {
  readonly done: readonly Done[];
  /** Steps that were undone, the last first. */
  readonly undone: readonly Done[];
}

export const NOTHING_DONE: History = { done: [], undone: [] };

/** Steps that can be undone. */
const MOST = 200;

export const withDone = ({ done }: History, step: Done): History => ({
  done: [...done.slice(1 - MOST), step],
  undone: [],
});

/** One step back. @returns `undefined` when there is none. */
export function undone({
  done,
  undone: others,
}: History): { history: History; content: FileWorkbook } | undefined {
  const last = done.at(-1);
  return last && { history: { done: done.slice(0, -1), undone: [last, ...others] }, content: last.before };
}

/** One step forth. @returns `undefined` when there is none. */
export function redone({
  done,
  undone: others,
}: History): { history: History; content: FileWorkbook; changes: readonly Change[] } | undefined {
  const [next, ...left] = others;
  return (
    next && { history: { done: [...done, next], undone: left }, content: next.after, changes: next.changes }
  );
}
