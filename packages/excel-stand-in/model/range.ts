/** Range: values, formulas, size, neighbours. format.ts has its looks. */
import { MAX_COLUMNS, MAX_ROWS } from '../data/cells';
import type { Area } from '../data/cells';
import { isWithin, overlaps } from '../engine/areas';
import {
  GENERAL,
  clearCells,
  formatAt,
  gridOf,
  readFormulas,
  readTexts,
  readTypes,
  readValues,
  usedArea,
  writeCells,
} from '../engine/cells';
import type { Written } from '../engine/cells';
import { conditionalsOf, deleteConditional } from '../engine/conditionals';
import { sheetOf } from '../engine/engine';
import { whyRefused } from '../engine/formula-check';
import { movedFormula } from '../engine/formula-reader';
import { fromLocalForm, toLocalForm } from '../engine/local-form';
import {
  columnsHidden,
  merge,
  mergesOf,
  rowsHidden,
  setColumnsHidden,
  setRowsHidden,
  unmerge,
} from '../engine/layout';
import { absoluteText, areaText, sheetText } from '../engine/references';
import { select } from '../engine/selection';
import { setStyles } from '../engine/styles';
import { clearValidation } from '../engine/validations';
import { ApiError, refuse } from './errors';
import { check, flag, integer, membersOf, oneModelledOf, optional, positive } from './members';
import type { Check, Model, TypeTable } from './members';
import { NULL_OBJECT } from './objects';
import type { ObjectOf } from './objects';

type RangeObject = ObjectOf<'Range'>;

/** Merged areas that Excel gives at most (Range.getMergedAreasOrNullObject, learn.microsoft.com). */
const MOST_MERGED = 512;

/** The most cells Excel reads at once; it answers null beyond (learn.microsoft.com, "Resource limits"). */
const MOST_CELLS = 5_000_000;

/**
 * A Range object for cells of a sheet.
 * @throws ApiError InvalidArgument when the area does not lie within a sheet.
 */
export function rangeAt(sheetId: string, area: Area): RangeObject {
  const { row, column, rows, columns } = area;
  if (
    row < 0 ||
    column < 0 ||
    rows < 1 ||
    columns < 1 ||
    row + rows > MAX_ROWS ||
    column + columns > MAX_COLUMNS
  ) {
    throw new ApiError('InvalidArgument', 'The range would lie outside of the sheet.');
  }
  return { type: 'Range', sheetId, area };
}

/** A Range object given as an argument. */
export const rangeObject: Check<RangeObject> = check('Range', (value) =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Range'
    ? (value as RangeObject)
    : undefined,
);

/** The value of Range.address: a sheet name and an address. */
export function addressOf({ sheetId, area }: RangeObject, model: Model): string {
  return `${sheetText(sheetOf(model.engine, sheetId).getName())}!${areaText(area)}`;
}

/** Whether the area is whole columns or rows: Excel neither tells nor takes what their cells hold (learn.microsoft.com). */
const isUnbounded = ({ rows, columns }: Area): boolean => rows === MAX_ROWS || columns === MAX_COLUMNS;

/** A range as formulas refer to it from anywhere. */
export function referenceTo({ sheetId, area }: RangeObject, { engine }: Model): string {
  return `${sheetText(sheetOf(engine, sheetId).getName())}!${absoluteText(area)}`;
}

/** Reads cell by cell, unless the range is unbounded or too large to read at once. */
function unlessHuge<T>(area: Area, read: () => T): T | null {
  return isUnbounded(area) || area.rows * area.columns > MOST_CELLS ? null : read();
}

const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/**
 * The lines to write to `values`, `formulas` or `numberFormat`.
 * The add-in gives one value for all cells, or lines of exactly the range's shape. @throws ApiError InvalidArgument
 */
function shapedAs<T>(area: Area, value: unknown, isCell: (cell: unknown) => cell is T): T[][] {
  if (isUnbounded(area) || area.rows * area.columns > MOST_CELLS) {
    throw new ApiError('InvalidArgument', 'So many cells cannot be written at once.');
  }
  if (value !== null && isCell(value)) {
    return gridOf(area, () => value);
  }
  const fits =
    Array.isArray(value) &&
    value.length === area.rows &&
    value.every((line: unknown) => Array.isArray(line) && line.length === area.columns);
  if (!fits) {
    throw new ApiError('InvalidArgument', WRONG_SHAPE);
  }
  const lines = value as unknown[][];
  const wrong = lines.flat().find((cell) => !isCell(cell));
  if (wrong !== undefined) {
    throw new ApiError(
      'InvalidArgument',
      `A cell takes a text, a number, a boolean or null, not ${JSON.stringify(wrong)}.`,
    );
  }
  return lines as T[][];
}

function isWritten(cell: unknown): cell is Written {
  return (
    cell === null ||
    typeof cell === 'string' ||
    typeof cell === 'boolean' ||
    (typeof cell === 'number' && Number.isFinite(cell))
  );
}

function isFormat(cell: unknown): cell is string | null {
  return cell === null || typeof cell === 'string';
}

const MOST_TEXT = 32_767;

function write(range: RangeObject, value: unknown, model: Model): void {
  const { area } = range;
  const shaped = shapedAs(area, value, isWritten);
  // One formula for all cells is written for the first, as with Ctrl+Enter.
  const lines =
    typeof value === 'string' && value.startsWith('=')
      ? gridOf(area, (row, column) => movedFormula(value, row - area.row, column - area.column))
      : shaped;
  if (lines.some((line) => line.some((cell) => typeof cell === 'string' && cell.length > MOST_TEXT))) {
    throw new ApiError('InvalidArgument', 'A cell holds at most 32,767 characters.');
  }
  // A formula that cannot be read refuses the whole write.
  refuse(whyRefused(model.engine, range.sheetId, range.area, lines));
  writeCells(
    model.engine,
    range.sheetId,
    area,
    model.engine.extras(range.sheetId).filtered ? misplaced(range, lines, model) : lines,
  );
}

/**
 * Lines as they come to lie where a filter hides rows. Those in sight take the first lines, one after the other, and hidden
 * ones keep what they hold. Reported as data in the wrong cells (OfficeDev/office-js issue 224); which, it does not say.
 */
function misplaced(
  { sheetId, area }: RangeObject,
  lines: readonly (readonly Written[])[],
  { engine }: Model,
): readonly (readonly Written[])[] {
  const left = [...lines];
  return lines.length === 1
    ? lines
    : lines.map((line, index) =>
        rowsHidden(engine, sheetId, { ...area, row: area.row + index, rows: 1 })
          ? line.map(() => null)
          : (left.shift() ?? line),
      );
}

/** The formula of each cell, or its value where there is none. */
function readFormulasOrValues(
  sheetId: string,
  area: Area,
  { engine }: Model,
): (string | number | boolean)[][] {
  const values = readValues(engine, sheetId, area);
  return readFormulas(engine, sheetId, area).map((line, r) =>
    line.map((formula, c) => formula ?? values[r]?.[c] ?? ''),
  );
}

const { value, object, method, maker } = membersOf<'Range'>();

function moved(range: RangeObject, change: Partial<Area>): RangeObject {
  return rangeAt(range.sheetId, { ...range.area, ...change });
}

/** A member such as `getRowsBelow(2)`. A negative count goes inwards. */
function beside(side: (area: Area, count: number) => Partial<Area>) {
  return maker('1.2', [optional(integer)], (range, [count = 1]) => moved(range, side(range.area, count)));
}

/** A stretch of rows or columns whose end has moved: one that moves past its beginning turns over. */
function stretched(first: number, count: number, by: number): { first: number; count: number } {
  const last = first + count - 1 + by;
  return { first: Math.min(first, last), count: Math.abs(last - first) + 1 };
}

export const rangeTable: TypeTable<RangeObject> = {
  members: {
    Address: value('1.1', addressOf),
    RowIndex: value('1.1', ({ area }) => area.row),
    ColumnIndex: value('1.1', ({ area }) => area.column),
    RowCount: value('1.1', ({ area }) => area.rows),
    ColumnCount: value('1.1', ({ area }) => area.columns),
    CellCount: value('1.1', ({ area }) =>
      area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns,
    ),
    IsEntireColumn: value('1.7', ({ area }) => area.rows === MAX_ROWS),
    IsEntireRow: value('1.7', ({ area }) => area.columns === MAX_COLUMNS),
    Values: value(
      '1.1',
      ({ sheetId, area }, { engine }) =>
        unlessHuge(area, () =>
          readValues(engine, sheetId, area).map((line) => line.map((cell) => cell ?? '')),
        ),
      write,
    ),
    Formulas: value(
      '1.1',
      ({ sheetId, area }, model) => unlessHuge(area, () => readFormulasOrValues(sheetId, area, model)),
      write,
    ),
    FormulasLocal: value(
      '1.1',
      ({ sheetId, area }, model) =>
        unlessHuge(area, () =>
          readFormulasOrValues(sheetId, area, model).map((line) =>
            line.map((cell) =>
              typeof cell === 'string' && cell.startsWith('=') ? toLocalForm(cell, model.locale) : cell,
            ),
          ),
        ),
      (range, formulas, model) => {
        const lines = shapedAs(range.area, formulas, isWritten).map((line) =>
          line.map((cell) =>
            typeof cell === 'string' && cell.startsWith('=') ? fromLocalForm(cell, model.locale) : cell,
          ),
        );
        write(range, lines, model);
      },
    ),
    Text: value('1.1', ({ sheetId, area }, { engine, locale }) =>
      unlessHuge(area, () => readTexts(engine, sheetId, area, locale)),
    ),
    ValueTypes: value('1.1', ({ sheetId, area }, { engine }) =>
      unlessHuge(area, () => readTypes(engine, sheetId, area)),
    ),
    NumberFormat: value(
      '1.1',
      ({ sheetId, area }, { engine }) =>
        unlessHuge(area, () => {
          const sheet = sheetOf(engine, sheetId);
          return gridOf(area, (row, column) => formatAt(sheet, row, column));
        }),
      ({ sheetId, area }, formats, { engine }) => {
        // One format within brackets goes to all cells as well ("core-concepts", learn.microsoft.com).
        const [only, ...others] = Array.isArray(formats) ? (formats as unknown[]) : [];
        const isOne = others.length === 0 && Array.isArray(only) && only.length === 1;
        const lines = shapedAs(area, isOne ? (only[0] as unknown) : formats, isFormat);
        setStyles(engine, sheetId, area, (row, column) =>
          toNumberFormat(lines[row - area.row]?.[column - area.column] ?? null),
        );
      },
    ),
    RowHidden: value(
      '1.2',
      ({ sheetId, area }, { engine }) => rowsHidden(engine, sheetId, area),
      ({ sheetId, area }, hidden, { engine }) => {
        setRowsHidden(engine, sheetId, area, flag.read(hidden));
      },
    ),
    ColumnHidden: value(
      '1.2',
      ({ sheetId, area }, { engine }) => columnsHidden(engine, sheetId, area),
      ({ sheetId, area }, hidden, { engine }) => {
        setColumnsHidden(engine, sheetId, area, flag.read(hidden));
      },
    ),
    Worksheet: object('1.1', ({ sheetId }) => ({ type: 'Worksheet', sheetId })),
    Format: object('1.1', ({ sheetId, area }) => ({ type: 'RangeFormat', sheetId, area })),
    DataValidation: object('1.8', ({ sheetId, area }) => ({ type: 'DataValidation', sheetId, area })),
    ConditionalFormats: object('1.6', ({ sheetId, area }) => ({
      type: 'ConditionalFormatCollection',
      sheetId,
      area,
    })),
    GetCell: maker('1.1', [integer, integer], (range, [row, column]) =>
      // Excel lets the cell lie outside of the range, as long as it is on the sheet.
      moved(range, { row: range.area.row + row, column: range.area.column + column, rows: 1, columns: 1 }),
    ),
    GetRow: maker('1.1', [integer], (range, [row]) => moved(range, { row: range.area.row + row, rows: 1 })),
    GetColumn: maker('1.1', [integer], (range, [column]) =>
      moved(range, { column: range.area.column + column, columns: 1 }),
    ),
    GetLastRow: maker('1.1', [], (range) =>
      moved(range, { row: range.area.row + range.area.rows - 1, rows: 1 }),
    ),
    GetLastCell: maker('1.1', [], ({ sheetId, area }) =>
      rangeAt(sheetId, {
        row: area.row + area.rows - 1,
        column: area.column + area.columns - 1,
        rows: 1,
        columns: 1,
      }),
    ),
    GetEntireColumn: maker('1.1', [], (range) => moved(range, { row: 0, rows: MAX_ROWS })),
    GetEntireRow: maker('1.1', [], (range) => moved(range, { column: 0, columns: MAX_COLUMNS })),
    GetOffsetRange: maker('1.1', [integer, integer], (range, [rows, columns]) =>
      moved(range, { row: range.area.row + rows, column: range.area.column + columns }),
    ),
    GetResizedRange: maker('1.2', [integer, integer], (range, [rows, columns]) => {
      const { area } = range;
      const down = stretched(area.row, area.rows, rows);
      const right = stretched(area.column, area.columns, columns);
      return moved(range, { row: down.first, rows: down.count, column: right.first, columns: right.count });
    }),
    GetAbsoluteResizedRange: maker('1.7', [positive, positive], (range, [rows, columns]) =>
      moved(range, { rows, columns }),
    ),
    GetBoundingRect: maker('1.1', [rangeObject], (range, [other]) => {
      if (other.sheetId !== range.sheetId) {
        throw new ApiError('InvalidArgument', 'The ranges lie on different sheets.');
      }
      const [a, b] = [range.area, other.area];
      const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
      return moved(range, {
        row,
        column,
        rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
        columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
      });
    }),
    GetRowsBelow: beside((area, count) => ({
      row: area.row + area.rows + Math.min(count, 0),
      rows: Math.abs(count),
    })),
    GetRowsAbove: beside((area, count) => ({ row: area.row - Math.max(count, 0), rows: Math.abs(count) })),
    GetColumnsAfter: beside((area, count) => ({
      column: area.column + area.columns + Math.min(count, 0),
      columns: Math.abs(count),
    })),
    GetColumnsBefore: beside((area, count) => ({
      column: area.column - Math.max(count, 0),
      columns: Math.abs(count),
    })),
    GetUsedRange: maker('1.1', [optional(flag)], ({ sheetId, area }, [valuesOnly = false], { engine }) => {
      const used = usedArea(engine, sheetId, valuesOnly, area);
      if (!used) {
        throw new ApiError('ItemNotFound', 'No cell of the range is used.');
      }
      return rangeAt(sheetId, used);
    }),
    GetUsedRangeOrNullObject: maker(
      '1.4',
      [optional(flag)],
      ({ sheetId, area }, [valuesOnly = false], { engine }) => {
        const used = usedArea(engine, sheetId, valuesOnly, area);
        return used ? rangeAt(sheetId, used) : NULL_OBJECT;
      },
    ),
    GetMergedAreasOrNullObject: maker('1.13', [], ({ sheetId, area }, _none, { engine }) => {
      const areas = mergesOf(engine, sheetId).filter((each) => overlaps(each, area));
      if (areas.length > MOST_MERGED) {
        throw new ApiError('GeneralException', `There are more than ${MOST_MERGED} merged areas.`);
      }
      return areas.length === 0 ? NULL_OBJECT : { type: 'RangeAreas', sheetId, areas };
    }),
    Clear: method(
      '1.1',
      [optional(oneModelledOf('All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'))],
      (range, [what = 'All'], { engine }) => {
        const { sheetId, area } = range;
        if (what === 'All' || what === 'Contents' || what === 'Formats') {
          clearCells(engine, sheetId, area, what);
        }
        if (what === 'All') {
          clearValidation(engine, sheetId, area);
        }
        if (what === 'All' || what === 'Formats') {
          for (const { id, areas } of conditionalsOf(engine, sheetId)) {
            if (areas.every((each) => isWithin(each, area))) {
              deleteConditional(engine, sheetId, id);
            }
          }
          unmerge(engine, sheetId, area);
        }
      },
    ),
    // office.js asks this before it cuts a large write into rows.
    _ValidateArraySize: method('1.3', [integer, integer], ({ area }, [rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns) {
        throw new ApiError('InvalidArgument', WRONG_SHAPE);
      }
    }),
    Merge: method('1.2', [optional(flag)], ({ sheetId, area }, [across = false], { engine }) => {
      merge(engine, sheetId, area, across);
    }),
    Unmerge: method('1.2', [], ({ sheetId, area }, _none, { engine }) => {
      unmerge(engine, sheetId, area);
    }),
    Select: method('1.1', [], ({ sheetId, area }, _none, { engine }) => {
      select(engine, sheetId, area);
    }),
  },
  says: {
    Address: 'With its sheet, quoted where needed.',
    CellCount: '-1 above 2³¹ - 1.',
    Values:
      'A single value goes to all cells, a formula as written for the first; `null` does not. Lines must have the shape of the range (`InvalidArgument`). `null` leaves a cell, `""` empties it. A text is read as Excel with US settings reads it, and stays text in a cell of the format `@` or behind a leading `\'`. At most 32,767 characters a cell. Data validation does not stop it. A row written below a table makes it grow, a formula fills an empty column of it. A formula that cannot be read, or names a table, column or name that is not there, refuses the whole write (`InvalidArgument`). Where a filter hides rows, lines go to the rows in sight. Reads `""` for an empty cell, `null` beyond 5 million cells; whole columns and rows read `null` and take nothing (`InvalidArgument`).',
    Formulas:
      'As `values`; en-US. Structured references are read in the short form Excel shows (`[@Cột]` within the table), and taken short or full.',
    FormulasLocal:
      'In Vietnamese with a decimal comma and `;` between arguments; function names are English. In en-US as `formulas`.',
    Text: 'By the number format, with the decimal mark of the locale.',
    ValueTypes: '`Empty`, `String`, `Double`, `Boolean` or `Error`.',
    NumberFormat:
      'A single code, bare or in brackets, goes to all cells; en-US. A date typed into General gets `m/d/yyyy`.',
    RowHidden: '`null` when the rows differ.',
    ColumnHidden: '`null` when the columns differ.',
    GetCell: 'May lie outside of the range, not of the sheet.',
    GetResizedRange: 'Past its corner it turns over.',
    GetRowsBelow: 'A negative count goes inwards, as beside all sides.',
    GetUsedRange: '`ItemNotFound` when nothing is used.',
    GetUsedRangeOrNullObject: 'A null object when nothing is used.',
    GetMergedAreasOrNullObject:
      'More than 512 areas: `GeneralException`. That the method fails is documented, its code is not.',
    Clear:
      '`Contents` keeps looks and validation; `All` takes both, with merges and conditional formats within the range.',
    Merge: 'Keeps the content of the first cell only.',
    Select: 'Brings the sheet to the front and the cell into view.',
  },
};

/** RangeAreas: several areas of one sheet. */
export const rangeAreasTable: TypeTable<ObjectOf<'RangeAreas'>> = {
  members: {
    Address: membersOf<'RangeAreas'>().value('1.9', ({ sheetId, areas }, model) =>
      areas.map((area) => addressOf({ type: 'Range', sheetId, area }, model)).join(','),
    ),
  },
  says: { Address: 'Each area with its sheet, parted by commas.' },
};

function toNumberFormat(format: string | null): { n: { pattern: string } | null } | undefined {
  return format === null
    ? undefined
    : { n: format === '' || format === GENERAL ? null : { pattern: format } };
}
