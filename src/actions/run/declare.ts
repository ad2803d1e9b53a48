/** An action as the registry names it: where it is offered, and how it is loaded. Light, since every start reads it. */
import type { Need } from './missing';

/** The areas of the pane; `above`: in the notices above all of them. */
export type Area = 'plan' | 'check' | 'score' | 'review' | 'rollUp' | 'above';

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** `text` takes a value, `flag` none. `out` is the file to write. */
  readonly options: Readonly<Record<string, 'text' | 'flag'>>;
}

export interface Declaration<N extends Need> {
  /** What the open workbook must hold; the pane disables the button otherwise. The action's own `needs`. */
  readonly needs: N;
  /** The area whose button starts it; absent where it has none in the pane. */
  readonly area?: Area;
  /** `files`: the action makes new files, and the workbook is only read. */
  readonly makes?: 'files';
  /** Function names of the ribbon (manifest.xml), each with what it chooses of the input. */
  readonly ribbon?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** An action that the ribbon runs before this one. */
  readonly ribbonAfter?: 'checkPlan';
  readonly command?: Command;
  /** Loads schema and draft: when it is pressed, not before. */
  readonly load: () => Promise<{ readonly id: string; readonly needs: N }>;
}
