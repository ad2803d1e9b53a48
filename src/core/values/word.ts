/** Reads words of a list, yes and no, and marks such as x. */
import type { CellValue } from '../cells';
import { fold, foldForm } from '../units/fold';
import { BLANK, note, unread } from './reading';
import type { Note, Read, Reading } from './reading';
import { isBlank, normalizeTyped, typedText } from './typed';

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
  const text = typeof cell === 'number' ? String(cell) : typedText(cell);
  if (typeof text !== 'string') {
    return text;
  }
  const own = words.find((word) => isNative(cell, word));
  if (own !== undefined) {
    return read(own, own, [], { native: true });
  }
  const meets = (of: (word: Word) => readonly string[], form: (text: string) => string): Word | undefined => {
    const met = words.filter((word) => of(word).some((each) => form(each) === form(text)));
    return met.length === 1 ? met[0] : undefined;
  };
  const itself = (word: Word) => [word];
  const others = (word: Word) => synonyms?.[word] ?? [];
  const spelled = meets(itself, wordForm);
  if (spelled !== undefined) {
    return read(spelled, spelled, [note('as.spelling')]);
  }
  const synonym = meets(others, wordForm);
  if (synonym !== undefined) {
    return read(synonym, synonym, [note('as.synonym', { words: text })]);
  }
  const unmarked = meets(
    (word) => [word, ...others(word)],
    (each) => fold(wordForm(each)),
  );
  return unmarked === undefined
    ? unread('unread.notInList', text)
    : read(unmarked, unmarked, [note('as.noMarks')], { sure: wordForm(text) === fold(wordForm(text)) });
}

const YES = 'có yes y true đúng đạt x v ✓ ✔ ☑ ☒ √ ✅ 🗹 🗸 × х'.split(' ');
const NO = 'không no n false sai ☐ □ ko không_có không_đạt chưa'.split(' ');
/** Marks that say yes to some and no to others. */
const EITHER = 'v 1 0 ✗ ✘ ✕ ✖ ❌ n y chưa sai'.split(' ');

/**
 * Reads yes or no. A lone mark is a yes: x, ✓, ☑, TRUE.
 * @example readYesNo('Có ', 'Có', 'Không') // true, not native, to be written 'Có'
 * @example readYesNo('☐', 'x', null) // false, to be written as an empty cell
 * @param yes what the sheet's formulas take for yes.
 * @param no what they take for no; `null` where an empty cell says no, as in columns that are marked with x.
 */
export function readYesNo(cell: CellValue, yes: string, no: string | null): Reading<boolean> {
  if (isBlank(cell)) {
    return BLANK;
  }
  if (typeof cell === 'boolean') {
    return read(cell, cell ? yes : no, [note('as.synonym', { words: cell ? 'TRUE' : 'FALSE' })]);
  }
  if (isNative(cell, yes) || (no !== null && isNative(cell, no))) {
    const isYes = isNative(cell, yes);
    return read(isYes, isYes ? yes : no, [], { native: true });
  }
  const text = typeof cell === 'number' ? String(cell) : typedText(cell);
  if (typeof text !== 'string') {
    return text;
  }
  const form = wordForm(text);
  const spelled = form === wordForm(yes) ? true : no !== null && form === wordForm(no) ? false : undefined;
  if (spelled !== undefined) {
    return read(spelled, spelled ? yes : no, [note('as.spelling')]);
  }
  const answer = answerOf(form);
  return answer === undefined
    ? unread('unread.notInList', text)
    : read(answer.isYes, answer.isYes ? yes : no, [note('as.synonym', { words: text })], answer);
}

/** What a word or mark answers, and whether to everybody. */
function answerOf(form: string): { isYes: boolean; sure: boolean; other?: boolean } | undefined {
  const plain = fold(form);
  const among = (words: readonly string[]) =>
    words.some((word) => word === form || fold(word.replaceAll('_', ' ')) === plain);
  const isYes = among(YES) || form === '1';
  if (!isYes && !among(NO) && !EITHER.includes(form)) {
    return undefined;
  }
  return EITHER.includes(form) ? { isYes, sure: false, other: !isYes } : { isYes, sure: true };
}

/** A word as it is compared: folded, without what stands around it: blanks, full stops, quotes, bullets. */
const wordForm = (text: string): string =>
  foldForm(normalizeTyped(text)).replace(/^["'•*+.,;: -]+(?=\p{L})|(?<=[\p{L}\p{N})])["'.,;:!… -]+$/gu, '');

/** Whether Excel's own comparison, which knows no case, finds the word. */
const isNative = (cell: CellValue, word: string): boolean =>
  typeof cell === 'string' && cell.toLowerCase() === word.toLowerCase();

function read<T>(
  value: T,
  write: CellValue,
  as: readonly Note[],
  { sure = true, native = false, other }: { sure?: boolean; native?: boolean; other?: T } = {},
): Read<T> {
  return { state: 'read', value, as, sure, ...(other === undefined ? {} : { other }), native, write };
}
