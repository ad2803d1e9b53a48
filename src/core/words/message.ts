/**
 * A message for a person, as data: a stable code, the words that fill it, and where it applies. Its text is in
 * the catalogues (vi.ts, en.ts) and nowhere else.
 */
import type { CellAt } from '../../workbook/cells/cells';
import type { MessageCode } from './vi';

export interface Message {
  readonly code: MessageCode;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The cell it is about, if it is about one. */
  readonly at?: CellAt;
}
