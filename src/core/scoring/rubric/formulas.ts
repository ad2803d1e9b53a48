/**
 * The computed columns of *Bảng tự chấm điểm*. Each has one formula, the same in every row, since Excel fills a table's
 * column with the formula that was written into it last. What differs by row – the way of scoring, points, steps, gates –
 * stands in the row's hidden columns, levels and bounds in *Thang điểm* (scale.ts); formulas name none of them. Texts that
 * people type are compared by `=` alone: COUNTIF and its like would take `*` for anything and `1.10` for 1.1.
 */
import {
  across,
  acrossCall,
  binary,
  call,
  column,
  fixedCell,
  literal,
  own,
} from '../../../workbook/formula/build';
import type { Part } from '../../../workbook/formula/build';
import type { Expr } from '../../../workbook/formula/expr';
import { headerOf } from '../../layout/layout';
import type { ColumnKey } from '../../layout/layout';
import type { SheetNames } from '../../layout/sheet';
import { indicatorFigure } from './figures';
import type { Figures } from './figures';
import { KINDS, METHODS } from './methods';
import { isNamed } from './method';
import type { Cell, Kind } from './method';
import { ESTIMATE_CELL, figureCells, PERIOD_CELL } from './scale';
import {
  ENTRY_FAULTS,
  INDICATORS,
  MARK,
  MEASURES,
  NOT_APPLICABLE,
  NOT_APPLICABLE_WORDS,
  SCORERS,
} from './words';

type ScoreKey = ColumnKey<'scores'>;

/** The sheet names and table names of a score sheet and of the scale that it looks points up in. */
export interface ScoreNames extends SheetNames {
  readonly scale: SheetNames;
}

export type ScoreFormulas = Readonly<Partial<Record<ScoreKey, Expr>>>;

const { missing, notNumber, negative, fraction, zeroWhole, partAbove } = ENTRY_FAULTS;

const NONE = literal('');

/**
 * The formula of each computed column, by its key.
 * @param figures where the workbook's own figures are found (figures.ts); without them none is taken from the workbook.
 */
export function scoreFormulas(names: ScoreNames, figures?: Figures): ScoreFormulas {
  const cell = (key: ScoreKey) => own(names.table, headerOf('scores', key));
  return {
    self: selfFormula(cell),
    entryNote: noteFormula(cell, names),
    final: finalFormula(cell),
    difference: differenceFormula(cell),
    ...figureFormulas(cell, names, figures),
    fault: faultFormula(cell),
    countFault: countsFault(cell),
    target: unlessOurs(cell, call('IF', call('AND', marked(cell), isLeftOut(cell)), 0, cell('max'))),
    applied: unlessOurs(
      cell,
      call('IF', doesNotApply(cell), call('IF', isGiven(cell), cell('max'), 0), cell('max')),
    ),
    ...stepFormulas(cell, names.scale.table),
  };
}

const isEmpty = (part: Expr): Expr => binary(part, '=', '');
const isNot = (test: Expr): Expr => call('NOT', test);

/** Nested conditions from the first to the last: what stands beside the first that holds, else `otherwise`. */
const firstOf = (tests: readonly (readonly [Expr, Part])[], otherwise: Part): Expr =>
  tests.reduceRight<Expr>(
    (rest, [test, word]) => call('IF', test, word, rest),
    typeof otherwise === 'object' ? otherwise : literal(otherwise),
  );

/** Whether the row is scored in one of these ways. */
const isKind = (cell: Cell, ...kinds: Kind[]): Expr => {
  const tests = kinds.map((kind) => isNamed(cell, METHODS[kind].name));
  const [only] = tests;
  return only && tests.length === 1 ? only : call('OR', ...tests);
};

/** Whether someone marked that the criterion does not apply; a cell with an error is no mark. */
const marked = (cell: Cell): Expr => call('IFERROR', binary(cell('notApplicable'), '=', MARK), false);

const isLeftOut = (cell: Cell): Expr => binary(cell('ifNotApplicable'), '=', NOT_APPLICABLE_WORDS.leaveOut);

const isGiven = (cell: Cell): Expr => binary(cell('ifNotApplicable'), '=', NOT_APPLICABLE_WORDS.full);

/** Marked, and one of those that need not apply to every unit. */
const doesNotApply = (cell: Cell): Expr =>
  call('AND', marked(cell), binary(cell('ifNotApplicable'), '<>', ''));

const given = (cell: Cell): Expr => call('IF', isGiven(cell), cell('max'), NOT_APPLICABLE);

/** A row that somebody put in has no code: nothing is said of it. */
const unlessOurs = (cell: Cell, formula: Expr): Expr => call('IF', isEmpty(cell('code')), '', formula);

/**
 * The figures that the workbook knows of a criterion. They are counted once above *Thang điểm*, or stand in *Số liệu báo cáo* by the
 * names that the criterion gives.
 */
function figureFormulas(cell: Cell, names: ScoreNames, figures: Figures | undefined): ScoreFormulas {
  if (!figures) {
    return { figure1: NONE, figure2: NONE };
  }
  const from = (part: 'part' | 'whole', name: 'figureName1' | 'figureName2'): Expr => {
    const isFrom = (word: string) => binary(cell('source'), '=', word);
    const counted = figureCells(names.scale.sheet, figures).map(
      ({ word, ...cells }) => [isFrom(word), cells[part]] as const,
    );
    const { indicators } = figures;
    const period = fixedCell(PERIOD_CELL.row, PERIOD_CELL.column, names.scale.sheet);
    return firstOf(
      [
        ...counted,
        ...(indicators
          ? [[isFrom(INDICATORS), indicatorFigure(indicators, cell(name), period)] as const]
          : []),
      ],
      '',
    );
  };
  return {
    figure1: call('IFERROR', from('part', 'figureName1'), ''),
    figure2: call('IFERROR', call('IF', isEmpty(cell('measure')), '', from('whole', 'figureName2')), ''),
  };
}

/** From what was typed to the level or tier that it reaches. None of these reads *Lỗi nhập*, which reads them. */
function stepFormulas(cell: Cell, scale: string): ScoreFormulas {
  const typed = (input: 'input1' | 'input2') => call('IF', isEmpty(cell(input)), '', cell(input));
  // What was typed, or what the workbook knows when nothing was.
  const used = (input: 'input1' | 'input2', figure: 'figure1' | 'figure2') =>
    call(
      'IF',
      isEmpty(cell('source')),
      typed(input),
      call('IF', call('AND', isEmpty(cell('input1')), isEmpty(cell('input2'))), cell(figure), typed(input)),
    );
  // Figures that only counts take: the workbook knows none.
  const counted = (input: 'input3' | 'input4', no: number) =>
    call('IF', binary(cell('inputs'), '<', no), '', call('IF', isEmpty(cell(input)), '', cell(input)));
  const [first, second] = [cell('used1'), cell('used2')];
  // To nine decimals: 27 of 30 is 0.9 and reaches a bound of 0.9.
  const quotient = binary(first, '/', second);
  const lessOne = call('IF', binary(cell('measure'), '=', MEASURES.growth), 1, 0);
  const share = call('IF', binary(second, '=', 0), '', call('ROUND', binary(quotient, '-', lessOne), 9));
  const of = (key: ColumnKey<'scale'>) => column(scale, headerOf('scale', key));
  const rows = across(of('code'), '=', cell('code'));
  const byLevel = call(
    'SUMPRODUCT',
    across(across(rows, '*', across(of('level'), '=', first)), '*', acrossCall('ISTEXT', of('level'))),
    of('rank'),
  );
  // A bound belongs to its tier unless it is marked: "từ 5", "trên 5".
  const atBound = across(across(of('from'), '=', cell('measured')), '*', across(of('above'), '<>', MARK));
  const byBound = call(
    'SUMPRODUCT',
    across(
      across(rows, '*', across(across(of('from'), '<', cell('measured')), '+', atBound)),
      '*',
      acrossCall('ISNUMBER', of('from')),
    ),
  );
  // Of one kind the points a time stand in the row, of several on *Thang điểm*.
  const ofSeveral = call(
    'SUMPRODUCT',
    across(
      rows,
      '*',
      USED.map((key, index) => across(across(of('rank'), '=', index + 1), '*', amountIn(cell(key)))).reduce(
        (sum, next) => across(sum, '+', next),
      ),
    ),
    of('points'),
  );
  const byCounts = binary(binary(cell('per'), '*', amountIn(first)), '+', ofSeveral);
  const inTier = (key: ColumnKey<'scale'>) =>
    call('SUMPRODUCT', across(rows, '*', across(of('rank'), '=', cell('reached'))), of(key));
  const beyond = binary(
    binary(binary(cell('measured'), '-', inTier('from')), '*', inTier('adds')),
    '/',
    inTier('every'),
  );
  return {
    used1: used('input1', 'figure1'),
    used2: used('input2', 'figure2'),
    used3: counted('input3', 3),
    used4: counted('input4', 4),
    measured: call(
      'IF',
      isEmpty(cell('measure')),
      call('IF', call('ISNUMBER', first), first, ''),
      call('IF', call('AND', call('ISNUMBER', first), call('ISNUMBER', second)), share, ''),
    ),
    reached: firstOf(
      [
        [isEmpty(cell('code')), ''],
        [isKind(cell, 'levels'), call('IF', call('ISTEXT', first), byLevel, 0)],
        [isKind(cell, 'tiers', 'tieredLinear'), call('IF', call('ISNUMBER', cell('measured')), byBound, 0)],
      ],
      0,
    ),
    byScale: firstOf(
      [
        [isEmpty(cell('code')), ''],
        [isKind(cell, 'deduction', 'bonus'), byCounts],
        [binary(cell('reached'), '=', 0), 0],
      ],
      binary(inTier('points'), '+', call('IF', isKind(cell, 'tieredLinear'), beyond, 0)),
    ),
  };
}

/** Why an entry gives no points: the first reason that holds. */
function faultFormula(cell: Cell): Expr {
  const isOwn = binary(cell('by'), '=', SCORERS.self);
  return unlessOurs(
    cell,
    call(
      'IFERROR',
      firstOf(
        [
          [
            binary(cell('notApplicable'), '=', MARK),
            call('IF', isEmpty(cell('ifNotApplicable')), ENTRY_FAULTS.alwaysApplies, ''),
          ],
          [binary(cell('notApplicable'), '<>', ''), ENTRY_FAULTS.mark],
          [isNot(isOwn), ''],
          [isNot(isEmpty(cell('measure'))), shareFault(cell)],
          [binary(cell('inputs'), '>', 1), call('IF', isEmpty(cell('countFault')), '', cell('countFault'))],
        ],
        oneFault(cell),
      ),
      ENTRY_FAULTS.error,
    ),
  );
}

function shareFault(cell: Cell): Expr {
  const [first, second] = [cell('used1'), cell('used2')];
  const isBonus = binary(cell('bonus'), '=', MARK);
  return firstOf(
    [
      // A bonus need not be claimed.
      [call('AND', isBonus, isEmpty(first), isEmpty(second)), ''],
      [call('OR', isEmpty(first), isEmpty(second)), missing],
      [isNot(call('AND', call('ISNUMBER', first), call('ISNUMBER', second))), notNumber],
      [call('OR', binary(first, '<', 0), binary(second, '<', 0)), negative],
      [binary(second, '=', 0), zeroWhole],
      [call('AND', binary(cell('measure'), '=', MEASURES.share), binary(first, '>', second)), partAbove],
    ],
    '',
  );
}

/** The number in a cell, 0 when it holds none. */
const amountIn = (used: Expr): Expr => call('IF', call('ISNUMBER', used), used, 0);

/** The cells of what was entered, each filled where a row takes so many figures. */
const USED = ['used1', 'used2', 'used3', 'used4'] as const;

/** Nothing stands in any cell that the row takes a figure from. */
const isNothing = (cell: Cell): Expr =>
  call(
    'AND',
    isEmpty(cell('used1')),
    call('OR', binary(cell('inputs'), '<', 2), isEmpty(cell('used2'))),
    isEmpty(cell('used3')),
    isEmpty(cell('used4')),
  );

/** A row that may stay empty: a bonus need not be claimed. */
const mayBeEmpty = (cell: Cell): Expr => call('OR', binary(cell('bonus'), '=', MARK), isKind(cell, 'bonus'));

/** Why several counts give no points. It stands in a column of its own: *Lỗi nhập* would be too long. */
function countsFault(cell: Cell): Expr {
  const any = (test: (used: Expr) => Expr) => call('OR', ...USED.map((key) => test(cell(key))));
  const isMissing = call(
    'OR',
    isEmpty(cell('used1')),
    isEmpty(cell('used2')),
    call('AND', binary(cell('inputs'), '>', 2), isEmpty(cell('used3'))),
    call('AND', binary(cell('inputs'), '>', 3), isEmpty(cell('used4'))),
  );
  return firstOf(
    [
      [call('OR', binary(cell('inputs'), '<', 2), isNot(isEmpty(cell('measure')))), ''],
      [isNothing(cell), call('IF', mayBeEmpty(cell), '', missing)],
      [any((used) => call('AND', binary(used, '<>', ''), isNot(call('ISNUMBER', used)))), notNumber],
      [any((used) => binary(amountIn(used), '<', 0)), negative],
      [any((used) => binary(amountIn(used), '<>', call('ROUND', amountIn(used), 0))), fraction],
      [call('AND', isNot(isKind(cell, 'bonus')), isMissing), missing],
    ],
    '',
  );
}

function oneFault(cell: Cell): Expr {
  const first = cell('used1');
  const ofKinds = (key: 'wordFault' | 'amountFault') =>
    KINDS.flatMap((kind): (readonly [Expr, Part])[] => {
      const fault = METHODS[kind][key];
      return fault ? [[isKind(cell, kind), fault(cell)]] : [];
    });
  return firstOf(
    [
      [isEmpty(first), call('IF', mayBeEmpty(cell), '', missing)],
      ...ofKinds('wordFault'),
      [isNot(call('ISNUMBER', first)), notNumber],
      [binary(first, '<', 0), negative],
      ...ofKinds('amountFault'),
    ],
    '',
  );
}

/** The points of an entry without fault. Only of bonus points may it be empty, and earns nothing. */
function selfFormula(cell: Cell): Expr {
  return firstOf(
    [
      [isEmpty(cell('code')), ''],
      [binary(cell('by'), '<>', SCORERS.self), ''],
      [binary(cell('fault'), '<>', ''), ''],
      [marked(cell), given(cell)],
      [isNothing(cell), 0],
      ...KINDS.map((kind) => [isKind(cell, kind), METHODS[kind].earns(cell)] as const),
    ],
    '',
  );
}

/** The second time's points if something stands there, else the first's; nothing while they are out of range. */
function finalFormula(cell: Cell): Expr {
  const lowest = call('MIN', 0, cell('floor'));
  const inRange = (points: Expr): Expr =>
    call(
      'IF',
      call('ISNUMBER', points),
      call('IF', call('AND', binary(points, '>=', lowest), binary(points, '<=', cell('max'))), points, ''),
      '',
    );
  const self = cell('self');
  // Nobody need appraise a bonus that was not claimed.
  const neither = call(
    'IF',
    binary(cell('bonus'), '=', MARK),
    call('IF', call('ISNUMBER', self), call('IF', binary(self, '>', 0), '', 0), 0),
    '',
  );
  const [first, second] = [cell('appraised1'), cell('appraised2')];
  return unlessOurs(
    cell,
    call(
      'IFERROR',
      firstOf(
        [
          [doesNotApply(cell), given(cell)],
          [binary(second, '<>', ''), inRange(second)],
          [binary(first, '<>', ''), inRange(first)],
        ],
        neither,
      ),
      '',
    ),
  );
}

/** What the column *Lưu ý khi nhập* says. */
function noteFormula(cell: Cell, names: ScoreNames): Expr {
  const self = cell('self');
  const second = call('IF', binary(cell('figure2'), '<>', ''), binary('/', '&', cell('figure2')), '');
  const estimate = fixedCell(ESTIMATE_CELL.row, ESTIMATE_CELL.column, names.scale.sheet);
  return unlessOurs(
    cell,
    call(
      'IFERROR',
      firstOf(
        [
          [binary(cell('fault'), '<>', ''), cell('fault')],
          [binary(cell('by'), '<>', SCORERS.self), cell('by')],
          [binary(cell('notApplicable'), '=', MARK), NOT_APPLICABLE],
          [
            call(
              'AND',
              call('ISNUMBER', self),
              binary(self, '>', 0),
              isEmpty(cell('evidence')),
              isEmpty(cell('explanation')),
            ),
            EVIDENCE_MISSING,
          ],
          [
            call('AND', binary(cell('figure1'), '<>', ''), isEmpty(cell('input1')), isEmpty(cell('input2'))),
            binary('Lấy từ sổ: ', '&', binary(cell('figure1'), '&', binary(second, '&', estimate))),
          ],
        ],
        '',
      ),
      ENTRY_FAULTS.error,
    ),
  );
}

export const EVIDENCE_MISSING = 'Chưa có tài liệu kiểm chứng: cần giải trình';

/** Official less self-score: only where the unit scored and the appraisal has an answer. */
function differenceFormula(cell: Cell): Expr {
  const [self, final] = [cell('self'), cell('final')];
  return call(
    'IF',
    call('ISNUMBER', self),
    call('IF', call('ISNUMBER', final), binary(final, '-', self), ''),
    '',
  );
}
