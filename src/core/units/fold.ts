/** Folding of text for comparison. Folded text is for matching only and is never shown. */

/** Characters that nobody sees: soft hyphens, joiners, marks of direction, choices between text and emoji, byte order marks. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE0E\uFE0F\uFEFF]/gu;

/** Blanks of every kind, those that Unicode does not call spaces (Braille, Hangul fillers) among them. */
const BLANKS = /[\s\u115F\u1160\u2800\u3164\uFFA0]+/gu;

/**
 * Text with what only looks different made one, case and marks kept: NFC, blanks of every kind a single space, nothing
 * invisible, full-width characters as ASCII, and the letters that look like Đ (Ð of Iceland, Ɖ of Africa) as Đ.
 * @example plainText('Ðảng  ủy\u00A0xã ') // 'Đảng ủy xã'
 */
export function plainText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[ÐƉ]/gu, 'Đ')
    .replace(/[ðɖ]/gu, 'đ')
    .replace(BLANKS, ' ')
    .trim();
}

/**
 * Text as people mean it, diacritics kept: `plainText`, lower case, tones at one place, one kind of dash and quote and
 * no spaces around dashes, so that `Phòng Văn hoá — Xã hội` and `phòng văn hóa - xã hội` are one.
 */
export function foldForm(text: string): string {
  return placeTones(plainText(text).toLowerCase())
    .replace(/[‐-―−~]/gu, '-')
    .replace(/["“”„‟«»]/gu, '"')
    .replace(/['‘’‚‛`´]/gu, "'")
    .replace(/ ?- ?/gu, '-');
}

/** As `foldForm`, and without diacritics (đ becomes d), so that text typed or read without them still matches. */
export function fold(text: string): string {
  return foldForm(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

const VOWELS = 'aăâeêioôơuưy';
const TONED = 'àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const TONED_CLUSTER = new RegExp(`[${VOWELS}][${TONED}]|[${TONED}][${VOWELS}]`, 'u');
/** A syllable: what it begins with (the u of qu and the i of gi with it), its vowels, and its end. */
const SYLLABLE = new RegExp(`^(qu|gi(?=[${VOWELS}])|[^${VOWELS}]*)([${VOWELS}]{1,3})([^${VOWELS}]*)$`, 'u');

/** Puts the tone of each syllable where the older spelling has it: `hoà` → `hòa`, `thuý` → `thúy`, `hòan` → `hoàn`. */
function placeTones(text: string): string {
  return TONED_CLUSTER.test(text) ? text.replace(/\p{L}+/gu, placeTone) : text;
}

function placeTone(word: string): string {
  if (!TONED_CLUSTER.test(word)) {
    return word;
  }
  const letters = word.normalize('NFD');
  const [tone = '', ...more] = letters.match(TONE) ?? [];
  const [, start = '', vowels, end = ''] = SYLLABLE.exec(letters.replace(TONE, '').normalize('NFC')) ?? [];
  if (more.length > 0 || vowels === undefined) {
    return word;
  }
  // A vowel with a mark of its own bears the tone; else the last before a consonant, the middle one of three, the first of two.
  const marked = Math.max(...[...'ăâêôơư'].map((vowel) => vowels.lastIndexOf(vowel)));
  const at = marked >= 0 ? marked : end !== '' ? vowels.length - 1 : Math.max(0, vowels.length - 2);
  return (start + vowels.slice(0, at + 1) + tone + vowels.slice(at + 1) + end).normalize('NFC');
}
