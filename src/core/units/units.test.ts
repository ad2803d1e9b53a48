import fc from 'fast-check';
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
