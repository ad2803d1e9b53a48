/**
 * Events: the add-in's registrations, and the events that each change causes. As in Excel nobody is told of anything while
 * `runtime.enableEvents` is false, formulas' new results and looks are no changes, and everything arrives after the
 * request that caused it. Microsoft documents no order among the objects that hear of one change ("Work with events
 * using the Excel JavaScript API", learn.microsoft.com); here it is the sheet, all sheets, the table, the sheet's
 * tables, all tables.
 */
import type { Area } from '../data/cells';
import { overlaps } from '../engine/areas';
import type { Change } from '../engine/changes';
import type { Engine } from '../engine/engine';
import { areaText } from '../engine/references';
import { tablesOf } from '../engine/table-info';
import type { TableInfo } from '../engine/table-info';
import { valueType } from '../engine/typed-text';

/** Event numbers of office.js (`eventType` in its event handlers). */
const TYPE = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  tableSelectionChanged: 100,
  tableChanged: 101,
} as const;

/** A kind of event that can be listened to. */
export type EventKind = keyof typeof TYPE;

/** Office.js' name of the workbook as the target of an event. */
export const WHOLE_WORKBOOK = 'Workbook';

/** An event to tell: its type, the id of the object listened to, and its arguments. */
export interface Told {
  readonly type: number;
  readonly target: string;
  /** The arguments, read once everything is calculated. */
  readonly args: () => object;
}

/** The add-in's registrations, and its switch. */
export class Listeners {
  enabled = true;
  readonly #registered = new Set<string>();
  /** Tables that the selection was in when it was last told. */
  #selectedTables: readonly string[] = [];

  register(kind: EventKind, target: string): void {
    this.#registered.add(`${TYPE[kind]} ${target}`);
  }

  /** The count of registrations. */
  get size(): number {
    return this.#registered.size;
  }

  unregister(kind: EventKind, target: string): void {
    this.#registered.delete(`${TYPE[kind]} ${target}`);
  }

  /**
   * The events to tell the add-in of a change, in order. @param byAddIn whether a request of the add-in's caused the
   * change
   */
  tell(engine: Engine, change: Change, byAddIn: boolean): Told[] {
    const told = this.#all(engine, change, byAddIn);
    return this.enabled ? told.filter(({ type, target }) => this.#registered.has(`${type} ${target}`)) : [];
  }

  #all(engine: Engine, change: Change, byAddIn: boolean): Told[] {
    const { kind, sheetId: worksheetId } = change;
    switch (kind) {
      case 'added':
      case 'deleted':
        return [tell(kind, WHOLE_WORKBOOK, () => ({ source: SOURCE, worksheetId }))];
      case 'activated':
      case 'deactivated':
        return [worksheetId, WHOLE_WORKBOOK].map((target) => tell(kind, target, () => ({ worksheetId })));
      case 'selected':
        return this.#selected(tablesOf(engine, worksheetId), worksheetId, change.area);
      default: {
        const args = () => ({
          changeType: CHANGE_TYPES[kind],
          source: SOURCE,
          worksheetId,
          address: areaText(change.area),
          triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown',
          shiftDirection: 'None',
          referenceId: `${worksheetId}!${areaText(change.area)}`,
          ...(kind === 'edited' ? details(change) : {}),
        });
        const tables = tablesOf(engine, worksheetId).filter(({ area }) => overlaps(area, change.area));
        return [
          ...[worksheetId, WHOLE_WORKBOOK].map((target) => tell('changed', target, args)),
          ...tables.flatMap(({ id: tableId }) =>
            [tableId, worksheetId, WHOLE_WORKBOOK].map((target) =>
              tell('tableChanged', target, () => ({ ...args(), tableId })),
            ),
          ),
        ];
      }
    }
  }

  #selected(tables: readonly TableInfo[], worksheetId: string, area: Area): Told[] {
    const inside = tables.filter((table) => overlaps(table.area, area)).map(({ id }) => id);
    // A table the selection has left is told once more, without an address.
    const left = this.#selectedTables.filter((id) => !inside.includes(id));
    this.#selectedTables = inside;
    const at = (address: string) => () => ({ worksheetId, address });
    return [
      ...[worksheetId, WHOLE_WORKBOOK].map((target) => tell('selectionChanged', target, at(areaText(area)))),
      ...left.map((id) => tell('tableSelectionChanged', id, at(''))),
      ...inside.map((id) => tell('tableSelectionChanged', id, at(areaText(area)))),
    ];
  }
}

/** The source of every change: nobody else edits this workbook. */
const SOURCE = 'Local';

function tell(kind: EventKind, target: string, args: () => object): Told {
  return { type: TYPE[kind], target, args };
}

const CHANGE_TYPES = {
  edited: 'RangeEdited',
  rowInserted: 'RowInserted',
  rowDeleted: 'RowDeleted',
  columnInserted: 'ColumnInserted',
  columnDeleted: 'ColumnDeleted',
} as const;

/**
 * The values of a single cell before and after; nothing for larger areas. An empty cell is `""` of the type `Empty`.
 */
function details({ before, after }: Extract<Change, { kind: 'edited' }>): object {
  if (before === undefined || after === undefined) {
    return {};
  }
  const now = after();
  return {
    valueBefore: before ?? '',
    valueAfter: now ?? '',
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(now),
  };
}
