import { loadTemplate, templateList } from '../../templates';
import { decodeLegacy, legacyEncoding } from './legacy-text';
import type { LegacyEncoding } from './legacy-text';

const ENCODINGS = ['tcvn3', 'vni'] as const;

/** Every letter of Vietnamese, to write known text in an old encoding. */
const LETTERS = [...'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ'];
const CODES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3:
    '¸ µ ¶ · ¹ ¨ ¾ » ¼ ½ Æ © Ê Ç È É Ë Ð Ì Î Ï Ñ ª Õ Ò Ó Ô Ö Ý × Ø Ü Þ ã ß á â ä « è å æ ç é ¬ í ê ë ì î ó ï ñ ò ô \u00AD ø õ ö ÷ ù ý ú û ü þ ®',
  vni: 'aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î ñ',
};

const encoded = (text: string, encoding: LegacyEncoding): string => {
  const codes = CODES[encoding].split(' ');
  return [...text.toLowerCase()].map((letter) => codes[LETTERS.indexOf(letter)] ?? letter).join('');
};

test.each<[string, LegacyEncoding, string]>([
  ['C«ng t¸c d©n vËn chÝnh quyÒn', 'tcvn3', 'Công tác dân vận chính quyền'],
  ['§¶ng ñy x·', 'tcvn3', 'Đảng ủy xã'],
  ['NhÊt trÝ', 'tcvn3', 'Nhất trí'],
  ['Coâng taùc daân vaän chính quyeàn', 'vni', 'Công tác dân vận chính quyền'],
  ['ÑAÛNG UÛY XAÕ', 'vni', 'ĐẢNG ỦY XÃ'],
])('%s is %s', (text, encoding, unicode) => {
  expect(legacyEncoding(text)).toBe(encoding);
  expect(decodeLegacy(text, encoding)).toBe(unicode);
});

test.each([
  'Công tác dân vận',
  'Hòa giải, tố cáo, ý kiến',
  'hoà toán quá',
  '«abc» © 2026, 5 m², 20 °C, ½',
  'Señor Müller, à la carte',
  'KH 14/KH-UBND',
  'XÃ CÁT TIÊN',
  'KIÊN LAO',
  'Ông Hùng',
  'BIÊN HÒA',
  '',
])('%j is Unicode', (text) => {
  expect(legacyEncoding(text)).toBeUndefined();
});

describe.each(templateList.map(({ id }) => id))('the words of %s', (id) => {
  test('are not taken for old ones, and are read back from both encodings', async () => {
    const { tasks, units } = await loadTemplate(id);
    for (const text of [...tasks.map((task) => task.text), ...units.map(({ name }) => name)]) {
      expect([text, legacyEncoding(text)]).toEqual([text, undefined]);
      for (const encoding of ENCODINGS) {
        const old = encoded(text, encoding);
        expect(decodeLegacy(old, encoding)).toBe(text.toLowerCase());
      }
    }
    const whole = tasks.map((task) => task.text).filter((text) => !/[“”"«»0-9/]/.test(text));
    for (const encoding of ENCODINGS) {
      const told = whole.filter((text) => legacyEncoding(encoded(text, encoding)) === encoding);
      expect([encoding, told.length]).toEqual([encoding, whole.length]);
    }
  });
});
