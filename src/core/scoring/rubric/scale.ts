/**
 * What the formulas of a score sheet look up. In the hidden columns of each row how it is scored, on the sheet *Thang
 * điểm* its levels, tiers and slopes. Both are constants of the set of criteria. A control cell tells when they are not
 * as the set has them: then nothing is rated. Above the table stand the figures of the workbook, each counted once.
 */
import {
  across,
  acrossCall,
  binary,
  call,
  column,
  fixedCell,
  literal,
} from '../../../workbook/formula/build';
import type { Expr } from '../../../workbook/formula/expr';
import type { CellDraft, SheetDraft } from '../../../workbook/draft/draft';
import type { CellStyle } from '../../../workbook/cells/style';
import { STYLES } from '../../../workbook/cells/style';
import { BLOCK_ROW, headerOf } from '../../layout/layout';
import type { ColumnKey, DraftOf } from '../../layout/layout';
import { tableSheet } from '../../layout/sheet';
import type { SheetNames } from '../../layout/sheet';
import type { Figures } from './figures';
import { KINDS as METHOD_KINDS, METHODS, partOf } from './methods';
import type { Step } from './method';
import { inputsOf, itemsOf, quantityOf, titleOf } from './rubric';
import type { Method, PlacedItem, Rubric } from './rubric';
import {
  FIGURE_WORDS,
  groupKey,
  INDICATORS,
  MARK,
  MEASURES,
  NOT_APPLICABLE_WORDS,
  scorerOf,
  SCORERS,
} from './words';

/** The sheet *Thang điểm*, drafted. */
export type ScaleSheet = SheetDraft<ColumnKey<'scale'>>;

/** The columns of a criterion's row that say how it is scored. */
export const PARAMETERS = [
  'code',
  'max',
  'group',
  'by',
  'inputs',
  'kind',
  'measure',
  'step',
  'gate',
  'decimals',
  'per',
  'floor',
  'ifNotApplicable',
  'bonus',
  'source',
  'figureName1',
  'figureName2',
  'order',
] as const satisfies readonly ColumnKey<'scores'>[];

type Parameters = Pick<DraftOf<'scores'>, (typeof PARAMETERS)[number]>;

/** What the row of an item says of how it is scored. @param index its place in the set, from 0. */
export function parametersOf({ item, group }: PlacedItem, index: number): Parameters {
  const { method, figures } = item;
  const named = typeof figures === 'object' ? figures : undefined;
  return {
    code: item.code,
    max: item.max,
    group: groupKey(group.code),
    by: scorerOf(item),
    inputs: inputsOf(item),
    kind: partOf(method).name,
    measure: measureOf(method),
    step: null,
    gate: null,
    decimals: null,
    per: null,
    floor: null,
    ...partOf(method).parameters?.(method),
    ifNotApplicable: item.ifNotApplicable ? NOT_APPLICABLE_WORDS[item.ifNotApplicable] : null,
    bonus: group.bonus ? MARK : null,
    source:
      figures === undefined ? null : named ? INDICATORS : FIGURE_WORDS[figures as keyof typeof FIGURE_WORDS],
    figureName1: named?.indicator ?? null,
    figureName2: named ? (named.of ?? named.indicator) : null,
    order: index + 1,
  };
}

function measureOf(method: Method): string | null {
  const of = quantityOf(method);
  return !of || of.kind === 'value' ? null : MEASURES[of.kind === 'share' && of.beyond ? 'beyond' : of.kind];
}

type ScaleRow = DraftOf<'scale'>;

/** The rows of *Thang điểm*: of each criterion with levels, tiers or slopes, in order. */
export function scaleRows(rubric: Rubric): ScaleRow[] {
  return itemsOf(rubric)
    .flatMap((placed) =>
      stepsOf(placed.item.method).map((step, index): ScaleRow => ({
        id: `${rubric.id}.${placed.item.code}.${index + 1}`,
        code: placed.item.code,
        title: titleOf(placed),
        rank: index + 1,
        ...step,
      })),
    )
    .map((row, index) => ({ ...row, order: index + 1 }));
}

const stepsOf = (method: Method): readonly Step[] => partOf(method).steps?.(method) ?? [];

/** Words of the block above the table; part of the sheet, in Vietnamese in every language of the pane. */
const WORDS = {
  control: 'Thang điểm và tham số',
  figures: 'Số liệu có trong sổ',
  part: 'Số liệu 1',
  whole: 'Số liệu 2',
  period: `Kỳ tính của ${INDICATORS}`,
  estimate: 'Ghi thêm',
} as const;

/** What the control cell says. */
export const CONTROL = {
  same: 'Đúng bộ tiêu chí',
  edited: 'Đã bị sửa: bấm Rà soát',
} as const;

/** Figures of a year that is not over. */
const ESTIMATE = ' (ước cả năm)';

const LABEL = 2;
const SOURCES = Object.keys(FIGURE_WORDS) as (keyof typeof FIGURE_WORDS)[];
const FIRST_SOURCE = BLOCK_ROW + 2;
/** The control cell, a header, the sources, period and estimate, an empty row. */
const BLOCK_ROWS = SOURCES.length + 5;

/** Where the control cell stands on *Thang điểm*. */
export const CONTROL_CELL = { row: BLOCK_ROW, column: LABEL + 1 } as const;

/** Where the period stands whose rows of *Số liệu báo cáo* count. */
export const PERIOD_CELL = { row: FIRST_SOURCE + SOURCES.length, column: LABEL + 1 } as const;

/** Where the words stand that go with figures of a year that is not over. */
export const ESTIMATE_CELL = { row: FIRST_SOURCE + SOURCES.length + 1, column: LABEL + 1 } as const;

/** The cells of *Thang điểm* with the figures of each source. The source's word stands in the rows. */
export function figureCells(
  sheet: string,
  figures: Figures,
): readonly { readonly word: string; readonly part: Expr; readonly whole: Expr }[] {
  return SOURCES.flatMap((source, index) =>
    figures.counted.has(source)
      ? [
          {
            word: FIGURE_WORDS[source],
            part: fixedCell(FIRST_SOURCE + index, LABEL + 1, sheet),
            whole: fixedCell(FIRST_SOURCE + index, LABEL + 2, sheet),
          },
        ]
      : [],
  );
}

/**
 * The sheet *Thang điểm* of a set.
 * @param names of it, and of the score sheet's table.
 * @param figures what the workbook's tables can give.
 */
export function scaleSheet(
  rubric: Rubric,
  names: { readonly table: string; readonly scale: SheetNames },
  figures?: Figures,
): ScaleSheet {
  const cells: CellDraft[] = [];
  const put = (row: number, at: number, content: CellDraft['content'], style: CellStyle) =>
    cells.push({ row, column: at, content, style });
  const label = STYLES.body;
  const result: CellStyle = { ...STYLES.body, align: 'center', numberFormat: 'General' };
  const computed = (formula: Expr | undefined): CellDraft['content'] =>
    formula ? { formula } : { value: null };
  put(CONTROL_CELL.row, LABEL, { value: WORDS.control }, label);
  put(CONTROL_CELL.row, CONTROL_CELL.column, { formula: controlFormula(rubric, names) }, result);
  [WORDS.figures, WORDS.part, WORDS.whole].forEach((value, index) => {
    put(FIRST_SOURCE - 1, LABEL + index, { value }, STYLES.header);
  });
  SOURCES.forEach((source, index) => {
    const figure = figures?.counted.get(source);
    put(FIRST_SOURCE + index, LABEL, { value: FIGURE_WORDS[source] }, label);
    put(FIRST_SOURCE + index, LABEL + 1, computed(figure?.part), result);
    put(FIRST_SOURCE + index, LABEL + 2, computed(figure?.whole), result);
  });
  put(PERIOD_CELL.row, LABEL, { value: WORDS.period }, label);
  put(PERIOD_CELL.row, PERIOD_CELL.column, computed(figures?.period), result);
  put(ESTIMATE_CELL.row, LABEL, { value: WORDS.estimate }, label);
  const estimate = figures && call('IF', figures.isEstimate, ESTIMATE, '');
  put(ESTIMATE_CELL.row, ESTIMATE_CELL.column, computed(estimate), result);
  return tableSheet('scale', names.scale, scaleRows(rubric), { block: { rows: BLOCK_ROWS, cells } });
}

/**
 * The way a column takes part in the control sum. It does by its number, by the length of its text, or by that and the place of its word
 * in a list. Other texts of equal length are told by Rà soát alone.
 */
type Weighing = 'number' | 'length' | readonly string[];

const KINDS = METHOD_KINDS.map((kind) => METHODS[kind].name);

const WEIGHED_SCORES: Readonly<Record<Exclude<(typeof PARAMETERS)[number], 'order'>, Weighing>> = {
  code: 'length',
  max: 'number',
  group: 'length',
  by: Object.values(SCORERS),
  inputs: 'number',
  kind: KINDS,
  step: 'number',
  gate: 'number',
  decimals: 'number',
  per: 'number',
  floor: 'number',
  ifNotApplicable: Object.values(NOT_APPLICABLE_WORDS),
  bonus: 'length',
  source: [...Object.values(FIGURE_WORDS), INDICATORS],
  figureName1: 'length',
  figureName2: 'length',
  measure: Object.values(MEASURES),
};

const WEIGHED_SCALE: Readonly<
  Record<'code' | 'rank' | 'level' | 'from' | 'above' | 'points' | 'every' | 'adds', Weighing>
> = {
  code: 'length',
  rank: 'number',
  level: 'length',
  from: 'number',
  above: 'length',
  points: 'number',
  every: 'number',
  adds: 'number',
};

/** Weights of the columns: what one loses another does not gain. */
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59];

/**
 * Whether the constants of both tables are those of the set. It compares a sum of all of them, each weighed by its column and its row's
 * number, so that it is the same in whatever order the rows stand.
 */
function controlFormula(
  rubric: Rubric,
  { table, scale }: { readonly table: string; readonly scale: SheetNames },
): Expr {
  const parameters = itemsOf(rubric).map(parametersOf);
  const wanted = weighed(WEIGHED_SCORES, parameters) + weighed(WEIGHED_SCALE, scaleRows(rubric));
  const sum = binary(
    weighedFormula('scores', table, WEIGHED_SCORES),
    '+',
    weighedFormula('scale', scale.table, WEIGHED_SCALE),
  );
  // Sums of very many points are not exact to the last digit.
  const tolerance = Math.max(1e-4, Number((Math.abs(wanted) * 1e-12).toPrecision(1)));
  const isSame = binary(call('ABS', binary(sum, '-', Number(wanted.toPrecision(15)))), '<', tolerance);
  return call('IFERROR', call('IF', isSame, CONTROL.same, CONTROL.edited), CONTROL.edited);
}

type Constants = Readonly<Record<string, string | number | boolean | null | undefined>>;

function weighed(weighing: Readonly<Record<string, Weighing>>, rows: readonly Constants[]): number {
  return rows.reduce((sum, row) => {
    const ofRow = Object.entries(weighing).reduce(
      (total, [key, how], index) => total + (PRIMES[index] ?? 1) * amountOf(row[key] ?? null, how),
      0,
    );
    return sum + (1 + Number(row.order)) * ofRow;
  }, 0);
}

function amountOf(value: string | number | boolean | null, how: Weighing): number {
  const length = String(value ?? '').length;
  return how === 'number'
    ? Number(value)
    : how === 'length'
      ? length
      : length + PLACE * (how.indexOf(String(value)) + 1);
}

/** What a place in a list of words weighs beside the length of a word. */
const PLACE = 50;

function weighedFormula<R extends 'scores' | 'scale'>(
  role: R,
  table: string,
  weighing: Readonly<Partial<Record<ColumnKey<R>, Weighing>>>,
): Expr {
  const of = (key: ColumnKey<R>) => column(table, headerOf(role, key));
  const parts = (Object.entries(weighing) as [ColumnKey<R>, Weighing][]).map(([key, how], index) => {
    const amount =
      how === 'number'
        ? of(key)
        : how === 'length'
          ? acrossCall('LEN', of(key))
          : addedUp([
              acrossCall('LEN', of(key)),
              ...how.map((word, place) => across(across(of(key), '=', word), '*', PLACE * (place + 1))),
            ]);
    return across(amount, '*', PRIMES[index] ?? 1);
  });
  // A row that somebody put in has no number: it is weighed all the same.
  return call('SUMPRODUCT', across(across(of('order'), '+', 1), '*', addedUp(parts)));
}

const addedUp = (lists: readonly Expr[]): Expr =>
  lists.slice(1).reduce((sum, next) => across(sum, '+', next), lists[0] ?? literal(0));
