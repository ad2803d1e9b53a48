import fc from 'fast-check';
import { COMMUNE_BODIES } from './bodies';
import type { NamedEntry } from './lookup';
import { findUnit, joinUnits, splitUnits } from './units';
import type { Unit } from './units';

const unit = (code: string, name: string, ...shortNames: string[]): Unit => ({
  code,
  name,
  shortNames,
  level: 'commune',
  system: 'government',
  kind: 'unit',
  duties: [],
});

const register = [
  unit('VHXH', 'Phòng Văn hóa – Xã hội', 'Phòng VH-XH', 'VHXH'),
  unit('KT', 'Phòng Kinh tế', 'KT'),
  unit('VP', 'Văn phòng HĐND và UBND xã', 'VP HĐND-UBND'),
  unit('THON', 'Các thôn'),
];

test.each([
  ['the name itself', 'Phòng Văn hóa – Xã hội', 'exact', 'VHXH'],
  ['another dash, case and spaces', 'phòng  văn hóa - Xã hội ', 'exact', 'VHXH'],
  ['NFD', 'Phòng Văn hóa — Xã hội'.normalize('NFD'), 'exact', 'VHXH'],
  ['a short name', 'Phòng VH – XH', 'alias', 'VHXH'],
  ['no diacritics', 'Phong Van hoa - Xa hoi', 'alias', 'VHXH'],
  ['a slip of the pen', 'Phòng Văn hoá Xã hội', 'none', 'VHXH'],
  ['a missing letter', 'Phòng Kinh t', 'none', 'KT'],
  ['a longer name', 'Văn phòng HĐND & UBND xã', 'none', 'VP'],
  ['something else', 'Công an xã', 'none', undefined],
  ['nothing', '', 'none', undefined],
  ['a short text near a short name', 'KH', 'none', undefined],
])('finds %s', (_, text, kind, code) => {
  const match = findUnit(register, text);
  expect(match.kind).toBe(kind);
  expect((match.kind === 'none' ? match.suggestion : match.unit)?.code).toBe(code);
});

test('what fits several units fits none', () => {
  const twins = [unit('A', 'Ban Dân vận', 'BDV'), unit('B', 'Ban Dân ván', 'BDV')];
  expect(findUnit(twins, 'BDV').kind).toBe('none');
  expect(findUnit(twins, 'Ban Dan van')).toEqual({ kind: 'none', candidates: twins });
  expect(findUnit(twins, 'ban dân ván')).toEqual({ kind: 'exact', unit: twins[1] });
});

const commune = [
  ...COMMUNE_BODIES,
  { name: 'Thôn Tân Hóa', shortNames: [] },
  { name: 'Thôn Tân Hòa', shortNames: [] },
  { name: 'Thôn Tân Thanh', shortNames: [] },
  { name: 'Thôn Tân Thành 1', shortNames: [] },
  { name: 'Hội Nông dân xã', shortNames: [] },
  { name: 'Hội Liên hiệp Phụ nữ xã', shortNames: [] },
  { name: 'Hội Cựu chiến binh xã', shortNames: [] },
  { name: 'Trường Tiểu học Bình Chương', shortNames: [] },
];

const VP = 'Văn phòng HĐND và UBND xã';
const VHXH = 'Phòng Văn hóa - Xã hội';

test.each([
  ['a name cut short', 'Công an', 'có phải: Công an xã'],
  ['a name with its place', 'Công an xã Bình Chương', 'có phải: Công an xã'],
  ['a name with its province', 'Phòng Kinh tế, tỉnh Quảng Ngãi', 'có phải: Phòng Kinh tế'],
  ['a name with both', 'Công an xã Bình Chương, tỉnh Quảng Ngãi', 'có phải: Công an xã'],
  ['a name with a bracket', 'Công an (xã)', 'có phải: Công an xã'],
  ['the commune itself', 'UBND xã Bình Chương', 'có phải: UBND xã'],
  ['initials and a word', 'VP UBND', `có phải: ${VP}`],
  ['initials and a word in one', 'VPUBND', `có phải: ${VP}`],
  ['the body in words', 'Văn phòng Uỷ ban nhân dân', `có phải: ${VP}`],
  ['initials and the place', 'VP UBND xã Bình Chương', `có phải: ${VP}`],
  ['one letter for a word', 'P. Kinh tế', 'có phải: Phòng Kinh tế'],
  ['one letter without a full stop', 'P Kinh tế', 'có phải: Phòng Kinh tế'],
  ['letters for each word', 'P. VH&XH', `có phải: ${VHXH}`],
  ['letters for the whole', 'PVHXH', `có phải: ${VHXH}`],
  ['a word more', 'Phòng Văn hóa và Xã hội', `có phải: ${VHXH}`],
  ['no dash', 'Phòng Văn hoá Xã hội', `có phải: ${VHXH}`],
  ['the field only', 'Văn hóa – Xã hội', `có phải: ${VHXH}`],
  ['a military body', 'BCH Quân sự', 'có phải: Ban Chỉ huy Quân sự xã'],
  ['another of them', 'BCH QS xã', 'có phải: Ban Chỉ huy Quân sự xã'],
  ['a centre', 'TT Phục vụ hành chính công', 'là Trung tâm Phục vụ hành chính công xã'],
  ['the Front', 'MTTQ xã', 'có phải: Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
  ['a word left out', 'Hội Phụ nữ', 'có phải: Hội Liên hiệp Phụ nữ xã'],
  ['initials of a long name', 'Hội CCB', 'có phải: Hội Cựu chiến binh xã'],
  ['initials after a word', 'Hội LHPN xã', 'có phải: Hội Liên hiệp Phụ nữ xã'],
  ['the beginning of a word', 'Tr. Tiểu học Bình Chương', 'có phải: Trường Tiểu học Bình Chương'],
  ['blanks left out', 'Phòng Kinhtế', 'có phải: Phòng Kinh tế'],
  ['a wrong letter', 'Hội Nông gân', 'có phải: Hội Nông dân xã'],
  ['a group by its first words', 'Các phòng', 'có phải: Các phòng, cơ quan, đơn vị thuộc UBND xã'],
  ['a village with the tone elsewhere', 'Thôn Tân Hoà', 'là Thôn Tân Hòa'],
  ['a village with another tone', 'Thôn Tân Thánh', 'có phải: Thôn Tân Thanh'],
  ['a village with another tone than two', 'Thôn Tân Hoả', 'một trong: Thôn Tân Hóa, Thôn Tân Hòa'],
  ['a village without marks', 'Thon Tan Hoa', 'một trong: Thôn Tân Hóa, Thôn Tân Hòa'],
  ['a village of another figure', 'Thôn Tân Thành 2', 'không rõ'],
  ['a slip in the marks of a body', 'Phòng Kinh tê', 'là Phòng Kinh tế'],
  ['a list', 'Công an, Quân sự', 'gồm: Công an xã, Ban Chỉ huy Quân sự xã'],
  ['a list of names', `Phòng Kinh tế, ${VHXH}`, `gồm: Phòng Kinh tế, ${VHXH}`],
  [
    'a list that ends with và',
    'Công an, P. Kinh tế và Trạm Y tế',
    'gồm: Công an xã, Phòng Kinh tế, Trạm Y tế xã',
  ],
  ['a list with a name that has và', 'VP HĐND và UBND, Công an', `gồm: ${VP}, Công an xã`],
  ['a list with a stranger', 'Công an, Chi cục Thuế', 'không rõ'],
  ['a name with commas', 'Các phòng, cơ quan, đơn vị', 'là Các phòng, cơ quan, đơn vị thuộc UBND xã'],
  ['a word that several have', 'Phòng', 'không rõ'],
  ['a body of a huyện', 'Phòng Nội vụ', 'không rõ'],
  ['a person', 'Chủ tịch UBND xã', 'không rõ'],
])('understands %s: %s', (_, text, expected) => {
  const match = findUnit<NamedEntry>(commune, text);
  const names = (units: readonly NamedEntry[]) => units.map(({ name }) => name).join(', ');
  const said =
    match.kind !== 'none'
      ? `là ${match.unit.name}`
      : match.suggestion
        ? `có phải: ${match.suggestion.name}`
        : match.candidates
          ? `một trong: ${names(match.candidates)}`
          : match.several
            ? `gồm: ${names(match.several)}`
            : 'không rõ';
  expect(said).toBe(expected);
});

test('phòng are not offered for thôn', () => {
  expect(findUnit([unit('THON', 'Các thôn')], 'Các phòng')).toEqual({ kind: 'none' });
  expect(findUnit([unit('PHUONG', 'Các phường')], 'Các phòng')).toEqual({ kind: 'none' });
});

test('a place one mark apart is another place, though the register has one only', () => {
  const one = [unit('A', 'Thôn Tân Hóa')];
  expect(findUnit(one, 'Thôn Tân Hòa')).toEqual({ kind: 'none', suggestion: one[0] });
  expect(findUnit(one, 'thon tan hoa')).toEqual({ kind: 'alias', unit: one[0] });
});

test('a very long text is no name', () => {
  expect(findUnit(register, 'Phòng Kinh tế '.repeat(10_000))).toEqual({ kind: 'none' });
});

test.each([
  [
    'Phòng Văn hóa – Xã hội (cải cách hành chính); Phòng Kinh tế (năng lực cạnh tranh)',
    [
      { name: 'Phòng Văn hóa – Xã hội', scope: 'cải cách hành chính' },
      { name: 'Phòng Kinh tế', scope: 'năng lực cạnh tranh' },
    ],
  ],
  ['Các cơ quan, đơn vị; Các thôn.', [{ name: 'Các cơ quan, đơn vị' }, { name: 'Các thôn' }]],
  ['- Phòng Kinh tế\r\n- Các thôn\n', [{ name: 'Phòng Kinh tế' }, { name: 'Các thôn' }]],
  ['UBND huyện (qua Phòng Nội vụ)', [{ name: 'UBND huyện', scope: 'qua Phòng Nội vụ' }]],
  ['Phòng A (việc 1; việc 2); Phòng B', [{ name: 'Phòng A', scope: 'việc 1; việc 2' }, { name: 'Phòng B' }]],
  ['Phòng A (chưa đóng; Phòng B', [{ name: 'Phòng A (chưa đóng' }, { name: 'Phòng B' }]],
  ['(chỉ có ngoặc)', [{ name: '(chỉ có ngoặc)' }]],
  ['Phòng A ( )', [{ name: 'Phòng A' }]],
  [' ; \n ', []],
  ['', []],
])('splits %j', (text, expected) => {
  expect(splitUnits(text)).toEqual(expected);
});

test('splitting undoes joining', () => {
  const words = fc
    .stringMatching(/^[A-Za-zĐđăâêôơưáếộ]{1,9}( [a-zđ,]{0,5}[a-zđ]){0,3}$/)
    .map((s) => s.normalize('NFC'));
  const named = fc.record({ name: words, scope: words }, { requiredKeys: ['name'] });
  fc.assert(
    fc.property(fc.array(named, { maxLength: 5 }), (units) => {
      expect(splitUnits(joinUnits(units))).toEqual(units);
    }),
  );
});

test('names typed in separate marks come out composed', () => {
  const typed = 'UBND xã Hòa Bình; Phòng Kinh tế (nông nghiệp)'.normalize('NFD');
  expect(splitUnits(typed)).toEqual([
    { name: 'UBND xã Hòa Bình'.normalize('NFC') },
    { name: 'Phòng Kinh tế'.normalize('NFC'), scope: 'nông nghiệp'.normalize('NFC') },
  ]);
});
