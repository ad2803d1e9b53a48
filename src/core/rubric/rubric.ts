/**
 * A set of criteria with points ("Bộ tiêu chí, thang điểm") as plain data. The product ships no official one:
 * an office loads the one its province issued; what ships is an illustration and says so.
 */

export interface Rubric {
  /** Stable id, such as `minh-hoa`. */
  readonly id: string;
  /** Counts up from 1 whenever the content changes: criteria are amended within a year (Sơn La changed its own twice in 2025). */
  readonly version: number;
  /** Shown beside the title: what kind of set this is, such as `ví dụ minh họa`. */
  readonly label: string;
  readonly official: boolean;
  readonly title: string;
  /** Number of the issuing decision, or `null` when no one issued it. */
  readonly number: string | null;
  /** Who issued it, or `null`. */
  readonly issuer: string | null;
  /** First day it applies, dd/mm/yyyy, or `null` when it never took effect. */
  readonly effectiveFrom: string | null;
  /** The groups' `max` add up to `maxTotal`. */
  readonly groups: readonly RubricGroup[];
  /** Highest total, in points. */
  readonly maxTotal: number;
  /** From the highest `min` down; the last starts at 0. */
  readonly bands: readonly RatingBand[];
  /** Totals are rounded to this many decimals, half up, before they are rated. */
  readonly decimals: number;
}

export interface RubricGroup {
  /** Shown number, such as `I`. */
  readonly code: string;
  readonly title: string;
  /** In points; the criteria's `max` add up to it. */
  readonly max: number;
  readonly criteria: readonly RubricCriterion[];
}

export interface RubricCriterion {
  /** Shown number: the group's, a dot, its own, such as `I.2`; a bare `1.2` in a cell would be a number stored as text. */
  readonly code: string;
  readonly title: string;
  /** In points. */
  readonly max: number;
  /** How the score is found. `points`: the scorer types points from 0 to `max`. */
  readonly method: 'points';
  /** Scores are multiples of this, where the set says so. */
  readonly step?: number;
  /** Which documents the unit is asked to name (Tài liệu kiểm chứng). */
  readonly evidence: string;
}

/** A rating and the lowest total that earns it: the lower bound is included, the next band's is not ("từ 70 đến dưới 90"). */
export interface RatingBand {
  readonly name: string;
  readonly min: number;
}
