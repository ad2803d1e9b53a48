/** State that Univer has no place for: the engine keeps it beside the workbook, most of it by sheet. */
import type { Area, CellValue } from '../data/cells';

/** State of one sheet beside the grid. */
export interface SheetExtras {
  veryHidden: boolean;
  page: PageSettings;
  charts: readonly ChartInfo[];
  /** Present while the sheet is protected. */
  protection?: Protection | undefined;
  locks: readonly Lock[];
  /** A filter hides rows of the sheet's table. The grid has no filters: only tests set this. */
  filtered?: boolean;
}

/**
 * The results formulas showed when calculation was last asked for, while the workbook is calculated by hand.
 * Univer calculates always, so these are shown instead; a formula written since shows its result at once, as in Excel.
 * The key is `heldKey`.
 */
export type HeldResults = ReadonlyMap<string, { readonly formula: string; readonly value: CellValue }>;

/** The key of a cell in `HeldResults`. */
export const heldKey = (sheetId: string, row: number, column: number): string =>
  `${sheetId}!${row},${column}`;

/** Print settings of a sheet. A missing member is Excel's default. */
export interface PageSettings {
  orientation?: 'Portrait' | 'Landscape';
  /** Excel's name of the paper, such as `A4`. */
  paperSize?: string;
  /** Rows repeated on every page, from 0, both included. */
  titleRows?: { first: number; last: number };
  /** The number of the first page; the number after the page before it where this is missing. */
  firstPage?: number;
  /** Rows below manual page breaks, from 0, in their order. */
  breaks?: readonly number[];
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  /** Counted in points. */
  margins?: Partial<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
  /** Excel's PageLayoutZoomOptions as they were given. */
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /**
   * Headers and footers: which kinds of pages have their own, and the texts by kind and place, such as `centerHeader`.
   * Texts hold Excel's codes; `&P` is the page number.
   */
  headersFooters?: { state?: string } & Partial<Record<PageKind, Record<string, string>>>;
  /** A1 address within the sheet; absent means all used cells. */
  printArea?: string;
}

/** Pages that can have headers and footers of their own. */
export type PageKind = 'default' | 'first' | 'even' | 'odd';

/** Kinds of charts that are drawn, by Office.js' names: bars standing or lying, clustered or stacked. */
export const CHART_TYPES = ['ColumnClustered', 'BarClustered', 'ColumnStacked', 'BarStacked'] as const;
/** Office.js' words for the direction of a chart's series. */
export const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;
/** Office.js' words for the place of a legend. */
export const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right'] as const;

/** A chart as it is kept, with its sheet. Lengths are points from the sheet's top left corner. */
export interface ChartInfo {
  /** Unique in the workbook. */
  readonly id: string;
  readonly name: string;
  readonly type: (typeof CHART_TYPES)[number];
  readonly source: { readonly sheetId: string; readonly area: Area };
  readonly seriesBy: (typeof SERIES_BY)[number];
  /** Without a text, the name of an only series, else "Chart Title". */
  readonly title: { readonly visible: boolean; readonly text?: string };
  readonly legend: { readonly visible: boolean; readonly position: (typeof LEGEND_POSITIONS)[number] };
  /** Titles of the axes that are shown. */
  readonly axes: { readonly category?: string | undefined; readonly value?: string | undefined };
  /** The least figure of the axis, if it was given one. */
  readonly minimum?: number;
  /** Axes whose order was turned round. */
  readonly reversed: { readonly category: boolean; readonly value: boolean };
  readonly labels: { readonly visible: boolean; readonly format: string };
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Changes a protected sheet may still allow, by Excel's names. */
export const RIGHTS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

/** A change a protected sheet may allow. */
export type Right = (typeof RIGHTS)[number];

export interface Protection {
  readonly allowed: ReadonlySet<Right>;
  /** `Normal`: all cells can be selected. Kept, not enforced. */
  readonly selectionMode: string;
  readonly password?: string;
}

/** An area whose cells were locked or unlocked. Of two that cover a cell the later one holds. */
export interface Lock {
  readonly area: Area;
  readonly locked: boolean;
}
