/**
 * A whole workbook as plain data, as the file writer takes it. Rows and columns count from 0. It is made from a draft;
 * nothing here is ever merged into a workbook that exists.
 */
import type { Area, CellValue } from '../../workbook/cells/cells';
import type { ChartDraft } from '../../workbook/draft/draft';
import type { Visibility } from '../../workbook/cells/snapshot';
import type { CellStyle, Conditional, PageSetup, Validation } from '../../workbook/cells/style';

/**
 * The font of a cell whose style names none: that of Vietnamese administrative documents (Nghị định 30/2020/NĐ-CP, phụ
 * lục I).
 */
export const DEFAULT_FONT = { name: 'Times New Roman', size: 13 } as const;

/**
 * Width in pixels, at 96 dpi, of a digit of the default font. It is the unit of column widths (ECMA-376 part 1,
 * 18.3.1.13).
 */
export const DIGIT_WIDTH = 9;

/**
 * A cell's content and look. A text is always stored as text, whatever it begins with: only `formula` makes a formula.
 */
export interface FileCell {
  /**
   * The value that the cell shows; for a formula, its computed result, which programs that do not calculate show. A
   * formula whose value is one of the error texts (`#N/A`, `#DIV/0!`…) is stored as an error.
   */
  readonly value: CellValue;
  /** File form: en-US, without the leading `=`, structured references in full: `Bảng[[#This Row],[Cột]]`. */
  readonly formula?: string;
  readonly style?: CellStyle;
  /** The formula is one of an array, or of a data table, over these cells. Their values are the ones they came with. */
  readonly array?: Area;
  /**
   * The value is old. It hangs on a formula that cannot be calculated here, and on a cell that has changed. It is shown as such, and
   * neither counted nor saved.
   */
  readonly stale?: true;
}

export interface FileTableColumn {
  /** The header; the writer puts it into the header cell too, so both always agree. */
  readonly name: string;
  /** The formula new rows of the table get, in file form without `=`. */
  readonly formula?: string;
}

/** An Excel table: a header row and at least one body row (Excel knows no table without one). */
export interface FileTable {
  /** Unique in the workbook, without spaces. */
  readonly name: string;
  readonly area: Area;
  /** The columns from left to right, as many as the area has. */
  readonly columns: readonly FileTableColumn[];
  /** A row of totals stands right below the area (of files that were opened). */
  readonly totals?: true;
  /** The first row of the area is none of the table: it has no header (of files that were opened). */
  readonly headless?: true;
}

/**
 * The set-up of a sheet's print: always A4, one page wide, as many pages long as needed. The page number stands top
 * centre from page 2 on.
 */
export interface FilePage extends PageSetup {
  /** The area that is printed; all used cells if absent. */
  readonly printArea?: Area;
}

export interface FileSheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Row number → column number → cell. Absent cells are empty and unstyled. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, FileCell>>;
  /** Column number → width in characters of the standard font. */
  readonly columnWidths?: ReadonlyMap<number, number>;
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  /** Row number → height in points. Rows left out get the height their program thinks right. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  /** Row number → height in points that the row is written with; it goes on following the row's text. */
  readonly fittedHeights?: ReadonlyMap<number, number>;
  readonly merges?: readonly Area[];
  readonly tables?: readonly FileTable[];
  readonly validations?: readonly { readonly area: Area; readonly validation: Validation }[];
  /** Lists of words that stand in the rules themselves (of files that were opened). */
  readonly ownLists?: readonly { readonly area: Area; readonly words: readonly string[] }[];
  readonly conditionals?: readonly { readonly area: Area; readonly conditional: Conditional }[];
  /** Notes stuck to cells. Whose they are is not stored. */
  readonly notes?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly charts?: readonly ChartDraft[];
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
  readonly page?: FilePage;
  /** A chart or a dialog fills it (of files that were opened). */
  readonly holdsNoCells?: true;
}

export interface FileWorkbook {
  /** The document's title property. No author is ever stored. */
  readonly title: string;
  /** The sheets in order, at least one of them visible. */
  readonly sheets: readonly FileSheet[];
  /** Names defined for the whole workbook. */
  readonly names?: readonly { readonly name: string; readonly sheet: string; readonly area: Area }[];
  /** The sheet in front when the file is opened; the first visible one if absent. */
  readonly activeSheet?: string;
  /** The cell chosen in it, in the part that scrolls. On other sheets, and if absent, it is the first one in sight there. */
  readonly activeCell?: { readonly row: number; readonly column: number };
  /** The names that stand for no area of a sheet (of files that were opened). */
  readonly otherNames?: readonly string[];
  /** The file it was opened from: saving it changes that file's parts. */
  readonly origin?: Origin;
}

/** A file that was opened, and the workbook it then was. */
export interface Origin {
  readonly bytes: Uint8Array;
  readonly book: FileWorkbook;
}
