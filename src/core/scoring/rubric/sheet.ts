/**
 * The sheet *Bảng tự chấm điểm* of a set of criteria: a block with groups, total and rating, and below it a row for
 * everything that is scored. What is typed stands in yellow cells; every point is worked out by native formulas
 * (formulas.ts), which look up levels and bounds on the sheet *Thang điểm* (scale.ts), so that the sheet is right with or
 * without the add-in.
 */
import { columnArea } from '../../../workbook/draft/draft';
import type {
  CellDraft,
  ChartDraft,
  ColumnDraft,
  RowDraft,
  SheetDraft,
  TableDraft,
} from '../../../workbook/draft/draft';
import {
  binary,
  call,
  column,
  fixedArea,
  fixedCell,
  literal,
  rowCell,
} from '../../../workbook/formula/build';
import type { Expr } from '../../../workbook/formula/expr';
import { printFormula } from '../../../workbook/formula/text';
import { heightOf } from '../../../workbook/draft/text-size';
import { columnStyle, headerOf, LAYOUT } from '../../layout/layout';
import { recordOf } from '../../layout/keyed';
import type { ColumnKey } from '../../layout/layout';
import { APPRAISAL_STATES } from '../../words/vocabulary';
import { STYLES } from '../../../workbook/cells/style';
import type { LocatedTable } from '../../layout/locate';
import { textOf } from '../../layout/locate';
import { cellOf } from '../../../workbook/cells/snapshot';
import type { CellStyle, Conditional, Validation } from '../../../workbook/cells/style';
import { EVIDENCE_MISSING, scoreFormulas } from './formulas';
import type { ScoreNames } from './formulas';
import { isMarked } from './entries';
import { hasFigures } from './figures';
import type { Figures } from './figures';
import { inputsOf, itemsOf, selfMax, titleOf } from './rubric';
import { partOf } from './methods';
import { CONTROL, CONTROL_CELL, parametersOf, scaleSheet } from './scale';
import type { ScaleSheet } from './scale';
import type { Item, Method, Rubric } from './rubric';
import { lowest } from './score';
import type { ItemEntry, ScoreInputs } from './score';
import {
  ENTRY_FAULTS,
  groupKey,
  MARK,
  NO_RATING_YET,
  NOT_APPLICABLE,
  NOT_RATED,
  ratingLine,
  SCORERS,
  sourceLine,
  writeNumber,
} from './words';

/** Words of the block above the table. */
const WORDS = {
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

/** Rows of the block, from 0; its columns stand over those of the table. */
const BLOCK_ROW = 4;
const LABEL = 2;
const MAX = 3;
const SELF = 4;
const OUT_OF = 5;
const FINAL = 6;

/** Size of total and rating, points. */
const STRONG = 13;
/** How many columns of the table the chart covers. */
const CHART_COLUMNS = 4;

/** Below the total: converted, rating, and the counts of what is missing, wrong, unexplained, not appraised. */
const ROWS_BELOW_TOTAL = 7;

const totalRow = (rubric: Rubric): number => BLOCK_ROW + 1 + rubric.groups.length;
const knockOutRow = (rubric: Rubric): number => totalRow(rubric) + ROWS_BELOW_TOTAL;
const tableRow = (rubric: Rubric): number =>
  knockOutRow(rubric) + (rubric.knockOuts.length > 0 ? rubric.knockOuts.length + 2 : 0);

type ScoreKey = ColumnKey<'scores'>;

/** The score sheet, drafted. */
export type ScoreSheet = SheetDraft<ScoreKey>;

/** The score sheet of a set and the scale that its formulas look points up in. */
export interface ScoreSheets {
  readonly scores: ScoreSheet;
  readonly scale: ScaleSheet;
}

const { columns: COLUMNS } = LAYOUT.scores;
const indexOf = (key: ScoreKey) => COLUMNS.findIndex((item) => item.key === key);

/** What a person types into, apart from the figures: those are yellow where a row needs them. */
const TYPED: ReadonlySet<ScoreKey> = new Set(['owner', 'evidence', 'explanation', 'reply', 'notApplicable']);

/**
 * The two sheets of a set, drafted.
 * @param names the sheet and table names to use.
 * @param inputs what is known already; nothing on a new sheet.
 * @param figures where the workbook's own figures are found (figures.ts).
 */
export const scoreSheets = (
  rubric: Rubric,
  names: ScoreNames,
  inputs: ScoreInputs = {},
  figures?: Figures,
): ScoreSheets => ({
  scores: scoreSheet(rubric, names, inputs, figures),
  scale: scaleSheet(rubric, names, figures),
});

function scoreSheet(
  rubric: Rubric,
  names: ScoreNames,
  inputs: ScoreInputs,
  figures: Figures | undefined,
): ScoreSheet {
  const table = scoreTable(rubric, names, inputs, figures);
  const lists = listCells(rubric);
  const { printed, frozenTo } = LAYOUT.scores;
  return {
    name: names.sheet,
    visibility: 'visible',
    cells: [
      { row: 0, column: 1, content: { value: LAYOUT.scores.title }, style: STYLES.title },
      { row: 1, column: 1, content: { value: LAYOUT.scores.hint }, style: STYLES.hint },
      { row: 2, column: 1, content: { value: sourceLine(rubric) }, style: STYLES.hint },
      { row: 3, column: 1, content: { value: ratingLine(rubric) }, style: STYLES.hint },
      ...block(rubric, names),
      ...lists.cells,
    ],
    merges: [],
    table,
    validations: [
      ...inputValidations(rubric, table, lists.sourceOf),
      ...rubric.knockOuts.map((_, k) => ({
        area: { row: knockOutRow(rubric) + 1 + k, column: MAX, rows: 1, columns: 1 },
        validation: markValidation(WORDS.knockOut, knockOutRow(rubric) + 1 + k, MAX),
      })),
    ],
    conditionals: looks(table),
    charts: [groupChart(rubric, names.sheet)],
    // The rating is a formula: Excel fits rows to what is typed, not to results that change.
    rowHeights: [{ row: totalRow(rubric) + 2, height: ratingHeight(rubric) }],
    freezeRows: 0,
    ...(frozenTo === undefined ? {} : { freezeColumns: indexOf(frozenTo) + 1 }),
    page: {
      orientation: LAYOUT.scores.orientation,
      titleRows: { first: table.row, last: table.row },
      ...(printed ? { columns: { first: indexOf(printed.from), last: indexOf(printed.to) } } : {}),
    },
  };
}

/** Millimetres of a character of a column's width. */
const CHARACTER = 1.8;

/** Points: enough for each word that may stand there. */
function ratingHeight(rubric: Rubric): number {
  const narrowest = Math.min(...[SELF, FINAL].map((at) => COLUMNS[at]?.width ?? 0)) * CHARACTER;
  const words = [...rubric.bands.map(({ name }) => name), ...Object.values(NO_RATING_YET)];
  return Math.max(...words.map((word) => heightOf(word, narrowest, STRONG, true)));
}

function scoreTable(
  rubric: Rubric,
  names: ScoreNames,
  inputs: ScoreInputs,
  figures: Figures | undefined,
): TableDraft<ScoreKey> {
  const row = tableRow(rubric);
  const formulas = scoreFormulas(names, figures);
  return {
    name: names.table,
    row,
    column: 0,
    columns: COLUMNS.map((layout): ColumnDraft<ScoreKey> => {
      const formula = formulas[layout.key];
      const validation = columnValidation(layout.key, row + 1);
      return {
        key: layout.key,
        header: layout.header,
        width: layout.width,
        hidden: layout.hidden ?? false,
        style: columnStyle(layout, TYPED.has(layout.key) ? STYLES.input : STYLES.body),
        ...(formula ? { formula } : {}),
        ...(validation ? { validation } : {}),
      };
    }),
    rows: itemsOf(rubric).map((placed, index): RowDraft<ScoreKey> => {
      const { item } = placed;
      const entry: ItemEntry = inputs[item.code] ?? {};
      return {
        id: `${rubric.id}.${item.code}`,
        title: titleOf(placed),
        method: methodWords(item, hasFigures(figures, item)),
        input1: entry.input1 ?? null,
        input2: entry.input2 ?? null,
        asked: item.evidence,
        appraised1: entry.appraised1 ?? null,
        appraised2: entry.appraised2 ?? null,
        state: APPRAISAL_STATES[0],
        notApplicable: entry.notApplicable ?? null,
        ...parametersOf(placed, index),
      };
    }),
  };
}

/** How a row is scored, as the column *Cách chấm* says it. @param knowsFigures whether the workbook knows its figures. */
function methodWords({ method, max, by }: Item, knowsFigures: boolean): string {
  if (by) {
    return by === 'superior'
      ? 'Cấp trên chấm; đơn vị không tự chấm.'
      : 'Chấm theo kết quả khảo sát; đơn vị không tự chấm.';
  }
  const auto = knowsFigures ? ' Để trống thì lấy số liệu có trong sổ.' : '';
  return partOf(method).sentence(method, max) + auto;
}

/** Excel applies validations to what is typed only; pasted values are caught by the formulas and by Rà soát. */
function columnValidation(key: ScoreKey, firstRow: number): Validation | undefined {
  if (key === 'notApplicable') {
    return markValidation(headerOf('scores', key), firstRow, indexOf(key));
  }
  return undefined;
}

const markValidation = (title: string, row: number, at: number): Validation => ({
  rule: { kind: 'custom', formula: printFormula(binary(rowCell(row, at), '=', MARK)) },
  onError: 'stop',
  title,
  message: `Chỉ nhập ${MARK}, hoặc để trống.`,
});

type ListSource = (words: readonly string[]) => Expr | undefined;

/** The words of the drop-downs stand above the hidden columns, so that they go wherever the sheet goes. */
function listCells(rubric: Rubric): { cells: CellDraft[]; sourceOf: ListSource } {
  const lists = new Map<string, readonly string[]>();
  const add = (words: readonly string[]) => lists.set(words.join('\n'), words);
  add(APPRAISAL_STATES);
  for (const { item } of itemsOf(rubric)) {
    const words = wordsOf(item.method);
    if (words) {
      add(words);
    }
  }
  const places = COLUMNS.flatMap(({ hidden }, index) => (hidden && index > 0 ? [index] : []));
  const height = tableRow(rubric) - BLOCK_ROW;
  // More lists than places, or longer ones, have no drop-down; what may be typed stays the same.
  const placed = [...lists.values()].filter((words) => words.length < height).slice(0, places.length);
  return {
    cells: placed.flatMap((words, index) =>
      words.map((value, offset): CellDraft => ({
        row: BLOCK_ROW + offset,
        column: places[index] ?? 0,
        content: { value },
      })),
    ),
    sourceOf: (words) => {
      const index = placed.findIndex((list) => list.join('\n') === words.join('\n'));
      return index < 0
        ? undefined
        : fixedArea({ row: BLOCK_ROW, column: places[index] ?? 0, rows: words.length, columns: 1 });
    },
  };
}

function wordsOf(method: Method): readonly string[] | undefined {
  const accepts = partOf(method).accepts(method);
  return accepts.kind === 'words' ? accepts.words : undefined;
}

/** Largest figure a cell takes: far above any count of a commune. */
const LARGEST = 1e9;

function inputValidations(
  rubric: Rubric,
  table: TableDraft<ScoreKey>,
  sourceOf: ListSource,
): SheetDraft['validations'] {
  const items = itemsOf(rubric);
  const perRow = (key: ScoreKey, of: (index: number) => Validation | undefined) =>
    runs(items.map((_, index) => of(index))).map(({ first, count, validation }) => ({
      area: { row: table.row + 1 + first, column: indexOf(key), rows: count, columns: 1 },
      validation,
    }));
  const states = sourceOf(APPRAISAL_STATES);
  const state = columnArea(table, 'state');
  return [
    ...perRow('input1', (index) => {
      const item = items[index]?.item;
      return item && inputsOf(item) > 0 ? firstValidation(item.method, item.max, sourceOf) : undefined;
    }),
    ...perRow('input2', (index) => {
      const item = items[index]?.item;
      return item && inputsOf(item) === 2 ? amountValidation('input2') : undefined;
    }),
    ...(['appraised1', 'appraised2'] as const).flatMap((key) =>
      perRow(key, (index) => {
        const item = items[index]?.item;
        return item && pointsValidation(headerOf('scores', key), lowest(item), item.max);
      }),
    ),
    ...(states && state ? [{ area: state, validation: fromWords('state', states, APPRAISAL_STATES) }] : []),
  ];
}

/** Neighbouring rows of one validation, together. */
function runs(
  validations: readonly (Validation | undefined)[],
): { first: number; count: number; validation: Validation }[] {
  const found: { first: number; count: number; validation: Validation }[] = [];
  validations.forEach((validation, index) => {
    const last = found.at(-1);
    if (!validation) {
      return;
    }
    if (
      last &&
      last.first + last.count === index &&
      JSON.stringify(last.validation) === JSON.stringify(validation)
    ) {
      last.count++;
    } else {
      found.push({ first: index, count: 1, validation });
    }
  });
  return found;
}

function firstValidation(method: Method, max: number, sourceOf: ListSource): Validation | undefined {
  const accepts = partOf(method).accepts(method);
  switch (accepts.kind) {
    case 'words': {
      const source = sourceOf(accepts.words);
      return source && fromWords('input1', source, accepts.words);
    }
    case 'points':
      return pointsValidation(headerOf('scores', 'input1'), 0, max);
    case 'times':
      return {
        rule: { kind: 'whole', min: 0, max: LARGEST },
        onError: 'stop',
        title: headerOf('scores', 'input1'),
        message: 'Nhập số lần: một số nguyên, không có thì nhập 0.',
      };
    case 'amount':
      return amountValidation('input1');
  }
}

const amountValidation = (key: ScoreKey): Validation => ({
  rule: { kind: 'decimal', min: 0, max: LARGEST },
  onError: 'stop',
  title: headerOf('scores', key),
  message: 'Nhập một số không âm (số lẻ viết theo cách của máy, ví dụ 7,5).',
});

const pointsValidation = (title: string, min: number, max: number): Validation => ({
  rule: { kind: 'decimal', min, max },
  onError: 'stop',
  title,
  message: `Nhập một số từ ${writeNumber(min)} đến ${writeNumber(max)} (số lẻ viết theo cách của máy, ví dụ 7,5).`,
});

const fromWords = (key: ScoreKey, source: Expr, words: readonly string[]): Validation => ({
  rule: { kind: 'list', source: printFormula(source) },
  onError: 'stop',
  title: headerOf('scores', key),
  message: `Chọn một trong: ${words.join(', ')}.`,
});

/** Words say it; a fill, bold and slant help to find it, also in black and white. */
function looks(
  table: TableDraft<ScoreKey>,
): { area: NonNullable<ReturnType<typeof columnArea>>; conditional: Conditional }[] {
  const cell = (key: ScoreKey) => rowCell(table.row + 1, indexOf(key));
  const attention: CellStyle = { fill: '#F8CBAD', font: { bold: true } };
  const input: CellStyle = { fill: STYLES.input.fill };
  const rules: readonly (readonly [key: ScoreKey, formula: Expr, style: CellStyle])[] = [
    ['input1', binary(cell('inputs'), '>=', 1), input],
    ['input2', binary(cell('inputs'), '>=', 2), input],
    [
      'entryNote',
      call('AND', binary(cell('fault'), '<>', ''), binary(cell('fault'), '<>', ENTRY_FAULTS.missing)),
      attention,
    ],
    ['entryNote', binary(cell('entryNote'), '=', EVIDENCE_MISSING), { font: { bold: true } }],
    [
      'difference',
      call('IF', call('ISNUMBER', cell('difference')), binary(cell('difference'), '<>', 0), false),
      attention,
    ],
    ['state', binary(cell('state'), '=', APPRAISAL_STATES[3]), attention],
    ['state', binary(cell('state'), '=', APPRAISAL_STATES[2]), { font: { bold: true } }],
    ['title', binary(cell('notApplicable'), '=', MARK), { font: { italic: true } }],
  ];
  return rules.flatMap(([key, formula, style]) => {
    const area = columnArea(table, key);
    return area ? [{ area, conditional: { formula: printFormula(formula), style } }] : [];
  });
}

const of = (table: string, key: ScoreKey): Expr => column(table, headerOf('scores', key));

const addUp = (parts: readonly Expr[]): Expr =>
  parts.length === 0 ? literal(0) : parts.reduce((sum, next) => binary(sum, '+', next));

function block(rubric: Rubric, { table, scale }: ScoreNames): CellDraft[] {
  const cells: CellDraft[] = [];
  const put = (row: number, col: number, content: CellDraft['content'], style: CellStyle) =>
    cells.push({ row, column: col, content, style });
  const label: CellStyle = STYLES.body;
  const points: CellStyle = { ...STYLES.body, align: 'center', numberFormat: 'General' };
  const strong: CellStyle = { ...points, font: { ...STYLES.header.font, size: STRONG } };
  const strongLabel: CellStyle = { ...strong, align: 'left' };
  const line = (row: number, word: string, formulas: Readonly<Record<number, Expr>>, isStrong = false) => {
    put(row, LABEL, { value: word }, isStrong ? strongLabel : label);
    for (const at of [MAX, SELF, OUT_OF, FINAL]) {
      const formula = formulas[at];
      put(row, at, formula ? { formula } : { value: null }, isStrong ? strong : points);
    }
  };
  const head = (row: number, words: readonly string[]) => {
    words.forEach((word, index) => put(row, LABEL + index, { value: word }, STYLES.header));
  };

  head(BLOCK_ROW, [WORDS.groups, WORDS.max, WORDS.self, WORDS.outOf, WORDS.final]);
  rubric.groups.forEach((group, g) => {
    const own = [of(table, 'by'), SCORERS.self] as const;
    const inGroup = [of(table, 'group'), groupKey(group.code)] as const;
    const sum = (key: ScoreKey, ...more: (Expr | string)[]): Expr =>
      call('SUMIFS', of(table, key), ...inGroup, ...more);
    line(BLOCK_ROW + 1 + g, `${group.code}. ${group.title}`, {
      [MAX]: sum('target'),
      [SELF]: spreadFormula(sum('self'), sum('target', ...own), sum('applied', ...own)),
      [OUT_OF]: sum('target', ...own),
      [FINAL]: spreadFormula(sum('final'), sum('target'), sum('applied')),
    });
  });

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
  line(
    at,
    WORDS.total,
    {
      [MAX]: addUp(groupCells(MAX, false)),
      [SELF]: totalOf(SELF, OUT_OF),
      [OUT_OF]: addUp(groupCells(OUT_OF, false)),
      [FINAL]: totalOf(FINAL, MAX),
    },
    true,
  );
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
  // A self-score out of 90 is never turned into one out of 100: the superior's points are not known.
  const isWhole = selfMax(rubric) === rubric.maxTotal;
  line(at + 1, WORDS.converted.replace('{max}', writeNumber(rubric.maxTotal)), {
    ...(isWhole ? { [SELF]: convertedOf(SELF, OUT_OF) } : {}),
    [FINAL]: convertedOf(FINAL, MAX),
  });
  const count = (row: number, col: number) => binary(fixedCell(row, col), '>', 0);
  // What an edited scale earns is nothing.
  const isEdited = binary(fixedCell(CONTROL_CELL.row, CONTROL_CELL.column, scale.sheet), '<>', CONTROL.same);
  const unlessEdited = (rating: Expr) => call('IF', isEdited, NO_RATING_YET.scale, rating);
  line(
    at + 2,
    WORDS.rating,
    {
      [SELF]: unlessEdited(
        call(
          'IF',
          count(at + 4, SELF),
          NO_RATING_YET.wrong,
          call(
            'IF',
            count(at + 3, SELF),
            NO_RATING_YET.missing,
            isWhole ? ratingFormula(rubric, fixedCell(at + 1, SELF)) : literal(NO_RATING_YET.superior),
          ),
        ),
      ),
      [FINAL]: unlessEdited(
        call(
          'IF',
          count(at + 6, FINAL),
          NO_RATING_YET.appraisal,
          ratingFormula(rubric, fixedCell(at + 1, FINAL)),
        ),
      ),
    },
    true,
  );
  const countOf = (key: ScoreKey, word: string): Expr => call('COUNTIF', of(table, key), word);
  const { missing, ...others } = ENTRY_FAULTS;
  line(at + 3, WORDS.missing, { [SELF]: countOf('fault', missing) });
  line(at + 4, WORDS.wrong, { [SELF]: addUp(Object.values(others).map((word) => countOf('fault', word))) });
  line(at + 5, WORDS.unexplained, { [SELF]: countOf('entryNote', EVIDENCE_MISSING) });
  line(at + 6, WORDS.pending, {
    [FINAL]: binary(
      binary(itemsOf(rubric).length, '-', call('COUNT', of(table, 'final'))),
      '-',
      countOf('final', NOT_APPLICABLE),
    ),
  });

  if (rubric.knockOuts.length > 0) {
    const first = knockOutRow(rubric) + 1;
    head(first - 1, [WORDS.knockOuts, WORDS.knockOut, WORDS.effect]);
    rubric.knockOuts.forEach(({ reason, cap }, k) => {
      put(first + k, LABEL, { value: reason }, label);
      put(first + k, MAX, { value: null }, { ...STYLES.input, align: 'center' });
      const effect = cap === null ? NOT_RATED : WORDS.notAbove.replace('{band}', cap);
      put(first + k, SELF, { value: effect }, points);
    });
  }
  return cells;
}

/** The groups' points beside their maximum, right of the block. */
const groupChart = (rubric: Rubric, sheet: string): ChartDraft => ({
  name: 'DiemTheoNhom',
  kind: 'bar',
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

/** What the rows earned; points of rows that do not apply are earned by the rest, in proportion. */
const spreadFormula = (earned: Expr, target: Expr, applied: Expr): Expr =>
  call('IF', binary(applied, '>', 0), binary(binary(earned, '*', target), '/', applied), earned);

function ratingFormula(rubric: Rubric, points: Expr): Expr {
  const isMet = (k: number) => binary(fixedCell(knockOutRow(rubric) + 1 + k, MAX), '=', MARK);
  const { bands, knockOuts } = rubric;
  const rank = (name: string | null) => bands.findIndex((band) => band.name === name);
  const lowestBand = bands.at(-1)?.name ?? '';
  const banded = bands.slice(0, -1).reduceRight<Expr>((below, band, b) => {
    const capping = knockOuts.flatMap(({ cap }, k) => (cap !== null && rank(cap) > b ? [isMet(k)] : []));
    const reached = binary(points, '>=', band.min);
    const allowed =
      capping.length === 0 ? reached : call('AND', reached, call('NOT', call('OR', ...capping)));
    return call('IF', allowed, band.name, below);
  }, literal(lowestBand));
  const barring = knockOuts.flatMap(({ cap }, k) => (cap === null ? [isMet(k)] : []));
  return barring.length === 0 ? banded : call('IF', call('OR', ...barring), NOT_RATED, banded);
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where totals and ratings stand: found from the table, so that it holds after rows were inserted above. */
export function scorePlaces(
  table: { readonly row: number; readonly column: number },
  rubric: Rubric,
): Readonly<Record<'total' | 'rating' | 'finalTotal' | 'finalRating', Place>> & {
  readonly knockOuts: readonly Place[];
} {
  const shift = table.row - tableRow(rubric);
  const place = (row: number, col: number): Place => ({ row: row + shift, column: table.column + col });
  const total = totalRow(rubric);
  return {
    total: place(total, SELF),
    rating: place(total + 2, SELF),
    finalTotal: place(total, FINAL),
    finalRating: place(total + 2, FINAL),
    knockOuts: rubric.knockOuts.map((_, k) => place(knockOutRow(rubric) + 1 + k, MAX)),
  };
}

/** What a score sheet says: entries by code, and the cells of its knock-outs. */
export function readScores(
  scores: LocatedTable<'scores'>,
  rubric: Rubric,
): {
  readonly inputs: ScoreInputs;
  /** Whether each knock-out is met, as people mark it. */
  readonly knockOuts: readonly boolean[];
  /** Whether the sheet's formulas take it for met. */
  readonly shownKnockOuts: readonly boolean[];
} {
  const keys = [
    'input1',
    'input2',
    'figure1',
    'figure2',
    'notApplicable',
    'appraised1',
    'appraised2',
  ] as const;
  const inputs = scores.rows.map((row): [string, ItemEntry] => [
    textOf(row, 'code'),
    recordOf(keys, (key) => row.values[key]),
  ]);
  // They stand above the column of maxima, wherever columns were inserted.
  const marks = scorePlaces(scores.table, rubric).knockOuts.map(
    ({ row, column: col }) => cellOf(scores.sheet.grid, row, scores.columns.max ?? col).value,
  );
  return {
    inputs: Object.fromEntries(inputs),
    knockOuts: marks.map(isMarked),
    shownKnockOuts: marks.map((mark) => typeof mark === 'string' && mark.toLowerCase() === MARK),
  };
}
