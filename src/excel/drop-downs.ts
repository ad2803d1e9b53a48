/** Asks what the drop-downs of columns offer. */
import type { ColumnChoice } from '../workbook/cells/outline';
import type { ColumnList, ListSource } from '../workbook/cells/snapshot';
import type { OutlinedTable } from './outline';

/** A column whose drop-down is asked about. */
export interface AskedList {
  readonly table: string;
  readonly header: string;
  /** Whether there is a question for each of its cells; else one for all of them. */
  readonly isEach: boolean;
  readonly cells: readonly Excel.DataValidation[];
}

/** Columns of more rows are asked about as one: each cell costs a question of its own. */
const MAX_EACH = 500;

/**
 * The columns of a table whose drop-downs are asked about, with the questions.
 * @param chosen the columns to be read of this table.
 */
export function askedLists(
  { name, headers, bodyRows, body }: OutlinedTable,
  chosen: readonly ColumnChoice[],
): AskedList[] {
  return headers.flatMap((header, index) => {
    const list = chosen.find((each) => each.header === header)?.list ?? false;
    if (bodyRows === 0 || list === false) {
      return [];
    }
    const isEach = list === 'each' && bodyRows <= MAX_EACH;
    const cells = Array.from(
      { length: isEach ? bodyRows : 1 },
      (_, row) => body.getCell(row, index).getResizedRange(isEach ? 0 : bodyRows - 1, 0).dataValidation,
    );
    return [{ table: name, header, isEach, cells }];
  });
}

/** The lists that a table's columns choose from, by header, once the questions are answered. */
export const listsOf = (lists: readonly AskedList[], table: string): Readonly<Record<string, ColumnList>> =>
  Object.fromEntries(
    lists
      .filter((list) => list.table === table)
      .map(({ header, isEach, cells }) => [header, isEach ? { each: cells.map(listOf) } : sharedList(cells)]),
  );

/** The list that all of these cells share, told by the one range they are in. */
function sharedList([cells]: readonly Excel.DataValidation[]): ColumnList {
  return cells && !VARIES.has(cells.type) ? { all: listOf(cells) } : 'mixed';
}

/** Cells with different rules, or some with none. */
const VARIES: ReadonlySet<string> = new Set<`${Excel.DataValidationType}`>(['Inconsistent', 'MixedCriteria']);

function listOf({ type, rule }: Excel.DataValidation): ListSource {
  return type === Excel.DataValidationType.list && typeof rule.list?.source === 'string'
    ? rule.list.source
    : null;
}
