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
const SAFE = 0.93;
/** Points from one line to the next for each point of the font's size, as Excel gives them to Times New Roman. */
const LINE_HEIGHT = 1.32;

const widthOf = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));

/** Accents take no room beside their letter. */
const base = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

function wordWidth(word: string, size: number, bold: boolean): number {
  const thousandths = [...base(word)].reduce((sum, letter) => sum + (widthOf.get(letter) ?? OTHER), 0);
  return (thousandths / 1000) * size * MM_IN_POINT * (bold ? BOLD : 1);
}

/** The lines that a text takes in so many millimetres, each with what parts it from the next. */
function linesIn(
  text: string,
  mm: number,
  size: number,
  bold: boolean,
): { text: string; end: ' ' | '\n' | '' }[] {
  const room = Math.max(1, (mm - PADDING) * SAFE);
  const lines: { text: string; end: ' ' | '\n' | '' }[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || wordWidth(longer, size, bold) <= room) {
        line = longer;
      } else {
        lines.push({ text: line, end: ' ' });
        line = word;
      }
      // A word longer than a line is broken.
      while (wordWidth(line, size, bold) > room && line.length > 1) {
        const letters = [...line];
        let fitting = letters.length - 1;
        while (fitting > 1 && wordWidth(letters.slice(0, fitting).join(''), size, bold) > room) {
          fitting -= 1;
        }
        lines.push({ text: letters.slice(0, fitting).join(''), end: '' });
        line = letters.slice(fitting).join('');
      }
    }
    lines.push({ text: line, end: '\n' });
  }
  return lines;
}

/** How many lines a text takes in so many millimetres. */
export function linesOf(text: string, mm: number, size: number, bold = false): number {
  return linesIn(text, mm, size, bold).length;
}

/** Height in points of a row with that text. */
export function heightOf(text: string, mm: number, size: number, bold = false): number {
  return heightOfLines(linesOf(text, mm, size, bold), size);
}

/** A text line by line, as it would be broken. */
export function linesAs(text: string, mm: number, size: number, bold = false): string[] {
  return linesIn(text, mm, size, bold).map((line) => line.text);
}

const heightOfLines = (lines: number, size: number): number => Math.ceil(lines * size * LINE_HEIGHT + 1);

/** A text in parts, none higher than that many points; joined by what stood between them they are the text again. */
export function partsOf(text: string, mm: number, size: number, bold: boolean, height: number): string[] {
  const lines = linesIn(text, mm, size, bold);
  let most = 1;
  while (heightOfLines(most + 1, size) <= height) {
    most += 1;
  }
  const parts: string[] = [];
  for (let first = 0; first < lines.length; first += most) {
    const some = lines.slice(first, first + most);
    parts.push(some.map((line, index) => line.text + (index < some.length - 1 ? line.end : '')).join(''));
  }
  return parts;
}
