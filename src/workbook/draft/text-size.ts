/**
 * Measures the room that words take, for rows of merged cells and for files. Excel cannot fit such rows to their text.
 */

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
/** The room a cell keeps free at its sides, in millimetres. */
const PADDING = 1.6;
/** Programs differ by as much in how wide they print a column. */
const SAFE = 0.93;
/** Line height for each point of the font's size, in points, as Excel gives it to Times New Roman. */
const LINE_HEIGHT = 1.32;

/** Letters that have been measured: `ệ` among them, once it has come. */
const known = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));

function letterWidth(letter: string): number {
  const width = known.get(letter);
  if (width !== undefined) {
    return width;
  }
  // Accents take no room beside their letter.
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '');
  const measured = base === '' ? 0 : (known.get(base) ?? OTHER);
  known.set(letter, measured);
  return measured;
}

function thousandthsOf(word: string): number {
  let sum = 0;
  for (const letter of word) {
    sum += letterWidth(letter);
  }
  return sum;
}

const SPACE = letterWidth(' ');

/** The width of a text in one line, in millimetres. */
export function widthOf(text: string, size: number, bold = false): number {
  return (thousandthsOf(text) / 1000) * size * MM_IN_POINT * (bold ? BOLD : 1);
}

/** The lines that a text takes in so many millimetres, each with what parts it from the next. */
function linesIn(
  text: string,
  mm: number,
  size: number,
  bold: boolean,
): { text: string; end: ' ' | '\n' | '' }[] {
  // As the letters are measured: in thousandths of the font's size.
  const room = (Math.max(1, (mm - PADDING) * SAFE) * 1000) / (size * MM_IN_POINT * (bold ? BOLD : 1));
  const lines: { text: string; end: ' ' | '\n' | '' }[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let width = 0;
    for (const word of paragraph.split(' ')) {
      const wordWidth = thousandthsOf(word);
      if (line === '') {
        [line, width] = [word, wordWidth];
      } else if (width + SPACE + wordWidth <= room) {
        [line, width] = [`${line} ${word}`, width + SPACE + wordWidth];
      } else {
        lines.push({ text: line, end: ' ' });
        [line, width] = [word, wordWidth];
      }
      // A word longer than a line is broken.
      while (width > room && line.length > 1) {
        const fitting = beginning(line, room);
        lines.push({ text: fitting, end: '' });
        line = line.slice(fitting.length);
        width -= thousandthsOf(fitting);
      }
    }
    lines.push({ text: line, end: '\n' });
  }
  return lines;
}

/** Takes as many letters of a word as there is room for, one at least. */
function beginning(word: string, room: number): string {
  let fitting = '';
  let width = 0;
  for (const letter of word) {
    width += letterWidth(letter);
    if (fitting !== '' && width > room) {
      break;
    }
    fitting += letter;
  }
  return fitting;
}

/** The number of lines that a text takes in so many millimetres. */
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

/** Parts of a text, none higher than that many points. Joined by what stood between them they are the text again. */
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
