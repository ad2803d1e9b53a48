/** Reads chosen columns of the open workbook: one request for its outline, then as many as their size asks for. */
import type { ChooseColumns, ColumnChoice } from '../workbook/cells/outline';
import { TOP_ROWS } from '../workbook/cells/outline';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/cells/snapshot';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import { askedLists, listsOf } from './drop-downs';
import type { AskedList } from './drop-downs';
import { readOutline } from './outline';
import type { Outline, OutlinedTable } from './outline';
import { VISIBILITY } from './read';
import { furtherBelow, rowsBelow, trimmed } from './rows-below';
import { fill, gridOf, stretch } from './stretch';
import type { Stretch } from './stretch';

/**
 * The number of times to begin when rows come or go while they are being read. Whatever is written later is compared
 * again.
 */
const ATTEMPTS = 3;

export async function readColumns(
  context: Excel.RequestContext,
  choose: ChooseColumns,
  onProgress?: (share: number) => void,
  attempts = ATTEMPTS,
): Promise<WorkbookSnapshot> {
  const outline = await readOutline(context);
  const { tables, meta, facts } = outline;
  const chosen = choose({ tables, facts });
  const chosenOf = ({ name }: OutlinedTable) => chosen.filter(({ table }) => table === name);
  const stretches = [
    ...tables.flatMap((table) => columnsOf(table, chosenOf(table))),
    ...tables.flatMap((table) => topOf(context, table, chosenOf(table))),
    ...(meta.isNullObject ? [] : [stretch(META_SHEET, meta, meta.rowCount, 0, meta.columnCount, false)]),
  ];
  const below = tables.flatMap((table) => rowsBelow(table, chosenOf(table)));
  const lists = tables.flatMap((table) => askedLists(table, chosenOf(table)));
  const used: UsedRanges = new Map(
    tables
      .filter((table) => chosenOf(table).length > 0)
      .map(({ sheet }) => [sheet, context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true)]),
  );
  await fill(
    context,
    [...stretches, ...below],
    () => {
      for (const range of used.values()) {
        range.load('rowIndex, rowCount');
      }
      for (const cell of lists.flatMap(({ cells }) => cells)) {
        cell.load('type, rule');
      }
      for (const { body, rows } of tables) {
        body.load('rowIndex, columnIndex');
        rows.load('count');
      }
    },
    onProgress,
  );
  if (attempts > 1 && tables.some(({ bodyRows, rows }) => rows.count !== bodyRows)) {
    return readColumns(context, choose, onProgress, attempts - 1);
  }
  const further = below.flatMap((of) => furtherBelow(of, usedRows(used.get(of.sheet)).usedRows ?? 0));
  if (further.length > 0) {
    await fill(context, further, () => undefined);
  }
  // What stands in a table is placed last: rows below one table may be those of the next.
  return snapshotOf(outline, [...below.map(trimmed), ...further.map(trimmed), ...stretches], lists, used);
}

/** The used range of each sheet of which something is read. */
type UsedRanges = ReadonlyMap<string, Excel.Range>;

/** The chosen columns of a table, neighbours together. */
function columnsOf(
  { sheet, headers, bodyRows, body }: OutlinedTable,
  chosen: readonly ColumnChoice[],
): Stretch[] {
  const asked = headers.map((header) => chosen.find((column) => column.header === header));
  return runs(asked).map((run) => stretch(sheet, body, bodyRows, run.first, run.columns, run.formulas));
}

/** The rows at the top of a table's sheet, where they are chosen. */
function topOf(
  context: Excel.RequestContext,
  { sheet, headers }: OutlinedTable,
  chosen: readonly ColumnChoice[],
): Stretch[] {
  if (!chosen.some(({ top }) => top)) {
    return [];
  }
  const rows = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, 0, TOP_ROWS, headers.length);
  return [stretch(sheet, rows, TOP_ROWS, 0, headers.length, true)];
}

/** The snapshot of what was read. @param placed of two that hold the same cell, the later one counts. */
function snapshotOf(
  { sheets, tables, names }: Outline,
  placed: readonly Stretch[],
  lists: readonly AskedList[],
  used: UsedRanges,
): WorkbookSnapshot {
  return {
    sheets: sheets.map(({ name, visibility }): SheetSnapshot => ({
      ...usedRows(used.get(name)),
      name,
      visibility: VISIBILITY[visibility] ?? 'visible',
      grid: gridOf(placed.filter(({ sheet }) => sheet === name)),
      tables: tables
        .filter(({ sheet }) => sheet === name)
        .map((table) => ({
          name: table.name,
          row: table.body.rowIndex - 1,
          column: table.body.columnIndex,
          headers: table.headers,
          bodyRows: table.bodyRows,
          ...(table.totals ? { totals: true } : {}),
          lists: listsOf(lists, table.name),
        })),
    })),
    names,
  };
}

const usedRows = (used: Excel.Range | undefined): Pick<SheetSnapshot, 'usedRows'> =>
  used && !used.isNullObject ? { usedRows: used.rowIndex + used.rowCount } : {};

/** Neighbours that are asked for in the same way. */
function runs(
  asked: readonly ({ readonly formulas: boolean } | undefined)[],
): { first: number; columns: number; formulas: boolean }[] {
  const found: { first: number; columns: number; formulas: boolean }[] = [];
  asked.forEach((column, index) => {
    const last = found.at(-1);
    if (column && last && last.first + last.columns === index && last.formulas === column.formulas) {
      last.columns += 1;
    } else if (column) {
      found.push({ first: index, columns: 1, formulas: column.formulas });
    }
  });
  return found;
}
