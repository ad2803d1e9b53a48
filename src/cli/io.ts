/** The machine as the command line needs it, handed in so that tests can stand in for it. */
import type { CivilDate } from '../workbook/cells/serial';
import type { Random } from '../core/plan/ids';
import type { ReadContext } from '../core/rollup/read-file';
import type { Readers } from '../files/readers';

/** Why a file or folder was not written. `full`: no room on the disk; `busy`: another program has it open. */
export type NotWritten = 'exists' | 'full' | 'denied' | 'busy' | 'failed';
export type Written = 'written' | NotWritten;

/** A folder that is being filled under a temporary name. Names of files are from the folder on, with `/`. */
export interface NewFolder {
  /** Files that an earlier run of the same work has left, each whole. */
  readonly made: ReadonlySet<string>;
  write(name: string, bytes: Uint8Array): Promise<Written>;
  /** Takes out a folder within, with all that it holds. */
  drop(within: string): Promise<void>;
  /** Gives the folder its name. */
  finish(): Promise<Written>;
  /** Leaves nothing of it. */
  abandon(): Promise<void>;
}

export interface Io {
  /** Writes a line to stdout. */
  out(line: string): void;
  /** Writes a line to stderr. */
  err(line: string): void;
  /**
   * Reads a file.
   * @throws when there is no such file or it may not be read.
   */
  readFile(path: string): Promise<Uint8Array>;
  /** Whether something has that name. */
  exists(path: string): Promise<boolean>;
  /** The files in a folder, as deep as they lie, from it on and with `/`, by name. @throws when there is no such folder. */
  listFiles(folder: string): Promise<readonly string[]>;
  /** Starts the readers of units' workbooks. */
  readers(this: void, context: ReadContext): Readers;
  /** Writes a file that is not there yet, whole or not at all; whatever has that name stays untouched. */
  writeNewFile(this: void, path: string, bytes: Uint8Array): Promise<Written>;
  /**
   * Begins a folder that is not there yet or empty, and those it lies in. It appears when it is finished.
   * @param work names what is made of what: only the very same work is resumed.
   * @param resume whether files of an earlier run that was cut short are kept.
   */
  newFolder(this: void, path: string, work: string, resume: boolean): Promise<NewFolder | NotWritten>;
  readonly random: Random;
  /** The day on the machine's clock. */
  today(): CivilDate;
}

/** `problems`: a finding of level `error`, or a file that could not be read or written. `usage`: the command itself is wrong. */
export const EXIT = { done: 0, problems: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command itself is wrong; the message says how, in Vietnamese. */
export class UsageError extends Error {}

/** Ends a command that could not do its work. @param sentence why, in Vietnamese */
export function refused(sentence: string, io: Pick<Io, 'err'>): ExitCode {
  io.err(sentence);
  return EXIT.problems;
}
