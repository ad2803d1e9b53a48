/**
 * Reads any .xlsx or .xlsm workbook as data. The bytes may come from anyone: nothing in them is run, trusted or
 * used as a path or a key, and whatever they are, the answer is a value, never an exception.
 */
import { parseArea } from '../workbook/cells/cells';
import type { Area, CellAt, CellValue } from '../workbook/cells/cells';
import type {
  GridSnapshot,
  SheetSnapshot,
  TableSnapshot,
  Visibility,
  WorkbookSnapshot,
} from '../workbook/cells/snapshot';
import { columnLists, readOffered } from './column-lists';
import { daysBehind1900 } from './parts/dates1904';
import { struckStyles } from './struck';
import { findWorkbook, partText, readPart, readRelationships } from './parts/package';
import { Refusal } from './parts/refusal';
import type { ReadCode } from './parts/refusal';
import { sniff } from './sniff';
import { readCells, readString } from './sheet';
import type { SheetContext, SparseCells } from './sheet';
import { isTrue, unescapeControls } from './parts/text';
import { openZip } from './parts/zip';
import type { Zip } from './parts/zip';

export type { ReadCode } from './parts/refusal';

export interface ReadOptions {
  /** The name the file came with; tells Excel's lock files (`~$…`). */
  readonly fileName?: string;
  /** Whether to tell which lists the columns of tables choose from: twice the work. */
  readonly lists?: boolean;
}

export type ReadResult =
  | {
      readonly ok: true;
      readonly workbook: WorkbookSnapshot;
      /** The file holds macros. They are not read. */
      readonly macros: boolean;
      /** Names of the sheets too large to be held whole: only their tables and first rows were kept. */
      readonly partial: readonly string[];
    }
  | {
      readonly ok: false;
      readonly code: ReadCode;
      /** The fault that was found, in English: for a report of it, never for users. */
      readonly detail: string;
      /** The cell that could not be read, when it was one. */
      readonly at?: CellAt;
    };

/** Cells of a sheet held as a full rectangle, empty ones included; 200 times a unit's largest sheet. */
const MOST_GRID_CELLS = 200_000;

/** Cells of a workbook: those with content, and those held in rectangles. */
const MOST_CELLS = 1_000_000;

/** Each has a part of its own, and a zip has no more of those (zip.ts). */
const MOST_SHEETS = 5_000;

/** Texts that cells share: as many as there may be cells. */
const MOST_TEXTS = MOST_CELLS;

/** Names of a workbook: more than old ones gather in decades of copying. */
const MOST_NAMES = 200_000;

/** Sheets that hold no cells of use: charts, old dialogs, old macros. */
const OTHER_SHEETS: ReadonlySet<string> = new Set([
  'chartsheet',
  'dialogsheet',
  'xlMacrosheet',
  'xlIntlMacrosheet',
]);

/** Headers of a workbook's tables, all together; a unit's has some 150. */
const MOST_HEADERS = 100_000;

/** Body rows of a table that is taken to end where its sheet's content does (core/layout/reconcile.ts). */
const FAR = 50_000;

/** The first rows that are kept of a larger sheet besides its tables. */
const FIRST_ROWS = 200;
const FIRST_COLUMNS = 50;

/**
 * Reads the sheets (names, visibility, used cells, tables) and the names of a workbook. Dates are 1900 serials in
 * every file; formulas come as written, with `=`, shared ones written out for each cell; errors are their text;
 * values are those the file stored, nothing is calculated. Chart sheets come as sheets without cells.
 *
 * A file with one sheet `S`, with `a` in A1 and `=1+1` in B1, gives `ok`, no `macros`, nothing `partial` and this
 * `workbook`; a PDF gives `{ ok: false, code: 'pdf', detail: 'known first bytes' }`.
 *
 *     {
 *       sheets: [{
 *         name: 'S', visibility: 'visible', tables: [],
 *         grid: { row: 0, column: 0, values: [['a', 2]], formulas: [[null, '=1+1']] },
 *       }],
 *       names: [],
 *     }
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  try {
    sniff(bytes, options.fileName);
    return readPackage(openZip(bytes), options.lists ?? false);
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, detail, at } = error;
      return { ok: false, code, detail, ...(at && { at }) };
    }
    // The last resort: bytes nobody thought of, or no memory left. Whatever it is, the caller gets a value.
    return { ok: false, code: 'damaged', detail: String(error) };
  }
}

function readPackage(zip: Zip, lists: boolean): ReadResult {
  const { path, macros } = findWorkbook(zip);
  const { sheets, names, date1904 } = readWorkbookPart(zip, path);
  const parts = readRelationships(zip, path);
  const part = (wanted: string) => [...parts.values()].find(({ kind }) => kind === wanted)?.target;
  const stylesPart = part('styles');
  const styles = stylesPart === undefined ? '' : partText(zip, stylesPart);
  const days = date1904 && styles !== '' ? daysBehind1900(styles) : [];
  const context: SheetContext = {
    sharedStrings: readSharedStrings(zip, part('sharedStrings')),
    daysToAdd: (style) => days[style] ?? 0,
    struck: struckStyles(styles),
    budget: { cells: MOST_CELLS, sharedFormulas: 16 * 2 ** 20 },
  };
  const partial: string[] = [];
  let [held, headers] = [0, 0];
  const read = sheets.map(({ name, visibility, id }): SheetSnapshot => {
    // Hidden macro sheets of old workbooks have lost their part and their id.
    if (id === '' && visibility !== 'visible') {
      return { name, visibility, grid: EMPTY_GRID, tables: [] };
    }
    const relationship = parts.get(id);
    if (!relationship) {
      throw new Refusal('missingPart', `${name}: ${id}`);
    }
    if (OTHER_SHEETS.has(relationship.kind)) {
      return { name, visibility, grid: EMPTY_GRID, tables: [] };
    }
    if (relationship.kind !== 'worksheet') {
      throw new Refusal('damaged', `${name}: sheet of kind ${relationship.kind}`);
    }
    const xml = partText(zip, relationship.target);
    const { cells, hiddenRows, struckRows } = readCells(xml, name, context);
    const tables = readTables(zip, relationship.target).map((table) => withHidden(table, hiddenRows));
    headers += tables.reduce((sum, table) => sum + table.headers.length, 0);
    if (headers > MOST_HEADERS) {
      throw new Refusal('tooBig', `${name}: ${headers} headers so far`);
    }
    const { grid, whole } = denseGrid(name, cells, tables);
    if (!whole) {
      partial.push(name);
    }
    held += grid.values.length * (grid.values[0]?.length ?? 0);
    if (held > MOST_CELLS) {
      throw new Refusal('tooBig', `${name}: ${held} cells so far`);
    }
    return {
      name,
      visibility,
      grid,
      tables: lists ? withLists(tables, xml, name, grid.row + grid.values.length) : tables,
      ...(struckRows.length > 0 ? { struckRows } : {}),
      ...(whole ? {} : { partial: true }),
    };
  });
  return { ok: true, workbook: { sheets: read, names }, macros, partial };
}

function readWorkbookPart(zip: Zip, path: string) {
  const reader = readPart(zip, path);
  const sheets: { name: string; visibility: Visibility; id: string }[] = [];
  const names: string[] = [];
  let date1904 = false;
  while (reader.nextElement()) {
    if (reader.name === 'workbookPr') {
      date1904 ||= isTrue(reader.attribute('date1904'));
    } else if (reader.name === 'sheet') {
      const state = reader.attribute('state');
      sheets.push({
        name: unescapeControls(reader.attribute('name') ?? ''),
        visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        id: reader.attribute('id') ?? '',
      });
      if (sheets.length > MOST_SHEETS) {
        throw new Refusal('tooBig', `more than ${MOST_SHEETS} sheets`);
      }
    } else if (reader.name === 'definedName') {
      const name = unescapeControls(reader.attribute('name') ?? '');
      if (reader.attribute('localSheetId') === undefined && name !== '' && !name.startsWith('_xlnm.')) {
        names.push(name);
      }
      if (names.length > MOST_NAMES) {
        throw new Refusal('tooBig', `more than ${MOST_NAMES} names`);
      }
    }
  }
  if (sheets.length === 0) {
    throw new Refusal('damaged', 'no sheets');
  }
  return { sheets, names, date1904 };
}

function readSharedStrings(zip: Zip, path: string | undefined): string[] {
  const strings: string[] = [];
  if (path !== undefined) {
    const reader = readPart(zip, path);
    for (;;) {
      // The form of nearly every text, as with cells (plain-cell.ts).
      const plain = reader.plainText('<si><t>', '</t></si>');
      if (plain !== undefined) {
        strings.push(unescapeControls(plain));
      } else if (!reader.nextElement()) {
        break;
      } else if (reader.name === 'si') {
        strings.push(readString(reader));
      }
      if (strings.length > MOST_TEXTS) {
        throw new Refusal('tooBig', `more than ${MOST_TEXTS} shared texts`);
      }
    }
  }
  return strings;
}

function readTables(zip: Zip, sheetPart: string): TableSnapshot[] {
  return [...readRelationships(zip, sheetPart).values()]
    .filter(({ kind }) => kind === 'table')
    .map(({ target }) => readTable(zip, target));
}

/** Absent in a table of which every row can be seen: that of nearly all tables. */
function withHidden(table: TableSnapshot, hiddenRows: readonly number[]): TableSnapshot {
  const inBody = hiddenRows.filter((row) => row > table.row && row <= table.row + table.bodyRows);
  return inBody.length > 0 ? { ...table, hiddenRows: inBody } : table;
}

/**
 * The tables with the lists that their columns choose from.
 * @param end the row after the last that is held: a table may be drawn a million rows further.
 */
function withLists(
  tables: readonly TableSnapshot[],
  xml: string,
  sheet: string,
  end: number,
): TableSnapshot[] {
  const offered = tables.length === 0 ? [] : readOffered(xml, sheet);
  return tables.map((table) => {
    const { row, column, headers, bodyRows } = table;
    const rows = bodyRows > FAR ? Math.max(1, Math.min(bodyRows + 1, end - row)) : bodyRows + 1;
    const area = { row, column, rows, columns: headers.length };
    return { ...table, lists: columnLists(area, headers, offered) };
  });
}

/**
 * Reads a table. One without a header row is given one above its body, where its header would be: that row may be -1.
 */
function readTable(zip: Zip, path: string): TableSnapshot {
  const reader = readPart(zip, path);
  const headers: string[] = [];
  let found: Omit<TableSnapshot, 'headers'> | undefined;
  let filtered = false;
  while (reader.nextElement()) {
    if (reader.name === 'table' && !found) {
      const area = parseArea(reader.attribute('ref') ?? '');
      if (!area) {
        throw new Refusal('damaged', `${path}: no area`);
      }
      const headerRows = Number(reader.attribute('headerRowCount') ?? 1);
      const totalsRows = Number(reader.attribute('totalsRowCount') ?? 0);
      found = {
        // Excel's formulas and its API know a table by its display name.
        name: unescapeControls(reader.attribute('displayName') ?? reader.attribute('name') ?? ''),
        row: area.row - (headerRows === 0 ? 1 : 0),
        column: area.column,
        bodyRows: Math.max(0, area.rows - (headerRows === 0 ? 0 : 1) - (totalsRows > 0 ? 1 : 0)),
        ...(totalsRows > 0 ? { totals: true } : {}),
        ...(headerRows === 0 ? { headless: true } : {}),
      };
    } else if (reader.name === 'filterColumn') {
      filtered = true;
    } else if (reader.name === 'tableColumn') {
      headers.push(unescapeControls(reader.attribute('name') ?? ''));
    }
  }
  if (!found) {
    throw new Refusal('damaged', `${path}: no table`);
  }
  return { ...found, headers, ...(filtered ? { filtered } : {}) };
}

const EMPTY_GRID: GridSnapshot = { row: 0, column: 0, values: [], formulas: [] };

/** The used rectangle of a sheet; of a very large one, its tables and first rows. */
function denseGrid(
  sheet: string,
  cells: SparseCells,
  tables: readonly TableSnapshot[],
): { grid: GridSnapshot; whole: boolean } {
  const used = usedArea(cells);
  if (!used) {
    return { grid: EMPTY_GRID, whole: true };
  }
  if (used.rows * used.columns <= MOST_GRID_CELLS) {
    return { grid: fillGrid(cells, used), whole: true };
  }
  const bottom = Math.max(used.row + FIRST_ROWS, ...tables.map((table) => table.row + 1 + table.bodyRows));
  const right = Math.max(
    used.column + FIRST_COLUMNS,
    ...tables.map((table) => table.column + table.headers.length),
  );
  const kept: Area = {
    ...used,
    rows: Math.min(used.rows, bottom - used.row),
    columns: Math.min(used.columns, right - used.column),
  };
  if (kept.rows * kept.columns > MOST_GRID_CELLS) {
    throw new Refusal('tooBig', `${sheet}: ${kept.rows} rows of ${kept.columns} columns`);
  }
  return { grid: fillGrid(cells, kept), whole: false };
}

function usedArea({ rows, columns }: SparseCells): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let index = 0; index < rows.length; index++) {
    const [row, column] = [rows[index]!, columns[index]!];
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return bottom < 0
    ? undefined
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function fillGrid(cells: SparseCells, area: Area): GridSnapshot {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  for (let row = 0; row < area.rows; row++) {
    values.push(new Array<CellValue>(area.columns).fill(null));
    formulas.push(new Array<string | null>(area.columns).fill(null));
  }
  for (let index = 0; index < cells.rows.length; index++) {
    const [row, column] = [cells.rows[index]! - area.row, cells.columns[index]! - area.column];
    const rowValues = values[row];
    // Of a very large sheet some cells are left out. A cell that stands twice is what was last said of it.
    if (rowValues && column < area.columns) {
      rowValues[column] = cells.values[index]!;
      formulas[row]![column] = cells.formulas[index]!;
    }
  }
  return { row: area.row, column: area.column, values, formulas };
}
