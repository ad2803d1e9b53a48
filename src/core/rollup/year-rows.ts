/** *Dữ liệu so với năm trước*: a row for each unit and criterion that both years have points of; the page counts over it. */
import { STYLES } from '../../workbook/cells/style';
import type { CellStyle } from '../../workbook/cells/style';
import type { CellDraft, SheetDraft } from '../../workbook/draft/draft';
import { binary, call, column, rowCell } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { headerOf } from '../layout/layout';
import type { ColumnKey } from '../layout/layout';
import { groupBy } from '../units/group-by';
import type { ComparedUnit } from './compare-years';
import type { Basis } from './ranking';
import { BASIS_WORDS } from './staged';
import { LEAST } from './table';
import type { Keys, RollUpSheets } from './table';

export const YEAR_ROWS_SHEET = 'Dữ liệu so với năm trước';

/** Columns of the rows behind it. */
const ROW_HEADERS = [
  ...['Khối', 'Tên đơn vị', 'Mã tiêu chí', 'Tiêu chí', 'Điểm tối đa', 'Điểm theo'],
  ...['Năm trước', 'Năm nay', 'Chênh lệch'],
] as const;
const ROW_WIDTHS = [30, 56, 18, 90, 16, 22, 16, 16, 18] as const;
/** The columns that averages are taken over. */
export const ROW_AT = { then: 6, now: 7, difference: 8 } as const;
const FIRST_ROW = 4;

/** The most comparisons of formulas: more would keep Excel waiting, and the points stand as values. */
const MOST_COMPARISONS = 100_000_000;

const LINE: CellStyle = { font: STYLES.body.font, border: true };

/** A row of the rows behind the page: a criterion of a unit in both years. */
interface CriterionRow {
  readonly each: ComparedUnit;
  readonly criterion: ComparedUnit['criteria'][number];
  readonly basis: Basis;
}

/** The rows of one criterion of a khối, with one kind of points. */
export interface CriterionRows {
  readonly rows: readonly CriterionRow[];
  /** The first of them on the sheet. */
  readonly first: number;
}

/** The rows of each criterion together, in the order of the khối and of the set. */
export function criterionRows(compared: readonly ComparedUnit[]): CriterionRows[] {
  const rows = compared.flatMap((each) =>
    each.criteria
      .filter(({ then, now }) => then !== null && now !== null)
      .map((criterion): CriterionRow => ({ each, criterion, basis: each.basis ?? 'self' })),
  );
  const groups = groupBy(rows, ({ each, basis }) =>
    JSON.stringify([each.unit.block, each.unit.group, basis]),
  );
  const byCriterion = [...groups.values()].flatMap((group) => [
    ...groupBy(group, ({ criterion }) => criterion.code).values(),
  ]);
  let next = FIRST_ROW;
  return byCriterion.map((own) => {
    const first = next;
    next += own.length;
    return { rows: own, first };
  });
}

/** A figure of two cells; empty while one of them holds no number. */
export const bothNumbers = (a: Expr, b: Expr, then: Expr): Expr =>
  call('IF', call('AND', call('ISNUMBER', a), call('ISNUMBER', b)), then, '');

/**
 * Drafts the sheet.
 * @param year the year before.
 * @param scores the number of rows of *Dữ liệu điểm*.
 */
export function yearRowsSheet(
  name: string,
  year: number,
  groups: readonly CriterionRows[],
  keys: Keys,
  { names }: RollUpSheets,
  scores: number,
): SheetDraft {
  const of = (key: ColumnKey<'copyScores'>) => column(names.copyScores.table, headerOf('copyScores', key));
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const asFormulas = count * scores <= MOST_COMPARISONS;
  const now = ({ each, criterion, basis }: CriterionRow): CellDraft['content'] => {
    const item = keys.items(each.unit).get(criterion.code)?.key ?? '';
    const which = [of('key'), keys.unit.get(each.unit.key) ?? '', of('itemKey'), item] as const;
    const points = of(basis === 'official' ? 'final' : 'self');
    // A criterion that is none of the unit's set has no rows to count over.
    return asFormulas && item !== ''
      ? {
          formula: call(
            'IF',
            binary(call('COUNTIFS', ...which, points, binary('>=', '&', LEAST)), '=', 0),
            '',
            call('SUMIFS', points, ...which),
          ),
        }
      : { value: criterion.now };
  };
  const cells: CellDraft[] = [
    { row: 0, column: 0, content: { value: 'DỮ LIỆU SO VỚI NĂM TRƯỚC' }, style: STYLES.title },
    {
      row: 1,
      column: 0,
      content: {
        value: `Mỗi dòng một tiêu chí của một đơn vị có điểm cả năm ${year} và năm nay. Xin đừng sửa ở đây.`,
      },
      style: STYLES.hint,
    },
    ...ROW_HEADERS.map((value, at): CellDraft => ({
      ...{ row: FIRST_ROW - 1, column: at, style: STYLES.header },
      content: { value },
    })),
  ];
  for (const { rows, first } of groups) {
    rows.forEach((row, index) => {
      const { unit } = row.each;
      const { criterion } = row;
      const at = first + index;
      const [then, current] = [rowCell(at, ROW_AT.then), rowCell(at, ROW_AT.now)];
      const contents: CellDraft['content'][] = [
        ...[
          unit.block,
          unit.unit,
          criterion.code,
          criterion.title,
          criterion.max,
          BASIS_WORDS[row.basis],
          criterion.then,
        ].map((value) => ({ value })),
        now(row),
        { formula: bothNumbers(then, current, call('ROUND', binary(current, '-', then), 2)) },
      ];
      contents.forEach((content, columnAt) => {
        cells.push({ row: at, column: columnAt, content, style: LINE });
      });
    });
  }
  return {
    name,
    visibility: 'visible',
    cells,
    merges: [],
    validations: [],
    conditionals: [],
    freezeRows: FIRST_ROW,
    page: { orientation: 'landscape', nothing: { row: 2 } },
    columnWidths: ROW_WIDTHS,
    rebuilt: true,
  };
}
