/** SHA-256 of a text (FIPS 180-4): a checksum that two different contents do not share by chance or by design. */

/** The first 32 bits of the fractional part of a root of a prime; exact, since what is dropped is far below 2^-32. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32);

/** The first 64 primes, whose roots the constants are (FIPS 180-4, 4.2.2 and 5.3.3). */
const PRIMES: readonly number[] = Array.from({ length: 310 }, (_, index) => index + 2)
  .filter((each) =>
    Array.from({ length: 16 }, (_, index) => index + 2).every((by) => by >= each || each % by !== 0),
  )
  .slice(0, 64);
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The checksum of a text's UTF-8 bytes, as 64 hex digits. Half of a surrogate pair counts as U+FFFD. */
export function sha256(text: string): string {
  const words = paddedWords(utf8(text));
  let state: readonly number[] = START;
  for (let at = 0; at < words.length; at += 16) {
    state = compressed(state, words.slice(at, at + 16));
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The bits before the first byte's own, by how many bytes follow it. */
const LEAD = [0, 0xc0, 0xe0, 0xf0];

function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const char of text) {
    const read = char.codePointAt(0) ?? 0;
    const code = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
    const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes.push((LEAD[more] ?? 0) | (code >> (6 * more)));
    for (let left = more - 1; left >= 0; left--) {
      bytes.push(0x80 | ((code >> (6 * left)) & 0x3f));
    }
  }
  return bytes;
}

/** The bytes with one bit set behind them and their length in bits at the end, as words of 32 bits. */
function paddedWords(bytes: readonly number[]): readonly number[] {
  const words = new Array<number>((((bytes.length + 8) >> 6) + 1) * 16).fill(0);
  [...bytes, 0x80].forEach((byte, index) => {
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - 8 * (index & 3)));
  });
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

/** One block of 16 words mixed into the state. The letters are those of FIPS 180-4, 6.2.2. */
function compressed(state: readonly number[], block: readonly number[]): readonly number[] {
  const w = [...block];
  const word = (at: number): number => w[at] ?? 0;
  for (let t = 16; t < 64; t++) {
    const [early, late] = [word(t - 15), word(t - 2)];
    const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    w[t] = (word(t - 16) + s0 + word(t - 7) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  ROUNDS.forEach((round, t) => {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + round + word(t)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  });
  return [a, b, c, d, e, f, g, h].map((each, at) => (each + (state[at] ?? 0)) | 0);
}
