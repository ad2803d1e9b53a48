/**
 * Rows that several people filled in at the same time, each in a copy of their own, as one. A row that somebody filled in
 * is never dropped: where two did so differently, a person chooses. The outcome depends on what the copies say, not on the
 * order they come in.
 */
import type { CellValue } from '../../../workbook/cells/cells';
import { plain, fingerprintOf } from '../../../workbook/cells/plain';

/** A row as one person filled it in. */
export interface RowCopy {
  /** The key that all copies of one row share. */
  readonly key: string;
  /** Cells that people fill in, in an order that all copies share. */
  readonly fields: readonly CellValue[];
  /** Fingerprint (`fingerprintOf`) of the fields as they were handed out. */
  readonly given: string;
  /** The person who filled it in; "" when that is not known. */
  readonly by: string;
  /** The moment it was filled in, as a serial day with its fraction; `undefined` when that is not known. */
  readonly at: number | undefined;
  /** The place to show: file, sheet and cell. */
  readonly source: string;
}

/** A row put together from its copies. */
export type MergedRow<Copy extends RowCopy = RowCopy> =
  /** Nobody filled it in since it was handed out. */
  | { readonly key: string; readonly state: 'untouched' }
  | { readonly key: string; readonly state: 'taken'; readonly copy: Copy }
  /** A person has to choose between these, two at least, in an order of their content. */
  | { readonly key: string; readonly state: 'choose'; readonly copies: readonly Copy[] };

/**
 * Merges copies of rows into one row for each key, sorted by key.
 * @example Row 1 was handed out empty. Two people filled it in, a third handed it back as it was:
 *   const given = fingerprintOf([null]);
 *   const copy = (by: string, value: CellValue) => ({ key: '1', fields: [value], given, by, at: 46_000, source: '' });
 *   mergeRows([copy('An', 7), copy('Bình', 8), copy('Chi', null)])
 *   // → [{ key: '1', state: 'choose', copies: [copy('An', 7), copy('Bình', 8)] }]
 *   mergeRows([copy('An', 7), copy('Bình', 7), copy('Chi', null)])
 *   // → [{ key: '1', state: 'taken', copy: copy('Bình', 7) }]
 */
export function mergeRows<Copy extends RowCopy>(copies: readonly Copy[]): MergedRow<Copy>[] {
  const byKey = new Map<string, Copy[]>();
  for (const copy of copies) {
    byKey.set(copy.key, [...(byKey.get(copy.key) ?? []), copy]);
  }
  return [...byKey]
    .sort(([a], [b]) => order(a, b))
    .map(([key, group]): MergedRow<Copy> => {
      const filled = group.filter(({ fields, given }) => fingerprintOf(fields) !== given);
      // First what a later word replaces: what two say alike may be the last word of one of them.
      const left = distinct(filled.filter((copy) => !filled.some((other) => replaces(other, copy))));
      const [first] = left;
      if (!first) {
        return { key, state: 'untouched' };
      }
      return left.length === 1
        ? { key, state: 'taken', copy: first }
        : { key, state: 'choose', copies: left };
    });
}

/** Keeps one of copies that say the same; which one does not depend on the order. */
function distinct<Copy extends RowCopy>(copies: readonly Copy[]): Copy[] {
  const sorted = [...copies].sort((a, b) => order(sortKey(a), sortKey(b)));
  return [...new Map(sorted.map((copy) => [fingerprintOf(copy.fields), copy])).values()];
}

/** The fields last and to the letter: copies that differ in blanks only have an order too. */
const sortKey = ({ by, at, fields, given, source }: RowCopy): string =>
  JSON.stringify([by, at ?? null, fields.map(plain), given, source, fields]);

/** The later word of the same person. */
function replaces(later: RowCopy, earlier: RowCopy): boolean {
  return (
    later.by !== '' &&
    later.by === earlier.by &&
    later.at !== undefined &&
    earlier.at !== undefined &&
    later.at > earlier.at
  );
}

/** Compares by code units, the same on every machine and in every locale. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
