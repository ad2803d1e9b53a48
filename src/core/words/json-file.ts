/**
 * Files of the product's own kinds (.json): a plan template, a set of criteria. A file says what it is and in which format. A
 * fault in one is told with its place in the file.
 */

/** The kind of a file, as the file itself states it. */
export interface FileKind {
  /** The name of the kind, such as `so-dan-van/plan-template`. */
  readonly kind: string;
  /** The version of the format, counted up when an older reader could not understand it. */
  readonly format: number;
  /** The key under which the data stands. */
  readonly key: string;
}

/** The text of a file that holds these data. */
export function jsonFile({ kind, format, key }: FileKind, data: unknown): string {
  return `${JSON.stringify({ kind, format, [key]: data }, null, 2)}\n`;
}

/** The data of a file, or why there are none. */
export type JsonReading =
  | { readonly state: 'ok'; readonly data: unknown }
  /** The text is JSON and does not say that it is of this kind; `data` is all of it. */
  | { readonly state: 'notOurs'; readonly data: unknown }
  | { readonly state: 'notJson' | 'newer' };

/**
 * Reads a file of the kind; nothing is thrown.
 * @param text of a file, by anyone: in whatever Unicode form, with or without a byte order mark.
 */
export function readJsonFile({ kind, format, key }: FileKind, text: string): JsonReading {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, '').normalize('NFC'));
  } catch {
    return { state: 'notJson' };
  }
  if (typeof data !== 'object' || data === null || !('kind' in data) || data.kind !== kind) {
    return { state: 'notOurs', data };
  }
  if (!('format' in data) || data.format !== format) {
    return { state: 'newer' };
  }
  return { state: 'ok', data: (data as Record<string, unknown>)[key] };
}

/**
 * The kind of fault of a value, from a zod issue. Unknown keys and values that are none of a choice are not told apart here:
 * their messages want words of their own.
 */
export function issueKind({
  code,
  origin,
}: {
  readonly code: string;
  readonly origin?: string | undefined;
}): 'empty' | 'range' | 'format' | 'missing' {
  switch (code) {
    case 'too_small':
      return origin === 'number' || origin === 'int' ? 'range' : 'empty';
    case 'too_big':
      return 'range';
    case 'invalid_format':
      return 'format';
    default:
      return 'missing';
  }
}

/** A place in a file, for whoever edits it: `["tasks", 2, "text"]` is `tasks[2].text`. */
export function placeInFile(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text && '.'}${String(step)}`),
    '',
  );
}
