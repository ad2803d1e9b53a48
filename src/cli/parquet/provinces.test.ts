import communes from '../../core/units/communes.json';
import { provincesOf } from '../../core/units/find-place';
import { readPlaces } from '../../core/units/places';
import { partitionOf, provinceFinder } from './provinces';

const places = readPlaces(communes);
const provinces = provincesOf(places);
const provinceOf = (name: string) => provinces.find((each) => each.name === name);

test('each province has a folder of its own, which no engine takes for a number or a day', () => {
  const folders = provinces.map(partitionOf);
  expect(new Set([...folders, partitionOf(undefined)]).size).toBe(35);
  expect(folders.filter((each) => !/^[a-z]+(-[a-z]+)*$/.test(each))).toEqual([]);
  expect(['Thành phố Hồ Chí Minh', 'Tỉnh Đắk Lắk'].map((name) => partitionOf(provinceOf(name)))).toEqual([
    'ho-chi-minh',
    'dak-lak',
  ]);
});

test.each([
  ['one place alone has the name', [['UBND xã Ba Tơ', '']], undefined, ['quang-ngai']],
  ['a name of many places, by its code', [['UBND phường Tân Thành', '32025']], undefined, ['ca-mau']],
  ['a name of many places', [['UBND xã Tân Thành', '']], undefined, ['khong-ro']],
  [
    'a name of many places and a sở, beside communes of one province',
    [
      ['UBND xã Ba Tơ', ''],
      ['UBND xã Tân Thành', ''],
      ['Sở Nội vụ', 'SNV'],
    ],
    undefined,
    ['quang-ngai', 'quang-ngai', 'quang-ngai'],
  ],
  [
    'communes of two provinces: a sở is of neither',
    [
      ['UBND xã Ba Tơ', ''],
      ['UBND phường Hồng Bàng', ''],
      ['Sở Nội vụ', 'SNV'],
    ],
    undefined,
    ['quang-ngai', 'hai-phong', 'khong-ro'],
  ],
  ['typed, for what the list does not know', [['UBND xã A', 'XA']], 'Tỉnh Cà Mau', ['ca-mau']],
] as const)('%s', (_, units, typed, expected) => {
  const named = units.map(([unit, unitCode]) => ({ unit, unitCode }));
  const finder = provinceFinder(named, places, typed && provinceOf(typed));
  expect(named.map((unit) => partitionOf(finder.of(unit)))).toEqual(expected);
  expect(finder.elsewhere).toEqual([]);
});

test('a commune of another province than the one typed is told', () => {
  const named = [
    { unit: 'UBND xã Ba Tơ', unitCode: '21484' },
    { unit: 'Sở Nội vụ', unitCode: '' },
  ];
  expect(provinceFinder(named, places, provinceOf('Tỉnh Cà Mau')).elsewhere).toEqual(['UBND xã Ba Tơ']);
});
