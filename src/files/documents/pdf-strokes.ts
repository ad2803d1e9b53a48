/** The straight lines that a page of a PDF draws, from the list of its drawing orders (ISO 32000-1, 8.5). */
import { itemsOf, numbersOf, placed } from './pdf-orders';
import type { Matrix, Order, OrderCodes, Point } from './pdf-orders';
import type { Stroke } from './pdf-page';

/** A filled strip thinner than this is a drawn line, in points. */
const THIN = 2.5;
/** Shorter lines are parts of letters or dots. */
const SHORT = 4;
/** Lines of the fullest page; one made to do harm has more. */
const MOST = 20_000;

/** The lines that these orders draw. */
export function strokesOf(codes: OrderCodes, orders: Iterable<Order>): Stroke[] {
  const lines = new Set([
    codes.stroke,
    codes.closeStroke,
    codes.fillStroke,
    codes.eoFillStroke,
    codes.closeFillStroke,
    codes.closeEOFillStroke,
  ]);
  const strokes: Stroke[] = [];
  let edges: [Point, Point][] = [];
  for (const { code, args, matrix } of orders) {
    if (code === codes.constructPath) {
      const [steps, at] = itemsOf(args);
      edges.push(...pathEdges(numbersOf(steps), numbersOf(at), codes, matrix));
    } else if (lines.has(code) || code === codes.fill || code === codes.eoFill) {
      if (strokes.length < MOST) {
        strokes.push(...(lines.has(code) ? edges.flatMap(edgeStroke) : strips(edges)));
      }
      edges = [];
    } else if (code === codes.endPath) {
      // A path that only cuts draws nothing.
      edges = [];
    }
  }
  return strokes;
}

/** The straight edges of a path. */
function pathEdges(
  orders: readonly number[],
  at: readonly number[],
  codes: OrderCodes,
  matrix: Matrix,
): [Point, Point][] {
  const edges: [Point, Point][] = [];
  let next = 0;
  const take = (): Point => {
    const point = placed(matrix, at[next] ?? 0, at[next + 1] ?? 0);
    next += 2;
    return point;
  };
  let [start, last]: Point[] = [
    [0, 0],
    [0, 0],
  ];
  for (const order of orders) {
    if (order === codes.moveTo) {
      start = last = take();
    } else if (order === codes.lineTo) {
      const to = take();
      edges.push([last ?? to, to]);
      last = to;
    } else if (order === codes.rectangle) {
      const [x, y, width, height] = [at[next] ?? 0, at[next + 1] ?? 0, at[next + 2] ?? 0, at[next + 3] ?? 0];
      next += 4;
      const corners = [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ].map(([px = 0, py = 0]) => placed(matrix, px, py));
      corners.forEach((corner, index) => edges.push([corner, corners[(index + 1) % 4] ?? corner]));
    } else if (order === codes.closePath && start && last) {
      edges.push([last, start]);
      last = start;
    } else {
      next += order === codes.curveTo ? 4 : order === codes.curveTo2 || order === codes.curveTo3 ? 2 : 0;
      last = next >= 2 ? take() : last;
    }
  }
  return edges;
}

function edgeStroke([a, b]: readonly [Point, Point]): Stroke[] {
  const [wide, high] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  if (high <= 1 && wide >= SHORT) {
    return [{ isAcross: true, at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) }];
  }
  return wide <= 1 && high >= SHORT
    ? [{ isAcross: false, at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) }]
    : [];
}

/** Thin filled rectangles as lines: Word draws its borders so. Each four edges that close are one rectangle. */
function strips(edges: readonly [Point, Point][]): Stroke[] {
  const strokes: Stroke[] = [];
  for (let from = 0; from < edges.length;) {
    const first = edges[from]?.[0];
    let end = from;
    while (end < edges.length && end - from < 12 && !(end > from + 1 && isSame(edges[end]?.[1], first))) {
      end++;
    }
    const points = edges.slice(from, end + 1).flat();
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (top - bottom <= THIN && right - left >= SHORT) {
      strokes.push({ isAcross: true, at: (top + bottom) / 2, from: left, to: right });
    } else if (right - left <= THIN && top - bottom >= SHORT) {
      strokes.push({ isAcross: false, at: (left + right) / 2, from: bottom, to: top });
    }
    from = end + 1;
  }
  return strokes;
}

const isSame = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a[0] - b[0]) < 0.01 && Math.abs(a[1] - b[1]) < 0.01;
