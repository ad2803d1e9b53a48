/**
 * The official list of provinces and communes, as data that whoever loads it passes in. See README.md for where it comes from.
 */
import { nameForms } from './names';

export const COMMUNE_KINDS = ['xã', 'phường', 'đặc khu'] as const;
export type CommuneKind = (typeof COMMUNE_KINDS)[number];

/** A province of the official list. */
export interface Province {
  /** The code of two digits: `51`. */
  readonly code: string;
  /** The name with its kind: `Tỉnh Quảng Ngãi`. */
  readonly name: string;
}

/** A commune of the official list. */
export interface Place {
  /** The code of five digits: `21484`. */
  readonly code: string;
  /** The name with its kind, as the list writes it: `Xã Ba Tơ`. */
  readonly name: string;
  readonly kind: CommuneKind;
  /** The name without its kind: `Ba Tơ`. */
  readonly bareName: string;
  readonly province: Province;
}

/** The content of communes.json. */
export interface PlacesFile {
  /** The list's origin and its day, to be shown with it. */
  readonly source: string;
  readonly provinces: readonly (Province & {
    /** Code and name of each commune: `21484 Xã Ba Tơ`. */
    readonly communes: readonly string[];
  })[];
}

/** The communes of the file; lines of another form are left out. */
export function readPlaces({ provinces }: PlacesFile): readonly Place[] {
  return provinces.flatMap(({ code, name, communes }) => {
    const province = { code, name };
    return communes.flatMap((line) => place(line, province) ?? []);
  });
}

const LINE = new RegExp(`^(?<code>\\d+) (?<name>(?<kind>${COMMUNE_KINDS.join('|')}) (?<bareName>.+))$`, 'iu');

function place(line: string, province: Province): Place | undefined {
  const { code, name, kind, bareName } = LINE.exec(line.normalize('NFC'))?.groups ?? {};
  const known = COMMUNE_KINDS.find((each) => each === kind?.toLowerCase());
  return code !== undefined && name !== undefined && bareName !== undefined && known
    ? { code, name, kind: known, bareName, province }
    : undefined;
}

/** The communes as a register lists their bodies, such as *UBND xã Ba Tơ*, for where there is no register. */
export const committeesOf = (places: readonly Place[]) =>
  places.map(({ code, kind, bareName }) => ({ code, name: `UBND ${kind} ${bareName}`, shortNames: [] }));

/**
 * The communes of the province that most of these names belong to. A name such as *xã Tân Thành* is found in many provinces.
 * @returns none when no province has more of them than each other.
 */
export function placesOfProvince(
  register: readonly { readonly name: string }[],
  places: readonly Place[],
): readonly Place[] {
  if (places.length === 0) {
    return [];
  }
  const names = new Set(register.map(({ name }) => nameForms(name).exact));
  const counts = new Map<string, number>();
  const exact = exactNamesOf(places);
  places.forEach(({ province }, index) => {
    const isNamed = names.has(exact[index] ?? '');
    counts.set(province.code, (counts.get(province.code) ?? 0) + (isNamed ? 1 : 0));
  });
  const most = Math.max(0, ...counts.values());
  const [first, ...others] = [...counts].filter(([, count]) => count === most);
  return first && most > 0 && others.length === 0
    ? places.filter(({ province }) => province.code === first[0])
    : [];
}

/** The exact names of a list. It holds thousands, and each roll-up asks several times. */
export function exactNamesOf(places: readonly Place[]): readonly string[] {
  const known = EXACT_NAMES.get(places) ?? places.map(({ name }) => nameForms(name).exact);
  EXACT_NAMES.set(places, known);
  return known;
}

const EXACT_NAMES = new WeakMap<readonly Place[], readonly string[]>();
