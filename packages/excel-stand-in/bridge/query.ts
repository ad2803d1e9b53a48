/**
 * Carries out one ProcessQuery body over the model, as Excel's own host does.
 * Actions run one after the other, in order. At the first that fails everything stops, and earlier ones stay done.
 */
import { ApiError, statusOf } from '../model/errors';
import { isSupported, readArguments } from '../model/members';
import type { Member, Model, TypeTable } from '../model/members';
import type { ModelObject } from '../model/objects';
import { NULL_OBJECT } from '../model/objects';
import { refuseBehind } from '../model/front';
import { refuseProtected } from '../model/protection';
import { tableOf } from '../model/types';

/** A request of office.js. Numbers are its own enumerations (`ActionType`, `ObjectPathType`). */
export interface Query {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** The id of the object path that each argument is; 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[] | null;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
  update: 7,
  queryAsJson: 8,
} as const;
const PATH = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Members that office.js writes under another name than it reads them. */
const OTHER_NAMES: Readonly<Record<string, string>> = { 'Worksheet.Gridlines': 'ShowGridlines' };

/** The answer to a query, as office.js reads it. */
export interface Answer {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

/** Objects the add-in keeps from one request to the next. */
export class KeptObjects {
  readonly #objects = new Map<string, ModelObject>();
  readonly #ids = new WeakMap<ModelObject, string>();
  #last = 0;

  /**
   * Keeps the object for later requests.
   * @returns its reference id.
   */
  keep(object: ModelObject): string {
    const known = this.#ids.get(object);
    if (known !== undefined) {
      return known;
    }
    this.#last += 1;
    const id = `kept-${this.#last}`;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  get(id: string): ModelObject | undefined {
    return this.#objects.get(id);
  }

  idOf(object: ModelObject): string | undefined {
    return this.#ids.get(object);
  }

  remove(id: string): void {
    const object = this.#objects.get(id);
    if (object) {
      this.#objects.delete(id);
      this.#ids.delete(object);
    }
  }

  get size(): number {
    return this.#objects.size;
  }

  clear(): void {
    this.#objects.clear();
  }
}

/** Whether the query only lets go of kept objects. */
export function onlyReleases({ Actions }: Query): boolean {
  const others = Actions.filter(
    ({ ActionType }) => ActionType !== ACTION.instantiate && ActionType !== ACTION.trace,
  );
  return others.length > 0 && others.every(({ Name }) => Name === '_RemoveReference');
}

/** A failure to play: after this many actions the request fails with this code. */
export interface Fault {
  readonly code: string;
  readonly afterActions: number;
}

/** Carries the query out. It never rejects for a fault of the query: that is the answer's Error. */
export async function carryOut(
  query: Query,
  model: Model,
  kept: KeptObjects,
  fault?: Fault,
): Promise<Answer> {
  const request = new Request(query, model, kept);
  const answer: Answer = { Results: [], TraceIds: [] };
  for (const [index, action] of query.Actions.entries()) {
    try {
      if (fault?.afterActions === index) {
        throw new PlayedFault(fault.code);
      }
      await request.act(action, answer);
    } catch (error) {
      answer.Error = toError(error, index);
      break;
    }
  }
  if (fault && !answer.Error && fault.afterActions >= query.Actions.length) {
    answer.Error = toError(new PlayedFault(fault.code), query.Actions.length - 1);
  }
  await model.engine.settled();
  return answer;
}

class PlayedFault extends Error {
  constructor(readonly code: string) {
    super(`A failure played on purpose: ${code}.`);
  }
}

function toError(error: unknown, index: number): NonNullable<Answer['Error']> {
  const code = error instanceof ApiError || error instanceof PlayedFault ? error.code : 'GeneralException';
  const Message = error instanceof Error ? error.message : String(error);
  return { Code: code, Message, Location: '', ActionIndex: index, HttpStatusCode: statusOf(code) };
}

class Request {
  readonly #objects = new Map<number, ModelObject>();

  constructor(
    private readonly query: Query,
    private readonly model: Model,
    private readonly kept: KeptObjects,
  ) {}

  async act(action: Action, answer: Answer): Promise<void> {
    const path = this.query.ObjectPaths[action.ObjectPathId];
    if (path?.ObjectPathType === PATH.method && path.Name === 'Add') {
      // A new table's header keeps the results of its formulas: these must be calculated.
      await this.model.engine.settled();
    }
    const reply = (Value: unknown): void => {
      answer.Results.push({ ActionId: action.Id, Value });
    };
    switch (action.ActionType) {
      case ACTION.instantiate: {
        reply(this.identity(this.resolve(action.ObjectPathId)));
        return;
      }
      case ACTION.query:
      case ACTION.queryAsJson: {
        const on = this.resolve(action.ObjectPathId);
        // Values to read must be calculated.
        await this.model.engine.settled();
        reply(this.load(on, action.QueryInfo ?? {}));
        return;
      }
      case ACTION.method: {
        const on = this.resolve(action.ObjectPathId);
        // These two methods belong to the bridge itself and can be called on any object.
        if (action.Name === '_KeepReference') {
          reply(on.type === 'Null' ? null : { _ReferenceId: this.kept.keep(on) });
        } else if (action.Name === '_RemoveReference') {
          this.argumentsOf(action.ArgumentInfo).forEach((id) => {
            this.kept.remove(String(id));
          });
          reply(null);
        } else {
          // A call on a null object does nothing (Microsoft's samples: `getItemOrNullObject(…).delete()`).
          reply(on.type === 'Null' ? null : this.call(on, action));
        }
        return;
      }
      case ACTION.setProperty: {
        const on = this.resolve(action.ObjectPathId);
        const [value] = this.argumentsOf(action.ArgumentInfo);
        const member = this.member(on, action.Name);
        if (member.kind !== 'value' || !member.set) {
          throw new ApiError('NotModelled', `Writing of ${on.type}.${action.Name} is not modelled.`);
        }
        refuseBehind(on, action.Name, this.model);
        refuseProtected(on, action.Name, this.model);
        try {
          member.set(on, value, this.model);
        } catch (error) {
          throw error instanceof ApiError
            ? new ApiError(error.code, `${on.type}.${action.Name}: ${error.message}`)
            : error;
        }
        return;
      }
      case ACTION.trace: {
        answer.TraceIds.push(action.Id);
        // office.js takes up the handler of an event when the trace behind it is answered.
        reply(null);
        return;
      }
      default:
        throw new ApiError('NotModelled', `Actions of type ${action.ActionType} are not modelled.`);
    }
  }

  /** The object a path stands for. Each path is walked once: a path that adds a sheet adds one. */
  private resolve(id: number): ModelObject {
    const known = this.#objects.get(id);
    if (known) {
      return known;
    }
    const path = this.query.ObjectPaths[id];
    if (!path) {
      throw new ApiError('InvalidObjectPath', `There is no object path ${id}.`);
    }
    const object = this.walk(path);
    this.#objects.set(id, object);
    return object;
  }

  private walk(path: ObjectPath): ModelObject {
    if (path.ObjectPathType === PATH.globalObject) {
      return { type: 'Workbook' };
    }
    if (path.ObjectPathType === PATH.nullObject) {
      return NULL_OBJECT;
    }
    if (path.ObjectPathType === PATH.referenceId) {
      const object = this.kept.get(path.Name);
      if (!object) {
        throw new ApiError('InvalidObjectPath', 'The object was not kept from an earlier request.');
      }
      if (
        'sheetId' in object &&
        object.sheetId !== undefined &&
        !this.model.engine.workbook.getSheetBySheetId(object.sheetId)
      ) {
        throw new ApiError('InvalidReference', 'The sheet of the object was deleted.');
      }
      return object;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent.type === 'Null') {
      return NULL_OBJECT;
    }
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      const { item } = tableOf(parent.type);
      if (!item) {
        throw new ApiError('NotModelled', `${parent.type} has no items to find by key.`);
      }
      return item(parent, args[0], this.model);
    }
    const member = this.member(parent, path.Name);
    if (path.ObjectPathType === PATH.property && member.kind === 'object') {
      return member.get(parent, this.model);
    }
    if (path.ObjectPathType === PATH.method && member.kind === 'maker') {
      refuseBehind(parent, path.Name, this.model);
      refuseProtected(parent, path.Name, this.model);
      return member.call(parent, readArguments(`${parent.type}.${path.Name}`, member.args, args), this.model);
    }
    throw new ApiError('InvalidObjectPath', `${parent.type}.${path.Name} is no object.`);
  }

  private argumentsOf(info: Arguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      return typeof path === 'number' && path !== 0 ? this.resolve(path) : this.withObjects(value);
    });
  }

  /** A plain object with the objects of the model it refers to, such as the source of a list. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return value;
    }
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') {
      return this.resolve(value._ObjectPathId);
    }
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.withObjects(each)]));
  }

  /**
   * The member of this name. @throws ApiError ApiNotFound when the model, or this version of Excel, does not have it
   */
  private member(on: ModelObject, sent: string): Member<unknown> {
    const name = OTHER_NAMES[`${on.type}.${sent}`] ?? sent;
    if (on.type === 'Null') {
      throw new ApiError('NotModelled', `What Excel makes of ${name} on a null object is not known.`);
    }
    const { members } = tableOf(on.type);
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (!member) {
      throw new ApiError('NotModelled', `${on.type}.${name} is not modelled.`);
    }
    if (!isSupported(member.since, this.model.excelApi)) {
      throw new ApiError(
        'ApiNotFound',
        `${on.type}.${name} came with ExcelApi ${member.since}; this Excel has ${this.model.excelApi}.`,
      );
    }
    return member;
  }

  private call(on: ModelObject, action: Action): unknown {
    const member = this.member(on, action.Name);
    if (member.kind !== 'method') {
      throw new ApiError('NotModelled', `${on.type}.${action.Name} is no method.`);
    }
    refuseBehind(on, action.Name, this.model);
    refuseProtected(on, action.Name, this.model);
    const name = `${on.type}.${action.Name}`;
    return (
      member.call(on, readArguments(name, member.args, this.argumentsOf(action.ArgumentInfo)), this.model) ??
      null
    );
  }

  /** The values by which office.js finds the object again; `null` says that there is none. */
  private identity(on: ModelObject): Record<string, unknown> | null {
    if (on.type === 'Null') {
      return null;
    }
    const key = tableOf(on.type).key?.(on, this.model);
    const id = this.kept.idOf(on);
    return { ...(key ? { [key.name]: key.value } : {}), ...(id === undefined ? {} : { _ReferenceId: id }) };
  }

  /** Answers a load. Its paths are as office.js sends them: `values`, `format/font/bold`, `tables/name`. */
  private load(on: ModelObject, { Select, Expand, Top, Skip }: NonNullable<Action['QueryInfo']>): unknown {
    const wanted = toTree([...(Select ?? []), ...(Expand ?? [])]);
    return this.read(on, wanted, { ...(Top === undefined ? {} : { top: Top }), skip: Skip ?? 0 });
  }

  private read(on: ModelObject, wanted: Wanted, page: { top?: number; skip: number } = { skip: 0 }): unknown {
    if (on.type === 'Null') {
      return null;
    }
    const identity = this.identity(on);
    const table = tableOf(on.type);
    if (!table.items) {
      return {
        ...identity,
        ...this.readMembers(on, spelledOut(wanted, table, this.model)),
      };
    }
    const { own, below } = split(wanted, table);
    if (own.size > 0 && below.size === 0) {
      // Only the collection's own members were asked for, such as its count.
      return { ...identity, ...this.readMembers(on, own) };
    }
    const items = table
      .items(on, this.model)
      .slice(page.skip, page.top === undefined ? undefined : page.skip + page.top);
    return { ...identity, ...this.readMembers(on, own), _Items: items.map((item) => this.read(item, below)) };
  }

  private readMembers(on: ModelObject, wanted: Wanted): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const [name, below] of wanted) {
      const member = this.member(on, toWireName(name));
      if (member.kind === 'value') {
        result[toWireName(name)] = member.get(on, this.model);
      } else if (member.kind === 'object') {
        result[toWireName(name)] = this.read(member.get(on, this.model), below);
      } else {
        throw new ApiError('InvalidArgument', `${on.type}.${name} cannot be loaded.`);
      }
    }
    return result;
  }
}

/** The members to load, as a tree: `format` → `font` → `bold`. Nothing below a step, or `*`, means all its values. */
type Wanted = Map<string, Wanted>;

const ALL = '*';

function toTree(paths: readonly string[]): Wanted {
  const tree: Wanted = new Map();
  for (const path of paths) {
    let at = tree;
    for (const step of path.split('/').filter((each) => each !== '' && each !== 'items')) {
      const name = step === '$all' ? ALL : step;
      const below: Wanted = at.get(name) ?? new Map<string, Wanted>();
      at.set(name, below);
      at = below;
    }
  }
  return tree;
}

/** Splits a load on a collection into its own members, such as a count, and those of each item. */
function split(wanted: Wanted, table: TypeTable<unknown>): { own: Wanted; below: Wanted } {
  const isOwn = (name: string): boolean => Object.hasOwn(table.members, toWireName(name));
  return {
    own: new Map([...wanted].filter(([name]) => isOwn(name))),
    below: new Map([...wanted].filter(([name]) => !isOwn(name))),
  };
}

/** The members wanted, each by its name. */
function spelledOut(wanted: Wanted, table: TypeTable<unknown>, { excelApi }: Model): Wanted {
  if (wanted.size > 0 && !wanted.has(ALL)) {
    return wanted;
  }
  const values = Object.entries(table.members)
    .filter(([, member]) => member.kind === 'value' && isSupported(member.since, excelApi))
    .map(([name]) => [name.charAt(0).toLowerCase() + name.slice(1), new Map<string, Wanted>()] as const);
  return new Map([...values, ...[...wanted].filter(([name]) => name !== ALL)]);
}

/** The wire's name of a member: office.js loads `values`, the wire has `Values`. */
function toWireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
