/** How an action ended. A refusal because of what the user typed is an `unchanged` with messages, never an exception. */
import type { CellAt } from '../../workbook/cells/cells';
import type { Message } from './message';

export interface Outcome {
  /**
   * `done`: everything asked for was written. `unchanged`: the workbook is as it was (nothing to do, or refused).
   * `unfinished`: some of it was written, and the journal in the workbook says what (workbook/draft/journal.ts); or the host
   * does not answer any more, and nobody knows.
   */
  readonly state: 'done' | 'unchanged' | 'unfinished';
  readonly messages: readonly Message[];
  /** Where it was written: of each sheet that people see the first cell; absent where nothing was. */
  readonly written?: readonly CellAt[];
}
