/** Comparison of units' codes. */

/** A code as a cell gives it: a code of digits may have become a number. */
export type CodeValue = string | number | null | undefined;

/**
 * The code in one spelling: without blanks, case, width, Ð/Đ, and quotes and dots around. Nothing of these is seen when people
 * or programs change it.
 * @returns "" for no code.
 */
export function typedCode(code: CodeValue): string {
  return String(code ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ðɖ]/gu, 'đ')
    .replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[‐-―−]/gu, '-')
    .replace(/^['‘’`"]+|['’"]+$|[.,;:]+$/gu, '')
    .toUpperCase();
}

/** The code as `typedCode` gives it, with numbers as programs make them: `00166` and `166.0` are `166`. */
export const codeKey = (code: CodeValue): string =>
  typedCode(code)
    .replace(/^(\d+)[.,]0$/u, '$1')
    .replace(/^0+(?=\d+$)/u, '');
