/** Compares what changes are about to overwrite with what they expect to find there. */
import type { CellAt, CellValue } from '../workbook/cells/cells';
import { cellOf } from '../workbook/cells/snapshot';
import type { CellInput, Change, Write } from '../workbook/draft/change';
import { sameInput } from '../workbook/draft/diff';
import { areaOf, rangeOf } from './ranges';
import { formulaOf } from './text';
import { inExcel } from './session';

/** Changes that destroy what cells hold. */
type Overwriting = Write | Extract<Change, { kind: 'removeSheet' }>;

/** A cell's content before it was overwritten. */
export interface Found {
  readonly at: CellAt;
  readonly content: NonNullable<CellInput>;
}

/**
 * The first cell that no longer holds what a change expects. A sheet that is to be added and is there by now counts as
 * moved at its first cell.
 */
export async function firstMoved(changes: readonly Change[]): Promise<CellAt | undefined> {
  const careful = changes.filter(expectsContent);
  if (careful.length === 0) {
    return undefined;
  }
  return inExcel(async (context) => {
    const added = changes
      .filter(({ kind }) => kind === 'addSheet')
      .map(({ sheet }) => ({ sheet, found: context.workbook.worksheets.getItemOrNullObject(sheet) }));
    const differing = look(context, careful, changes);
    await context.sync();
    const there = added.find(({ found }) => !found.isNullObject);
    return there ? { sheet: there.sheet, row: 0, column: 0 } : differing()[0]?.at;
  });
}

export const expectsContent = (change: Change): boolean =>
  (change.kind === 'write' || change.kind === 'removeSheet') && change.expected !== undefined;

/**
 * Loads what the changes destroy.
 * @param all the changes they belong to: these tell which table a cell is in.
 * @returns what to call after the sync: the cells that hold neither what is expected (nothing, where a write expects
 *   nothing in particular) nor already what is written.
 */
export function look(
  context: Excel.RequestContext,
  changes: readonly Change[],
  all: readonly Change[],
): () => Found[] {
  const overwriting = changes.filter(
    (change): change is Overwriting => change.kind === 'write' || change.kind === 'removeSheet',
  );
  const looks = overwriting.map((change) => {
    const range =
      change.kind === 'write'
        ? rangeOf(context, change.sheet, areaOf(change))
        : context.workbook.worksheets.getItem(change.sheet).getUsedRangeOrNullObject(true);
    range.load('rowIndex, columnIndex, values, formulas');
    return { change, range };
  });
  return () =>
    looks.flatMap(({ change, range }) =>
      range.isNullObject
        ? []
        : contentsOf(range, change.sheet).filter(({ at, content }) => !isExpected(change, at, content, all)),
    );
}

function contentsOf(range: Excel.Range, sheet: string): Found[] {
  const { rowIndex, columnIndex } = range;
  const formulas = range.formulas as CellValue[][];
  return (range.values as CellValue[][]).flatMap((line, r) =>
    line.map((value, c): Found => {
      const formula = formulaOf(formulas[r]?.[c] ?? null, value);
      return {
        at: { sheet, row: rowIndex + r, column: columnIndex + c },
        content: formula === null ? { value } : { formula },
      };
    }),
  );
}

const EMPTY: NonNullable<CellInput> = { value: null };

function isExpected(
  change: Overwriting,
  at: CellAt,
  content: Found['content'],
  all: readonly Change[],
): boolean {
  if (change.kind === 'removeSheet') {
    const { value, formula } = cellOf(change.expected, at.row, at.column);
    return sameInput(content, EMPTY) || sameInput(content, formula === null ? { value } : { formula });
  }
  const [r, c] = [at.row - change.row, at.column - change.column];
  const input = change.cells[r]?.[c];
  return (
    !input ||
    sameInput(content, change.expected?.[r]?.[c] ?? EMPTY) ||
    sameInput(content, input, tableAround(at, all))
  );
}

/** The table that a cell lies in, as far as the changes tell. */
function tableAround(at: CellAt, changes: readonly Change[]): string | undefined {
  for (const change of changes) {
    if ((change.kind === 'addTable' || change.kind === 'resizeTable') && change.sheet === at.sheet) {
      const { row, column, rows, columns } = change.area;
      if (at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns) {
        return change.table;
      }
    }
  }
  return undefined;
}
