/** Changes made ready for a door: plain data, so that it may come from another thread. */
import { cellName, MAX_FORMULA, MAX_ROWS, MAX_TEXT } from '../../workbook/cells/cells';
import type { CellAt } from '../../workbook/cells/cells';
import type { CellInput, Change } from '../../workbook/draft/change';
import { bodyRows } from '../../workbook/draft/draft';
import type { CellDraft, SheetDraft, WorkbookDraft } from '../../workbook/draft/draft';
import { journalled } from '../../workbook/draft/journal';
import type { Journalled } from '../../workbook/draft/journal';
import { META_SHEET } from '../../workbook/draft/facts-sheet';
import type { Message } from '../../core/words/message';
import { formulaText } from '../../workbook/formula/text';
import { findSheet } from '../../workbook/cells/snapshot';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';

export interface Prepared {
  /** Absent when there is nothing to write. */
  readonly steps?: Journalled;
  /** The state that a workbook which holds nothing is to get, in place of steps. */
  readonly draft?: WorkbookDraft;
  /** The messages to show when everything was written. */
  readonly messages: readonly Message[];
  /** The first cell that is written, of each sheet that people see. */
  readonly written: readonly CellAt[];
  /** Whether the add-in has written nothing in this workbook before. */
  readonly isFirst: boolean;
}

/**
 * Puts a journal around changes where the door needs one, and collects what to say of them.
 * @param snapshot what the changes were worked out from.
 * @param messages what to say when everything was written.
 * @param isWhole whether the door carries out all of them or nothing (`WorkbookDoor.isWhole`).
 */
export function prepare(
  snapshot: WorkbookSnapshot,
  changes: readonly Change[],
  messages: readonly Message[],
  isWhole = false,
): Prepared {
  const isFirst = !findSheet(snapshot, META_SHEET);
  if (changes.length === 0) {
    return { messages, written: [], isFirst };
  }
  const beyond = beyondExcel(changes);
  if (beyond) {
    return { messages: [beyond], written: [], isFirst };
  }
  const steps = isWhole ? { first: [], changes, last: [] } : journalled(snapshot, { changes, messages });
  return steps
    ? { steps, messages, written: seenCells(changes, snapshot), isFirst }
    : { messages: [{ code: 'workbook.tooMuch' }], written: [], isFirst };
}

/** Whether a workbook holds nothing: that of a new file, with the one empty sheet that it must have. */
export const holdsNothing = ({ sheets, names }: WorkbookSnapshot): boolean =>
  names.length === 0 && sheets.every(({ grid, tables }) => grid.values.length === 0 && tables.length === 0);

/**
 * Makes a draft ready for a door that builds new workbooks, without a change for each cell.
 * @param messages what to say when everything was written.
 */
export function prepareNew(draft: WorkbookDraft, messages: readonly Message[]): Prepared {
  const beyond = draft.sheets.map(beyondIn).find((message) => message !== undefined);
  if (beyond) {
    return { messages: [beyond], written: [], isFirst: true };
  }
  const written = draft.sheets.flatMap(({ name: sheet, visibility, cells, table }): CellAt[] => {
    const said = cells.filter(({ content }) => !('value' in content) || content.value !== null);
    const [first] = [...said, ...(table ? [table] : [])].sort((a, b) => a.row - b.row || a.column - b.column);
    return first && visibility === 'visible' ? [{ sheet, row: first.row, column: first.column }] : [];
  });
  return { draft, messages, written, isFirst: true };
}

/** Says of the first thing in a sheet that Excel could not hold. */
function beyondIn({ name, cells, table }: SheetDraft): Message | undefined {
  const cell = (row: number, column: number, content: CellDraft['content']): Message | undefined =>
    beyondCell(name, row, column, 'formula' in content ? { formula: formulaText(content.formula) } : content);
  for (const { row, column, content } of cells) {
    const beyond = beyondSheet(name, row) ?? cell(row, column, content);
    if (beyond) {
      return beyond;
    }
  }
  if (!table) {
    return undefined;
  }
  const { row: top, column: left, columns, rows } = table;
  for (const [index, { key, formula }] of columns.entries()) {
    const beyond = formula
      ? cell(top + 1, left + index, { formula })
      : rows
          .map((row, at) => cell(top + 1 + at, left + index, { value: row[key] ?? null }))
          .find((message) => message !== undefined);
    if (beyond) {
      return beyond;
    }
  }
  return beyondSheet(name, top + bodyRows(table).length);
}

/** Says of the first thing that no sheet or cell of Excel could hold. */
function beyondExcel(changes: readonly Change[]): Message | undefined {
  for (const change of changes) {
    if (change.kind === 'write') {
      const { sheet, row, column, cells } = change;
      const beyond = beyondSheet(sheet, row + cells.length - 1);
      if (beyond) {
        return beyond;
      }
      for (const [r, line] of cells.entries()) {
        for (const [c, input] of line.entries()) {
          const tooLong = input && beyondCell(sheet, row + r, column + c, input);
          if (tooLong) {
            return tooLong;
          }
        }
      }
    }
  }
  return undefined;
}

/** @param row the last one that is written */
const beyondSheet = (sheet: string, row: number): Message | undefined =>
  row >= MAX_ROWS ? { code: 'workbook.tooManyRows', params: { sheet, row: row + 1 } } : undefined;

function beyondCell(
  sheet: string,
  row: number,
  column: number,
  input: NonNullable<CellInput>,
): Message | undefined {
  const text = 'formula' in input ? input.formula : input.value;
  const max = 'formula' in input ? MAX_FORMULA : MAX_TEXT;
  return typeof text === 'string' && text.length > max
    ? {
        code: 'workbook.cellTooLong',
        params: { cell: `${sheet}!${cellName(row, column)}`, length: text.length, max },
      }
    : undefined;
}

/** Finds, in each sheet that people see, the first cell that the changes are about. */
function seenCells(changes: readonly Change[], snapshot: WorkbookSnapshot): CellAt[] {
  const shown = new Map(
    snapshot.sheets.map(({ name, visibility }) => [name, visibility === 'visible'] as const),
  );
  const first = new Map<string, CellAt>();
  for (const change of changes) {
    const { sheet } = change;
    if (change.kind === 'visibility') {
      shown.set(sheet, change.visibility === 'visible');
    }
    const place = placeOf(change);
    if (place) {
      const { row, column } = place;
      const before = first.get(sheet);
      const isBefore = !before || row < before.row || (row === before.row && column < before.column);
      first.set(sheet, isBefore ? { sheet, row, column } : before);
    }
  }
  return [...first.values()].filter(({ sheet }) => shown.get(sheet) ?? true);
}

/** Finds where a change is seen by people who look at what it did; looks and widths alone are not. */
function placeOf(change: Change): { readonly row: number; readonly column: number } | undefined {
  switch (change.kind) {
    case 'write':
      return change;
    case 'validate':
      return change.area;
    case 'showRows':
      return { row: change.row, column: 0 };
    default:
      return undefined;
  }
}
