/** Roman figures, as groups of a plan and of its tables are counted. */

const SIGNS = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** Writes a number in roman figures: I, II, III, IV. What has none stays as it is. */
export function roman(number: number): string {
  if (number < 1 || number > 3999) {
    return String(number);
  }
  let rest = number;
  return SIGNS.map(([value, sign]) => {
    const count = Math.floor(rest / value);
    rest %= value;
    return sign.repeat(count);
  }).join('');
}
