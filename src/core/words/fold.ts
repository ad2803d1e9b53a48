/** Folding of text for comparison. Folded text is for matching only and is never shown. */

/** Characters that nobody sees: soft hyphens, joiners, marks of direction, choices between text and emoji, byte order marks. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE0E\uFE0F\uFEFF]/g;

/** Blanks that Unicode does not call spaces: Braille, Hangul fillers. */
const BLANKS = /[\u115F\u1160\u2800\u3164\uFFA0]/g;

/** Any character that `plainText` changes. Most texts hold none, and folding is done often. */
const ODD =
  /[\u00AD\u00D0\u00F0\u0189\u0256\u061C\u115F\u1160\u200B-\u200F\u202A-\u202E\u2060-\u2069\u2800\u3164\uFE0E\uFE0F\uFEFF\uFF01-\uFFA0]/;

/**
 * Text whose look-alikes are one, case and marks kept. It is NFC, blanks of every kind are a single space, nothing invisible is
 * left, full-width characters are ASCII, and the letters that look like Đ (Ð of Iceland, Ɖ of Africa) are Đ.
 * @example plainText('Ðảng  ủy\u00A0xã ') // 'Đảng ủy xã'
 */
export function plainText(text: string): string {
  const seen = ODD.test(text)
    ? text
        .replace(INVISIBLE, '')
        .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
        .replace(/[ÐƉ]/g, 'Đ')
        .replace(/[ðɖ]/g, 'đ')
        .replace(BLANKS, ' ')
    : text;
  return seen.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * Text in one spelling, diacritics kept. It is plain (`plainText`) and lower case, with tones at one place, one kind of dash and
 * quote, and no spaces around dashes: `Phòng Văn hoá — Xã hội` and `phòng văn hóa - xã hội` are one.
 */
export function foldForm(text: string): string {
  return placeTones(plainText(text).toLowerCase())
    .replace(/[‐-―−~]/gu, '-')
    .replace(/["“”„‟«»]/gu, '"')
    .replace(/['‘’‚‛`´]/gu, "'")
    .replace(/ ?- ?/gu, '-');
}

/**
 * Text as `foldForm` gives it, without diacritics. `Xã Đồng Tâm` becomes `xa dong tam`, and matches what is typed without them.
 */
export const fold = (text: string): string => bare(foldForm(text));

/** A text in lower case without its marks, nothing else of it changed. */
export const withoutMarks = (text: string): string => bare(text.toLowerCase());

const bare = (lower: string): string => lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

const VOWELS = 'aăâeêioôơuưy';
const TONED = 'àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const TONED_CLUSTER = new RegExp(`[${VOWELS}][${TONED}]|[${TONED}][${VOWELS}]`);
const WORD = new RegExp(`[a-zđ${VOWELS}${TONED}]{2,}`, 'g');
/** A syllable in three: its beginning, its vowels and its end. The u of qu and the i of gi belong to the beginning. */
const SYLLABLE = new RegExp(`^(qu|gi(?=[${VOWELS}])|[^${VOWELS}]*)([${VOWELS}]{1,3})([^${VOWELS}]*)$`, 'u');

/** Words with their tones in place, kept because a workbook has few and folding is done often. */
const placed = new Map<string, string>();
const MOST_PLACED = 10_000;
/** The number of letters of the longest syllable: nghiêng. */
const LONGEST = 7;

/** Puts the tone of each syllable where the older spelling has it. `hoà` becomes `hòa`, `thuý` `thúy`, `hòan` `hoàn`. */
function placeTones(text: string): string {
  return TONED_CLUSTER.test(text)
    ? text.replace(WORD, (word) => {
        const known = word.length > LONGEST ? word : placed.get(word);
        if (known !== undefined) {
          return known;
        }
        const own = TONED_CLUSTER.test(word) ? placeTone(word) : word;
        if (placed.size < MOST_PLACED) {
          placed.set(word, own);
        }
        return own;
      })
    : text;
}

function placeTone(word: string): string {
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
