/** The objects of the model as plain data: a type and a place in the workbook. They hold no content of their own. */
import type { Area } from '../data/cells';
import type { PageKind } from '../engine/state';

interface OnArea {
  readonly sheetId: string;
  readonly area: Area;
}

interface OnSheet {
  readonly sheetId: string;
}

interface OnConditional extends OnSheet {
  readonly id: string;
}

interface OnChart extends OnSheet {
  readonly id: string;
}

interface Places {
  Workbook: object;
  Application: object;
  Runtime: object;
  WorksheetCollection: object;
  Worksheet: OnSheet;
  WorksheetProtection: OnSheet;
  WorkbookProtection: object;
  /** A workbook beside the open one, not opened yet. `file`: its bytes as base64; a blank one if empty. */
  WorkbookCreated: { readonly file: string };
  Range: OnArea;
  /** Several areas of a sheet. */
  RangeAreas: OnSheet & { readonly areas: readonly Area[] };
  RangeFormat: OnArea;
  FormatProtection: OnArea;
  RangeFont: OnArea;
  RangeFill: OnArea;
  RangeBorderCollection: OnArea;
  RangeBorder: OnArea & { readonly edge: Edge };
  DataValidation: OnArea;
  ConditionalFormatCollection: OnArea;
  ConditionalFormat: OnConditional;
  CustomConditionalFormat: OnConditional;
  ConditionalFormatRule: OnConditional;
  ConditionalRangeFormat: OnConditional;
  ConditionalRangeFont: OnConditional;
  ConditionalRangeFill: OnConditional;
  /** All tables, or those of one sheet. */
  TableCollection: { readonly sheetId?: string };
  Table: { readonly id: string };
  TableColumnCollection: { readonly id: string };
  TableColumn: { readonly id: string; readonly index: number };
  TableRowCollection: { readonly id: string };
  /** A row of the table's body, from 0. */
  TableRow: { readonly id: string; readonly index: number };
  /** The filter of the table with this id. */
  AutoFilter: { readonly id: string };
  /** The workbook's names; a sheet's own names are not modelled and always empty. */
  NamedItemCollection: { readonly sheetId?: string };
  NamedItem: { readonly name: string };
  ChartCollection: OnSheet;
  Chart: OnChart;
  ChartTitle: OnChart;
  ChartLegend: OnChart;
  ChartDataLabels: OnChart;
  ChartAxes: OnChart;
  ChartAxis: OnChart & { readonly axis: 'category' | 'value' };
  ChartAxisTitle: OnChart & { readonly axis: 'category' | 'value' };
  WorksheetFreezePanes: OnSheet;
  PageLayout: OnSheet;
  /** Breaks between rows. Breaks between columns are not modelled. */
  PageBreakCollection: OnSheet;
  /** A break above this row. */
  PageBreak: OnSheet & { readonly row: number };
  HeaderFooterGroup: OnSheet;
  HeaderFooter: OnSheet & { readonly pages: PageKind };
}

/** The lines of a range's border, by Office.js' names. */
export const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
/** A line of a range's border. */
export type Edge = (typeof EDGES)[number];

/** The name of a type of Office.js that is modelled. */
export type TypeName = keyof Places;
/** An object of the type with this name. */
export type ObjectOf<N extends TypeName> = { readonly [K in N]: { readonly type: K } & Places[K] }[N];

/** The answer of `…OrNullObject` when there is nothing. */
interface NullObject {
  readonly type: 'Null';
}

/** The one null object. */
export const NULL_OBJECT: NullObject = { type: 'Null' };

/** An object of any type, or the null object. */
export type ModelObject = ObjectOf<TypeName> | NullObject;
