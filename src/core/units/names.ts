/**
 * Comparison of bodies' names by three keys, each blind to more. Keys are for matching only and are never shown.
 *
 * | key          | does not see                                                                                    |
 * |--------------|-------------------------------------------------------------------------------------------------|
 * | `writtenKey` | Unicode form, width, Ð/Đ, case, blanks, dashes, punctuation around, where a tone stands (òa, oà), |
 * |              | "Ủy ban nhân dân" for UBND (HĐND, MTTQ, TT PVHCC likewise)                                        |
 * | `exact`      | also y for i after a consonant (Mỹ Lý, Mĩ Lí), and UBND before xã, phường, đặc khu               |
 * | `bare`       | also all marks                                                                                  |
 */
import { fold, foldForm } from '../words/fold';

/** A name by every key, and by those of a commune where it is one. */
export interface NameForms {
  readonly written: string;
  /** The key `written`, for a commune without its committee: *UBND xã Ba Tơ* is *xã Ba Tơ*. */
  readonly place: string;
  readonly exact: string;
  readonly bare: string;
  /** Whether it is written with marks at all. A name without is read as any name that has its letters. */
  readonly marked: boolean;
  /** The kind of commune it says, without marks; "" if it says none. */
  readonly kind: string;
  /** The name without UBND and kind, by its exact and its bare key: `Ba Tơ` of *UBND xã Ba Tơ*. */
  readonly proper: string;
  readonly bareProper: string;
}

/** The key `written` of a name: see the table above. */
export const writtenKey = (name: string): string => plainForm(name);

/** A name by all its keys. */
export function nameForms(name: string): NameForms {
  const plain = plainForm(name);
  const bare = fold(plain);
  const place = withoutCommittee(plain);
  const { kind, proper } = commune(bare);
  return {
    written: plain,
    place,
    exact: withOneI(place),
    bare: withOneI(withoutCommittee(bare)),
    marked: plain !== bare,
    kind,
    proper: withOneI(commune(plain).proper),
    bareProper: withOneI(proper),
  };
}

/**
 * The name in lower case, with one kind of blank, dash and quote. Punctuation around it is gone, and bodies are abbreviated as
 * usual.
 */
function plainForm(name: string): string {
  const form = foldForm(name.normalize('NFKC').replace(APOSTROPHES, "'"));
  return shortened(withoutOuterPunctuation(form)).toLowerCase();
}

/** Apostrophes in names from Tây Nguyên (M'Drắk) that `foldForm` leaves. */
const APOSTROPHES = /[ʹʼ′]/gu;

function withoutOuterPunctuation(text: string): string {
  return text
    .replace(/ ?([,;:/()&]) ?/gu, '$1')
    .replace(/^[\s"'.,;:•*+-]+/u, '')
    .replace(/(?<![\s"'.,;:!?*-])[\s"'.,;:!?*-]+$/u, '');
}

/** The bodies that every office abbreviates, in either form and with or without marks. */
const ABBREVIATED: readonly (readonly [long: RegExp, short: string])[] = [
  [/[uủ][yỷ] ban (?:nh[aâ]n d[aâ]n|nd)(?!\p{L})|(?<!\p{L})u\.b\.n\.d(?!\p{L})/giu, 'UBND'],
  [/h[oộ]i [dđ][oồ]ng (?:nh[aâ]n d[aâ]n|nd)(?!\p{L})|(?<!\p{L})hđnd(?!\p{L})/giu, 'HDND'],
  [/m[aặ]t tr[aậ]n t[oổ] qu[oố]c(?!\p{L})/giu, 'MTTQ'],
  [/mttq ?(?:vi[eệ]t nam|vn)(?!\p{L})/giu, 'MTTQ'],
  [/(?<!\p{L})(?:[uủ][yỷ] ban |ub ?)mttq(?!\p{L})/giu, 'UB MTTQ'],
  [/ph[uụ]c v[uụ] h[aà]nh ch[ií]nh c[oô]ng(?!\p{L})/giu, 'PVHCC'],
  [/(?<!\p{L})(?:trung t[aâ]m|tt) ?pvhcc(?!\p{L})/giu, 'TT PVHCC'],
];

/**
 * The text with UBND, HDND and MTTQ for what these stand for.
 * @param text composed, with single spaces where it is to match.
 */
export const shortened = (text: string): string =>
  ABBREVIATED.reduce((result, [long, short]) => result.replace(long, short), text);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** The text decomposed (NFD) and without tones; marks of letters such as ă, ơ stay. */
export const withoutTones = (text: string): string => text.normalize('NFD').replace(TONES, '');

/**
 * The y at the end of a syllable that is written with i as well. It stands after consonants (lý, mỹ, quý), or alone with a tone
 * (ý).
 */
const FINAL_Y =
  /(?<![\p{L}\p{M}])(?:(qu|[bcdđghklmnpqrstvx]+)y(?=[\u0300\u0301\u0303\u0309\u0323]*(?![\p{L}\p{M}]))|y(?=[\u0300\u0301\u0303\u0309\u0323](?![\p{L}\p{M}])))/gu;

const withOneI = (key: string): string => key.normalize('NFD').replace(FINAL_Y, '$1i').normalize('NFC');

/** The name without UBND before a commune, which stands for its committee: *xã Ba Tơ* is *UBND xã Ba Tơ*. */
const withoutCommittee = (plain: string): string =>
  plain.replace(/^ubnd (?=(?:xã|phường|đặc khu|xa|phuong|dac khu) \S)/u, '');

const COMMUNE = /^(?:ubnd )?(?:(?<kind>xã|phường|đặc khu|xa|phuong|dac khu) )?(?<proper>\S.*)$/u;

function commune(plain: string): { readonly kind: string; readonly proper: string } {
  const { kind = '', proper = plain } = COMMUNE.exec(plain)?.groups ?? {};
  return { kind, proper };
}
