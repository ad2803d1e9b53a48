/** Reads words of a list, yes and no, and marks such as x. */
import type { CellValue } from '../../workbook/cells/cells';
import { fold, foldForm } from '../words/fold';
import { note, unread } from './reading';
import type { Note, Read, Reading } from './reading';
import { normalizeTyped, typedText } from './typed';

/** Other words for those of a list: `{ 'Hoàn thành': ['Đã hoàn thành', 'Xong'] }`. */
export type Synonyms<Word extends string> = Readonly<Partial<Record<Word, readonly string[]>>>;

/**
 * Reads a word of a list. Blanks, NFD, case, look-alikes, tone placement and what stands behind change no meaning; the
 * sheet's formulas compare exactly but for case, so such a reading is not native.
 * @example readWord('Hoàn  thành.', TASK_RESULTS) // 'Hoàn thành', sure, not native
 */
export function readWord<Word extends string>(
  cell: CellValue,
  words: readonly Word[],
  synonyms?: Synonyms<Word>,
): Reading<Word> {
  const own = words.find((word) => isNative(cell, word));
  if (own !== undefined) {
    return read(own, [], { native: true });
  }
  const text = typeof cell === 'number' ? String(cell) : typedText(cell);
  if (typeof text !== 'string') {
    return text;
  }
  const meets = (of: (word: Word) => readonly string[], form: (text: string) => string): Word | undefined => {
    const met = words.filter((word) => of(word).some((each) => form(each) === form(text)));
    return met.length === 1 ? met[0] : undefined;
  };
  const itself = (word: Word) => [word];
  const others = (word: Word) => synonyms?.[word] ?? [];
  const spelled = meets(itself, wordForm);
  if (spelled !== undefined) {
    return read(spelled, [note('as.spelling')]);
  }
  const synonym = meets(others, wordForm);
  if (synonym !== undefined) {
    return read(synonym, [note('as.synonym', { words: text })]);
  }
  const unmarked = meets(
    (word) => [word, ...others(word)],
    (each) => fold(wordForm(each)),
  );
  return unmarked === undefined
    ? unread('unread.notInList', text)
    : read(unmarked, [note('as.noMarks')], { sure: others(unmarked).concat(unmarked).some(leavesOut(text)) });
}

/** Whether a typed word only leaves marks out; one with another mark may be a slip or another word. */
const leavesOut =
  (typed: string) =>
  (word: string): boolean => {
    const [letters, meant] = [[...wordForm(typed)], [...wordForm(word)]];
    return (
      letters.length === meant.length &&
      letters.every((letter, index) => letter === meant[index] || letter === fold(meant[index] ?? ''))
    );
  };

const YES = 'có yes y true đúng đạt x v 1 ✓ ✔ ☑ ☒ √ ✅ 🗹 🗸 × х [x] (x)'.split(' ');
const NO = 'không|không có|không đạt|ko|no|n|false|sai|chưa|0|☐|□|[ ]|✗|✘|✕|✖|❌'.split('|');
/** Marks that say yes to some and no to others, or less than a clear word. */
const UNCLEAR = new Set('v y 1 n 0 sai chưa ✗ ✘ ✕ ✖ ❌'.split(' '));

/**
 * Reads yes or no. A lone mark is a yes: x, ✓, ☑, TRUE.
 * @example readYesNo('Có ', 'Có', 'Không') // true, not native, to be written 'Có'
 * @example readYesNo('☐', 'x', null) // false, to be written as an empty cell
 * @param yes what the sheet's formulas take for yes.
 * @param no what they take for no; `null` where an empty cell says no, as in columns that are marked with x.
 */
export function readYesNo(cell: CellValue, yes: string, no: string | null): Reading<boolean> {
  const typed = typeof cell === 'boolean' ? String(cell).toUpperCase() : cell;
  const noWord = no ?? 'Không';
  const reading = readWord(typed, [yes, noWord], { [yes]: YES, [noWord]: NO });
  if (reading.state !== 'read') {
    return reading;
  }
  const value = reading.value === yes;
  const native = reading.native && (value || no !== null);
  const isUnclear = !native && UNCLEAR.has(wordForm(String(typed)));
  const as = native || reading.as.length > 0 ? reading.as : [note('as.synonym', { words: String(typed) })];
  return {
    state: 'read',
    value,
    as,
    sure: reading.sure && !isUnclear,
    ...(isUnclear ? { other: !value } : {}),
    native,
    write: value ? yes : no,
  };
}

/** A word as it is compared: folded, without what stands around it: blanks, full stops, quotes, bullets. */
const wordForm = (text: string): string =>
  foldForm(normalizeTyped(text)).replace(/^["'•*+.,;: -]+(?=\p{L})|(?<=[\p{L}\p{N})])["'.,;:!… -]+$/gu, '');

/** Whether Excel's own comparison, which knows no case, finds the word. */
const isNative = (cell: CellValue, word: string): boolean =>
  typeof cell === 'string' && cell.toLowerCase() === word.toLowerCase();

function read<Word extends string>(
  word: Word,
  as: readonly Note[],
  { sure = true, native = false }: { readonly sure?: boolean; readonly native?: boolean } = {},
): Read<Word> {
  return { state: 'read', value: word, as, sure, native, write: word };
}
