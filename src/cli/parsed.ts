/** A command as it was typed, and what may be asked of it. */
import { fill } from '../core/words/format';
import { texts } from '../texts/cli.vi';
import { UsageError } from './io';

export interface Parsed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

/** Gives a text option; nothing when it was not typed. */
export const textIn = ({ values }: Parsed, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** Gives the options that a command cannot do without. */
export function required<Name extends string>(
  { values }: Parsed,
  names: readonly Name[],
): Record<Name, string> {
  const missing = names.filter((name) => typeof values[name] !== 'string');
  if (missing.length > 0) {
    const options = missing.map((name) => `--${name}`).join(', ');
    throw new UsageError(fill(texts.usage.missing, { options }));
  }
  return Object.fromEntries(names.map((name) => [name, String(values[name])])) as Record<Name, string>;
}

/** Gives the one file of a command, with no other word behind it. */
export function oneFile({ positionals }: Parsed): string {
  const [file = '', ...others] = someFiles(positionals);
  noMore(others);
  return file;
}

/** Gives the one folder of a command. */
export function oneFolder({ positionals }: Parsed): string {
  const [folder, ...others] = positionals;
  if (folder === undefined) {
    throw new UsageError(texts.usage.noFolder);
  }
  noMore(others);
  return folder;
}

/**
 * Refuses words that a command does not take.
 * @throws UsageError when a word is left.
 */
export function noMore([word]: readonly string[]): void {
  if (word !== undefined) {
    throw new UsageError(fill(texts.usage.unexpected, { word }));
  }
}

/**
 * The files named on the command line, at least one.
 * @throws UsageError when no file is named.
 */
export function someFiles(files: readonly string[]): readonly string[] {
  if (files.length === 0) {
    throw new UsageError(texts.usage.noFiles);
  }
  return files;
}
