/** Records with a value for each of some keys. */

/**
 * A record with the value of each key.
 * @example recordOf(['a', 'b'], (key) => key.toUpperCase()) // { a: 'A', b: 'B' }
 */
export function recordOf<K extends string, V>(
  keys: readonly K[],
  valueOf: (key: K, index: number) => V,
): Record<K, V> {
  // Object.fromEntries forgets the keys; here each of them has just been given.
  return Object.fromEntries(keys.map((key, index) => [key, valueOf(key, index)])) as Record<K, V>;
}
