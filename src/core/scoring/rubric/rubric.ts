/**
 * A set of criteria with points ("Bộ tiêu chí, thang điểm") as plain data. The product ships no official one:
 * an office loads the one its province issued; what ships is an illustration and says so.
 *
 * From this one description come the sheet's native formulas (formulas.ts, sheet.ts) and, written apart from them,
 * the evaluator that works points out from numbers (evaluate.ts). What a well-formed one must further keep to is in faults.ts.
 */

/** What kind of set this is, as users read it beside the title. */
export const RUBRIC_LABELS = ['ví dụ minh họa', 'chính thức'] as const;

export interface Rubric {
  /** Stable id, such as `minh-hoa`. */
  readonly id: string;
  /** Counts up from 1 whenever the content changes. Criteria are amended within a year (Sơn La changed its own twice in 2025). */
  readonly version: number;
  /** Only a set that someone issued, with a number and a first day, may be `chính thức`. */
  readonly label: (typeof RUBRIC_LABELS)[number];
  readonly title: string;
  /** Number of the issuing decision, or `null` when no one issued it. */
  readonly number: string | null;
  /** Who issued it, or `null`. */
  readonly issuer: string | null;
  /** First day it applies, dd/mm/yyyy, or `null` when it never took effect. */
  readonly effectiveFrom: string | null;
  /** Last day it applies, dd/mm/yyyy; `null` while no end is known. */
  readonly effectiveTo: string | null;
  /** Without those of bonus points, the groups' `max` add up to `maxTotal`. */
  readonly groups: readonly RubricGroup[];
  /** Highest total without bonus, in points. */
  readonly maxTotal: number;
  /** Absent: no bonus points (điểm thưởng). */
  readonly bonus?: Bonus;
  /** From the highest `min` down; the last starts at 0. */
  readonly bands: readonly RatingBand[];
  /** Cases in which a unit is not rated, or not above some band, whatever its points. */
  readonly knockOuts: readonly KnockOut[];
  /** The unit rates itself by its share of the points that it scores. Absent, it does so only where it scores all of them. */
  readonly ratesSelf?: true;
  /** Only where the set states them; checked at the roll-up. */
  readonly quotas?: readonly Quota[];
  /** Totals are rounded to this many decimals, half up, before they are rated; the sheet says so. */
  readonly decimals: number;
}

/** What the groups of bonus points add to the total, together. */
export interface Bonus {
  /** At most this many points. */
  readonly cap: number;
  /** Whether the total may pass `maxTotal` by them. */
  readonly mayPassMax: boolean;
}

export interface RubricGroup {
  /** Shown number, such as `I` or `1`. */
  readonly code: string;
  readonly title: string;
  /** In points; the criteria's `max` add up to it. */
  readonly max: number;
  /** Its points are bonus points: they are not in `maxTotal`. */
  readonly bonus?: true;
  readonly criteria: readonly Criterion[];
}

/** A criterion is scored itself, or is the sum of its components. */
export type Criterion = Item | CompoundCriterion;

/**
 * A criterion with component criteria (tiêu chí thành phần). A component may have components too, which have none: with the
 * group there are four levels, such as `I`, `I.2`, `I.2.1`, `I.2.1.3`.
 */
export interface CompoundCriterion {
  readonly code: string;
  readonly title: string;
  /** In points; the components' `max` add up to it. */
  readonly max: number;
  readonly components: readonly Criterion[];
}

/** What is scored: a row of the sheet. */
export interface Item {
  /**
   * Shown number: the group's, a dot, its own, such as `I.2`, `I.2.1` or `1.10`. A text wherever it stands: `1.10` is not
   * `1.1`.
   */
  readonly code: string;
  readonly title: string;
  /** In points. */
  readonly max: number;
  readonly method: Method;
  /** Who scores it; the unit itself if absent. */
  readonly by?: 'superior' | 'survey';
  /** Which documents the unit is asked to name (Tài liệu kiểm chứng). */
  readonly evidence: string;
  /** What becomes of its points for a unit that it does not apply to; absent: it applies to every unit. */
  readonly ifNotApplicable?: NotApplicable;
  /** Where the sheet takes the figures from when the unit types none. */
  readonly figures?: FigureSource;
}

/**
 * With `leaveOut` the points leave the maximum too, and the rating goes by the share of what is left.
 * `spread`: the rest of the group is worth as much more, in proportion.
 * `full`: the unit is given them.
 */
export type NotApplicable = 'leaveOut' | 'spread' | 'full';

/**
 * Figures that the workbook itself knows, as part and whole. They are tasks done in time, of those done or overdue (neither those
 * without a deadline); reports sent in time, of those due; targets reached, of those with a figure; recognised models, of those
 * registered; or what rows of *Số liệu báo cáo* say for the year.
 */
export type FigureSource = 'tasks' | 'reports' | 'targets' | 'models' | IndicatorNames;

/** Names of rows of *Số liệu báo cáo*. `of` is the whole of which a share's figure is a part. */
export interface IndicatorNames {
  readonly indicator: string;
  readonly of?: string;
}

/** A quantity that a method measures: one number, a share of two, or by how much one is above another. */
export type Quantity =
  | { readonly kind: 'value'; /** What the number is, such as "số cuộc". */ readonly label: string }
  | {
      readonly kind: 'share';
      readonly part: string;
      readonly whole: string;
      /** The part may be more than the whole: 120 % of what was planned. */
      readonly beyond?: true;
    }
  /** The part by the whole, less 1. It is 0.1 where this year's figure is a tenth above last year's, below 0 where it is less. */
  | { readonly kind: 'growth'; readonly part: string; readonly whole: string };

/** How points are found. Points above the item's `max` are never given. */
export type Method =
  /** `Có` earns the maximum, `Không` nothing. */
  | { readonly kind: 'yesNo' }
  /** A word earns its points, which may be negative; the first, at most the maximum, earns the most. */
  | { readonly kind: 'levels'; readonly levels: readonly Level[] }
  /** The scorer types points from 0 to the maximum, multiples of `step` if there is one. */
  | { readonly kind: 'points'; readonly step?: number }
  /** The share of the maximum, rounded half up to `decimals`; nothing below the gate (0 to 1, included). */
  | {
      readonly kind: 'ratio';
      readonly part: string;
      readonly whole: string;
      /** The part may be more than the whole, and earns the maximum then. */
      readonly beyond?: true;
      readonly gate?: number;
      readonly decimals: number;
    }
  /** The points of the highest tier that the quantity reaches; nothing below the lowest. */
  | { readonly kind: 'tiers'; readonly of: Quantity; readonly tiers: readonly Tier[] }
  /** `floor` points up to the first slope's `from`; above it, every slope adds in proportion, up to the maximum. */
  | {
      readonly kind: 'tieredLinear';
      readonly of: Quantity;
      readonly floor: number;
      readonly slopes: readonly Slope[];
      readonly decimals: number;
    }
  /** The maximum less `per` points an occurrence, never below `floor` (which may be negative). */
  | (Count & { readonly kind: 'deduction'; readonly floor: number; readonly more?: readonly Count[] })
  /** `per` points an occurrence, up to the maximum. */
  | (Count & { readonly kind: 'bonus'; readonly more?: readonly Count[] });

/** A kind that is counted, and the points of one: `mô hình cấp tỉnh`, 2. A method may count several, each with its own. */
export interface Count {
  readonly label: string;
  readonly per: number;
}

export interface Level {
  readonly name: string;
  readonly points: number;
}

/** A tier holds from `from` up to the next tier's. A share is from 0 to 1, growth from −1. */
export interface Tier {
  readonly from: number;
  /** `from` itself still belongs to the tier below ("trên 5"); included if absent ("từ 5"). */
  readonly above?: true;
  readonly points: number;
}

/** Above `from`, up to the next slope's, every `every` more adds `adds` points, parts of it in proportion. */
export interface Slope {
  readonly from: number;
  readonly every: number;
  readonly adds: number;
}

/** A rating and the lowest total that earns it. The lower bound is included, the next band's is not ("từ 70 đến dưới 90"). */
export interface RatingBand {
  readonly name: string;
  readonly min: number;
  /** Conditions that must hold besides; none if absent. */
  readonly conditions?: readonly BandCondition[];
}

/** Groups that each have at least a share (0 to 1) of what can be earned in them. One without such points is never below. */
export interface BandCondition {
  readonly share: number;
  /** Codes; every group without bonus points if absent. */
  readonly groups?: readonly string[];
}

export interface KnockOut {
  /** The case, as a sentence that is true of the unit or not. */
  readonly reason: string;
  /** The highest band that may still be given; `null`: not rated at all. */
  readonly cap: string | null;
}

/** At most `share` (0 to 1) of the units get the band, in each khối or of all units. */
export interface Quota {
  readonly band: string;
  readonly share: number;
  readonly within: 'block' | 'all';
  /** The bands whose units the share is of: all units if absent. */
  readonly of?: readonly string[];
}

/** An item with what it belongs to. */
export interface PlacedItem {
  readonly item: Item;
  readonly group: RubricGroup;
  /** The criteria that it is a component of, the outermost first. */
  readonly within: readonly CompoundCriterion[];
}

/** Everything that is scored, in order. */
export function itemsOf(rubric: Rubric): PlacedItem[] {
  return rubric.groups.flatMap((group) => {
    const placed = (criterion: Criterion, within: readonly CompoundCriterion[]): PlacedItem[] =>
      'components' in criterion
        ? criterion.components.flatMap((component) => placed(component, [...within, criterion]))
        : [{ item: criterion, group, within }];
    return group.criteria.flatMap((criterion) => placed(criterion, []));
  });
}

/** The name of an item by itself: with the criteria that it is a component of. */
export const titleOf = ({ item, within }: PlacedItem): string =>
  [...within, item].map(({ title }) => title).join(': ');

/** The number of figures a person enters for an item. A share has two, counts one each; where others score there is none. */
export const inputsOf = ({ method, by }: Item): number =>
  by ? 0 : measuresShare(method) ? 2 : Math.max(1, countsOf(method).length);

/** The quantity that a method measures; `undefined` where it takes words, points or counts. */
export const quantityOf = (method: Method): Quantity | undefined =>
  method.kind === 'ratio' ? { ...method, kind: 'share' } : 'of' in method ? method.of : undefined;

/** Whether a method needs a part and a whole. */
export const measuresShare = (method: Method): boolean =>
  (quantityOf(method) ?? { kind: 'value' }).kind !== 'value';

/** The kinds that a method counts, in the order they are entered. */
export const countsOf = (method: Method): readonly Count[] =>
  method.kind === 'deduction' || method.kind === 'bonus' ? [method, ...(method.more ?? [])] : [];

/** Whether someone issued it; anything else must be shown as what it is. */
export const isOfficial = (rubric: Rubric): boolean => rubric.label === 'chính thức';

/** Whether the unit's own points are rated: all of the set's, or a share of those that it scores. */
export function isSelfRated(rubric: Rubric): boolean {
  const own = selfMax(rubric);
  return own === rubric.maxTotal || (rubric.ratesSelf === true && own > 0);
}

/** The most that the unit itself may score without bonus: 90 of 100 where 10 are the superior's. */
export function selfMax(rubric: Rubric): number {
  return itemsOf(rubric)
    .filter(({ item, group }) => item.by === undefined && !group.bonus)
    .reduce((sum, { item }) => sum + item.max, 0);
}
