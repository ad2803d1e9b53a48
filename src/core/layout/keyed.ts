/** Records with a value for each of some keys. */

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
