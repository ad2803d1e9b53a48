/** Turns a message into a sentence. */
import type { Message } from './message';
import type { Catalogue } from './vi';

/** Fills `{words}` from the params. A word without a param stays as it is: a test fills every message of every code. */
export function formatMessage(message: Message, catalogue: Catalogue): string {
  return fill(catalogue[message.code], message.params ?? {}, catalogue['number.decimal']);
}

/**
 * Fills `{words}` in a text.
 * @param decimal the mark between whole and fraction; thousands are never parted: years and counts stay whole.
 */
export function fill(text: string, params: Readonly<Record<string, string | number>>, decimal = ','): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = Object.hasOwn(params, key) ? params[key] : undefined;
    return value === undefined
      ? whole
      : typeof value === 'number'
        ? String(value).replace('.', decimal)
        : value;
  });
}
