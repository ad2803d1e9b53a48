/**
 * Changes of the workbook in Excel's terms, whether the API or a person in the grid made them.
 * One listener hears of edits, inserted and deleted rows and columns, sheets that come, go and come to the front, and
 * selections. What follows from an edit (calculated results, a table's new row filled) is no edit.
 */
import type { Area, CellValue } from '../data/cells';
import { areaRound, toArea } from './areas';
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

/** Starts telling of changes. @returns how to end it. */
export function watchChanges(engine: Engine, tell: (change: Change) => void): { dispose(): void } {
  const commands = engine.get(ICommandService);
  /** The edits under way, with the value a single cell held before. */
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

/** The area whose contents a mutation changes; nothing for looks, results and Excel's own follow-up. */
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
  const area = areaRound((add) => {
    for (const [row, line] of Object.entries(cellValue)) {
      for (const [column, cell] of Object.entries(line)) {
        if (cell === null || isWritten(cell)) {
          add(Number(row), Number(column));
        }
      }
    }
  });
  return area && { sheetId: subUnitId, area };
}

/** Whether a mutation's cell says something of the content. An emptied cell does. */
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
