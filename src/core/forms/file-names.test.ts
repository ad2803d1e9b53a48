import fc from 'fast-check';
import { formFileNames } from './file-names';

test.each([
  ['code, then the name without diacritics', 'x01', 'UBND xã Bình Chương', 'X01-ubnd-xa-binh-chuong'],
  ['đ is d', 'DK', 'Đặc khu Phú Quốc', 'DK-dac-khu-phu-quoc'],
  ['what Windows forbids is gone', 'A/1:*', 'Phòng "VH – XH" <xã>', 'A-1-phong-vh-xh-xa'],
  ['a name in other letters keeps the code', 'P7', '（町）', 'P7'],
  ['nothing left', '…', '（町）', 'DON-VI'],
])('%s', (_, unitCode, unit, name) => {
  expect(formFileNames([{ unit, unitCode }])).toEqual([name]);
});

test('names are plain, short, and each of them once, whatever the units are called', () => {
  const unit = fc.record({ unit: fc.string({ unit: 'grapheme' }), unitCode: fc.string({ maxLength: 8 }) });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      const names = formFileNames([...units, ...units]);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2 * units.length);
      for (const name of names) {
        expect(name).toMatch(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/);
        expect(name.length).toBeLessThanOrEqual(64);
      }
    }),
  );
});

test('a name that is cut off between two words ends in the first of them', () => {
  // 59 letters with the code before it, then a blank.
  const unit = `${'a'.repeat(55)} xã`;
  expect(formFileNames([{ unit, unitCode: 'X01' }])).toEqual([`X01-${'a'.repeat(55)}`]);
});
