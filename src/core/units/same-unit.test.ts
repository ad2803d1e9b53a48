import fc from 'fast-check';
import type { SaidUnit } from './identity';
import { groupUnits } from './same-unit';

const sameUnit = (a: SaidUnit, b: SaidUnit) => {
  const { groups, doubts } = groupUnits([a, b], (each) => each);
  return groups.length === 1 ? 'same' : (doubts[0]?.why ?? 'other');
};

const said = (text: string): SaidUnit => {
  const [code = '', name = ''] = text.split('|');
  return { code, name };
};

test.each([
  ['|UBND xã Hòa Bình', '|UBND xã Hoà Bình', 'same'],
  ['|UBND xã Hòa Bình', '|UBND xã Hòa Bình.', 'same'],
  ['|Đảng ủy xã', '|\u00D0ảng ủy xã', 'same'],
  ['|UBND xã Ba Tơ', '|Ủy ban nhân dân xã  Ba Tơ', 'same'],
  ['|UBND xã Ba Tơ', '|UBND xã Ba Tô', 'other'],
  ['|UBND xã Ba Tơ', '|Đảng ủy xã Ba Tơ', 'other'],
  ['|UBND xã Mỹ Lý', '|UBND xã Mĩ Lí', 'spelling'],
  ['|UBND xã Ba Tơ', '|UBND xa Ba To', 'withoutMarks'],
  ['|UBND xã Ba Tơ', '|Ba Tơ', 'withoutKind'],
  ['|UBND xã Ba Tơ', '|ba to', 'withoutKind'],
  ['00166|UBND xã An', '166|UBND xã An', 'same'],
  ['00166|UBND xã An', '166|', 'same'],
  ['00166|UBND xã Ba Tơ', '00166|UBND xa Ba To', 'same'],
  ['00166|UBND xã Ba Tơ', '00166|UBND xã Ba Tô', 'codeAgainstName'],
  ['00166|UBND xã An', '00167|UBND xã An', 'twoCodes'],
  ['00166|UBND xã An', '00167|UBND xã Bình', 'other'],
  ['00166|UBND xã An', '|UBND xã An', 'oneCode'],
  ['00166|UBND xã An', '|UBND xã Bình', 'other'],
  ['|', '|', 'other'],
])('%s and %s: %s', (a, b, expected) => {
  expect([sameUnit(said(a), said(b)), sameUnit(said(b), said(a))]).toEqual([expected, expected]);
});

const grouped = (texts: readonly string[]) => {
  const { groups, doubts } = groupUnits(texts, said);
  return {
    groups,
    doubts: doubts.map(({ why, groups: [a, b] }) => `${why}: ${groups[a]?.[0]} ~ ${groups[b]?.[0]}`),
  };
};

test.each([
  [
    'names one mark apart',
    ['|xã Ba Tơ', '|xã Ba Tô', '|Xã Ba Tơ'],
    { groups: [['|xã Ba Tô'], ['|xã Ba Tơ', '|Xã Ba Tơ']], doubts: [] },
  ],
  [
    'one with a code, one without',
    ['|xã An', '5|xã An'],
    { groups: [['5|xã An'], ['|xã An']], doubts: ['oneCode: 5|xã An ~ |xã An'] },
  ],
  [
    'one code, one name without marks',
    ['5|xã Ba Tơ', '05|XA BA TO', '5|'],
    { groups: [['5|xã Ba Tơ', '05|XA BA TO', '5|']], doubts: [] },
  ],
  [
    'one code, two names',
    ['5|xã Ba Tơ', '5|xã Ba Tô'],
    { groups: [['5|xã Ba Tô'], ['5|xã Ba Tơ']], doubts: ['codeAgainstName: 5|xã Ba Tô ~ 5|xã Ba Tơ'] },
  ],
  [
    'i and y',
    ['|Mỹ Lý', '|Mĩ Lí', '|Mỹ Lộc'],
    { groups: [['|Mĩ Lí'], ['|Mỹ Lộc'], ['|Mỹ Lý']], doubts: ['spelling: |Mĩ Lí ~ |Mỹ Lý'] },
  ],
  ['those that say nothing', ['|', '|'], { groups: [['|'], ['|']], doubts: [] }],
])('groups %s', (_, texts, expected) => {
  const result = grouped(texts);
  expect({ ...result, groups: new Set(result.groups) }).toEqual({
    ...expected,
    groups: new Set(expected.groups),
  });
});

const texts = fc.constantFrom(
  '5|xã Ba Tơ',
  '5|xã Ba Tô',
  '05|XA BA TO',
  '|xã Ba Tơ',
  '|Mỹ Lý',
  '|Mĩ Lí',
  '6|xã Ba Tơ',
  '5|',
  '|ba to',
  '|',
);

test('groups and doubts do not depend on the order of the files', () => {
  const asSet = (list: readonly string[]) => {
    const { groups, doubts } = groupUnits(list, said);
    const names = groups.map((group) => [...group].sort().join(' + '));
    return {
      groups: [...names].sort(),
      doubts: doubts
        .map(({ why, groups: [a, b] }) => [why, ...[names[a], names[b]].sort()].join(' / '))
        .sort(),
    };
  };
  const pairs = fc
    .array(texts, { maxLength: 8 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(fc.property(pairs, ([list, shuffled]) => expect(asSet(shuffled)).toEqual(asSet(list))));
});

test('each item is in one group, and two of one unit never in two without a doubt', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 8 }), (list) => {
      const items = list.map((text) => ({ text }));
      const { groups, doubts } = groupUnits(items, ({ text }) => said(text));
      expect(groups.flat()).toHaveLength(items.length);
      const isDoubted = (a: number, b: number) =>
        doubts.some(({ groups: [x, y] }) => (x === a && y === b) || (x === b && y === a));
      groups.forEach((group, i) =>
        groups.slice(i + 1).forEach((other, k) => {
          const isNear = group.some((a) =>
            other.some((b) => sameUnit(said(a.text), said(b.text)) !== 'other'),
          );
          expect(isDoubted(i, i + 1 + k)).toBe(isNear);
        }),
      );
    }),
  );
});
