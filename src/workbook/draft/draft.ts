/**
 * The state wanted, as plain data: sheets, their table, their loose cells, how they look. diff.ts compares it
 * with what is there; calculate.ts works out its formulas; the file writer can write it to a file.
 */
import type { Area, CellAt, CellValue } from '../cells/cells';
import type { Expr } from '../formula/expr';
import { STYLES } from '../cells/style';
import type { Visibility } from '../cells/snapshot';
import type { CellStyle, Conditional, PageSetup, Validation } from '../cells/style';

/** A cell outside the table. */
export interface CellDraft {
  readonly row: number;
  readonly column: number;
  readonly content: { readonly value: CellValue } | { readonly formula: Expr };
  readonly style?: CellStyle;
}

export interface ColumnDraft<K extends string = string> {
  /** The layout's key of the column (src/core/layout). */
  readonly key: K;
  readonly header: string;
  /** Characters of the standard font. */
  readonly width: number;
  readonly hidden?: boolean;
  readonly style: CellStyle;
  readonly validation?: Validation;
  /**
   * A computed column: every row gets it, and rows carry no value for it. A single row cannot have another one: Excel makes
   * the formula written last that of the whole column.
   */
  readonly formula?: Expr;
}

/** The values of a row by column key; a missing key is an empty cell. Without `K` any key is taken (core/layout: `DraftOf`). */
export type RowDraft<K extends string = string> = Readonly<Partial<Record<K, CellValue>>>;

export interface TableDraft<K extends string = string> {
  readonly name: string;
  /** The place where its header row begins. */
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ColumnDraft<K>[];
  /** An Excel table has at least one body row: with none given, one empty row is written. */
  readonly rows: readonly RowDraft<K>[];
  /**
   * The number of rows that people have worked in. Of these only the cells that a row names are written, whatever else
   * stands in it, computed columns too.
   */
  readonly worked?: number;
  /** Columns that a table which is there lacks are put at its right end; else they are left out. */
  readonly addsColumns?: boolean;
}

/**
 * A chart on a sheet: what it shows follows the cells. Each bar bears its figure; lying bars stand as their rows do, the first on top.
 */
export interface ChartDraft {
  /** Unique on its sheet: it is found again by its name. */
  readonly name: string;
  /** Bars lying, or columns standing. */
  readonly kind: 'bar' | 'column';
  /** The series of a label in one bar, after each other. */
  readonly stacked?: boolean;
  /** Whether figures may be below zero; else the axis begins there, so that bars are as long as their figures are large. */
  readonly belowZero?: boolean;
  readonly title: string;
  /**
   * The cells it shows: names of series above, labels to the left. Both are one line.
   */
  readonly source: { readonly sheet: string; readonly area: Area };
  /** The cells it covers. */
  readonly anchor: Area;
}

export interface SheetDraft<K extends string = string> {
  readonly name: string;
  readonly visibility: Visibility;
  readonly cells: readonly CellDraft[];
  readonly merges: readonly Area[];
  readonly table?: TableDraft<K>;
  /** Validations of loose cells; a table's are with its columns. */
  readonly validations: readonly { readonly area: Area; readonly validation: Validation }[];
  readonly conditionals: readonly { readonly area: Area; readonly conditional: Conditional }[];
  readonly freezeRows: number;
  /** Zero if absent. */
  readonly freezeColumns?: number;
  readonly page: PageSetup;
  /** Widths of the columns of a sheet that is printed, in millimetres, from the first column on. */
  readonly columnWidths?: readonly number[];
  /**
   * Heights in points, for rows that Excel cannot fit to their text, because it stands in merged cells. Rows that it
   * does fit have them too, for programs that take what a file says.
   */
  readonly rowHeights?: readonly {
    readonly row: number;
    readonly height: number;
    readonly fitted?: boolean;
  }[];
  readonly charts?: readonly ChartDraft[];
  /**
   * Whether the sheet is made whole from other sheets each time, as a print sheet is. Where it is there already, all
   * its content and looks are renewed.
   */
  readonly rebuilt?: boolean;
  /**
   * The part of a rebuilt sheet that is ours; all of it if absent. Cells beyond are written where the draft names them,
   * and left alone otherwise.
   */
  readonly within?: Area;
}

/** Some cells of a sheet that is there already; the rest of it is left alone. */
export function looseSheet(name: string, cells: readonly CellDraft[]): SheetDraft {
  return {
    name,
    visibility: 'visible',
    cells,
    merges: [],
    validations: [],
    conditionals: [],
    freezeRows: 0,
    page: { orientation: 'portrait' },
  };
}

export interface NameDraft {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface WorkbookDraft {
  readonly sheets: readonly SheetDraft[];
  readonly names: readonly NameDraft[];
  /** The cell to show when all is written. */
  readonly show?: CellAt;
}

/** Joins two drafts. Where both name a sheet, a defined name or the cell to show, the later one counts. */
export function joinDrafts(first: WorkbookDraft, later: WorkbookDraft): WorkbookDraft {
  const show = later.show ?? first.show;
  return {
    sheets: laterByName(first.sheets, later.sheets),
    names: laterByName(first.names, later.names),
    ...(show ? { show } : {}),
  };
}

function laterByName<T extends { readonly name: string }>(first: readonly T[], later: readonly T[]): T[] {
  return [...new Map([...first, ...later].map((item) => [item.name.toLowerCase(), item])).values()];
}

/** The rows a table is written with: at least one, since Excel has no table without a body row. */
export function bodyRows(table: TableDraft): readonly RowDraft[] {
  return table.rows.length > 0 ? table.rows : [{}];
}

/** Every body cell of a table, row by row: its value or formula, and how it looks. */
export function bodyCells(table: TableDraft): CellDraft[] {
  return bodyRows(table).flatMap((row, offset) =>
    table.columns.map((column, index): CellDraft => ({
      row: table.row + 1 + offset,
      column: table.column + index,
      content: column.formula ? { formula: column.formula } : { value: row[column.key] ?? null },
      style: column.style,
    })),
  );
}

/** Every cell of a sheet: the loose ones, then the table's header and body. */
export function sheetCells(sheet: SheetDraft): CellDraft[] {
  const { table } = sheet;
  if (!table) {
    return [...sheet.cells];
  }
  const header = table.columns.map((column, index): CellDraft => ({
    row: table.row,
    column: table.column + index,
    content: { value: column.header },
    style: STYLES.header,
  }));
  return [...sheet.cells, ...header, ...bodyCells(table)];
}

/** Looks up what a sheet says of a place. */
export interface PlacedCells {
  /** The rows that hold something, from the top. */
  readonly rows: readonly number[];
  at(this: void, row: number, column: number): CellDraft | undefined;
  /** The cells of a row. */
  line(this: void, row: number): readonly CellDraft[];
}

/**
 * The cells of a sheet by their place, those of its table made when they are asked for. A table of a million cells is held as
 * its rows alone. Of two in one place the table's counts.
 */
export function placedCells({ cells, table }: Pick<SheetDraft, 'cells' | 'table'>): PlacedCells {
  const loose = new Map<number, Map<number, CellDraft>>();
  for (const cell of cells) {
    const line = loose.get(cell.row) ?? new Map<number, CellDraft>();
    loose.set(cell.row, line.set(cell.column, cell));
  }
  const body = table ? bodyRows(table) : [];
  const [top, left] = [table?.row ?? 0, table?.column ?? 0];
  const columns = (table?.columns ?? []).map(({ key, header, style, formula }, index) => ({
    key,
    style,
    column: left + index,
    header: {
      row: top,
      column: left + index,
      content: { value: header },
      style: STYLES.header,
    } satisfies CellDraft,
    computed: formula && { formula },
  }));
  const inTable = (
    { key, column, style, computed, header }: (typeof columns)[number],
    row: number,
  ): CellDraft =>
    row === top
      ? header
      : { row, column, content: computed ?? { value: body[row - top - 1]?.[key] ?? null }, style };
  const isTable = (row: number): boolean => columns.length > 0 && row >= top && row <= top + body.length;
  const rows = new Set(loose.keys());
  for (let row = 0; columns.length > 0 && row <= body.length; row++) {
    rows.add(top + row);
  }
  return {
    rows: [...rows].sort((a, b) => a - b),
    at: (row, column) => {
      const own = isTable(row) ? columns[column - left] : undefined;
      return own ? inTable(own, row) : loose.get(row)?.get(column);
    },
    line: (row) => {
      const own = isTable(row) ? columns.map((column) => inTable(column, row)) : [];
      const beside = [...(loose.get(row)?.values() ?? [])];
      return own.length > 0
        ? [...beside.filter(({ column }) => columns[column - left] === undefined), ...own]
        : beside;
    },
  };
}

/** Header and body of a table. */
export function tableArea(table: TableDraft): Area {
  return {
    row: table.row,
    column: table.column,
    rows: bodyRows(table).length + 1,
    columns: table.columns.length,
  };
}

/** The body cells of one of a table's columns; `undefined` if it has no such column. */
export function columnArea<K extends string>(table: TableDraft<K>, key: NoInfer<K>): Area | undefined {
  const index = table.columns.findIndex((column) => column.key === key);
  return index < 0
    ? undefined
    : { row: table.row + 1, column: table.column + index, rows: bodyRows(table).length, columns: 1 };
}
