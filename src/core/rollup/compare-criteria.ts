/** The criteria of this year's units beside last year's: the same where code, words and maximum are. */
import { groupBy } from '../units/group-by';
import { fold } from '../words/fold';
import { figureIn, textIn } from './copy';
import type { StagedRow } from './copy';
import type { Basis, CountedUnit } from './ranking';
import type { Criterion, YearBefore, YearBeforeUnit } from './year-before';

/** A criterion of a unit in both years. */
export interface ComparedCriterion extends Criterion {
  readonly then: number | null;
  readonly now: number | null;
}

/** A criterion that is not the same in both years, in a khối. */
export interface DifferentCriterion {
  readonly block: string;
  readonly then?: Criterion;
  readonly now?: Criterion;
}

/** The points of criteria that are the same in both years, in the order of last year's set. */
export function criteriaOfBoth(
  { from }: CountedUnit,
  then: YearBeforeUnit,
  before: readonly Criterion[],
  basis: Basis = 'self',
): ComparedCriterion[] {
  const rows = new Map((from?.copy.rows.copyScores ?? []).map((row) => [textIn(row, 'code'), row]));
  const points = basis === 'official' ? then.final : then.own;
  return before.flatMap((criterion, index): ComparedCriterion[] => {
    const row = rows.get(criterion.code);
    const now = row && criterionIn(row);
    return row && now && isSame(criterion, now)
      ? [
          {
            ...now,
            then: points[index] ?? null,
            now: figureIn(row, basis === 'official' ? 'final' : 'self'),
          },
        ]
      : [];
  });
}

const criterionIn = (row: StagedRow): Criterion => ({
  code: textIn(row, 'code'),
  title: textIn(row, 'title'),
  max: figureIn(row, 'max'),
});

const isSame = (a: Criterion, b: Criterion): boolean =>
  a.code === b.code && a.max === b.max && fold(a.title) === fold(b.title);

/** Criteria that one of two sets lacks or words otherwise, by code. */
export function differencesOf(
  block: string,
  before: readonly Criterion[],
  own: readonly Criterion[],
): DifferentCriterion[] {
  const now = new Map(own.map((criterion) => [criterion.code, criterion]));
  const then = new Set(before.map(({ code }) => code));
  return [
    ...before.flatMap((criterion): DifferentCriterion[] => {
      const other = now.get(criterion.code);
      return other
        ? isSame(criterion, other)
          ? []
          : [{ block, then: criterion, now: other }]
        : [{ block, then: criterion }];
    }),
    ...own.filter(({ code }) => !then.has(code)).map((criterion) => ({ block, now: criterion })),
  ];
}

/** The criteria of a unit's workbook; of a unit without one, those of all others that are ranked with it. */
export function criteriaFinder(units: readonly CountedUnit[]) {
  const inFile = ({ from }: CountedUnit): readonly Criterion[] | undefined => {
    const rows = from?.copy.rows.copyScores ?? [];
    return rows.length === 0 ? undefined : rows.map(criterionIn);
  };
  const groups = groupBy(units, ({ group }) => group);
  return (unit: CountedUnit): readonly Criterion[] | undefined =>
    inFile(unit) ?? (groups.get(unit.group) ?? []).map(inFile).find((criteria) => criteria !== undefined);
}

/** Last year's set of a unit; of one without a workbook, that of all others of its khối. */
export function setOf(then: YearBeforeUnit, { sets, units }: YearBefore): readonly Criterion[] | undefined {
  const alike = units.flatMap(({ block, set }) => (block === then.block && set !== null ? [set] : []));
  const [first, ...others] = [...new Set(alike)];
  return sets[then.set ?? (others.length === 0 ? (first ?? -1) : -1)];
}
