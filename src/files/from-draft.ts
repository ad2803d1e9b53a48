/** A new workbook's file from the draft that the open workbook would get as changes. */
import type { Area } from '../workbook/cells/cells';
import type { CivilDate } from '../workbook/cells/serial';
import { columnArea, placedCells, tableArea } from '../workbook/draft/draft';
import { scaledPage } from '../workbook/draft/print-scale';
import type { SheetDraft, TableDraft, WorkbookDraft } from '../workbook/draft/draft';
import { calculate } from '../workbook/draft/calculate';
import type { Calculated } from '../workbook/draft/calculate';
import type { Expr } from '../workbook/formula/expr';
import { formulaText } from '../workbook/formula/text';
import { around } from './parts/areas';
import { LazyLines } from './parts/lazy-lines';
import { inCharacters } from './parts/writable-sheet';
import type { FileCell, FileSheet, FileTable, FileWorkbook } from './parts/workbook';

/**
 * Every formula gets its result as cached value, calculated from the draft alone.
 * @param draft a whole workbook: what its formulas, drop-downs and names point to is in it.
 * @param title the document's title property.
 * @param today the day the cached values are of: what TODAY() gives.
 */
export function fileWorkbook(draft: WorkbookDraft, title: string, today: CivilDate): FileWorkbook {
  const results = calculate(draft, today);
  const texts = new Map<Expr, string>();
  const textOf = (formula: Expr): string => {
    const known = texts.get(formula) ?? fileFormula(formula);
    texts.set(formula, known);
    return known;
  };
  return {
    title,
    sheets: draft.sheets.map((sheet) => fileSheet(sheet, results, textOf)),
    names: draft.names,
    ...(draft.show ? { activeSheet: draft.show.sheet, activeCell: draft.show } : {}),
  };
}

function fileSheet(sheet: SheetDraft, results: Calculated, textOf: (formula: Expr) => string): FileSheet {
  const { name, visibility, merges, conditionals, freezeRows, freezeColumns, table, charts } = sheet;
  const placed = placedCells(sheet);
  const cells = new LazyLines(placed.rows, usedArea(sheet), (row) => {
    const line = new Map<number, FileCell>();
    for (const { column, content, style } of placed.line(row)) {
      const filled =
        'formula' in content
          ? { value: results.cell(name, row, column), formula: textOf(content.formula) }
          : content;
      line.set(column, style ? { ...filled, style } : filled);
    }
    return line;
  });
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
    ...(table ? tableParts(table, textOf) : {}),
    ...(sheet.columnWidths
      ? { columnWidths: new Map(sheet.columnWidths.map((mm, column) => [column, inCharacters({ mm })])) }
      : {}),
    ...(sheet.rowHeights ? heightsOf(sheet.rowHeights) : {}),
    ...(charts ? { charts } : {}),
  };
}

/** The area of the table and of the cells beside it. */
function usedArea({ cells, table }: SheetDraft): Area | undefined {
  const areas = [
    ...cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
    ...(table ? [tableArea(table)] : []),
  ];
  const [first, ...others] = areas;
  return first && others.reduce(around, first);
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
  textOf: (formula: Expr) => string,
): Pick<FileSheet, 'columnWidths' | 'hiddenColumns' | 'tables'> {
  const { name, column: left, columns } = table;
  const fileTable: FileTable = {
    name,
    area: tableArea(table),
    columns: columns.map(({ header, formula }) =>
      formula ? { name: header, formula: textOf(formula) } : { name: header },
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

/** A file holds formulas without their `=`. */
const fileFormula = (formula: Expr): string => formulaText(formula).slice(1);
