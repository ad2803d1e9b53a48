/**
 * Writes a new .xlsx workbook. hucre makes the parts; what it gets wrong or leaves out is put right here, in
 * the data given to it or in one pass over its parts. Nothing else in the project knows hucre's writer.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type {
  Cell,
  CellStyle as HucreStyle,
  ConditionalRule,
  DataValidation,
  WriteOptions,
  WriteSheet,
} from 'hucre/xlsx';
import {
  areaName,
  cellName,
  columnName,
  MAX_COLUMNS,
  MAX_FORMULA,
  MAX_ROWS,
  MAX_TEXT,
  quoteSheet,
} from '../workbook/cells/cells';
import type { Area } from '../workbook/cells/cells';
import type { Width } from '../workbook/draft/change';
import type { ChartDraft } from '../workbook/draft/draft';
import { linedSides, MARGINS, PAGE_NUMBER } from '../workbook/cells/style';
import type { CellStyle, Conditional, Validation } from '../workbook/cells/style';
import { chartPart } from './chart-part';
import type { ValueAt } from './chart-part';
import { estimateRowHeights } from './rowHeights';
import { escapeControls, escapeXml } from './text';
import { DEFAULT_FONT, DIGIT_WIDTH } from './workbook';
import type { FileCell, FilePage, FileSheet, FileTable, FileWorkbook } from './workbook';

/** Height in points of a line of the default font. */
export const DEFAULT_ROW_HEIGHT = 17.25;

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

/** Black and white, no bands: the cells bring their own borders. */
export const TABLE_STYLE = 'TableStyleLight1';

/** Excel refuses to open a file whose validation message is longer. */
const MAX_ALERT_TITLE = 32;
const MAX_ALERT_TEXT = 255;

const ERROR_TEXTS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
const ERROR_TEXT = new RegExp(`^(?:${ERROR_TEXTS.map((text) => text.replace('?', '\\?')).join('|')})$`);

/** hucre knows some more texts as errors; none of them is an error in the Excel this project writes for. */
const LOOKS_LIKE_ERROR = /^#[A-Z]/;

type Styles = Map<CellStyle, HucreStyle>;

/**
 * The bytes of a new workbook. The same workbook always gives the same bytes.
 * @throws RangeError when a text or a formula is too long for a cell or a cell lies outside a sheet; Error when
 *   a sheet name is not allowed or taken twice, no sheet is visible, or a table and its area do not fit. All of
 *   these are faults of the caller: what a user typed in Excel cannot be that long.
 */
export async function writeWorkbook(book: FileWorkbook): Promise<Uint8Array> {
  const styles: Styles = new Map();
  const options: WriteOptions = {
    sheets: book.sheets.map((sheet) => writableSheet(withTableHeaders(sheet), styles)),
    defaultFont: DEFAULT_FONT,
    activeSheet: activeSheet(book),
    namedRanges: [
      ...(book.names ?? []).map(({ name, sheet, area }) => ({ name, range: absolute(sheet, area) })),
      ...book.sheets.flatMap(({ name, page }) => (page ? printNames(name, page) : [])),
    ],
  };
  return repack(await writeXlsx(options), book);
}

function activeSheet(book: FileWorkbook): number {
  const wanted = book.activeSheet?.toLowerCase();
  const named = book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === wanted);
  const index =
    book.sheets[named]?.visibility === 'visible'
      ? named
      : book.sheets.findIndex((sheet) => sheet.visibility === 'visible');
  if (index < 0) {
    throw new Error('A workbook needs a visible sheet.');
  }
  return index;
}

function writableSheet(sheet: FileSheet, styles: Styles): WriteSheet {
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
      fitToWidth: 1,
      fitToHeight: sheet.page.onePage ? 1 : 0,
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
function withTableHeaders(sheet: FileSheet): FileSheet {
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
function fileWidth(characters: number): number {
  return Math.trunc(((characters * DIGIT_WIDTH + 5) / DIGIT_WIDTH) * 256) / 256;
}

function writableValidation(area: Area, { rule, onError, title, message }: Validation): DataValidation {
  const common = {
    range: areaName(area),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: onError,
    errorTitle: escapeControls(clip(title, MAX_ALERT_TITLE)),
    errorMessage: escapeControls(clip(message, MAX_ALERT_TEXT)),
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

/** Excel keeps print titles and print areas as names of the sheet (hucre's own forget the quotes round sheet names). */
function printNames(sheet: string, page: FilePage): NonNullable<WriteOptions['namedRanges']> {
  const names = [];
  if (page.printArea) {
    names.push({ name: '_xlnm.Print_Area', scope: sheet, range: absolute(sheet, page.printArea) });
  }
  if (page.columns) {
    const { first, last } = page.columns;
    const range = `${quoteSheet(sheet)}!$${columnName(first)}:$${columnName(last)}`;
    names.push({ name: '_xlnm.Print_Area', scope: sheet, range });
  }
  if (page.titleRows) {
    const { first, last } = page.titleRows;
    names.push({
      name: '_xlnm.Print_Titles',
      scope: sheet,
      range: `${quoteSheet(sheet)}!$${first + 1}:$${last + 1}`,
    });
  }
  return names;
}

function absolute(sheet: string, area: Area): string {
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** hucre's parts, put right, in a zip that depends on nothing but its content. */
function repack(bytes: Uint8Array, book: FileWorkbook): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  book.sheets
    .flatMap((sheet) => sheet.tables ?? [])
    .forEach((table, index) =>
      parts.set(`xl/tables/table${index + 1}.xml`, strToU8(tablePart(table, index + 1))),
    );
  book.sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const part = parts.get(path);
    if (part) {
      parts.set(path, strToU8(mendSheetPart(strFromU8(part), sheet)));
    }
  });
  writeCharts(parts, book);
  parts.set('docProps/core.xml', strToU8(corePropertiesPart(book.title)));
  parts.set('docProps/app.xml', strToU8(APP_PROPERTIES_PART));
  return zipParts(parts);
}

/** Charts as this project draws them, each under its name: it is found again by that. hucre counts them in the sheets' order. */
function writeCharts(parts: Map<string, Uint8Array>, { sheets }: FileWorkbook): void {
  const valueAt: ValueAt = (sheet, row, column) =>
    sheets
      .find(({ name }) => name === sheet)
      ?.cells.get(row)
      ?.get(column)?.value ?? null;
  let count = 0;
  sheets.forEach(({ charts = [] }, sheetIndex) => {
    for (const chart of charts) {
      count += 1;
      parts.set(`xl/charts/chart${count}.xml`, strToU8(chartPart(chart, valueAt)));
    }
    const relationships = parts.get(`xl/worksheets/_rels/sheet${sheetIndex + 1}.xml.rels`);
    const target = /"\.\.\/(drawings\/drawing[0-9]+\.xml)"/.exec(strFromU8(relationships ?? NOTHING))?.[1];
    const drawing = parts.get(`xl/${target}`);
    if (drawing) {
      let index = 0;
      const named = strFromU8(drawing).replace(
        /(<xdr:cNvPr id="[0-9]+" name=")[^"]*/g,
        (_, start: string) => start + escapeXml(charts[index++]?.name ?? ''),
      );
      parts.set(`xl/${target}`, strToU8(named));
    }
  });
}

const NOTHING = new Uint8Array();

/**
 * An Office file of these parts, in their order: its bytes depend on nothing but their content.
 * @param level how hard they are packed; 0 for parts that are packed already.
 */
export function zipParts(
  parts: Iterable<readonly [path: string, part: Uint8Array]>,
  level: 0 | 6 = 6,
): Uint8Array {
  // Zip dates are local times; these same local numbers give the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1, 12);
  const zippable: Zippable = {};
  for (const [path, part] of parts) {
    zippable[path] = [part, { mtime }];
  }
  return zipSync(zippable, { level });
}

/**
 * Mends what hucre writes otherwise than Excel reads it. It knows no number of a first page, stores a formula's error
 * as a text, gives rows the height of another font and fixes every height it is given.
 */
function mendSheetPart(xml: string, { rowHeights }: FileSheet): string {
  return (
    xml
      .replace('defaultRowHeight="15"', `defaultRowHeight="${DEFAULT_ROW_HEIGHT}"`)
      // Each sheet's pages are numbered by themselves.
      .replace('<pageSetup paperSize="9"', '$& firstPageNumber="1"')
      .replace(/(<pageSetup [^>]*)(?=\/>)/, '$1 useFirstPageNumber="1"')
      .replace(/(<row r="([0-9]+)" ht="[^"]*") customHeight="1"/g, (whole, start: string, row: string) =>
        // A height that was only estimated goes on following the text.
        rowHeights?.has(Number(row) - 1) ? whole : start,
      )
      .replace(/ t="str"(><f>[^<]*<\/f><v>)([^<]*)(?=<\/v>)/g, (whole, middle: string, value: string) =>
        ERROR_TEXT.test(value) ? ` t="e"${middle}${value}` : whole,
      )
  );
}

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** hucre's table parts know no calculated columns and write line breaks in names so that Excel repairs the file. */
function tablePart({ name, area, columns }: FileTable, id: number): string {
  const columnElements = columns.map((column, index) => {
    const start = `<tableColumn id="${index + 1}" name="${escapeXml(column.name).replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_')}"`;
    return column.formula === undefined
      ? `${start}/>`
      : `${start}><calculatedColumnFormula>${escapeXml(column.formula)}</calculatedColumnFormula></tableColumn>`;
  });
  return (
    `${XML_HEAD}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${escapeXml(name)}"` +
    ` displayName="${escapeXml(name)}" ref="${areaName(area)}" totalsRowShown="0"><autoFilter ref="${areaName(area)}"/>` +
    `<tableColumns count="${columns.length}">${columnElements.join('')}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
  );
}

/** No author, no date: who made a file and when is not ours to tell. */
export function corePropertiesPart(title: string): string {
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`
  );
}

const APP_PROPERTIES_PART = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Sổ Dân vận</Application></Properties>`;
