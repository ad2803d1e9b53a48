/**
 * *So với năm trước*: averages by criterion of both years, then ranks, points and ratings of each unit, and who is not
 * compared. This year's figures are native formulas over the roll-up's sheets; last year's are as its workbook has them.
 */
import type { CellValue } from '../../workbook/cells/cells';
import { quoteSheet } from '../../workbook/cells/cells';
import { STYLES } from '../../workbook/cells/style';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/cells/snapshot';
import { cellOf } from '../../workbook/cells/snapshot';
import type { SheetDraft } from '../../workbook/draft/draft';
import { binary, call, fixedArea } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { groupBy } from '../units/group-by';
import { formatMessage } from '../words/format';
import type { DifferentCriterion } from './compare-criteria';
import type { YearsShown } from './compare-years';
import type { Criterion } from './year-before';
import { NO_BLOCK } from './looks';
import { BASIS_WORDS } from './staged';
import type { Keys, RollUpSheets } from './table';
import { criterionRows, ROW_AT, yearRowsSheet } from './year-rows';
import type { CriterionRows } from './year-rows';
import { AT, WIDTHS, YearCells } from './year-cells';
import { unitRows } from './year-units';
import type { Say } from './year-units';

export const YEARS_SHEET = 'So với năm trước';
const TITLE = 'SO VỚI NĂM TRƯỚC';

/** Finds the page under another name that a user gave it: by its title. */
export const renamedYears = ({ sheets }: WorkbookSnapshot): SheetSnapshot | undefined =>
  sheets.find(({ grid }) => cellOf(grid, 0, 0).value === TITLE);

/** The words that begin the page's second line. */
const yearWords = (year: number): string => `Năm trước: năm ${year}, tệp`;

/** The year before, as the page's second line says it; `undefined` where it says none. */
export function yearSaid({ grid }: SheetSnapshot): number | undefined {
  const line = String(cellOf(grid, 1, 0).value ?? '');
  const year = Number(/\d{4}/u.exec(line)?.[0]);
  return line.startsWith(yearWords(year)) ? year : undefined;
}

/** Drafts the page and the rows behind it. @param scores the number of rows of *Dữ liệu điểm* */
export function yearSheets(
  shown: YearsShown,
  keys: Keys,
  options: RollUpSheets,
  scores: number,
): SheetDraft[] {
  const groups = criterionRows(shown.years.compared);
  const { rowsSheet, yearBefore } = shown;
  return [
    pageOf(shown, groups, keys, options),
    yearRowsSheet(rowsSheet, yearBefore.year, groups, keys, options, scores),
  ];
}

/** The units come last: only their header is repeated on further pages, and a header is from its own page on. */
function pageOf(
  { yearBefore, years, sheet: name, rowsSheet }: YearsShown,
  groups: readonly CriterionRows[],
  keys: Keys,
  options: RollUpSheets,
): SheetDraft {
  const cells = new YearCells();
  const say: Say = (notes) => notes.map((note) => formatMessage(note, options.catalogue)).join(' ');
  cells.put(0, TITLE, STYLES.title);
  cells.row += 1;
  cells.put(
    0,
    `${yearWords(yearBefore.year)} ${yearBefore.file}. Số năm nay là công thức; số năm trước chép từ tệp. Lập lại mỗi lần tổng hợp.`,
    STYLES.hint,
  );
  const link = cells.row + 1;
  cells.row += 3;
  averages(cells, groups, rowsSheet);
  if (years.different.length > 0 && groups.length + years.different.length > ON_A_PAGE) {
    cells.breaks.push(cells.row);
  }
  differences(cells, years.different);
  const first = cells.row;
  const header = unitRows(cells, years, yearBefore.year, keys, options, say);
  cells.row = link;
  cells.put(
    0,
    call('HYPERLINK', `#${quoteSheet(name)}!A${first + 1}`, 'Đến phần thứ hạng, điểm, xếp loại từng đơn vị'),
    STYLES.hint,
  );
  return {
    name,
    visibility: 'visible',
    cells: cells.cells,
    merges: cells.merges,
    validations: [],
    conditionals: [],
    freezeRows: 0,
    page: {
      orientation: 'landscape',
      titleRows: { first: header, last: header },
      breaks: [...cells.breaks, first],
    },
    columnWidths: WIDTHS,
    rowHeights: [...cells.heights].map(([row, height]) => ({ row, height })),
    rebuilt: true,
  };
}

/** A title that may be long stands in the columns up to the kind of points. */
const TITLED = [[AT.unit, AT.then]] as const;

/** Rows of criteria that stand on a page beside the headings. */
const ON_A_PAGE = 26;

/** Averages by criterion over the units that both years have points of, for each khối. */
function averages(cells: YearCells, groups: readonly CriterionRows[], rowsSheet: string): void {
  cells.heading(`Điểm trung bình theo tiêu chí, các đơn vị có cả hai năm (nguồn: trang ${rowsSheet})`);
  if (groups.length === 0) {
    cells.put(AT.unit, 'Không có tiêu chí nào giống nhau và có điểm ở cả hai năm.', STYLES.hint);
    cells.row += 2;
  }
  const blocks = groupBy(groups, ({ rows: [row] }) =>
    JSON.stringify([row?.each.unit.block, row?.each.unit.group, row?.basis]),
  );
  for (const [index, block] of [...blocks.values()].entries()) {
    if (index > 0 && groups.length > ON_A_PAGE) {
      cells.breaks.push(cells.row);
    }
    averagesOf(cells, block, rowsSheet);
    cells.row += 1;
  }
}

function averagesOf(cells: YearCells, block: readonly CriterionRows[], rowsSheet: string): void {
  const [one] = block[0]?.rows ?? [];
  if (!one) {
    return;
  }
  cells.headers(
    new Map([
      [AT.unit, `${named(one.each.unit.block)}: ${BASIS_WORDS[one.basis].toLowerCase()}`],
      [AT.then, 'Trung bình trước'],
      [AT.now, 'Trung bình nay'],
      [AT.difference, 'Chênh lệch'],
      [AT.ratingThen, 'Điểm tối đa'],
      [AT.rating, 'Số đơn vị'],
    ]),
    TITLED,
    AT.rating,
  );
  for (const { rows, first } of block) {
    const [row] = rows;
    const area = (at: number) =>
      fixedArea({ row: first, column: at, rows: rows.length, columns: 1 }, rowsSheet);
    const mean = (at: number): Expr => {
      const count = call('COUNT', area(at));
      const share = call('ROUND', binary(call('SUM', area(at)), '/', count), 2);
      return call('IF', binary(count, '=', 0), '', share);
    };
    cells.line(
      new Map<number, CellValue | Expr>([
        [AT.unit, row ? `${row.criterion.code}. ${row.criterion.title}` : null],
        [AT.then, mean(ROW_AT.then)],
        [AT.now, mean(ROW_AT.now)],
        [AT.difference, mean(ROW_AT.difference)],
        [AT.ratingThen, row?.criterion.max ?? null],
        [AT.rating, call('COUNT', area(ROW_AT.difference))],
      ]),
      TITLED,
      AT.rating,
    );
  }
}

const named = (block: string): string => (block === '' ? NO_BLOCK : block);

/** Criteria that are not the same in both years. */
function differences(cells: YearCells, different: readonly DifferentCriterion[]): void {
  if (different.length === 0) {
    return;
  }
  const merged = [
    [AT.unit, AT.then],
    [AT.then, AT.note - AT.then],
  ] as const;
  const words = (criterion: Criterion | undefined) =>
    criterion
      ? `${criterion.code}. ${criterion.title}${criterion.max === null ? '' : ` (tối đa ${String(criterion.max).replace('.', ',')})`}`
      : null;
  cells.heading('Tiêu chí khác năm trước: không so sánh');
  for (const [block, own] of groupBy(different, (each) => each.block)) {
    cells.headers(
      new Map([
        [AT.unit, `${named(block)}: năm trước`],
        [AT.then, 'Năm nay'],
        [AT.note, 'Khác nhau'],
      ]),
      merged,
    );
    for (const { then, now } of own) {
      cells.line(
        new Map<number, CellValue>([
          [AT.unit, words(then)],
          [AT.then, words(now)],
          [AT.note, !then ? 'Chỉ có năm nay' : !now ? 'Chỉ có năm trước' : 'Nội dung hoặc điểm tối đa khác'],
        ]),
        merged,
      );
    }
    cells.row += 1;
  }
}
