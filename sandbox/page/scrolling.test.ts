import { scrolledTo, spanOf } from './scrolling';

describe('spanOf', () => {
  const ends = [20, 40, 300, 400];
  test.each([
    ['the first of all', 0, 0, { start: 0, size: 20 }],
    ['a tall one', 2, 0, { start: 40, size: 260 }],
    ['the first that scrolls', 2, 2, { start: 0, size: 260 }],
    ['one below', 3, 2, { start: 260, size: 100 }],
    ['a frozen one', 1, 2, undefined],
    ['one beyond the last: it has no height', 9, 2, { start: 360, size: 0 }],
  ])('%s', (_name, index, frozen, span) => {
    expect(spanOf(ends, index, frozen)).toEqual(span);
  });
});

describe('scrolledTo', () => {
  const view = { start: 100, size: 200 };
  test.each([
    ['shown whole', { start: 150, size: 50 }, 100],
    ['shown to its last pixel', { start: 250, size: 50 }, 100],
    ['above', { start: 60, size: 30 }, 60],
    ['partly above', { start: 90, size: 30 }, 90],
    ['below', { start: 900, size: 50 }, 750],
    ['partly below', { start: 290, size: 50 }, 140],
    ['taller than the view', { start: 500, size: 400 }, 500],
    ['frozen', undefined, 100],
  ])('%s', (_name, span, start) => {
    expect(scrolledTo(span, view)).toBe(start);
  });
});
