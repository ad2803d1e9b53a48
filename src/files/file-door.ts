/**
 * A workbook held in memory behind the door that actions use, for where there is no Excel: the browser page opens a
 * file into one, actions change it, and what it holds is saved as a new file. All of a change set is carried out or
 * nothing. Formulas are calculated again after each; one that this project would not build keeps the value the file
 * came with.
 */
import type { CivilDate } from '../workbook/cells/serial';
import { cutOut } from '../workbook/cells/cells';
import type { Area, CellAt, CellValue } from '../workbook/cells/cells';
import type { CellInput, Change } from '../workbook/draft/change';
import { sameInput } from '../workbook/draft/diff';
import type { ApplyResult, WorkbookDoor } from '../workbook/draft/door';
import { calculateBook } from '../workbook/draft/calculate';
import type { TablePlace } from '../workbook/draft/calculate';
import type { Expr } from '../workbook/formula/expr';
import { parseFormula } from '../workbook/formula/parse';
import { normalizeFormula } from '../workbook/formula/text';
import { cellOf, findSheet, tableCells } from '../workbook/cells/snapshot';
import { columnLists } from './column-lists';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/cells/snapshot';
import type { CellStyle } from '../workbook/cells/style';
import { tableColumns } from './table-columns';
import { inCharacters } from './write';
import type { FileCell, FilePage, FileSheet, FileTable, FileWorkbook } from './workbook';

export interface FileDoor extends WorkbookDoor {
  /** What is to be saved. The same object until something changes. */
  content(): FileWorkbook;
}

export interface FileDoorOptions {
  /** The day TODAY() gives. */
  readonly today: () => CivilDate;
  /** After a change set was carried out. */
  readonly onChange?: () => void;
  /** A cell is to be shown. */
  readonly onShow?: (at: CellAt) => void;
}

/** A workbook with one empty sheet, as Excel makes it. */
export function emptyWorkbook(sheet: string): FileWorkbook {
  return { title: '', sheets: [{ name: sheet, visibility: 'visible', cells: new Map() }] };
}

/** @param content the workbook to begin with; it is never changed itself. */
export function openFileDoor(content: FileWorkbook, options: FileDoorOptions): FileDoor {
  let book = recalculated(content, options.today());
  const blank = content.sheets.every(({ cells }) => cells.size === 0) ? content.sheets[0]?.name : undefined;
  let snapshot: WorkbookSnapshot | undefined;
  const read = (): WorkbookSnapshot => (snapshot ??= snapshotOf(book));
  return {
    isWhole: true,
    content: () => book,
    read: () => Promise.resolve(read()),
    // All of it is at hand anyway.
    readColumns: () => Promise.resolve(read()),
    readCells: (sheet) => Promise.resolve(findSheet(read(), sheet)?.grid),
    readTable: (table) => Promise.resolve(tableCells(read(), table)),
    apply: (changes) => {
      const moved = changes.map((change) => firstMoved(read(), change)).find((at) => at !== undefined);
      if (moved) {
        return Promise.resolve<ApplyResult>({ state: 'moved', at: moved });
      }
      const draft = new Draft(book);
      for (const change of changes) {
        const fault = draft.carryOut(change);
        if (fault !== undefined) {
          // The draft is thrown away: nothing of it has been written.
          return Promise.resolve<ApplyResult>({ state: 'failed', code: fault, partly: false });
        }
      }
      book = recalculated(withoutBlank(draft.content(), blank), options.today());
      snapshot = undefined;
      options.onChange?.();
      const shown = changes.filter((change) => change.kind === 'show').at(-1);
      if (shown) {
        options.onShow?.(shown);
      }
      return Promise.resolve<ApplyResult>({ state: 'done', kept: [] });
    },
    show: (at) => {
      const there = findSheet(read(), at.sheet)?.visibility === 'visible';
      if (there) {
        options.onShow?.(at);
      }
      return Promise.resolve(there);
    },
  };
}

/** A new workbook has an empty sheet only because there is none without: it goes as soon as another one can be seen. */
function withoutBlank(book: FileWorkbook, blank: string | undefined): FileWorkbook {
  const isBlank = ({ name, cells }: FileSheet) => name === blank && cells.size === 0;
  const others = book.sheets.filter((sheet) => !isBlank(sheet));
  return others.some(({ visibility }) => visibility === 'visible') ? { ...book, sheets: others } : book;
}

/** The first cell that does not hold what a change expects. */
function firstMoved(snapshot: WorkbookSnapshot, change: Change): CellAt | undefined {
  if (change.kind !== 'write') {
    return undefined;
  }
  const sheet = findSheet(snapshot, change.sheet);
  for (const [r, line] of (change.expected ?? []).entries()) {
    for (const [c, expected] of line.entries()) {
      const at = { sheet: change.sheet, row: change.row + r, column: change.column + c };
      const { value, formula } = sheet
        ? cellOf(sheet.grid, at.row, at.column)
        : { value: null, formula: null };
      const now: NonNullable<CellInput> = formula === null ? { value } : { formula };
      if (expected && !sameInput(now, expected, sheet && tableAt(sheet, at))) {
        return at;
      }
    }
  }
  return undefined;
}

const tableAt = ({ tables }: SheetSnapshot, { row, column }: CellAt): string | undefined =>
  tables.find(
    (table) =>
      row > table.row &&
      row <= table.row + table.bodyRows &&
      column >= table.column &&
      column < table.column + table.headers.length,
  )?.name;

function snapshotOf(book: FileWorkbook): WorkbookSnapshot {
  return {
    sheets: book.sheets.map((sheet) => {
      const { name, visibility, cells, tables = [], validations = [], hiddenRows = [] } = sheet;
      const offered = validations.map(({ area, validation: { rule } }) => ({
        area,
        source: rule.kind === 'list' ? rule.source : null,
      }));
      const used = [...cells].flatMap(([row, line]) =>
        [...line].filter(([, cell]) => holdsSomething(cell)).map(([column]) => [row, column] as const),
      );
      const [rows, columns] = used.reduce(
        ([r, c], [row, column]) => [Math.max(r, row + 1), Math.max(c, column + 1)],
        [0, 0],
      );
      const grid = <T>(pick: (cell: FileCell | undefined) => T): T[][] =>
        Array.from({ length: rows }, (_, row) => {
          const line = cells.get(row);
          return Array.from({ length: columns }, (__, column) => pick(line?.get(column)));
        });
      return {
        name,
        visibility,
        grid: {
          row: 0,
          column: 0,
          values: grid((cell) => cell?.value ?? null),
          formulas: grid((cell) => (cell?.formula === undefined ? null : '=' + cell.formula)),
        },
        tables: tables.map(({ name: table, area, columns: headers }) => ({
          name: table,
          row: area.row,
          column: area.column,
          headers: headers.map((column) => column.name),
          bodyRows: area.rows - 1,
          lists: columnLists(
            area,
            headers.map((column) => column.name),
            offered,
          ),
          hiddenRows: hiddenRows.filter((row) => row > area.row && row < area.row + area.rows),
        })),
        charts: (sheet.charts ?? []).map((chart) => chart.name),
      };
    }),
    names: (book.names ?? []).map(({ name }) => name),
  };
}

const holdsSomething = ({ value, formula }: FileCell): boolean =>
  formula !== undefined || (value !== null && value !== '');

/** Error codes as Excel's (Office.js, "Excel-specific error codes"), so that actions tell them in the same words. */
type Fault = 'ItemNotFound' | 'ItemAlreadyExists';

type Lines = Map<number, Map<number, FileCell>>;

/** A sheet that is being changed: what is not named here passes through. */
interface OpenSheet {
  sheet: FileSheet;
  /** Its own copy, once it is written to. */
  cells?: Lines;
}

/** A workbook being changed. The one it began with stays as it is. */
class Draft {
  private readonly sheets: OpenSheet[];
  private names: NonNullable<FileWorkbook['names']>;
  private front: string | undefined;

  constructor(private readonly book: FileWorkbook) {
    this.sheets = book.sheets.map((sheet) => ({ sheet }));
    this.names = book.names ?? [];
    this.front = book.activeSheet;
  }

  content(): FileWorkbook {
    return {
      title: this.book.title,
      sheets: this.sheets.map(({ sheet, cells }) => withColumnFormulas(cells ? { ...sheet, cells } : sheet)),
      names: this.names,
      ...(this.front === undefined ? {} : { activeSheet: this.front }),
    };
  }

  /** @returns why it cannot be done, if so. */
  carryOut(change: Change): Fault | undefined {
    if (change.kind === 'addSheet') {
      return this.addSheet(change.sheet);
    }
    if (change.kind === 'removeName') {
      this.names = this.names.filter(({ name }) => !sameName(name, change.name));
      return undefined;
    }
    const open = this.sheets.find(({ sheet }) => sameName(sheet.name, change.sheet));
    if (!open) {
      return 'ItemNotFound';
    }
    switch (change.kind) {
      case 'removeSheet':
        this.sheets.splice(this.sheets.indexOf(open), 1);
        this.names = this.names.filter(({ sheet }) => !sameName(sheet, change.sheet));
        return undefined;
      case 'addName':
        if (this.names.some(({ name }) => sameName(name, change.name))) {
          return 'ItemAlreadyExists';
        }
        this.names = [...this.names, { name: change.name, sheet: open.sheet.name, area: change.area }];
        return undefined;
      case 'addTable':
        return this.addTable(open, change);
      case 'resizeTable':
        return resizeTable(open, change.table, change.area);
      case 'show':
        this.front = open.sheet.name;
        return undefined;
      default:
        changeSheet(open, change);
        return undefined;
    }
  }

  private addSheet(name: string): Fault | undefined {
    if (this.sheets.some(({ sheet }) => sameName(sheet.name, name))) {
      return 'ItemAlreadyExists';
    }
    this.sheets.push({ sheet: { name, visibility: 'visible', cells: new Map() } });
    return undefined;
  }

  private addTable(open: OpenSheet, change: Extract<Change, { kind: 'addTable' }>): Fault | undefined {
    const others = this.sheets
      .flatMap(({ sheet }) => sheet.tables ?? [])
      .filter(({ name }) => name !== change.made);
    if (others.some(({ name }) => sameName(name, change.table))) {
      return 'ItemAlreadyExists';
    }
    const kept = (open.sheet.tables ?? []).filter(({ name }) => name !== change.made);
    const table: FileTable = {
      name: change.table,
      area: change.area,
      columns: headersOf(open, change.area).map((name) => ({ name })),
    };
    open.sheet = { ...open.sheet, tables: [...kept, table] };
    return undefined;
  }
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const linesOf = ({ sheet, cells }: OpenSheet): ReadonlyMap<number, ReadonlyMap<number, FileCell>> =>
  cells ?? sheet.cells;

const headersOf = (open: OpenSheet, { row, column, columns }: Area): string[] =>
  Array.from({ length: columns }, (_, index) =>
    String(
      linesOf(open)
        .get(row)
        ?.get(column + index)?.value ?? '',
    ),
  );

function resizeTable(open: OpenSheet, name: string, area: Area): Fault | undefined {
  const tables = open.sheet.tables ?? [];
  if (!tables.some((table) => sameName(table.name, name))) {
    return 'ItemNotFound';
  }
  open.sheet = {
    ...open.sheet,
    tables: tables.map((table) => (sameName(table.name, name) ? withArea(open, table, area) : table)),
  };
  return undefined;
}

/** A table in another area: its columns stay as they are unless they are others. */
function withArea(open: OpenSheet, table: FileTable, area: Area): FileTable {
  const names = headersOf(open, area);
  const isSame =
    table.columns.length === names.length && table.columns.every(({ name }, at) => name === names[at]);
  return { ...table, area, columns: isSame ? table.columns : names.map((name) => ({ name })) };
}

/** The changes that concern one sheet alone and cannot fail. */
type SheetChange = Exclude<
  Change,
  { kind: 'addSheet' | 'removeSheet' | 'addName' | 'removeName' | 'addTable' | 'resizeTable' | 'show' }
>;

function changeSheet(open: OpenSheet, change: SheetChange): void {
  const { sheet } = open;
  switch (change.kind) {
    case 'write':
      change.cells.forEach((line, r) => {
        line.forEach((input, c) => {
          if (input) {
            put(open, change.row + r, change.column + c, (cell) => filled(cell, input));
          }
        });
      });
      break;
    case 'clear':
      eachCell(change.area, (row, column) => {
        if (linesOf(open).get(row)?.has(column)) {
          put(open, row, column, (cell) => filled(cell, { value: null }));
        }
      });
      break;
    case 'format':
      eachCell(change.area, (row, column) => {
        put(open, row, column, (cell) => ({ ...cell, style: joinedStyle(cell.style, change.style) }));
      });
      break;
    case 'merge':
      open.sheet = { ...sheet, merges: [...(sheet.merges ?? []), change.area] };
      break;
    case 'columnWidth':
      open.sheet = {
        ...sheet,
        columnWidths: new Map([...(sheet.columnWidths ?? []), [change.column, inCharacters(change.width)]]),
      };
      break;
    case 'rowHeight': {
      const set = Array.from({ length: change.rows }, (_, r) => [change.row + r, change.height] as const);
      open.sheet = { ...sheet, rowHeights: new Map([...(sheet.rowHeights ?? []), ...set]) };
      break;
    }
    case 'chart':
      open.sheet = {
        ...sheet,
        charts: [...(sheet.charts ?? []).filter(({ name }) => name !== change.chart.name), change.chart],
      };
      break;
    case 'clearLooks': {
      const { area } = change;
      eachCell(area, (row, column) => {
        if (linesOf(open).get(row)?.has(column)) {
          put(open, row, column, ({ value, formula }) => ({
            value,
            ...(formula === undefined ? {} : { formula }),
          }));
        }
      });
      const outside = <T extends Area | { readonly area: Area }>(item: T) =>
        !overlap('area' in item ? item.area : item, area);
      open.sheet = {
        ...open.sheet,
        merges: (sheet.merges ?? []).filter(outside),
        conditionals: (sheet.conditionals ?? []).filter(outside),
      };
      break;
    }
    case 'hideColumn':
      open.sheet = { ...sheet, hiddenColumns: [...new Set([...(sheet.hiddenColumns ?? []), change.column])] };
      break;
    case 'showRows': {
      const { row: first, rows } = change;
      open.sheet = {
        ...sheet,
        hiddenRows: (sheet.hiddenRows ?? []).filter((row) => row < first || row >= first + rows),
      };
      break;
    }
    case 'recalculate':
      break; // after every change set anyway
    case 'fitRows': {
      // The writer estimates the height of every row that has none of its own.
      const { row: first, rows } = change.area;
      const others = [...(sheet.rowHeights ?? [])].filter(([row]) => row < first || row >= first + rows);
      open.sheet = { ...sheet, rowHeights: new Map(others) };
      break;
    }
    case 'validate':
    case 'clearValidation':
      open.sheet = {
        ...sheet,
        validations: [
          // A cell has one rule: the newest.
          ...(sheet.validations ?? []).flatMap(({ area, validation }) =>
            cutOut(area, change.area).map((left) => ({ area: left, validation })),
          ),
          ...(change.kind === 'validate' ? [{ area: change.area, validation: change.validation }] : []),
        ],
      };
      break;
    case 'conditional':
      open.sheet = {
        ...sheet,
        conditionals: [...(sheet.conditionals ?? []), { area: change.area, conditional: change.conditional }],
      };
      break;
    case 'clearConditionals':
      open.sheet = {
        ...sheet,
        conditionals: (sheet.conditionals ?? []).filter(({ area }) => !overlap(area, change.area)),
      };
      break;
    case 'freeze':
      open.sheet = { ...sheet, freezeRows: change.rows, freezeColumns: change.columns ?? 0 };
      break;
    case 'page':
      open.sheet = { ...sheet, page: change.page satisfies FilePage };
      break;
    case 'visibility':
      open.sheet = { ...sheet, visibility: change.visibility };
      break;
  }
}

const EMPTY: FileCell = { value: null };

function put(open: OpenSheet, row: number, column: number, change: (cell: FileCell) => FileCell): void {
  open.cells ??= new Map([...open.sheet.cells].map(([at, line]) => [at, new Map(line)]));
  const line = open.cells.get(row) ?? new Map<number, FileCell>();
  open.cells.set(row, line.set(column, change(line.get(column) ?? EMPTY)));
}

/** The cell with another content; how it looks stays. */
function filled({ style }: FileCell, input: NonNullable<CellInput>): FileCell {
  const content =
    'formula' in input
      ? { value: null, formula: input.formula.replace(/^=/, '') }
      : { value: input.value === '' ? null : input.value };
  return style ? { ...content, style } : content;
}

/** The same two styles always give the same object: the writer stores each once. */
const joinedStyle = (() => {
  const known = new WeakMap<CellStyle, Map<string, CellStyle>>();
  const none: CellStyle = {};
  return (before: CellStyle = none, added: CellStyle): CellStyle => {
    const results = known.get(before) ?? new Map<string, CellStyle>();
    known.set(before, results);
    const key = JSON.stringify(added);
    const joined = results.get(key) ?? {
      ...before,
      ...added,
      ...(before.font || added.font ? { font: { ...before.font, ...added.font } } : {}),
    };
    results.set(key, joined);
    return joined;
  };
})();

function eachCell({ row, column, rows, columns }: Area, visit: (row: number, column: number) => void): void {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      visit(r, c);
    }
  }
}

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** A column that is one formula from top to bottom gives it to new rows too, as in Excel; names follow the header cells. */
function withColumnFormulas(sheet: FileSheet): FileSheet {
  return sheet.tables
    ? {
        ...sheet,
        tables: sheet.tables.map((table) => {
          const names = headersOf({ sheet }, table.area).map(
            (header, index) => (header === '' ? table.columns[index]?.name : header) ?? `Cột${index + 1}`,
          );
          return { ...table, columns: tableColumns(names, table.area, sheet.cells) };
        }),
      }
    : sheet;
}

/** Every formula that can be read gets its value. */
function recalculated(book: FileWorkbook, today: CivilDate): FileWorkbook {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const tables = new Map<string, TablePlace>();
  for (const { name: sheet, tables: own = [] } of book.sheets) {
    for (const { name, area, columns } of own) {
      const { row, column, rows } = area;
      tables.set(name, {
        sheet,
        row,
        column,
        headers: columns.map((each) => each.name),
        bodyRows: rows - 1,
      });
    }
  }
  const parsed = new Map<string, Expr | undefined>();
  const exprOf = (formula: string): Expr | undefined => {
    if (!parsed.has(formula)) {
      const expr = parseFormula(normalizeFormula(formula));
      parsed.set(formula, expr && !refersByName(expr) ? expr : undefined);
    }
    return parsed.get(formula);
  };
  const results = calculateBook(
    {
      entry: (sheet, row, column) => {
        const cell = sheets.get(sheet)?.cells.get(row)?.get(column);
        const expr = cell?.formula === undefined ? undefined : exprOf(cell.formula);
        return cell && (expr ? { formula: expr } : { value: cell.value });
      },
      table: (name) => tables.get(name),
    },
    today,
  );
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const lines = [...sheet.cells].map(([row, line]) => {
        const changed = [...line].flatMap(([column, cell]): [number, FileCell][] => {
          const known = cell.formula !== undefined && exprOf(cell.formula) !== undefined;
          const value: CellValue = known ? results.cell(sheet.name, row, column) : cell.value;
          return value === cell.value ? [] : [[column, { ...cell, value }]];
        });
        return [row, changed.length > 0 ? new Map([...line, ...changed]) : line] as const;
      });
      return { ...sheet, cells: new Map(lines) };
    }),
  };
}

/** Whether a formula names something that only Excel looks up. */
function refersByName(expr: Expr): boolean {
  switch (expr.op) {
    case 'name':
      return true;
    case 'binary':
      return refersByName(expr.left) || refersByName(expr.right);
    case 'call':
      return expr.args.some(refersByName);
    default:
      return false;
  }
}
