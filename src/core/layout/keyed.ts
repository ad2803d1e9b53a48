/** Records with a value for each of some keys, and lists of such values. */
import type { CellValue } from '../../workbook/cells/cells';

/**
 * A record with the value of each key.
 * @example recordOf(['a', 'b'], (key) => key.toUpperCase()) // { a: 'A', b: 'B' }
 */
export function recordOf<K extends string, V>(
  keys: readonly K[],
  valueOf: (key: K, index: number) => V,
): Record<K, V> {
  // The type holds once each key has been given its value, below.
  const record = {} as Record<K, V>;
  keys.forEach((key, index) => {
    record[key] = valueOf(key, index);
  });
  return record;
}

/**
 * Values without the empty ones at their end, but for the first so many. A list to which columns were added later says
 * what it said before while nothing stands in these.
 * @example withoutEmpty([1, null, null, ''], 2) // [1, null]
 */
export function withoutEmpty<V extends CellValue>(values: readonly V[], least: number): V[] {
  const end = values.reduce((most, value, index) => (value === null || value === '' ? most : index + 1), 0);
  return values.slice(0, Math.max(least, end));
}
