/** Data as text that fits into cells: JSON, deflated, in base64. A tenth of the JSON, in characters that any file keeps. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

export interface Packed {
  readonly text: string;
  /** Bytes of the JSON. */
  readonly size: number;
}

/** Far above any template or set of criteria; what claims to be larger is not unpacked. Bytes. */
const MAX_SIZE = 64 * 2 ** 20;

export function pack(data: unknown): Packed {
  const json = strToU8(JSON.stringify(data));
  return { text: toBase64(deflateSync(json)), size: json.length };
}

/**
 * Unpacks data that `pack` made small.
 * @param most what claims to be larger is not unpacked: bytes.
 * @returns the data, or `undefined` when the text is not what `pack` made.
 */
export function unpack({ text, size }: Packed, most = MAX_SIZE): unknown {
  if (!(size >= 0 && size <= most)) {
    return undefined;
  }
  try {
    return JSON.parse(strFromU8(inflateSync(fromBase64(text), { out: new Uint8Array(size) })));
  } catch {
    return undefined;
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 without the padding at the end. */
export function toBase64(bytes: Uint8Array): string {
  const digits: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) {
      digits.push(DIGITS.charAt((bits >> shift) & 63));
    }
  }
  return digits.slice(0, Math.ceil((bytes.length * 4) / 3)).join('');
}

/** The opposite of `toBase64`; signs that are no digits stand for nothing good, and whoever reads must check. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const digit of text) {
    bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at++] = bits >> count;
    }
  }
  return bytes;
}
