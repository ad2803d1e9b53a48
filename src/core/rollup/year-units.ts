/** The units on *So với năm trước*: both years side by side, then those of either year that are not compared. */
import type { CellValue } from '../../workbook/cells/cells';
import { binary, call, column, rowCell } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { headerOf } from '../layout/layout';
import type { ColumnKey } from '../layout/layout';
import type { Message } from '../words/message';
import type { ComparedUnit, YearsCompared } from './compare-years';
import type { Basis, CountedUnit } from './ranking';
import { BASIS_WORDS } from './staged';
import { LEAST } from './table';
import type { Keys, RollUpSheets } from './table';
import type { YearBeforeUnit } from './year-before';
import { AT } from './year-cells';
import type { YearCells } from './year-cells';
import { bothNumbers } from './year-rows';

/** The headers of the units' table, by the column's key: they are written and found again by them. */
export const YEAR_HEADERS = {
  unit: 'Đơn vị',
  block: 'Khối',
  rankThen: 'Hạng trước',
  rank: 'Hạng nay',
  moved: 'Tăng (+), giảm (-)',
  basis: 'Điểm theo',
  then: 'Điểm trước',
  now: 'Điểm nay',
  difference: 'Chênh lệch',
  ratingThen: 'Xếp loại trước',
  rating: 'Xếp loại nay',
  note: 'Ghi chú',
} as const satisfies Record<keyof typeof AT, string>;

/** A column of the units' table. */
export type YearColumn = keyof typeof AT;
/** The keys of the columns of the units' table, from left to right. */
export const YEAR_COLUMNS = Object.keys(YEAR_HEADERS) as YearColumn[];

/** The words that begin the part of this year's units that are not compared. */
export const APART = 'Đơn vị năm nay không so sánh';
/** The words that begin the part of last year's units that are none of this year's. @param year the year before, or its pattern */
const goneWords = (year: number | string): string => `Đơn vị năm ${year} không có trong năm nay`;
const GONE = new RegExp(`^${goneWords('\\d+')}`, 'u');
/** Whether a line begins that part, of whichever year. */
export const isGonePart = (text: string): boolean => GONE.test(text);

/** Words of notes as the sheet shows them. */
export type Say = (notes: readonly Message[]) => string;

/**
 * Drafts the units of both years, then those of either that stand for themselves.
 * @param year the year before
 * @returns the row of the header
 */
export function unitRows(
  cells: YearCells,
  { compared, apart, gone }: YearsCompared,
  year: number,
  keys: Keys,
  { names }: RollUpSheets,
  say: Say,
): number {
  cells.heading(`Thứ hạng, điểm, xếp loại từng đơn vị (nguồn năm nay: trang ${names.ranking.sheet})`);
  const header = cells.row;
  cells.headers(new Map(YEAR_COLUMNS.map((key) => [AT[key], YEAR_HEADERS[key]])));
  const of = (key: ColumnKey<'ranking'>) => column(names.ranking.table, headerOf('ranking', key));
  const figure: Figure = (unit, key) => {
    const which = [of('key'), keys.unit.get(unit.key) ?? ''] as const;
    const none = binary(call('COUNTIFS', ...which, of(key), binary('>=', '&', LEAST)), '=', 0);
    return call('IF', none, '', call('ROUND', call('SUMIFS', of(key), ...which), 2));
  };
  compared.forEach((each) => {
    cells.line(new Map([...comparedCells(each, cells.row, figure), [AT.note, say(each.notes)]]));
  });
  if (apart.length > 0) {
    cells.part(`${APART} (${apart.length})`);
    apart.forEach(({ unit, notes }) => {
      cells.line(new Map([...nowCells(unit, unit.basis, figure), [AT.note, say(notes)]]));
    });
  }
  if (gone.length > 0) {
    cells.part(`${goneWords(year)} (${gone.length})`);
    gone.forEach((unit) => {
      cells.line(new Map([...thenCells(unit, unit.basis), [AT.note, say([{ code: 'yearBefore.gone' }])]]));
    });
  }
  return header;
}

/** The unit's figure in the ranking; empty while it has none. */
type Figure = (unit: CountedUnit, key: 'rank' | Basis) => Expr;
type Cells = [at: number, value: CellValue | Expr][];

/** The kind of points and the points; nothing where neither kind is known. */
const pointCells = (
  at: number,
  basis: Basis | undefined,
  points: (basis: Basis) => CellValue | Expr,
): Cells =>
  basis === undefined
    ? []
    : [
        [AT.basis, BASIS_WORDS[basis]],
        [at, points(basis)],
      ];

const nowCells = (unit: CountedUnit, basis: Basis | undefined, figure: Figure): Cells => [
  [AT.unit, unit.unit],
  [AT.block, unit.block],
  [AT.rank, figure(unit, 'rank')],
  ...pointCells(AT.now, basis, (of) => figure(unit, of)),
  [AT.rating, unit.rating],
];

const thenCells = (unit: YearBeforeUnit, basis: Basis | undefined): Cells => [
  [AT.unit, unit.unit],
  [AT.block, unit.block],
  [AT.rankThen, unit.rank ?? null],
  ...pointCells(AT.then, basis, (of) => unit[of]),
  [AT.ratingThen, unit.rating],
];

function comparedCells(
  { unit, then, sameBlock, basis, sameSet }: ComparedUnit,
  row: number,
  figure: Figure,
): Cells {
  const at = (index: number) => rowCell(row, index);
  const [before, now] = [at(AT.then), at(AT.now)];
  const [rankThen, rank] = [at(AT.rankThen), at(AT.rank)];
  const moved = bothNumbers(rankThen, rank, binary(rankThen, '-', rank));
  const difference = bothNumbers(before, now, call('ROUND', binary(now, '-', before), 2));
  return [
    ...thenCells(then, basis),
    // The name and khối of this year stand over those of the last.
    ...nowCells(unit, basis, figure),
    ...(sameBlock ? ([[AT.moved, moved]] satisfies Cells) : []),
    ...(basis !== undefined && sameSet ? ([[AT.difference, difference]] satisfies Cells) : []),
  ];
}
