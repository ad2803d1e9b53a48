/**
 * All imports of Univer's that the engine uses, in one place. Under Jest this module is replaced by one bundle, built
 * once (test/univer-bundle.cjs): Univer's packages do not load unbundled in Node.
 */
export {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  CustomCommandExecutionError,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  HorizontalAlign,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Tools,
  Univer,
  UniverInstanceType,
  VerticalAlign,
  WrapStrategy,
  extractPureTextFromCell,
  mergeWorksheetSnapshotWithDefault,
  numfmt,
} from '@univerjs/core';
export type {
  ICellData,
  IColumnData,
  ICommandInfo,
  IExecutionOptions,
  IRange,
  IRowData,
  ISheetDataValidationRule,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
  Workbook,
  Worksheet,
} from '@univerjs/core';
export {
  AddDataValidationMutation,
  UniverDataValidationPlugin,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from '@univerjs/data-validation';
export {
  BaseFunction,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  FormulaDataModel,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationStartMutation,
  SetSuperTableMutation,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
export type { ArrayValueObject, BaseValueObject } from '@univerjs/engine-formula';
export {
  AddWorksheetMergeMutation,
  ClearSelectionFormatCommand,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ScrollToCellOperation,
  SelectionMoveType,
  SetBorderCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightCommand,
  SheetsSelectionsService,
  ToggleGridlinesMutation,
  UniverSheetsPlugin,
} from '@univerjs/sheets';
export type { ISetRangeValuesMutationParams, ISetSelectionsOperationParams } from '@univerjs/sheets';
export {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  UniverSheetsConditionalFormattingPlugin,
} from '@univerjs/sheets-conditional-formatting';
export type {
  IConditionFormattingRule,
  IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
export {
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
  UniverSheetsDataValidationPlugin,
} from '@univerjs/sheets-data-validation';
export { FormulaCalculationSessionService, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
export { SheetsNoteModel, UniverSheetsNotePlugin, UpdateNoteMutation } from '@univerjs/sheets-note';
export { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
export {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableColumnDataTypeEnum,
  TableManager,
  UniverSheetsTablePlugin,
} from '@univerjs/sheets-table';
export type { ITableColumnJson } from '@univerjs/sheets-table';
