/**
 * A sentence to tell a person, as data: a stable code, the words that fill it, the cell it is about. What the codes say stands
 * with the field's words (core/words); a workbook only carries them.
 */
import type { CellAt } from '../cells/cells';

/** A sentence by its code. @typeParam Code the codes it may bear. */
export interface Notice<Code extends string = string> {
  readonly code: Code;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The cell it is about, if it is about one. */
  readonly at?: CellAt;
}
