import { isAmong, issuerPlace, placesNamed } from './issuers';

test.each([
  ['UBND xã Sơn Tây', 'UBND xã Sơn Tây Hạ', false],
  ['UBND xã Sơn Tây Thượng', 'UBND xã Sơn Tây', false],
  ['UBND xã Sơn Tây về việc', 'UBND xã Sơn Tây', true],
  ['ỦY BAN NHÂN DÂN XÃ SƠN TÂY', 'UBND xã Sơn Tây', true],
  ['UBND xa Son Tay', 'UBND xã Sơn Tây', true],
  ['ubnd xã sơn tây năm nay', 'UBND xã Sơn Tây', true],
  ['UBND xã Ea M’Droh', 'UBND xã Ea M’Đoal', false],
  ['Phòng Văn hóa - Xã hội xã Sơn Tây', 'UBND xã Sơn Tây', true],
])('%s and %s are of one place: %s', (one, other, is) => {
  const [place] = placesNamed(one);
  expect(place && isAmong(place, placesNamed(other))).toBe(is);
});

test('an issuer’s place ends with its capitals', () => {
  expect(issuerPlace('UBND tỉnh Quảng Ngãi về việc ban hành')?.name).toBe('quang ngai');
  expect(issuerPlace('UBND tỉnh')).toBeUndefined();
});
