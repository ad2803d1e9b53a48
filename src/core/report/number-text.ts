/** Numbers as Vietnamese documents write them: `1.250`, `12,5 %`. */

/** A blank at which no line ends. */
export const NO_BREAK = '\u00a0';

/**
 * A number in Vietnamese spelling, with no figure lost that Excel keeps.
 * @example numberText(1250.5) // '1.250,5'
 */
export function numberText(value: number): string {
  const [whole = '', decimals] = String(Number(value.toPrecision(15))).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/**
 * A share as per cent, to a tenth.
 * @param share 1 is all of it.
 * @example percentText(0.125) // '12,5 %'
 */
export const percentText = (share: number): string =>
  `${numberText(Math.round(Number((share * 1000).toPrecision(12))) / 10)}${NO_BREAK}%`;
