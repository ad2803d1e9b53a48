/** Tables: TableCollection, Table, TableColumnCollection, TableColumn, TableRowCollection. */
import type { Area } from '../../src/workbook/cells/cells';
import { overlaps } from '../engine/areas';
import { clearCells, writeCells } from '../engine/cells';
import { findName } from '../engine/names';
import { numbered } from '../engine/numbered';
import { fillNewRows } from '../engine/table-growth';
import { findTable, tablesOf } from '../engine/table-info';
import type { TableInfo } from '../engine/table-info';
import { addTable, removeTable, resizeTable, setTableLooks, setTableName } from '../engine/tables';
import { activeSheetId } from '../engine/sheets';
import { ApiError } from './errors';
import { eventMembers } from './event-members';
import { WHOLE_WORKBOOK } from './events';
import { either, flag, integer, membersOf, text } from './members';
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
 * @throws ApiError InvalidArgument, ItemAlreadyExists
 */
export function newDefinedName(name: string, { engine }: Model, own?: string): string {
  const allowed = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\]{0,254}$/u.test(name);
  if (!allowed || /^(?:[A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d+[Cc]\d+)$/.test(name)) {
    throw new ApiError('InvalidArgument', `No table or range may be called ${JSON.stringify(name)}.`);
  }
  if (
    name.toLowerCase() !== own?.toLowerCase() &&
    (findTable(engine, name)?.name.toLowerCase() === name.toLowerCase() || findName(engine, name))
  ) {
    throw new ApiError('ItemAlreadyExists', `The name ${JSON.stringify(name)} is taken.`);
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

function refuseOverlap(sheetId: string, area: Area, { engine }: Model, own?: string): void {
  if (tablesOf(engine, sheetId).some((table) => table.id !== own && overlaps(table.area, area))) {
    throw new ApiError('InvalidArgument', "A table can't overlap another table.");
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
      if (!hasHeaders) {
        throw new ApiError('InvalidArgument', 'Tables without a header row are not modelled.');
      }
      const { sheetId } = range;
      // A table of Excel's has at least one body row.
      const area = { ...range.area, rows: Math.max(2, range.area.rows) };
      refuseOverlap(sheetId, area, model);
      return { type: 'Table', id: addTable(model.engine, sheetId, area, freeTableName(model)) };
    }),
  },
  says: {
    GetItem: 'By name, without regard to case, or by id; `ItemNotFound`.',
    Add: 'With a header row only. Overlapping another table: `InvalidArgument`. Empty headers get a name, equal ones a number; a table without body rows gets one.',
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
        setTableName(model.engine, id, newDefinedName(text.read(value), model, known(id, model).name));
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
    Name: 'Letters, digits, `_`, `.`, `\\`; no cell address; at most 255 characters (`InvalidArgument`); free among tables and names (`ItemAlreadyExists`). Formulas follow.',
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

export const tableRowCollectionTable: TypeTable<ObjectOf<'TableRowCollection'>> = {
  members: {
    Count: rows.value('1.1', ({ id }, model) => known(id, model).area.rows - 1),
    GetCount: rows.method('1.4', [], ({ id }, _none, model) => known(id, model).area.rows - 1),
  },
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
