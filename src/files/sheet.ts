/** Reads one worksheet part: its cells, kept sparse, and nothing else of it. */
import { MAX_COLUMNS, MAX_FORMULA, MAX_ROWS } from '../workbook/cells/cells';
import type { CellAt, CellValue } from '../workbook/cells/cells';
import { PlainCell } from './parts/plain-cell';
import { Refusal } from './parts/refusal';
import { columnNumber, shiftFormula } from './parts/sharedFormula';
import { isTrue, unescapeControls } from './parts/text';
import { XmlReader } from './parts/xml';

/** The parts of a workbook that all its sheets share. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  /** The days to add to the number of a cell with that style. Dates of a workbook that counts from 1904 need 1462. */
  daysToAdd(style: number): number;
  /** Styles whose text is struck out. */
  readonly struck: ReadonlySet<number>;
  readonly budget: Budget;
}

/** The amount that may still be read of a workbook; counted down. A unit's workbook has some thousands of cells. */
export interface Budget {
  cells: number;
  /** Characters of shared formulas written out: what is written once can be pointed to a million times. */
  sharedFormulas: number;
}

export interface ReadCell {
  readonly value: CellValue;
  /** The text with its leading `=`. */
  readonly formula: string | null;
}

/**
 * The cells of a sheet that have a value or a formula, in the order of the file. Each is at the same place of all four
 * lists. A map for each of a million rows would take several times as much memory, and time.
 */
export interface SparseCells {
  /** Rows and columns are counted from 0. */
  readonly rows: number[];
  readonly columns: number[];
  readonly values: CellValue[];
  readonly formulas: (string | null)[];
}

/** The formulas of a sheet that others point to, by their index, with the cell they were written for. */
type SharedFormulas = Map<string, { readonly formula: string; readonly at: CellAt }>;

/** The content of a sheet, as it is read. */
export interface SheetCells {
  readonly cells: SparseCells;
  /** Rows hidden by hand or by a filter, in order, counted from 0. */
  readonly hiddenRows: readonly number[];
  /** Rows with a text that is struck out, likewise. */
  readonly struckRows: readonly number[];
}

/**
 * Reads the cells, the hidden and the struck-out rows of a worksheet part.
 * @param sheet the sheet's name, for refusals that name a cell.
 * @throws Refusal `damaged` at the cell that cannot be read, `tooBig` for too many cells.
 */
export function readCells(xml: string, sheet: string, context: SheetContext): SheetCells {
  const reader = new XmlReader(xml, sheet);
  const cells: SparseCells = { rows: [], columns: [], values: [], formulas: [] };
  const hiddenRows: number[] = [];
  const struckRows: number[] = [];
  const read = { cells, hiddenRows, struckRows };
  const shared: SharedFormulas = new Map();
  let row = -1;
  let column = -1;
  const isOurs = ownElement(reader);
  toCells(reader, isOurs, sheet);
  if (reader.kind !== 'open') {
    endOfCells(reader, isOurs, sheet);
    return read;
  }
  const depth = reader.depth;
  const plain = new PlainCell();
  const formulas: Formulas = new Map();
  const keep = (cell: ReadCell | undefined, style: number): void => {
    if (!cell || (cell.value === null && cell.formula === null)) {
      return;
    }
    if (--context.budget.cells < 0) {
      throw new Refusal('tooBig', 'cells', { sheet, row, column });
    }
    cells.rows.push(row);
    cells.columns.push(column);
    cells.values.push(cell.value);
    cells.formulas.push(cell.formula);
    if (context.struck.has(style) && struckRows.at(-1) !== row) {
      struckRows.push(row);
    }
  };
  for (;;) {
    if (row >= 0 && reader.plainCell(plain, row)) {
      ({ column } = plain);
      keep(readPlain(reader, plain, sheet, row, context, formulas), plain.style);
    } else if (!reader.nextElement(depth)) {
      endOfCells(reader, isOurs, sheet);
      return read;
    } else if (!isOurs()) {
      reader.skip();
    } else if (reader.name === 'row') {
      row = rowPlace(reader.attribute('r'), row, sheet);
      if (isTrue(reader.attribute('hidden'))) {
        hiddenRows.push(row);
      }
      column = -1;
    } else if (reader.name === 'c') {
      column = columnPlace(reader.attribute('r'), { sheet, row, column });
      const style = Number(reader.attribute('s') ?? 0);
      keep(readCell(reader, { sheet, row, column }, style, context, shared), style);
    }
  }
}

/**
 * Goes to the root of a sheet. Whatever else a sheet holds may be of another vocabulary, with elements of the same names.
 * @returns whether the element the reader stands on is of the root's vocabulary.
 */
function ownElement(reader: XmlReader): () => boolean {
  reader.nextElement();
  const { prefix } = reader;
  const namespace = prefix === '' ? reader.attribute('xmlns') : undefined;
  return () => {
    if (reader.prefix !== prefix) {
      return false;
    }
    const own = prefix === '' && reader.name === 'sheetData' ? reader.attribute('xmlns') : undefined;
    return own === undefined || own === namespace;
  };
}

/** Goes to the element that holds the cells; every sheet has one (18.3.1.99). */
function toCells(reader: XmlReader, isOurs: () => boolean, sheet: string): void {
  while (!(isOurs() && reader.name === 'sheetData')) {
    if (!reader.nextElement()) {
      throw new Refusal('damaged', `${sheet}: no cells`);
    }
  }
}

/** Cells stand together, once (18.3.1.99): of a second place nobody knows which is meant. */
function endOfCells(reader: XmlReader, isOurs: () => boolean, sheet: string): void {
  while (reader.nextElement()) {
    if (reader.name === 'sheetData' && isOurs()) {
      throw new Refusal('damaged', `${sheet}: cells in two places`);
    }
  }
}

/** The last formula of each column, as written and as read: those of a table's column are all alike. */
type Formulas = Map<number, { readonly raw: string; readonly formula: string }>;

/** `undefined` for an empty cell. */
function readPlain(
  reader: XmlReader,
  { column, style, type, valueStart, valueEnd, formulaStart, formulaEnd }: PlainCell,
  sheet: string,
  row: number,
  context: SheetContext,
  formulas: Formulas,
): ReadCell | undefined {
  let formula: string | null = null;
  if (formulaEnd > formulaStart) {
    const last = formulas.get(column);
    if (last && reader.has(last.raw, formulaStart, formulaEnd)) {
      ({ formula } = last);
    } else {
      formula = '=' + unescapeControls(reader.textBetween(formulaStart, formulaEnd));
      formulas.set(column, { raw: reader.raw(formulaStart, formulaEnd), formula });
    }
  }
  if (valueEnd === 0) {
    return formula === null ? undefined : { value: null, formula };
  }
  // The two kinds that nearly all cells are of, without a text made for each; what is odd in them goes the long way.
  if (type === 's') {
    const text = context.sharedStrings[reader.digits(valueStart, valueEnd)];
    if (text !== undefined) {
      return { value: text, formula };
    }
  } else if (type === 'n' && valueEnd > valueStart) {
    const text = reader.raw(valueStart, valueEnd);
    const number = Number(text);
    // Blanks alone would count as 0.
    if (Number.isFinite(number) && text.charCodeAt(0) > SPACE) {
      return { value: number + context.daysToAdd(style), formula };
    }
  }
  const stored = reader.textBetween(valueStart, valueEnd);
  if (type === 'inlineStr') {
    return { value: unescapeControls(stored), formula };
  }
  return { value: readValue(type, stored, undefined, style, { sheet, row, column }, context), formula };
}

/** The row a `row` element says it is, or the next one when it says nothing (18.3.1.73). */
function rowPlace(reference: string | undefined, previous: number, sheet: string): number {
  const row = reference === undefined ? previous + 1 : Number(reference) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) {
    throw new Refusal('damaged', `${sheet}: no row ${reference ?? 'left'}`);
  }
  return row;
}

/** The column a cell's reference names, or the next one when it has none (18.3.1.4). */
function columnPlace(reference: string | undefined, previous: CellAt): number {
  let column = previous.column + 1;
  let fits = true;
  if (reference !== undefined) {
    let letters = 0;
    while (reference.charCodeAt(letters) >= CAPITAL_A && reference.charCodeAt(letters) <= CAPITAL_Z) {
      letters++;
    }
    column = columnNumber(reference.slice(0, letters));
    fits = letters > 0 && Number(reference.slice(letters)) === previous.row + 1;
  }
  if (!fits || !(column >= 0 && column < MAX_COLUMNS) || previous.row < 0) {
    throw new Refusal(
      'damaged',
      `${previous.sheet}: no cell ${reference ?? 'left'} in row ${previous.row + 1}`,
    );
  }
  return column;
}

const SPACE = 32;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;

function readCell(
  reader: XmlReader,
  at: CellAt,
  style: number,
  context: SheetContext,
  shared: SharedFormulas,
): ReadCell {
  const type = reader.attribute('t') ?? 'n';
  let stored: string | undefined;
  let inline: string | undefined;
  let formula: string | null = null;
  if (reader.kind === 'open') {
    const depth = reader.depth;
    while (reader.nextElement(depth)) {
      if (reader.name === 'v') {
        stored = reader.text();
      } else if (reader.name === 'f') {
        formula = readFormula(reader, at, shared, context.budget);
      } else if (reader.name === 'is') {
        inline = readString(reader);
      } else {
        reader.skip();
      }
    }
  }
  return { value: readValue(type, stored, inline, style, at, context), formula };
}

function readValue(
  type: string,
  stored: string | undefined,
  inline: string | undefined,
  style: number,
  at: CellAt,
  context: SheetContext,
): CellValue {
  if (type === 'inlineStr') {
    return inline ?? null;
  }
  if (stored === undefined) {
    return null;
  }
  if (type === 'str') {
    return unescapeControls(stored);
  }
  // Every other kind of value is written without spaces of its own, and may be left empty.
  const text = stored.trim();
  if (text === '') {
    return null;
  }
  switch (type) {
    case 'e':
      return text;
    case 'b':
      return text === '1' || text === 'true';
    case 's': {
      const value = /^[0-9]+$/.test(text) ? context.sharedStrings[Number(text)] : undefined;
      if (value === undefined) {
        throw new Refusal('damaged', `no shared text ${text}`, at);
      }
      return value;
    }
    case 'd': {
      const serial = isoSerial(text);
      if (serial === undefined) {
        throw new Refusal('damaged', `not a date: ${text}`, at);
      }
      return serial;
    }
    case 'n': {
      const number = Number(text);
      if (!Number.isFinite(number)) {
        throw new Refusal('damaged', `not a number: ${text}`, at);
      }
      return number + context.daysToAdd(style);
    }
    default:
      throw new Refusal('damaged', `cell of type ${type}`, at);
  }
}

/**
 * The serial day of an ISO 8601 date, a time, or both. It counts from 1900, with its 29 February 1900 that never was; a
 * time alone is a part of a day (18.18.11).
 */
function isoSerial(text: string): number | undefined {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match || (match[1] === undefined && match[4] === undefined)) {
    return undefined;
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const time = (hour * 3_600 + minute * 60 + second) / 86_400;
  if (match[1] === undefined) {
    return time;
  }
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return undefined;
  }
  const days = date.getTime() / 86_400_000 + 25_569;
  return (days < 61 ? days - 1 : days) + time;
}

/** A file holds formulas without their `=`. */
function readFormula(reader: XmlReader, at: CellAt, shared: SharedFormulas, budget: Budget): string | null {
  const type = reader.attribute('t');
  const index = reader.attribute('si') ?? '';
  const text = unescapeControls(reader.text());
  if (type === 'shared') {
    if (text === '') {
      return '=' + followerFormula(index, at, shared, budget);
    }
    shared.set(index, { formula: text, at });
  }
  return text === '' ? null : '=' + text;
}

function followerFormula(index: string, at: CellAt, shared: SharedFormulas, budget: Budget): string {
  const first = shared.get(index);
  if (!first) {
    throw new Refusal('damaged', `no shared formula ${index}`, at);
  }
  budget.sharedFormulas -= first.formula.length;
  if (first.formula.length > MAX_FORMULA || budget.sharedFormulas < 0) {
    throw new Refusal('tooBig', 'shared formulas', at);
  }
  return shiftFormula(first.formula, at.row - first.at.row, at.column - first.at.column);
}

/** A text of `si` or `is`: plain or in runs; phonetic guides are not part of it. Leaves the reader on its closing tag. */
export function readString(reader: XmlReader): string {
  let text = '';
  if (reader.kind === 'open') {
    const depth = reader.depth;
    while (reader.nextElement(depth)) {
      if (reader.name === 't') {
        text += unescapeControls(reader.text());
      } else if (reader.name === 'rPh') {
        reader.skip();
      }
    }
  }
  return text;
}
