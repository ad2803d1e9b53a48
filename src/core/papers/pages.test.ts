/** Where pages end: no row over the edge, none that is kept with the next at the end of a page. */
import fc from 'fast-check';
import { pageBreaks } from './pages';
import type { Kept, PageRow } from './pages';

const row = (height: number, kept?: Kept): PageRow => ({ height, ...(kept ? { kept } : {}) });
const TITLES = { first: 0, last: 1 };

test.each<[string, PageRow[], { first: number; last: number } | undefined, number[]]>([
  ['all on one page', [row(50), row(50)], undefined, []],
  ['a row that no longer fits', [row(50), row(40), row(20)], undefined, [2]],
  ['a group’s name goes with its first task', [row(50), row(20, 'always'), row(40), row(10)], undefined, [1]],
  [
    'two names, one below the other, go together',
    [row(50), row(10, 'always'), row(10, 'always'), row(40)],
    undefined,
    [1],
  ],
  [
    'the header above takes room on every page after it',
    [row(10, 'always'), row(10, 'always'), row(80), row(40), row(40), row(40)],
    TITLES,
    [3, 5],
  ],
  ['a row higher than a page has one of its own', [row(20), row(150), row(20)], undefined, [1, 2]],
  [
    'what is wished for gives way where a page has no room for both',
    [row(60), row(50, 'wish'), row(30, 'always'), row(30)],
    undefined,
    [1, 2],
  ],
  [
    'what is to be kept but is higher than a page is parted at its first row',
    [row(60, 'always'), row(30, 'always'), row(50)],
    undefined,
    [1],
  ],
])('%s', (_name, rows, titles, breaks) => {
  expect(pageBreaks(rows, 100, titles)).toEqual(breaks);
});

test('whatever the rows: they fit their pages, and no page that has room for both ends in a row kept with the next', () => {
  const rows = fc.array(
    fc.record({
      height: fc.integer({ min: 1, max: 40 }),
      kept: fc.constantFrom<(Kept | undefined)[]>(undefined, undefined, 'always', 'wish'),
    }),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(rows, (made) => {
      const all = made.map(({ height, kept }) => row(height, kept));
      const starts = [0, ...pageBreaks(all, 100)];
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      starts.forEach((start, index) => {
        const page = all.slice(start, starts[index + 1] ?? all.length);
        expect(page.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(100);
        const next = starts[index + 1];
        if (next !== undefined && all[next - 1]?.kept === 'always') {
          let first = next - 1;
          while (first > 0 && all[first - 1]?.kept === 'always') {
            first -= 1;
          }
          let end = next;
          while (all[end]?.kept === 'always') {
            end += 1;
          }
          const kept = all.slice(first, end + 1);
          expect(kept.reduce((sum, { height }) => sum + height, 0)).toBeGreaterThan(100);
        }
      });
    }),
  );
});

test.each<[string, PageRow[], number[]]>([
  // Pages after the first have 80 points beside the header.
  ['every later page', [row(10), row(10), ...Array.from({ length: 6 }, () => row(40))], [4, 6]],
  ['a page filled to the last point', [row(10), row(10), row(80), row(80), row(1)], [3, 4]],
  ['a page with one point too many', [row(10), row(10), row(80), row(79), row(2)], [3, 4]],
  ['a part that a first page would hold', [row(10), row(10), row(81), row(45, 'wish'), row(45)], [2, 3, 4]],
])('under a repeated header of 20 points: %s', (_name, rows, breaks) => {
  expect(pageBreaks(rows, 100, TITLES)).toEqual(breaks);
});
