/** Writes a zip in which parts that were not changed stay as they were packed. Layout: PKWARE APPNOTE 6.3.10, 4.3. */
import { deflateSync } from 'fflate';
import { crc32 } from '../parts/zip';
import type { PackedPart } from '../parts/zip';

/** Noon of 1 January 1980: the bytes of a file depend on nothing but its content. */
const FIRST_DAY = ((1 << 5) | 1) * 0x1_0000 + (12 << 11);

/** Packs a part anew. */
export function packed(name: string, content: Uint8Array): PackedPart {
  return {
    name,
    flags: 0,
    method: 8,
    time: FIRST_DAY,
    crc: crc32(content),
    size: content.length,
    data: deflateSync(content, { level: 6 }),
  };
}

/** The bytes of a zip with these parts, in this order. */
export function zipOf(parts: readonly PackedPart[]): Uint8Array {
  const total = parts.reduce((sum, { name, data }) => sum + 76 + 2 * name.length + data.length, 22);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const header = (part: PackedPart, signature: number, start: number): void => {
    const directory = signature === 0x02014b50;
    view.setUint32(at, signature, true);
    at += 4;
    if (directory) {
      view.setUint16(at, 20, true);
      at += 2;
    }
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, part.flags, true);
    view.setUint16(at + 4, part.method, true);
    view.setUint32(at + 6, part.time, true);
    view.setUint32(at + 10, part.crc, true);
    view.setUint32(at + 14, part.data.length, true);
    view.setUint32(at + 18, part.size, true);
    view.setUint16(at + 22, part.name.length, true);
    at += 26;
    if (directory) {
      // No comment, disk or attributes.
      view.setUint32(at + 10, start, true);
      at += 14;
    }
    for (let index = 0; index < part.name.length; index++) {
      bytes[at + index] = part.name.charCodeAt(index);
    }
    at += part.name.length;
  };
  const starts = parts.map((part) => {
    const start = at;
    header(part, 0x04034b50, start);
    bytes.set(part.data, at);
    at += part.data.length;
    return start;
  });
  const directory = at;
  parts.forEach((part, index) => {
    header(part, 0x02014b50, starts[index] ?? 0);
  });
  const size = at - directory;
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
