/** The one very hidden sheet in which the product keeps its own facts (core/layout/meta.ts) and the journal (journal.ts). */
export const META_SHEET = '_SoDanVan';

/** The column of `_SoDanVan` that holds the journal, from its first row. */
export const JOURNAL_COLUMN = 6;
