/** Names for a commune and for the communities below it. They are xã, phường, đặc khu; thôn, ấp, bản, tổ dân phố … */
import { COMMUNE_KINDS } from '../units/places';
import type { CommuneKind } from '../units/places';
import { fold } from '../words/fold';

/** Offered for the community below a commune; any other word may be typed. */
export const VILLAGE_WORDS = [
  'thôn',
  'tổ dân phố',
  'khu phố',
  'ấp',
  'bản',
  'buôn',
  'làng',
  'khóm',
  'khu dân cư',
] as const;

/**
 * The kind of commune by the name of its body; xã when the name does not tell.
 * @example `UBND phường Bình Minh` → `phường`
 */
export function communeKind(unit: string): CommuneKind {
  const folded = fold(unit);
  return COMMUNE_KINDS.find((kind) => new RegExp(`(?:^| )${fold(kind)} `).test(folded)) ?? 'xã';
}

/** The usual name of the community below, unless the user says otherwise. */
export function usualVillage(kind: CommuneKind): string {
  return kind === 'phường' ? 'tổ dân phố' : 'thôn';
}

/** Words that a word of place is only a part of, and plurals that mean others of its kind. */
const APART: Readonly<Record<string, { readonly before: string; readonly after?: string }>> = {
  xã: { before: 'thị |hợp tác |cấp |các ', after: ' hội' },
  huyện: { before: 'cấp |các ', after: ' ủy' },
  'thị trấn': { before: 'xã, |các ' },
  thôn: { before: 'nông ' },
  tỉnh: { before: 'cấp |các ', after: ' ủy| đoàn' },
};

/** Whether a body names a city under the centre as its own. Since 01/7/2025 no other city is a level of government. */
export const isInCity = (unit: string): boolean => /(?<!\p{L})(?:thành phố|TP\.?) \p{Lu}/u.test(unit);

/** The text in a city's words: *tỉnh* is *thành phố* there, *Tỉnh ủy* is *Thành ủy*. Cấp tỉnh, các tỉnh stay. */
export const inCityWords = (text: string): string =>
  replacePlace(text, 'tỉnh', 'thành phố').replace(/Tỉnh (?=ủy|đoàn)/gu, 'Thành ');

/** The text with one word of place for another, its capital kept. Xã hội, hợp tác xã, nông thôn and the like stay. */
export function replacePlace(text: string, from: string, to: string): string {
  if (from === to) {
    return text;
  }
  const { before = '', after } = APART[from] ?? {};
  const word = new RegExp(
    `(?<![\\p{L}\\p{N}])${before && `(?<!${before})`}${from}(?![\\p{L}\\p{N}])${after ? `(?!${after}(?!\\p{L}))` : ''}`,
    'giu',
  );
  return text.replace(word, (match) =>
    /^\p{Lu}/u.test(match) ? to.charAt(0).toUpperCase() + to.slice(1) : to,
  );
}
