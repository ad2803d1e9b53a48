/** Tells what a changed copy of an opened file would not keep, before it is saved. */

/** Kinds of content, each with its words in the texts of whoever opens files. */
export const LOSSES = ['signature'] as const;

export type Loss = (typeof LOSSES)[number];

/** The losses that a file's parts give away: a signature holds for the bytes it was made for. */
export const lossesOf = (names: readonly string[]): ReadonlySet<Loss> =>
  new Set(names.some((name) => /^[\\/]?_xmlsignatures[\\/]/i.test(name)) ? ['signature'] : []);
