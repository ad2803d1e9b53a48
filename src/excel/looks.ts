/** Gives cells and printed pages their looks. */
import { areaName, cellName, columnName } from '../workbook/cells/cells';
import type { Area } from '../workbook/cells/cells';
import { linedSides, MARGINS, PAGE_NUMBER } from '../workbook/cells/style';
import type { CellStyle, Conditional, PageSetup } from '../workbook/cells/style';
import type { Change, Width } from '../workbook/draft/change';

export function format(range: Excel.Range, area: Area, style: CellStyle): void {
  const { format: target } = range;
  if (style.font) {
    const { name, size, bold, italic, underline, color } = style.font;
    Object.assign(target.font, withoutUndefined({ name, size, bold, italic, color }));
    if (underline) {
      target.font.underline = 'Single';
    }
  }
  if (style.fill !== undefined) {
    target.fill.color = style.fill;
  }
  if (style.align) {
    target.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[style.align];
  }
  if (style.vertical) {
    target.verticalAlignment = ({ top: 'Top', center: 'Center', bottom: 'Bottom' } as const)[style.vertical];
  }
  if (style.wrap !== undefined) {
    target.wrapText = style.wrap;
  }
  if (style.turned) {
    target.textOrientation = 90;
  }
  for (const edge of edgesOf(style, area)) {
    // A thin line in the automatic colour, which prints black.
    target.borders.getItem(edge).style = 'Continuous';
  }
  if (style.numberFormat !== undefined) {
    // A single code goes to all cells (Range.numberFormat); the type knows only the full shape.
    range.numberFormat = style.numberFormat as unknown as string[][];
  }
}

/** The edges of an area in which every cell has the lines of the style. */
function edgesOf(style: CellStyle, { rows, columns }: Area): Excel.BorderIndex[] {
  const sides = new Set(linedSides(style.border));
  return [
    ...(sides.has('top') ? [Excel.BorderIndex.edgeTop] : []),
    ...(sides.has('bottom') ? [Excel.BorderIndex.edgeBottom] : []),
    ...(sides.has('left') ? [Excel.BorderIndex.edgeLeft] : []),
    ...(sides.has('right') ? [Excel.BorderIndex.edgeRight] : []),
    ...(rows > 1 && (sides.has('top') || sides.has('bottom')) ? [Excel.BorderIndex.insideHorizontal] : []),
    ...(columns > 1 && (sides.has('left') || sides.has('right')) ? [Excel.BorderIndex.insideVertical] : []),
  ];
}

/** Adds a conditional format to those that the range has. */
export function addConditional(range: Excel.Range, { formula, style: { fill, font } }: Conditional): void {
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formula;
  if (fill !== undefined) {
    custom.format.fill.color = fill;
  }
  Object.assign(custom.format.font, withoutUndefined({ bold: font?.bold, italic: font?.italic }));
}

function withoutUndefined<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Points in a millimetre. */
const MM = 72 / 25.4;

/**
 * A width in points, as the API takes it. Excel's dialog counts characters of the standard font (7 px each, 5 px of
 * padding at 100 %).
 */
export const widthInPoints = (width: Width): number =>
  typeof width === 'number' ? (width * 7 + 5) * 0.75 : width.mm * MM;

export function freeze(
  sheet: Excel.Worksheet,
  { rows, columns = 0 }: Extract<Change, { kind: 'freeze' }>,
): void {
  if (columns === 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (rows === 0) {
    sheet.freezePanes.freezeColumns(columns);
  } else {
    sheet.freezePanes.freezeAt(sheet.getRange(areaName({ row: 0, column: 0, rows, columns })));
  }
}

/** A number wherever it is known: Excel for Windows takes no fit to pages (OfficeDev/office-js issue 1860). */
const zoomOf = ({ scale, onePage }: PageSetup): Excel.PageLayoutZoomOptions =>
  scale === undefined
    ? { horizontalFitToPages: 1, ...(onePage ? { verticalFitToPages: 1 } : {}) }
    : { scale };

/** Applies what `PageSetup` says of every page. */
export function setPage(
  { pageLayout: layout, horizontalPageBreaks }: Excel.Worksheet,
  page: PageSetup,
): void {
  layout.paperSize = 'A4';
  layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.topMargin = MARGINS.top * MM;
  layout.bottomMargin = MARGINS.bottom * MM;
  layout.leftMargin = MARGINS.left * MM;
  layout.rightMargin = MARGINS.right * MM;
  layout.headerMargin = (MARGINS.top / 2) * MM;
  layout.footerMargin = (MARGINS.bottom / 2) * MM;
  // Each annex is numbered by itself (NĐ 30/2020/NĐ-CP, Phụ lục I, III.1đ), also where the whole workbook is printed.
  layout.firstPageNumber = 1;
  layout.zoom = zoomOf(page);
  layout.headersFooters.state = 'FirstAndDefault';
  layout.headersFooters.defaultForAllPages.centerHeader = PAGE_NUMBER;
  if (page.columns) {
    layout.setPrintArea(`${columnName(page.columns.first)}:${columnName(page.columns.last)}`);
  }
  if (page.nothing) {
    layout.setPrintArea(cellName(page.nothing.row, 0));
  }
  if (page.titleRows) {
    layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  }
  if (page.breaks) {
    horizontalPageBreaks.removePageBreaks();
    for (const row of page.breaks) {
      horizontalPageBreaks.add(cellName(row, 0));
    }
  }
}
