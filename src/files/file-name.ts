/**
 * The name a file is saved under: as typed, without the characters that Windows forbids in names. It always ends with
 * one `.xlsx`; `fallback` is used when nothing is left.
 * Example: `xlsxName('Kế hoạch: 2026.XLSX', 'Tệp')` → `Kế hoạch 2026.xlsx`.
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

/** A workbook's file name without its ending. */
export function bareName(fileName: string): string {
  return fileName.replace(/\.xls[xm]$/i, '');
}

/** The bare name for a copy of someone else's file, so that it does not pass for the original. */
export function copyName(fileName: string): string {
  return `${bareName(fileName).replace(/ \(Sổ Dân vận\)$/, '')} (Sổ Dân vận)`;
}
