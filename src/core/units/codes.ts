/** How a unit's code is compared. */

/** As a cell gives it: a code of digits may have become a number. */
export type CodeValue = string | number | null | undefined;

/**
 * The code without blanks, case, width, quotes and dots around, Ð/Đ: nothing that people or programs change unseen.
 *
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

/** As `typedCode`, and as a number where it is one, as programs make it: `00166` and `166.0` are `166`. */
export const codeKey = (code: CodeValue): string =>
  typedCode(code)
    .replace(/^(\d+)[.,]0$/u, '$1')
    .replace(/^0+(?=\d+$)/u, '');
