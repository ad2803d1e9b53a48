/**
 * Opens an .xlsx for the page. The product's guarded reader goes first: it says what the file is, judges its zip
 * directory, and gives values, formulas and tables. hucre is then given parts that reader has inflated, and asked for
 * the looks only.
 */
import { zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import type { ConditionalRule, DataValidation, Sheet } from 'hucre/xlsx';
import { MAX_FORMULA, parseArea, withinCell } from '../workbook/cells/cells';
import type { Area } from '../workbook/cells/cells';
import { cellOf } from '../workbook/cells/snapshot';
import type { SheetSnapshot } from '../workbook/cells/snapshot';
import type { ValueAt } from './chart-part';
import type { Conditional, Validation, ValidationRule } from '../workbook/cells/style';
import { findWorkbook, partText, readPart, readRelationships } from './package';
import { readWorkbook } from './read';
import type { ReadCode } from './read';
import { Refusal } from './refusal';
import { unescapeControls } from './text';
import { DEFAULT_FONT, DIGIT_WIDTH } from './workbook';
import type { FileCell, FilePage, FileSheet, FileTable, FileWorkbook } from './workbook';
import { TABLE_STYLE } from './repack';
import { PAGE_HEADER, PAGE_MARGINS } from './writable-sheet';
import { openZip } from './zip';
import type { Zip } from './zip';
import { readCharts } from './read-charts';
import { parseReference, printedPart } from './references';
import { looksOf } from './looks';
import type { Looks } from './looks';
import { LOSSES, lossesOfParts } from './losses';
import type { Loss } from './losses';
import { tableColumns } from './table-columns';

export type OpenResult =
  | {
      readonly ok: true;
      readonly content: FileWorkbook;
      /** The kinds of content that saving it again will not keep, each once. */
      readonly losses: readonly Loss[];
    }
  | { readonly ok: false; readonly code: ReadCode };

/** The parts from which hucre reads a workbook's looks. It gets nothing else: no pictures, no macros. */
const NEEDED =
  /^(\[Content_Types\]\.xml|.*\.rels|docProps\/core\.xml|xl\/(workbook|styles|sharedStrings|comments[^/]*|theme\/[^/]+|worksheets\/[^/]+|tables\/[^/]+|comments\/[^/]+)\.xml)$/i;

/**
 * Opens a workbook to be changed and saved anew.
 * @param fileName the name the file came with: lock files are told by theirs. Whatever the bytes are, the answer is a
 *   value.
 */
export async function openFile(bytes: Uint8Array, fileName: string): Promise<OpenResult> {
  const reading = readWorkbook(bytes, { fileName });
  if (!reading.ok) {
    return reading;
  }
  if (reading.partial.length > 0) {
    // Saved again it would lose rows: it is not opened at all.
    return { ok: false, code: 'tooBig' };
  }
  try {
    const zip = openZip(bytes);
    const losses = lossesOfParts(zip.names, (name) => partText(zip, name));
    const content = await readContent(zip, reading.workbook.sheets, (loss) => losses.add(loss));
    return { ok: true, content, losses: LOSSES.filter((loss) => losses.has(loss)) };
  } catch (error) {
    // What hucre stumbles over is damaged as far as anyone here can say.
    return { ok: false, code: error instanceof Refusal ? error.code : 'damaged' };
  }
}

/** The part of a chart. */
const CHART = /^xl\/charts\/chart[0-9]+\.xml$/i;

type Lose = (loss: Loss) => void;

async function readContent(zip: Zip, snapshots: readonly SheetSnapshot[], lose: Lose): Promise<FileWorkbook> {
  const needed = zip.names.filter((name) => NEEDED.test(name));
  const parts = Object.fromEntries(needed.map((name) => [name, zip.read(name) ?? new Uint8Array()]));
  const book = await readXlsx(zipSync(parts, { level: 0 }), { readStyles: true });
  const looks = looksOf(book, () => {
    lose('looks');
  });
  const valueAt: ValueAt = (name, row, column) => {
    const grid = snapshots.find((each) => each.name === name)?.grid;
    return grid ? cellOf(grid, row, column).value : null;
  };
  const paths = sheetPaths(zip);
  const digit = book.defaultFont?.name === DEFAULT_FONT.name ? DIGIT_WIDTH : 7;
  const sheets = snapshots.flatMap((snapshot) => {
    const sheet = book.sheets.find(({ name }) => name === snapshot.name);
    const path = paths.get(snapshot.name);
    // A sheet without cells of its own, such as one that is a chart.
    if (!sheet || !path) {
      return [];
    }
    const charts = readCharts(zip, path, valueAt);
    const read = readSheet(snapshot, sheet, { looks, digit, fixed: fixedRows(zip, path), lose });
    return [charts.length > 0 ? { ...read, charts } : read];
  });
  if (
    zip.names.filter((name) => CHART.test(name)).length > sheets.flatMap(({ charts }) => charts ?? []).length
  ) {
    lose('charts');
  }
  const names = (book.namedRanges ?? []).flatMap(({ name, range, scope }) => {
    const reference = scope === undefined ? parseReference(range) : undefined;
    const sheet = sheets.find((each) => each.name === reference?.sheet)?.name;
    if (!reference || sheet === undefined) {
      lose('names');
      return [];
    }
    return [{ name, sheet, area: reference.area }];
  });
  const front = book.sheets[book.activeSheet ?? 0]?.name;
  return {
    title: book.properties?.title ?? '',
    sheets,
    names,
    ...(sheets.some(({ name, visibility }) => name === front && visibility === 'visible')
      ? { activeSheet: front ?? '' }
      : {}),
  };
}

/** The part of each sheet, by the sheet's name. */
function sheetPaths(zip: Zip): Map<string, string> {
  const { path } = findWorkbook(zip);
  const parts = readRelationships(zip, path);
  const paths = new Map<string, string>();
  const reader = readPart(zip, path);
  while (reader.nextElement()) {
    const part = reader.name === 'sheet' ? parts.get(reader.attribute('id') ?? '') : undefined;
    if (part?.kind === 'worksheet') {
      paths.set(unescapeControls(reader.attribute('name') ?? ''), part.target);
    }
  }
  return paths;
}

/** Rows whose height someone set; those of all others follow their text (hucre does not tell the two apart). */
function fixedRows(zip: Zip, path: string): Set<number> {
  const rows = new Set<number>();
  const reader = readPart(zip, path);
  while (reader.nextElement()) {
    if (reader.name === 'row' && ['1', 'true'].includes(reader.attribute('customHeight') ?? '')) {
      rows.add(Number(reader.attribute('r')) - 1);
    }
  }
  return rows;
}

interface Context {
  readonly looks: Looks;
  /** Pixels of a digit of the file's default font: the unit of its column widths. */
  readonly digit: number;
  readonly fixed: ReadonlySet<number>;
  readonly lose: Lose;
}

function readSheet(snapshot: SheetSnapshot, sheet: Sheet, { looks, digit, fixed, lose }: Context): FileSheet {
  const cells = readCells(snapshot, sheet, looks, lose);
  const columns = (sheet.columns ?? []).map((column, index) => ({ ...column, index }));
  const rows = [...(sheet.rowDefs ?? [])];
  if (columns.some(({ style }) => style) || sheet.view?.tabColor || sheet.view?.showGridLines === false) {
    lose('looks');
  }
  const page = readPage(sheet, lose);
  const { rows: freezeRows = 0, columns: freezeColumns = 0 } = sheet.freezePane ?? {};
  return {
    name: snapshot.name,
    visibility: snapshot.visibility,
    cells,
    columnWidths: new Map(
      columns.flatMap(({ index, width }) => (width === undefined ? [] : [[index, shownWidth(width, digit)]])),
    ),
    hiddenColumns: columns.filter(({ hidden }) => hidden).map(({ index }) => index),
    hiddenRows: rows.filter(([, { hidden }]) => hidden).map(([row]) => row),
    rowHeights: new Map(
      rows.flatMap(([row, { height }]) => (height !== undefined && fixed.has(row) ? [[row, height]] : [])),
    ),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    tables: readTables(snapshot, sheet, cells, lose),
    validations: (sheet.dataValidations ?? []).flatMap((rule) => readValidation(rule, lose)),
    conditionals: [...(sheet.conditionalRules ?? [])]
      .sort((a, b) => a.priority - b.priority)
      .flatMap((rule) => readConditional(rule, looks, lose)),
    notes: [...(sheet.cells ?? [])].flatMap(([key, { comment }]) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      return comment ? [{ row, column, text: unescapeControls(comment.text) }] : [];
    }),
    ...(freezeRows > 0 ? { freezeRows } : {}),
    ...(freezeColumns > 0 ? { freezeColumns } : {}),
    ...(page ? { page } : {}),
  };
}

/** The way back from the width a file stores (write.ts). */
const shownWidth = (stored: number, digit: number): number =>
  Math.round(((stored * digit - 5) / digit) * 100) / 100;

function readCells(
  { grid }: SheetSnapshot,
  sheet: Sheet,
  looks: Looks,
  lose: Lose,
): Map<number, Map<number, FileCell>> {
  const lines = new Map<number, Map<number, FileCell>>();
  const put = (row: number, column: number, cell: FileCell): void => {
    const line = lines.get(row) ?? new Map<number, FileCell>();
    lines.set(row, line.set(column, cell));
  };
  const styleAt = (row: number, column: number) => looks.ofCell(sheet.cells?.get(`${row},${column}`)?.style);
  grid.values.forEach((line, r) => {
    line.forEach((value, c) => {
      const [row, column] = [grid.row + r, grid.column + c];
      const whole = grid.formulas[r]?.[c]?.slice(1);
      const formula = whole !== undefined && whole.length > MAX_FORMULA ? undefined : whole;
      const text = typeof value === 'string' ? withinCell(value) : value;
      if (formula !== whole || text !== value) {
        lose('longCells');
      }
      if (formula !== undefined || (value !== null && value !== '')) {
        const style = styleAt(row, column);
        put(row, column, {
          value: text,
          ...(formula === undefined ? {} : { formula }),
          ...(style ? { style } : {}),
        });
      }
    });
  });
  for (const key of sheet.cells?.keys() ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const style = lines.get(row)?.has(column) ? undefined : styleAt(row, column);
    if (style) {
      put(row, column, { value: null, style });
    }
  }
  return lines;
}

function readTables(
  { tables }: SheetSnapshot,
  sheet: Sheet,
  cells: FileSheet['cells'],
  lose: Lose,
): FileTable[] {
  return tables.flatMap(({ name, row, column, headers, bodyRows }) => {
    const found = sheet.tables?.find((each) => (each.displayName ?? each.name) === name);
    if (found?.style !== TABLE_STYLE || found.showRowStripes || found.showColumnStripes) {
      lose('looks');
    }
    if (parseArea(found?.range ?? '')?.row !== row) {
      // A table without a header row: the writer has none such.
      lose('tables');
      return [];
    }
    const area: Area = { row, column, rows: Math.max(1, bodyRows) + 1, columns: headers.length };
    return [{ name, area, columns: tableColumns(headers, area, cells) }];
  });
}

/** The areas of an `sqref`, which separates them by spaces. */
function areasOf(range: string): Area[] {
  return range.split(/\s+/).flatMap((each) => parseArea(each) ?? []);
}

function readValidation(rule: DataValidation, lose: Lose): NonNullable<FileSheet['validations']>[number][] {
  const read = readRule(rule);
  if (!read || rule.inputTitle || rule.inputMessage || !rule.showErrorMessage || rule.allowBlank === false) {
    lose('validations');
  }
  const validation: Validation | undefined = read && {
    rule: read,
    onError: rule.errorStyle === undefined || rule.errorStyle === 'stop' ? 'stop' : 'warning',
    title: unescapeControls(rule.errorTitle ?? ''),
    message: unescapeControls(rule.errorMessage ?? ''),
  };
  return validation ? areasOf(rule.range).map((area) => ({ area, validation })) : [];
}

/** `undefined` for rules the writer has no word for. */
function readRule({
  type,
  operator,
  formula1,
  formula2,
  values,
}: DataValidation): ValidationRule | undefined {
  if (formula1 === undefined || values) {
    return undefined;
  }
  if (type === 'list') {
    return { kind: 'list', source: withSign(formula1) };
  }
  if (type === 'custom') {
    return { kind: 'custom', formula: withSign(formula1) };
  }
  if ((operator ?? 'between') !== 'between' || formula2 === undefined) {
    return undefined;
  }
  if (type === 'date') {
    return { kind: 'date', min: withSign(formula1), max: withSign(formula2) };
  }
  return type === 'decimal' || type === 'whole'
    ? { kind: type, min: limit(formula1), max: limit(formula2) }
    : undefined;
}

/** A file holds formulas without their `=`. */
const withSign = (formula: string): string => '=' + unescapeControls(formula);

const limit = (formula: string): number | string =>
  formula.trim() !== '' && Number.isFinite(Number(formula)) ? Number(formula) : withSign(formula);

function readConditional(
  { type, range, formula, style, stopIfTrue }: ConditionalRule,
  looks: Looks,
  lose: Lose,
): NonNullable<FileSheet['conditionals']>[number][] {
  const areas = areasOf(range);
  const [area] = areas;
  // Of several areas, the formula is written for the first one's corner only.
  if (type !== 'expression' || typeof formula !== 'string' || !area || areas.length > 1) {
    lose('conditionals');
    return [];
  }
  if (stopIfTrue) {
    lose('conditionals');
  }
  const conditional: Conditional = { formula: withSign(formula), style: looks.ofConditional(style) };
  return [{ area, conditional }];
}

/** Excel's margins of a page that nobody has set up. What differs from these, or from the writer's, is lost. */
const NO_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

function readPage({ pageSetup = {}, headerFooter, rowBreaks = [] }: Sheet, lose: Lose): FilePage | undefined {
  const { orientation, paperSize, printTitlesRow, printTitlesColumn, printArea, margins } = pageSetup;
  const isSetUp = (orientation ?? paperSize ?? printTitlesRow ?? printArea) !== undefined;
  const sameMargins = Object.entries(isSetUp ? PAGE_MARGINS : NO_MARGINS).every(
    ([side, inches]) => Math.abs((margins?.[side as keyof typeof NO_MARGINS] ?? inches) - inches) < 0.01,
  );
  const header = isSetUp ? PAGE_HEADER : undefined;
  const { oddHeader, differentFirst, ...otherHeaders } = headerFooter ?? {};
  const area = printArea === undefined ? undefined : parseReference(printArea)?.area;
  const [, first, last = first] = /^\$?(\d+)(?::\$?(\d+))?$/.exec(printTitlesRow ?? '') ?? [];
  if (
    !sameMargins ||
    oddHeader !== header ||
    Boolean(differentFirst) !== isSetUp ||
    Object.values(otherHeaders).some((text) => text) ||
    (isSetUp &&
      (paperSize !== 'a4' || pageSetup.fitToWidth !== 1 || ![0, 1].includes(pageSetup.fitToHeight ?? 1))) ||
    (!isSetUp && rowBreaks.length > 0) ||
    Boolean(pageSetup.horizontalCentered ?? pageSetup.verticalCentered ?? printTitlesColumn) ||
    (printArea !== undefined && !area)
  ) {
    lose('page');
  }
  return isSetUp
    ? {
        orientation: orientation ?? 'portrait',
        ...(first === undefined ? {} : { titleRows: { first: Number(first) - 1, last: Number(last) - 1 } }),
        ...(area ? printedPart(area) : {}),
        ...(pageSetup.fitToHeight === 0 ? {} : { onePage: true }),
        ...(pageSetup.scale === undefined ? {} : { scale: pageSetup.scale }),
        // hucre counts the row above a break.
        ...(rowBreaks.length > 0 ? { breaks: rowBreaks.map((row) => row + 1) } : {}),
      }
    : undefined;
}
