/** The part of a new sheet (ECMA-376 part 1, 18.3.1.99): its elements in the schema's order. */
import { areaName, cellName } from '../../workbook/cells/cells';
import type { Area } from '../../workbook/cells/cells';
import type { Validation } from '../../workbook/cells/style';
import { LazyLines } from '../parts/lazy-lines';
import { DEFAULT_ROW_HEIGHT, XML_HEAD } from '../parts/shared-parts';
import { escapeContent, escapeXml } from '../parts/text';
import type { FilePage, FileSheet } from '../parts/workbook';
import { alertTexts, fileWidth, PAGE_HEADER, PAGE_MARGINS } from '../parts/writable-sheet';
import { writeRows } from './rows';
import type { Shared } from './rows';
import { unmarked } from './unmarked';

/** Margins of a sheet whose print is not set up: Excel's own, in inches. */
const NO_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Parts that a sheet's part points to, by the number of their relationship; absent where it has none. */
export interface SheetLinks {
  readonly drawing?: string;
  readonly notes?: string;
  readonly tables: readonly string[];
}

/** The cell that is chosen, and whether the sheet is in front. */
export interface View {
  readonly isFront: boolean;
  readonly wanted?: { readonly row: number; readonly column: number };
}

/** Writes the part. */
export function writeSheetPart(sheet: FileSheet, view: View, links: SheetLinks, shared: Shared): void {
  const { out } = shared;
  const { page } = sheet;
  out
    .write(XML_HEAD)
    .write(
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    )
    .write(page ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '')
    .write(dimension(sheet))
    .write(
      `<sheetViews>${viewXml(sheet, view)}</sheetViews><sheetFormatPr defaultRowHeight="${DEFAULT_ROW_HEIGHT}"/>`,
    )
    .write(columnsXml(sheet))
    .write('<sheetData>');
  const marks = unmarked(sheet);
  writeRows(sheet, shared, marks.see);
  out
    .write('</sheetData>')
    .write(
      counted(
        'mergeCells',
        (sheet.merges ?? []).map((area) => `<mergeCell ref="${areaName(area)}"/>`),
      ),
    )
    .write(conditionalsXml(sheet, shared))
    .write(counted('dataValidations', (sheet.validations ?? []).map(validationXml)))
    .write(pageXml(page))
    .write(marks.xml())
    .write(links.drawing === undefined ? '' : `<drawing r:id="${links.drawing}"/>`)
    .write(links.notes === undefined ? '' : `<legacyDrawing r:id="${links.notes}"/>`)
    .write(
      counted(
        'tableParts',
        links.tables.map((id) => `<tablePart r:id="${id}"/>`),
      ),
    )
    .write('</worksheet>');
}

const counted = (name: string, elements: readonly string[]): string =>
  elements.length === 0 ? '' : `<${name} count="${elements.length}">${elements.join('')}</${name}>`;

/** The area in use; programs that read row by row go by it. */
function dimension({ cells }: FileSheet): string {
  const area = cells instanceof LazyLines ? cells.used : usedArea(cells);
  return area ? `<dimension ref="${areaName(area)}"/>` : '';
}

function usedArea(cells: FileSheet['cells']): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, line] of cells) {
    for (const column of line.keys()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0
    ? undefined
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Writes what is frozen, and which cell is chosen: one that can be seen, in the part that scrolls. */
function viewXml(sheet: FileSheet, { isFront, wanted }: View): string {
  const { freezeRows = 0, freezeColumns = 0, hiddenColumns = [] } = sheet;
  const hidden = new Set(hiddenColumns);
  let column = Math.max(freezeColumns, wanted?.column ?? 0);
  while (hidden.has(column)) {
    column += 1;
  }
  const [below, right] = [freezeRows > 0, freezeColumns > 0];
  // The part that scrolls is the one that is worked in: Excel writes no other pane as the active one of a frozen sheet.
  const pane = below ? (right ? 'bottomRight' : 'bottomLeft') : right ? 'topRight' : undefined;
  const at = cellName(Math.max(freezeRows, wanted?.row ?? 0), column);
  const frozen =
    pane === undefined
      ? ''
      : `<pane${right ? ` xSplit="${freezeColumns}"` : ''}${below ? ` ySplit="${freezeRows}"` : ''}` +
        ` topLeftCell="${cellName(freezeRows, freezeColumns)}" state="frozen" activePane="${pane}"/>`;
  return (
    `<sheetView${isFront ? ' tabSelected="1"' : ''} workbookViewId="0">${frozen}` +
    `<selection${pane ? ` pane="${pane}"` : ''} activeCell="${at}" sqref="${at}"/></sheetView>`
  );
}

function columnsXml({ columnWidths = new Map<number, number>(), hiddenColumns = [] }: FileSheet): string {
  const hidden = new Set(hiddenColumns);
  const columns = [...new Set([...columnWidths.keys(), ...hidden])].sort((a, b) => a - b);
  const elements = columns.map((column) => {
    const width = columnWidths.get(column);
    return (
      `<col min="${column + 1}" max="${column + 1}"` +
      (width === undefined ? '' : ` width="${fileWidth(width)}" customWidth="true"`) +
      (hidden.has(column) ? ' hidden="true"/>' : '/>')
    );
  });
  return elements.length === 0 ? '' : `<cols>${elements.join('')}</cols>`;
}

/** Conditional formats: the rules of one area stand together, as Excel has them. */
function conditionalsXml({ conditionals = [] }: FileSheet, { styles }: Shared): string {
  const areas = new Map<string, string[]>();
  conditionals.forEach(({ area, conditional: { formula, style } }, index) => {
    const rules = areas.get(areaName(area)) ?? [];
    areas.set(areaName(area), rules);
    rules.push(
      `<cfRule type="expression" priority="${index + 1}" dxfId="${styles.conditional(style)}">` +
        `<formula>${fileFormula(formula)}</formula></cfRule>`,
    );
  });
  return [...areas]
    .map(
      ([area, rules]) => `<conditionalFormatting sqref="${area}">${rules.join('')}</conditionalFormatting>`,
    )
    .join('');
}

function validationXml({
  area,
  validation,
}: {
  readonly area: Area;
  readonly validation: Validation;
}): string {
  const { rule, onError } = validation;
  const { title, message } = alertTexts(validation.title, validation.message);
  const formulas =
    rule.kind === 'list'
      ? [rule.source]
      : rule.kind === 'custom'
        ? [rule.formula]
        : [String(rule.min), String(rule.max)];
  return (
    `<dataValidation type="${rule.kind}" sqref="${areaName(area)}"${formulas.length > 1 ? ' operator="between"' : ''}` +
    ` allowBlank="1" showErrorMessage="1" errorStyle="${onError}" errorTitle="${escapeXml(title)}" error="${escapeXml(message)}">` +
    formulas
      .map((formula, index) => `<formula${index + 1}>${fileFormula(formula)}</formula${index + 1}>`)
      .join('') +
    '</dataValidation>'
  );
}

/** A file holds formulas without their `=`. */
const fileFormula = (formula: string): string => escapeContent(formula.replace(/^=/, ''));

/** Margins, paper, header and breaks. Each sheet's pages are numbered by themselves. */
function pageXml(page: FilePage | undefined): string {
  const margins = page ? PAGE_MARGINS : NO_MARGINS;
  const sides = (['left', 'right', 'top', 'bottom', 'header', 'footer'] as const).map((side) =>
    [' ', side, '="', margins[side], '"'].join(''),
  );
  const start = `<pageMargins${sides.join('')}/>`;
  if (!page) {
    return start;
  }
  const breaks = (page.breaks ?? []).map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return (
    `${start}<pageSetup paperSize="9" firstPageNumber="1" orientation="${page.orientation}"` +
    // What counts where a program does not fit to pages, and what the add-in gives Excel (src/excel/looks.ts).
    (page.scale === undefined ? '' : ` scale="${page.scale}"`) +
    ` fitToWidth="${page.pagesWide ?? 1}" fitToHeight="${page.onePage ? 1 : 0}" useFirstPageNumber="1"/>` +
    `<headerFooter differentFirst="1"><oddHeader>${escapeContent(PAGE_HEADER)}</oddHeader></headerFooter>` +
    (breaks.length === 0
      ? ''
      : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`)
  );
}
