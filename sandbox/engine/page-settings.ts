/** How a sheet prints: Univer has no place for it, so the engine keeps it. A missing member is Excel's default. */
export interface PageSettings {
  orientation?: 'Portrait' | 'Landscape';
  /** Excel's name of the paper, such as `A4`. */
  paperSize?: string;
  /** Rows repeated on every page, from 0, both included. */
  titleRows?: { first: number; last: number };
  /** Rows below manual page breaks, from 0, in their order. */
  breaks?: readonly number[];
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  /** Points. */
  margins?: Partial<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
  /** Excel's PageLayoutZoomOptions as they were given. */
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** Which pages have texts of their own, and the texts, with Excel's codes (`&P` is the page number), by place: `centerHeader`, `leftFooter`… */
  headersFooters?: { state?: string } & Partial<Record<PageKind, Record<string, string>>>;
  /** A1 addresses within the sheet; absent = all used cells. */
  printArea?: string;
}

/** Pages that can have headers and footers of their own. */
export type PageKind = 'default' | 'first' | 'even' | 'odd';
