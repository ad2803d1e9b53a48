/** Makes sentences of messages. */
import type { Notice } from '../../workbook/draft/notice';
import type { Message } from './message';
import { WORD } from '../../texts/params';
import type { ParamsOf } from '../../texts/params';
import type { Catalogue } from '../../texts/messages.vi';

/** The sentence of a message in the language of the catalogue. */
export function formatMessage(message: Message, catalogue: Catalogue): string {
  const { params = {} }: Notice = message;
  return fill<string>(catalogue[message.code], params, catalogue['number.decimal']);
}

/**
 * The text with its `{words}` filled. `{count|row|rows}` becomes the first form beside a `count` of 1, else the second: English
 * has these two, Vietnamese one. A word that is not given stays as it is.
 * @example fill('{count} {count|row|rows}', { count: 1 }) // '1 row'
 * @param decimal the mark between whole and fraction; thousands are never parted: years and counts stay whole.
 */
export function fill<Text extends string>(text: Text, params: ParamsOf<Text>, decimal = ','): string {
  const given: Readonly<Record<string, string | number>> = params;
  return text.replace(WORD, (whole, key: string, one?: string, other?: string) => {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    if (value === undefined) {
      return whole;
    }
    if (one !== undefined && other !== undefined) {
      return String(value) === '1' ? one : other;
    }
    return typeof value === 'number' ? String(value).replace('.', decimal) : value;
  });
}

/** A text that begins with a capital; the rest of it stays as it is. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text that begins with a small letter, as within a sentence. */
export const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A text up to the last whole word within so many letters, with an ellipsis where more follows. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, Math.max(text.lastIndexOf(' ', most), 1))} …`;
