/** Tells by its first bytes what a file is that is no zip, whatever its name says. */
import { Refusal } from './parts/refusal';
import type { ReadCode } from './parts/refusal';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams of an OLE container that tell what it holds ([MS-OFFCRYPTO] 2.3, [MS-XLS] 2.1.2, [MS-DOC] 2.1.1). */
const STREAMS = [
  ['EncryptedPackage', 'password'],
  ['Workbook', 'oldXls'],
  ['Book', 'oldXls'],
  ['WordDocument', 'word'],
] as const;

const MAGIC: readonly (readonly [string, ReadCode])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['BM', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['Rar!', 'rar'],
  ["7z\xbc\xaf'\x1c", 'sevenZip'],
  ['\x1f\x8b', 'archive'],
];

/**
 * Returns when the bytes begin as a zip does.
 * @param fileName the name the file came with, if known: Excel's lock files are told by theirs (`~$`).
 * @throws Refusal with the code of what was found otherwise.
 */
export function sniff(bytes: Uint8Array, fileName = ''): void {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  if (name.startsWith('~$')) {
    throw new Refusal('lockFile', fileName);
  }
  if (bytes.length === 0) {
    throw new Refusal('empty', '0 bytes');
  }
  const head = latin1(bytes, 0, 64);
  if (head.startsWith('PK\x03\x04')) {
    return;
  }
  if (head.startsWith('PK\x05\x06')) {
    throw new Refusal('archive', 'empty zip');
  }
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    const code = oleCode(bytes);
    // WPS stores .et as Excel 97–2003 stores .xls: only the name tells its user what to look for.
    throw new Refusal(code === 'oldXls' && /\.ett?$/i.test(name) ? 'et' : code, 'OLE container');
  }
  const magic = MAGIC.find(([start]) => head.startsWith(start));
  if (magic) {
    throw new Refusal(magic[1], 'known first bytes');
  }
  if (/^RIFF....WEBP/s.test(head) || /^....ftyp(?:heic|heix|mif1|avif)/s.test(head)) {
    throw new Refusal('picture', 'known first bytes');
  }
  throw new Refusal(looksLikeText(bytes) ? 'text' : 'unknown', 'no zip');
}

/**
 * Tells by the directory of an OLE container what it holds. Entries have 128 bytes each, aligned, with the name in
 * UTF-16LE first and its length in bytes at 64 ([MS-CFB] 2.6.1).
 */
function oleCode(bytes: Uint8Array): 'password' | 'oldXls' | 'word' | 'otherOffice' {
  const found = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) + (bytes[at + 65] ?? 0) * 256;
    for (const [name] of STREAMS) {
      if (
        length === 2 * name.length + 2 &&
        latin1(bytes, at, length) === `${Array.from(name).join('\0')}\0\0\0`
      ) {
        found.add(name);
      }
    }
  }
  return STREAMS.find(([name]) => found.has(name))?.[1] ?? 'otherOffice';
}

function looksLikeText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return true; // UTF-16
  }
  return bytes
    .subarray(0, 4_096)
    .every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}

function latin1(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
