/** Things that every part of the pane may use, handed down from where the pane starts. */
import { createContext, use } from 'react';
import type { StartAssembly } from '../../actions/assemble';
import type { NoRange, ReadSource, SelectedRange } from '../../core/documents/source';
import type { CivilDate } from '../../workbook/cells/serial';
import type { EvidenceFile } from '../../files/evidence-files';
import type { WorkbookDoor } from '../../workbook/draft/door';
import type { Random } from '../../core/plan/ids';
import type { Words } from './words';
import type { StartReaders } from './picked-files';

/** A folder of the computer that the user lets us read and add to. */
export interface PickedFolder {
  readonly name: string;
  readonly list: () => Promise<readonly EvidenceFile[]>;
  /** Adds a file, `folder/name`; one that is there stays. */
  readonly add: (path: string, bytes: Uint8Array) => Promise<'added' | 'there' | 'refused'>;
}

export interface Pane {
  readonly door: WorkbookDoor;
  readonly random: Random;
  /**
   * Tells of changes that users make to the workbook, and returns what ends that; absent where nobody can tell.
   * A hint: what is told may be late, or nothing.
   */
  readonly watch?: (changed: () => void) => () => void;
  /** The day on the user's clock. */
  readonly today: () => CivilDate;
  /** The moment on the user's clock: serial day with its fraction. */
  readonly now: () => number;
  /**
   * Hands a file to the user; absent where that cannot be relied on. In Excel on the desktop a download from the pane
   * fails without a word.
   */
  readonly saveFile?: (name: string, bytes: Uint8Array) => void;
  /** Lets the user pick a folder; absent where a page may not ask for one. Nothing where the user picked none. */
  readonly pickFolder?: () => Promise<PickedFolder | undefined>;
  /** Opens a new workbook beside the open one, which stays as it is. */
  readonly openBeside: (bytes: Uint8Array) => Promise<void>;
  /** Threads that read units' workbooks; absent where none can be had, such as in a page opened by its file. */
  readonly readers?: StartReaders;
  /** A thread that puts a roll-up together; absent like `readers`. */
  readonly assemble?: StartAssembly;
  /** Reads the document that a plan begins with, in a thread of its own where one can be had. */
  readonly readDocument: ReadSource;
  /** The selected cells of the open workbook, nothing where they hold no table; absent where nothing can be selected. */
  readonly readSelection?: () => Promise<SelectedRange | NoRange>;
  readonly words: Words;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

/**
 * The tools of the pane.
 * @throws when used outside of the pane, which is a mistake in the code.
 */
export function usePane(): Pane {
  const pane = use(PaneContext);
  if (!pane) {
    throw new Error('No pane around this component');
  }
  return pane;
}
