/**
 * Progress of tasks against their deadlines, by formulas that hold without the add-in and on any day. The day counted
 * to is a cell above the table that a user may set; left empty, it is today.
 */
import type { Area } from '../../workbook/cells/cells';
import type { CellDraft } from '../../workbook/draft/draft';
import { binary, call, column, fixedCell, own, rowCell } from '../../workbook/formula/build';
import type { Expr } from '../../workbook/formula/expr';
import { formulaText } from '../../workbook/formula/text';
import { fromList } from '../layout/input';
import { BLOCK_ROW, headerOf, INFO_ROWS } from '../layout/layout';
import type { ColumnKey } from '../layout/layout';
import { BEFORE_DAY_READINGS, TASK_RESULT } from '../words/vocabulary';
import { STYLES } from '../../workbook/cells/style';
import { LIST_NAMES } from '../layout/meta';
import { infoId } from './info';
import type { CellStyle, Conditional, Validation } from '../../workbook/cells/style';

/** Words of *Tiến độ so với hạn*: every task has exactly one, so that their counts add up. */
export const PROGRESS = {
  /** No deadline by nature: never overdue, in no rate. */
  always: 'Thường xuyên',
  inTime: 'Trong hạn',
  soon: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  doneInTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  /** Done, but nobody has written when: neither in time nor late. */
  doneUndated: 'Chưa có ngày hoàn thành',
  dropped: TASK_RESULT.dropped,
  /** Neither a date nor one of `WITHOUT_DEADLINE`: a person must look. */
  undated: 'Chưa có hạn',
} as const;

/**
 * The phrases of *Thời gian thực hiện* that say, as a whole, that there is no deadline. Any other phrase may hide a day,
 * so without a date beside it the task is "Chưa có hạn", never silently "Thường xuyên".
 */
export const WITHOUT_DEADLINE = ['Thường xuyên', 'Khi có yêu cầu', 'Đột xuất', 'Theo quy định'] as const;

/** A deadline this many days ahead or fewer is near. */
export const SOON_DAYS = 7;

/** The cell of the day counted to, from 0. */
export const AS_OF = { row: BLOCK_ROW + 1, column: 2 } as const;

/** The label above it. */
export const AS_OF_LABEL = 'Tính đến ngày';

/** The cell that says whether *trước ngày X* allows day X, from 0. */
export const READING = { row: BLOCK_ROW + 1, column: 12 } as const;

/** The label above it. Its drop-down follows *Thông tin chung* in *Nhiệm vụ*; in a roll-up it is chosen there. */
export const READING_LABEL = INFO_ROWS.beforeDay;

export const readingInput: Validation = {
  ...fromList(
    LIST_NAMES.readings,
    INFO_ROWS.beforeDay,
    `Chọn một trong: ${Object.values(BEFORE_DAY_READINGS).join(', ')}.`,
  ),
  onError: 'stop',
};

const of = (table: string, key: ColumnKey<'tasks'>): Expr => own(table, headerOf('tasks', key));

/**
 * Tells whether the phrase says *trước* the day after the deadline. Then the deadline is the day before the one
 * written, and on the written day itself the task is late to some and in time to others. Spaces do not count, nor how
 * the day is written: 30/5, 30/05, 30-5, 30 tháng 5; with or without marks.
 */
function allowsNextDay(timing: Expr, deadline: Expr): Expr {
  const next = binary(deadline, '+', 1);
  const words = [
    [' ', ''],
    ['tháng', '/'],
    ['thang', '/'],
    ['-', '/'],
    ['.', '/'],
    ['/0', '/'],
  ].reduce((text, [from = '', to = '']) => call('SUBSTITUTE', text, from, to), timing);
  const says = (what: Expr | string, text: Expr) => call('ISNUMBER', call('SEARCH', what, text));
  return call(
    'AND',
    call('OR', says('trước', timing), says('truoc', timing)),
    says(binary(binary(call('DAY', next), '&', '/'), '&', call('MONTH', next)), words),
  );
}

/**
 * The last day on which nobody is late. It is the deadline, or the day after it where *trước* that very day allows it.
 */
export const lateAfterFormula = (deadline: Expr, timing: Expr, isStrict: Expr): Expr =>
  call(
    'IF',
    call('ISNUMBER', deadline),
    call(
      'IF',
      isStrict,
      deadline,
      call('IF', allowsNextDay(timing, deadline), binary(deadline, '+', 1), deadline),
    ),
    '',
  );

/** The day counted to: as set above the tasks, today when nothing is. @param sheet that of the tasks; the formula's own if absent. */
export function asOfDay(sheet?: string): Expr {
  const asOf = fixedCell(AS_OF.row, AS_OF.column, sheet);
  return call('IF', call('ISNUMBER', asOf), asOf, call('TODAY'));
}

/**
 * The computed columns of *Nhiệm vụ*, by key. Late is counted from *Quá hạn sau ngày*: the deadline, or the day after it
 * where the plan says *trước ngày* that day and it is read as counting.
 * @param table the table's name.
 */
export function progressFormulas(
  table: string,
): Readonly<Record<'lateAfter' | 'remaining' | 'progress', Expr>> {
  const deadline = of(table, 'deadline');
  const lateAfter = of(table, 'lateAfter');
  const isStrict = binary(fixedCell(READING.row, READING.column), '=', BEFORE_DAY_READINGS.strict);
  const finished = of(table, 'finished');
  const result = of(table, 'result');
  const remaining = of(table, 'remaining');
  const timing = of(table, 'timing');
  const done = binary(result, '=', TASK_RESULT.done);
  const dropped = binary(result, '=', TASK_RESULT.dropped);

  const whenDone = call(
    'IF',
    call('ISNUMBER', finished),
    call('IF', binary(finished, '<=', lateAfter), PROGRESS.doneInTime, PROGRESS.doneLate),
    PROGRESS.doneUndated,
  );
  const whenOpen = call(
    'IF',
    binary(remaining, '<', 0),
    PROGRESS.overdue,
    call('IF', binary(remaining, '<=', SOON_DAYS), PROGRESS.soon, PROGRESS.inTime),
  );
  const withoutDate = call(
    'IF',
    call('OR', ...WITHOUT_DEADLINE.map((phrase) => binary(timing, '=', phrase))),
    PROGRESS.always,
    PROGRESS.undated,
  );
  return {
    lateAfter: lateAfterFormula(deadline, timing, isStrict),
    remaining: call(
      'IF',
      call('AND', call('ISNUMBER', deadline), call('NOT', call('OR', done, dropped))),
      binary(lateAfter, '-', asOfDay()),
      '',
    ),
    progress: call(
      'IF',
      binary(of(table, 'text'), '=', ''),
      '',
      call(
        'IF',
        dropped,
        PROGRESS.dropped,
        call('IF', call('ISNUMBER', deadline), call('IF', done, whenDone, whenOpen), withoutDate),
      ),
    ),
  };
}

/** A figure of the block above the table, which stands below its label. */
export interface ProgressFigure {
  /** The column, from 0. */
  readonly column: number;
  readonly label: string;
  readonly formula: Expr;
  readonly style?: CellStyle;
  /** Whether a user may type a day in its place. */
  readonly mayBeDay?: boolean;
}

/**
 * Cells above the tasks: the day counted to, and counts by progress.
 * @param info the name of the table *Thông tin chung*.
 */
export function progressFigures(table: string, info: string): ProgressFigure[] {
  const count = (word: string): Expr => call('COUNTIF', column(table, headerOf('tasks', 'progress')), word);
  return [
    {
      column: AS_OF.column,
      label: AS_OF_LABEL,
      formula: call('TODAY'),
      style: { ...STYLES.input, numberFormat: 'dd/mm/yyyy' },
      mayBeDay: true,
    },
    {
      column: 3,
      label: 'Tổng số nhiệm vụ',
      formula: call('COUNTA', column(table, headerOf('tasks', 'text'))),
    },
    { column: 4, label: PROGRESS.overdue, formula: count(PROGRESS.overdue) },
    { column: 5, label: `${PROGRESS.soon} (${SOON_DAYS} ngày)`, formula: count(PROGRESS.soon) },
    { column: 6, label: PROGRESS.inTime, formula: count(PROGRESS.inTime) },
    {
      column: 10,
      label: 'Tỷ lệ đúng hạn',
      formula: rateFormula(count),
      style: { ...STYLES.body, numberFormat: '0.0%' },
    },
    {
      column: READING.column,
      label: READING_LABEL,
      formula: readingOf(info),
      // It runs on into the next column.
      style: { ...STYLES.body, align: 'left', wrap: false },
    },
    // Columns between these may be hidden.
    { column: 14, label: PROGRESS.doneInTime, formula: count(PROGRESS.doneInTime) },
    { column: 15, label: PROGRESS.doneLate, formula: count(PROGRESS.doneLate) },
    { column: 16, label: PROGRESS.always, formula: count(PROGRESS.always) },
  ];
}

/**
 * The block between hint and table: a label each and its figure below.
 * @param info the name of the table *Thông tin chung*.
 */
export function progressBlock(table: string, info: string): CellDraft[] {
  const figures = progressFigures(table, info);
  return [
    ...figures.map((figure): CellDraft => ({
      row: BLOCK_ROW,
      column: figure.column,
      content: { value: figure.label },
      style: STYLES.header,
    })),
    ...figures.map(({ column: at, formula, style = STYLES.body }): CellDraft => ({
      row: BLOCK_ROW + 1,
      column: at,
      content: { formula },
      style: { align: 'center', ...style, vertical: 'center' },
    })),
  ];
}

/**
 * Reads what *Thông tin chung* says of *trước ngày*; whatever is not the strict reading is the lenient one.
 */
const readingOf = (info: string): Expr =>
  call('IF', readsStrictly(info), BEFORE_DAY_READINGS.strict, BEFORE_DAY_READINGS.lenient);

/** Whether *Thông tin chung* says that *trước ngày X* does not allow day X. @param info its table. */
export function readsStrictly(info: string): Expr {
  const strict = call(
    'COUNTIFS',
    column(info, headerOf('info', 'id')),
    infoId('beforeDay'),
    column(info, headerOf('info', 'value')),
    BEFORE_DAY_READINGS.strict,
  );
  return binary(strict, '>', 0);
}

/**
 * The share done in time, of the tasks whose deadline has passed or that are done. Those without a deadline are in
 * neither.
 */
function rateFormula(count: (word: string) => Expr): Expr {
  const counted = [PROGRESS.doneInTime, PROGRESS.doneLate, PROGRESS.overdue]
    .map(count)
    .reduce((sum, next) => binary(sum, '+', next));
  return call('IF', binary(counted, '=', 0), '', binary(count(PROGRESS.doneInTime), '/', counted));
}

/** Styles of the words in the column of progress. Bold, slant and a fill help to find them, also in black and white. */
export function progressLooks(progress: Area): readonly Conditional[] {
  const cell = rowCell(progress.row, progress.column);
  const looks: readonly (readonly [words: readonly string[], style: CellStyle])[] = [
    [[PROGRESS.overdue, PROGRESS.doneLate], { fill: '#F8CBAD', font: { bold: true } }],
    [[PROGRESS.soon], { fill: '#FFE699', font: { bold: true } }],
    [[PROGRESS.undated, PROGRESS.doneUndated], { font: { italic: true } }],
  ];
  return looks.map(([words, style]) => ({
    formula: formulaText(call('OR', ...words.map((word) => binary(cell, '=', word)))),
    style,
  }));
}
