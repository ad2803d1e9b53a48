/**
 * What the file writer takes: a whole new workbook as plain data. Rows and columns count from 0. It is made from
 * a draft; nothing here is ever merged into a workbook that exists.
 */
import type { Area, CellValue } from '../workbook/cells/cells';
import type { ChartDraft } from '../workbook/draft/draft';
import type { Visibility } from '../workbook/cells/snapshot';
import type { CellStyle, Conditional, PageSetup, Validation } from '../workbook/cells/style';

/** What is written in a cell whose style names no font: that of Vietnamese administrative documents (Nghị định 30/2020/NĐ-CP, phụ lục I). */
export const DEFAULT_FONT = { name: 'Times New Roman', size: 13 } as const;

/** Width in pixels, at 96 dpi, of a digit of the default font: the unit of column widths (ECMA-376 part 1, 18.3.1.13). */
export const DIGIT_WIDTH = 9;

/** One cell. A text is always stored as text, whatever it begins with: only `formula` makes a formula. */
export interface FileCell {
  /**
   * What the cell shows; for a formula, its computed (cached) result, which programs that do not calculate show.
   * A formula whose value is one of the error texts (`#N/A`, `#DIV/0!`…) is stored as an error.
   */
  readonly value: CellValue;
  /** File form: en-US, without the leading `=`, structured references in full: `Bảng[[#This Row],[Cột]]`. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

/** One table column. */
export interface FileTableColumn {
  /** The header; the writer puts it into the header cell too, so both always agree. */
  readonly name: string;
  /** The formula new rows of the table get, in file form without `=`. */
  readonly formula?: string;
}

/** An Excel table; its area is the header row and at least one body row (Excel knows no table without one). */
export interface FileTable {
  /** Unique in the workbook, without spaces. */
  readonly name: string;
  readonly area: Area;
  /** As many as the area has columns, in order. */
  readonly columns: readonly FileTableColumn[];
}

/** How a sheet prints: always A4, one page wide, as many pages long as needed; page number top centre from page 2 on. */
export interface FilePage extends PageSetup {
  /** What is printed; absent = all used cells. */
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
  readonly conditionals?: readonly { readonly area: Area; readonly conditional: Conditional }[];
  /** Notes stuck to cells. Whose they are is not stored. */
  readonly notes?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly charts?: readonly ChartDraft[];
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
  readonly page?: FilePage;
}

export interface FileWorkbook {
  /** The document's title property. No author is ever stored. */
  readonly title: string;
  /** At least one of them visible. */
  readonly sheets: readonly FileSheet[];
  /** Names defined for the whole workbook. */
  readonly names?: readonly { readonly name: string; readonly sheet: string; readonly area: Area }[];
  /** The sheet in front when the file is opened; the first visible one if absent. */
  readonly activeSheet?: string;
}
