/** A workbook of the product's as the stand-in opens it. It has the looks that our files have where they name none. */
import type { WorkbookData } from 'excel-stand-in/page';
import { DEFAULT_ROW_HEIGHT, TABLE_STYLE } from '../src/files/parts/shared-parts';
import { estimateRowHeights } from '../src/files/parts/rowHeights';
import { DEFAULT_FONT } from '../src/files/parts/workbook';
import type { FileWorkbook } from '../src/files/parts/workbook';

/** Adds default looks, and heights of rows with wrapped text, which Excel works out when it opens a file. */
export const asOpened = (content: FileWorkbook): WorkbookData => ({
  ...content,
  looks: { font: DEFAULT_FONT, rowHeight: DEFAULT_ROW_HEIGHT, tableStyle: TABLE_STYLE },
  sheets: content.sheets.map((sheet) => ({
    ...sheet,
    fittedHeights: estimateRowHeights(sheet, DEFAULT_FONT.size),
  })),
});
