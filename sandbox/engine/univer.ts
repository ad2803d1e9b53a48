import {
  BooleanNumber,
  LocaleType,
  LogLevel,
  Univer,
  UniverDataValidationPlugin,
  UniverFormulaEnginePlugin,
  UniverInstanceType,
  UniverSheetsConditionalFormattingPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNotePlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsPlugin,
  UniverSheetsTablePlugin,
  mergeWorksheetSnapshotWithDefault,
} from './univer-parts';
import type { IWorkbookData, IWorksheetData } from './univer-parts';

/** Excel's sizes at 96 dpi for its standard font: a column of 8.43 characters and a row of 15 points, in pixels. */
const DEFAULT_COLUMN_PIXELS = 64;
const DEFAULT_ROW_PIXELS = 20;

/** What a new sheet shows at first; it grows when something is written further out. */
const ROWS_AT_FIRST = 200;
const COLUMNS_AT_FIRST = 30;

/** The data of an empty sheet. */
export function emptySheet(id: string, name: string): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id,
    name,
    rowCount: ROWS_AT_FIRST,
    columnCount: COLUMNS_AT_FIRST,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    showGridlines: BooleanNumber.TRUE,
    cellData: {},
  });
}

/** Univer keeps formulas it has read by workbook id and text, for the whole process: each workbook needs an id of its own. */
let workbooks = 0;

/**
 * What Excel opens a new workbook with: one empty sheet. For
 * `univer.createUnit(UniverInstanceType.UNIVER_SHEET, emptyWorkbook())`; the sandbox page uses it too.
 */
export function emptyWorkbook(firstSheet = 'Sheet1'): Partial<IWorkbookData> {
  workbooks += 1;
  return {
    id: `workbook-${workbooks}`,
    name: '',
    sheetOrder: ['sheet-1'],
    sheets: { 'sheet-1': emptySheet('sheet-1', firstSheet) },
  };
}

/**
 * A Univer without a page: the plugins that calculate and hold data, none of the UI ones, and one workbook, empty if
 * `data` is left out.
 * The sandbox page makes its own instance with the UI presets and gives that to `createEngine` instead.
 */
export function createUniver(data: Partial<IWorkbookData> = emptyWorkbook()): Univer {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  return univer;
}
