/** Ruled tables of pages as rows, and a table that goes on over pages as one. */
import { plainText } from '../../core/words/fold';
import { textOf } from './draft';
import type { Draft, DraftCell, DraftRow, Item } from './draft';
import { paragraphsOf } from './pdf-paragraphs';
import type { RuledTable } from './pdf-tables';
import { isEnded, joined } from './wording';

/** The rows of a ruled table. */
export function rowsOf({ cells, rows, edges }: RuledTable, page: number): DraftRow[] {
  const drafted = cells.map((cell) => {
    const left = Math.min(...cell.segments.map(({ x }) => x));
    // Words of a cell go up to its right edge; the space before the line is some 5 points.
    const margins = { left: Number.isFinite(left) ? left : (edges[cell.column] ?? 0), right: cell.right - 5 };
    const lines = cell.segments.map((segment) => ({ segment, page }));
    return { ...cell, drafts: paragraphsOf(lines, margins).map((draft) => ({ ...draft, isCentred: false })) };
  });
  return Array.from({ length: rows }, (_, row): DraftRow => {
    const here = drafted.filter((cell) => cell.row <= row && row < cell.row + cell.rows);
    return {
      kind: 'row',
      table: 0,
      isHeader: false,
      page,
      cells: here
        .sort((a, b) => a.column - b.column)
        .map(({ drafts, column, columns, row: first }): DraftCell => ({
          drafts,
          column,
          span: columns,
          isContinued: first < row,
        })),
    };
  });
}

/**
 * The rows of a table on its next page. Header rows that stand there again are left out, and a row that the page cut in two is one
 * again.
 * @param items all so far: the last row in it may grow
 */
export function followTable(
  items: Item[],
  known: readonly DraftRow[],
  rows: readonly DraftRow[],
  table: number,
): Item[] {
  let again = 0;
  while (again < rows.length && again < known.length && keyOf(rows[again]) === keyOf(known[again])) {
    again++;
  }
  const [first, ...rest] = rows.slice(again);
  const last = known.at(-1);
  const follows = rest.map((row) => ({ ...row, table }));
  if (first && last && items.at(-1) === last && isCut(last, first)) {
    items[items.length - 1] = grown(last, first);
    return follows;
  }
  return first ? [{ ...first, table }, ...follows] : [];
}

const textsOf = (row: DraftRow | undefined): string[] =>
  row?.cells.map(({ drafts }) => plainText(drafts.map(textOf).join(' '))) ?? [];

const keyOf = (row: DraftRow | undefined): string => textsOf(row).join('|');

/** A row without a number of its own that goes on with a sentence of the row above it. */
function isCut(above: DraftRow, below: DraftRow): boolean {
  const [before, after] = [textsOf(above), textsOf(below)];
  return (
    before.length === after.length &&
    before.length > 1 &&
    after[0] === '' &&
    before[0] !== '' &&
    after.some(
      (text, index) =>
        text !== '' &&
        (/^[\p{Ll}(,;]/u.test(text) || (before[index] !== '' && !isEnded(before[index] ?? ''))),
    )
  );
}

function grown(above: DraftRow, below: DraftRow): DraftRow {
  return {
    ...above,
    cells: above.cells.map((cell, index) => ({
      ...cell,
      drafts: together(cell.drafts, below.cells[index]?.drafts ?? []),
    })),
  };
}

function together(above: readonly Draft[], below: readonly Draft[]): Draft[] {
  const [last, first] = [above.at(-1), below[0]];
  const isOne = last && first && !isEnded(textOf(last)) && /^[\p{Ll}(,;]/u.test(textOf(first).trim());
  if (!isOne) {
    return [...above, ...below];
  }
  const [piece] = last.pieces;
  const whole = {
    bold: false,
    italic: false,
    caps: false,
    ...piece,
    text: joined(textOf(last), textOf(first)),
  };
  return [...above.slice(0, -1), { ...last, pieces: [whole] }, ...below.slice(1)];
}
