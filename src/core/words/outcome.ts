/** The end of an action, as data. */
import type { CellAt } from '../../workbook/cells/cells';
import type { Message } from './message';

/** The end of an action. A refusal because of what the user typed is `unchanged` with messages, never an exception. */
export interface Outcome {
  /**
   * `done`: everything asked for was written. `unchanged`: the workbook is as it was (nothing to do, or refused).
   * `unfinished`: some of it was written, and the journal in the workbook says what (workbook/draft/journal.ts); or the host
   * does not answer any more, and nobody knows.
   */
  readonly state: 'done' | 'unchanged' | 'unfinished';
  readonly messages: readonly Message[];
  /** The first cell written on each sheet that people see; absent where nothing was. */
  readonly written?: readonly CellAt[];
}
