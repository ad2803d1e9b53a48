/** The level of an issuer, by the symbol of the document's number and the words of its name. */
import { levelOf } from './citations';

test.each([
  ['33/CT-TTg', null, 'central'],
  ['02-HD/BTGDVTU', null, 'province'],
  ['14/KH-UBND', 'UBND xã Bình Chương', 'commune'],
  ['14/KH-UBND', 'UBND đặc khu Lý Sơn', 'commune'],
  ['14/KH-UBND', 'UBND huyện Hớn Quản', 'district'],
  ['14/KH-UBND', 'UBND tỉnh Quảng Ngãi', 'province'],
  ['14/KH-UBND', 'Bộ Nội vụ', 'central'],
  ['14/KH-UBND', null, null],
])('%s of %s', (number, issuer, level) => {
  expect(levelOf(number, issuer)).toBe(level);
});
