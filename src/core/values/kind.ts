/** Kinds of cells that people type into, as data, and one reading for all of them. */
import type { CellValue } from '../../workbook/cells/cells';
import { toSerial } from '../../workbook/cells/serial';
import type { CivilDate } from '../../workbook/cells/serial';
import { fold } from '../words/fold';
import { MAX_YEAR, MIN_YEAR } from '../words/vocabulary';
import { readDay, readYear } from './day';
import { readNumber } from './number';
import type { NumberRule } from './number';
import type { Reading } from './reading';
import { readShare } from './share';
import { readWord, readYesNo } from './word';
import type { Synonyms } from './word';

const YEARS: readonly [number, number] = [MIN_YEAR, MAX_YEAR];

/** The kinds of values that people type into cells. */
export type TypedKind =
  /** `years`: how many years before and after the plan's a day can lie in. `time`: a time of day may stand with it. */
  | { readonly kind: 'day'; readonly years: readonly [before: number, after: number]; readonly time?: true }
  | { readonly kind: 'year' }
  | { readonly kind: 'number'; readonly rule: NumberRule }
  /** A figure whose unit stands in the row. */
  | { readonly kind: 'figure' }
  | { readonly kind: 'share' }
  /** A word of a list. `open`: other words are as good. */
  | {
      readonly kind: 'word';
      readonly words: readonly string[];
      readonly synonyms?: Synonyms<string>;
      readonly open?: true;
    }
  /** `no`: `null` where an empty cell says no. */
  | { readonly kind: 'yesNo'; readonly yes: string; readonly no: string | null };

/** A value as its column's kind gives it: a number, a word, yes or no, a day. */
export type Typed = number | string | boolean | CivilDate;

/** The facts that a column's cells are read with. */
export interface TypedContext {
  readonly year: number;
  /** The unit of the row's figures, such as `người`. */
  readonly unit?: string;
}

/** Reads a cell as its column declares. */
export function readTyped(
  kind: TypedKind,
  cell: CellValue,
  { year, unit = '' }: TypedContext,
): Reading<Typed> {
  switch (kind.kind) {
    case 'day':
      return readDay(cell, { years: yearsOf(kind.years, year), year });
    case 'year':
      return readYear(cell, YEARS);
    case 'number':
      return readNumber(cell, kind.rule);
    case 'figure':
      return readFigure(cell, unit);
    case 'share':
      return readShare(cell);
    case 'word':
      return readWord(cell, kind.words, kind.synonyms);
    case 'yesNo':
      return readYesNo(cell, kind.yes, kind.no);
  }
}

/** The years in which a day can lie; any year for a workbook without one. */
export const yearsOf = (
  [before, after]: readonly [number, number],
  year: number,
): readonly [number, number] => (year === 0 ? YEARS : [year - before, year + after]);

/** The rule by which figures of a unit are read: what is counted is a whole number. */
export const figureRule = (unit: string): NumberRule => ({
  ...(isCounted(unit) ? { whole: true } : {}),
  ...(unit === '' ? {} : { unit }),
});

/** Reads a figure by the unit it is in. */
export const readFigure = (cell: CellValue, unit: string): Reading<number> =>
  readNumber(cell, figureRule(unit));

const COUNTED =
  /^(?:so )?(?:luot )?(?:nguoi|ho|ho dan|vu|vu viec|viec|don|don thu|van ban|ho so|cuoc|buoi|lop|hoi nghi|mo hinh|luot|lan|to|thon|ban|ap|khu|xa|phuong|bai|tin|tin bai|can bo|cong chuc|vien chuc|dai bieu|y kien|kien nghi|cong trinh|nha|hoi vien|doan vien|dang vien|suat|suat qua|chi bo|to chuc|co quan|don vi|thu tuc|nhiem vu|bao cao|nghi quyet|quyet dinh|cong van|chuong trinh)(?: |$|[,(])/u;

/** Whether words name things that are counted in whole numbers: `người`, `số văn bản đã ban hành`. */
export const isCounted = (words: string): boolean => COUNTED.test(fold(words));

/** The content to write into the cell so that formulas take it for the value. */
export function writeTyped(value: Typed, kind: TypedKind): CellValue {
  if (typeof value === 'object') {
    return toSerial(value);
  }
  if (typeof value === 'boolean') {
    return kind.kind === 'yesNo' ? (value ? kind.yes : kind.no) : value;
  }
  return value;
}
