/** Looks that all letters of a text have in common, told from its pieces. */
import type { TextLooks } from '../../core/documents/block';

/** A piece of a text whose letters look alike. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Shown in capitals, whatever was typed. */
  readonly caps: boolean;
}

const LETTER = /\p{L}/u;

/** Signs, digits and blanks do not count: they are often left plain beside bold words. */
export function looksOf(pieces: readonly Piece[], isCentred: boolean): TextLooks {
  const lettered = pieces.filter(({ text }) => LETTER.test(text));
  const all = (test: (piece: Piece) => boolean): boolean => lettered.length > 0 && lettered.every(test);
  return {
    isBold: all(({ bold }) => bold),
    isItalic: all(({ italic }) => italic),
    isCapitals: all(({ caps, text }) => caps || isCapitals(text)),
    isCentred,
  };
}

/** Whether all letters are capitals, and there are some. */
export const isCapitals = (text: string): boolean => LETTER.test(text) && !/\p{Ll}/u.test(text);

/** The looks that several have in common. */
export function commonLooks(looks: readonly TextLooks[]): TextLooks {
  const all = (test: (each: TextLooks) => boolean): boolean => looks.length > 0 && looks.every(test);
  return {
    isBold: all(({ isBold }) => isBold),
    isItalic: all(({ isItalic }) => isItalic),
    isCapitals: all((each) => each.isCapitals),
    isCentred: all(({ isCentred }) => isCentred),
  };
}
