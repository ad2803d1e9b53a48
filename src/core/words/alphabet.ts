/** The order of the Vietnamese alphabet, the same on every machine: `Intl.Collator` differs with the data it was built with. */
import { byText } from '../../workbook/cells/canonical-json';
import { foldForm } from './fold';

const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** The tones as dictionaries order them: ngang, which has no mark, then huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A key of characters that sort by their place. Letters of the alphabet come behind all others, as they stand in it. */
function placeKey(text: string): string {
  return [...text]
    .map((letter) => {
      const place = LETTERS.indexOf(letter);
      return place < 0 ? letter : String.fromCharCode(0xe000 + place);
    })
    .join('');
}

/**
 * Compares two names by the alphabet. D is before Đ, A before Ă before Â; tones count where the letters are the same.
 * @returns 0 only for names that are one but for case, dashes and spaces (`foldForm`).
 * @example ['Đông', 'Dũng', 'Ân', 'An', 'Ăn'].sort(byAlphabet) // An, Ăn, Ân, Dũng, Đông
 */
export function byAlphabet(a: string, b: string): number {
  const [one, other] = [foldForm(a).normalize('NFD'), foldForm(b).normalize('NFD')];
  const letters = (text: string) => placeKey(text.replace(TONE, '').normalize('NFC'));
  const tones = (text: string) => [...text].map((mark) => String(TONES.indexOf(mark) + 1)).join('');
  return byText(letters(one), letters(other)) || byText(tones(one), tones(other)) || byText(one, other);
}
