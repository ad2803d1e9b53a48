/**
 * What happens in the workbook, whoever did it (the API or a person in the grid), in Excel's terms: one listener hears
 * of edits, inserted and deleted rows and columns, sheets that come, go and come to the front, and of selections.
 * What follows from an edit by itself (calculated results, a table's new row filled) is no edit.
 */
import type { Area, CellValue } from '../../src/workbook/cells/cells';
import { toArea } from './areas';
import { formulaAt, isContent, readValues } from './cells';
import type { CellMatrix } from './cells';
import { sheetOf } from './engine';
import type { Engine } from './engine';
import { activeSheetId } from './sheets';
import {
  ICommandService,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from './univer-parts';
import type { ICellData, ICommandInfo, IRange, ISetSelectionsOperationParams } from './univer-parts';

export type Change =
  /** Cells were written or emptied. `before` and `after` are there for a single cell; a formula's `after` is right once settled. */
  | {
      readonly kind: 'edited';
      readonly sheetId: string;
      readonly area: Area;
      readonly before?: CellValue;
      readonly after?: () => CellValue;
    }
  | {
      readonly kind: 'rowInserted' | 'rowDeleted' | 'columnInserted' | 'columnDeleted';
      readonly sheetId: string;
      readonly area: Area;
    }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'added' | 'deleted' | 'activated' | 'deactivated'; readonly sheetId: string };

const RESIZED: ReadonlyMap<string, 'rowInserted' | 'rowDeleted' | 'columnInserted' | 'columnDeleted'> =
  new Map([
    [InsertRowMutation.id, 'rowInserted'],
    [RemoveRowMutation.id, 'rowDeleted'],
    [InsertColMutation.id, 'columnInserted'],
    [RemoveColMutation.id, 'columnDeleted'],
  ]);

/** Starts telling. @returns how to end it. */
export function watchChanges(engine: Engine, tell: (change: Change) => void): { dispose(): void } {
  const commands = engine.get(ICommandService);
  /** The edits under way, with what stood in a single cell before. */
  const underWay = new WeakMap<Readonly<ICommandInfo>, Edit & { readonly before?: CellValue }>();
  let front = activeSheetId(engine);
  let selected = '';

  const tellFront = (): void => {
    const now = activeSheetId(engine);
    if (now !== front) {
      tell({ kind: 'deactivated', sheetId: front });
      front = now;
      tell({ kind: 'activated', sheetId: now });
    }
  };
  const starting = commands.beforeCommandExecuted((command, options) => {
    const edit = editOf(engine, command, options);
    if (edit) {
      const { rows, columns } = edit.area;
      const isSingle = rows === 1 && columns === 1;
      underWay.set(
        command,
        isSingle ? { ...edit, before: readValues(engine, edit.sheetId, edit.area)[0]?.[0] ?? null } : edit,
      );
    }
  });
  const done = commands.onCommandExecuted((command) => {
    const params = (command.params ?? {}) as {
      unitId?: string;
      subUnitId?: string;
      range?: IRange;
      sheet?: { id: string };
    };
    if (params.unitId !== engine.unitId) {
      return;
    }
    const { subUnitId: sheetId = '' } = params;
    const resized = RESIZED.get(command.id);
    if (resized && params.range) {
      tell({ kind: resized, sheetId, area: toArea(params.range) });
    } else if (command.id === InsertSheetMutation.id && params.sheet) {
      tell({ kind: 'added', sheetId: params.sheet.id });
    } else if (command.id === RemoveSheetMutation.id) {
      tell({ kind: 'deleted', sheetId });
      front = activeSheetId(engine);
      tell({ kind: 'activated', sheetId: front });
    } else if (command.id === SetWorksheetActiveOperation.id) {
      tellFront();
    } else if (command.id === SetSelectionsOperation.id) {
      const { type, selections } = command.params as ISetSelectionsOperationParams;
      const last = selections.at(-1)?.range;
      const place = `${sheetId}:${JSON.stringify(last && toArea(last))}`;
      const moving = type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING;
      if (last && !moving && place !== selected) {
        selected = place;
        tell({ kind: 'selected', sheetId, area: toArea(last) });
      }
    } else {
      const edit = underWay.get(command);
      if (edit) {
        const { area } = edit;
        tell({ kind: 'edited', sheetId, area, ...single(engine, edit, edit.before) });
      }
    }
  });
  return {
    dispose() {
      starting.dispose();
      done.dispose();
    },
  };
}

interface Edit {
  readonly sheetId: string;
  readonly area: Area;
}

/** Where a mutation changes what cells hold; nothing for looks, results and what Excel does by itself. */
export function editOf(
  engine: Engine,
  command: Readonly<ICommandInfo>,
  options: { onlyLocal?: boolean; byItself?: unknown } | undefined,
): Edit | undefined {
  if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal === true || options?.byItself) {
    return undefined;
  }
  const { unitId, subUnitId, cellValue } = command.params as {
    unitId: string;
    subUnitId: string;
    cellValue?: CellMatrix;
  };
  if (unitId !== engine.unitId || !cellValue) {
    return undefined;
  }
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [rowText, line] of Object.entries(cellValue)) {
    for (const [columnText, cell] of Object.entries(line)) {
      if (cell === null || isWritten(cell)) {
        const [row, column] = [Number(rowText), Number(columnText)];
        [top, left] = [Math.min(top, row), Math.min(left, column)];
        [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
      }
    }
  }
  return bottom < 0
    ? undefined
    : {
        sheetId: subUnitId,
        area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
      };
}

/** Whether a mutation's cell says anything of the content: even an emptied one does. */
function isWritten(cell: ICellData): boolean {
  return isContent(cell) || 'v' in cell || 'f' in cell || 'p' in cell;
}

function single(
  engine: Engine,
  { sheetId, area }: Edit,
  before: CellValue | undefined,
): { before: CellValue; after: () => CellValue } | object {
  if (before === undefined) {
    return {};
  }
  const read = (): CellValue => readValues(engine, sheetId, area)[0]?.[0] ?? null;
  const isFormula = formulaAt(engine, sheetOf(engine, sheetId), area.row, area.column) !== undefined;
  const now = read();
  return { before, after: isFormula ? read : () => now };
}
