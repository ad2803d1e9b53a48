import type { Ending } from './parts/package';

/**
 * The name a file is saved under: as typed, without the characters that Windows forbids in names. It always ends with
 * one ending; `fallback` is used when nothing is left.
 * Example: `xlsxName('Kế hoạch: 2026.XLSX', 'Tệp')` → `Kế hoạch 2026.xlsx`.
 */
export function xlsxName(typed: string, fallback: string, ending: Ending = 'xlsx'): string {
  const name = typed
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ')
    .replace(/\.xl(?:s[xm]|t[xm]|am)\s*$/i, '')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim();
  return `${name || fallback}.${ending}`;
}

/** A workbook's file name without its ending. */
export function bareName(fileName: string): string {
  return fileName.replace(/\.xl(?:s[xm]|t[xm]|am)$/i, '');
}

/** The bare name for a copy of someone else's file, so that it does not pass for the original. */
export function copyName(fileName: string): string {
  return `${bareName(fileName).replace(/ \(Sổ Dân vận\)$/, '')} (Sổ Dân vận)`;
}
