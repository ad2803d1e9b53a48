/** Units of two roll-ups that are one. Codes and names are typed by people: each is tried where nothing nearer told. */
import { codeKey } from '../units/codes';
import { groupBy } from '../units/group-by';
import { nameForms } from '../units/names';
import { unitKey } from './copy';

/** A unit by what people call it. */
export interface NamedUnit {
  readonly unit: string;
  readonly unitCode: string;
}

/** A text that units share which are one; "" says nothing. */
export type SameBy = (unit: NamedUnit) => string;

export const BY_KEY: SameBy = unitKey;
export const BY_CODE: SameBy = ({ unitCode }) => codeKey(unitCode);
/** The name without UBND before xã, phường, đặc khu, in one spelling. */
export const BY_NAME: SameBy = ({ unit }) => nameForms(unit).place;

/**
 * Pairs units of two lists. What two of one list share tells nothing.
 * @param ways the surest first: those that one has paired are left out of the next.
 * @returns of each of the first list its own of the second, where there is one.
 */
export function pairUnits<A extends NamedUnit, B extends NamedUnit>(
  first: readonly A[],
  second: readonly B[],
  ways: readonly SameBy[],
): ReadonlyMap<A, B> {
  const pairs = new Map<A, B>();
  const taken = new Set<B>();
  for (const way of ways) {
    const left = groupBy(
      first.filter((unit) => !pairs.has(unit)),
      way,
    );
    const right = groupBy(
      second.filter((unit) => !taken.has(unit)),
      way,
    );
    for (const [text, [one, ...more]] of left) {
      const [other, ...others] = right.get(text) ?? [];
      if (text !== '' && one && other && more.length === 0 && others.length === 0) {
        pairs.set(one, other);
        taken.add(other);
      }
    }
  }
  return pairs;
}
