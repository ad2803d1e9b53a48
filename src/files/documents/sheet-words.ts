/** The words around a sheet's table – heading, title, căn cứ above, nơi nhận and signature below – as paragraphs. */
import { textOf } from './draft';
import type { Draft, DraftCell, DraftRow, Item } from './draft';

/** A row of a table has at least so many filled cells: two are the sides of a heading. */
const FEWEST_CELLS = 3;
/** Words that nơi nhận or a signature begins with (NĐ 30/2020/NĐ-CP, Phụ lục I). */
const FOOT =
  /^\s*(?:nơi nhận|NƠI NHẬN|Nơi nhận|người lập|Người lập|NGƯỜI LẬP)|(?<!\p{L})(?:TM|KT|TL|TUQ|Q)\. ?\p{Lu}|CHỦ TỊCH/u;

/**
 * The rows of a sheet with those above and below its table as paragraphs. Where no row is wide enough for a table, rows stay rows.
 */
export function wordsAround(rows: readonly DraftRow[]): readonly Item[] {
  const isWide = (row: DraftRow): boolean => row.isHeader || filledIn(row).length >= FEWEST_CELLS;
  const first = rows.findIndex(isWide);
  if (first < 0) {
    return rows;
  }
  const last = rows.length - 1 - [...rows].reverse().findIndex(isWide);
  const width = Math.max(...rows.map(({ cells }) => Math.max(0, ...cells.map(({ column }) => column + 1))));
  const foot = rows.findIndex((row, at) => at > last && FOOT.test(wordsOf(row)));
  return rows.flatMap((row, at): readonly Item[] => {
    if (at < first) {
      return paragraphsOf(row, width, undefined);
    }
    return foot >= 0 && at >= foot ? paragraphsOf(row, width, 'left') : [row];
  });
}

const filledIn = ({ cells }: DraftRow): readonly DraftCell[] =>
  cells.filter(
    ({ drafts, isContinued }) => !isContinued && drafts.some((draft) => textOf(draft).trim() !== ''),
  );

const wordsOf = (row: DraftRow): string =>
  filledIn(row)
    .flatMap(({ drafts }) => drafts.map(textOf))
    .join(' ')
    .trim();

/** The paragraphs of a row's cells. @param alone the side of a cell that stands alone on the left */
function paragraphsOf(row: DraftRow, width: number, alone: Draft['column']): Draft[] {
  const { sheet, area } = row;
  const cells = filledIn(row);
  return cells.flatMap(({ drafts, column }, at) => {
    const side = cells.length > 1 ? (at === 0 ? 'left' : 'right') : column * 2 >= width ? 'right' : alone;
    return drafts.map((draft): Draft => ({
      ...draft,
      ...(side !== undefined && { column: side }),
      ...(sheet !== undefined && { sheet }),
      ...(area !== undefined && { area }),
    }));
  });
}
