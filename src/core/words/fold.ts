/** Folding of text for comparison. Folded text is for matching only and is never shown. */

/**
 * Text in one spelling, diacritics kept. It is NFC and lower case, with one kind of dash and quote, single spaces and none
 * around dashes: `Phòng Văn hóa — Xã hội` and `phòng văn hóa - xã hội` are one.
 */
export function foldForm(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[‐-―−~]/gu, '-')
    .replace(/["“”„‟«»]/gu, '"')
    .replace(/['‘’‚‛`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/ ?- ?/gu, '-')
    .trim();
}

/** As `foldForm`, and without diacritics: `Xã Đồng Tâm` becomes `xa dong tam`, and matches what is typed without them. */
export function fold(text: string): string {
  return foldForm(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
