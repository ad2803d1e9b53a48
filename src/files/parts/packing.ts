/** Packs parts and puts packed ones into a zip. Layout: PKWARE APPNOTE 6.3.10, 4.3. */
import { Deflate, deflateSync, strToU8 } from 'fflate';
import { crc32 } from './zip';
import type { PackedPart } from './zip';

/** Noon of 1 January 1980: the bytes of a file depend on nothing but its content. */
const FIRST_DAY = ((1 << 5) | 1) * 0x1_0000 + (12 << 11);

/** The effort that packing takes; 0 for what is packed already. */
type Level = 0 | 6;

/** Packs a part. */
export function packed(name: string, content: Uint8Array, level: Level = 6): PackedPart {
  return {
    ...named(name),
    method: level === 0 ? 0 : 8,
    crc: crc32(content),
    size: content.length,
    data: level === 0 ? content : deflateSync(content, { level }),
  };
}

/** A name outside of ASCII is written in UTF-8, and says so (4.4.4). */
function named(name: string): Pick<PackedPart, 'name' | 'flags' | 'time'> {
  const bytes = strToU8(name);
  return {
    name:
      bytes.length === name.length ? name : Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
    flags: bytes.length === name.length ? 0 : 0x0800,
    time: FIRST_DAY,
  };
}

/** Packs a part piece by piece: what is held is what becomes of them, a twentieth of a sheet. */
export class Packer {
  private readonly pieces: Uint8Array[] = [];
  private readonly stream = new Deflate({ level: 6 }, (piece) => {
    this.pieces.push(piece);
  });
  private crc = 0;
  private size = 0;

  /** Takes a piece, which may be overwritten afterwards. */
  push(piece: Uint8Array): void {
    this.crc = crc32(piece, this.crc);
    this.size += piece.length;
    this.stream.push(piece);
  }

  end(name: string): PackedPart {
    this.stream.push(new Uint8Array(), true);
    const { crc, size } = this;
    return { ...named(name), method: 8, crc, size, data: joined(this.pieces) };
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A zip of these files, in their order: its bytes depend on nothing but their content. */
export const zipFiles = (
  files: Iterable<readonly [path: string, content: Uint8Array]>,
  level: Level = 6,
): Uint8Array => zipOf(Array.from(files, ([path, content]) => packed(path, content, level)));

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
