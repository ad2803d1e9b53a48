/** Messages as a workbook carries them, in its journal. Their texts stand with the field's words (core/words). */
import type { CellAt } from '../cells/cells';

/** A message by its code. Which codes there are, and which params they want, is for those who have the texts. */
export interface Notice {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The cell it is about, if it is about one. */
  readonly at?: CellAt;
}
