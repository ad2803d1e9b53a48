/** Numbers and bullets that people typed before a text: `II.`, `1.2.`, `a)`, `(3)`, `–`. */

/**
 * In the order they are tried. A number wants a mark behind it, or a point within it and a capital letter after: else it counts
 * things (`03 tháng`, `2.5 triệu`).
 */
const TYPED = [
  // 1. 1.2. 1) 01. 1.2.3), also without a blank before a letter: "1.Nhằm"; 1/ with one: "12/KH-UBND" is none
  /^(\d{1,2}(?:\.\d{1,2}){0,4}(?:[.)](?:\s+|(?=[\p{L}“"]))|\/\s+))/u,
  // 1.2 Tổ chức
  /^(\d{1,2}(?:\.\d{1,2}){1,4})\s+(?=\p{Lu})/u,
  // II. IV) A. a) đ) a.
  /^([IVX]{1,6}(?:[.)](?:\s+|(?=\p{Lu}{2}))|\/\s+))/u,
  /^([A-HĐ][.)])\s+/u,
  /^(\p{Ll}[)])\s*/u,
  /^([a-zđ][.])\s+/u,
  // (1) (a) (iv)
  /^(\((?:\d{1,2}|\p{Ll}|[ivx]{1,4})\))\s*/u,
  // - – — + * • and the signs of lists; not the sign of a number
  /^([-–—−+*•●○◦▪■□➢➔✓❖☐☑·])\s*(?=[^\d\s.,;:/])/u,
  /^([-–—−+*•●○◦▪■□➢➔✓❖☐☑·])\s+/u,
] as const;

/** A text taken apart into its typed number and the rest. */
export interface NumberedText {
  readonly text: string;
  readonly number?: string;
}

/** Takes a typed number off a text's beginning; one with nothing behind it stays text. @param text plain, trimmed */
export function splitNumber(text: string): NumberedText {
  for (const pattern of TYPED) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined && match[0].length < text.length) {
      return { number: match[1].trim(), text: text.slice(match[0].length).trim() };
    }
  }
  return { text };
}
