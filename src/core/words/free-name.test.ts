import { freeName } from './free-name';

test.each([
  ['free', [], 'Kế hoạch', 'Kế hoạch'],
  ['taken in another case', ['kế hoạch'], 'Kế HOẠCH', 'Kế HOẠCH (2)'],
  ['taken with its first numbers', ['a', 'a (2)', 'a (3)'], 'a', 'a (4)'],
] as const)('%s', (_, taken, name, free) => {
  const names = new Set<string>(taken);
  expect(freeName(name, names)).toBe(free);
  expect([...names]).toEqual([...taken, free.toLowerCase()]);
});

test('a name is taken once it was given; numbers are written as they are wanted', () => {
  const taken = new Set<string>();
  const next = () => freeName('X01', taken, (no) => `X01-${no}`);
  expect([next(), next(), next()]).toEqual(['X01', 'X01-2', 'X01-3']);
});
