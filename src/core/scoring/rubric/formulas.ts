/**
 * The native formulas of a score sheet's rows: what was entered, what is wrong with it, what it earns. Points and bounds of
 * the set stand in them as numbers, so that a maximum edited in the sheet earns nobody anything.
 */
import { binary, call, literal, own } from '../../../workbook/formula/build';
import type { Expr } from '../../../workbook/formula/expr';
import type { Part } from '../../../workbook/formula/build';
import { headerOf } from '../../layout/layout';
import type { ColumnKey } from '../../layout/layout';
import { measuresShare } from './rubric';
import type { Item, Method, PlacedItem, Quantity } from './rubric';
import type { Figures } from './figures';
import { lowest } from './score';
import { ENTRY_FAULTS, MARK, NO, NOT_APPLICABLE, SCORERS, YES } from './words';

type ScoreKey = ColumnKey<'scores'>;

const NONE = literal('');

const { missing, choice, notNumber, negative, aboveMax, step, fraction, zeroWhole, partAbove } = ENTRY_FAULTS;

/** The computed cells of a row, by column key. @param table the sheet's table. */
export function rowFormulas(
  table: string,
  placed: PlacedItem,
  figures: Figures | undefined,
): Readonly<Partial<Record<ScoreKey, Expr>>> {
  const { item } = placed;
  const cell = (key: ScoreKey) => own(table, headerOf('scores', key));
  const figure = figures?.of.get(item.code);
  const share = measuresShare(item.method);
  const entries: Entries = figure
    ? { first: orFigure(cell, 'input1', 'figure1'), second: orFigure(cell, 'input2', 'figure2') }
    : { first: cell('input1'), second: cell('input2') };
  const marked = binary(cell('notApplicable'), '=', MARK);
  const whenMarked = (then: Part, otherwise: Part): Expr =>
    item.ifNotApplicable
      ? call('IF', call('IFERROR', marked, false), then, otherwise)
      : typeof otherwise === 'object'
        ? otherwise
        : literal(otherwise);
  const given = item.ifNotApplicable === 'full' ? item.max : NOT_APPLICABLE;
  const isOwn = item.by === undefined;
  return {
    figure1: figure ? call('IFERROR', figure.part, '') : NONE,
    figure2: figure && share ? call('IFERROR', figure.whole, '') : NONE,
    fault: faultFormula(placed, entries, marked, cell('notApplicable')),
    self: isOwn
      ? call('IF', binary(cell('fault'), '<>', ''), '', whenMarked(given, pointsFormula(item, entries)))
      : NONE,
    target: whenMarked(item.ifNotApplicable === 'leaveOut' ? 0 : item.max, item.max),
    applied: whenMarked(item.ifNotApplicable === 'full' ? item.max : 0, item.max),
    final: whenMarked(given, finalFormula(placed, cell)),
  };
}

interface Entries {
  readonly first: Expr;
  readonly second: Expr;
}

/** The typed input, or the workbook's own figure when nothing was typed. */
function orFigure(
  cell: (key: ScoreKey) => Expr,
  input: 'input1' | 'input2',
  figure: 'figure1' | 'figure2',
): Expr {
  const nothingTyped = call('AND', binary(cell('input1'), '=', ''), binary(cell('input2'), '=', ''));
  return call('IF', nothingTyped, cell(figure), cell(input));
}

function faultFormula({ item, group }: PlacedItem, entries: Entries, marked: Expr, mark: Expr): Expr {
  const entered = item.by === undefined ? enteredFault(item, entries, group.bonus ?? false) : NONE;
  return call(
    'IFERROR',
    call(
      'IF',
      marked,
      item.ifNotApplicable ? '' : ENTRY_FAULTS.alwaysApplies,
      call('IF', binary(mark, '=', ''), entered, ENTRY_FAULTS.mark),
    ),
    ENTRY_FAULTS.error,
  );
}

/** Nested conditions from the first to the last: the word of the first that holds, else `otherwise`. */
const firstOf = (tests: readonly (readonly [Expr, Part])[], otherwise: Part): Expr =>
  tests.reduceRight<Expr>(
    (rest, [test, word]) => call('IF', test, word, rest),
    typeof otherwise === 'object' ? otherwise : literal(otherwise),
  );

const isNot = (test: Expr): Expr => call('NOT', test);

function enteredFault({ method, max }: Item, { first, second }: Entries, isBonus: boolean): Expr {
  const empty = (part: Expr) => binary(part, '=', '');
  if (measuresShare(method)) {
    const either = firstOf(
      [
        [call('OR', empty(first), empty(second)), missing],
        [isNot(call('AND', call('ISNUMBER', first), call('ISNUMBER', second))), notNumber],
        [call('OR', binary(first, '<', 0), binary(second, '<', 0)), negative],
        [binary(second, '=', 0), zeroWhole],
        [binary(first, '>', second), partAbove],
      ],
      '',
    );
    return isBonus ? call('IF', call('AND', empty(first), empty(second)), '', either) : either;
  }
  const amount = (...more: (readonly [Expr, Part])[]): Expr =>
    firstOf([[isNot(call('ISNUMBER', first)), notNumber], [binary(first, '<', 0), negative], ...more], '');
  const words = (...accepted: string[]): Expr =>
    firstOf([[isNot(call('OR', ...accepted.map((word) => binary(first, '=', word)))), choice]], '');
  const filled = (() => {
    switch (method.kind) {
      case 'yesNo':
        return words(YES, NO);
      case 'levels':
        return words(...method.levels.map(({ name }) => name));
      case 'points':
        return amount(
          [binary(first, '>', max), aboveMax],
          ...(method.step === undefined ? [] : [[notInSteps(first, method.step), step] as const]),
        );
      case 'deduction':
      case 'bonus':
        return amount([binary(first, '<>', call('ROUND', first, 0)), fraction]);
      default:
        return amount();
    }
  })();
  return call('IF', empty(first), isBonus || method.kind === 'bonus' ? '' : missing, filled);
}

function notInSteps(points: Expr, size: number): Expr {
  const steps = binary(points, '/', size);
  return binary(call('ROUND', steps, 7), '<>', call('ROUND', steps, 0));
}

/** A share from 0 to 1, to nine decimals: 27 of 30 is 0.9 and reaches a bound of 0.9. */
const shareFormula = ({ first, second }: Entries): Expr => call('ROUND', binary(first, '/', second), 9);

const quantityFormula = (of: Quantity, entries: Entries): Expr =>
  of.kind === 'share' ? shareFormula(entries) : entries.first;

/** The points of an entry without fault. Only of bonus points may it be empty, and earns nothing. */
function pointsFormula({ method, max }: Item, entries: Entries): Expr {
  const { first } = entries;
  const filled = earnedFormula(method, max, entries);
  return binaryOrEmpty(first, filled);
}

const binaryOrEmpty = (first: Expr, filled: Expr): Expr => call('IF', binary(first, '=', ''), 0, filled);

function earnedFormula(method: Method, max: number, entries: Entries): Expr {
  const { first } = entries;
  switch (method.kind) {
    case 'yesNo':
      return call('IF', binary(first, '=', YES), max, 0);
    case 'levels':
      return firstOf(
        method.levels.map(({ name, points }) => [binary(first, '=', name), points] as const),
        0,
      );
    case 'points':
      return first;
    case 'ratio': {
      const points = call('ROUND', binary(max, '*', shareFormula(entries)), method.decimals);
      return method.gate === undefined
        ? points
        : call('IF', binary(shareFormula(entries), '<', method.gate), 0, points);
    }
    case 'tiers': {
      const value = quantityFormula(method.of, entries);
      return firstOf(
        [...method.tiers].reverse().map(({ from, points }) => [binary(value, '>=', from), points] as const),
        0,
      );
    }
    case 'tieredLinear': {
      const value = quantityFormula(method.of, entries);
      const points = method.slopes.reduce<Expr>((sum, { from, every, adds }, s) => {
        const next = method.slopes[s + 1];
        const within = next ? call('MIN', binary(value, '+', 0), next.from) : value;
        const above = call('MAX', 0, binary(within, '-', from));
        return binary(sum, '+', binary(binary(above, '*', adds), '/', every));
      }, literal(method.floor));
      return call('ROUND', call('MIN', max, points), method.decimals);
    }
    case 'deduction':
      return call('MAX', method.floor, binary(max, '-', binary(method.per, '*', first)));
    case 'bonus':
      return call('MIN', max, binary(method.per, '*', first));
  }
}

/** The second time's points if something stands there, else the first's; nothing while they are out of range. */
function finalFormula({ item, group }: PlacedItem, cell: (key: ScoreKey) => Expr): Expr {
  const inRange = (points: Expr): Expr =>
    call(
      'IF',
      call('ISNUMBER', points),
      call('IF', call('AND', binary(points, '>=', lowest(item)), binary(points, '<=', item.max)), points, ''),
      '',
    );
  const self = cell('self');
  // Nobody need appraise a bonus that was not claimed.
  const neither = group.bonus
    ? call('IF', call('ISNUMBER', self), call('IF', binary(self, '>', 0), '', 0), 0)
    : NONE;
  const [first, second] = [cell('appraised1'), cell('appraised2')];
  return call(
    'IFERROR',
    call(
      'IF',
      binary(second, '<>', ''),
      inRange(second),
      call('IF', binary(first, '<>', ''), inRange(first), neither),
    ),
    '',
  );
}

/** The formula of the column *Lưu ý khi nhập*, the same in every row. */
export function noteFormula(table: string, figures: Figures | undefined): Expr {
  const cell = (key: ScoreKey) => own(table, headerOf('scores', key));
  const self = cell('self');
  return call(
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
            binary(cell('evidence'), '=', ''),
            binary(cell('explanation'), '=', ''),
          ),
          EVIDENCE_MISSING,
        ],
        [
          call(
            'AND',
            binary(cell('figure1'), '<>', ''),
            binary(cell('input1'), '=', ''),
            binary(cell('input2'), '=', ''),
          ),
          binary(
            'Lấy từ sổ: ',
            '&',
            binary(
              cell('figure1'),
              '&',
              binary(
                call('IF', binary(cell('figure2'), '<>', ''), binary('/', '&', cell('figure2')), ''),
                '&',
                figures ? call('IF', figures.isEstimate, ESTIMATE, '') : '',
              ),
            ),
          ),
        ],
      ],
      '',
    ),
    ENTRY_FAULTS.error,
  );
}

/** Figures of a year that is not over. */
const ESTIMATE = ' (ước cả năm)';

export const EVIDENCE_MISSING = 'Chưa có tài liệu kiểm chứng: cần giải trình';

/** Official less self-score: only where the unit scored and the appraisal has an answer. */
export function differenceFormula(table: string): Expr {
  const [self, final] = [own(table, headerOf('scores', 'self')), own(table, headerOf('scores', 'final'))];
  return call(
    'IF',
    call('ISNUMBER', self),
    call('IF', call('ISNUMBER', final), binary(final, '-', self), ''),
    '',
  );
}
