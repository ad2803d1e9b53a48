/** The province of each unit of a roll-up, as far as the official list tells. */
import { codeKey } from '../../core/units/codes';
import type { CodeValue } from '../../core/units/codes';
import { communesNamed } from '../../core/units/find-place';
import type { Place, Province } from '../../core/units/places';
import { fold } from '../../core/words/fold';

/** A unit as the roll-up names it. */
export interface NamedUnit {
  readonly unit: string;
  readonly unitCode: CodeValue;
}

/** Finds provinces; `elsewhere`: units that the list puts into another province than the one that was typed. */
export interface ProvinceFinder {
  readonly of: (unit: NamedUnit) => Province | undefined;
  readonly elsewhere: readonly string[];
}

/**
 * Finds the province of units. A commune whose code or name is one place's alone is in that one's province; any other unit is in
 * the province that was typed, else in the only one of all communes known. What is left has none.
 * @param typed the province of the whole roll-up, if somebody says so.
 */
export function provinceFinder(
  units: readonly NamedUnit[],
  places: readonly Place[],
  typed: Province | undefined,
): ProvinceFinder {
  const known = new Map<string, Province>();
  const elsewhere: string[] = [];
  for (const { unit, unitCode } of units) {
    const named = communesNamed(places, unit);
    const coded = named.filter(({ code }) => codeKey(code) === codeKey(unitCode));
    const [only, ...others] = coded.length > 0 ? coded : named;
    if (only && others.length === 0) {
      known.set(keyOf({ unit, unitCode }), only.province);
      if (typed && only.province.code !== typed.code) {
        elsewhere.push(unit);
      }
    }
  }
  const [first, ...more] = new Map([...known.values()].map((each) => [each.code, each])).values();
  const rest = typed ?? (more.length === 0 ? first : undefined);
  return { of: (unit) => known.get(keyOf(unit)) ?? rest, elsewhere };
}

const keyOf = ({ unit, unitCode }: NamedUnit): string => `${codeKey(unitCode)}|${unit}`;

/** The value of a partition for units whose province is not known. */
const NOT_KNOWN = 'khong-ro';

/**
 * A province as the value of a partition: `quang-ngai`. It is made of the official list alone, and is neither number nor day, so that
 * no engine takes it for one (a code such as `01` would become 1).
 */
export const partitionOf = (province: Province | undefined): string =>
  province ? fold(province.name.replace(/^(?:Tỉnh|Thành phố) /u, '')).replace(/[^a-z0-9]+/g, '-') : NOT_KNOWN;
