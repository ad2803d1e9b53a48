import { typedDay, typedNumber } from './typed-value';

test.each([
  ['87,5', 87.5],
  [' -2,25 ', -2.25],
  ['1,2,3', undefined],
  ['87.5', undefined],
  ['1,', undefined],
  ['a,5', undefined],
  [87, undefined],
])('the number of %s', (typed, number) => {
  expect(typedNumber(typed)).toBe(number);
});

test.each([
  ['10/5/2027', 46_517],
  [' 31-12-2026 ', 46_387],
  ['31/4/2027', undefined],
  ['5/13/2027', undefined],
  ['10/5', undefined],
  ['2027-05-10', undefined],
  [46_517, undefined],
])('the day of %s', (typed, serial) => {
  expect(typedDay(typed)).toBe(serial);
});
