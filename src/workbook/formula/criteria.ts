/** The criteria of COUNTIF, COUNTIFS and SUMIFS: which rows of columns they pick. */
import { compare, FormulaError, holds, VALUE } from './scalar';
import type { Comparison, Scalar } from './scalar';

/** A column with the criterion that its cells are to meet. */
export interface Condition {
  readonly values: readonly Scalar[];
  readonly criterion: Scalar;
}

/**
 * Counts the rows that meet every condition, or adds up what a column holds in them.
 * @returns `#VALUE!` when the columns differ in length; the first error among what is added up.
 */
export function countWhere(conditions: readonly Condition[], summed?: readonly Scalar[]): Scalar {
  const tests = conditions.map(({ values, criterion }) => ({ values, ...criterionOf(criterion) }));
  const rows = tests[0]?.values.length ?? 0;
  if (tests.some((test) => test.values.length !== rows)) {
    return VALUE;
  }
  // The rarest of the words leaves the fewest rows to look at; an order has to look at all of them.
  const [candidates = tests[0]?.values.keys() ?? []] = tests
    .flatMap(({ values, word }) => (word === undefined ? [] : [rowsOf(values, word)]))
    .sort((a, b) => a.length - b.length);
  let total = 0;
  for (const row of candidates) {
    if (tests.every((test) => test.matches(test.values[row] ?? null))) {
      const item = summed?.[row] ?? null;
      if (item instanceof FormulaError) {
        return item;
      }
      total += summed ? (typeof item === 'number' ? item : 0) : 1;
    }
  }
  return total;
}

interface Criterion {
  readonly matches: (value: Scalar) => boolean;
  /** The text to be equal to, in lower case, when it asks for one. */
  readonly word?: string;
}

/**
 * Reads a criterion of SUMIFS or COUNTIF: a word to be equal to, or an order. It knows the forms that expr.ts lets be
 * built.
 */
function criterionOf(wanted: Scalar): Criterion {
  if (typeof wanted !== 'string') {
    return { matches: () => false };
  }
  const [, operator, limit = ''] = /^(<=|>=|<|>)(.*)$/s.exec(wanted) ?? [];
  if (operator === undefined) {
    const word = wanted.toLowerCase();
    return { word, matches: (value) => typeof value === 'string' && value.toLowerCase() === word };
  }
  // Only numbers have an order: a text is never "more than 5", and nothing is more than a text.
  const number = limit.trim() === '' ? NaN : Number(limit);
  return {
    matches: (value) =>
      typeof value === 'number' &&
      holds(operator as Comparison, compare(value, number)) &&
      !Number.isNaN(number),
  };
}

/** Rows of every text in a column that was asked for a word, by the text in lower case. */
const INDEXES = new WeakMap<readonly Scalar[], ReadonlyMap<string, readonly number[]>>();

/** The places of a word in a column. A thousand units counted over the same rows look at each row once, not a thousand times. */
function rowsOf(values: readonly Scalar[], word: string): readonly number[] {
  let index = INDEXES.get(values);
  if (!index) {
    const made = new Map<string, number[]>();
    values.forEach((value, row) => {
      if (typeof value === 'string') {
        const text = value.toLowerCase();
        const rows = made.get(text);
        if (rows) {
          rows.push(row);
        } else {
          made.set(text, [row]);
        }
      }
    });
    index = made;
    INDEXES.set(values, index);
  }
  return index.get(word) ?? [];
}
