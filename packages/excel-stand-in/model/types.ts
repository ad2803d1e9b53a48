/** All types of the model with their tables of members. The bridge interprets them, and docs/stand-in.md lists them. */
import {
  chartAxesTable,
  chartAxisTable,
  chartAxisTitleTable,
  chartDataLabelsTable,
  chartCollectionTable,
  chartLegendTable,
  chartTable,
  chartTitleTable,
} from './chart';
import {
  conditionalFormatCollectionTable,
  conditionalFormatRuleTable,
  conditionalFormatTable,
  conditionalRangeFillTable,
  conditionalRangeFontTable,
  conditionalRangeFormatTable,
  customConditionalFormatTable,
} from './conditional';
import {
  rangeBorderCollectionTable,
  rangeBorderTable,
  rangeFillTable,
  rangeFontTable,
  rangeFormatTable,
} from './format';
import type { TypeTable } from './members';
import { namedItemCollectionTable, namedItemTable } from './names';
import type { ObjectOf, TypeName } from './objects';
import {
  headerFooterGroupTable,
  headerFooterTable,
  pageBreakCollectionTable,
  pageBreakTable,
  pageLayoutTable,
} from './page-layout';
import { formatProtectionTable, workbookProtectionTable, worksheetProtectionTable } from './protection';
import { rangeAreasTable, rangeTable } from './range';
import {
  autoFilterTable,
  tableCollectionTable,
  tableColumnCollectionTable,
  tableColumnTable,
  tableRowCollectionTable,
  tableRowTable,
  tableTable,
} from './table';
import { dataValidationTable } from './validation';
import { applicationTable, runtimeTable, workbookCreatedTable, workbookTable } from './workbook';
import { freezePanesTable, worksheetCollectionTable, worksheetTable } from './worksheet';

/** The table of each type, by its name. */
export const TYPES: { readonly [N in TypeName]: TypeTable<ObjectOf<N>> } = {
  Workbook: workbookTable,
  Application: applicationTable,
  Runtime: runtimeTable,
  WorksheetCollection: worksheetCollectionTable,
  Worksheet: worksheetTable,
  WorkbookProtection: workbookProtectionTable,
  WorkbookCreated: workbookCreatedTable,
  WorksheetProtection: worksheetProtectionTable,
  WorksheetFreezePanes: freezePanesTable,
  PageLayout: pageLayoutTable,
  PageBreakCollection: pageBreakCollectionTable,
  PageBreak: pageBreakTable,
  HeaderFooterGroup: headerFooterGroupTable,
  HeaderFooter: headerFooterTable,
  Range: rangeTable,
  RangeAreas: rangeAreasTable,
  RangeFormat: rangeFormatTable,
  FormatProtection: formatProtectionTable,
  RangeFont: rangeFontTable,
  RangeFill: rangeFillTable,
  RangeBorderCollection: rangeBorderCollectionTable,
  RangeBorder: rangeBorderTable,
  DataValidation: dataValidationTable,
  ConditionalFormatCollection: conditionalFormatCollectionTable,
  ConditionalFormat: conditionalFormatTable,
  CustomConditionalFormat: customConditionalFormatTable,
  ConditionalFormatRule: conditionalFormatRuleTable,
  ConditionalRangeFormat: conditionalRangeFormatTable,
  ConditionalRangeFont: conditionalRangeFontTable,
  ConditionalRangeFill: conditionalRangeFillTable,
  TableCollection: tableCollectionTable,
  Table: tableTable,
  TableColumnCollection: tableColumnCollectionTable,
  TableColumn: tableColumnTable,
  TableRowCollection: tableRowCollectionTable,
  TableRow: tableRowTable,
  AutoFilter: autoFilterTable,
  ChartCollection: chartCollectionTable,
  Chart: chartTable,
  ChartTitle: chartTitleTable,
  ChartLegend: chartLegendTable,
  ChartDataLabels: chartDataLabelsTable,
  ChartAxes: chartAxesTable,
  ChartAxis: chartAxisTable,
  ChartAxisTitle: chartAxisTitleTable,
  NamedItemCollection: namedItemCollectionTable,
  NamedItem: namedItemTable,
};

/** The table of an object's type, for callers that do not know the type. */
export function tableOf(type: TypeName): TypeTable<unknown> {
  return TYPES[type] as TypeTable<unknown>;
}
