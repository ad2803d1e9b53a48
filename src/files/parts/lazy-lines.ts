/** Rows of cells that are made when somebody looks at them. A sheet of a million cells takes no more memory than its rows do. */
import type { Area } from '../../workbook/cells/cells';
import type { FileCell } from './workbook';

type Line = ReadonlyMap<number, FileCell>;

export class LazyLines implements ReadonlyMap<number, Line> {
  private readonly held: ReadonlySet<number>;
  /** The row that was made last: whoever looks at one of its cells looks at the next one too. */
  private last: { readonly row: number; readonly line: Line } | undefined;

  /**
   * @param used the area that the cells lie in, so that nobody has to look at them for it.
   * @param make gives the same cells whenever it is asked for the same row.
   */
  constructor(
    rows: readonly number[],
    readonly used: Area | undefined,
    private readonly make: (row: number) => Line,
  ) {
    this.held = new Set(rows);
  }

  get size(): number {
    return this.held.size;
  }

  has(row: number): boolean {
    return this.held.has(row);
  }

  get(row: number): Line | undefined {
    if (!this.held.has(row)) {
      return undefined;
    }
    if (this.last?.row !== row) {
      this.last = { row, line: this.make(row) };
    }
    return this.last.line;
  }

  keys(): SetIterator<number> {
    return this.held.values();
  }

  *values(): MapIterator<Line> {
    for (const [, line] of this) {
      yield line;
    }
  }

  *entries(): MapIterator<[number, Line]> {
    for (const row of this.held) {
      yield [row, this.get(row) ?? new Map<number, FileCell>()];
    }
  }

  [Symbol.iterator](): MapIterator<[number, Line]> {
    return this.entries();
  }

  forEach(visit: (line: Line, row: number, lines: ReadonlyMap<number, Line>) => void): void {
    for (const [row, line] of this) {
      visit(line, row, this);
    }
  }
}
