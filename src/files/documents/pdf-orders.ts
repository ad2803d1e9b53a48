/** The drawing orders of a PDF's page, each with its place (ISO 32000-1, 8.3 and 8.4). */

/** Numbers by which the library names the orders. */
export interface OrderCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly constructPath: number;
  readonly moveTo: number;
  readonly lineTo: number;
  readonly curveTo: number;
  readonly curveTo2: number;
  readonly curveTo3: number;
  readonly closePath: number;
  readonly endPath: number;
  readonly rectangle: number;
  readonly stroke: number;
  readonly closeStroke: number;
  readonly fill: number;
  readonly eoFill: number;
  readonly fillStroke: number;
  readonly eoFillStroke: number;
  readonly closeFillStroke: number;
  readonly closeEOFillStroke: number;
  readonly beginText: number;
  readonly setFont: number;
  readonly setCharSpacing: number;
  readonly setWordSpacing: number;
  readonly setHScale: number;
  readonly setLeading: number;
  readonly setTextRise: number;
  readonly moveText: number;
  readonly setLeadingMoveText: number;
  readonly setTextMatrix: number;
  readonly nextLine: number;
  readonly showText: number;
}

export type Matrix = readonly [number, number, number, number, number, number];
export type Point = readonly [x: number, y: number];

/** An order with its arguments and the matrix that holds for it. */
export interface Order {
  readonly code: number;
  readonly args: unknown;
  readonly matrix: Matrix;
}

/** The orders of a page in turn. @param corner where the page begins */
export function* ordersOf(
  codes: OrderCodes,
  list: readonly number[],
  given: readonly unknown[],
  corner: Point,
): Generator<Order> {
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, -corner[0], -corner[1]];
  for (const [index, code] of list.entries()) {
    const args = given[index];
    if (code === codes.save) {
      kept.push(matrix);
    } else if (code === codes.restore || code === codes.paintFormXObjectEnd) {
      matrix = kept.pop() ?? matrix;
    } else if (code === codes.transform) {
      matrix = times(matrix, matrixOf(args));
    } else if (code === codes.paintFormXObjectBegin) {
      kept.push(matrix);
      matrix = times(matrix, matrixOf(itemsOf(args)[0]));
    }
    yield { code, args, matrix };
  }
}

/** A list that the library gives, of whatever kind. */
export const itemsOf = (value: unknown): unknown[] =>
  Array.isArray(value)
    ? value
    : ArrayBuffer.isView(value)
      ? Array.from(value as unknown as ArrayLike<number>)
      : [];

export const numbersOf = (value: unknown): number[] => itemsOf(value).map(Number);

export function matrixOf(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(value);
  return [a, b, c, d, e, f];
}

/** Combines a matrix with the one that it stands in. */
export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

export const placed = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];
