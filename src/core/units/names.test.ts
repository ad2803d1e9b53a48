import fc from 'fast-check';
import { nameForms, writtenKey } from './names';

const exactKey = (name: string): string => nameForms(name).exact;
const bareKey = (name: string): string => nameForms(name).bare;

const written = { key: writtenKey, blindTo: 'how it is typed' };
const exact = { key: exactKey, blindTo: 'i and y' };
const bare = { key: bareKey, blindTo: 'marks' };

test.each([
  ['NFD', written, 'UBND xã Hòa Bình', 'UBND xã Hòa Bình'.normalize('NFD')],
  ['case', written, 'UBND xã Hòa Bình', 'UBND XÃ HÒA BÌNH'],
  ['blanks and NBSP', written, 'UBND xã Hòa Bình', ' UBND\u00A0xã  Hòa Bình\t'],
  ['a full stop behind', written, 'UBND xã Hòa Bình', 'UBND xã Hòa Bình.'],
  ['a dash before', written, 'UBND xã Hòa Bình', '- UBND xã Hòa Bình;'],
  ['the old and the new place of the tone', written, 'UBND xã Hòa Bình', 'UBND xã Hoà Bình'],
  ['uy', written, 'xã Thúy Sơn', 'xã Thuý Sơn'],
  ['a tone on the wrong letter', written, 'xã Của Lò', 'xã Cuả Lò'],
  ['a look-alike of Đ', written, 'Đảng ủy xã', '\u00D0ảng uỷ xã'],
  ['hyphen and dash', written, 'Phòng Văn hóa - Xã hội', 'Phòng Văn hoá – Xã hội'],
  ['UBND', written, 'UBND xã Ba Tơ', 'Ủy ban nhân dân xã Ba Tơ'],
  ['UBND with the new tone', written, 'UBND xã Ba Tơ', 'Uỷ  ban Nhân dân xã Ba Tơ'],
  ['UBND half abbreviated', written, 'UBND xã Ba Tơ', 'Uỷ ban ND xã Ba Tơ'],
  ['HĐND', written, 'Văn phòng HĐND và UBND xã', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã'],
  ['MTTQ', written, 'Ủy ban Mặt trận Tổ quốc Việt Nam xã', 'UBMTTQ xã'],
  ['MTTQ with Việt Nam, in one word', written, 'Ủy ban MTTQ Việt Nam xã', 'UBMTTQVN xã'],
  ['a centre by its letters', written, 'Trung tâm Phục vụ hành chính công xã', 'TTPVHCC xã'],
  ['a centre half abbreviated', written, 'TT PVHCC', 'Trung tâm PVHCC'],
  ['apostrophes', written, "xã Cư M'gar", 'xã Cư M’gar'],
  ['full-width letters', written, 'UBND xã Ba Tơ', 'ＵＢＮＤ xã Ba Tơ'],
  ['i and y', exact, 'UBND xã Mỹ Lý', 'UBND xã Mĩ Lí'],
  ['i and y after qu', exact, 'xã Phú Quý', 'xã Phú Quí'],
  ['a commune and its committee', exact, 'UBND xã Ba Tơ', 'Xã Ba Tơ'],
  ['no marks', bare, 'UBND xã Ba Tơ', 'UBND xa Ba To'],
  ['no marks, the committee in words', bare, 'UBND phường Đống Đa', 'Uy ban nhan dan phuong Dong Da'],
  ['no marks and y', bare, 'xã Như Ý', 'xa nhu y'],
])('%s: one name', (_, { key }, a, b) => {
  expect(key(a)).toBe(key(b));
});

test.each([
  ['marks', written, 'xã Ba Tơ', 'xã Ba Tô'],
  ['tones', exact, 'xã Sơn Hà', 'xã Sơn Hạ'],
  ['vowels that are no i or y', exact, 'xã Tây Ninh', 'xã Tâi Ninh'],
  ['tay and tai', bare, 'xã Tay', 'xã Tai'],
  ['thuy and thui', bare, 'xã Thuỷ', 'xã Thủi'],
  ['i and y', written, 'xã Mỹ Lý', 'xã Mĩ Lí'],
  ['kinds', bare, 'xã Tân Phú', 'phường Tân Phú'],
  ['figures', bare, 'xã Sơn Kim 1', 'xã Sơn Kim 2'],
  ['bodies of one commune', bare, 'Đảng ủy xã Ba Tơ', 'UBND xã Ba Tơ'],
])('%s: two names', (_, { key }, a, b) => {
  expect(key(a)).not.toBe(key(b));
});

test.each([
  ['UBND xã Ba Tơ', 'xa', 'ba tơ'],
  ['Đặc khu Lý Sơn', 'dac khu', 'lí sơn'],
  ['Phường 2 Bảo Lộc', 'phuong', nameForms('2 Bảo Lộc').exact],
  ['UBND xã', '', 'xã'],
  ['Phòng Kinh tế', '', nameForms('Phòng Kinh tế').exact],
])('%s: kind and name of the commune', (name, kind, proper) => {
  expect(nameForms(name)).toMatchObject({ kind, proper: writtenKey(proper) });
});

const words = fc
  .array(
    fc.constantFrom('Hòa', 'Thúy', 'Mỹ', 'Lý', 'Đông', 'Tơ', 'Quý', 'xã', 'UBND', '–', 'Văn', '2', "M'gar"),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((list) => list.join(' '));

test.each([
  ['a key', (name: string) => writtenKey(name), writtenKey],
  ['NFD', (name: string) => name.normalize('NFD'), writtenKey],
  ['capitals', (name: string) => name.toUpperCase(), writtenKey],
  ['capitals and no marks', (name: string) => bareKey(name).toUpperCase(), bareKey],
  ['an exact key', exactKey, exactKey],
])('%s of a name has the same key', (_, spell, key) => {
  fc.assert(
    fc.property(words, (name) => {
      expect(key(spell(name))).toBe(key(name));
    }),
  );
});

test('names that are one with marks are one without', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(exactKey(a) === exactKey(b) && bareKey(a) !== bareKey(b)).toBe(false);
    }),
  );
});
