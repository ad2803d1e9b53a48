/** A table of HTML while it is read. Spans of cells become columns of its grid, and cells that go on below. */
import { textOf } from './draft';
import type { Draft, DraftCell, DraftRow } from './draft';

/** A cell that spans rows, and so many of them that are still to come. */
interface Going {
  readonly cell: DraftCell;
  left: number;
}

/** Columns of the widest table; a span is cut there. */
const WIDEST = 200;

export class HtmlTable {
  readonly rows: DraftRow[] = [];
  private readonly going = new Map<number, Going>();
  private cells: (DraftCell & { readonly drafts: Draft[] })[] = [];
  /** Of the cells of this row: so many rows each. */
  private spans: number[] = [];
  private isHeader = false;
  private isOpen = false;

  constructor(private readonly number: number) {}

  get isInCell(): boolean {
    return this.isOpen && this.cells.length > 0;
  }

  startRow(isHeader: boolean): void {
    this.endRow();
    this.isOpen = true;
    this.isHeader = isHeader;
  }

  startCell(columns: number, rows: number, isHeader: boolean): void {
    if (!this.isOpen) {
      this.startRow(false);
    }
    const before = this.cells.at(-1);
    let column = before ? before.column + before.span : 0;
    for (let above = this.going.get(column); above; above = this.going.get(column)) {
      column += above.cell.span;
    }
    if (column < WIDEST) {
      this.cells.push({ drafts: [], column, span: Math.min(columns, WIDEST - column), isContinued: false });
      this.spans.push(rows);
      this.isHeader = this.cells.length === 1 ? this.isHeader || isHeader : this.isHeader && isHeader;
    }
  }

  add(...drafts: readonly Draft[]): void {
    this.cells.at(-1)?.drafts.push(...drafts);
  }

  endRow(): void {
    if (!this.isOpen) {
      return;
    }
    const continued = [...this.going.values()].map(({ cell }) => ({ ...cell, isContinued: true }));
    const cells: DraftCell[] = [...this.cells, ...continued].sort((a, b) => a.column - b.column);
    for (const [column, going] of this.going) {
      if (--going.left === 0) {
        this.going.delete(column);
      }
    }
    this.cells.forEach((cell, index) => {
      const left = (this.spans[index] ?? 1) - 1;
      if (left > 0) {
        this.going.set(cell.column, { cell, left });
      }
    });
    if (cells.length > 0) {
      this.rows.push({ kind: 'row', table: this.number, cells, isHeader: this.isHeader });
    }
    [this.cells, this.spans, this.isOpen, this.isHeader] = [[], [], false, false];
  }

  /** Its rows as lines of the cell that it stands in. */
  lines(): Draft[] {
    return this.rows.map(({ cells }) => ({
      kind: 'draft',
      isCentred: false,
      pieces: [
        {
          text: cells.map(({ drafts }) => drafts.map(textOf).join(' ')).join(' | '),
          ...{ bold: false, italic: false, caps: false },
        },
      ],
    }));
  }
}
