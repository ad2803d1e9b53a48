/**
 * Files that are no unit's workbook, or were made to do harm, each kind declared once: the tests hold each to its code, the
 * bench to time and memory.
 */
import { deflateSync, strToU8, unzipSync } from 'fflate';
import type { ReadCode } from '../../src/files/read';
import { oleContainer, rawZip, relationships, workbookParts, zipParts } from '../fixtures/xlsx';

/** One kind of file that is refused. */
export interface OddFile {
  readonly kind: string;
  readonly code: ReadCode;
  readonly make: () => Uint8Array;
  /** The name it comes with, where that is what tells. */
  readonly fileName?: string;
  /** What a roll-up says of the file within, where it opens what the reader refuses. */
  readonly within?: ReadCode;
}

const zipped = (contentType: string) => {
  const parts = workbookParts('');
  return zipParts({
    ...parts,
    '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(/application\/vnd[^"]*/, contentType),
  });
};

/** A workbook that is read: one sheet with one cell. */
export const smallWorkbook = (): Uint8Array => zipParts(workbookParts('<row><c><v>1</v></c></row>'));

const oldWorkbook = () => oleContainer(['Root Entry', 'Workbook']);

/** Told by their bytes, whatever their names say. */
export const NOT_WORKBOOKS: readonly OddFile[] = [
  { code: 'empty', kind: 'nothing', make: () => new Uint8Array() },
  {
    code: 'password',
    kind: 'an encrypted workbook',
    make: () => oleContainer(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
  },
  { code: 'oldXls', kind: 'Excel 97–2003', make: oldWorkbook },
  { code: 'oldXls', kind: 'Excel 5', make: () => oleContainer(['Root Entry', 'Book']) },
  { code: 'word', kind: 'Word 97–2003', make: () => oleContainer(['Root Entry', 'WordDocument']) },
  { code: 'otherOffice', kind: 'another OLE container', make: () => oleContainer(['Root Entry']) },
  {
    code: 'openDocument',
    kind: 'OpenDocument',
    make: () =>
      zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
  },
  {
    code: 'xlsb',
    kind: 'a binary workbook',
    make: () => zipped('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
  },
  {
    code: 'word',
    kind: 'Word',
    make: () => zipped('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
  },
  {
    code: 'otherOffice',
    kind: 'PowerPoint',
    make: () => zipped('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
  },
  { code: 'pdf', kind: 'PDF', make: () => strToU8('%PDF-1.7\n%âãÏÓ') },
  { code: 'picture', kind: 'PNG', make: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10) },
  { code: 'picture', kind: 'JPEG', make: () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16) },
  {
    code: 'archive',
    kind: 'a zip of other files',
    make: () => zipParts({ 'a.txt': 'x' }),
    within: 'text',
  },
  { code: 'archive', kind: 'an empty zip', make: () => rawZip([]) },
  { code: 'rar', kind: 'RAR', make: () => strToU8('Rar!\x1a\x07') },
  {
    code: 'sevenZip',
    kind: '7-Zip',
    make: () => Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4),
  },
  { code: 'archive', kind: 'gzip', make: () => Uint8Array.of(0x1f, 0x8b, 8) },
  { code: 'text', kind: 'CSV', make: () => strToU8('Đơn vị;Điểm\r\nXã A;10\r\n') },
  { code: 'text', kind: 'HTML', make: () => strToU8('<html><table><tr><td>1</td></tr></table></html>') },
  { code: 'text', kind: 'UTF-16', make: () => Uint8Array.of(0xff, 0xfe, 0x41, 0) },
  { code: 'unknown', kind: 'bytes without meaning', make: () => Uint8Array.of(1, 2, 3, 4, 5) },
  {
    code: 'truncated',
    kind: 'the first half',
    make: () => smallWorkbook().subarray(0, smallWorkbook().length / 2),
  },
  { code: 'truncated', kind: 'all but the last byte', make: () => smallWorkbook().subarray(0, -1) },
  { code: 'truncated', kind: 'the first bytes only', make: () => strToU8('PK\x03\x04') },
];

/** Told by their names. */
export const NAMED_FILES: readonly (OddFile & { readonly fileName: string })[] = [
  ...['~$Bảng tự chấm điểm.xlsx', 'C:\\Hồ sơ\\~$a.xlsx', '/a/~$b.xlsx'].map((fileName) => ({
    code: 'lockFile' as const,
    kind: `a lock file: ${fileName}`,
    fileName,
    make: () => new Uint8Array(165),
  })),
  // What WPS stores as Excel 97–2003.
  { code: 'et', kind: 'WPS, .et', fileName: 'báo cáo.et', make: oldWorkbook },
  { code: 'et', kind: 'WPS, .ETT', fileName: 'mẫu.ETT', make: oldWorkbook },
  { code: 'oldXls', kind: '.xls', fileName: 'báo cáo.xls', make: oldWorkbook },
];

/** A file whose first part to be read is this one. @param lie what the zip declares of it otherwise than it is */
function fileWith(content: Uint8Array | string, lie: object = {}): Uint8Array {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return rawZip([
    { name: '[Content_Types].xml', data: new Uint8Array(), method: 0, size: 0 },
    {
      name: '_rels/.rels',
      data: deflateSync(bytes),
      method: 8,
      size: bytes.length,
      crc: crcOf(bytes),
      ...lie,
    },
  ]);
}

const emptyPart = (name: string) => ({ name, data: new Uint8Array(), method: 0, size: 0 });

/** Sheets of few cells far apart, as many as asked for: five may be held, six are too many. */
export const sheetsFarApart = (count: number): Uint8Array =>
  zipParts({
    ...workbookParts('<row><c><v>1</v></c></row><row r="1000"><c r="GR1000"><v>1</v></c></row>'),
    'xl/workbook.xml': `<workbook xmlns:r="r">${'<sheet name="S" r:id="rId1"/>'.repeat(count)}</workbook>`,
  });

/** A sheet that points to one table, of so many columns, again and again. */
const tablesListed = (times: number, columns = 1): Uint8Array =>
  zipParts(
    workbookParts('', {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        Array.from({ length: times }, (_, index) => [`rId${index}`, 'table', '../tables/table1.xml']),
      ),
      'xl/tables/table1.xml': `<table name="T" ref="A1:A2"><tableColumns>${'<tableColumn name="a"/>'.repeat(columns)}</tableColumns></table>`,
    }),
  );

/** A workbook with a byte of its sheet's part changed, as a bad disk does. */
function flipped(): Uint8Array {
  const bytes = smallWorkbook();
  const name = strToU8('xl/worksheets/sheet1.xml');
  const at = bytes.findIndex((_, start) => name.every((byte, place) => bytes[start + place] === byte));
  bytes[at + name.length + 20] = (bytes[at + name.length + 20] ?? 0) ^ 0x40;
  return bytes;
}

function sharedWithoutMeasure(): Uint8Array {
  const formula = `"${'a'.repeat(8_000)}"`;
  const followers = '<row><c><f t="shared" si="0"/></c></row>'.repeat(5_000);
  return zipParts(workbookParts(`<row><c><f t="shared" si="0">${formula}</f></c></row>${followers}`));
}

/** Made to do harm, or damaged: refused with what was found. */
export const HARMFUL: readonly (OddFile & { readonly detail: RegExp })[] = [
  {
    kind: 'a part that swells a thousandfold',
    code: 'zipBomb',
    detail: /declare 2097152/,
    make: () => fileWith(new Uint8Array(2 ** 21)),
  },
  {
    kind: 'a part that declares 2 GB',
    code: 'zipBomb',
    detail: /declare 2147483648/,
    make: () => fileWith('a', { size: 2 ** 31 }),
  },
  {
    kind: 'a part larger than declared',
    code: 'zipBomb',
    detail: /more than the 1000/,
    make: () => fileWith(new Uint8Array(100_000), { size: 1_000 }),
  },
  {
    kind: 'a large part larger than declared',
    code: 'zipBomb',
    detail: /more than the 300000/,
    make: () => fileWith(digits(400_000), { size: 300_000 }),
  },
  {
    kind: 'a part declared smaller than deflated',
    code: 'zipBomb',
    detail: /5000 bytes declare 10/,
    make: () => fileWith('a', { data: new Uint8Array(5_000), size: 10 }),
  },
  {
    kind: 'a stored part of another size',
    code: 'zipBomb',
    detail: /declare 2$/,
    make: () => fileWith('abc', { data: strToU8('abc'), method: 0, size: 2 }),
  },
  {
    kind: 'a part smaller than declared',
    code: 'damaged',
    detail: /3 bytes of the 400/,
    make: () => fileWith('abc', { size: 400 }),
  },
  {
    kind: 'a part with a wrong CRC',
    code: 'damaged',
    detail: /CRC/,
    make: () => fileWith('abc', { crc: 1 }),
  },
  { kind: 'a byte of a sheet changed', code: 'damaged', detail: /sheet1\.xml/, make: flipped },
  {
    kind: 'a part that does not inflate',
    code: 'damaged',
    detail: /_rels/,
    make: () => fileWith('abc', { data: Uint8Array.of(7, 7, 7, 7) }),
  },
  {
    kind: 'an unknown compression',
    code: 'damaged',
    detail: /method 14/,
    make: () => fileWith('abc', { method: 14 }),
  },
  {
    kind: 'an encrypted part',
    code: 'password',
    detail: /encrypted/,
    make: () => fileWith('abc', { flags: 1 }),
  },
  {
    kind: 'the same part twice',
    code: 'unsafe',
    detail: /two zip entries/,
    make: () => rawZip([emptyPart('xl/a.xml'), emptyPart('/XL\\A.xml')]),
  },
  {
    kind: 'very many parts',
    code: 'zipBomb',
    detail: /5001/,
    make: () => rawZip(Array.from({ length: 5_001 }, (_, index) => emptyPart(`a${index}`))),
  },
  {
    kind: 'many sheets of few cells far apart',
    code: 'tooBig',
    detail: /cells so far/,
    make: () => sheetsFarApart(6),
  },
  {
    kind: 'one small sheet listed without end',
    code: 'tooBig',
    detail: /more than 5000 sheets/,
    make: () => sheetsFarApart(5_001),
  },
  {
    kind: 'one small table listed without end',
    code: 'zipBomb',
    detail: /asked for more than 10000 times/,
    make: () => tablesListed(10_001),
  },
  {
    kind: 'tables of more columns than all sheets have',
    code: 'tooBig',
    detail: /headers so far/,
    make: () => tablesListed(1_001, 100),
  },
  {
    kind: 'a part that points to more parts than there can be',
    code: 'tooBig',
    detail: /more than 20000 relationships/,
    make: () => tablesListed(20_001),
  },
  {
    kind: 'more names than people give',
    code: 'tooBig',
    detail: /more than 200000 names/,
    make: () => {
      const parts = workbookParts('');
      const names = Array.from({ length: 200_001 }, (_, n) => `<definedName name="n${n}">A1</definedName>`);
      const named = String(parts['xl/workbook.xml']).replace(
        '</workbook>',
        `<definedNames>${names.join('')}</definedNames></workbook>`,
      );
      return zipParts({ ...parts, 'xl/workbook.xml': named }, 0);
    },
  },
  {
    kind: 'more shared texts than cells',
    code: 'tooBig',
    detail: /shared texts/,
    make: () =>
      // Stored: packed it would swell as a bomb does.
      zipParts(workbookParts('', { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(1_000_001)}</sst>` }), 0),
  },
];

const sheetWith = (kind: string, code: ReadCode, xml: string): OddFile => ({
  kind: `a sheet with ${kind}`,
  code,
  make: () => zipParts(workbookParts('', { 'xl/worksheets/sheet1.xml': xml })),
});

/** Whole zips with a sheet that no program writes. */
export const BAD_SHEETS: readonly OddFile[] = [
  sheetWith('a document type', 'unsafe', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'),
  sheetWith(
    'an entity of its own',
    'damaged',
    '<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
  ),
  sheetWith('elements without end', 'unsafe', '<a>'.repeat(100_000)),
  sheetWith('an element never closed', 'damaged', '<worksheet><sheetData>'),
  sheetWith(
    'elements closed out of order',
    'damaged',
    '<worksheet><sheetData><row></sheetData></row></worksheet>',
  ),
  sheetWith('a tag cut off', 'damaged', '<worksheet><sheetData><row r="1'),
  sheetWith('no element', 'damaged', 'abc'),
  { kind: 'a sheet with formulas shared without measure', code: 'tooBig', make: sharedWithoutMeasure },
];

/** Workbooks without one of their parts. */
export const INCOMPLETE: readonly OddFile[] = [
  'xl/worksheets/sheet1.xml',
  'xl/sharedStrings.xml',
  'xl/workbook.xml',
  '_rels/.rels',
].map((missing) => ({
  kind: `without ${missing}`,
  code: 'missingPart',
  make: () =>
    zipParts(
      Object.fromEntries(
        Object.entries(workbookParts('<row><c><v>1</v></c></row>')).filter(([path]) => path !== missing),
      ),
    ),
}));

/** Names that mean something to programs. */
export const LOADED_NAMES = ['__proto__', 'constructor', '../../x', 'toString'] as const;

/** A workbook whose sheet, and the folder of one of whose parts, has that name: it is read as any other. */
export function workbookNamed(name: string): Uint8Array {
  const parts = workbookParts('<row><c t="str"><v>1</v></c></row>');
  const renamed = String(parts['xl/workbook.xml']).replace('Bảng', name);
  return rawZip(
    Object.entries({
      ...unzipSync(zipParts({ ...parts, 'xl/workbook.xml': renamed })),
      [`${name}/a`]: strToU8('x'),
    }).map(([path, data]) => ({ name: path, data, method: 0, size: data.length, crc: crcOf(data) })),
  );
}

/** All that the reader refuses. */
export const REFUSED_FILES: readonly OddFile[] = [
  ...NOT_WORKBOOKS,
  ...NAMED_FILES,
  ...HARMFUL,
  ...BAD_SHEETS,
  ...INCOMPLETE,
];

/** CRC-32 of stored bytes, taken from a zip fflate made of them. */
function crcOf(data: Uint8Array): number {
  const zip = zipParts({ a: data }, 0);
  return new DataView(zip.buffer, zip.byteOffset).getUint32(14, true);
}

/** Digits in no order: they deflate to about half. */
function digits(count: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return 48 + ((state >>> 16) % 10);
  });
}
