/** The reading of an annex of criteria: what its table says, each part with the blocks it was read from. */
import type { CivilDate } from '../../workbook/cells/serial';
import type { BlockNumbers, ReadingDoubt, UnusedPart } from './reading';

/** A row of the annex that is a group, a criterion or a component, in the order of the annex. */
export interface ReadCriterion {
  /** Its number as it stands: `II`, `1`, `1.2`, `a`; empty where it has none. */
  readonly number: string;
  /** Its code from the group down: `II.1.a`. A part that has no number is counted. */
  readonly code: string;
  /** Whether a part of the code was counted here. */
  readonly isCounted: boolean;
  /** Code of the row that it is below; none of a group. */
  readonly parent: string | null;
  readonly title: string;
  /** Points as stated, below 0 for those taken off; `null` where none are, or they cannot be read. */
  readonly points: number | null;
  /** The words on how it is scored, line by line. */
  readonly scoring: readonly string[];
  /** The column says that the words are of points taken off. */
  readonly deducts: boolean;
  readonly evidence: string;
  /** The words on who scores it. */
  readonly by: string;
  readonly at: BlockNumbers;
}

/** The document that gives the criteria out; what nothing says is `null`. */
export interface CriteriaSource {
  readonly number: string | null;
  readonly day: CivilDate | null;
  readonly issuer: string | null;
  readonly title: string | null;
}

/** A rating with the lowest points that earn it. */
export interface ReadBand {
  readonly name: string;
  readonly min: number;
}

/** An annex as it was read. */
export interface CriteriaReading extends CriteriaSource {
  readonly criteria: readonly ReadCriterion[];
  /** The total as stated. */
  readonly total: { readonly points: number; readonly at: BlockNumbers } | null;
  /** Ratings from the highest down; empty where none are said. */
  readonly bands: readonly ReadBand[];
  /** Sets of criteria in the document, of which one was read. */
  readonly sets: number;
  readonly doubts: readonly ReadingDoubt[];
  /** Rows and cells of the table that nothing was made of. */
  readonly unused: readonly UnusedPart[];
}
