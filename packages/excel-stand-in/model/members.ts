/**
 * Declaration of the object model: for each type a table of its members.
 * Each member has the ExcelApi requirement set it came with. A member in no table does not exist: asking for it is an
 * error (ApiNotFound), never a silent nothing.
 */
import type { Engine } from '../engine/engine';
import { COLOR_NAMES } from './color-names';
import { ApiError } from './errors';
import type { Listeners } from './events';
import type { ModelObject, ObjectOf, TypeName } from './objects';

/** The platform that Excel runs on: some of what it does differs between them. */
export type Platform = 'windows' | 'mac' | 'web';

/** The context that members work in, besides their object. */
export interface Model {
  readonly engine: Engine;
  readonly platform: Platform;
  /** The highest ExcelApi set of the profile played. */
  readonly excelApi: string;
  /** The user's language and region, such as `vi-VN`. */
  readonly locale: string;
  /** The add-in's registrations for events. */
  readonly listeners: Listeners;
  /** The protection of the workbook's structure: of its sheets, not of what they hold. */
  readonly structure: { protected: boolean; password?: string | undefined };
  /** Opens a workbook beside this one. @param file its bytes as base64; a blank one if empty */
  readonly openBeside: (file: string) => void;
}

/** Turns one argument from the wire into what the member takes. @throws ApiError InvalidArgument */
export interface Check<T> {
  /** The expected value in words for messages and documents, such as `text` or `"Rows" | "Columns"`. */
  readonly says: string;
  readonly read: (value: unknown) => T;
}

type Checks<A extends readonly unknown[]> = { readonly [K in keyof A]: Check<A[K]> };

/** A member of a type. */
export type Member<O> =
  /** A value that can be loaded and, with `set`, written. */
  | {
      readonly kind: 'value';
      readonly since: string;
      readonly get: (on: O, model: Model) => unknown;
      readonly set?: (on: O, value: unknown, model: Model) => void;
    }
  /** An object reached without arguments. */
  | { readonly kind: 'object'; readonly since: string; readonly get: (on: O, model: Model) => ModelObject }
  /** A method that answers a plain value or nothing. */
  | {
      readonly kind: 'method';
      readonly since: string;
      readonly args: readonly Check<unknown>[];
      readonly call: (on: O, args: readonly unknown[], model: Model) => unknown;
    }
  /** A method that answers an object. */
  | {
      readonly kind: 'maker';
      readonly since: string;
      readonly args: readonly Check<unknown>[];
      readonly call: (on: O, args: readonly unknown[], model: Model) => ModelObject;
    }
  /** An event: handlers are given to office.js, which registers with a `_Register…Event` call (events.ts). */
  | { readonly kind: 'event'; readonly since: string };

/** A type of the object model. */
export interface TypeTable<O> {
  readonly members: Readonly<Record<string, Member<O>>>;
  /**
   * The behaviour of Excel's that a member keeps, where its name and arguments do not say all. docs/stand-in.md shows
   * it.
   */
  readonly says?: Readonly<Record<string, string>>;
  /** The items of a collection, in order. */
  readonly items?: (on: O, model: Model) => ModelObject[];
  /** The item of a collection with this key, for `getItem`'s indexer. @throws ApiError ItemNotFound */
  readonly item?: (on: O, key: unknown, model: Model) => ModelObject;
  /** The key that finds an item of a collection again, under the name office.js looks for. */
  readonly key?: (on: O, model: Model) => { readonly name: 'Id' | '_Id'; readonly value: string | number };
}

/** Makers of members for one type, with the arguments' types worked out from their checks. */
export function membersOf<N extends TypeName>() {
  type O = ObjectOf<N>;
  return {
    value: (
      since: string,
      get: (on: O, model: Model) => unknown,
      set?: (on: O, value: unknown, model: Model) => void,
    ): Member<O> => (set ? { kind: 'value', since, get, set } : { kind: 'value', since, get }),
    object: (since: string, get: (on: O, model: Model) => ModelObject): Member<O> => ({
      kind: 'object',
      since,
      get,
    }),
    method: <A extends readonly unknown[]>(
      since: string,
      args: Checks<A>,
      call: (on: O, args: A, model: Model) => unknown,
    ): Member<O> => ({
      kind: 'method',
      since,
      args: args,
      call: call as (on: O, args: readonly unknown[], model: Model) => unknown,
    }),
    maker: <A extends readonly unknown[]>(
      since: string,
      args: Checks<A>,
      call: (on: O, args: A, model: Model) => ModelObject,
    ): Member<O> => ({
      kind: 'maker',
      since,
      args: args,
      call: call as (on: O, args: readonly unknown[], model: Model) => ModelObject,
    }),
  };
}

/** Makes a check. `read` gives `undefined` for a value that does not fit. */
export function check<T>(says: string, read: (value: unknown) => T | undefined): Check<T> {
  return {
    says,
    read(value) {
      const result = read(value);
      if (result === undefined) {
        throw new ApiError('InvalidArgument', `Expected ${says}, got ${JSON.stringify(value) ?? 'nothing'}.`);
      }
      return result;
    },
  };
}

/** A check for a text. */
export const text = check('text', (value) => (typeof value === 'string' ? value : undefined));
/** A check for a finite number. */
export const number = check('number', (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined,
);
/** A check for an integer. */
export const integer = check('integer', (value) => (Number.isInteger(value) ? (value as number) : undefined));
/** A check for an integer above 0. */
export const positive = check('positive integer', (value) =>
  Number.isInteger(value) && (value as number) > 0 ? (value as number) : undefined,
);
/** A check for true or false. */
export const flag = check('boolean', (value) => (typeof value === 'boolean' ? value : undefined));
/** A check for a plain object. */
export const record = check('object', (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined,
);
/** A colour `#RRGGBB`, in any case, or HTML's name of one; Excel answers with `#RRGGBB` in capitals. */
export const color = check('#RRGGBB or colour name', (value) =>
  typeof value === 'string'
    ? /^#[0-9A-Fa-f]{6}$/.test(value)
      ? value.toUpperCase()
      : COLOR_NAMES.get(value.toLowerCase())
    : undefined,
);

/** Makes a check for an integer from 0 and below the count. */
export function below(count: number): Check<number> {
  return check(`integer from 0 to ${count - 1}`, (value) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) < count
      ? (value as number)
      : undefined,
  );
}

/** Makes a check for one of these words. Office.js' enumerations are words on the wire. */
export function oneOf<W extends string>(...words: readonly W[]): Check<W> {
  return check(words.map((word) => `"${word}"`).join(' | '), (value) => words.find((word) => word === value));
}

/** As `oneOf`, of an enumeration of which only these words are modelled. @throws ApiError NotModelled for another word */
export function oneModelledOf<W extends string>(...words: readonly W[]): Check<W> {
  const { says, read } = oneOf(...words);
  return {
    says,
    read(value) {
      if (typeof value === 'string' && !words.some((word) => word === value)) {
        throw new ApiError('NotModelled', `${value} is not modelled.`);
      }
      return read(value);
    },
  };
}

/** The words of a dictionary from Office.js's words to Univer's codes. */
export function wordsOf<W extends string>(codes: Readonly<Record<W, unknown>>): W[] {
  return Object.keys(codes) as W[];
}

/** Office.js's word for a code of Univer's. */
export function wordFor<W extends string>(
  codes: Readonly<Record<W, unknown>>,
  code: unknown,
  otherwise: W,
): W {
  return wordsOf(codes).find((word) => codes[word] === code) ?? otherwise;
}

/** Makes a check that also takes nothing, which is `null` on the wire. */
export function optional<T>(inner: Check<T>): Check<T | undefined> {
  return {
    says: `${inner.says} or nothing`,
    read: (value) => (value === undefined || value === null ? undefined : inner.read(value)),
  };
}

/** Makes a check that takes what either of two checks takes. */
export function either<A, B>(first: Check<A>, second: Check<B>): Check<A | B> {
  return {
    says: `${first.says} or ${second.says}`,
    read(value) {
      try {
        return first.read(value);
      } catch {
        return second.read(value);
      }
    },
  };
}

/** Reads the arguments of a method. @throws ApiError InvalidArgument when one is wrong or one too many is given */
export function readArguments(
  name: string,
  checks: readonly Check<unknown>[],
  given: readonly unknown[],
): unknown[] {
  if (
    given.length > checks.length &&
    given.slice(checks.length).some((value) => value !== null && value !== undefined)
  ) {
    throw new ApiError('InvalidArgument', `${name} takes ${checks.length} arguments, got ${given.length}.`);
  }
  return checks.map((each, index) => {
    try {
      return each.read(given[index]);
    } catch (error) {
      throw error instanceof ApiError
        ? new ApiError(error.code, `${name}, argument ${index + 1}: ${error.message}`)
        : error;
    }
  });
}

/** Whether a requirement set is in a version of Excel: `1.9` is in `1.14`. */
export function isSupported(since: string, excelApi: string): boolean {
  const [major = 0, minor = 0] = since.split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = excelApi.split('.').map(Number);
  return major < ownMajor || (major === ownMajor && minor <= ownMinor);
}
