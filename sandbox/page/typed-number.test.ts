import { typedNumber } from './typed-number';

test.each([
  ['87,5', 87.5],
  [' -2,25 ', -2.25],
  ['1,2,3', undefined],
  ['87.5', undefined],
  ['1,', undefined],
  ['a,5', undefined],
  [87, undefined],
])('%s', (typed, number) => {
  expect(typedNumber(typed)).toBe(number);
});
