import { strToU8, zipSync } from 'fflate';
import { rawZip, workbookParts, zipParts } from '../../test/fixtures/xlsx';
import { readWorkbook } from './read';
import { unpack } from './unpack';

const workbook = zipParts(workbookParts('<row><c><v>1</v></c></row>'));

/** What is found: by name, the reader's verdict, or why it cannot be had. */
const found = (name: string, bytes: Uint8Array): [string, string][] =>
  [...unpack({ name, bytes })].map((file) => {
    if (!('bytes' in file)) {
      return [file.name, file.code];
    }
    const result = readWorkbook(file.bytes, { fileName: file.name });
    return [file.name, result.ok ? 'read' : result.code];
  });

test.each<[string, Uint8Array, string]>([
  ['a workbook', workbook, 'read'],
  ['a text', strToU8('Đơn vị;Điểm'), 'text'],
  [
    'an OpenDocument file',
    zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    'openDocument',
  ],
  ['an empty zip', rawZip([]), 'archive'],
  ['a zip of nothing but folders', zipParts({ 'a/': '', '__MACOSX/b': 'x' }), 'archive'],
  ['half a zip', zipSync({ 'a.xlsx': workbook }).subarray(0, 200), 'truncated'],
])('%s is itself', (_, bytes, verdict) => {
  expect(found('tệp', bytes)).toEqual([['tệp', verdict]]);
});

test('each file in a zip has its own verdict, a bad one disturbs no other', () => {
  const zip = zipSync({
    'Xã A.xlsx': workbook,
    'phòng/Xã B.xlsx': [workbook, { level: 0 }],
    'phòng/': new Uint8Array(),
    '__MACOSX/._Xã A.xlsx': strToU8('x'),
    'Thumbs.db': strToU8('x'),
    'phòng/._Xã B.xlsx': strToU8('x'),
    'phòng/.~lock.Xã B.xlsx#': strToU8('x'),
    'phòng/~$Xã B.xlsx': strToU8('x'),
    'công văn.pdf': strToU8('%PDF-1.7'),
    'rỗng.xlsx': new Uint8Array(),
    'trong.zip': zipSync({ 'Xã C.xlsx': workbook }),
  });
  // The CRC of the first one's bytes no longer fits.
  const place = new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 22 + 16, true);
  zip[place + 16] = (zip[place + 16] ?? 0) ^ 1;
  expect(found('Gửi.zip', zip)).toEqual([
    ['Gửi.zip/Xã A.xlsx', 'damaged'],
    ['Gửi.zip/phòng/Xã B.xlsx', 'read'],
    ['Gửi.zip/phòng/~$Xã B.xlsx', 'lockFile'],
    ['Gửi.zip/công văn.pdf', 'pdf'],
    ['Gửi.zip/rỗng.xlsx', 'empty'],
    ['Gửi.zip/trong.zip', 'archive'],
  ]);
});

test.each([
  ['UTF-8', 'Xã Bình Chương.xlsx', [...strToU8('Xã Bình Chương.xlsx')]],
  ['Vietnamese Windows', 'Xã ă.xlsx', [0x58, 0x61, 0xde, 0x20, 0xe3, ...strToU8('.xlsx')]],
  ['letters and marks apart', 'Xã.xlsx', [...strToU8('Xã.xlsx'.normalize('NFD'))]],
  ['backslashes', 'phòng/a.xlsx', [...strToU8('phòng\\a.xlsx')]],
])('names as their maker saw them: %s', (_, name, bytes) => {
  const stored = String.fromCharCode(...bytes);
  const zip = rawZip([{ name: stored, data: new Uint8Array(), method: 0, size: 0 }]);
  expect(found('a.zip', zip)).toEqual([[`a.zip/${name}`, 'empty']]);
});

test('a zip that swells without measure is judged before anything is inflated', () => {
  const data = zipSync({ a: new Uint8Array(2 ** 24) });
  expect(found('a.zip', data)).toEqual([['a.zip', 'zipBomb']]);
});
