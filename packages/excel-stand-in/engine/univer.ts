/** Univer without a page, and the data of new workbooks and sheets. */
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

/** Width of a column in pixels at 96 dpi: 8.43 characters of Excel's standard font. */
const DEFAULT_COLUMN_PIXELS = 64;
/** Height of a row in pixels at 96 dpi: 15 points. */
const DEFAULT_ROW_PIXELS = 20;

/** Rows of a new sheet. It grows when something is written further out. */
const ROWS_AT_FIRST = 200;
/** Columns of a new sheet. */
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

/**
 * Count of workbooks made, for their ids. Univer keeps formulas it has read by workbook id and text for the whole
 * process, so each workbook needs an id of its own.
 */
let workbooks = 0;

/**
 * The data of a new workbook: one empty sheet. It is for `univer.createUnit(UniverInstanceType.UNIVER_SHEET, …)`; the
 * sandbox page uses it too.
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
 * A Univer without a page, with one workbook: an empty one if `data` is left out.
 * It has the plugins that calculate and hold data, and none of the user interface. The sandbox page makes its own
 * instance with the UI presets and gives that to `createEngine` instead.
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
