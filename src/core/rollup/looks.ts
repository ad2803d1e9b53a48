/** Styles of low points, also in black and white. */

/** Shares of the maximum below which a cell gets the look; the lowest first. */
export const HEAT = [
  [0.5, { fill: '#F4B183', font: { bold: true } }],
  [0.7, { fill: '#F8CBAD' }],
  [0.9, { fill: '#FFF2CC' }],
] as const;
