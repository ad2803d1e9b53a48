/** Points as annexes of criteria write them: `2`, `2,5`, `10 điểm`, `0,5đ`, `-3`, `(20 điểm)`. */

/** A number of points in a pattern. Three figures behind a mark may be thousands: they are not read. */
export const POINTS = String.raw`(?<![\d.,])\d{1,4}(?:[.,]\d{1,2})?(?![\d.,]*\d)`;

/** The word or the letter behind points. */
export const UNIT = String.raw`(?:điểm|đ)(?![\p{L}])`;

/** The value of figures with a comma or a point. */
export const pointsValue = (figures: string): number => Number(figures.replace(',', '.'));

const ALONE = new RegExp(
  String.raw`^\(?\s*(?:(?:tối đa|cộng|\+)\s*)?(?<minus>[-–−]|trừ )?\s*(?<figures>${POINTS})\s*(?:${UNIT})?\s*\)?$`,
  'iu',
);

/** Reads a cell that holds points and nothing else; `undefined` for any other. */
export function pointsOf(cell: string): number | undefined {
  const { minus, figures } = ALONE.exec(cell.replace(/\s+/g, ' ').trim())?.groups ?? {};
  return figures === undefined ? undefined : pointsValue(figures) * (minus === undefined ? 1 : -1);
}

const BEHIND = new RegExp(
  String.raw`\s*\(\s*(?:(?:tối đa|tổng)\s*:?\s*)?(?<minus>[-–−])?(?<figures>${POINTS})\s*${UNIT}\s*\)\s*$`,
  'iu',
);

/** A title and the points in brackets behind it: *I. LÃNH ĐẠO (20 điểm)*. */
export function pointsBehind(title: string): { readonly title: string; readonly points?: number } {
  const { index, groups } = BEHIND.exec(title) ?? {};
  return groups?.figures === undefined
    ? { title }
    : {
        title: title.slice(0, index),
        points: pointsValue(groups.figures) * (groups.minus === undefined ? 1 : -1),
      };
}

/** Points as Vietnamese documents write them. */
export const writePoints = (points: number): string => String(points).replace('.', ',');
