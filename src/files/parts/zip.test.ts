import { strFromU8 } from 'fflate';
import { zipParts } from '../../../test/fixtures/xlsx';
import type { Refusal } from './refusal';
import { openZip } from './zip';

const bytes = zipParts({ 'xl/a.xml': 'a'.repeat(400), 'b.xml': 'b' });
const limits = { file: 10_000, entries: 2, part: 400, total: 401, ratio: 250 };

const codeOf = (open: () => unknown): string => {
  try {
    open();
    return 'ok';
  } catch (error) {
    return (error as Refusal).code;
  }
};

test('parts are found whatever the case and the slashes of their names', () => {
  const zip = openZip(bytes, limits);
  expect(strFromU8(zip.read('/XL\\a.xml') ?? new Uint8Array())).toBe('a'.repeat(400));
  expect([zip.has('xl/a.xml'), zip.has('a.xml'), zip.read('a.xml')]).toEqual([true, false, undefined]);
});

test.each([
  ['the file', { file: bytes.length - 1 }, 'tooBig'],
  ['the number of entries', { entries: 1 }, 'zipBomb'],
  ['a part', { part: 399 }, 'zipBomb'],
  ['all parts together', { total: 400 }, 'zipBomb'],
])('a limit of its own for %s', (_, tighter, code) => {
  expect(codeOf(() => openZip(bytes, limits))).toBe('ok');
  expect(codeOf(() => openZip(bytes, { ...limits, ...tighter }))).toBe(code);
});

test('one part asked for again and again', () => {
  const zip = openZip(bytes, limits);
  expect(codeOf(() => zip.read('xl/a.xml'))).toBe('ok');
  expect(codeOf(() => zip.read('xl/a.xml'))).toBe('zipBomb');
});

test('a small part asked for without end', () => {
  const zip = openZip(bytes, limits);
  expect(Array.from({ length: 5 }, () => codeOf(() => zip.read('b.xml')))).toEqual([
    ...Array.from({ length: 4 }, () => 'ok'),
    'zipBomb',
  ]);
});

test('the 64-bit form some writers always use', () => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const record = new Uint8Array(56 + 20);
  const wide = new DataView(record.buffer);
  wide.setUint32(0, 0x06064b50, true);
  wide.setUint32(4, 44, true);
  wide.setUint32(32, 2, true);
  wide.setUint32(40, end - start, true);
  wide.setUint32(48, start, true);
  wide.setUint32(56, 0x07064b50, true);
  wide.setUint32(64, end, true);
  const tail = bytes.slice(end);
  tail.fill(0xff, 8, 20);
  const zip = openZip(Uint8Array.from([...bytes.slice(0, end), ...record, ...tail]), limits);
  expect(strFromU8(zip.read('b.xml') ?? new Uint8Array())).toBe('b');
});

/** Offsets in the first entry of the directory (APPNOTE 4.3.12), and of the first local header's name (4.3.7). */
const AT = { crc: 16, deflated: 20, size: 24 } as const;
const LOCAL_NAME = 30;

/** The zip with a field of its first directory entry changed. */
function lying(field: keyof typeof AT, change: (value: number) => number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = view.getUint32(copy.length - 22 + 16, true) + AT[field];
  view.setUint32(at, change(view.getUint32(at, true)) >>> 0, true);
  return copy;
}

test.each<[string, Uint8Array, string]>([
  ['another check sum', lying('crc', (crc) => crc ^ 1), 'damaged'],
  ['a byte less than there is', lying('size', (size) => size - 1), 'zipBomb'],
  ['a byte more than there is', lying('size', (size) => size + 1), 'damaged'],
  ['more packed bytes than the file has', lying('deflated', () => bytes.length), 'zipBomb'],
  [
    'a name that its own header does not say',
    bytes.map((byte, index) => (index === LOCAL_NAME ? 0x79 : byte)),
    'damaged',
  ],
])('an entry that declares %s is not read', (_, file, code) => {
  expect(codeOf(() => openZip(file, { ...limits, part: 500, total: 600 }).read('xl/a.xml'))).toBe(code);
});
