/** A new workbook's file from the draft that the open workbook would get as changes. */
import type { CivilDate } from '../workbook/cells/serial';
import { columnArea, sheetCells, tableArea } from '../workbook/draft/draft';
import { scaledPage } from '../workbook/draft/print-scale';
import type { CellDraft, SheetDraft, TableDraft, WorkbookDraft } from '../workbook/draft/draft';
import { calculate } from '../workbook/draft/calculate';
import type { Calculated } from '../workbook/draft/calculate';
import type { Expr } from '../workbook/formula/expr';
import { formulaText } from '../workbook/formula/text';
import { inCharacters } from './parts/writable-sheet';
import { tableColumns } from './table-columns';
import type { FileCell, FileSheet, FileTable, FileWorkbook } from './parts/workbook';

/**
 * Every formula gets its result as cached value, calculated from the draft alone.
 * @param draft a whole workbook: what its formulas, drop-downs and names point to is in it.
 * @param title the document's title property.
 * @param today the day the cached values are of: what TODAY() gives.
 */
export function fileWorkbook(draft: WorkbookDraft, title: string, today: CivilDate): FileWorkbook {
  const results = calculate(draft, today);
  return {
    title,
    sheets: draft.sheets.map((sheet) => fileSheet(sheet, results)),
    names: draft.names,
    ...(draft.show ? { activeSheet: draft.show.sheet, activeCell: draft.show } : {}),
  };
}

function fileSheet(sheet: SheetDraft, results: Calculated): FileSheet {
  const { name, visibility, merges, conditionals, freezeRows, freezeColumns, table, charts } = sheet;
  const cells = new Map<number, Map<number, FileCell>>();
  for (const cell of sheetCells(sheet)) {
    const line = cells.get(cell.row) ?? new Map<number, FileCell>();
    cells.set(cell.row, line.set(cell.column, fileCell(cell, name, results)));
  }
  return {
    name,
    visibility,
    cells,
    merges,
    validations: [...(table ? columnValidations(table) : []), ...sheet.validations],
    conditionals,
    freezeRows,
    ...(freezeColumns === undefined ? {} : { freezeColumns }),
    page: scaledPage(sheet),
    ...(table ? tableParts(table, cells) : {}),
    ...(sheet.columnWidths
      ? { columnWidths: new Map(sheet.columnWidths.map((mm, column) => [column, inCharacters({ mm })])) }
      : {}),
    ...(sheet.rowHeights ? heightsOf(sheet.rowHeights) : {}),
    ...(charts ? { charts } : {}),
  };
}

function heightsOf(
  heights: NonNullable<SheetDraft['rowHeights']>,
): Pick<FileSheet, 'rowHeights' | 'fittedHeights'> {
  const some = (fitted: boolean) =>
    new Map(
      heights.flatMap((row) => ((row.fitted ?? false) === fitted ? [[row.row, row.height] as const] : [])),
    );
  return { rowHeights: some(false), fittedHeights: some(true) };
}

/** The parts that only a sheet with a table has. */
function tableParts(
  table: TableDraft,
  cells: FileSheet['cells'],
): Pick<FileSheet, 'columnWidths' | 'hiddenColumns' | 'tables'> {
  const { name, column: left, columns } = table;
  const fileTable: FileTable = {
    name,
    area: tableArea(table),
    columns: tableColumns(
      columns.map(({ header }) => header),
      tableArea(table),
      cells,
    ),
  };
  return {
    columnWidths: new Map(columns.map(({ width }, index) => [left + index, width])),
    hiddenColumns: columns.flatMap(({ hidden }, index) => (hidden ? [left + index] : [])),
    tables: [fileTable],
  };
}

function columnValidations(table: TableDraft): NonNullable<FileSheet['validations']>[number][] {
  return table.columns.flatMap(({ key, validation }) => {
    const area = columnArea(table, key);
    return validation && area ? [{ area, validation }] : [];
  });
}

function fileCell({ row, column, content, style }: CellDraft, sheet: string, results: Calculated): FileCell {
  const filled =
    'formula' in content
      ? { value: results.cell(sheet, row, column), formula: fileFormula(content.formula) }
      : content;
  return style ? { ...filled, style } : filled;
}

/** A file holds formulas without their `=`. */
const fileFormula = (formula: Expr): string => formulaText(formula).slice(1);
