import fc from 'fast-check';
import { changedPart } from './changed-part';

test.each([
  [
    'a b c d năm 2026 e f g h',
    'a b c d năm 2027 e f g h',
    '… c d năm 2026 e f g …',
    '… c d năm 2027 e f g …',
  ],
  ['Trong năm 2026', 'Trong năm 2027', 'Trong năm 2026', 'Trong năm 2027'],
  ['của khu phố.', 'của tổ dân phố.', 'của khu phố.', 'của tổ dân phố.'],
  ['x x', 'x x x', 'x x', 'x x x'],
  ['như nhau', 'như nhau', 'như nhau', 'như nhau'],
])('%s → %s', (before, after, old, now) => {
  expect(changedPart(before, after)).toEqual([old, now]);
});

test('what is cut is the same in both', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const [old, now] = changedPart(before, after);
      const kept = (part: string) => part.replace(/^… /, '').replace(/ …$/, '');
      const [head = '', ...rest] = before.split(kept(old));
      fc.pre(rest.length === 1);
      expect(head + kept(now) + rest.join('')).toBe(after);
    }),
  );
});
