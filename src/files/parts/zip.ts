/**
 * Opens a zip that may have been made to do harm. The whole directory is judged before a byte is inflated, and
 * a part is inflated on demand, never beyond the size it declared. Part names are keys of a `Map`, never paths.
 * Source of the layout: PKWARE APPNOTE 6.3.10, 4.3–4.5.
 */
import { Inflate, inflateSync } from 'fflate';
import { Refusal } from './refusal';

/** The most that is read of a zip, in bytes. */
export interface ZipLimits {
  readonly file: number;
  readonly entries: number;
  /** The size of one part, inflated. */
  readonly part: number;
  /** The size of all parts together, and of all that is inflated. */
  readonly total: number;
  /** Inflated to deflated size of a part above 1 MB. Sheets reach about 30, endless repetition 1,000. */
  readonly ratio: number;
}

/**
 * The limits lie far above any workbook of a unit (under 1 MB, inflated under 10 MB). They are all that a reading may
 * take: 2 s and 300 MB. A sheet whose 1,048,576 rows are all styled, which happens, is 60 MB.
 */
const LIMITS: ZipLimits = {
  file: 50 * 2 ** 20,
  entries: 5_000,
  part: 64 * 2 ** 20,
  total: 96 * 2 ** 20,
  ratio: 250,
};

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly deflated: number;
  readonly size: number;
  /** The place where its local header starts. */
  readonly offset: number;
}

/** A part as a zip holds it. */
export interface PackedPart {
  /** One character a byte. */
  readonly name: string;
  /** The general purpose flag that tells UTF-8 names (4.4.4). */
  readonly flags: number;
  readonly method: number;
  /** Time and date as MS-DOS writes them. */
  readonly time: number;
  readonly crc: number;
  /** The size inflated. */
  readonly size: number;
  readonly data: Uint8Array;
}

export interface Zip {
  /** The names of all parts, as written. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a part, checked against its declared size and CRC-32; `undefined` when there is no such part. */
  read(name: string): Uint8Array | undefined;
  /** A part as it is packed; `undefined` when there is no such part. */
  packed(name: string): PackedPart | undefined;
}

/**
 * Opens a zip by its directory; no part is inflated yet.
 * @throws Refusal `truncated` when the directory is missing, `password` when parts are encrypted, `tooBig`,
 *   `zipBomb`, `unsafe` or `damaged` otherwise.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = LIMITS): Zip {
  if (bytes.length > limits.file) {
    throw new Refusal('tooBig', `${bytes.length} bytes`);
  }
  const entries = readDirectory(bytes, limits);
  let [inflated, readings] = [0, 0];
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(key(name)),
    read(name) {
      const entry = entries.get(key(name));
      if (!entry) {
        return undefined;
      }
      // A part may be asked for again and again, when the file points to it from many places.
      inflated += entry.size;
      if (inflated > limits.total) {
        throw new Refusal('zipBomb', `more than ${limits.total} bytes to inflate`);
      }
      // However small it is: nothing needs a part more than twice.
      if (++readings > 2 * limits.entries) {
        throw new Refusal('zipBomb', `parts asked for more than ${2 * limits.entries} times`);
      }
      return inflate(bytes, entry);
    },
    packed(name) {
      const entry = entries.get(key(name));
      return entry && { ...entry, data: packedData(bytes, entry) };
    },
  };
}

/** Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3); some writers use `\` and a leading `/`. */
function key(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function readDirectory(bytes: Uint8Array, limits: ZipLimits): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = findDirectory(view);
  if (count > limits.entries) {
    throw new Refusal('zipBomb', `${count} zip entries`);
  }
  const entries = new Map<string, Entry>();
  let [at, total, deflated] = [start, 0, 0];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) {
      throw new Refusal('damaged', `zip directory entry ${i}`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) {
      throw new Refusal('damaged', `zip directory entry ${i}`);
    }
    if (view.getUint16(at + 8, true) & 1) {
      throw new Refusal('password', 'encrypted zip entry');
    }
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    const entry: Entry = {
      name: partName(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true) & 0x0800,
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      ...sizes,
    };
    checkEntry(entry, limits);
    if (entries.has(key(entry.name))) {
      throw new Refusal('unsafe', `two zip entries named ${entry.name}`);
    }
    entries.set(key(entry.name), entry);
    total += entry.size;
    deflated += entry.deflated;
    at = next;
  }
  // More deflated bytes than the file has: entries that overlap, the trick of the denser zip bombs.
  if (total > limits.total || deflated > bytes.length) {
    throw new Refusal('zipBomb', `zip entries of ${deflated} bytes declare ${total}`);
  }
  return entries;
}

function checkEntry({ name, method, deflated, size }: Entry, limits: ZipLimits): void {
  if (method !== 0 && method !== 8) {
    throw new Refusal('damaged', `${name}: compression method ${method}`);
  }
  // Deflating never adds more than 5 bytes to a block; some slack for odd block sizes.
  const least = method === 0 ? size : 0;
  const most = method === 0 ? size : size + size / 100 + 1_024;
  if (deflated < least || deflated > most) {
    throw new Refusal('zipBomb', `${name}: ${deflated} bytes declare ${size}`);
  }
  if (size > limits.part || (size > 2 ** 20 && size > deflated * limits.ratio)) {
    throw new Refusal('zipBomb', `${name}: ${deflated} bytes declare ${size}`);
  }
}

/**
 * Finds the central directory from the record at the end of the file, or from its 64-bit form. Some writers always add
 * that form.
 */
function findDirectory(view: DataView): { count: number; start: number; end: number } {
  const at = findEnd(view, 0) ?? findEnd(view, MOST_TAIL);
  if (at !== undefined) {
    let count = view.getUint16(at + 10, true);
    let size = view.getUint32(at + 12, true);
    let start = view.getUint32(at + 16, true);
    if (at >= 20 && view.getUint32(at - 20, true) === 0x07064b50) {
      const record = read64(view, at - 20 + 8);
      if (record + 56 > at || view.getUint32(record, true) !== 0x06064b50) {
        throw new Refusal('damaged', 'zip64 end record');
      }
      [count, size, start] = [
        read64(view, record + 32),
        read64(view, record + 40),
        read64(view, record + 48),
      ];
    }
    if (start + size > at) {
      throw new Refusal('damaged', 'zip directory outside the file');
    }
    return { count, start, end: start + size };
  }
  throw new Refusal('truncated', 'no zip directory');
}

/** Bytes that mail gateways and disks leave behind the end of a file. */
const MOST_TAIL = 0xffff;

/** The place where the record at the end of the file starts, with at most so many bytes behind it. */
function findEnd(view: DataView, tail: number): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff - tail); at--) {
    if (view.getUint32(at, true) === 0x06054b50) {
      const behind = view.byteLength - (at + 22 + view.getUint16(at + 20, true));
      if (behind >= 0 && behind <= tail) {
        return at;
      }
    }
  }
  return undefined;
}

function read64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Sizes and offset of a directory entry; those that are all ones stand in the 64-bit extra field instead. */
function readSizes(
  view: DataView,
  entry: number,
  extra: number,
  extraLength: number,
): Pick<Entry, 'size' | 'deflated' | 'offset'> {
  const fields = [
    view.getUint32(entry + 24, true),
    view.getUint32(entry + 20, true),
    view.getUint32(entry + 42, true),
  ];
  if (fields.includes(0xffffffff)) {
    for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) !== 1) {
        continue;
      }
      let value = at + 4;
      for (const [index, field] of fields.entries()) {
        if (field === 0xffffffff && value + 8 <= extra + extraLength) {
          fields[index] = read64(view, value);
          value += 8;
        }
      }
      break;
    }
  }
  const [size = 0, deflated = 0, offset = 0] = fields;
  return { size, deflated, offset };
}

/** Part names are ASCII in practice; any other byte is kept apart, never guessed. */
function partName(bytes: Uint8Array): string {
  let name = '';
  for (const byte of bytes) {
    name += String.fromCharCode(byte);
  }
  return name;
}

function inflate(bytes: Uint8Array, entry: Entry): Uint8Array {
  const data = packedData(bytes, entry);
  const content = entry.method === 0 ? data : inflateTo(data, entry);
  if (crc32(content) !== entry.crc) {
    throw new Refusal('damaged', `${entry.name}: CRC`);
  }
  return content;
}

function packedData(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) {
    throw new Refusal('damaged', `${entry.name}: local header`);
  }
  const name = entry.offset + 30;
  const nameLength = view.getUint16(entry.offset + 26, true);
  const start = name + nameLength + view.getUint16(entry.offset + 28, true);
  if (
    start + entry.deflated > bytes.length ||
    partName(bytes.subarray(name, name + nameLength)) !== entry.name
  ) {
    throw new Refusal('damaged', `${entry.name}: local header`);
  }
  return bytes.subarray(start, start + entry.deflated);
}

/** Deflated bytes inflated at a time. So many can become 66 MB at most: a lie is found out before it hurts. */
const CHUNK = 64 * 1_024;

function inflateTo(data: Uint8Array, { name, size }: Entry): Uint8Array {
  let content: Uint8Array;
  try {
    // One byte of room more than declared tells a part that is larger.
    content =
      data.length <= CHUNK
        ? inflateSync(data, { out: new Uint8Array(size + 1) })
        : inflateInChunks(data, size);
  } catch (error) {
    throw new Refusal('damaged', `${name}: ${String(error)}`);
  }
  if (content.length > size) {
    throw new Refusal('zipBomb', `${name}: more than the ${size} bytes declared`);
  }
  if (content.length < size) {
    throw new Refusal('damaged', `${name}: ${content.length} bytes of the ${size} declared`);
  }
  return content;
}

/** All of a part, or its first `size` + 1 bytes when there are more. */
function inflateInChunks(data: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size + 1);
  let filled = 0;
  const stream = new Inflate((piece) => {
    const fitting = piece.subarray(0, content.length - filled);
    content.set(fitting, filled);
    filled += fitting.length;
  });
  for (let at = 0; at < data.length && filled <= size; at += CHUNK) {
    stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
  }
  return content.subarray(0, filled);
}

/** Eight tables, one after the other: the k-th carries a byte over k bytes that follow it ("slicing by 8"). */
const CRC_TABLES = new Int32Array(8 * 256);
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) {
    crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  CRC_TABLES[byte] = crc;
}
for (let index = 256; index < CRC_TABLES.length; index++) {
  const before = CRC_TABLES[index - 256] ?? 0;
  CRC_TABLES[index] = (before >>> 8) ^ (CRC_TABLES[before & 255] ?? 0);
}

/**
 * The CRC-32 of bytes, eight at a time: byte by byte the check would take as long as inflating.
 * @param before that of what stands before them.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = CRC_TABLES;
  let crc = ~before;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    const low = crc ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    // Every index lies within the tables.
    crc =
      table[1_792 + (low & 255)]! ^
      table[1_536 + ((low >>> 8) & 255)]! ^
      table[1_280 + ((low >>> 16) & 255)]! ^
      table[1_024 + (low >>> 24)]! ^
      table[768 + (high & 255)]! ^
      table[512 + ((high >>> 8) & 255)]! ^
      table[256 + ((high >>> 16) & 255)]! ^
      table[high >>> 24]!;
  }
  for (; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ table[(crc ^ bytes[at]!) & 255]!;
  }
  return ~crc >>> 0;
}
