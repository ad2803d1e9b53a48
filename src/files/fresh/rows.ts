/** Writes the rows of a new sheet, one after the other. Of a million cells none is held longer than its row. */
import {
  cellName,
  columnName,
  MAX_COLUMNS,
  MAX_FORMULA,
  MAX_ROWS,
  MAX_TEXT,
} from '../../workbook/cells/cells';
import { rowMeasure } from '../parts/rowHeights';
import { ERROR_TEXT } from '../parts/shared-parts';
import { escapeContent } from '../parts/text';
import { DEFAULT_FONT } from '../parts/workbook';
import type { FileCell, FileSheet } from '../parts/workbook';
import type { Styles } from './styles';
import type { Texts } from './texts';
import type { XmlBytes } from './xml-bytes';

type Line = ReadonlyMap<number, FileCell>;

/** Tools that all sheets of a workbook are written with. */
export interface Shared {
  readonly styles: Styles;
  readonly texts: Texts;
  readonly out: XmlBytes;
}

/**
 * Writes the rows.
 * @param onRow is shown each row's cells as they are written.
 * @throws RangeError when a text or a formula is too long for a cell, or a cell lies outside the sheet.
 */
export function writeRows(
  sheet: FileSheet,
  { styles, texts, out }: Shared,
  onRow: (row: number, line: Line) => void,
): void {
  const writer = new CellWriter(sheet.name, styles, texts, out);
  const measure = rowMeasure(sheet, DEFAULT_FONT.size);
  const headers = headerCells(sheet);
  const hidden = new Set(sheet.hiddenRows);
  const { rowHeights, fittedHeights } = sheet;
  for (const row of rowNumbers(sheet, headers.keys())) {
    if (row < 0 || row >= MAX_ROWS) {
      throw new RangeError(`${sheet.name}: no cell in row ${row}.`);
    }
    const line = inOrder(withHeaders(sheet.cells.get(row) ?? EMPTY, headers.get(row)));
    const given = rowHeights?.get(row);
    const height = given ?? fittedHeights?.get(row) ?? measure.heightOf(row, line);
    // A height that was only estimated goes on following the text.
    const looks =
      (height === undefined ? '' : ` ht="${height}"`) +
      (given === undefined ? '' : ' customHeight="1"') +
      (hidden.has(row) ? ' hidden="1"' : '');
    writer.begin(row, looks);
    for (const [column, cell] of line) {
      writer.cell(column, cell);
    }
    writer.end();
    onRow(row, line);
  }
}

const EMPTY: Line = new Map();

/** The rows that have cells, looks or a table's header, from the top. */
function rowNumbers(
  { cells, rowHeights, fittedHeights, hiddenRows = [] }: FileSheet,
  headers: Iterable<number>,
): number[] {
  const rows = [cells.keys(), rowHeights?.keys() ?? [], fittedHeights?.keys() ?? [], hiddenRows, headers];
  return [...new Set(rows.flatMap((each) => [...each]))].sort((a, b) => a - b);
}

/** The names of tables' columns by row and column: Excel repairs a file where a header cell says something else. */
function headerCells({ tables = [] }: FileSheet): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const { area, columns } of tables) {
    const names = rows.get(area.row) ?? new Map<number, string>();
    columns.forEach(({ name }, index) => names.set(area.column + index, name));
    rows.set(area.row, names);
  }
  return rows;
}

function withHeaders(line: Line, names: ReadonlyMap<number, string> | undefined): Line {
  if (!names) {
    return line;
  }
  const cells = new Map(line);
  for (const [column, name] of names) {
    const style = cells.get(column)?.style;
    cells.set(column, { value: name, ...(style && { style }) });
  }
  return cells;
}

function inOrder(line: Line): Line {
  let last = -1;
  for (const column of line.keys()) {
    if (column < last) {
      return new Map([...line].sort(([a], [b]) => a - b));
    }
    last = column;
  }
  return line;
}

/** Writes cells (ECMA-376 part 1, 18.3.1.4). */
class CellWriter {
  private row = -1;
  private looks = '';
  private isOpen = false;
  private readonly columns: string[] = [];
  /** The last formula of each column as it was written: those of a table's column are all alike. */
  private readonly formulas = new Map<number, { readonly formula: string; readonly xml: Uint8Array }>();

  constructor(
    private readonly sheet: string,
    private readonly styles: Styles,
    private readonly texts: Texts,
    private readonly out: XmlBytes,
  ) {}

  begin(row: number, looks: string): void {
    this.row = row;
    this.looks = looks;
    this.isOpen = false;
  }

  end(): void {
    if (this.isOpen) {
      this.out.write('</row>');
    } else if (this.looks !== '') {
      this.out.write(`<row r="${this.row + 1}"${this.looks}/>`);
    }
  }

  cell(column: number, { value, formula, style }: FileCell): void {
    if (column < 0 || column >= MAX_COLUMNS) {
      throw new RangeError(`${this.sheet}: no cell in column ${column}.`);
    }
    if (
      (typeof value === 'string' && value.length > MAX_TEXT) ||
      (formula !== undefined && formula.length > MAX_FORMULA)
    ) {
      throw new RangeError(`${this.sheet}!${cellName(this.row, column)}: too long for a cell.`);
    }
    const look = style ? this.styles.cell(style) : 0;
    // An empty text would be no empty cell: Excel stops Ctrl+arrows and long texts of neighbours at it.
    const isEmpty = formula === undefined && (value === null || value === '' || Number.isNaN(value));
    if (isEmpty && look === 0) {
      return;
    }
    if (!this.isOpen) {
      this.isOpen = true;
      this.out.write(`<row r="${this.row + 1}"${this.looks}>`);
    }
    const name = (this.columns[column] ??= columnName(column));
    const start = `<c r="${name}${this.row + 1}"${look === 0 ? '' : ` s="${look}"`}`;
    if (isEmpty) {
      this.out.write(`${start}/>`);
    } else if (formula === undefined) {
      this.out.write(`${start}${this.plain(value)}</v></c>`);
    } else {
      this.computed(column, start, value, formula);
    }
  }

  /** A value that is typed. A text is stored as a text, whatever it says. */
  private plain(value: FileCell['value']): string {
    return typeof value === 'string'
      ? ` t="s"><v>${this.texts.index(value)}`
      : typeof value === 'boolean'
        ? ` t="b"><v>${value ? 1 : 0}`
        : `><v>${value}`;
  }

  private computed(column: number, start: string, value: FileCell['value'], formula: string): void {
    const known = this.formulas.get(column);
    const { xml } =
      known?.formula === formula
        ? known
        : { xml: new TextEncoder().encode(`<f>${escapeContent(formula)}</f>`) };
    if (known?.formula !== formula) {
      this.formulas.set(column, { formula, xml });
    }
    const type =
      typeof value === 'string'
        ? ERROR_TEXT.test(value)
          ? 'e'
          : 'str'
        : typeof value === 'boolean'
          ? 'b'
          : '';
    this.out.write(`${start}${type && ` t="${type}"`}>`).writeBytes(xml);
    if (value === '') {
      this.out.write('<v/>');
    } else if (value !== null) {
      const shown = typeof value === 'string' ? escapeContent(value) : String(Number(value));
      this.out.write('<v>').write(shown).write('</v>');
    }
    this.out.write('</c>');
  }
}
