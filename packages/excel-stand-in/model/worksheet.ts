/** Worksheets: WorksheetCollection, Worksheet, WorksheetFreezePanes. */
import { MAX_COLUMNS, MAX_ROWS } from '../data/cells';
import type { Visibility } from '../data/workbook';
import { usedArea } from '../engine/cells';
import { sheetOf } from '../engine/engine';
import { freeze, frozen } from '../engine/layout';
import { findName } from '../engine/names';
import { numbered } from '../engine/numbered';
import { parseReference } from '../engine/references';
import {
  activateSheet,
  activeSheetId,
  addSheet,
  deleteSheet,
  findSheetId,
  listSheets,
  positionOf,
  renameSheet,
  setGridlines,
  setPosition,
  setTabColor,
  setVisibility,
  showsGridlines,
  tabColorOf,
  visibilityOf,
} from '../engine/sheets';
import { ApiError } from './errors';
import { eventMembers } from './event-members';
import { WHOLE_WORKBOOK } from './events';
import {
  below,
  color,
  either,
  flag,
  integer,
  membersOf,
  oneOf,
  optional,
  positive,
  text,
  wordFor,
  wordsOf,
} from './members';
import type { Model, TypeTable } from './members';
import { NULL_OBJECT } from './objects';
import type { ObjectOf } from './objects';
import { rangeAt, rangeObject } from './range';

type Sheet = ObjectOf<'Worksheet'>;

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/**
 * Checks the name of a new or renamed sheet ("Rename a worksheet", support.microsoft.com).
 * It has 1 to 31 characters, none of `: \\ / ? * [ ]`, no `'` at either end, is not "History", and is free.
 * @throws ApiError InvalidArgument, ItemAlreadyExists
 */
function newSheetName(name: string, model: Model, own?: string): string {
  if (
    name.length < 1 ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    /^'|'$/.test(name) ||
    name.toLowerCase() === 'history'
  ) {
    throw new ApiError('InvalidArgument', `No sheet may be called ${JSON.stringify(name)}.`);
  }
  const taken = listSheets(model.engine).some(
    (sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) {
    throw new ApiError('ItemAlreadyExists', `There is a sheet ${JSON.stringify(name)} already.`);
  }
  return name;
}

function find(nameOrId: string, { engine }: Model): Sheet | undefined {
  const sheetId = findSheetId(engine, nameOrId);
  return sheetId === undefined ? undefined : { type: 'Worksheet', sheetId };
}

function get(nameOrId: string, model: Model): Sheet {
  const sheet = find(nameOrId, model);
  if (!sheet) {
    throw new ApiError('ItemNotFound', `There is no sheet ${JSON.stringify(nameOrId)}.`);
  }
  return sheet;
}

const allEvent = eventMembers<'WorksheetCollection'>;
const inWorkbook = (): string => WHOLE_WORKBOOK;

const all = membersOf<'WorksheetCollection'>();

export const worksheetCollectionTable: TypeTable<ObjectOf<'WorksheetCollection'>> = {
  members: {
    GetItem: all.maker('1.1', [text], (_on, [key], model) => get(key, model)),
    GetItemOrNullObject: all.maker('1.4', [text], (_on, [key], model) => find(key, model) ?? NULL_OBJECT),
    GetActiveWorksheet: all.maker('1.1', [], (_on, _none, { engine }) => ({
      type: 'Worksheet',
      sheetId: activeSheetId(engine),
    })),
    GetFirst: all.maker('1.5', [optional(flag)], (_on, [visibleOnly = false], { engine }) =>
      first(listSheets(engine), visibleOnly),
    ),
    GetLast: all.maker('1.5', [optional(flag)], (_on, [visibleOnly = false], { engine }) =>
      first(listSheets(engine).reverse(), visibleOnly),
    ),
    GetCount: all.method(
      '1.4',
      [optional(flag)],
      (_on, [visibleOnly = false], { engine }) =>
        listSheets(engine).filter(({ visibility }) => !visibleOnly || visibility === 'visible').length,
    ),
    ...allEvent('OnChanged', '1.9', 'DataChanged', 'changed', inWorkbook),
    ...allEvent('OnActivated', '1.7', 'Activated', 'activated', inWorkbook),
    ...allEvent('OnDeactivated', '1.7', 'Deactivated', 'deactivated', inWorkbook),
    ...allEvent('OnAdded', '1.7', 'Added', 'added', inWorkbook),
    ...allEvent('OnDeleted', '1.7', 'Deleted', 'deleted', inWorkbook),
    ...allEvent('OnSelectionChanged', '1.9', 'SelectionChanged', 'selectionChanged', inWorkbook),
    Add: all.maker('1.1', [optional(text)], (_on, [name], model) => ({
      type: 'Worksheet',
      sheetId: addSheet(model.engine, name === undefined ? freeSheetName(model) : newSheetName(name, model)),
    })),
  },
  says: {
    GetItem: 'By name, without regard to case, or by id; `ItemNotFound`.',
    GetItemOrNullObject: 'A null object where there is none.',
    Add: 'After the last sheet, and not to the front. Names: 1 to 31 characters, none of `: \\ / ? * [ ]`, no `\'` at either end, not "History" (`InvalidArgument`), and free (`ItemAlreadyExists`). Without a name: Sheet2, Sheet3, …',
  },
  items: (_on, { engine }) => listSheets(engine).map(({ id }) => ({ type: 'Worksheet', sheetId: id })),
  item: (_on, key, model) => get(text.read(key), model),
};

function first(sheets: readonly { id: string; visibility: Visibility }[], visibleOnly: boolean): Sheet {
  const sheet = sheets.find(({ visibility }) => !visibleOnly || visibility === 'visible');
  if (!sheet) {
    throw new ApiError('ItemNotFound', 'No sheet is visible.');
  }
  return { type: 'Worksheet', sheetId: sheet.id };
}

function freeSheetName(model: Model): string {
  return numbered('Sheet', listSheets(model.engine).length, (name) => find(name, model) !== undefined);
}

/** The range of an address on a sheet, or of a defined name. @throws ApiError InvalidArgument, InvalidReference */
export function rangeByText(sheetId: string, address: string, { engine }: Model): ObjectOf<'Range'> {
  const named = findName(engine, address);
  const reference = parseReference(named ? named.formula.slice(1) : address);
  if (!reference) {
    throw new ApiError('InvalidArgument', `${JSON.stringify(address)} is no address.`);
  }
  if (reference.sheet === undefined) {
    return rangeAt(sheetId, reference.area);
  }
  const other = findSheetId(engine, reference.sheet);
  if (other === undefined) {
    throw new ApiError('InvalidReference', `There is no sheet ${JSON.stringify(reference.sheet)}.`);
  }
  if (other !== sheetId && !named) {
    throw new ApiError('InvalidArgument', `${JSON.stringify(address)} lies on another sheet.`);
  }
  return rangeAt(other, reference.area);
}

/** An argument that is a Range, or an address or name as a text (`rangeOf`). */
export const rangeArgument = either(text, rangeObject);

/** The range of an argument. @param sheetId the sheet of an address that names none */
export function rangeOf(where: string | ObjectOf<'Range'>, sheetId: string, model: Model): ObjectOf<'Range'> {
  return typeof where === 'string' ? rangeByText(sheetId, where, model) : where;
}

/** The sheet's id, if it is visible. @throws ApiError InvalidOperation: Excel brings no hidden sheet to the front */
function visible(sheetId: string, { engine }: Model): string {
  if (visibilityOf(engine, sheetId) !== 'visible') {
    throw new ApiError('InvalidOperation', 'A hidden sheet cannot come to the front.');
  }
  return sheetId;
}

/** Refuses to take away the only visible sheet. @throws ApiError InvalidOperation */
function refuseLastVisible(sheetId: string, { engine }: Model): void {
  const others = listSheets(engine).filter(
    ({ id, visibility }) => id !== sheetId && visibility === 'visible',
  );
  if (others.length === 0) {
    throw new ApiError('InvalidOperation', 'A workbook must keep one visible sheet.');
  }
}

const one = membersOf<'Worksheet'>();
const ownEvent = eventMembers<'Worksheet'>;

export const worksheetTable: TypeTable<Sheet> = {
  members: {
    Id: one.value('1.1', ({ sheetId }) => sheetId),
    Name: one.value(
      '1.1',
      ({ sheetId }, { engine }) => sheetOf(engine, sheetId).getName(),
      ({ sheetId }, name, model) => {
        renameSheet(model.engine, sheetId, newSheetName(text.read(name), model, sheetId));
      },
    ),
    Position: one.value(
      '1.1',
      ({ sheetId }, { engine }) => positionOf(engine, sheetId),
      ({ sheetId }, position, model) => {
        setPosition(model.engine, sheetId, below(listSheets(model.engine).length).read(position));
      },
    ),
    Visibility: one.value(
      '1.1',
      ({ sheetId }, { engine }) => wordFor(VISIBILITIES, visibilityOf(engine, sheetId), 'Visible'),
      ({ sheetId }, value, model) => {
        const visibility = VISIBILITIES[oneOf(...wordsOf(VISIBILITIES)).read(value)];
        if (visibility !== 'visible') {
          refuseLastVisible(sheetId, model);
        }
        setVisibility(model.engine, sheetId, visibility);
      },
    ),
    TabColor: one.value(
      '1.7',
      ({ sheetId }, { engine }) => tabColorOf(engine, sheetId),
      ({ sheetId }, value, { engine }) => {
        setTabColor(engine, sheetId, value === '' ? '' : color.read(value));
      },
    ),
    ShowGridlines: one.value(
      '1.8',
      ({ sheetId }, { engine }) => showsGridlines(engine, sheetId),
      ({ sheetId }, value, { engine }) => {
        setGridlines(engine, sheetId, flag.read(value));
      },
    ),
    Tables: one.object('1.1', ({ sheetId }) => ({ type: 'TableCollection', sheetId })),
    Names: one.object('1.4', ({ sheetId }) => ({ type: 'NamedItemCollection', sheetId })),
    Charts: one.object('1.1', ({ sheetId }) => ({ type: 'ChartCollection', sheetId })),
    Protection: one.object('1.2', ({ sheetId }) => ({ type: 'WorksheetProtection', sheetId })),
    FreezePanes: one.object('1.7', ({ sheetId }) => ({ type: 'WorksheetFreezePanes', sheetId })),
    PageLayout: one.object('1.9', ({ sheetId }) => ({ type: 'PageLayout', sheetId })),
    HorizontalPageBreaks: one.object('1.9', ({ sheetId }) => ({ type: 'PageBreakCollection', sheetId })),
    GetRange: one.maker('1.1', [optional(text)], ({ sheetId }, [address], model) =>
      address === undefined
        ? rangeAt(sheetId, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS })
        : rangeByText(sheetId, address, model),
    ),
    GetRangeByIndexes: one.maker(
      '1.7',
      [integer, integer, integer, integer],
      ({ sheetId }, [row, column, rows, columns]) => rangeAt(sheetId, { row, column, rows, columns }),
    ),
    GetCell: one.maker('1.1', [integer, integer], ({ sheetId }, [row, column]) =>
      rangeAt(sheetId, { row, column, rows: 1, columns: 1 }),
    ),
    GetUsedRange: one.maker('1.1', [optional(flag)], ({ sheetId }, [valuesOnly = false], { engine }) =>
      rangeAt(sheetId, usedArea(engine, sheetId, valuesOnly) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    ),
    GetUsedRangeOrNullObject: one.maker(
      '1.4',
      [optional(flag)],
      ({ sheetId }, [valuesOnly = false], { engine }) => {
        const used = usedArea(engine, sheetId, valuesOnly);
        return used ? rangeAt(sheetId, used) : NULL_OBJECT;
      },
    ),
    Activate: one.method('1.1', [], ({ sheetId }, _none, model) => {
      activateSheet(model.engine, visible(sheetId, model));
    }),
    Delete: one.method('1.1', [], ({ sheetId }, _none, model) => {
      if (visibilityOf(model.engine, sheetId) === 'veryHidden') {
        throw new ApiError('InvalidOperation', 'A very hidden sheet must be shown before it is deleted.');
      }
      refuseLastVisible(sheetId, model);
      deleteSheet(model.engine, sheetId);
    }),
    ...ownEvent('OnChanged', '1.7', 'DataChanged', 'changed', ({ sheetId }) => sheetId),
    ...ownEvent('OnActivated', '1.7', 'Activated', 'activated', ({ sheetId }) => sheetId),
    ...ownEvent('OnDeactivated', '1.7', 'Deactivated', 'deactivated', ({ sheetId }) => sheetId),
    ...ownEvent(
      'OnSelectionChanged',
      '1.7',
      'SelectionChanged',
      'selectionChanged',
      ({ sheetId }) => sheetId,
    ),
  },
  says: {
    Name: 'The rules of `WorksheetCollection.add`. Formulas and names that point at the sheet follow.',
    Position: 'From 0.',
    Visibility:
      '`Visible`, `Hidden` or `VeryHidden`. The last visible sheet cannot be hidden: `InvalidOperation`.',
    TabColor: '`#RRGGBB`, or empty for none.',
    GetRange:
      'An address or a defined name. Not an address: `InvalidArgument`; a sheet that is not there: `InvalidReference`.',
    GetRangeByIndexes: 'Outside of the sheet: `InvalidArgument`.',
    GetUsedRange: 'A1 on an empty sheet.',
    GetUsedRangeOrNullObject:
      'A null object on an empty sheet. With `true`, formatted empty cells do not count.',
    Activate: 'A hidden sheet is `InvalidOperation`.',
    OnChanged:
      'When cells are written or emptied, or rows or columns come or go: not by calculation, not by looks. `details` for a single cell.',
    Delete: 'The last visible sheet and a very hidden one are `InvalidOperation`.',
    Names: "A sheet's own names are not modelled: the collection is empty and takes none (`NotModelled`).",
  },
  key: ({ sheetId }) => ({ name: 'Id', value: sheetId }),
};

const panes = membersOf<'WorksheetFreezePanes'>();

export const freezePanesTable: TypeTable<ObjectOf<'WorksheetFreezePanes'>> = {
  members: {
    FreezeRows: panes.method('1.7', [optional(positive)], ({ sheetId }, [rows = 1], { engine }) => {
      freeze(engine, sheetId, rows, 0);
    }),
    FreezeColumns: panes.method('1.7', [optional(positive)], ({ sheetId }, [columns = 1], { engine }) => {
      freeze(engine, sheetId, 0, columns);
    }),
    FreezeAt: panes.method('1.7', [rangeArgument], ({ sheetId }, [where], model) => {
      const { area } = rangeOf(where, sheetId, model);
      freeze(
        model.engine,
        sheetId,
        area.rows === MAX_ROWS ? 0 : area.row + area.rows,
        area.columns === MAX_COLUMNS ? 0 : area.column + area.columns,
      );
    }),
    Unfreeze: panes.method('1.7', [], ({ sheetId }, _none, { engine }) => {
      freeze(engine, sheetId, 0, 0);
    }),
    GetLocationOrNullObject: panes.maker('1.7', [], ({ sheetId }, _none, { engine }) => {
      const { rows, columns } = frozen(engine, sheetId);
      if (rows === 0 && columns === 0) {
        return NULL_OBJECT;
      }
      return rangeAt(sheetId, {
        row: 0,
        column: 0,
        rows: rows === 0 ? MAX_ROWS : rows,
        columns: columns === 0 ? MAX_COLUMNS : columns,
      });
    }),
  },
  says: {
    FreezeRows: 'Columns frozen before are let go.',
    FreezeColumns: 'Rows frozen before are let go.',
    GetLocationOrNullObject: 'A null object when nothing is frozen.',
  },
};
