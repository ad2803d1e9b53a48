/** A sheet as hucre's writer takes it. */
import type { Cell, CellStyle as HucreStyle, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import { areaName, cellName, MAX_COLUMNS, MAX_FORMULA, MAX_ROWS, MAX_TEXT } from '../../workbook/cells/cells';
import type { Area } from '../../workbook/cells/cells';
import { linedSides, MARGINS, PAGE_NUMBER } from '../../workbook/cells/style';
import type { CellStyle, Conditional, Validation } from '../../workbook/cells/style';
import type { Width } from '../../workbook/draft/change';
import type { ChartDraft } from '../../workbook/draft/draft';
import { absolute } from './references';
import { estimateRowHeights } from './rowHeights';
import { escapeControls } from './text';
import { DEFAULT_FONT, DIGIT_WIDTH } from './workbook';
import type { FileCell, FileSheet } from './workbook';

/** The header of every page but the first. */
export const PAGE_HEADER = `&C${PAGE_NUMBER}`;

/** Millimetres in an inch, in which files give margins. */
const INCH = 25.4;

/** Margins of every sheet whose print is set up, in inches. The header stands in the middle of the top margin. */
export const PAGE_MARGINS = {
  top: MARGINS.top / INCH,
  right: MARGINS.right / INCH,
  bottom: MARGINS.bottom / INCH,
  left: MARGINS.left / INCH,
  header: MARGINS.top / 2 / INCH,
  footer: MARGINS.bottom / 2 / INCH,
};

/** Excel refuses to open a file whose validation message is longer. */
const MAX_ALERT_TITLE = 32;
const MAX_ALERT_TEXT = 255;

/** hucre knows some more texts as errors; none of them is an error in the Excel this project writes for. */
const LOOKS_LIKE_ERROR = /^#[A-Z]/;

/** Styles as hucre takes them: each is made once in a workbook. */
export type Styles = Map<CellStyle, HucreStyle>;

export function writableSheet(sheet: FileSheet, styles: Styles): WriteSheet {
  const written: WriteSheet = {
    name: sheet.name,
    cells: writableCells(sheet, styles),
    hidden: sheet.visibility === 'hidden',
    veryHidden: sheet.visibility === 'veryHidden',
    columns: writableColumns(sheet),
    rowDefs: writableRows(sheet),
    merges: (sheet.merges ?? []).map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    // Only the count and the place matter: repack() writes the tables' parts anew.
    tables: (sheet.tables ?? []).map(({ name, area, columns }) => ({
      name,
      range: areaName(area),
      columns: columns.map((column) => ({ name: column.name })),
    })),
    dataValidations: (sheet.validations ?? []).map(({ area, validation }) =>
      writableValidation(area, validation),
    ),
    conditionalRules: (sheet.conditionals ?? []).map(({ area, conditional }, index) =>
      writableConditional(area, conditional, index + 1),
    ),
  };
  if (sheet.freezeRows || sheet.freezeColumns) {
    written.freezePane = { rows: sheet.freezeRows ?? 0, columns: sheet.freezeColumns ?? 0 };
  }
  if (sheet.page) {
    written.pageSetup = {
      paperSize: 'a4',
      orientation: sheet.page.orientation,
      fitToPage: true,
      fitToWidth: sheet.page.pagesWide ?? 1,
      fitToHeight: sheet.page.onePage ? 1 : 0,
      // What counts where a program does not fit to pages, and what the add-in gives Excel (src/excel/looks.ts).
      ...(sheet.page.scale === undefined ? {} : { scale: sheet.page.scale }),
      margins: PAGE_MARGINS,
    };
    written.headerFooter = { oddHeader: PAGE_HEADER, differentFirst: true };
    // hucre counts the row above a break.
    written.rowBreaks = (sheet.page.breaks ?? []).map((row) => row - 1);
  }
  if (sheet.charts && sheet.charts.length > 0) {
    written.charts = sheet.charts.map(writableChart);
  }
  return written;
}

/** A chart as hucre takes it. Only the count and the place matter: repack() writes the charts' parts anew. */
function writableChart({ kind, source, anchor }: ChartDraft): NonNullable<WriteSheet['charts']>[number] {
  return {
    type: kind,
    anchor: {
      from: { row: anchor.row, col: anchor.column },
      to: { row: anchor.row + anchor.rows, col: anchor.column + anchor.columns },
    },
    series: [{ values: absolute(source.sheet, source.area) }],
  };
}

/** The sheet with its tables' column names in their header cells: Excel repairs a file where the two differ. */
export function withTableHeaders(sheet: FileSheet): FileSheet {
  const cells = new Map(sheet.cells);
  for (const { name, area, columns } of sheet.tables ?? []) {
    if (columns.length !== area.columns || area.rows < 2) {
      throw new Error(`${name}: ${columns.length} columns do not fit ${areaName(area)}.`);
    }
    const header = new Map(cells.get(area.row));
    columns.forEach((column, index) => {
      const style = header.get(area.column + index)?.style;
      header.set(area.column + index, { value: column.name, ...(style && { style }) });
    });
    cells.set(area.row, header);
  }
  return { ...sheet, cells };
}

function writableCells(sheet: FileSheet, styles: Styles): Map<string, Partial<Cell>> {
  const written = new Map<string, Partial<Cell>>();
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) {
        throw new RangeError(`${sheet.name}: no cell at row ${row}, column ${column}.`);
      }
      written.set(`${row},${column}`, writableCell(cell, `${sheet.name}!${cellName(row, column)}`, styles));
    }
  }
  for (const { row, column, text } of sheet.notes ?? []) {
    const key = `${row},${column}`;
    written.set(key, { ...written.get(key), comment: { text: escapeControls(text) } });
  }
  return written;
}

function writableCell({ value, formula, style }: FileCell, where: string, styles: Styles): Partial<Cell> {
  const text = typeof value === 'string' ? escapeControls(value) : value;
  if ((typeof value === 'string' && value.length > MAX_TEXT) || (formula?.length ?? 0) > MAX_FORMULA) {
    throw new RangeError(`${where}: too long for a cell.`);
  }
  const written: Partial<Cell> = style ? { style: writableStyle(style, styles) } : {};
  if (formula !== undefined) {
    return { ...written, formula: escapeControls(formula), formulaResult: text };
  }
  if (typeof text === 'string' && LOOKS_LIKE_ERROR.test(text)) {
    // hucre would store this text as an error value; as a run of rich text it stays a text.
    return { ...written, richText: [{ text }] };
  }
  // An empty text would be no empty cell: Excel stops Ctrl+arrows and long texts of neighbours at it.
  return { ...written, value: text === '' ? null : text };
}

function writableStyle(style: CellStyle, styles: Styles): HucreStyle {
  const known = styles.get(style);
  if (known) {
    return known;
  }
  const written: HucreStyle = partialStyle(style);
  // A font is stored whole: what the style leaves open is the default font's.
  written.font = { ...DEFAULT_FONT, ...written.font };
  if (style.align ?? style.vertical ?? style.wrap) {
    written.alignment = {
      ...(style.align && { horizontal: style.align }),
      ...(style.vertical && { vertical: style.vertical }),
      ...(style.wrap && { wrapText: true }),
    };
  }
  styles.set(style, written);
  return written;
}

/** Font, fill, borders and number format, as far as they are given. */
function partialStyle(style: CellStyle): HucreStyle {
  const written: HucreStyle = {};
  if (style.font) {
    const { color, underline, ...font } = style.font;
    written.font = {
      ...font,
      ...(underline && { underline }),
      ...(color && { color: { rgb: color.slice(1) } }),
    };
  }
  if (style.fill) {
    const color = { rgb: style.fill.slice(1) };
    // A cell's solid fill is its foreground colour, a conditional format's its background colour: both are given.
    written.fill = { type: 'pattern', pattern: 'solid', fgColor: color, bgColor: color };
  }
  const sides = linedSides(style.border);
  if (sides.length > 0) {
    const line = { style: 'thin', color: { rgb: '000000' } } as const;
    written.border = Object.fromEntries(sides.map((side) => [side, line]));
  }
  if (style.numberFormat) {
    written.numFmt = style.numberFormat;
  }
  return written;
}

function writableRows(sheet: FileSheet): NonNullable<WriteSheet['rowDefs']> {
  const rows: NonNullable<WriteSheet['rowDefs']> = new Map();
  for (const [row, height] of [
    ...estimateRowHeights(sheet, DEFAULT_FONT.size),
    ...(sheet.fittedHeights ?? []),
    ...(sheet.rowHeights ?? []),
  ]) {
    rows.set(row, { height });
  }
  for (const row of sheet.hiddenRows ?? []) {
    rows.set(row, { ...rows.get(row), hidden: true });
  }
  return rows;
}

function writableColumns(sheet: FileSheet): NonNullable<WriteSheet['columns']> {
  const widths = sheet.columnWidths ?? new Map<number, number>();
  const hidden = new Set(sheet.hiddenColumns);
  const count = 1 + Math.max(-1, ...widths.keys(), ...hidden);
  return Array.from({ length: count }, (_, column) => {
    const width = widths.get(column);
    return {
      ...(width !== undefined && { width: fileWidth(width) }),
      ...(hidden.has(column) && { hidden: true }),
    };
  });
}

/** A column's width in characters, as Excel's dialog would show it. */
export function inCharacters(width: Width): number {
  return typeof width === 'number'
    ? width
    : Math.round((((width.mm / INCH) * 96 - 5) / DIGIT_WIDTH) * 100) / 100;
}

/**
 * The width as a file stores it. It has 5 pixels of margin more than Excel's dialog shows (ECMA-376 part 1, 18.3.1.13).
 */
export function fileWidth(characters: number, digit: number = DIGIT_WIDTH): number {
  return Math.trunc(((characters * digit + 5) / digit) * 256) / 256;
}

/** The texts of a validation, as long as Excel lets them be. */
export const alertTexts = (title: string, message: string): { title: string; message: string } => ({
  title: clip(title, MAX_ALERT_TITLE),
  message: clip(message, MAX_ALERT_TEXT),
});

function writableValidation(area: Area, { rule, onError, title, message }: Validation): DataValidation {
  const common = {
    range: areaName(area),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: onError,
    errorTitle: escapeControls(alertTexts(title, message).title),
    errorMessage: escapeControls(alertTexts(title, message).message),
  };
  switch (rule.kind) {
    case 'list':
      return { ...common, type: 'list', formula1: fileFormula(rule.source) };
    case 'custom':
      return { ...common, type: 'custom', formula1: fileFormula(rule.formula) };
    case 'decimal':
    case 'whole':
    case 'date':
      return {
        ...common,
        type: rule.kind,
        operator: 'between',
        formula1: fileFormula(String(rule.min)),
        formula2: fileFormula(String(rule.max)),
      };
  }
}

function writableConditional(area: Area, { formula, style }: Conditional, priority: number): ConditionalRule {
  return {
    type: 'expression',
    priority,
    range: areaName(area),
    formula: fileFormula(formula),
    style: partialStyle(style),
  };
}

/** A file holds formulas without their `=`. */
function fileFormula(formula: string): string {
  return escapeControls(formula.replace(/^=/, ''));
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
