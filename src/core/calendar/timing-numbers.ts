/** Numbers in words, as timing phrases spell days and months: "ngày ba mươi tháng sáu", "tháng mười một năm 2026". */

const UNITS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'] as const;

/** Folded words of 1 to 31, the longest first, so that *mười một* is not ten. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    ...UNITS.map((word, index) => [word, index + 1] as const),
    ['tu', 4] as const,
    ...['muoi', 'hai muoi', 'ba muoi'].flatMap((tens, index) => [
      [tens, 10 * (index + 1)] as const,
      ...UNITS.map((word, unit) => [`${tens} ${word}`, 10 * (index + 1) + unit + 1] as const),
      [`${tens} lam`, 10 * (index + 1) + 5] as const,
      [`${tens} tu`, 10 * (index + 1) + 4] as const,
    ]),
  ]
    .filter(([, value]) => value <= 31)
    .sort(([a], [b]) => b.length - a.length),
);

const WORDS = [...NUMBERS.keys()].join('|');

const DAY = new RegExp(`\\bngay (${WORDS})(?= thang (?:\\d|${WORDS}))`, 'g');
/** A month in words. Behind *6 tháng năm* and *3 tháng một lần* stands none; behind *ngày 15 tháng năm* one does. */
const MONTH = new RegExp(
  `(?<!(?<!ngay )\\b(?:\\d{1,2}|sau|chin|ba|muoi|moi|hang) )\\bthang (${WORDS})(?=$|[ ,;/.()-])(?! lan\\b)(?!(?<= nam) \\d{4})`,
  'g',
);

/**
 * The folded phrase with the days and months it spells as figures. *Thang sau* stays: it may be June or next month.
 * @example numbersInWords('thang muoi mot nam 2026') // 'thang 11 nam 2026'
 */
export function numbersInWords(phrase: string): string {
  const figure = (words: string): string => String(NUMBERS.get(words) ?? words);
  return phrase
    .replace(DAY, (_all, words: string) => `ngay ${figure(words)}`)
    .replace(MONTH, (all, words: string) => (words === 'sau' ? all : `thang ${figure(words)}`));
}
