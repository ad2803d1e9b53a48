/** Turns a message into a sentence. */
import type { Message } from './message';
import type { Catalogue } from './vi';

/** Fills `{words}` from the params. A word without a param stays as it is: a test fills every message of every code. */
export function formatMessage(message: Message, catalogue: Catalogue): string {
  return fill(catalogue[message.code], message.params ?? {}, catalogue['number.decimal']);
}

/**
 * Fills `{words}` in a text. `{count|row|rows}` is the first form beside a `count` of 1, else the second: English has these
 * two, Vietnamese one.
 * @param decimal the mark between whole and fraction; thousands are never parted: years and counts stay whole.
 */
export function fill(text: string, params: Readonly<Record<string, string | number>>, decimal = ','): string {
  return text.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, key: string, one?: string, other?: string) => {
      const value = Object.hasOwn(params, key) ? params[key] : undefined;
      if (value === undefined) {
        return whole;
      }
      if (one !== undefined && other !== undefined) {
        return String(value) === '1' ? one : other;
      }
      return typeof value === 'number' ? String(value).replace('.', decimal) : value;
    },
  );
}
