/** Cells of a unit's tables that do not stand as their columns want them. Notes tell what they were read as, and which were not. */
import type { CellValue } from '../../workbook/cells/cells';
import type { AnyTable } from '../layout/locate';
import { showTyped } from '../plan/typed-columns';
import { readTyped, writeTyped } from '../values/kind';
import type { TypedContext, TypedKind } from '../values/kind';
import type { Message } from '../words/message';
import { cellsNote } from './table-notes';

/** What is told of the odd cells of a table, cell by cell. */
export interface OddCells {
  readonly readAs: string[];
  readonly unread: string[];
}

export const noOddCells = (): OddCells => ({ readAs: [], unread: [] });

/**
 * A cell of a unit as formulas of a roll-up can take it. What leaves a doubt stays as it stands, and is told.
 * @param name the cell's A1 name, which the notes give.
 * @example
 * oddCell({ kind: 'day', years: [2, 5] }, '30/6/2026', 'M8', { year: 2026 }, odd); // 46203, and odd.readAs: M8 “30/6/2026” → 30/06/2026
 */
export function oddCell(
  kind: TypedKind,
  value: CellValue,
  name: string,
  context: TypedContext,
  odd: OddCells,
): CellValue {
  const reading = readTyped(kind, value, context);
  const isOpen = kind.kind === 'word' && kind.open;
  if (reading.state === 'blank' || (reading.state === 'unread' && isOpen)) {
    return value;
  }
  const typed = `${name} “${String(value).trim().slice(0, 40)}”`;
  if (reading.state === 'unread' || !reading.sure) {
    const ways = reading.state === 'unread' ? [] : [reading.value, reading.other ?? []].flat();
    const said = ways.map((way) => showTyped(way, kind)).join(' hay ');
    odd.unread.push(`${typed}${said === '' ? '' : ` (${said})`}`);
    return value;
  }
  if (!reading.native) {
    odd.readAs.push(`${typed} → ${showTyped(reading.value, kind)}`);
  }
  return reading.native ? value : writeTyped(reading.value, kind);
}

/** The notes on a table's odd cells, each with the cells it names. */
export const oddNotes = (table: AnyTable, { readAs, unread }: OddCells): Message[] => [
  ...cellsNote('file.cellsReadAs', table, readAs),
  ...cellsNote('file.cellsUnread', table, unread),
];
