/** The block above a score sheet's table: points by group, total, rating, what is missing, and the knock-outs. */
import type { CellDraft, ChartDraft } from '../../../workbook/draft/draft';
import { binary, call, column, fixedCell, literal } from '../../../workbook/formula/build';
import type { Expr } from '../../../workbook/formula/expr';
import { heightOf } from '../../../workbook/draft/text-size';
import { headerOf } from '../../layout/layout';
import { STYLES } from '../../../workbook/cells/style';
import type { CellStyle } from '../../../workbook/cells/style';
import { EVIDENCE_MISSING } from './formulas';
import type { ScoreNames } from './formulas';
import { isSelfRated, itemsOf } from './rubric';
import type { BandCondition, Rubric } from './rubric';
import { CONTROL, CONTROL_CELL } from './scale';
import {
  ENTRY_FAULTS,
  groupKey,
  MARK,
  NO_RATING_YET,
  NOT_APPLICABLE,
  NOT_RATED,
  SCORERS,
  writeNumber,
} from './words';
import {
  BLOCK_ROW,
  LABEL,
  MAX,
  SELF,
  OUT_OF,
  FINAL,
  ROWS_BELOW_TOTAL,
  totalRow,
  knockOutRow,
  COLUMNS,
} from './sheet-places';
import type { ScoreKey } from './sheet-places';

/** Words of the block above the table. */
export const WORDS = {
  groups: 'Nhóm tiêu chí',
  max: 'Điểm tối đa',
  self: 'Điểm tự chấm',
  outOf: 'Tự chấm trên số điểm',
  final: 'Điểm chính thức',
  total: 'TỔNG ĐIỂM',
  converted: 'Quy về thang {max} điểm',
  rating: 'XẾP LOẠI',
  missing: 'Số tiêu chí chưa nhập',
  wrong: 'Số tiêu chí nhập chưa đúng',
  unexplained: 'Số tiêu chí cần giải trình',
  pending: 'Số tiêu chí chưa thẩm định',
  knockOuts: 'Trường hợp không xếp loại, hạ mức (đánh dấu x nếu có)',
  knockOut: 'Có',
  effect: 'Xếp loại khi đó',
  notAbove: 'Không quá mức {band}',
} as const;

/** Size of total and rating, points. */
const STRONG = 13;

/** The number of the table's columns that the chart covers. */
const CHART_COLUMNS = 4;

/** Millimetres of a character of a column's width. */
const CHARACTER = 1.8;

/** Points: enough for each word that may stand there. */
export function ratingHeight(rubric: Rubric): number {
  const narrowest = Math.min(...[SELF, FINAL].map((at) => COLUMNS[at]?.width ?? 0)) * CHARACTER;
  const words = [...rubric.bands.map(({ name }) => name), ...Object.values(NO_RATING_YET)];
  return Math.max(...words.map((word) => heightOf(word, narrowest, STRONG, true)));
}

const of = (table: string, key: ScoreKey): Expr => column(table, headerOf('scores', key));

const addUp = (parts: readonly Expr[]): Expr =>
  parts.length === 0 ? literal(0) : parts.reduce((sum, next) => binary(sum, '+', next));

const POINTS: CellStyle = { ...STYLES.body, align: 'center', numberFormat: 'General' };
const STRONG_POINTS: CellStyle = { ...POINTS, font: { ...STYLES.header.font, size: STRONG } };
const STRONG_LABEL: CellStyle = { ...STRONG_POINTS, align: 'left' };

/** The cells of the block above the table of that name. */
export const block = (rubric: Rubric, { table, scale }: ScoreNames): CellDraft[] => [
  ...groupLines(rubric, table),
  ...totalLines(rubric, scale.sheet),
  ...countLines(rubric, table),
  ...knockOutLines(rubric),
];

/** Formulas by the column of the block they stand in. */
type LineFormulas = Readonly<Record<number, Expr>>;

/** A line of the block: a word, and its formulas or empty cells. */
const line = (row: number, word: string, formulas: LineFormulas, isStrong = false): CellDraft[] => [
  { row, column: LABEL, content: { value: word }, style: isStrong ? STRONG_LABEL : STYLES.body },
  ...[MAX, SELF, OUT_OF, FINAL].map((at): CellDraft => {
    const formula = formulas[at];
    return {
      row,
      column: at,
      content: formula ? { formula } : { value: null },
      style: isStrong ? STRONG_POINTS : POINTS,
    };
  }),
];

const head = (row: number, words: readonly string[]): CellDraft[] =>
  words.map((value, index) => ({ row, column: LABEL + index, content: { value }, style: STYLES.header }));

function groupLines(rubric: Rubric, table: string): CellDraft[] {
  const own = [of(table, 'by'), SCORERS.self] as const;
  return [
    ...head(BLOCK_ROW, [WORDS.groups, WORDS.max, WORDS.self, WORDS.outOf, WORDS.final]),
    ...rubric.groups.flatMap((group, g) => {
      const inGroup = [of(table, 'group'), groupKey(group.code)] as const;
      const sum = (key: ScoreKey, ...more: (Expr | string)[]): Expr =>
        call('SUMIFS', of(table, key), ...inGroup, ...more);
      return line(BLOCK_ROW + 1 + g, `${group.code}. ${group.title}`, {
        [MAX]: sum('target'),
        [SELF]: spreadFormula(sum('self'), sum('target', ...own), sum('applied', ...own)),
        [OUT_OF]: sum('target', ...own),
        [FINAL]: spreadFormula(sum('final'), sum('target'), sum('applied')),
      });
    }),
  ];
}

/** Total, the total on the scale of the set, and the rating. */
function totalLines(rubric: Rubric, scale: string): CellDraft[] {
  const at = totalRow(rubric);
  const groupCells = (col: number, isBonus: boolean) =>
    rubric.groups.flatMap((group, g) =>
      (group.bonus ?? false) === isBonus ? [fixedCell(BLOCK_ROW + 1 + g, col)] : [],
    );
  const bonus = (col: number): Expr | undefined =>
    rubric.bonus && call('MIN', rubric.bonus.cap, addUp(groupCells(col, true)));
  const limited = (sum: Expr, max: Expr | number): Expr =>
    call('ROUND', rubric.bonus && !rubric.bonus.mayPassMax ? call('MIN', max, sum) : sum, rubric.decimals);
  const plus = (base: Expr, extra: Expr | undefined) => (extra ? binary(base, '+', extra) : base);
  const totalOf = (col: number, outOf: number) =>
    limited(plus(addUp(groupCells(col, false)), bonus(col)), fixedCell(at, outOf));
  const convertedOf = (col: number, outOf: number) =>
    limited(
      plus(
        call(
          'IF',
          binary(fixedCell(at, outOf), '>', 0),
          binary(binary(addUp(groupCells(col, false)), '*', rubric.maxTotal), '/', fixedCell(at, outOf)),
          0,
        ),
        bonus(col),
      ),
      rubric.maxTotal,
    );
  return [
    ...line(
      at,
      WORDS.total,
      {
        [MAX]: addUp(groupCells(MAX, false)),
        [SELF]: totalOf(SELF, OUT_OF),
        [OUT_OF]: addUp(groupCells(OUT_OF, false)),
        [FINAL]: totalOf(FINAL, MAX),
      },
      true,
    ),
    ...line(at + 1, WORDS.converted.replace('{max}', writeNumber(rubric.maxTotal)), {
      ...(isSelfRated(rubric) ? { [SELF]: convertedOf(SELF, OUT_OF) } : {}),
      [FINAL]: convertedOf(FINAL, MAX),
    }),
    ...line(at + 2, WORDS.rating, ratingFormulas(rubric, scale), true),
  ];
}

function ratingFormulas(rubric: Rubric, scale: string): LineFormulas {
  const at = totalRow(rubric);
  const count = (row: number, col: number) => binary(fixedCell(row, col), '>', 0);
  const rating = (col: number, outOf: number) => ratingFormula(rubric, fixedCell(at + 1, col), col, outOf);
  // A self-score out of 90 is turned into one out of 100 only where the set says so: the superior's points are not known.
  const self = isSelfRated(rubric) ? rating(SELF, OUT_OF) : literal(NO_RATING_YET.superior);
  // What an edited scale earns is nothing.
  const isEdited = binary(fixedCell(CONTROL_CELL.row, CONTROL_CELL.column, scale), '<>', CONTROL.same);
  const unlessEdited = (rated: Expr) => call('IF', isEdited, NO_RATING_YET.scale, rated);
  return {
    [SELF]: unlessEdited(
      call(
        'IF',
        count(at + 4, SELF),
        NO_RATING_YET.wrong,
        call('IF', count(at + 3, SELF), NO_RATING_YET.missing, self),
      ),
    ),
    [FINAL]: unlessEdited(call('IF', count(at + 6, FINAL), NO_RATING_YET.appraisal, rating(FINAL, MAX))),
  };
}

/** Lines that count criteria: missing, wrong, unexplained, not appraised. */
function countLines(rubric: Rubric, table: string): CellDraft[] {
  const at = totalRow(rubric);
  const countOf = (key: ScoreKey, word: string): Expr => call('COUNTIF', of(table, key), word);
  const { missing, ...others } = ENTRY_FAULTS;
  const scored = call('COUNT', of(table, 'final'));
  return [
    ...line(at + 3, WORDS.missing, { [SELF]: countOf('fault', missing) }),
    ...line(at + 4, WORDS.wrong, {
      [SELF]: addUp(Object.values(others).map((word) => countOf('fault', word))),
    }),
    ...line(at + 5, WORDS.unexplained, { [SELF]: countOf('entryNote', EVIDENCE_MISSING) }),
    ...line(at + 6, WORDS.pending, {
      [FINAL]: binary(binary(itemsOf(rubric).length, '-', scored), '-', countOf('final', NOT_APPLICABLE)),
    }),
  ];
}

function knockOutLines(rubric: Rubric): CellDraft[] {
  if (rubric.knockOuts.length === 0) {
    return [];
  }
  const first = knockOutRow(rubric) + 1;
  return [
    ...head(first - 1, [WORDS.knockOuts, WORDS.knockOut, WORDS.effect]),
    ...rubric.knockOuts.flatMap(({ reason, cap }, k): CellDraft[] => {
      const row = first + k;
      const effect = cap === null ? NOT_RATED : WORDS.notAbove.replace('{band}', cap);
      return [
        { row, column: LABEL, content: { value: reason }, style: STYLES.body },
        { row, column: MAX, content: { value: null }, style: { ...STYLES.input, align: 'center' } },
        { row, column: SELF, content: { value: effect }, style: POINTS },
      ];
    }),
  ];
}

/** The groups' points beside their maximum, right of the block. */
export const groupChart = (rubric: Rubric, sheet: string): ChartDraft => ({
  name: 'DiemTheoNhom',
  kind: 'bar',
  // A group may be one of points taken off.
  belowZero: true,
  title: 'Điểm theo nhóm tiêu chí',
  source: {
    sheet,
    area: { row: BLOCK_ROW, column: LABEL, rows: rubric.groups.length + 1, columns: SELF - LABEL + 1 },
  },
  anchor: {
    row: BLOCK_ROW,
    column: FINAL + 1,
    rows: rubric.groups.length + ROWS_BELOW_TOTAL,
    columns: CHART_COLUMNS,
  },
});

/** Points that rows earned: those of rows that do not apply are earned by the rest, in proportion. */
const spreadFormula = (earned: Expr, target: Expr, applied: Expr): Expr =>
  call('IF', binary(applied, '>', 0), binary(binary(earned, '*', target), '/', applied), earned);

/** @param col of the groups' points. @param outOf the column of what can be earned in them. */
function ratingFormula(rubric: Rubric, points: Expr, col: number, outOf: number): Expr {
  const isHeld = ({ share, groups }: BandCondition): Expr[] =>
    rubric.groups.flatMap(({ code, bonus }, g) => {
      const [earned, whole] = [fixedCell(BLOCK_ROW + 1 + g, col), fixedCell(BLOCK_ROW + 1 + g, outOf)];
      const missing = call('ROUND', binary(earned, '-', binary(share, '*', whole)), 9);
      return (groups ? groups.includes(code) : !bonus)
        ? [call('OR', binary(whole, '<=', 0), binary(missing, '>=', 0))]
        : [];
    });
  const isMet = (k: number) => binary(fixedCell(knockOutRow(rubric) + 1 + k, MAX), '=', MARK);
  const { bands, knockOuts } = rubric;
  const rank = (name: string | null) => bands.findIndex((band) => band.name === name);
  const lowestBand = bands.at(-1)?.name ?? '';
  const banded = bands.slice(0, -1).reduceRight<Expr>((below, band, b) => {
    const capping = knockOuts.flatMap(({ cap }, k) => (cap !== null && rank(cap) > b ? [isMet(k)] : []));
    const needed = [
      binary(points, '>=', band.min),
      ...(band.conditions ?? []).flatMap(isHeld),
      ...(capping.length === 0 ? [] : [call('NOT', call('OR', ...capping))]),
    ];
    const [only] = needed;
    return call('IF', only && needed.length === 1 ? only : call('AND', ...needed), band.name, below);
  }, literal(lowestBand));
  const barring = knockOuts.flatMap(({ cap }, k) => (cap === null ? [isMet(k)] : []));
  return barring.length === 0 ? banded : call('IF', call('OR', ...barring), NOT_RATED, banded);
}
