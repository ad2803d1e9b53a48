/** Bodies that issue documents: whose territory one is of, and whether a document holds in one place alone. */
import { fold, plainText } from '../words/fold';

/** A place that a name names, with its level. */
export interface PlaceName {
  readonly level: 'province' | 'district' | 'commune';
  /** The place's name, folded and without the word for its kind. */
  readonly name: string;
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
  `^(?:[a-z]+ ){0,6}(?:(?:${COUNCIL}|dang uy|dang bo|bch) (?<kind>${KIND})\\.?|(?<party>tinh|thanh|huyen|quan|thi) uy) (?<name>[a-z][a-z ]*)$`,
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
  // A name is written in capitals; what follows it is not of it: "UBND tỉnh Quảng Ngãi về việc …".
  const written = plainText(issuer).split(' ').slice(-name.split(' ').length);
  const rest = written.findIndex((word) => !/^\p{Lu}/u.test(word));
  const bare = fold((rest < 0 ? written : written.slice(0, rest)).join(' '));
  return level === undefined || bare === '' ? undefined : { level, name: bare };
}

const NAMED = new RegExp(
  `(?<![a-z]|\\bco )(?<kind>${KIND})\\b(?! hoi\\b)\\.? (?<name>(?!(?:${KIND})\\b)[a-z]+(?: (?!(?:${KIND})\\b)[a-z]+){0,3})`,
  'g',
);

/** The places that a text names: *UBND xã Bình Chương, tỉnh Quảng Ngãi* names a commune and a province. */
export const placesNamed = (text: string): PlaceName[] =>
  [...fold(text).matchAll(NAMED)].flatMap(({ groups: { kind = '', name = '' } = {} }) => {
    const level = LEVELS[kind];
    return level ? [{ level, name }] : [];
  });

/** Whether a place is one of these. What stands behind a name may be more than the name, on either side. */
export const isAmong = (place: PlaceName, places: readonly PlaceName[]): boolean =>
  places.some(
    ({ level, name }) =>
      level === place.level &&
      (`${name} `.startsWith(`${place.name} `) || `${place.name} `.startsWith(`${name} `)),
  );

/** Symbols of bodies of the whole country: Trung ương, Chính phủ, Thủ tướng, Quốc hội, ministries. */
const CENTRAL = /\/TW$|-CP$|TTg$|-TTCP$|QH\d*$|UBTVQH\d*$|TT-B|TTLT/u;
/** Symbols of bodies of a province or below: UBND, HĐND, cấp ủy with its Ban Dân vận, sở, phòng. */
const LOCAL = /(?:UBND|HĐND|[TH]U|BTGDV\p{Lu}*|BDV\p{Lu}*|-[PS]\p{Lu}{2,5}|VP)$/u;

/** Whether a document was issued by a body of one place, by its symbol or by the words for its issuer. */
export function isLocalDocument(number: string | null, issuer: string | null): boolean {
  if (number !== null && CENTRAL.test(number)) {
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
