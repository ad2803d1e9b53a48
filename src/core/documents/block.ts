/**
 * A document as blocks: its paragraphs and table rows in reading order, as plain data.
 *
 * Readers of containers (.docx, .pdf, pasted text and tables, .txt) make blocks; the reading of a plan uses each of them
 * or lists it under *Chưa dùng*.
 */

/** The place of a block in the document that a person has open. */
export interface BlockPlace {
  /** Page from 1, where the container knows pages. */
  readonly page?: number;
  /** Number of the paragraph or row in the document, from 1. */
  readonly paragraph: number;
  /** Sheet and A1 area, for a table that stands in a workbook. */
  readonly sheet?: string;
  readonly area?: string;
}

/** Looks that all of a text's letters have in common. */
export interface TextLooks {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** All letters are capitals, as typed or as shown. */
  readonly isCapitals: boolean;
  readonly isCentred: boolean;
}

/** A paragraph, its line-end hyphens and soft breaks joined; tracked changes as accepted. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** The text without its number. */
  readonly text: string;
  /** The number before the text as the reader of the document sees it: `II.`, `1.`, `a)`, `–`; none if absent. */
  readonly number?: string;
  /** Depth of the container's own numbering or heading style, from 0; absent where it has none. */
  readonly level?: number;
  readonly looks: TextLooks;
  readonly place: BlockPlace;
  /** The column it stands in, of two beside each other (số, ngày ‖ quốc hiệu; nơi nhận ‖ chữ ký). */
  readonly column?: 'left' | 'right';
}

/** A cell of a table row. A cell that spans rows stands in its first row; below it `isContinued` cells have its text. */
export interface BlockCell {
  /** Lines of the cell, as its paragraphs are, each with its number in front. */
  readonly lines: readonly string[];
  /** First column of the table's grid, from 0. */
  readonly column: number;
  /** The number of columns of the grid that it takes. */
  readonly span: number;
  /** A cell above spans down to here. */
  readonly isContinued: boolean;
  readonly looks: TextLooks;
}

/** A row of a table. */
export interface TableRow {
  readonly kind: 'row';
  /** Number of the table in the document, from 1. */
  readonly table: number;
  readonly cells: readonly BlockCell[];
  /** The container says that it repeats on each page. */
  readonly isHeader: boolean;
  readonly place: BlockPlace;
}

export type Block = Paragraph | TableRow;

/** Something in the document that was read otherwise than it stands, left out, or is doubtful. */
export interface DocumentDoubt {
  readonly code: string;
  readonly place: BlockPlace;
  readonly text: string;
}

/** A document that was read. */
export interface DocumentBlocks {
  readonly blocks: readonly Block[];
  /** `ocr`: letters are doubtful (marks missing or wrong), so that words are found without marks. */
  readonly quality: 'exact' | 'ocr';
}
