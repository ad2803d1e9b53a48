/** The rows of a table of criteria as they stand: number, content, points and words of each, before they are put in order. */
import type { CriteriaColumn } from './criteria-columns';
import { cellText } from './lines';
import type { RowLine } from './lines';
import { readNumber, takeNumber } from './numbering';
import type { ItemNumber } from './numbering';
import { pointsBehind, pointsOf } from './points-text';
import { isCapitals, spell } from './spelling';
import { oneLine } from './table-columns';

/** A row of the table. */
export interface AnnexRow {
  /** `field`: a group's name that stands beside its criteria. */
  readonly kind: 'row' | 'field' | 'total';
  readonly number: ItemNumber | undefined;
  readonly title: string;
  readonly points: number | null;
  /** Points that cannot be read, as they stand. */
  readonly oddPoints: string;
  readonly scoring: readonly string[];
  readonly deducts: boolean;
  readonly evidence: string;
  readonly by: string;
  /** It spans the table, or is bold or of capitals: a heading where it has no number. */
  readonly isHeading: boolean;
  readonly at: readonly number[];
}

const TOTAL = /^(?:tong(?: cong| so| diem| cac nhom)*|cong)(?: \(.*\)| :?.*diem)?[ :.]*$/;

/** The rows of one line of the table: none where it is empty, two where a group's name begins beside its first criterion. */
export function annexRows(
  line: RowLine,
  columns: ReadonlyMap<number, CriteriaColumn>,
  codesOfFields: boolean,
): readonly AnnexRow[] {
  const { row, at } = line;
  const textIn = (kind: CriteriaColumn): string =>
    row.cells
      .filter((cell) => !cell.isContinued && columns.get(cell.column) === kind && cell.span === 1)
      .map(cellText)
      .filter((text) => text !== '')
      .join('\n');
  const wide = row.cells.find((cell) => cell.span > 1 && !cell.isContinued && cellText(cell) !== '');
  const code = textIn('code');
  const field = textIn('field');
  const [first = '', ...more] = (textIn('title') || (wide ? cellText(wide) : '')).split('\n');
  const cell = textIn('max');
  const numbered = titled(code, [first, ...more.filter((each) => !isScoring(each))].join(' '));
  const behind = pointsBehind(numbered.title);
  const points = pointsOf(cell);
  const isTotal = numbered.number === undefined && TOTAL.test(spell(behind.title, false).bare);
  const titleCell = row.cells.find((each) => columns.get(each.column) === 'title' || each === wide);
  const own: AnnexRow = {
    kind: isTotal ? 'total' : 'row',
    number: codesOfFields ? undefined : numbered.number,
    title: behind.title.replace(/\s*[:;,]$/, ''),
    points: points ?? (cell === '' ? (behind.points ?? null) : null),
    oddPoints: points === undefined ? oneLine(cell) : '',
    scoring: [
      ...more.filter(isScoring),
      ...[
        points === undefined && /\p{L}/u.test(cell) ? cell : '',
        textIn('method'),
        textIn('deducts'),
      ].flatMap((text) => text.split('\n')),
    ].filter((text) => text.trim() !== ''),
    deducts: textIn('deducts') !== '',
    evidence: listed(textIn('evidence')),
    by: oneLine(textIn('by')),
    isHeading: wide !== undefined || (titleCell?.looks.isBold ?? false) || isCapitals(behind.title),
    at,
  };
  const group: AnnexRow = {
    ...own,
    kind: 'field',
    number: readNumber(code),
    title: oneLine(field),
    points: null,
    oddPoints: '',
    scoring: [],
    deducts: false,
    evidence: '',
    by: '',
  };
  return [...(field !== '' && codesOfFields ? [group] : []), ...(isEmpty(own) ? [] : [own])];
}

const isEmpty = ({ title, points, scoring, oddPoints, number }: AnnexRow): boolean =>
  title === '' && points === null && scoring.length === 0 && oddPoints === '' && number === undefined;

/** A further line of a title that says how points are given. */
const isScoring = (line: string): boolean =>
  /^\s*[-–+•*]/u.test(line) || /[:=]\s*[-–−]?\d+(?:[.,]\d+)?\s*(?:điểm|đ)?\.?\s*$/iu.test(line);

/** The number of a row, in its own cell or before its title. */
function titled(
  code: string,
  title: string,
): { readonly number: ItemNumber | undefined; readonly title: string } {
  const own = readNumber(code);
  if (own) {
    return { number: own, title: oneLine(title) };
  }
  const taken = takeNumber(oneLine(title), false, false);
  return { number: taken.number, title: taken.text };
}

/** Lines of a cell as a list, without their bullets. */
const listed = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*[-–+•*]\s*/u, '')
        .replace(/[;.,]\s*$/, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('; ');
