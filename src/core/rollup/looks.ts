/** Words and styles that several sheets of a roll-up have: low points stand out also in black and white. */

/** The name of the khối that a unit gave none of. */
export const NO_BLOCK = 'Chưa ghi khối';

/** Shares of the maximum below which a cell gets the look; the lowest first. */
export const HEAT = [
  [0.5, { fill: '#F4B183', font: { bold: true } }],
  [0.7, { fill: '#F8CBAD' }],
  [0.9, { fill: '#FFF2CC' }],
] as const;
