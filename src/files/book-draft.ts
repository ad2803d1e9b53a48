/** Carries changes out in a workbook held in memory: each leaves the workbook it began with as it is. */
import { freeName } from '../core/words/free-name';
import type { Area } from '../workbook/cells/cells';
import type { Change } from '../workbook/draft/change';
import { changeSheet } from './change-sheet';
import { headersOf } from './open-sheet';
import type { OpenSheet } from './open-sheet';
import { tableColumns } from './table-columns';
import type { FileSheet, FileTable, FileWorkbook } from './parts/workbook';

/** Error codes as Excel's (Office.js, "Excel-specific error codes"), so that actions tell them in the same words. */
type Fault = 'ItemNotFound' | 'ItemAlreadyExists';

/** A workbook being changed. The one it began with stays as it is. */
export class Draft {
  private readonly sheets: OpenSheet[];
  private names: NonNullable<FileWorkbook['names']>;
  private front: Pick<FileWorkbook, 'activeSheet' | 'activeCell'>;

  constructor(private readonly book: FileWorkbook) {
    this.sheets = book.sheets.map((sheet) => ({ sheet, was: sheet }));
    this.names = book.names ?? [];
    const { activeSheet, activeCell } = book;
    this.front = { ...(activeSheet === undefined ? {} : { activeSheet }), ...(activeCell && { activeCell }) };
  }

  content(): FileWorkbook {
    const { title, otherNames, origin } = this.book;
    return {
      title,
      ...(otherNames ? { otherNames } : {}),
      ...(origin ? { origin } : {}),
      sheets: this.sheets.map(({ sheet, cells, was }) =>
        withColumns(cells ? { ...sheet, cells } : sheet, was),
      ),
      names: this.names,
      ...this.front,
    };
  }

  /**
   * Carries out a change.
   * @returns why it cannot be done, if so.
   */
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
        if (this.isTaken(change.name)) {
          return 'ItemAlreadyExists';
        }
        this.names = [...this.names, { name: change.name, sheet: open.sheet.name, area: change.area }];
        return undefined;
      case 'addTable':
        return this.addTable(open, change);
      case 'resizeTable':
        return resizeTable(open, change.table, change.area);
      case 'show':
        this.front = {
          activeSheet: open.sheet.name,
          activeCell: { row: change.row, column: change.column },
        };
        return undefined;
      default:
        changeSheet(open, change);
        return undefined;
    }
  }

  /** Whether a name stands for something already: tables and names share theirs. */
  private isTaken(wanted: string): boolean {
    const { otherNames = [] } = this.book;
    return [...this.names.map(({ name }) => name), ...otherNames].some((name) => sameName(name, wanted));
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
    if (others.some(({ name }) => sameName(name, change.table)) || this.isTaken(change.table)) {
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

/**
 * A sheet as Excel keeps it. Columns of tables give their formulas to new rows, and their names follow the header cells. A
 * column has a formula when all of its cells have the same one.
 * @param was the sheet before: a header that shows a number or a day has its name from Excel, and keeps it.
 */
function withColumns(sheet: FileSheet, was: FileSheet | undefined): FileSheet {
  if (!sheet.tables) {
    return sheet;
  }
  const lines = new Map(sheet.cells);
  const tables = sheet.tables.map((table): FileTable => {
    const { row, column: left } = table.area;
    const old = was?.tables?.find(({ name, area }) => name === table.name && sameCorner(area, table.area));
    const taken = new Set<string>();
    const names = headersOf({ sheet }, table.area).map((header, index) => {
      const now = sheet.cells.get(row)?.get(left + index);
      const known = was?.cells.get(row)?.get(left + index)?.value === now?.value;
      const kept = table.headless || known ? old?.columns[index]?.name : undefined;
      const shown = header === '' ? (table.columns[index]?.name ?? '') : header;
      const wanted = kept ?? (shown === '' ? `Cột${index + 1}` : shown);
      // As Excel makes a header that comes twice.
      const name = freeName(wanted, taken, (no) => `${wanted}${no}`);
      if (kept === undefined && now?.value !== name) {
        const { style } = now ?? {};
        lines.set(
          row,
          new Map(lines.get(row)).set(left + index, { value: name, ...(style ? { style } : {}) }),
        );
      }
      return name;
    });
    return { ...table, columns: tableColumns(names, table.area, sheet.cells) };
  });
  return { ...sheet, cells: lines, tables };
}

const sameCorner = (a: Area, b: Area): boolean => a.row === b.row && a.column === b.column;
