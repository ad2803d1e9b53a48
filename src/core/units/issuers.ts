/** Bodies that issue documents: whose territory one is of, and whether a document holds in one place alone. */
import { fold, plainText } from '../words/fold';
import { nameForms } from './names';

/** A place that a name names, with its level. */
export interface PlaceName {
  readonly level: 'province' | 'district' | 'commune';
  /** The place's name, folded and without the word for its kind. */
  readonly name: string;
  /** The name as it is compared where both are written with marks: Sơn Hà is not Sơn Hạ (names.ts). */
  readonly marked: string;
  /** Whether it was typed without capitals, so that nobody knows where it ends. */
  readonly isOpen: boolean;
}

const LEVELS: Readonly<Record<string, PlaceName['level']>> = {
  tinh: 'province',
  'thanh pho': 'province',
  tp: 'province',
  huyen: 'district',
  quan: 'district',
  'thi xa': 'district',
  xa: 'commune',
  phuong: 'commune',
  'dac khu': 'commune',
  'thi tran': 'commune',
};

const KIND = Object.keys(LEVELS).join('|');
const COUNCIL = 'ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan';

/** An issuer with its place: a Tỉnh ủy, Thành ủy, Đảng ủy, UBND or HĐND (or its chairman). */
const ISSUER = new RegExp(
  `^(?:[a-z]+ ){0,6}(?:(?:${COUNCIL}|dang uy|dang bo|bch) (?<kind>${KIND})\\.?|(?<party>tinh|thanh|huyen|quan|thi) uy) (?<name>[a-z][a-z' ]*)$`,
);

const PARTY: Readonly<Record<string, PlaceName['level']>> = {
  tinh: 'province',
  thanh: 'province',
  huyen: 'district',
  quan: 'district',
  thi: 'district',
};

/** The place of a local issuer; `undefined` for others and where no place is named, as in *UBND tỉnh*. */
export function issuerPlace(issuer: string): PlaceName | undefined {
  const { kind, party, name = '' } = ISSUER.exec(fold(issuer))?.groups ?? {};
  const level = LEVELS[kind ?? ''] ?? PARTY[party ?? ''];
  const written = wordsOf(issuer).slice(-name.split(' ').length);
  return level === undefined || !isCapital(written[0]) ? undefined : placeName(level, written);
}

/** The words of a text as `fold` keeps them apart: none around a dash. */
const wordsOf = (text: string): readonly string[] =>
  plainText(text)
    .replace(/ ?[-‐-―−~] ?/gu, '-')
    .split(' ');

const isCapital = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? '');

/** A name is written in capitals; what follows it is not of it: "UBND tỉnh Quảng Ngãi về việc …". */
function placeName(level: PlaceName['level'], written: readonly string[]): PlaceName {
  const isOpen = !isCapital(written[0]);
  const rest = written.findIndex((word) => !isCapital(word));
  const own = (isOpen || rest < 0 ? written : written.slice(0, rest)).join(' ');
  const name = own.replace(/[^\p{L}\p{M}]+$/u, '');
  return { level, name: fold(name), marked: nameForms(name).exact, isOpen };
}

const NAMED = new RegExp(
  `(?<![a-z]|\\bco )(?<kind>${KIND})\\b(?! hoi\\b)\\.? (?<name>(?!(?:${KIND})\\b)[a-z][a-z']*(?: (?!(?:${KIND})\\b)[a-z][a-z']*){0,3})`,
  'g',
);

/** The places that a text names: *UBND xã Bình Chương, tỉnh Quảng Ngãi* names a commune and a province. */
export function placesNamed(text: string): PlaceName[] {
  const folded = fold(text);
  const words = wordsOf(text);
  return [...folded.matchAll(NAMED)].flatMap(({ 0: found, index, groups: { kind = '', name = '' } = {} }) => {
    const level = LEVELS[kind];
    const first = folded.slice(0, index + found.length - name.length).split(' ').length - 1;
    const written = words.slice(first, first + name.split(' ').length);
    return level ? [placeName(level, written)] : [];
  });
}

/** Whether a place is one of these: Sơn Tây is not Sơn Tây Hạ. Behind a name without capitals may stand more than the name. */
export const isAmong = (place: PlaceName, places: readonly PlaceName[]): boolean =>
  places.some((other) => {
    const isSame = other.isOpen || place.isOpen ? isBegun : (one: string, two: string) => one === two;
    return (
      other.level === place.level &&
      isSame(other.name, place.name) &&
      // A name without marks is any that has its letters.
      (isBare(other) || isBare(place) || isSame(other.marked, place.marked))
    );
  });

const isBegun = (one: string, other: string): boolean =>
  `${one} `.startsWith(`${other} `) || `${other} `.startsWith(`${one} `);

const isBare = ({ marked }: PlaceName): boolean => fold(marked) === marked;

/** Whether a number is of a body of the whole country: Trung ương, Chính phủ, Thủ tướng, Quốc hội, ministries. */
export const isCentralNumber = (number: string): boolean =>
  /\/TW$|-CP$|TTg$|-TTCP$|QH\d*$|TT-B|TTLT/u.test(number);

/** Symbols of bodies of a province or below: UBND, HĐND, cấp ủy with its Ban Dân vận, sở, phòng. */
const LOCAL = /(?:UBND|HĐND|[TH]U|BTGDV\p{Lu}*|BDV\p{Lu}*|-[PS]\p{Lu}{2,5}|VP)$/u;

/** Whether a body of one place issued a document, by its symbol or by the words for its issuer. */
export function isLocalDocument(number: string | null, issuer: string | null): boolean {
  if (number !== null && isCentralNumber(number)) {
    return false;
  }
  const words = fold(issuer ?? '');
  return (
    (number !== null && LOCAL.test(number)) ||
    /\b(?:tinh|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|ubnd|hdnd|thanh uy|dang uy|so|phong)\b/.test(
      words,
    )
  );
}
