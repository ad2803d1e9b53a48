import { textOf } from './locate';

test.each([
  ['a unit’s name typed in separate marks', 'UBND xã Hòa Bình'.normalize('NFD'), 'UBND xã Hòa Bình'],
  ['blanks around', ' Xã A \n', 'Xã A'],
  ['a number', 12, '12'],
  ['an empty cell', null, ''],
])('the words of a cell: %s', (_, value, words) => {
  expect(textOf({ values: { name: value } }, 'name')).toBe(words.normalize('NFC'));
});
