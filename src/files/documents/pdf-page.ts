/** A page of a PDF as plain data: its letters with their places, and the straight lines drawn on it. */

/** A piece of text as it was set. Lengths are points; `y` grows upwards, as PDF has it. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  /** Of the line that letters stand on. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A line that runs across or up the page. */
export interface Stroke {
  readonly isAcross: boolean;
  /** The height of a line across, the place from the left of one that runs up. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  /** Texts that stand turned on the page. */
  readonly turned: string;
  readonly strokes: readonly Stroke[];
}

/** Pieces of text that stand on one line with no gap of a column between them. */
export interface Segment {
  readonly texts: readonly PdfText[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** A gap wider than so many letters parts columns. */
const COLUMN_GAP = 1.9;
/** A gap wider than this share of a letter's size is a blank. Blanks that were set tell less: some programs set one under a letter. */
const BLANK = 0.15;

/** The segments of a page's texts from the top down, each line from the left. */
export function segmentsOf(texts: readonly PdfText[]): Segment[] {
  return linesOf(texts).flatMap((line) => {
    const segments: PdfText[][] = [];
    for (const text of line) {
      const before = segments.at(-1)?.at(-1);
      const gap = before ? text.x - (before.x + before.width) : 0;
      if (before && gap <= COLUMN_GAP * Math.max(before.size, text.size)) {
        segments.at(-1)?.push(text);
      } else {
        segments.push([text]);
      }
    }
    return segments.map(segmentOf);
  });
}

/** Texts by the line they stand on. A raised or lowered letter belongs to the line that it overlaps. */
function linesOf(texts: readonly PdfText[]): PdfText[][] {
  const lines: { y: number; size: number; texts: PdfText[] }[] = [];
  const visible = texts.filter(({ text }) => text.trim() !== '');
  for (const text of [...visible].sort((a, b) => b.size - a.size || b.y - a.y)) {
    const line = lines.find(
      ({ y, size }) => Math.abs(y - text.y) < (text.size < size * 0.8 ? 0.55 : 0.3) * size,
    );
    if (line) {
      line.texts.push(text);
    } else {
      lines.push({ y: text.y, size: text.size, texts: [text] });
    }
  }
  return lines.sort((a, b) => b.y - a.y).map((line) => line.texts.sort((a, b) => a.x - b.x).filter(isOnce));
}

/** Some programs make bold letters by setting them twice, a hair apart. */
function isOnce(text: PdfText, index: number, line: readonly PdfText[]): boolean {
  const before = line[index - 1];
  return before?.text !== text.text || Math.abs(before.x - text.x) > text.size * 0.1;
}

/** These texts of a line as one segment. */
export function segmentOf(texts: readonly PdfText[]): Segment {
  const size = Math.max(...texts.map((each) => each.size));
  return {
    texts,
    x: texts[0]?.x ?? 0,
    right: Math.max(...texts.map((each) => each.x + each.width)),
    y: texts.find((each) => each.size === size)?.y ?? 0,
    size,
    text: spaced(texts)
      .map((each) => each.text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

/** Texts with a blank put in where there is a gap of one. */
export function spaced(texts: readonly PdfText[]): PdfText[] {
  return texts.map((each, index) => {
    const before = texts[index - 1];
    const gap = before ? each.x - (before.x + before.width) : 0;
    const isParted =
      before && gap > BLANK * before.size && !/\s$/.test(before.text) && !/^\s/.test(each.text);
    return isParted ? { ...each, text: ` ${each.text}` } : each;
  });
}
