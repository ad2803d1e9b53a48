/** How far two words are from each other, for slips of the pen and for OCR. */

/** The number of letters that differ (Levenshtein); `most + 1` where there are more. */
export function letterDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) {
    return most + 1;
  }
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  let next = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      next[j] = least;
      best = Math.min(best, least);
    }
    if (best > most) {
      return most + 1;
    }
    [row, next] = [next, row];
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}
