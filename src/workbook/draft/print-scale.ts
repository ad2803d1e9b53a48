/** The scale at which a sheet is one page wide, as a number. Excel for Windows does not take "one page wide" from add-ins. */
import { MARGINS } from '../cells/style';
import type { PageSetup } from '../cells/style';
import type { SheetDraft } from './draft';

const POINTS_IN_MM = 72 / 25.4;
/** A4 in millimetres. */
const PAPER = { short: 210, long: 297 } as const;
/** The least and the greatest scale of a print that is only made smaller, in per cent (`PageLayoutZoomOptions.scale`). */
const LEAST = 10;
const GREATEST = 100;
/** Millimetres that are not counted on. Columns are rounded to pixels, and programs differ in how high they print a row. */
const SPARE_WIDTH = 1;
const SAFE_HEIGHT = 0.97;

/** The page of a sheet with the scale that its columns ask for. Where all of it stands on one page, its rows do too. */
export function scaledPage(sheet: SheetDraft): PageSetup {
  const { page } = sheet;
  const isWide = page.orientation === 'landscape';
  const room = {
    width: (isWide ? PAPER.long : PAPER.short) - MARGINS.left - MARGINS.right,
    height: (isWide ? PAPER.short : PAPER.long) - MARGINS.top - MARGINS.bottom,
  };
  const height = page.onePage ? (sheet.rowHeights ?? []).reduce((sum, row) => sum + row.height, 0) : 0;
  const { pagesWide = 1, titleColumns } = page;
  const repeated = titleColumns ? widthOf({ ...sheet, page: { ...page, columns: titleColumns } }) : 0;
  const width = (widthOf(sheet) + (pagesWide - 1) * repeated) / pagesWide;
  const share = Math.min(
    (room.width - SPARE_WIDTH) / Math.max(width, 1),
    (room.height * SAFE_HEIGHT) / Math.max(height / POINTS_IN_MM, 1),
  );
  return { ...page, scale: Math.max(LEAST, Math.min(GREATEST, Math.floor(share * 100))) };
}

/** The width of the columns that are printed, in millimetres. */
function widthOf({ page, table, columnWidths = [] }: SheetDraft): number {
  const isPrinted = (column: number): boolean =>
    !page.columns || (column >= page.columns.first && column <= page.columns.last);
  const ofTable = (table?.columns ?? []).map(({ hidden, width }, index) => ({
    column: (table?.column ?? 0) + index,
    // As Excel's dialog counts: 7 pixels a character and 5 beside them, at 96 to the inch.
    mm: hidden ? 0 : ((width * 7 + 5) * 25.4) / 96,
  }));
  const loose = columnWidths.map((mm, column) => ({ column, mm }));
  return [...loose, ...ofTable]
    .filter(({ column }) => isPrinted(column))
    .reduce((sum, { mm }) => sum + mm, 0);
}
