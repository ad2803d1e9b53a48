import fc from 'fast-check';
import { pack, unpack } from './pack';

test('what was packed is unpacked, in characters that any cell and any file keeps', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      const packed = pack(data);
      expect(packed.text).toMatch(/^[A-Za-z0-9+/]*$/);
      expect(unpack(packed)).toEqual(JSON.parse(JSON.stringify(data)));
    }),
  );
});

test('texts of a table shrink to a fraction', () => {
  const data = Array.from({ length: 500 }, (_, row) => ({
    value: `Phòng Văn hóa - Xã hội, nhiệm vụ ${row}`,
  }));
  const { text, size } = pack(data);
  expect(text.length).toBeLessThan(size / 5);
});

test.each([
  ['another text', { text: 'không phải', size: 10 }],
  ['a text cut off', { ...pack(['một', 'hai', 'ba']), text: pack(['một', 'hai', 'ba']).text.slice(0, 9) }],
  ['a smaller size than it has', { ...pack('abcdefgh'), size: 3 }],
  ['a size beyond all bounds', { ...pack('abc'), size: 1e12 }],
  ['a size that is none', { ...pack('abc'), size: NaN }],
])('%s is no data', (_, packed) => {
  expect(unpack(packed)).toBeUndefined();
});

test('what claims to be larger than is asked for is not unpacked', () => {
  const packed = pack('abcdefgh');
  expect(unpack(packed, packed.size)).toBe('abcdefgh');
  expect(unpack(packed, packed.size - 1)).toBeUndefined();
});
