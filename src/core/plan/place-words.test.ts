import { communeKind, inCityWords, isInCity, replacePlace, usualVillage } from './place-words';

test.each([
  ['UBND xã Bình Chương', 'xã', 'thôn'],
  ['Ủy ban nhân dân phường Hòa Bình', 'phường', 'tổ dân phố'],
  ['ubnd ĐẶC KHU Lý Sơn', 'đặc khu', 'thôn'],
  ['UBND XÃ A'.normalize('NFD'), 'xã', 'thôn'],
  ['Sở Nội vụ', 'xã', 'thôn'],
])('%s is of a %s, with %s', (unit, kind, village) => {
  expect(communeKind(unit)).toBe(kind);
  expect(usualVillage(communeKind(unit))).toBe(village);
});

test.each([
  ['Các thôn; Ban Công tác Mặt trận thôn', 'thôn', 'ấp', 'Các ấp; Ban Công tác Mặt trận ấp'],
  ['Thôn văn hóa, nông thôn mới', 'thôn', 'tổ dân phố', 'Tổ dân phố văn hóa, nông thôn mới'],
  [
    'UBND xã, xã hội, hợp tác xã, thị xã, các xã, cấp xã',
    'xã',
    'phường',
    'UBND phường, xã hội, hợp tác xã, thị xã, các xã, cấp xã',
  ],
  ['chính trị – xã hội xã', 'xã', 'phường', 'chính trị – xã hội phường'],
  ['UBND thị trấn; UBND các xã, thị trấn', 'thị trấn', 'xã', 'UBND xã; UBND các xã, thị trấn'],
  ['UBND huyện, Huyện ủy, cấp huyện, các huyện', 'huyện', 'xã', 'UBND xã, Huyện ủy, cấp huyện, các huyện'],
  ['nhà văn hóa khu phố', 'khu phố', 'thôn', 'nhà văn hóa thôn'],
  ['UBND xã', 'xã', 'xã', 'UBND xã'],
])('%s', (text, from, to, expected) => {
  expect(replacePlace(text, from, to)).toBe(expected);
});

test.each([
  [
    'UBND tỉnh, Tỉnh ủy, Ban Thường vụ Tỉnh ủy, Tỉnh đoàn',
    'UBND thành phố, Thành ủy, Ban Thường vụ Thành ủy, Thành đoàn',
  ],
  ['của Trung ương, tỉnh và phường', 'của Trung ương, thành phố và phường'],
  ['năng lực cạnh tranh cấp tỉnh, các tỉnh', 'năng lực cạnh tranh cấp tỉnh, các tỉnh'],
])('in a city: %s', (text, expected) => {
  expect(inCityWords(text)).toBe(expected);
});

test.each([
  ['UBND phường Hồng Bàng, thành phố Hải Phòng', true],
  ['Sở Nội vụ TP. Cần Thơ', true],
  ['UBND xã Ba Tơ, tỉnh Quảng Ngãi', false],
  ['UBND phường Hồng Bàng', false],
])('%s is in a city: %s', (unit, expected) => {
  expect(isInCity(unit)).toBe(expected);
});
