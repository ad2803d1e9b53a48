/**
 * A whole workbook as plain data: what `openExcel` opens and what it gives back. Rows and columns count from 0. Whoever
 * has a reader or writer of .xlsx hands its data in and out in this shape.
 */
import type { Area, CellValue } from './cells';

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof SIDES)[number];

/** Looks of a cell. Colours are `#RRGGBB`, sizes points. A missing member is the workbook's default. */
export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Text turned by 90 degrees, to be read from the bottom up. */
  readonly turned?: boolean;
  /** Thin black lines on all four sides, or on these only. */
  readonly border?: boolean | readonly Side[];
  /** en-US number format code, such as `dd/mm/yyyy`. */
  readonly numberFormat?: string;
}

/** A rule for what a cell accepts. Formulas are en-US text starting with `=`. */
export type ValidationRule =
  | { readonly kind: 'list'; readonly source: string }
  | {
      readonly kind: 'decimal' | 'whole';
      readonly min: number | string;
      readonly max: number | string;
    }
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  | { readonly kind: 'custom'; readonly formula: string };

export interface Validation {
  readonly rule: ValidationRule;
  readonly onError: 'stop' | 'warning';
  readonly title: string;
  readonly message: string;
}

/** A conditional format by formula, written for the top left cell of its area. */
export interface Conditional {
  readonly formula: string;
  readonly style: CellStyle;
}

export interface WorkbookCell {
  /** The value that the cell shows; for a formula its result. */
  readonly value: CellValue;
  /** en-US without the leading `=`, structured references in full: `Table[[#This Row],[Column]]`. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

export interface WorkbookTable {
  readonly name: string;
  /** Header and body. */
  readonly area: Area;
  /** The columns from left to right. `formula`: what new rows get, without `=`. */
  readonly columns: readonly { readonly name: string; readonly formula?: string }[];
}

/** A chart over a range. */
export interface WorkbookChart {
  /** Unique on its sheet. */
  readonly name: string;
  /** Bars lying, or columns standing. */
  readonly kind: 'bar' | 'column';
  /** The series of a label in one bar, after each other. */
  readonly stacked?: boolean;
  /** Whether the axis of figures may begin below zero. */
  readonly belowZero?: boolean;
  readonly title: string;
  /** The cells it shows: names of series above, labels to the left. */
  readonly source: { readonly sheet: string; readonly area: Area };
  /** The cells it covers. */
  readonly anchor: Area;
}

/** The set-up of a sheet's print. */
export interface WorkbookPage {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page, both included. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** The columns that are printed, both included; all if absent. */
  readonly columns?: { readonly first: number; readonly last: number };
  /** The area that is printed; all used cells if absent. */
  readonly printArea?: Area;
  /** Made as small as it takes for all of it to be on one page. */
  readonly onePage?: boolean;
  /** Per cent. */
  readonly scale?: number;
  /** Rows that begin a new page. */
  readonly breaks?: readonly number[];
}

export interface WorkbookSheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Row → column → cell. Absent cells are empty and unstyled. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, WorkbookCell>>;
  /** Column → width in characters of the standard font. */
  readonly columnWidths?: ReadonlyMap<number, number>;
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  /** Row → height in points, set by hand. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** Row → height in points at the beginning; the row goes on following its text. */
  readonly fittedHeights?: ReadonlyMap<number, number>;
  readonly merges?: readonly Area[];
  readonly tables?: readonly WorkbookTable[];
  readonly validations?: readonly { readonly area: Area; readonly validation: Validation }[];
  readonly conditionals?: readonly { readonly area: Area; readonly conditional: Conditional }[];
  readonly notes?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly charts?: readonly WorkbookChart[];
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
  readonly page?: WorkbookPage;
  /** A filter hides `hiddenRows` of the sheet's tables. Only taken in: the stand-in has no filters of its own. */
  readonly filtered?: boolean;
}

/** Looks of what names none. A missing member is Excel's own. */
export interface DefaultLooks {
  readonly font?: { readonly name: string; readonly size: number };
  /** Points. */
  readonly rowHeight?: number;
  /** Excel's name of the style of tables, such as `TableStyleLight1`; tables are without bands then. */
  readonly tableStyle?: string;
}

export interface WorkbookData {
  /** The document's title property. */
  readonly title: string;
  /** The sheets in order, at least one of them visible. */
  readonly sheets: readonly WorkbookSheet[];
  /** Names defined for the whole workbook. */
  readonly names?: readonly { readonly name: string; readonly sheet: string; readonly area: Area }[];
  /** The sheet in front; the first visible one if absent. */
  readonly activeSheet?: string;
  /** Only taken in: what is given back names them where they differ from Excel's. */
  readonly looks?: DefaultLooks;
}
