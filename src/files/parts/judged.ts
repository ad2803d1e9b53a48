/** A part as a tree, once the guarded reader has been through it: that refuses what the tree would take. */
import { parseMarkup } from './markup';
import type { Markup } from './markup';
import { partText } from './package';
import { Refusal } from './refusal';
import { XmlReader } from './xml';
import type { Zip } from './zip';

/** The largest part of a text that is taken apart: some 3,000 pages. */
export const MOST_TEXT = 24 * 2 ** 20;

/** Takes a part apart. @throws Refusal when it is not there, too large or made with tricks */
export function judgedMarkup(zip: Zip, path: string): Markup {
  const text = partText(zip, path);
  if (text.length > MOST_TEXT) {
    throw new Refusal('tooBig', `${path}: ${text.length} characters`);
  }
  const reader = new XmlReader(text, path);
  while (reader.next());
  return parseMarkup(text);
}
