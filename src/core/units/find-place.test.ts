import communes from './communes.json';
import {
  committeeOf,
  communesNamed,
  findCommunes,
  findProvinces,
  homeNamed,
  provinceNamed,
  provincesOf,
  withProvince,
} from './find-place';
import { readPlaces } from './places';

const places = readPlaces(communes);
const provinces = provincesOf(places);
const shown = (typed: string) =>
  findCommunes(places, typed, 3).map((place) => `${committeeOf(place)}, ${place.province.name}`);

test('the list is whole: 34 provinces, 3,321 communes, with its source and its day', () => {
  expect([provinces.length, places.length]).toEqual([34, 3321]);
  expect(communes.source).toMatch(/snapshot of 02\/8\/2026/);
});

test.each([
  ['without marks', 'hong bang', 'UBND phường Hồng Bàng, Thành phố Hải Phòng'],
  ['with its kind, in capitals', 'PHUONG HONG BANG', 'UBND phường Hồng Bàng, Thành phố Hải Phòng'],
  ['with marks and UBND', 'UBND xã Ba Tơ', 'UBND xã Ba Tơ, Tỉnh Quảng Ngãi'],
  ['another mark is another place', 'Ba Tô', 'UBND xã Ba Tô, Tỉnh Quảng Ngãi'],
  ['half a word', 'ly s', 'UBND đặc khu Lý Sơn, Tỉnh Quảng Ngãi'],
  ['half a word with marks of its beginning', 'Binh Chươ', 'UBND xã Bình Chương, Tỉnh Quảng Ngãi'],
  ['a name of many places, with the province', 'tan thanh ca mau', 'UBND phường Tân Thành, Tỉnh Cà Mau'],
  ['tones where others put them', 'Hòa Bình phu tho', 'UBND phường Hoà Bình, Tỉnh Phú Thọ'],
])('%s: %s', (_, typed, first) => {
  expect(shown(typed)[0]).toBe(first);
});

test.each([
  ['nothing typed', ''],
  ['no such place', 'Thử Nghiệm Một'],
  ['UBND alone', 'UBND'],
])('%s offers none', (_, typed) => {
  expect(shown(typed)).toEqual([]);
});

test.each([
  ['one province has it', 'UBND xã Bình Chương', ['Tỉnh Quảng Ngãi']],
  ['two provinces have it: asked', 'UBND xã Hòa Bình', undefined],
  ['without marks it is not taken for one', 'UBND xa Binh Chuong', []],
  ['not in the list', 'UBND xã A', []],
  ['no commune', 'Sở Nội vụ', []],
] as const)('a name that is typed whole, %s', (_, unit, found) => {
  const names = communesNamed(places, unit).map(({ province }) => province.name);
  if (found) {
    expect(names).toEqual(found);
  } else {
    expect(names.length).toBeGreaterThan(1);
  }
});

test('provinces are found the same way', () => {
  const first = (typed: string) => findProvinces(provinces, typed, 3).map(({ name }) => name)[0];
  expect([first('tay ninh'), first('Thành phố Hồ'), first('hue'), first('Tỉnh Lạng')]).toEqual([
    'Tỉnh Tây Ninh',
    'Thành phố Hồ Chí Minh',
    'Thành phố Huế',
    'Tỉnh Lạng Sơn',
  ]);
});

test('a body with its province behind it', () => {
  expect(withProvince('UBND phường Hồng Bàng', { province: 'Thành phố Hải Phòng' })).toBe(
    'UBND phường Hồng Bàng, thành phố Hải Phòng',
  );
});

test.each([
  [
    'one commune of the list',
    'UBND xã Bình Chương',
    undefined,
    { code: '21100', province: 'Tỉnh Quảng Ngãi' },
  ],
  [
    'one of many, its province chosen',
    'UBND phường Tân Thành',
    'Tỉnh Cà Mau',
    { code: '32025', province: 'Tỉnh Cà Mau' },
  ],
  ['not in the list, its province chosen', 'UBND xã A', 'Tỉnh Cà Mau', { province: 'Tỉnh Cà Mau' }],
  ['not in the list', 'UBND xã A', undefined, undefined],
  ['a body that names its province', 'UBND tỉnh Tây Ninh', undefined, { province: 'Tỉnh Tây Ninh' }],
  ['a body that does not', 'Sở Nội vụ', undefined, undefined],
] as const)('the place of %s', (_, unit, province, home) => {
  expect(
    homeNamed(
      places,
      unit,
      provinces.find(({ name }) => name === province),
    ).home,
  ).toEqual(home);
});

test('a name of many places is asked about', () => {
  const { home, among } = homeNamed(places, 'UBND phường Tân Thành');
  expect([home, among.length > 1]).toEqual([undefined, true]);
});

test.each([
  ['ca mau', 'Tỉnh Cà Mau'],
  ['Tỉnh Cà Mau', 'Tỉnh Cà Mau'],
  ['TP Huế', undefined],
  ['Huế', 'Thành phố Huế'],
  ['c', undefined],
  ['', undefined],
])('the province that %p names', (typed, name) => {
  expect(provinceNamed(provinces, typed)?.name).toBe(name);
});
