/**
 * A paper to be printed and signed, as plain data: lines, two sides, tables, a chart. Two sides are those of letterhead
 * or signatures. `printSheet` makes a sheet of it, src/files/docx.ts a Word document. It holds values only, as they
 * were when it was made; what is signed does not change by itself.
 */

/** A line of words, from edge to edge of the paper or of its side. */
export interface PrintLine {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; `TEXT_SIZE` if absent. */
  readonly size?: number;
  /** Alignment; centred if absent. */
  readonly align?: 'left' | 'right';
  /**
   * Whether it is a paragraph of prose. That runs from edge to edge, its first line further in (NĐ 30/2020/NĐ-CP, Phụ lục
   * I, II.6).
   */
  readonly paragraph?: boolean;
  /** True for a heading: it stays on one page with the line below it. */
  readonly keepNext?: boolean;
  /** Millimetres of a drawn line in the middle, which stands there instead of words. */
  readonly rule?: number;
}

export interface PrintColumn {
  readonly header: string;
  /** The number of columns of the grid it takes; one if absent. */
  readonly span?: number;
  /** Alignment: left if absent; a number stands in the middle. */
  readonly align?: 'center';
  /** Colour of its words, header and all: `#C00000`; black if absent. */
  readonly color?: string;
}

export type PrintCell = string | number | null;

export type PrintRow =
  /** A bold line over the whole width: the name of a group, a total's label. */
  | { readonly kind: 'group'; readonly text: string }
  /** A cell for each column. */
  | { readonly kind: 'cells'; readonly cells: readonly PrintCell[]; readonly bold?: boolean };

export type PrintBlock =
  /** A block of empty paper. */
  | { readonly kind: 'space'; readonly mm: number }
  /** The end of a page: what comes next begins a new one. */
  | { readonly kind: 'page' }
  | { readonly kind: 'lines'; readonly lines: readonly PrintLine[] }
  | {
      readonly kind: 'sides';
      readonly left: readonly PrintLine[];
      readonly right: readonly PrintLine[];
      /** The number of columns of the grid that the left side takes. */
      readonly leftColumns: number;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly PrintColumn[];
      readonly rows: readonly PrintRow[];
      /** A row (1), (2) … below the header. */
      readonly numbered?: boolean;
      /** Its header is repeated on every page; a sheet repeats that of the last such table only, behind it. */
      readonly repeated?: boolean;
    }
  /** Bars of the last table before it, whose rows are all `cells`, without column numbers. Only sheets show it. */
  | {
      readonly kind: 'chart';
      readonly name: string;
      readonly title: string;
      /** Index of the column of labels; it and the columns of numbers right after it have span 1. */
      readonly labels: number;
      /** The number of columns of numbers that are shown. */
      readonly series: number;
      readonly mm: number;
    };

/** A paper: its page, grid and blocks from top to bottom. */
export interface PrintDocument {
  /** The proposed name of its sheet, and what it is called in sentences. */
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Widths of the columns that all blocks share, in millimetres; `PAPER_WIDTH` in all. */
  readonly grid: readonly number[];
  readonly blocks: readonly PrintBlock[];
  /** True for a paper that must fit one page. */
  readonly onePage?: boolean;
}

/** Size of what is not said otherwise: tables and headings are 12–14 (NĐ 30/2020/NĐ-CP, Phụ lục I, and users' habit). */
export const TEXT_SIZE = 13;

/** Size of what stands in tables, as on sheets. */
export const TABLE_SIZE = 12;

/** Millimetres between the margins of A4 (style.ts), and one for rounding. */
export const PAPER_WIDTH = { portrait: 210 - 45 - 1, landscape: 297 - 45 - 1 } as const;

/** Millimetres from the top to the bottom margin of A4 (style.ts). */
export const PAPER_HEIGHT = { portrait: 297 - 40, landscape: 210 - 40 } as const;

/** A grid whose columns share the paper's width as these numbers say. */
export function gridOf(orientation: PrintDocument['orientation'], ...shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / all) * PAPER_WIDTH[orientation] * 10) / 10);
}
