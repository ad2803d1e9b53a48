/**
 * Vietnamese text in code pages older than Unicode, as it is pasted from old files. They are TCVN3 (fonts `.VnTime`…, TCVN
 * 5712:1993) and VNI (fonts `VNI-Times`…). In a Unicode font such text reads as `C«ng t¸c d©n vËn` or `Coâng taùc daân vaän`.
 */

import { withoutMarks } from '../words/fold';

export type LegacyEncoding = 'tcvn3' | 'vni';

/** The letters that TCVN3 writes with the character before them. Capitals with tones are small letters in a capital font. */
const TCVN3 =
  '¸á µà ¶ả ·ã ¹ạ ¨ă ¾ắ »ằ ¼ẳ ½ẵ Æặ ©â Êấ Çầ Èẩ Éẫ Ëậ Ðé Ìè Îẻ Ïẽ Ñẹ ªê Õế Òề Óể Ôễ Öệ Ýí ×ì Øỉ Üĩ Þị ' +
  'ãó ßò áỏ âõ äọ «ô èố åồ æổ çỗ éộ ¬ơ íớ êờ ëở ìỡ îợ óú ïù ñủ òũ ôụ \u00ADư øứ õừ öử ÷ữ ùự ýý úỳ ûỷ üỹ þỵ ®đ ' +
  '¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ';

/**
 * The letters that each mark of VNI makes of `a`, `e`, `o`, `u`, `y`. VNI writes a mark as a character of its own behind the
 * letter.
 */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: 'áéóúý',
  ø: 'àèòùỳ',
  û: 'ảẻỏủỷ',
  õ: 'ãẽõũỹ',
  ï: 'ạẹọụ ',
  â: 'âêô  ',
  á: 'ấếố  ',
  à: 'ầềồ  ',
  å: 'ẩểổ  ',
  ã: 'ẫễỗ  ',
  ä: 'ậệộ  ',
  ê: 'ă    ',
  é: 'ắ    ',
  è: 'ằ    ',
  ú: 'ẳ    ',
  ü: 'ẵ    ',
  ë: 'ặ    ',
};
const VNI_BASES = 'aeouy';
const VNI_HORNS = 'ôùớ ôøờ ôûở ôõỡ ôïợ öùứ öøừ öûử öõữ öïự';
const VNI_SINGLE = 'ôơ öư ñđ íí ìì æỉ óĩ òị îỵ';

const tcvn3 = new Map(TCVN3.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? '']));
const vni = vniTable();

function vniTable(): Map<string, string> {
  const pairs: [string, string][] = [
    ...Object.entries(VNI_MARKS).flatMap(([mark, letters]) =>
      [...letters].flatMap((letter, index): [string, string][] =>
        letter === ' ' ? [] : [[`${VNI_BASES[index] ?? ''}${mark}`, letter]],
      ),
    ),
    ...VNI_HORNS.split(' ').map((entry): [string, string] => [entry.slice(0, 2), entry.slice(2)]),
    ...VNI_SINGLE.split(' ').map((entry): [string, string] => [entry.slice(0, 1), entry.slice(1)]),
  ];
  return new Map(
    pairs.flatMap(([from, to]) => [[from, to] as const, [from.toUpperCase(), to.toUpperCase()]]),
  );
}

/** The text in Unicode (NFC), taken to be in that encoding: ask `legacyEncoding` first. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'tcvn3') {
    return [...text].map((character) => tcvn3.get(character) ?? character).join('');
  }
  let decoded = '';
  for (let index = 0; index < text.length;) {
    const two = vni.get(text.slice(index, index + 2));
    decoded += two ?? vni.get(text.charAt(index)) ?? text.charAt(index);
    index += two === undefined ? 1 : 2;
  }
  return decoded;
}

/** Letters that only Vietnamese in Unicode has. */
const UNICODE_VIETNAMESE = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9]/;
/** Characters that no Vietnamese word in Unicode holds, by the encoding that has them. */
const FOREIGN: Readonly<Record<LegacyEncoding, RegExp>> = {
  tcvn3: /[µ¶·¸¹¨©ª«¬®¾»¼½\u00ADÆÇÈÉÊËÐÎÏÑÕÒÓÔÖÝ×ØÜÞßåæçëîïñö÷øûüþ]/,
  vni: /[øûïäåëüöñæîØÛÏÄÅËÜÖÑÆÎ]/,
};

/** One syllable without its marks: initial, vowels, final. */
const SYLLABLE =
  /^(?:ngh?|nh|ph|th|tr|ch|gh|gi|kh|qu|[bcdghklmnpqrstvx])?(?:oai|oay|oeo|uay|uoi|uya|uye|uyu|yeu|ieu|uou|uao|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ya|ye|[aeiouy])(?:ch|nh|ng|[cmnpt])?$/;

/**
 * The old encoding of a text. `undefined` when it is in none of them, or when nothing but plain letters tells. A text is taken
 * for old when it holds characters that no Vietnamese word has, none that only Unicode has, and its words read as Vietnamese
 * syllables once they are decoded.
 */
export function legacyEncoding(text: string): LegacyEncoding | undefined {
  const composed = text.normalize('NFC');
  if (UNICODE_VIETNAMESE.test(composed)) {
    return undefined;
  }
  return (['tcvn3', 'vni'] as const).find((encoding) => readsAs(composed, encoding));
}

/** Letters of Vietnamese that Latin-1 has, in one case or with a capital at the beginning. */
const LATIN_WORD =
  /^(?:[a-zàáâãèéêìíòóôõùúý]+|[A-Z\u00C0-\u00DD][a-zàáâãèéêìíòóôõùúý]*|[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ]+)$/;

/** A word that reads as Vietnamese as it stands, such as *Ông* or *TIÊN*: it says nothing of an old encoding. */
const isUnicode = (word: string): boolean =>
  LATIN_WORD.test(word) && SYLLABLE.test(withoutMarks(word.toLowerCase()));

function readsAs(text: string, encoding: LegacyEncoding): boolean {
  const marked = text
    .split(/[\s.,;:!?()[\]"'/\\“”‘’–—-]+/)
    .filter((word) => [...word].some((character) => character > '\u007F'));
  return (
    marked.some((word) => FOREIGN[encoding].test(word) && !isUnicode(word)) &&
    marked.every((word) => SYLLABLE.test(withoutMarks(decodeLegacy(word, encoding))))
  );
}
