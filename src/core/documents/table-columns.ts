/** The columns of a foreign table by their headers: plans, annexes of criteria and tables made by hand are mapped by it. */
import { cellText } from './lines';
import type { RowLine } from './lines';

/** What a header says of its column; nothing where it says nothing known. */
export type KindOfHeader<K extends string> = (header: string) => K | undefined;

const MOST_HEADER_ROWS = 3;
const MOST_HEADER = 60;

/** The words of a row, cell by cell. */
export const textOfRow = ({ row }: RowLine): string =>
  row.cells
    .map(cellText)
    .filter((text) => text !== '')
    .join(' | ');

/** Whether a row only numbers the columns: (1) (2) (3) below the headers. */
export const isColumnNumbers = ({ row }: RowLine): boolean => {
  const texts = row.cells.map(cellText).filter((text) => text !== '');
  return texts.length > 2 && texts.every((text) => /^\(?(?:\d{1,2}|[A-H])\)?(?:=.*)?$/.test(text));
};

/** The rows at the top that say what columns hold: marked so, or of words of headers. */
export function headersOf<K extends string>(
  rows: readonly RowLine[],
  kindOf: KindOfHeader<K>,
): readonly RowLine[] {
  const marked = rows.findIndex(({ row }) => !row.isHeader);
  const isHeader = ({ row }: RowLine): boolean => {
    const filled = row.cells.filter((cell) => cellText(cell) !== '' && !cell.isContinued);
    const known = filled.filter((cell) => {
      const text = oneLine(cellText(cell));
      return text.length < MOST_HEADER && kindOf(text) !== undefined && !/[.;]$/.test(text);
    });
    return (
      known.length >= 2 ||
      (filled.length > 0 &&
        known.length === filled.length &&
        filled.length < row.cells.length &&
        row.cells.some(({ isContinued }) => isContinued))
    );
  };
  let end = Math.max(marked, 0);
  for (const row of rows.slice(end, MOST_HEADER_ROWS)) {
    if (!isHeader(row)) {
      break;
    }
    end++;
  }
  return rows.slice(0, end);
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The headers above each column of the grid, from the top; one that spans rows stands there once. */
export function headersAbove(headerRows: readonly RowLine[]): ReadonlyMap<number, readonly string[]> {
  const above = new Map<number, readonly string[]>();
  for (const { row } of headerRows) {
    for (const cell of row.cells) {
      const header = cellText(cell);
      for (let column = cell.column; column < cell.column + cell.span; column++) {
        const before = above.get(column) ?? [];
        above.set(column, header === '' || before.at(-1) === header ? before : [...before, header]);
      }
    }
  }
  return above;
}

/** What each column of the grid holds, where its headers say so. @param kindOf reads the headers above one, from the top */
export const columnsOf = <K extends string>(
  headerRows: readonly RowLine[],
  kindOf: (headers: readonly string[]) => K | undefined,
): Map<number, K> =>
  new Map(
    [...headersAbove(headerRows)].flatMap(([column, headers]) => {
      const kind = kindOf(headers);
      return kind === undefined ? [] : [[column, kind] as const];
    }),
  );
