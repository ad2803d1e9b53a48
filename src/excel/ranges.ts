/** Ranges of the open workbook by the places that changes name. */
import { areaName } from '../workbook/cells/cells';
import type { Area, CellAt } from '../workbook/cells/cells';
import type { Write } from '../workbook/draft/change';

export function rangeOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(areaName(area));
}

export const columnRange = (context: Excel.RequestContext, sheet: string, column: number): Excel.Range =>
  rangeOf(context, sheet, { row: 0, column, rows: 1, columns: 1 }).getEntireColumn();

/** The first cells of some rows: what is set for a row as a whole is set through them. */
export const rowsRange = (
  context: Excel.RequestContext,
  sheet: string,
  row: number,
  rows: number,
): Excel.Range => rangeOf(context, sheet, { row, column: 0, rows, columns: 1 });

export const cellRange = (context: Excel.RequestContext, { sheet, row, column }: CellAt): Excel.Range =>
  rangeOf(context, sheet, { row, column, rows: 1, columns: 1 });

export const areaOf = (write: Write): Area => ({
  row: write.row,
  column: write.column,
  rows: write.cells.length,
  columns: write.cells[0]?.length ?? 0,
});
