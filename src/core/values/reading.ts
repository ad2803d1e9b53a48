/** Results of reading a typed cell: a value with how it was understood, or why there is none. */
import type { CellValue } from '../../workbook/cells/cells';

/** A cell that was read. */
export interface Read<T> {
  readonly state: 'read';
  readonly value: T;
  /** Notes on how it was understood, in the order to say them. There are none where the cell plainly says it. */
  readonly as: readonly Note[];
  /** Whether nothing else can be meant. What is not sure is asked, never counted in silence. */
  readonly sure: boolean;
  /** The other reading, where there is one. */
  readonly other?: T;
  /** Whether the sheet's own formulas take the cell as it stands for `value`. */
  readonly native: boolean;
  /** The content to write in its place so that formulas do take it for `value`. */
  readonly write: CellValue;
}

/** A cell that holds something, of which no value can be made. */
export interface Unread {
  readonly state: 'unread';
  readonly why: Note<UnreadCode>;
}

/** Nothing was typed: blanks and invisible characters are nothing. */
export interface Blank {
  readonly state: 'blank';
}

/** The result of reading a cell. */
export type Reading<T> = Read<T> | Unread | Blank;

/** A code, with what its sentence is filled with. */
export interface Note<Code extends string = AsCode> {
  readonly code: Code;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The ways in which a cell was understood. Texts are given by the catalogue. */
export type AsCode =
  /** A number, share or day kept as text: no formula counts with it. */
  | 'as.text'
  /** Points, blanks or, in English, commas part the thousands. `mark`: which. */
  | 'as.thousands'
  /** A point stands before the decimals. */
  | 'as.point'
  /** A comma that may be a decimal comma or part the thousands. */
  | 'as.comma'
  /** Words behind a number left out. `words`. */
  | 'as.unit'
  /** Words in brackets, or before it, left out. `words`. */
  | 'as.words'
  /** A sign or word for "about". `words`. */
  | 'as.about'
  /** A number in brackets, which accountants write for one below zero. */
  | 'as.brackets'
  /** A percent sign in a column of numbers; percent in words. */
  | 'as.percent'
  /** A number out of a whole, such as `19/20`. `whole`. */
  | 'as.outOf'
  /** Nghìn, triệu, tỷ behind a number. `words`. */
  | 'as.multiplier'
  /** A word that says none, such as `-` or `không có`. `words`. */
  | 'as.none'
  /** A fraction where things are counted. */
  | 'as.fraction'
  /** A number with an exponent, as programs write it. */
  | 'as.exponent'
  /** A day where a number belongs: Excel makes one of `9/10`. */
  | 'as.day'
  /** Percent typed without its sign: 95 for 95%. */
  | 'as.overOne'
  /** A time of day left out. */
  | 'as.time'
  /** A year of two digits. `year`: the one taken. */
  | 'as.shortYear'
  /** A day without a year. `year`: the one taken. */
  | 'as.yearAssumed'
  /** The month stands before the day, for no other reading is a day. */
  | 'as.monthFirst'
  /** Digits without separators, such as 20260530. */
  | 'as.digits'
  /** The number behind a date, typed or pasted as text. */
  | 'as.serial'
  /** A year in which no day of this column lies. `year`. */
  | 'as.otherYear'
  /** Four years and a day off, as between workbooks that count from 1900 and from 1904. */
  | 'as.from1904'
  /** A moment of another time zone, which may be the next day here. */
  | 'as.zone'
  /** A weekday beside it that is not the day's. `words`. */
  | 'as.weekday'
  /** Spelled otherwise than the list: blanks, NFD, look-alikes, tone, punctuation. */
  | 'as.spelling'
  /** Another word, or a mark, for one of the list. `words`. */
  | 'as.synonym'
  /** Marks left out or wrong, and one word of the list meets it. */
  | 'as.noMarks'
  /** A number a thousand times below what stands beside it. */
  | 'as.thousandth'
  /** Day and month changed places. */
  | 'as.swapped';

/** Why nothing was read. */
export type UnreadCode =
  /** An error that a formula gave. `text`. */
  | 'unread.error'
  /** TRUE or FALSE where neither belongs. */
  | 'unread.boolean'
  /** A formula kept as text. */
  | 'unread.formula'
  /** Words, or a spelling that is no number. `text`. */
  | 'unread.notNumber'
  /** More than one number. `text`. */
  | 'unread.several'
  /** More than the 15 digits that Excel keeps. `text`. */
  | 'unread.long'
  /** A day where a number belongs. `text`. */
  | 'unread.day'
  /** Separators that part neither thousands nor decimals. `text`. */
  | 'unread.separators'
  /** Neither a day nor the number of one. `text`. */
  | 'unread.notDay'
  /** A day that no calendar has, such as 31/4. `text`. */
  | 'unread.noSuchDay'
  /** Day and month without a year. `text`. */
  | 'unread.noYear'
  /** A month, a year, without a day. `text`. */
  | 'unread.noDay'
  /** More than one day. `text`. */
  | 'unread.severalDays'
  /** No year within the years there may be. `text`. */
  | 'unread.notYear'
  /** None of the words. `text`. */
  | 'unread.notInList';

export const BLANK: Blank = { state: 'blank' };

/** A cell that cannot be read, with the text its sentence quotes. */
export const unread = (code: UnreadCode, text?: string): Unread => ({
  state: 'unread',
  why: { code, ...(text === undefined ? {} : { params: { text } }) },
});

/** A note whose sentence names words of the cell. */
export const note = (code: AsCode, params?: Note['params']): Note => ({
  code,
  ...(params ? { params } : {}),
});
