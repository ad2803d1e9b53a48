/** Moves the dates of a template to another year. Only what names the template's own year moves; documents cited keep theirs. */

/**
 * A timing phrase for another year: `trước ngày 30/5/2026` → `trước ngày 30/5/2027`, `Trong năm 2026` → `Trong năm 2027`.
 * A 29/02 that the new year lacks is left for the check to report: nothing is guessed.
 */
export function moveYear(phrase: string, from: number, to: number): string {
  return from === to ? phrase : phrase.replaceAll(new RegExp(`(?<![0-9])${from}(?![0-9])`, 'g'), String(to));
}
