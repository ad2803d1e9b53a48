/**
 * Finds where the pages of a printed sheet end. They are worked out from the rows' heights, since Excel knows no "keep
 * with next".
 */

/**
 * The strength with which a row stays on one page with the row below it. `wish` gives way where both would not fit on
 * one page.
 */
export type Kept = 'always' | 'wish';

export interface PageRow {
  /** Height in points. */
  readonly height: number;
  /** The tie to the row below; the two may be parted if absent. */
  readonly kept?: Kept;
  /** True for a row that begins a page, however much room is left. */
  readonly begins?: boolean;
}

/**
 * The rows that begin a new page. Each page ends where the next row, with those it is kept with, no longer fits.
 * @param rows from the first row of the sheet.
 * @param room points from the top to the bottom margin.
 * @param titleRows those printed again on every page after them.
 */
export function pageBreaks(
  rows: readonly PageRow[],
  room: number,
  titleRows?: { readonly first: number; readonly last: number },
): number[] {
  const repeated = titleRows ? heightOf(rows.slice(titleRows.first, titleRows.last + 1)) : 0;
  const roomFrom = (row: number) => (titleRows && row > titleRows.last ? room - repeated : room);
  const breaks: number[] = [];
  let left = room;
  let row = 0;
  while (row < rows.length) {
    const end = partEnd(rows, row, roomFrom(row));
    const height = heightOf(rows.slice(row, end));
    const isFirst = row === (breaks.at(-1) ?? 0);
    if ((height > left || rows[row]?.begins === true) && !isFirst) {
      breaks.push(row);
      left = roomFrom(row);
    }
    left -= height;
    row = end;
  }
  return breaks;
}

/**
 * The end of the rows from this one on that go onto one page together. These are all that are kept, if a page has room
 * for them.
 */
function partEnd(rows: readonly PageRow[], first: number, room: number): number {
  const endOf = (isKept: (kept: Kept | undefined) => boolean): number => {
    let end = first + 1;
    while (end < rows.length && isKept(rows[end - 1]?.kept) && rows[end]?.begins !== true) {
      end += 1;
    }
    return end;
  };
  const ends = [endOf((kept) => kept !== undefined), endOf((kept) => kept === 'always')];
  return ends.find((end) => heightOf(rows.slice(first, end)) <= room) ?? first + 1;
}

const heightOf = (rows: readonly PageRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);
