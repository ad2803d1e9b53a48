/** A paper as a sheet: no Excel table, only cells, as it will be printed. */
import type { Area } from '../../workbook/cells/cells';
import type { CellDraft, ChartDraft, SheetDraft } from '../../workbook/draft/draft';
import { BASE_FONT, SIDES } from '../../workbook/cells/style';
import type { CellStyle } from '../../workbook/cells/style';
import { PAPER_HEIGHT, TABLE_SIZE, TEXT_SIZE } from './document';
import type { PrintBlock, PrintCell, PrintDocument, PrintLine } from './document';
import { pageBreaks } from './pages';
import type { Kept } from './pages';
import { heightOf, linesAs, partsOf, widthOf } from '../../workbook/draft/text-size';

type Block<Kind extends PrintBlock['kind']> = Extract<PrintBlock, { readonly kind: Kind }>;

/** Excel's greatest row height, in points (Excel specifications and limits). */
const HIGHEST = 409;
/** A text higher than that is parted into rows of this height, so that a page may end between them. */
const PIECE = 140;
const POINTS_IN_MM = 72 / 25.4;
/** Height of the rows below a chart, in points. */
const CHART_ROW = 18;
/** The share of a page's height that is counted on. Programs differ a little in how high they print a row. */
const SAFE_HEIGHT = 0.97;

/**
 * Drafts a paper as a sheet.
 * @param name the sheet's name: the paper's own may be taken.
 */
export function printSheet(document: PrintDocument, name: string): SheetDraft {
  const { grid, orientation, onePage } = document;
  const page = new Page(name, grid);
  for (const block of document.blocks) {
    page.add(block);
  }
  return {
    name,
    visibility: 'visible',
    cells: page.cells,
    merges: page.merges,
    validations: [],
    conditionals: [],
    freezeRows: 0,
    page: {
      orientation,
      ...(page.titleRows ? { titleRows: page.titleRows } : {}),
      ...(onePage ? { onePage } : breaksOf(page, orientation)),
    },
    columnWidths: grid,
    rowHeights: page.heights,
    charts: page.charts,
    rebuilt: true,
  };
}

function breaksOf(
  { heights, kept, titleRows, begins }: Page,
  orientation: PrintDocument['orientation'],
): { breaks: readonly number[] } {
  const rows = heights.map(({ row, height }) => {
    const how = kept.get(row);
    return { height, ...(how ? { kept: how } : {}), ...(begins.has(row) ? { begins: true } : {}) };
  });
  const room = PAPER_HEIGHT[orientation] * POINTS_IN_MM * SAFE_HEIGHT;
  return { breaks: pageBreaks(rows, room, titleRows) };
}

/** Letters as wide as the first line of a paragraph stands further in. */
const INDENT = '\u2003\u2003';
/** Size of the strokes that a drawn line is made of. Cells have lines at their edges only. */
const RULE_SIZE = 8;

/** A line of that many millimetres on a sheet. */
const ruled = (mm: number): PrintLine => ({
  text: '_'.repeat(Math.round(mm / widthOf('_', RULE_SIZE))),
  size: RULE_SIZE,
});

/** A sheet that grows downwards. */
class Page {
  readonly cells: CellDraft[] = [];
  readonly merges: Area[] = [];
  /** Heights of every row, in their order. */
  readonly heights: { row: number; height: number; fitted?: boolean }[] = [];
  /** Rows that stay on one page with the row below them. */
  readonly kept = new Map<number, Kept>();
  /** Rows that begin a page. */
  readonly begins = new Set<number>();
  readonly charts: ChartDraft[] = [];
  titleRows: { first: number; last: number } | undefined;
  /** The first free row. */
  #row = 0;
  /** The table last added, and where its header stands. */
  #lastTable: { block: Block<'table'>; row: number } | undefined;
  /** The last row of a table or of lines over the whole width. */
  #lastBody: number | undefined;

  constructor(
    readonly name: string,
    readonly grid: readonly number[],
  ) {}

  add(block: PrintBlock): void {
    switch (block.kind) {
      case 'space':
        this.kept.set(this.#row, 'wish');
        this.#setHeight(Math.round(block.mm * POINTS_IN_MM));
        this.#row += 1;
        break;
      case 'page':
        this.begins.add(this.#row);
        break;
      case 'lines':
        for (const line of block.lines.flatMap((each) => this.#partsOf(each))) {
          if (line.keepNext) {
            this.kept.set(this.#row, 'always');
          }
          this.#addLines([{ line, column: 0, columns: this.grid.length }]);
        }
        this.#lastBody = this.#row - 1;
        break;
      case 'sides': {
        const { leftColumns } = block;
        const nothing: PrintLine = { text: '', size: 1 };
        const left = this.#broken(block.left, this.#width(0, leftColumns));
        const right = this.#broken(block.right, this.#width(leftColumns, this.grid.length - leftColumns));
        const rows = Math.max(left.length, right.length);
        this.#keep(this.#row, this.#row + rows - 1, 'always');
        // Whoever signs has something of what he signs on his page.
        if (this.#lastBody !== undefined) {
          this.kept.set(this.#lastBody, 'wish');
        }
        for (let index = 0; index < rows; index += 1) {
          this.#addLines([
            { line: left[index] ?? nothing, column: 0, columns: leftColumns },
            {
              line: right[index] ?? nothing,
              column: leftColumns,
              columns: this.grid.length - leftColumns,
            },
          ]);
        }
        break;
      }
      case 'table':
        this.#addTable(block);
        break;
      case 'chart':
        this.#addChart(block);
        break;
    }
  }

  /** Rows of one line each: a name that is broken on one side leaves no gap on the other. */
  #broken(lines: readonly PrintLine[], mm: number): PrintLine[] {
    return lines.flatMap((line) =>
      line.rule === undefined
        ? linesAs(line.text, mm, line.size ?? TEXT_SIZE, line.bold).map((text) => ({ ...line, text }))
        : [ruled(line.rule)],
    );
  }

  /** Rows of a line: a long paragraph is parted, so that a page may end within it. */
  #partsOf(line: PrintLine): PrintLine[] {
    if (line.rule !== undefined) {
      return [ruled(line.rule)];
    }
    const { text, size = TEXT_SIZE, bold = false, paragraph = false } = line;
    const shown = paragraph ? `${INDENT}${text.replaceAll('\n', `\n${INDENT}`)}` : text;
    return partsOf(shown, this.#width(0, this.grid.length), size, bold, PIECE).map((part) => ({
      ...line,
      text: part,
      ...(paragraph ? { align: 'left' as const } : {}),
    }));
  }

  #addLines(parts: readonly { line: PrintLine; column: number; columns: number }[]): void {
    for (const { line, column, columns } of parts) {
      const { text, bold, italic, size = TEXT_SIZE, align = 'center' } = line;
      const style: CellStyle = {
        font: {
          ...BASE_FONT,
          size,
          ...(bold ? { bold } : {}),
          ...(italic ? { italic } : {}),
        },
        align,
        vertical: 'center',
        wrap: true,
      };
      this.#put({ row: this.#row, column, rows: 1, columns }, text, style);
    }
    this.#setHeight(
      Math.max(
        ...parts.map(({ line, column, columns }) =>
          heightOf(line.text, this.#width(column, columns), line.size ?? TEXT_SIZE, line.bold),
        ),
      ),
    );
    this.#row += 1;
  }

  #addTable(block: Block<'table'>): void {
    const { columns, rows, numbered, repeated } = block;
    const first = this.#row;
    const header = columns.map((column) => column.header);
    this.#addCells(block, header, { ...HEADER, fill: '#F2F2F2' }, true);
    if (numbered) {
      const numbers = columns.map((_, index) => `(${index + 1})`);
      this.#addCells(block, numbers, NUMBERS, true);
    }
    if (repeated) {
      this.titleRows = { first, last: this.#row - 1 };
    }
    this.#keep(first, this.#row, 'always');
    for (const row of rows) {
      if (row.kind === 'group') {
        this.kept.set(this.#row, 'always');
        const columns = this.#spanOf(block);
        this.#put({ row: this.#row, column: 0, rows: 1, columns }, row.text, GROUP);
        this.#setHeight(heightOf(row.text, this.#width(0, columns), TABLE_SIZE, true));
        this.#row += 1;
      } else {
        this.#addCells(block, row.cells, row.bold ? { ...BODY, font: HEADER.font } : BODY, false);
      }
    }
    this.#lastTable = { block, row: first };
    this.#lastBody = this.#row - 1;
  }

  /**
   * A row of a table. One that is higher than Excel allows goes on in rows below, without lines between: merged cells
   * would be printed over each other where a page ends.
   */
  #addCells(
    { columns }: Block<'table'>,
    cells: readonly PrintCell[],
    style: CellStyle,
    isHeader: boolean,
  ): void {
    const bold = style.font?.bold ?? false;
    let column = 0;
    const places = columns.map(({ span = 1, align, color }, index) => {
      const value = cells[index] ?? null;
      const place = { column, columns: span, align, color, value, mm: this.#width(column, span) };
      column += span;
      return place;
    });
    const heightIn = (value: PrintCell, mm: number) => heightOf(String(value ?? ''), mm, TABLE_SIZE, bold);
    const isTooHigh = places.some(({ value, mm }) => heightIn(value, mm) > HIGHEST);
    const parts = places.map(({ value, mm }): readonly PrintCell[] =>
      isTooHigh && typeof value === 'string' ? partsOf(value, mm, TABLE_SIZE, bold, PIECE) : [value],
    );
    const rows = Math.max(...parts.map(({ length }) => length));
    for (let row = 0; row < rows; row += 1) {
      const border = SIDES.filter(
        (side) => !(side === 'top' && row > 0) && !(side === 'bottom' && row < rows - 1),
      );
      places.forEach(({ column: at, columns: span, align, color, value }, index) => {
        const centred = isHeader ? undefined : (align ?? (typeof value === 'number' ? 'center' : undefined));
        const look: CellStyle = {
          ...(centred ? { align: centred } : {}),
          ...(rows > 1 ? { border } : {}),
          ...(color ? { font: { ...style.font, color } } : {}),
        };
        this.#put(
          { row: this.#row, column: at, rows: 1, columns: span },
          parts[index]?.[row] ?? null,
          Object.keys(look).length > 0 ? { ...style, ...look } : style,
        );
      });
      this.heights.push({
        row: this.#row,
        height: Math.max(...places.map(({ mm }, index) => heightIn(parts[index]?.[row] ?? null, mm))),
        ...(places.some((place) => place.columns > 1) ? {} : { fitted: true }),
      });
      this.#row += 1;
    }
  }

  #addChart({ name, title, labels, series, mm }: Block<'chart'>): void {
    const table = this.#lastTable;
    const rows = Math.ceil((mm * POINTS_IN_MM) / CHART_ROW);
    if (table) {
      const body = table.block.rows.length;
      const column = table.block.columns.slice(0, labels).reduce((sum, { span = 1 }) => sum + span, 0);
      this.charts.push({
        name,
        kind: 'bar',
        ...(series > 1 ? { stacked: true } : {}),
        title,
        source: {
          sheet: this.name,
          area: { row: table.row, column, rows: body + 1, columns: series + 1 },
        },
        anchor: { row: this.#row, column: 0, rows, columns: this.grid.length },
      });
    }
    this.#keep(this.#row, this.#row + rows - 1, 'always');
    for (let row = 0; row < rows; row += 1) {
      this.heights.push({ row: this.#row + row, height: CHART_ROW });
    }
    this.#row += rows;
  }

  /** Words at the first cell of an area, the same look on all of it. */
  #put(area: Area, value: PrintCell, style: CellStyle): void {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const isFirst = row === area.row && column === area.column;
        const shown = isFirst && value !== '' ? value : null;
        this.cells.push({ row, column, content: { value: shown }, style });
      }
    }
    if (area.rows > 1 || area.columns > 1) {
      this.merges.push(area);
    }
  }

  /** @param end the first row that is not kept with the one below it. */
  #keep(first: number, end: number, how: Kept): void {
    for (let row = first; row < end; row += 1) {
      this.kept.set(row, how);
    }
  }

  #setHeight(height: number): void {
    this.heights.push({ row: this.#row, height });
  }

  #width(column: number, columns: number): number {
    return this.grid.slice(column, column + columns).reduce((sum, mm) => sum + mm, 0);
  }

  #spanOf({ columns }: Block<'table'>): number {
    return columns.reduce((sum, { span = 1 }) => sum + span, 0);
  }
}

const HEADER = {
  font: { ...BASE_FONT, size: TABLE_SIZE, bold: true },
  align: 'center',
  vertical: 'center',
  wrap: true,
  border: true,
} as const satisfies CellStyle;
const NUMBERS: CellStyle = { ...HEADER, font: { ...BASE_FONT, size: TABLE_SIZE, italic: true } };
const GROUP: CellStyle = { ...HEADER, align: 'left' };
const BODY: CellStyle = {
  font: { ...BASE_FONT, size: TABLE_SIZE },
  vertical: 'top',
  wrap: true,
  border: true,
};
