/**
 * Looks of cells, guides to input and set-ups of prints. They are plain data, shared by drafts, changes and the file
 * writer.
 */

export const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof SIDES)[number];

/** The sides of a cell that have a line, by its style's `border`. */
export function linedSides(border: CellStyle['border']): readonly Side[] {
  return typeof border === 'object' ? border : border ? SIDES : [];
}

/** Margins of every page in millimetres (NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục 2: 20–25, 15–20, 20–25, 30–35). */
export const MARGINS: Readonly<Record<Side, number>> = { top: 20, right: 15, bottom: 20, left: 30 };

/** Colours are `#RRGGBB`; sizes are points. A missing member leaves what there is. */
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
  /** Whether its text is turned, to be read from the bottom up: a name above a narrow column. */
  readonly turned?: boolean;
  /** Thin black lines on all four sides of every cell, or on these only. */
  readonly border?: boolean | readonly Side[];
  /** en-US number format code, such as `dd/mm/yyyy`. */
  readonly numberFormat?: string;
}

/** A rule for what a cell accepts. Formulas are en-US text starting with `=`. */
export type ValidationRule =
  | {
      readonly kind: 'list';
      /** A range or a named range, never an inline list: `=DanhMucDonVi`. */ readonly source: string;
    }
  | {
      readonly kind: 'decimal' | 'whole';
      readonly min: number | string;
      readonly max: number | string;
    }
  /** Formulas that give serial days: a date as text would be read by locale (DateTimeDataValidation). */
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  | { readonly kind: 'custom'; readonly formula: string };

export interface Validation {
  readonly rule: ValidationRule;
  /** `stop` refuses the typed value, `warning` asks. Excel applies neither to pasted values nor to writes by the API. */
  readonly onError: 'stop' | 'warning';
  readonly title: string;
  readonly message: string;
}

/** A conditional format by formula, written for the top left cell of its area. */
export interface Conditional {
  readonly formula: string;
  readonly style: CellStyle;
}

/** The page number in the middle of a page's header, in Excel's codes: upright, of size 13 (there, mục 7). */
export const PAGE_NUMBER = '&"Times New Roman,Regular"&13&P';

/**
 * The set-up of a sheet's print: A4, one page wide, with `MARGINS`. The page number stands top centre, not on page 1.
 */
export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page, from 0, both included. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** The columns that are printed, from 0, both included; all if absent. Their rows are those in use. */
  readonly columns?: { readonly first: number; readonly last: number };
  /** An empty row, from 0. Its first cell is all that is printed, so that a sheet of data takes no paper. */
  readonly nothing?: { readonly row: number };
  /** Pages beside each other, where one would be too small to read; one if absent. */
  readonly pagesWide?: number;
  /** Columns repeated on pages beside the first, from 0, both included. */
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** Made as small as it takes for all of it to be on one page. */
  readonly onePage?: boolean;
  /** Per cent, 10 to 100, worked out from widths (draft/print-scale.ts); absent where it is not known. */
  readonly scale?: number;
  /** Rows that begin a new page, from 0; where its program thinks right if absent. */
  readonly breaks?: readonly number[];
}

/** Times New Roman 13: what users print and expect on screen (NĐ 30/2020/NĐ-CP, Phụ lục I, and users' habit). */
export const BASE_FONT = { name: 'Times New Roman', size: 13 } as const;

/** The font of working sheets: the least that still prints at 8 points with all columns on a page. */
const WORKING_FONT = { ...BASE_FONT, size: 12 } as const;

export const STYLES = {
  title: { font: { ...BASE_FONT, size: 14, bold: true } },
  hint: { font: { ...BASE_FONT, size: 12, italic: true, color: '#404040' } },
  header: {
    font: { ...BASE_FONT, size: 12, bold: true, color: '#000000' },
    fill: '#E7E6E6',
    align: 'center',
    vertical: 'center',
    wrap: true,
    border: true,
  },
  body: { font: WORKING_FONT, vertical: 'top', wrap: true, border: true },
  /** An input cell: a light fill that stays readable in black and white. */
  input: { font: WORKING_FONT, vertical: 'top', wrap: true, border: true, fill: '#FFF8E1' },
} as const satisfies Record<string, CellStyle>;
