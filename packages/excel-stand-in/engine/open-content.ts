/**
 * Opens a workbook given as plain data: the inverse of content.ts.
 * It takes two steps. Univer takes cells and sizes with the new workbook, and all that has rules of its own only once
 * the workbook is there.
 */
import type { CellValue } from '../data/cells';
import type { CellStyle, DefaultLooks, WorkbookData, WorkbookSheet } from '../data/workbook';
import { toRange } from './areas';
import { writeFormulas } from './cells';
import type { CellMatrix } from './cells';
import { addChart, boundsOf, changeChart } from './charts';
import { addConditional, changeConditional } from './conditionals';
import { fromStyle } from './content-styles';
import { fromValidation } from './content-validations';
import type { Engine } from './engine';
import { toEngineForm } from './engine-form';
import { PIXELS_PER_POINT, toPixels } from './layout';
import { defineName } from './names';
import { setNote } from './notes';
import { absoluteText, printedAddress, sheetText } from './references';
import { activateSheet, findSheetId } from './sheets';
import { addTable, resizeTable, setTableLooks } from './tables';
import { tablesOf } from './table-info';
import { emptySheet, emptyWorkbook } from './univer';
import { BooleanNumber, CellValueType } from './univer-parts';
import type { IColumnData, ICellData, IRowData, IWorkbookData, IWorksheetData } from './univer-parts';
import { setValidation } from './validations';

/** The data for `createUnit`: sheets, values, looks and sizes. The rest comes with `completeWorkbook`. */
export function workbookData({ title, sheets, looks = {} }: WorkbookData): Partial<IWorkbookData> {
  const styles = new StyleBook();
  const made = sheets.map((sheet, index) => sheetData(`sheet-${index + 1}`, sheet, styles, looks));
  return {
    ...emptyWorkbook(),
    name: title,
    sheetOrder: made.map(({ id }) => id),
    sheets: Object.fromEntries(made.map((sheet) => [sheet.id, sheet])),
    styles: styles.data,
    ...(looks.font ? { defaultStyle: fromStyle({ font: looks.font }) } : {}),
  };
}

/** Collects styles, each once under an id. */
class StyleBook {
  readonly data: IWorkbookData['styles'] = {};
  readonly #ids = new Map<CellStyle, string>();

  idOf(style: CellStyle): string {
    const known = this.#ids.get(style);
    if (known !== undefined) {
      return known;
    }
    const id = `style-${this.#ids.size + 1}`;
    this.#ids.set(style, id);
    this.data[id] = fromStyle(style);
    return id;
  }
}

function sheetData(
  id: string,
  sheet: WorkbookSheet,
  styles: StyleBook,
  { rowHeight }: DefaultLooks,
): IWorksheetData {
  const empty = emptySheet(id, sheet.name);
  const cellData: CellMatrix = {};
  let [rows, columns] = [0, 0];
  for (const [row, line] of sheet.cells) {
    const cells: Record<number, ICellData> = {};
    for (const [column, { value, style }] of line) {
      cells[column] = { ...valueData(value), ...(style ? { s: styles.idOf(style) } : {}) };
      [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
    }
    cellData[row] = cells;
  }
  const { freezeRows = 0, freezeColumns = 0 } = sheet;
  return {
    ...empty,
    ...(rowHeight === undefined ? {} : { defaultRowHeight: Math.round(rowHeight * PIXELS_PER_POINT) }),
    // Room to go on, as an empty sheet has it.
    rowCount: Math.max(empty.rowCount, rows + 100),
    columnCount: Math.max(empty.columnCount, columns + 10),
    cellData: cellData as IWorksheetData['cellData'],
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    mergeData: (sheet.merges ?? []).map(toRange),
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: {
      ySplit: freezeRows,
      xSplit: freezeColumns,
      // Univer's "nothing frozen" is -1.
      startRow: freezeRows > 0 ? freezeRows : -1,
      startColumn: freezeColumns > 0 ? freezeColumns : -1,
    },
  };
}

/** A value as Univer keeps it; nothing for an empty cell. */
export function valueData(value: CellValue): ICellData {
  switch (typeof value) {
    case 'string':
      return { v: value, t: CellValueType.STRING };
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: Number(value), t: CellValueType.BOOLEAN };
    default:
      return {};
  }
}

function rowData(sheet: WorkbookSheet): IWorksheetData['rowData'] {
  const rows: Record<number, IRowData> = {};
  for (const [row, height] of sheet.fittedHeights ?? []) {
    // The row goes on following its text; the page measures it once it is shown.
    rows[row] = { ia: BooleanNumber.TRUE, ah: Math.round(height * PIXELS_PER_POINT) };
  }
  for (const [row, height] of sheet.rowHeights ?? []) {
    rows[row] = { ia: BooleanNumber.FALSE, h: height * PIXELS_PER_POINT };
  }
  for (const row of sheet.hiddenRows ?? []) {
    rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  }
  return rows;
}

function columnData(sheet: WorkbookSheet): IWorksheetData['columnData'] {
  const columns: Record<number, IColumnData> = {};
  for (const [column, width] of sheet.columnWidths ?? []) {
    columns[column] = { w: toPixels(width) };
  }
  for (const column of sheet.hiddenColumns ?? []) {
    columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  }
  return columns;
}

/**
 * Gives a workbook made with `workbookData` the rest of its content.
 * That is tables, names, formulas, validations, conditional formats, notes, charts and print set-up. Formulas are
 * calculated anew: await `engine.settled()`.
 */
export function completeWorkbook(engine: Engine, content: WorkbookData): void {
  const idOf = (sheet: string): string => {
    const id = findSheetId(engine, sheet);
    if (id === undefined) {
      throw new Error(`The workbook has no sheet ${sheet}.`);
    }
    return id;
  };
  const sheets = content.sheets.map((sheet) => ({ ...sheet, id: idOf(sheet.name) }));
  for (const { id, visibility, page, tables, filtered = false } of sheets) {
    engine.extras(id).veryHidden = visibility === 'veryHidden';
    engine.extras(id).filtered = filtered;
    if (page) {
      const printed = printedAddress(page);
      engine.extras(id).page = {
        paperSize: 'A4',
        orientation: page.orientation === 'landscape' ? 'Landscape' : 'Portrait',
        ...(page.onePage || page.scale !== undefined
          ? {
              zoom: {
                ...(page.onePage ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : {}),
                ...(page.scale === undefined ? {} : { scale: page.scale }),
              },
            }
          : {}),
        ...(page.titleRows ? { titleRows: page.titleRows } : {}),
        ...(page.breaks ? { breaks: page.breaks } : {}),
        ...(printed === undefined ? {} : { printArea: printed }),
      };
    }
    for (const { name, area } of tables ?? []) {
      const table = addTable(engine, id, area, name);
      if (content.looks?.tableStyle !== undefined) {
        setTableLooks(engine, table, { style: content.looks.tableStyle, bandedRows: false });
      }
    }
  }
  for (const { name, sheet, area } of content.names ?? []) {
    defineName(engine, name, `=${sheetText(sheet)}!${absoluteText(area)}`);
  }
  // Formulas may point at any sheet, table or name: all of them are there now.
  for (const sheet of sheets) {
    writeFormulas(engine, sheet.id, formulasOf(sheet));
  }
  // A formula right below a table lets it grow, as when somebody types it; a file's table ends where it says.
  for (const { id, tables } of sheets) {
    for (const { name, area } of tables ?? []) {
      const grown = tablesOf(engine, id).find(
        (table) => table.name === name && table.area.rows !== area.rows,
      );
      if (grown) {
        resizeTable(engine, grown.id, area);
      }
    }
  }
  for (const { id, charts } of sheets) {
    for (const { name, kind, stacked, belowZero, title, source, anchor } of charts ?? []) {
      const chart = addChart(engine, id, {
        type: `${kind === 'bar' ? 'Bar' : 'Column'}${stacked ? 'Stacked' : 'Clustered'}`,
        source: { sheetId: idOf(source.sheet), area: source.area },
        seriesBy: 'Columns',
      });
      changeChart(engine, id, chart.id, {
        name,
        title: { visible: title !== '', text: title },
        legend: { ...chart.legend, visible: source.area.columns > 2 },
        reversed: { ...chart.reversed, category: kind === 'bar' },
        labels: { ...chart.labels, visible: true },
        ...(belowZero ? {} : { minimum: 0 }),
        ...boundsOf(engine, id, anchor),
      });
    }
  }
  for (const { id, validations, conditionals, notes } of sheets) {
    for (const note of notes ?? []) {
      setNote(engine, id, note);
    }
    for (const { area, validation } of validations ?? []) {
      setValidation(engine, id, area, fromValidation(validation));
    }
    // The first is the strongest, and a new one is put before the others.
    for (const { area, conditional } of (conditionals ?? []).slice().reverse()) {
      changeConditional(engine, id, {
        id: addConditional(engine, id, area),
        areas: [area],
        formula: conditional.formula,
        style: fromStyle(conditional.style),
        stopIfTrue: false,
      });
    }
  }
  if (content.activeSheet !== undefined) {
    activateSheet(engine, idOf(content.activeSheet));
  }
}

function formulasOf({ cells }: WorkbookSheet): { row: number; column: number; formula: string }[] {
  return [...cells].flatMap(([row, line]) =>
    [...line].flatMap(([column, { formula }]) =>
      formula === undefined ? [] : [{ row, column, formula: toEngineForm(`=${formula}`, undefined) }],
    ),
  );
}
