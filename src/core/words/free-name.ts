/**
 * Gives a name that is not taken yet, whatever its case, and takes it.
 * @param taken names in lower case.
 * @param numbered the name with a number, asked for from 2 on.
 * @example freeName('Kế hoạch', new Set(['kế hoạch'])) // 'Kế hoạch (2)'
 */
export function freeName(
  name: string,
  taken: Set<string>,
  numbered: (no: number) => string = (no) => `${name} (${no})`,
): string {
  let free = name;
  for (let no = 2; taken.has(free.toLowerCase()); no++) {
    free = numbered(no);
  }
  taken.add(free.toLowerCase());
  return free;
}
