import fc from 'fast-check';
import { keptWords, readableWords } from './issued';

test.each([
  [null, ''],
  ['  Phòng Nội vụ ', 'Phòng Nội vụ'],
  ['e\u0301', 'é'],
  [46_171, '29/05/2026'],
  [true, 'true'],
])('%j is kept as “%s”', (value, kept) => {
  expect(keptWords(value)).toBe(kept);
});

test('a change anywhere in a text shows, and what is kept of it stays short and readable', () => {
  const texts = fc.string({ maxLength: 200 }).map((text) => text.normalize('NFC').trim());
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(keptWords(a) === keptWords(b)).toBe(a === b);
      expect(keptWords(a).length).toBeLessThanOrEqual(70);
      expect(a.startsWith(readableWords(keptWords(a)).replace(/…$/, ''))).toBe(true);
    }),
  );
});

test('a text of sixty characters is kept whole, a longer one by its beginning', () => {
  expect(keptWords('a'.repeat(60))).toBe('a'.repeat(60));
  expect(keptWords('a'.repeat(61))).toMatch(/^a{59}…#/);
});
