/** Tables: TableCollection, Table, TableColumnCollection, TableColumn, TableRowCollection, TableRow. */
import type { Area } from '../data/cells';
import { MAX_ROWS } from '../data/cells';
import { overlaps } from '../engine/areas';
import { clearCells, isContent, readValues, writeCells } from '../engine/cells';
import type { Written } from '../engine/cells';
import { sheetOf } from '../engine/engine';
import { whyRefused } from '../engine/formula-check';
import { findName } from '../engine/names';
import { numbered } from '../engine/numbered';
import { fillNewRows } from '../engine/table-growth';
import { findTable, tablesOf } from '../engine/table-info';
import type { TableInfo } from '../engine/table-info';
import { shiftCells } from '../engine/shift';
import {
  addTable,
  changeRows,
  removeTable,
  resizeTable,
  setTableLooks,
  setTableName,
} from '../engine/tables';
import { activeSheetId } from '../engine/sheets';
import { ApiError, refuse } from './errors';
import type { ErrorCode } from './errors';
import { eventMembers } from './event-members';
import { WHOLE_WORKBOOK } from './events';
import { check, either, flag, integer, membersOf, optional, text } from './members';
import type { Model, TypeTable } from './members';
import { NULL_OBJECT } from './objects';
import type { ObjectOf } from './objects';
import { rangeAt } from './range';
import { rangeArgument, rangeOf } from './worksheet';

type Tables = ObjectOf<'TableCollection'>;
type Table = ObjectOf<'Table'>;

/**
 * Checks a name for a table or a defined name ("Rename an Excel table", support.microsoft.com).
 * It holds letters, digits, `_`, `.` and `\\`, begins with a letter, `_` or `\\`, is no cell address, has at most 255
 * characters, and is free.
 * @param taken the code for a name that is not: Excel has one for tables, another for names (office-js issues 551, 2875)
 * @throws ApiError InvalidArgument, or `taken`
 */
export function newDefinedName(
  name: string,
  { engine }: Model,
  own?: string,
  taken: ErrorCode = 'ItemAlreadyExists',
): string {
  const allowed = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\]{0,254}$/u.test(name);
  if (!allowed || /^(?:[A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d+[Cc]\d+)$/.test(name)) {
    throw new ApiError('InvalidArgument', `No table or range may be called ${JSON.stringify(name)}.`);
  }
  if (
    name.toLowerCase() !== own?.toLowerCase() &&
    (findTable(engine, name)?.name.toLowerCase() === name.toLowerCase() || findName(engine, name))
  ) {
    throw new ApiError(taken, `The name ${JSON.stringify(name)} is taken.`);
  }
  return name;
}

function known(id: string, { engine }: Model): TableInfo {
  const table = tablesOf(engine).find((each) => each.id === id);
  if (!table) {
    throw new ApiError('ItemNotFound', 'The table was deleted.');
  }
  return table;
}

function find(on: Tables, nameOrId: string, { engine }: Model): Table | undefined {
  const table = findTable(engine, nameOrId);
  return table && (on.sheetId === undefined || on.sheetId === table.sheetId)
    ? { type: 'Table', id: table.id }
    : undefined;
}

function get(on: Tables, nameOrId: string, model: Model): Table {
  const table = find(on, nameOrId, model);
  if (!table) {
    throw new ApiError('ItemNotFound', `There is no table ${JSON.stringify(nameOrId)}.`);
  }
  return table;
}

function refuseOverlap(sheetId: string, area: Area, { engine, platform }: Model, own?: string): void {
  if (tablesOf(engine, sheetId).some((table) => table.id !== own && overlaps(table.area, area))) {
    // Excel for Mac has another code for it (OfficeDev/office-js-docs issue 417).
    const code = platform === 'mac' ? 'GeneralException' : 'InvalidArgument';
    throw new ApiError(code, "A table can't overlap another table.");
  }
}

/** Refuses to move cells that other tables hold. @throws ApiError NotModelled */
function refuseTablesBelow(sheetId: string, from: Area, { engine }: Model, own?: string): void {
  const below = { ...from, rows: MAX_ROWS - from.row };
  if (tablesOf(engine, sheetId).some((table) => table.id !== own && overlaps(table.area, below))) {
    throw new ApiError('NotModelled', 'Tables that move down or up are not modelled.');
  }
}

const all = membersOf<'TableCollection'>();

export const tableCollectionTable: TypeTable<Tables> = {
  members: {
    Count: all.value('1.1', ({ sheetId }, { engine }) => tablesOf(engine, sheetId).length),
    GetCount: all.method('1.4', [], ({ sheetId }, _none, { engine }) => tablesOf(engine, sheetId).length),
    GetItem: all.maker('1.1', [text], (on, [key], model) => get(on, key, model)),
    GetItemAt: all.maker('1.1', [integer], (on, [index], { engine }) => {
      const table = tablesOf(engine, on.sheetId)[index];
      if (!table) {
        throw new ApiError('InvalidArgument', `There is no table number ${index}.`);
      }
      return { type: 'Table', id: table.id };
    }),
    GetItemOrNullObject: all.maker('1.4', [text], (on, [key], model) => find(on, key, model) ?? NULL_OBJECT),
    ...eventMembers<'TableCollection'>(
      'OnChanged',
      '1.7',
      'DataChanged',
      'tableChanged',
      ({ sheetId }) => sheetId ?? WHOLE_WORKBOOK,
    ),
    Add: all.maker('1.1', [rangeArgument, flag], (on, [where, hasHeaders], model) => {
      const range = rangeOf(where, on.sheetId ?? activeSheetId(model.engine), model);
      const { sheetId } = range;
      // Room is made for a header row, and for the one body row a table has at least: cells below move down.
      const isHeaderMade = !hasHeaders;
      const isBodyMade = hasHeaders && range.area.rows === 1;
      const area = { ...range.area, rows: range.area.rows + (isHeaderMade || isBodyMade ? 1 : 0) };
      refuseOverlap(sheetId, hasHeaders ? area : range.area, model);
      if (isHeaderMade || isBodyMade) {
        const from = { ...range.area, row: range.area.row + (isBodyMade ? 1 : 0) };
        refuseTablesBelow(sheetId, from, model);
        shiftCells(model.engine, sheetId, from, 1);
      }
      const id = addTable(model.engine, sheetId, area, freeTableName(model));
      if (isBodyMade) {
        setTableLooks(model.engine, id, { hasNoRows: true });
      }
      return { type: 'Table', id };
    }),
  },
  says: {
    GetItem: 'By name, without regard to case, or by id; `ItemNotFound`.',
    Add: 'Overlapping another table: `InvalidArgument`, on a Mac `GeneralException`. Headers become texts: empty ones get a name, equal ones a number, formulas their results. Without a header row or body rows one is put in, and cells below move down; other tables below: `NotModelled`.',
  },
  items: ({ sheetId }, { engine }) => tablesOf(engine, sheetId).map(({ id }) => ({ type: 'Table', id })),
  item: (on, key, model) => get(on, text.read(key), model),
};

function freeTableName({ engine }: Model): string {
  return numbered('Table', tablesOf(engine).length, (name) =>
    Boolean(findTable(engine, name) ?? findName(engine, name)),
  );
}

const one = membersOf<'Table'>();
const ownEvent = eventMembers<'Table'>;

export const tableTable: TypeTable<Table> = {
  members: {
    Id: one.value('1.1', ({ id }) => id),
    Name: one.value(
      '1.1',
      ({ id }, model) => known(id, model).name,
      ({ id }, value, model) => {
        const before = known(id, model).name;
        setTableName(model.engine, id, newDefinedName(text.read(value), model, before, 'InvalidArgument'));
      },
    ),
    Style: one.value(
      '1.1',
      ({ id }, model) => known(id, model).style,
      ({ id }, value, { engine }) => {
        setTableLooks(engine, id, { style: text.read(value) });
      },
    ),
    ShowHeaders: one.value('1.1', () => true),
    ShowTotals: one.value('1.1', () => false),
    ShowBandedRows: one.value(
      '1.3',
      ({ id }, model) => known(id, model).bandedRows,
      ({ id }, value, { engine }) => {
        setTableLooks(engine, id, { bandedRows: flag.read(value) });
      },
    ),
    ShowFilterButton: one.value(
      '1.3',
      ({ id }, model) => known(id, model).filterButton,
      ({ id }, value, { engine }) => {
        setTableLooks(engine, id, { filterButton: flag.read(value) });
      },
    ),
    AutoFilter: one.object('1.9', ({ id }) => ({ type: 'AutoFilter', id })),
    Columns: one.object('1.1', ({ id }) => ({ type: 'TableColumnCollection', id })),
    Rows: one.object('1.1', ({ id }) => ({ type: 'TableRowCollection', id })),
    Worksheet: one.object('1.2', ({ id }, model) => ({
      type: 'Worksheet',
      sheetId: known(id, model).sheetId,
    })),
    ...ownEvent('OnChanged', '1.7', 'DataChanged', 'tableChanged', ({ id }) => id),
    ...ownEvent('OnSelectionChanged', '1.7', 'SelectionChanged', 'tableSelectionChanged', ({ id }) => id),
    GetRange: one.maker('1.1', [], ({ id }, _none, model) => partOf(id, model, (area) => area)),
    GetHeaderRowRange: one.maker('1.1', [], ({ id }, _none, model) =>
      partOf(id, model, (area) => ({ ...area, rows: 1 })),
    ),
    GetDataBodyRange: one.maker('1.1', [], ({ id }, _none, model) => partOf(id, model, body)),
    Resize: one.method('1.13', [rangeArgument], ({ id }, [where], model) => {
      const table = known(id, model);
      const range = rangeOf(where, table.sheetId, model);
      const { area } = range;
      if (
        range.sheetId !== table.sheetId ||
        area.row !== table.area.row ||
        area.rows < 2 ||
        !overlaps(area, table.area)
      ) {
        throw new ApiError(
          'InvalidArgument',
          'A resized table keeps its header row and a body row, and overlaps its old range.',
        );
      }
      refuseOverlap(table.sheetId, area, model, id);
      resizeTable(model.engine, id, area);
      if (area.rows > table.area.rows) {
        fillNewRows(model.engine, table, area.rows - table.area.rows);
      }
    }),
    ConvertToRange: one.maker('1.2', [], ({ id }, _none, model) => {
      const range = partOf(id, model, (area) => area);
      removeTable(model.engine, id);
      return range;
    }),
    Delete: one.method('1.1', [], ({ id }, _none, model) => {
      const { sheetId, area } = known(id, model);
      removeTable(model.engine, id);
      clearCells(model.engine, sheetId, area, 'All');
    }),
  },
  says: {
    Name: 'Letters, digits, `_`, `.`, `\\`; no cell address; at most 255 characters; free among tables and names (all `InvalidArgument`). Formulas follow.',
    ShowHeaders: 'Always true.',
    ShowTotals: 'Always false.',
    Resize:
      'Keeps the header row and at least one body row, and overlaps the old range; else `InvalidArgument`. Rows that come in are filled as those written below the table; cells that fall out keep their content.',
    OnChanged: 'As `Worksheet.onChanged`, for changes that touch the table.',
    OnSelectionChanged: 'Once more, without an address, when the selection leaves the table.',
    ConvertToRange: 'Cells stay as they are.',
    Delete: 'Cells go with it.',
  },
  key: ({ id }) => ({ name: 'Id', value: id }),
};

function body(area: Area): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

function partOf(id: string, model: Model, part: (area: Area) => Area): ObjectOf<'Range'> {
  const { sheetId, area } = known(id, model);
  return rangeAt(sheetId, part(area));
}

const columns = membersOf<'TableColumnCollection'>();

/** The column with this name or number. */
function findColumn(id: string, key: string | number, model: Model): ObjectOf<'TableColumn'> | undefined {
  const names = known(id, model).columns;
  const index =
    typeof key === 'number' ? key - 1 : names.findIndex((name) => name.toLowerCase() === key.toLowerCase());
  return index >= 0 && index < names.length ? { type: 'TableColumn', id, index } : undefined;
}

function getColumn(id: string, key: string | number, model: Model): ObjectOf<'TableColumn'> {
  const column = findColumn(id, key, model);
  if (!column) {
    throw new ApiError('ItemNotFound', `The table has no column ${JSON.stringify(key)}.`);
  }
  return column;
}

/** A column's name, or its id. Excel's ids are numbers; here a column's id is its place from 1. */
const columnKey = either(text, integer);

export const tableColumnCollectionTable: TypeTable<ObjectOf<'TableColumnCollection'>> = {
  members: {
    Count: columns.value('1.1', ({ id }, model) => known(id, model).columns.length),
    GetCount: columns.method('1.4', [], ({ id }, _none, model) => known(id, model).columns.length),
    GetItem: columns.maker('1.1', [columnKey], ({ id }, [key], model) => getColumn(id, key, model)),
    GetItemAt: columns.maker('1.1', [integer], ({ id }, [index], model) => getColumn(id, index + 1, model)),
    GetItemOrNullObject: columns.maker(
      '1.4',
      [columnKey],
      ({ id }, [key], model) => findColumn(id, key, model) ?? NULL_OBJECT,
    ),
  },
  items: ({ id }, model) =>
    known(id, model).columns.map((_name, index) => ({ type: 'TableColumn', id, index })),
  item: ({ id }, key, model) => getColumn(id, columnKey.read(key), model),
};

const column = membersOf<'TableColumn'>();

function columnArea(index: number, area: Area): Area {
  return { ...area, column: area.column + index, columns: 1 };
}

export const tableColumnTable: TypeTable<ObjectOf<'TableColumn'>> = {
  members: {
    Id: column.value('1.1', ({ index }) => index + 1),
    Index: column.value('1.1', ({ index }) => index),
    Name: column.value(
      '1.1',
      ({ id, index }, model) => known(id, model).columns[index] ?? '',
      ({ id, index }, value, model) => {
        const { sheetId, area } = known(id, model);
        writeCells(model.engine, sheetId, { ...columnArea(index, area), rows: 1 }, [
          [`'${text.read(value)}`],
        ]);
      },
    ),
    GetRange: column.maker('1.1', [], ({ id, index }, _none, model) =>
      partOf(id, model, (area) => columnArea(index, area)),
    ),
    GetHeaderRowRange: column.maker('1.1', [], ({ id, index }, _none, model) =>
      partOf(id, model, (area) => ({ ...columnArea(index, area), rows: 1 })),
    ),
    GetDataBodyRange: column.maker('1.1', [], ({ id, index }, _none, model) =>
      partOf(id, model, (area) => body(columnArea(index, area))),
    ),
  },
  says: {
    Name: 'As in the header cell; formulas follow.',
  },
  key: ({ index }) => ({ name: 'Id', value: index + 1 }),
};

const rows = membersOf<'TableRowCollection'>();

/** How many rows a table has: none where all were deleted, though an empty one can be seen. */
const rowCount = (id: string, model: Model): number => {
  const { area, hasNoRows } = known(id, model);
  return hasNoRows ? 0 : area.rows - 1;
};

function getRow(id: string, index: number, model: Model): ObjectOf<'TableRow'> {
  if (index < 0 || index >= rowCount(id, model)) {
    throw new ApiError('InvalidArgument', `The table has no row ${index}.`);
  }
  return { type: 'TableRow', id, index };
}

const isWritten = (cell: unknown): cell is Written =>
  cell === null || ['string', 'number', 'boolean'].includes(typeof cell);

/** Lines of values, or one value for all cells of one row. */
const lines = check('lines of values', (value) =>
  Array.isArray(value)
    ? value.every((line) => Array.isArray(line) && line.every(isWritten))
      ? value
      : undefined
    : undefined,
);

/** Puts rows into a table. @param at the place of the first, from 0; at the end if absent */
function addRows(id: string, at: number | undefined, added: readonly Written[][], model: Model): number {
  const { engine } = model;
  const { sheetId, area, hasNoRows } = known(id, model);
  const count = rowCount(id, model);
  const first = at ?? count;
  if (first < 0 || first > count || added.some((line) => line.length !== area.columns)) {
    throw new ApiError('InvalidArgument', 'The rows do not fit the table.');
  }
  const target = { ...area, row: area.row + 1 + first, rows: added.length };
  refuse(whyRefused(engine, sheetId, area, added));
  const needed = added.length - (hasNoRows ? 1 : 0);
  const below = { ...area, row: area.row + area.rows, rows: needed };
  if (first < count || !isEmpty(sheetId, below, model)) {
    refuseTablesBelow(sheetId, below, model, id);
    changeRows(engine, id, first, needed);
  }
  writeCells(engine, sheetId, target, added);
  // Empty lines do not make the table longer by themselves.
  const now = known(id, model);
  const missing = target.row + target.rows - now.area.row - now.area.rows;
  if (missing > 0) {
    resizeTable(engine, id, { ...now.area, rows: now.area.rows + missing });
    fillNewRows(engine, now, missing);
  }
  setTableLooks(engine, id, { hasNoRows: false });
  return first;
}

function isEmpty(sheetId: string, area: Area, { engine }: Model): boolean {
  const matrix = sheetOf(engine, sheetId).getCellMatrix();
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = matrix.getValue(row, column);
      if (cell && isContent(cell)) {
        return false;
      }
    }
  }
  return true;
}

/** Members of TableRowCollection. */
export const tableRowCollectionTable: TypeTable<ObjectOf<'TableRowCollection'>> = {
  members: {
    Count: rows.value('1.1', ({ id }, model) => rowCount(id, model)),
    GetCount: rows.method('1.4', [], ({ id }, _none, model) => rowCount(id, model)),
    GetItemAt: rows.maker('1.1', [integer], ({ id }, [index], model) => getRow(id, index, model)),
    Add: rows.maker('1.1', [optional(integer), lines, optional(flag)], ({ id }, [index, added], model) => ({
      type: 'TableRow',
      id,
      index: addRows(id, index === undefined || index < 0 ? undefined : index, added, model),
    })),
  },
  says: {
    Count:
      'None once all rows were deleted, or where the table was made of a header row alone, though an empty one is there to type into.',
    Add: 'Without a place, or at -1, at the end; what lies below moves down unless it is empty. Lines as wide as the table, else `InvalidArgument`.',
  },
  items: ({ id }, model) =>
    Array.from({ length: rowCount(id, model) }, (_none, index) => ({ type: 'TableRow', id, index })),
  item: ({ id }, index, model) => getRow(id, integer.read(index), model),
};

const row = membersOf<'TableRow'>();

function rowArea(index: number, area: Area): Area {
  return { ...area, row: area.row + 1 + index, rows: 1 };
}

/** Members of TableRow. */
export const tableRowTable: TypeTable<ObjectOf<'TableRow'>> = {
  members: {
    Index: row.value('1.1', ({ index }) => index),
    Values: row.value('1.1', ({ id, index }, model) => {
      const { sheetId, area } = known(id, model);
      return readValues(model.engine, sheetId, rowArea(index, area)).map((line) =>
        line.map((cell) => cell ?? ''),
      );
    }),
    GetRange: row.maker('1.1', [], ({ id, index }, _none, model) =>
      partOf(id, model, (area) => rowArea(index, area)),
    ),
    Delete: row.method('1.1', [], ({ id, index }, _none, model) => {
      getRow(id, index, model);
      const { sheetId, area } = known(id, model);
      refuseTablesBelow(sheetId, { ...area, row: area.row + area.rows }, model, id);
      changeRows(model.engine, id, index, -1);
    }),
  },
  says: {
    Delete: 'Cells below the table move up. The last row stays as an empty one that does not count.',
  },
  key: ({ index }) => ({ name: '_Id', value: index }),
};

export const autoFilterTable: TypeTable<ObjectOf<'AutoFilter'>> = {
  members: {
    IsDataFiltered: membersOf<'AutoFilter'>().value(
      '1.9',
      ({ id }, model) => model.engine.extras(known(id, model).sheetId).filtered ?? false,
    ),
  },
  says: {
    IsDataFiltered: 'Filters of the grid are not modelled: true only where a test says so.',
  },
};
