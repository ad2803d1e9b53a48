import { placeName } from './place';

test.each([
  [{ sheet: 'Nhiệm vụ', row: 11, column: 4 }, 'Nhiệm vụ!E12'],
  [{ sheet: 'Nhiệm vụ (2)', row: 0, column: 26 }, 'Nhiệm vụ (2)!AA1'],
])('%j reads %s', (at, name) => {
  expect(placeName(at)).toBe(name);
});
