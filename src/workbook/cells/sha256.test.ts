import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { sha256 } from './sha256';

// The first two are the examples of FIPS 180-4.
test.each([
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
])('of “%s”', (text, sum) => {
  expect(sha256(text)).toBe(sum);
});

test('of any text, as Node has it; of every length around a block', () => {
  const theirs = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  for (let length = 0; length < 140; length++) {
    const text = 'ữ'.repeat(length).slice(0, Math.ceil(length / 3)) + 'x'.repeat(length);
    expect(sha256(text)).toBe(theirs(text));
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(theirs(text));
    }),
  );
  expect(sha256('a\ud800b')).toBe(theirs('a\ufffdb'));
});
