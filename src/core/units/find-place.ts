/** Finds communes and provinces of the official list by what a person types, with or without marks. */
import { fold, foldForm } from '../words/fold';
import { uncapitalized } from '../words/format';
import { nameForms } from './names';
import { exactNamesOf } from './places';
import type { Place, Province } from './places';

/** The place that a body is of, as a plan keeps it. */
export interface Home {
  /** The province's name with its kind: `Tỉnh Quảng Ngãi`. */
  readonly province: string;
  /** The official code of a commune of the list. */
  readonly code?: string;
}

export const homeOf = ({ code, province }: Place): Home => ({ code, province: province.name });

/** A province's name within a sentence or behind a body's name: `tỉnh Quảng Ngãi`. */
export const provinceInText = (province: string): string => uncapitalized(province);

/** The committee of a commune, as it names itself: `UBND xã Ba Tơ`. */
export const committeeOf = ({ kind, bareName }: Place): string => `UBND ${kind} ${bareName}`;

/** The body's name with the province behind it, by which it is told whose documents hold there. */
export const withProvince = (unit: string, home: Home | undefined): string =>
  home ? `${unit}, ${provinceInText(home.province)}` : unit;

/** The provinces of the list, in its order. */
export const provincesOf = (places: readonly Place[]): readonly Province[] => [
  ...new Map(places.map(({ province }) => [province.code, province])).values(),
];

/** Communes that a name may mean, the likeliest first. Each typed word begins a word of the name, or of its province. */
export function findCommunes(places: readonly Place[], typed: string, most: number): readonly Place[] {
  return bestOf(places, communeWords, typed, most);
}

/** Provinces that a name may mean, the likeliest first. */
export function findProvinces(
  provinces: readonly Province[],
  typed: string,
  most: number,
): readonly Province[] {
  return bestOf(provinces, provinceWords, typed, most);
}

/** The province of this name, with or without its kind and its marks; half a name is none. */
export function provinceNamed(provinces: readonly Province[], typed: string): Province | undefined {
  const name = fold(typed);
  return provinces.find((each) =>
    [each.name, each.name.replace(PROVINCE_KIND, '')].some((own) => fold(own) === name),
  );
}

/** Communes of exactly this name. Two of one name are in two provinces, so that the province is asked. */
export function communesNamed(places: readonly Place[], unit: string): readonly Place[] {
  const { exact, marked } = nameForms(unit);
  const names = exactNamesOf(places);
  return marked ? places.filter((_, index) => names[index] === exact) : [];
}

/** The place of a body whose name was typed, as far as the list tells; the communes of that name where it does not. */
export function homeNamed(places: readonly Place[], unit: string, province?: Province) {
  const named = communesNamed(places, unit);
  const among = province ? named.filter((place) => place.province.code === province.code) : named;
  const own =
    province ?? provincesOf(places).find(({ name }) => foldForm(unit).endsWith(` ${foldForm(name)}`));
  const [only, ...others] = among;
  const home: Home | undefined = only && others.length === 0 ? homeOf(only) : own && { province: own.name };
  return { home, among: home ? [] : among };
}

/** The words that a place is found by, with marks: those of its own name, and those around it. */
interface Words {
  readonly kind: readonly string[];
  readonly own: readonly string[];
  readonly around: readonly string[];
}

const wordsOf = (text: string): readonly string[] =>
  foldForm(text)
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);

const communeWords = ({ kind, bareName, province }: Place): Words => ({
  kind: wordsOf(kind),
  own: wordsOf(bareName),
  around: wordsOf(province.name),
});

const PROVINCE_KIND = /^(?:Tỉnh|Thành phố) /u;

const provinceWords = ({ name }: Province): Words => ({
  kind: wordsOf(PROVINCE_KIND.exec(name)?.[0] ?? ''),
  own: wordsOf(name.replace(PROVINCE_KIND, '')),
  around: [],
});

/** The words of each place, marked and bare: the list is asked at each key that is pressed. */
const KNOWN = new WeakMap<object, { readonly marked: Words; readonly bare: Words }>();

function wordsKept<T extends object>(item: T, words: (item: T) => Words) {
  const known = KNOWN.get(item);
  if (known) {
    return known;
  }
  const marked = words(item);
  const bare = { kind: marked.kind.map(fold), own: marked.own.map(fold), around: marked.around.map(fold) };
  KNOWN.set(item, { marked, bare });
  return { marked, bare };
}

function bestOf<T extends object>(
  items: readonly T[],
  words: (item: T) => Words,
  typed: string,
  most: number,
): readonly T[] {
  const wanted = wordsOf(typed.replace(/^\s*(?:UBND|[UỦ][yỷ] ban nh[aâ]n d[aâ]n)\s/iu, ''));
  const wantedBare = wanted.map(fold);
  if (wanted.length === 0) {
    return [];
  }
  return items
    .flatMap((item, order) => {
      const { marked, bare } = wordsKept(item, words);
      const rank = fitOf(wanted, marked) ?? (fitOf(wantedBare, bare) ?? NaN) + WORST;
      return Number.isNaN(rank) ? [] : [{ item, rank, order }];
    })
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, most)
    .map(({ item }) => item);
}

/** Marks that differ count behind marks that agree. */
const WORST = 4;

/** How well a name fits, 0 the best; `undefined` when it does not. */
function fitOf(wanted: readonly string[], { kind, own, around }: Words): number | undefined {
  const rest = isBegun(wanted, kind) ? wanted.slice(kind.length) : wanted;
  if (rest.length === own.length && rest.every((word, at) => word === own[at])) {
    return 0;
  }
  if (isBegun(rest, own)) {
    return rest.length > own.length && !areFound(rest.slice(own.length), around) ? undefined : 1;
  }
  if (rest.every((word, at) => own[at]?.startsWith(word))) {
    return 1;
  }
  return areFound(rest, own) ? 2 : areFound(rest, [...own, ...around]) ? 3 : undefined;
}

/** Whether the words begin with all of these. */
const isBegun = (words: readonly string[], begin: readonly string[]): boolean =>
  begin.length > 0 && begin.every((word, at) => words[at] === word);

/** Whether each word begins one of the others, in their order. */
function areFound(words: readonly string[], among: readonly string[]): boolean {
  let next = 0;
  return words.every((word) => {
    const at = among.findIndex((other, index) => index >= next && other.startsWith(word));
    next = at + 1;
    return at >= 0;
  });
}
