/** The shape of an action: one object, in a file of its own (src/actions/*.ts), named in src/actions/registry.ts. */
import * as z from 'zod/mini';
import type { CivilDate } from '../../workbook/cells/serial';
import { chooseColumns } from '../../core/layout/choose';
import type { WantedColumns } from '../../core/layout/choose';
import type { Message } from '../../core/words/message';
import type { Random } from '../../core/plan/ids';
import type { Rubric } from '../../core/scoring/rubric/rubric';
import type { CellAt } from '../../workbook/cells/cells';
import type { WorkbookSnapshot } from '../../workbook/cells/snapshot';
import type { Change } from '../../workbook/draft/change';
import type { WorkbookDoor } from '../../workbook/draft/door';
import type { WorkbookDraft } from '../../workbook/draft/draft';
import type { Need } from './missing';
import type { Held } from './needs';
import type { Prepared } from './prepare';

/** Facts that no workbook holds and no user types: whoever starts an action hands them in with its input. */
export interface Surroundings {
  readonly random: Random;
  /** The day on the user's clock. */
  readonly today: CivilDate;
  /** The moment on the user's clock: serial day with its fraction. */
  readonly now: number;
  /** The sets of criteria this version knows. */
  readonly rubrics: readonly Rubric[];
}

/** Words of a draft that may be written: what to say once it is. */
interface Told<R> {
  readonly ok: true;
  readonly messages: readonly Message[];
  /** Facts for whoever started the action, beside the outcome. */
  readonly result?: R;
}

/** Nothing is to be written, and why. */
export interface NotDrafted<R = object> {
  readonly ok: false;
  readonly messages: readonly Message[];
  /** The cell that shows that the thing asked for is there already. */
  readonly existing?: CellAt;
  readonly result?: R;
}

/** The state wanted of a workbook, or why there is none. A new file is written from it too (src/files/from-draft.ts). */
export type Drafted<R = object> =
  | (Told<R> & {
      readonly draft: WorkbookDraft;
      /** A workbook that is so already gets other words, and is shown there. */
      readonly same?: { readonly messages: readonly Message[]; readonly show: CellAt };
    })
  | NotDrafted<R>;

/** The result of drafting an action. It holds a draft, changes, changes prepared in a thread, those that end a writing, or files. */
export type Wanted<R = object> =
  | Drafted<R>
  | (Told<R> & { readonly changes: readonly Change[] })
  | (Told<R> & { readonly prepared: Prepared })
  /** Changes that end an unfinished writing: its journal stays until the last of them empties it. */
  | (Told<R> & { readonly closing: readonly Change[] })
  | (Told<R> & { readonly made: 'files' });

export interface Example<I> {
  /** Actions whose examples come first, by id. */
  readonly after: readonly string[];
  /** All but the surroundings. */
  readonly input: () => Promise<Omit<I, keyof Surroundings>> | Omit<I, keyof Surroundings>;
}

/**
 * An action of the user's, as data.
 * @template I its input, surroundings included.
 * @template R what it gives beside its outcome.
 */
export interface Action<N extends Need, I, R = object> {
  readonly id: string;
  /** The content that the workbook must have; missing.ts has the sentences for one that has it not. */
  readonly needs: N;
  /** The input: what a user chose or typed, and the surroundings by their names. */
  readonly input: z.ZodMiniType<I>;
  /** The surroundings among its input. */
  readonly asks: readonly (keyof Surroundings & keyof I)[];
  /** Checks the input before anything is read, and says what is wrong with it. */
  readonly review?: (input: I) => Message | undefined;
  /** Reads as little of the workbook as the draft looks at. */
  readonly reads: (door: WorkbookDoor, input: I) => Promise<WorkbookSnapshot>;
  /** Pure, but for files that are read or made on the way. */
  readonly draft: (held: Held<N>, input: I) => Wanted<R> | Promise<Wanted<R>>;
  /** One press of it that writes something, for tests that try every action; absent where a test makes it. */
  readonly example?: Example<I>;
}

/** Infers the types of an action from its parts. */
export const action = <N extends Need, I, R = object>(parts: Action<N, I, R>): Action<N, I, R> => parts;

/**
 * Schema of a value that needs no check here. Such a value met its own schema when it came in, as a template does, or
 * never leaves the code.
 */
export const given = <T>() => z.custom<T>((value) => value !== undefined);

/** Schema of an input without fields. */
export const NO_INPUT = z.object({});

/** Reads all of the workbook. */
export const whole = (door: WorkbookDoor): Promise<WorkbookSnapshot> => door.read();

/** Reads some columns, and `_SoDanVan`. */
export const columns =
  (wanted: WantedColumns) =>
  (door: WorkbookDoor): Promise<WorkbookSnapshot> =>
    door.readColumns(chooseColumns(wanted));

/** Reads nothing but `_SoDanVan`. */
export const factsAlone = (door: WorkbookDoor): Promise<WorkbookSnapshot> => door.readColumns(() => []);
