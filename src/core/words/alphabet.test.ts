import fc from 'fast-check';
import { byAlphabet } from './alphabet';

test.each([
  ['letters with marks behind those without', ['An', 'Ăn', 'Ân', 'Bình', 'Dũng', 'Đông', 'Em', 'Êm']],
  ['a letter counts before a tone further on', ['Tân Hòa', 'Tân Hóa', 'Tân Hồng', 'Tân Hưng']],
  ['tones as dictionaries have them', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
  ['short names first', ['Xã A', 'Xã A B', 'Xã Ba Tơ', 'Xã Ba Vì']],
])('%s', (_name, sorted) => {
  expect([...sorted].reverse().sort(byAlphabet)).toEqual(sorted);
  expect(
    sorted
      .map((name) => name.normalize('NFD'))
      .reverse()
      .sort(byAlphabet)
      .map((name) => name.normalize('NFC')),
  ).toEqual(sorted);
});

test('one spelling more or less is the same place', () => {
  expect(byAlphabet('XÃ ĐỒNG  TÂM', 'xã Ðồng Tâm')).toBe(0);
});

const name = fc.string({ unit: fc.constantFrom(...'aăâàạdđeệoơu hH-1'), maxLength: 6 });

test('it is an order', () => {
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(byAlphabet(a, b))).toBe(-Math.sign(byAlphabet(b, a)) + 0);
      if (byAlphabet(a, b) <= 0 && byAlphabet(b, c) <= 0) {
        expect(byAlphabet(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});
