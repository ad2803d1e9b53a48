/** Numbers of lists against a plain count of the paragraphs, for any order of levels. */
import fc from 'fast-check';
import { abstractNum, lvl, num } from '../../../test/fixtures/word';
import { parseElement } from '../parts/markup';
import { bullet, Counter, formatted, readNumbering } from './numbering';

const LEVELS = [0, 1, 2, 3];
const numbering = readNumbering(
  parseElement(
    `<w:numbering xmlns:w="w">${abstractNum(
      0,
      LEVELS.map((depth) =>
        lvl(
          depth,
          'decimal',
          LEVELS.slice(0, depth + 1)
            .map((each) => `%${each + 1}`)
            .join('.'),
        ),
      ).join(''),
    )}${num(1, 0)}</w:numbering>`,
  ),
  () => undefined,
);

test('each level counts its paragraphs since a higher one; a level that was left out shows its start', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 }), (depths) => {
      const counter = new Counter(numbering);
      depths.forEach((depth, at) => {
        const expected = LEVELS.slice(0, depth + 1).map((level) => {
          // Of this level, behind the last paragraph of a higher one.
          const before = depths.slice(0, at + 1);
          const last = before.map((each) => each < level).lastIndexOf(true);
          return Math.max(1, before.slice(last + 1).filter((each) => each === level).length);
        });
        expect(counter.next('1', depth)).toEqual({ text: expected.join('.'), isGuessed: false });
      });
    }),
  );
});

test('Roman numbers are read back as what they were, up to 3999', () => {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3999 }), (count) => {
      const digits = [...(formatted('upperRoman', count) ?? '')].map((sign) => values[sign] ?? 0);
      const sum = digits.reduce(
        (total, each, at) => total + (each < (digits[at + 1] ?? 0) ? -each : each),
        0,
      );
      expect(sum).toBe(count);
      expect(formatted('lowerRoman', count)).toBe(formatted('upperRoman', count)?.toLowerCase());
    }),
  );
});

test.each([
  ['lowerLetter', 1, 'a'],
  ['lowerLetter', 26, 'z'],
  ['upperLetter', 27, 'AA'],
  ['upperLetter', 53, 'AAA'],
  ['decimalZero', 7, '07'],
  ['decimalZero', 12, '12'],
  ['upperRoman', 0, '0'],
  ['none', 3, ''],
  ['hebrew1', 3, undefined],
])('%s %i is %s', (format, count, text) => {
  expect(formatted(format, count)).toBe(text);
});

test('unknown lists and levels have no number; signs of Symbol are what they look like', () => {
  const counter = new Counter(numbering);
  expect([counter.next('9', 0), counter.next('1', 8), counter.next('1', -1)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(['\uF02D', '\uF0FC', '\uF123', '–'].map(bullet)).toEqual(['-', '✓', '•', '–']);
});
