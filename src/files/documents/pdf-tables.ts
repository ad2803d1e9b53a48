/** Tables of a page, told by the lines drawn around their cells. A table without lines is none: its columns would be a guess. */
import { segmentsOf } from './pdf-page';
import type { PdfPage, PdfText, Segment, Stroke } from './pdf-page';

/** A cell of a ruled table, with what stands in it. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly segments: readonly Segment[];
  /** Its right edge. */
  readonly right: number;
}

export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  /** Places of its lines from the left. */
  readonly edges: readonly number[];
  readonly rows: number;
  readonly cells: readonly RuledCell[];
  /** The texts that stand in it. */
  readonly texts: ReadonlySet<PdfText>;
}

/** Lines nearer to each other than this are one, in points. */
const NEAR = 3;

/** The ruled tables of a page from the top down. A frame around one text is none. */
export function tablesOf({ texts, strokes }: PdfPage): RuledTable[] {
  const across = united(strokes.filter(({ isAcross }) => isAcross));
  const upright = united(strokes.filter(({ isAcross }) => !isAcross));
  return groupsOf(across, upright)
    .flatMap(([rows, columns]) => table(rows, columns, texts) ?? [])
    .sort((a, b) => b.top - a.top);
}

/** Lines that go on in each other are one: cells are often drawn one by one. */
function united(strokes: readonly Stroke[]): Stroke[] {
  const result: { isAcross: boolean; at: number; from: number; to: number }[] = [];
  for (const stroke of [...strokes].sort((a, b) => a.from - b.from)) {
    const same = result.find(
      (each) => Math.abs(each.at - stroke.at) <= NEAR / 2 && stroke.from <= each.to + NEAR,
    );
    if (same) {
      same.to = Math.max(same.to, stroke.to);
    } else {
      result.push({ ...stroke });
    }
  }
  return result;
}

/** Lines that touch or cross each other, directly or by others. */
function groupsOf(across: readonly Stroke[], upright: readonly Stroke[]): [Stroke[], Stroke[]][] {
  const groups: [Stroke[], Stroke[]][] = [];
  const left = new Set([...across, ...upright]);
  for (const start of across) {
    if (!left.delete(start)) {
      continue;
    }
    const group: [Stroke[], Stroke[]] = [[start], []];
    const queue = [start];
    for (let stroke = queue.pop(); stroke; stroke = queue.pop()) {
      for (const other of left) {
        if (other.isAcross !== stroke.isAcross && touches(stroke, other)) {
          left.delete(other);
          group[other.isAcross ? 0 : 1].push(other);
          queue.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

const touches = (a: Stroke, b: Stroke): boolean =>
  a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR;

/** Places that differ, sorted. */
function places(strokes: readonly Stroke[]): number[] {
  const result: number[] = [];
  for (const { at } of [...strokes].sort((a, b) => a.at - b.at)) {
    if (at - (result.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) {
      result.push(at);
    }
  }
  return result;
}

/** Rows and columns of the largest table on a page. */
const MOST_EDGES = 120;

function table(
  across: readonly Stroke[],
  upright: readonly Stroke[],
  texts: readonly PdfText[],
): RuledTable | undefined {
  const edges = places(upright);
  const heights = places(across).reverse();
  const [rows, columns] = [heights.length - 1, edges.length - 1];
  if (rows < 1 || columns < 1 || rows * columns < 2 || Math.max(rows, columns) > MOST_EDGES) {
    return undefined;
  }
  const isWall = (strokes: readonly Stroke[], at: number, middle: number): boolean =>
    strokes.some(
      (stroke) => Math.abs(stroke.at - at) <= NEAR && stroke.from <= middle && stroke.to >= middle,
    );
  const middleOf = (list: readonly number[], index: number): number =>
    ((list[index] ?? 0) + (list[index + 1] ?? 0)) / 2;
  const taken = new Set<string>();
  const inside = new Set<PdfText>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(`${row}/${column}`)) {
        continue;
      }
      let [wide, high] = [1, 1];
      while (column + wide < columns && !isWall(upright, edges[column + wide] ?? 0, middleOf(heights, row))) {
        wide++;
      }
      while (row + high < rows && !isWall(across, heights[row + high] ?? 0, middleOf(edges, column))) {
        high++;
      }
      for (let r = row; r < row + high; r++) {
        for (let c = column; c < column + wide; c++) {
          taken.add(`${r}/${c}`);
        }
      }
      const [left, right] = [edges[column] ?? 0, edges[column + wide] ?? 0];
      const [top, bottom] = [heights[row] ?? 0, heights[row + high] ?? 0];
      const within = texts.filter((text) => isWithin(text, left, right, top, bottom));
      within.forEach((text) => inside.add(text));
      cells.push({ row, column, rows: high, columns: wide, segments: segmentsOf(within), right });
    }
  }
  return cells.length < 2 || inside.size === 0
    ? undefined
    : { top: heights[0] ?? 0, bottom: heights.at(-1) ?? 0, edges, rows, cells, texts: inside };
}

function isWithin(
  { x, y, width, size }: PdfText,
  left: number,
  right: number,
  top: number,
  bottom: number,
): boolean {
  const [middle, height] = [x + width / 2, y + size * 0.3];
  return middle >= left && middle < right && height <= top && height > bottom;
}
