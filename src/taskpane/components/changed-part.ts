/** The part of a text that changed, so that a long task is not read twice. */

/** Words kept on either side of the part that changed. */
const AROUND = 3;

/** Both texts cut to where they differ, with a few words around; `…` stands for what was cut. */
export function changedPart(before: string, after: string): readonly [before: string, after: string] {
  const [old, now] = [before.split(' '), after.split(' ')];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) {
    head++;
  }
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) {
    tail++;
  }
  const from = Math.max(0, head - AROUND);
  const rest = Math.max(0, tail - AROUND);
  const cut = (words: readonly string[]) =>
    [...(from > 0 ? ['…'] : []), ...words.slice(from, words.length - rest), ...(rest > 0 ? ['…'] : [])].join(
      ' ',
    );
  return [cut(old), cut(now)];
}
