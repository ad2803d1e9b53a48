/** Folding of text for comparison. Folded text is for matching only and is never shown. */

/** Icelandic ð (Ð) and African ɖ (Ɖ): fonts show them as đ (Đ), and old converters wrote them for it. */
const LOOKS_LIKE_D = /[ðɖ]/gu;

/**
 * Text as people mean it, diacritics kept: NFC, lower case, one kind of dash and quote, single spaces and no
 * spaces around dashes, so that `Phòng Văn hóa — Xã hội` and `phòng văn hóa - xã hội` are one.
 */
export function foldForm(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(LOOKS_LIKE_D, 'đ')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[‐-―−~]/gu, '-')
    .replace(/["“”„‟«»]/gu, '"')
    .replace(/['‘’‚‛`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/ ?- ?/gu, '-')
    .trim();
}

/** As `foldForm`, and without diacritics (đ becomes d), so that text typed or read without them still matches. */
export function fold(text: string): string {
  return foldForm(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
