/** How much room words take on paper: for rows that Excel cannot fit to their text because their cells are merged. */

/** Advance widths of Times New Roman, in thousandths of the font's size (the font's own metrics, as of Times-Roman). */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ['ijlt,.;/ ', 280],
  ['fr()-“”', 340],
  ['aceszJ', 440],
  ['mM', 840],
  ['wWĐ', 760],
  ['AĂÂDGHKNOÔƠQUƯVXY', 725],
  ['BCELRTZFPS', 640],
];
const OTHER = 510;
/** Bold letters are a little wider. */
const BOLD = 1.06;

const MM_IN_POINT = 25.4 / 72;
/** What a cell keeps free at its sides, in millimetres. */
const PADDING = 1.6;
/** Programs differ by as much in how wide they print a column. */
const SAFE = 0.97;
/** Points from one line to the next for each point of the font's size, as Excel gives them to Times New Roman. */
const LINE_HEIGHT = 1.32;

const widthOf = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));

/** Accents take no room beside their letter. */
const base = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

function wordWidth(word: string, size: number, bold: boolean): number {
  const thousandths = [...base(word)].reduce((sum, letter) => sum + (widthOf.get(letter) ?? OTHER), 0);
  return (thousandths / 1000) * size * MM_IN_POINT * (bold ? BOLD : 1);
}

/** How many lines a text takes in so many millimetres. */
export function linesOf(text: string, mm: number, size: number, bold = false): number {
  const room = Math.max(1, (mm - PADDING) * SAFE);
  const space = wordWidth(' ', size, bold);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const width = wordWidth(word, size, bold);
      if (used > 0 && used + space + width > room) {
        lines += 1;
        used = 0;
      }
      // A word longer than a line is broken.
      lines += Math.max(0, Math.ceil(width / room) - 1);
      used += (used > 0 ? space : 0) + (width > room ? width % room : width);
    }
  }
  return lines;
}

/** Height in points of a row with that text. */
export function heightOf(text: string, mm: number, size: number, bold = false): number {
  return Math.ceil(linesOf(text, mm, size, bold) * size * LINE_HEIGHT + 1);
}
