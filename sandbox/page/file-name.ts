/**
 * The name a file is saved under: as typed, without the characters Windows forbids in names, always with one
 * `.xlsx` at its end; `fallback` when nothing is left.
 */
export function xlsxName(typed: string, fallback: string): string {
  const name = typed
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ')
    .replace(/\.xlsx\s*$/i, '')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim();
  return `${name || fallback}.xlsx`;
}
