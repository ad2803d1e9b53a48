/**
 * Works a score out from entries: numbers in, points out, by plain arithmetic. It shares nothing with the sheet's
 * formulas (formulas.ts) but the set of criteria and the words, so that each is held against the other in tests.
 */
import type { CellValue } from '../../../workbook/cells/cells';
import { countsOf, inputsOf, isSelfRated, itemsOf } from './rubric';
import type { BandCondition, Item, PlacedItem, Rubric } from './rubric';
import { partOf } from './methods';
import { round } from './entered';
import type { Entered } from './entered';
import { MARK, NOT_RATED } from './words';
import type { EntryFault } from './words';

/** What stands in a row's cells; a missing one is empty. */
export interface ItemEntry {
  readonly input1?: CellValue;
  readonly input2?: CellValue;
  readonly input3?: CellValue;
  readonly input4?: CellValue;
  /** What the workbook itself knows, used when both inputs are empty and the item takes figures. */
  readonly figure1?: CellValue;
  readonly figure2?: CellValue;
  readonly notApplicable?: CellValue;
  readonly appraised1?: CellValue;
  readonly appraised2?: CellValue;
}

/** By the item's code. */
export type ScoreInputs = Readonly<Record<string, ItemEntry>>;

export interface ItemScore {
  readonly code: string;
  /** `null`: nothing that counts, because something is missing or wrong, does not apply, or is not the unit's to score. */
  readonly self: number | null;
  readonly fault: EntryFault | null;
  readonly applies: boolean;
  /** The appraised points, the second time's before the first's; `null` without any that counts. */
  readonly final: number | null;
}

export interface GroupScore {
  readonly code: string;
  readonly self: number;
  readonly final: number;
}

/** One side of the score: what the unit gave itself, or what holds after the appraisal. */
export interface Total {
  /** Points, rounded as the set says; what is missing or wrong counts 0. */
  readonly points: number;
  /** What they are out of: 90 where 10 are the superior's; less what does not apply and is left out. Without bonus. */
  readonly outOf: number;
  /** Whether everything that belongs to it has points. */
  readonly complete: boolean;
  /** A band, or `Không xếp loại`; `undefined` while it is incomplete, or when it is not out of everything. */
  readonly rating: string | undefined;
}

export interface Score {
  readonly items: readonly ItemScore[];
  readonly groups: readonly GroupScore[];
  readonly self: Total;
  readonly final: Total;
}

/**
 * The score that the sheet's formulas come to: they take words and numbers exactly as they stand. What a person means is
 * read first (entries.ts).
 * @param knockOuts whether each of the set's knock-outs is met, in order; none if absent.
 */
export function sheetScore(rubric: Rubric, inputs: ScoreInputs, knockOuts: readonly boolean[] = []): Score {
  const rows = itemsOf(rubric).map((placed) => rowOf(placed, inputs[placed.item.code] ?? {}));
  const groups = rubric.groups.map((group): GroupScore & { selfOutOf: number; finalOutOf: number } => {
    const inGroup = rows.filter((row) => row.group === group);
    const ownInGroup = inGroup.filter(({ item }) => item.by === undefined);
    return {
      code: group.code,
      self: spread(ownInGroup, ({ self }) => self),
      final: spread(inGroup, ({ final }) => final),
      selfOutOf: sum(ownInGroup.map(({ target }) => target)),
      finalOutOf: sum(inGroup.map(({ target }) => target)),
    };
  });
  const side = (of: 'self' | 'final', complete: boolean, rated: boolean): Total => {
    const counted = groups.filter((_, g) => !rubric.groups[g]?.bonus);
    const extra = groups.filter((_, g) => rubric.groups[g]?.bonus);
    const base = sum(counted.map((group) => group[of]));
    const outOf = sum(counted.map((group) => group[`${of}OutOf`]));
    const bonus = rubric.bonus ? Math.min(rubric.bonus.cap, sum(extra.map((group) => group[of]))) : 0;
    const limit = (points: number, max: number) =>
      round(rubric.bonus && !rubric.bonus.mayPassMax ? Math.min(max, points) : points, rubric.decimals);
    // A share of what applies, as if everything did: what is left out must not lower the rating.
    const rateable = outOf > 0 ? (base * rubric.maxTotal) / outOf : 0;
    return {
      points: limit(base + bonus, outOf),
      outOf,
      complete,
      rating:
        complete && rated
          ? ratingOf(
              rubric,
              limit(rateable + bonus, rubric.maxTotal),
              knockOuts,
              groups.map((group) => ({ points: group[of], outOf: group[`${of}OutOf`] })),
            )
          : undefined,
    };
  };
  return {
    items: rows.map(({ item, self, fault, applies, final }) => ({
      code: item.code,
      self,
      fault,
      applies,
      final,
    })),
    groups: groups.map(({ code, self, final }) => ({ code, self, final })),
    self: side(
      'self',
      // A wrong mark at a criterion of the superior's too: nobody knows whether it applies.
      rows.every(({ fault }) => fault === null),
      isSelfRated(rubric),
    ),
    final: side(
      'final',
      rows.every(({ settled }) => settled),
      true,
    ),
  };
}

interface RowScore extends ItemScore {
  readonly item: Item;
  readonly group: PlacedItem['group'];
  /** Points that the row stands for: none when it is left out. */
  readonly target: number;
  /** Points that can be earned: none when it does not apply, unless they are given. */
  readonly applied: number;
  /** Nothing is left for the appraisal to say. */
  readonly settled: boolean;
}

function rowOf({ item, group }: PlacedItem, entry: ItemEntry): RowScore {
  const { max, ifNotApplicable } = item;
  const mark = entry.notApplicable ?? '';
  const marked = typeof mark === 'string' && mark.toLowerCase() === MARK;
  const base = { code: item.code, item, group };
  if (marked && ifNotApplicable) {
    const given = ifNotApplicable === 'full' ? max : null;
    return {
      ...base,
      self: item.by === undefined ? given : null,
      final: given,
      fault: null,
      applies: false,
      target: ifNotApplicable === 'leaveOut' ? 0 : max,
      applied: ifNotApplicable === 'full' ? max : 0,
      settled: true,
    };
  }
  const entered = item.by === undefined ? enteredOf(item, entry, group.bonus ?? false) : { points: null };
  const fault: EntryFault | null = isError(mark)
    ? 'error'
    : marked
      ? 'alwaysApplies'
      : mark !== ''
        ? 'mark'
        : 'fault' in entered
          ? entered.fault
          : null;
  const self = fault === null && 'points' in entered ? entered.points : null;
  const { appraised1 = null, appraised2 = null } = entry;
  const decisive = isEmpty(appraised2) ? appraised1 : appraised2;
  const final =
    isEmpty(decisive) && group.bonus && !(self !== null && self > 0)
      ? 0
      : typeof decisive === 'number' && decisive >= lowest(item) && decisive <= max
        ? decisive
        : null;
  return { ...base, self, fault, applies: true, final, target: max, applied: max, settled: final !== null };
}

const isEmpty = (value: CellValue): boolean => value === null || value === '';

/** The least that an item can earn: below 0 only where its method says so. */
export const lowest = ({ method }: Item): number =>
  Math.min(0, Number(partOf(method).parameters?.(method).floor ?? 0));

const isError = (value: CellValue | undefined): boolean =>
  typeof value === 'string' && /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(value);

/** The points of what was entered, or why it has none. */
function enteredOf(item: Item, entry: ItemEntry, isBonus: boolean): Entered {
  const typed = [entry.input1 ?? null, entry.input2 ?? null];
  const { method } = item;
  const used =
    item.figures && typed.every(isEmpty)
      ? [entry.figure1 ?? null, entry.figure2 ?? null]
      : [...typed, entry.input3 ?? null, entry.input4 ?? null];
  const values = used.slice(0, inputsOf(item));
  if (values.some(isError) || (item.figures && typed.some(isError))) {
    return { fault: 'error' };
  }
  if (values.every(isEmpty) && (isBonus || method.kind === 'bonus')) {
    return { points: 0 };
  }
  // Of several counts the faults of those that are there come first.
  const mayLack = countsOf(method).length > 1 && !values.every(isEmpty);
  return values.some(isEmpty) && !mayLack
    ? { fault: 'missing' }
    : partOf(method).points(method, item.max, ...values);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The rows' points; those of rows that do not apply are earned by the rest, in proportion. */
function spread(rows: readonly RowScore[], points: (row: RowScore) => number | null): number {
  const applied = sum(rows.map((row) => row.applied));
  const target = sum(rows.map((row) => row.target));
  const earned = sum(rows.map((row) => points(row) ?? 0));
  return applied > 0 ? (earned * target) / applied : earned;
}

/**
 * The rating of so many points out of the set's.
 * @param groups points of each group, and what can be earned there; a band with conditions is not reached without them.
 */
export function ratingOf(
  rubric: Rubric,
  points: number,
  knockOuts: readonly boolean[],
  groups: readonly { readonly points: number; readonly outOf: number }[] = [],
): string {
  const isMet = ({ share, groups: of }: BandCondition): boolean =>
    groups.length > 0 &&
    rubric.groups.every(({ code, bonus }, g) => {
      const group = groups[g];
      const isMeant = of ? of.includes(code) : !bonus;
      return (
        !isMeant ||
        (group !== undefined && (group.outOf <= 0 || round(group.points - share * group.outOf, 9) >= 0))
      );
    });
  const met = rubric.knockOuts.filter((_, k) => knockOuts[k]);
  if (met.some(({ cap }) => cap === null)) {
    return NOT_RATED;
  }
  const names = rubric.bands.map(({ name }) => name);
  const highest = Math.max(0, ...met.map(({ cap }) => names.indexOf(cap ?? '')));
  // Whoever is kept out of a higher band is in the next whose own conditions hold.
  const reached = names.find((_, b) => {
    const { min = 0, conditions = [] } = rubric.bands[b] ?? {};
    return b >= highest && points >= min && conditions.every(isMet);
  });
  // Deductions may lead below 0, where the lowest band still holds.
  return reached ?? names.at(-1) ?? NOT_RATED;
}
