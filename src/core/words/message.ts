/**
 * Messages for people, as data: a stable code, the words that fill its text, and the cell it is about. The texts are in the
 * catalogue `src/texts` and nowhere else.
 */
import type { CellAt } from '../../workbook/cells/cells';
import type { Notice } from '../../workbook/draft/notice';
import { wordsOf } from '../../texts/params';
import type { ParamsOf, WordsOf } from '../../texts/params';
import { vi } from '../../texts/messages.vi';
import type { MessageCode } from '../../texts/messages.vi';

/** Codes of the texts that stand as they are: no word is filled in. */
export type PlainCode = {
  [Code in MessageCode]: [WordsOf<(typeof vi)[Code]>] extends [never] ? Code : never;
}[MessageCode];

type FilledCode = Exclude<MessageCode, PlainCode>;

type Word = WordsOf<(typeof vi)[MessageCode]>;

/** The params of a text. Words of other texts are ruled out by name: else a choice of codes could be given the words of all. */
type Params<Code extends MessageCode> = ParamsOf<(typeof vi)[Code]> &
  Partial<Readonly<Record<Exclude<Word, WordsOf<(typeof vi)[Code]>>, never>>>;

/** A message whose text stands as it is. */
interface Plain {
  readonly code: PlainCode;
  readonly params?: never;
  readonly at?: CellAt;
}

/** A message with the words its text wants, by its code. */
type Filled = {
  [Code in FilledCode]: {
    readonly code: Code;
    readonly params: Params<Code>;
    /** The cell it is about, if it is about one. */
    readonly at?: CellAt;
  };
};

/**
 * A message of the catalogue. Its params are exactly the words of the Vietnamese text: `'Giữ {kept} ô.'` wants
 * `params: { kept: 3 }`, and a text without words wants none.
 */
export type Message = Plain | Filled[FilledCode];

/** The message of one code, for who reads its params again: `MessageOf<'rollup.overQuota'>` has a `params.band`. */
export type MessageOf<Code extends FilledCode> = Filled[Code];

/**
 * Whether a notice of a workbook is a message of this version. Its code is known, and each word of its text is given; another
 * version may have had other texts.
 */
export function isMessage(notice: Notice): notice is Message {
  const { code, params = {} } = notice;
  return (
    isCode(code) && wordsOf(vi[code]).every((word) => isValue(Object.hasOwn(params, word) && params[word]))
  );
}

const isCode = (code: string): code is MessageCode => Object.hasOwn(vi, code);

const isValue = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
