/**
 * Events: who listens to what, and what is told when something changes. As in Excel nobody is told of anything while
 * `runtime.enableEvents` is false, formulas' new results and looks are no changes, and everything arrives after the
 * request that caused it. Microsoft documents no order among the objects that hear of one change ("Work with events
 * using the Excel JavaScript API", learn.microsoft.com); here it is the sheet, all sheets, the table, the sheet's
 * tables, all tables.
 */
import type { Area, CellValue } from '../../src/workbook/cells/cells';
import { overlaps } from '../engine/areas';
import type { Change } from '../engine/changes';
import type { Engine } from '../engine/engine';
import { printArea } from '../engine/references';
import { tablesOf } from '../engine/tables';
import type { TableInfo } from '../engine/tables';
import { ERROR_TEXTS } from '../engine/typed-text';
import type { Member } from './members';
import type { ObjectOf, TypeName } from './objects';

/** Numbers of office.js (`eventType` in its event handlers). */
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

type EventKind = keyof typeof TYPE;

/** What office.js calls the workbook as the target of an event. */
export const WHOLE_WORKBOOK = 'Workbook';

/** What is told: an event type, the id of the object that listens, and the event's arguments. */
export interface Told {
  readonly type: number;
  readonly target: string;
  /** Read once everything is calculated. */
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

  /** How many registrations there are. */
  get size(): number {
    return this.#registered.size;
  }

  unregister(kind: EventKind, target: string): void {
    this.#registered.delete(`${TYPE[kind]} ${target}`);
  }

  /**
   * What the add-in must be told of a change, in order.
   * @param byAddIn whether a request of the add-in's caused it
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
          address: printArea(change.area),
          triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown',
          shiftDirection: 'None',
          referenceId: `${worksheetId}!${printArea(change.area)}`,
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
    // A table hears once more, without an address, that the selection has left it.
    const left = this.#selectedTables.filter((id) => !inside.includes(id));
    this.#selectedTables = inside;
    const at = (address: string) => () => ({ worksheetId, address });
    return [
      ...[worksheetId, WHOLE_WORKBOOK].map((target) => tell('selectionChanged', target, at(printArea(area)))),
      ...left.map((id) => tell('tableSelectionChanged', id, at(''))),
      ...inside.map((id) => tell('tableSelectionChanged', id, at(printArea(area)))),
    ];
  }
}

/** Nobody else edits this workbook. */
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

/** Only for a single cell; an empty one is `""` of the type `Empty`. */
function details({ before, after }: Extract<Change, { kind: 'edited' }>): object {
  if (before === undefined || after === undefined) {
    return {};
  }
  const now = after();
  return {
    valueBefore: before ?? '',
    valueAfter: now ?? '',
    valueTypeBefore: typeOf(before),
    valueTypeAfter: typeOf(now),
  };
}

function typeOf(value: CellValue): string {
  if (value === null) {
    return 'Empty';
  }
  if (typeof value === 'string') {
    return ERROR_TEXTS.has(value) ? 'Error' : 'String';
  }
  return typeof value === 'number' ? 'Double' : 'Boolean';
}

/**
 * The members of an event: the one an add-in names, and the two calls office.js makes for it.
 * @param name as office.js names it on the wire: `_Register<name>Event`
 * @param target the id of the object that listens
 */
export function eventMembers<N extends TypeName>(
  member: string,
  since: string,
  name: string,
  kind: EventKind,
  target: (on: ObjectOf<N>) => string,
): Record<string, Member<ObjectOf<N>>> {
  return {
    [member]: { kind: 'event', since },
    [`_Register${name}Event`]: {
      kind: 'method',
      since,
      args: [],
      call: (on, _none, { listeners }) => {
        listeners.register(kind, target(on));
      },
    },
    [`_Unregister${name}Event`]: {
      kind: 'method',
      since,
      args: [],
      call: (on, _none, { listeners }) => {
        listeners.unregister(kind, target(on));
      },
    },
  };
}
