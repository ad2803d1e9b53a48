/** Reads what can be told of the open workbook in one request, whatever its size. */
import type { CellValue } from '../workbook/cells/cells';
import { FACTS_ROWS } from '../workbook/cells/outline';
import type { TableOutline, WorkbookOutline } from '../workbook/cells/outline';
import { META_SHEET } from '../workbook/draft/facts-sheet';
import { cellsOf } from './read';

export interface OutlinedTable extends TableOutline {
  readonly sheet: string;
  readonly bodyRows: number;
  /** Whether a row of totals is shown below the body. */
  readonly totals: boolean;
  readonly rows: Excel.TableRowCollection;
  readonly body: Excel.Range;
}

export interface Outline extends WorkbookOutline {
  readonly tables: readonly OutlinedTable[];
  readonly sheets: readonly Excel.Worksheet[];
  /** The used cells of `_SoDanVan`; a null object when there is no such sheet. */
  readonly meta: Excel.Range;
  readonly names: readonly string[];
}

export async function readOutline(context: Excel.RequestContext): Promise<Outline> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name, items/visibility');
  tables.load(
    'items/name, items/showTotals, items/worksheet/name, items/rows/count, items/columns/items/name',
  );
  names.load('items/name');
  const metaSheet = worksheets.getItemOrNullObject(META_SHEET);
  const meta = metaSheet.getUsedRangeOrNullObject(true);
  meta.load('rowIndex, columnIndex, rowCount, columnCount');
  const head = metaSheet.getRange(`A1:B${FACTS_ROWS}`);
  head.load('values');
  await context.sync();

  return {
    sheets: worksheets.items,
    tables: tables.items.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
      headers: table.columns.items.map(({ name }) => name),
      bodyRows: table.rows.count,
      totals: table.showTotals,
      rows: table.rows,
      body: bodyOf(table),
    })),
    meta,
    facts: metaSheet.isNullObject
      ? undefined
      : { row: 0, column: 0, ...cellsOf(head.values as CellValue[][], undefined) },
    names: names.items.map(({ name }) => name),
  };
}

/** The rows of a table. Of one without, the row below its header: what its body is then is not documented (office-js#5909). */
const bodyOf = (table: Excel.Table): Excel.Range =>
  table.rows.count === 0 ? table.getHeaderRowRange().getOffsetRange(1, 0) : table.getDataBodyRange();
