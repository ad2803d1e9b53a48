/**
 * A workbook held in memory behind the door that actions use, for where there is no Excel. The browser page opens a
 * file into one, actions change it, and its content is saved into that file's parts. A change set is carried out whole or not at
 * all. Formulas are calculated again after each; one that this project would not build keeps the value it came with, and is marked
 * once that is old.
 */
import type { CellAt } from '../workbook/cells/cells';
import type { CivilDate } from '../workbook/cells/serial';
import { cellOf, findSheet, tableCells } from '../workbook/cells/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { CellInput, Change } from '../workbook/draft/change';
import { sameInput } from '../workbook/draft/diff';
import type { ApplyResult, WorkbookDoor } from '../workbook/draft/door';
import type { WorkbookDraft } from '../workbook/draft/draft';
import { Draft } from './book-draft';
import { snapshotOf } from './book-snapshot';
import { fileWorkbook } from './from-draft';
import { unsaved } from './patch/patch';
import { formulaReader, recalculated, withOldMarked } from './recalculate';
import type { ExprOf } from './recalculate';
import type { FileSheet, FileWorkbook } from './parts/workbook';

export interface FileDoor extends WorkbookDoor {
  /** The workbook to save: the same object until something changes. */
  content(): FileWorkbook;
  /** Takes the workbook back to what `content` once gave: undoing, and doing again. */
  restore(content: FileWorkbook): void;
}

export interface FileDoorOptions {
  /** The day that TODAY() gives. */
  readonly today: () => CivilDate;
  /**
   * Called after the workbook became another, with what it was. There are no changes where it was built from a draft.
   */
  readonly onChange?: (changes: readonly Change[] | undefined, before: FileWorkbook) => void;
  /** Called when a cell of a visible sheet is to be shown. */
  readonly onShow?: (at: CellAt) => void;
}

/** A workbook with one empty sheet, as Excel makes it. */
export function emptyWorkbook(sheet: string): FileWorkbook {
  return { title: '', sheets: [{ name: sheet, visibility: 'visible', cells: new Map() }] };
}

/**
 * Opens the door to a workbook held in memory.
 * @param content the workbook to begin with; it is never changed itself.
 */
export function openFileDoor(content: FileWorkbook, options: FileDoorOptions): FileDoor {
  const exprOf = formulaReader();
  const start = startOf(content, options.today(), exprOf);
  let book = withOldMarked(start, content, exprOf);
  const blank = content.sheets.every(({ cells }) => cells.size === 0) ? content.sheets[0]?.name : undefined;
  let snapshot: WorkbookSnapshot | undefined;
  const read = (): WorkbookSnapshot => (snapshot ??= snapshotOf(book));
  return {
    isWhole: true,
    content: () => book,
    restore: (earlier) => {
      book = earlier;
      snapshot = undefined;
    },
    read: () => Promise.resolve(read()),
    // All of it is at hand anyway.
    readColumns: () => Promise.resolve(read()),
    readCells: (sheet) => Promise.resolve(findSheet(read(), sheet)?.grid),
    readTable: (table) => Promise.resolve(tableCells(read(), table)),
    apply: (changes) => {
      const moved = changes.map((change) => firstMoved(read(), change)).find((at) => at !== undefined);
      if (moved) {
        return Promise.resolve<ApplyResult>({ state: 'moved', at: moved });
      }
      const draft = new Draft(book);
      for (const change of changes) {
        const fault = draft.carryOut(change);
        if (fault !== undefined) {
          // The draft is thrown away: nothing of it has been written.
          return Promise.resolve<ApplyResult>({ state: 'failed', code: fault, partly: false });
        }
      }
      const next = withOldMarked(
        recalculated(withoutBlank(draft.content(), blank), options.today(), exprOf),
        content,
        exprOf,
      );
      const fault = unsaved(next);
      if (fault !== undefined) {
        return Promise.resolve<ApplyResult>({ state: 'failed', code: fault, partly: false });
      }
      const before = book;
      book = next;
      snapshot = undefined;
      options.onChange?.(changes, before);
      const shown = changes.filter((change) => change.kind === 'show').at(-1);
      if (shown) {
        options.onShow?.(shown);
      }
      return Promise.resolve<ApplyResult>({ state: 'done', kept: [] });
    },
    // A file that was opened keeps its parts, however empty its sheets are: it is changed, not made anew.
    ...(content.origin
      ? {}
      : {
          build: (draft: WorkbookDraft) => {
            const before = book;
            book = fileWorkbook(draft, before.title, options.today());
            snapshot = undefined;
            options.onChange?.(undefined, before);
            return Promise.resolve();
          },
        }),
    show: (at) => {
      const there = findSheet(read(), at.sheet)?.visibility === 'visible';
      if (there) {
        options.onShow?.(at);
      }
      return Promise.resolve(there);
    },
  };
}

/** The workbook to begin with. Results that were calculated on opening are no changes to its file. */
function startOf(content: FileWorkbook, today: CivilDate, exprOf: ExprOf): FileWorkbook {
  const { origin, ...book } = recalculated(content, today, exprOf);
  return origin ? { ...book, origin: { ...origin, book } } : book;
}

/**
 * The workbook without the empty sheet it was made with, as soon as another sheet can be seen. A new workbook has that
 * sheet only because there is none without.
 */
function withoutBlank(book: FileWorkbook, blank: string | undefined): FileWorkbook {
  const isBlank = ({ name, cells }: FileSheet) => name === blank && cells.size === 0;
  const others = book.sheets.filter((sheet) => !isBlank(sheet));
  return others.some(({ visibility }) => visibility === 'visible') ? { ...book, sheets: others } : book;
}

/** The first cell that does not hold what a change expects. */
function firstMoved(snapshot: WorkbookSnapshot, change: Change): CellAt | undefined {
  if (change.kind !== 'write') {
    return undefined;
  }
  const sheet = findSheet(snapshot, change.sheet);
  for (const [r, line] of (change.expected ?? []).entries()) {
    for (const [c, expected] of line.entries()) {
      const at = { sheet: change.sheet, row: change.row + r, column: change.column + c };
      const { value, formula } = sheet
        ? cellOf(sheet.grid, at.row, at.column)
        : { value: null, formula: null };
      const now: NonNullable<CellInput> = formula === null ? { value } : { formula };
      if (expected && !sameInput(now, expected, sheet && tableAt(sheet, at))) {
        return at;
      }
    }
  }
  return undefined;
}

const tableAt = ({ tables }: SheetSnapshot, { row, column }: CellAt): string | undefined =>
  tables.find(
    (table) =>
      row > table.row &&
      row <= table.row + table.bodyRows &&
      column >= table.column &&
      column < table.column + table.headers.length,
  )?.name;
