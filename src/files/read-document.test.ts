/** Files that a plan may stand in, whatever they are: their blocks, or the sentence of why there are none. */
import { strToU8, zipSync } from 'fflate';
import { formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { p, wordFile } from '../../test/fixtures/word';
import { seedDocument } from '../../test/support/seed-document';
import { shownBlocks } from '../../test/support/shown-blocks';
import { doubtMessages, unreadMessage } from './documents/message';
import { readDocument, readPasted } from './read-document';
import { writeWorkbook } from './write';

const utf16 = (text: string): Uint8Array =>
  new Uint8Array([
    0xff,
    0xfe,
    ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  ]);

/** An OLE container with a stream of this name in its directory. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((sign) => [sign.charCodeAt(0), 0]),
    512,
  );
  bytes[512 + 64] = 2 * stream.length + 2;
  return bytes;
}

const READ: [name: string, file: string, bytes: Uint8Array, blocks: string[]][] = [
  ['.docx', 'a.docx', wordFile({ body: p('1. Việc') }), ['1. ¦ Việc']],
  ['.txt of UTF-8 with its mark', 'a.txt', strToU8('\uFEFFKế hoạch'), ['Kế hoạch']],
  ['.txt of UTF-16', 'a.txt', utf16('Kế hoạch'), ['Kế hoạch']],
  [
    '.txt of the Vietnamese code page',
    'a.txt',
    new Uint8Array([0xd0, 0xe2, 0x6e, 0x20, 0x76, 0xe2, 0xf2, 0x6e]),
    ['Đân vận'],
  ],
  ['.txt of TCVN3', 'a.txt', new Uint8Array([0x64, 0xa9, 0x6e, 0x20, 0x76, 0xcb, 0x6e]), ['dân vận']],
  ['a page of HTML', 'a.html', strToU8('<!DOCTYPE html><p>Việc</p>'), ['Việc']],
];

test.each(READ)('%s', async (_, file, bytes, blocks) => {
  const reading = await readDocument(bytes, file);
  expect(reading.ok && shownBlocks(reading.document.blocks)).toEqual(blocks);
});

test('a Word document of OCR is read as such, and says so', async () => {
  const reading = await readDocument(seedDocument('binh-chuong-2026'), 'a.docx');
  expect(reading.ok && reading.document.quality).toBe('ocr');
  expect(reading.ok && reading.doubts.map(({ code }) => code)).toContain('ocr');
  const clean = await readDocument(seedDocument('hon-quan-2024'), 'a.docx');
  expect(clean.ok && [clean.document.quality, clean.doubts]).toEqual(['exact', []]);
});

const UNREAD: [name: string, file: string, bytes: Uint8Array, sentence: string][] = [
  [
    'a lock file',
    '~$kế hoạch.docx',
    wordFile({ body: p('x') }),
    'Đây là tệp tạm của Office (~$…). Chọn tệp không có “~$” ở đầu tên.',
  ],
  ['nothing', 'a.docx', new Uint8Array(), 'Tệp rỗng. Chọn lại, hoặc tải lại tệp từ nơi gửi.'],
  [
    'a password',
    'a.docx',
    ole('EncryptedPackage'),
    'Văn bản có mật khẩu nên không đọc được. Mở ra, bỏ mật khẩu, lưu rồi chọn lại.',
  ],
  [
    '.doc',
    'a.doc',
    ole('WordDocument'),
    'Tệp .doc kiểu cũ (Word 97–2003). Mở bằng Word, lưu thành .docx rồi chọn lại.',
  ],
  [
    '.xls',
    'a.xls',
    ole('Workbook'),
    'Sổ Excel kiểu cũ hoặc dạng nhị phân. Mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
  ],
  [
    '.odt',
    'a.odt',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
    'Tệp OpenDocument (.odt, .ods). Lưu thành .docx hoặc .xlsx rồi chọn lại.',
  ],
  ['.rtf', 'a.rtf', strToU8('{\\rtf1\\ansi abc}'), 'Tệp .rtf. Mở bằng Word, lưu thành .docx rồi chọn lại.'],
  [
    'a web archive called .doc',
    'a.doc',
    strToU8('MIME-Version: 1.0\n\nabc'),
    'Tệp .doc kiểu cũ (Word 97–2003). Mở bằng Word, lưu thành .docx rồi chọn lại.',
  ],
  [
    'a picture',
    'a.png',
    strToU8('\x89PNG', true),
    'Đây là ảnh, không có chữ để đọc. Nhận dạng chữ (OCR) trước, hoặc xin tệp .docx của văn bản.',
  ],
  [
    'an archive',
    'a.zip',
    zipSync({ 'a.txt': strToU8('a') }),
    'Đây là tệp nén. Giải nén rồi chọn văn bản bên trong.',
  ],
  ['.rar', 'a.rar', strToU8('Rar!abc'), 'Đây là tệp nén. Giải nén rồi chọn văn bản bên trong.'],
  [
    'a .docx cut off',
    'a.docx',
    wordFile({ body: p('x') }).subarray(0, 300),
    'Tệp bị cắt cụt, thiếu phần cuối. Tải lại tệp từ nơi gửi.',
  ],
  [
    'a .docx without its text',
    'a.docx',
    wordFile({ body: '' }, { 'word/document.xml': '<w:document xmlns:w="w"/>' }),
    'Tệp bị hỏng, không đọc được. Mở ra, lưu lại rồi chọn lại, hoặc xin tệp khác.',
  ],
  [
    'a .docx with a document type',
    'a.docx',
    wordFile({ body: '' }, { 'word/document.xml': '<!DOCTYPE x><w:document xmlns:w="w"/>' }),
    'Tệp có cấu trúc bất thường, không an toàn nên không mở. Hỏi lại nơi gửi.',
  ],
  [
    'a .docx without a word',
    'a.docx',
    wordFile({ body: p('') }),
    'Không có chữ nào trong văn bản. Chọn tệp khác.',
  ],
  [
    'a .docx of scans',
    'a.docx',
    wordFile({ body: '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>' }),
    'Văn bản là ảnh quét, không có chữ để đọc. Nhận dạng chữ (OCR) rồi chọn lại tệp .pdf hoặc .txt, hoặc xin tệp .docx.',
  ],
  [
    'some bytes',
    'a.bin',
    new Uint8Array([1, 2, 3]),
    'Không nhận ra loại tệp này. Chọn tệp .docx, .pdf, .xlsx hoặc .txt.',
  ],
];

test.each(UNREAD)('%s is not read, and why is said', async (_, file, bytes, sentence) => {
  const reading = await readDocument(bytes, file);
  expect(!reading.ok && formatMessage(unreadMessage(reading.code), vi)).toBe(sentence);
});

test('a table made by hand in a workbook: merged headers, days, shares, two tables, a hidden sheet', async () => {
  const cells = (
    rows: readonly (readonly (string | number | null)[])[],
    formats: Readonly<Record<number, string>> = {},
  ) =>
    new Map(
      rows.map((row, index) => [
        index + 1,
        new Map(
          row.map((value, column) => [
            column + 1,
            {
              value,
              ...(typeof value === 'number' && { style: { numberFormat: formats[column] ?? 'General' } }),
            },
          ]),
        ),
      ]),
    );
  const bytes = await writeWorkbook({
    title: '',
    sheets: [
      {
        name: 'Kế hoạch',
        visibility: 'visible',
        cells: cells(
          [
            ['TT', 'Phân công', null, 'Hạn', 'Tỷ lệ'],
            [null, 'Chủ trì', 'Phối hợp', null, null],
            ['I', 'Nhóm một', null, null, null],
            [1, 'Phòng A\nPhòng B', 'Công an', 46152, 0.805],
            [null, null, null, null, null],
            ['Ghi chú', 1.5, null, null, null],
          ],
          { 3: 'dd/mm/yyyy', 4: '0.0%' },
        ),
        merges: [
          { row: 1, column: 1, rows: 2, columns: 1 },
          { row: 1, column: 2, rows: 1, columns: 2 },
          { row: 3, column: 2, rows: 1, columns: 4 },
        ],
      },
      { name: 'Ẩn', visibility: 'hidden', cells: cells([['x']]) },
    ],
  });
  const reading = await readDocument(bytes, 'a.xlsx');
  expect(reading.ok && shownBlocks(reading.document.blocks)).toEqual([
    'T1 TT | +2 Phân công | Hạn | Tỷ lệ',
    'T1 ^ TT | Chủ trì | Phối hợp',
    'T1 I | +4 Nhóm một',
    'T1 1 | Phòng A / Phòng B | Công an | 10/05/2026 | 80,5%',
    'T2 Ghi chú | 1,5',
  ]);
  expect(reading.ok && reading.document.blocks.at(-1)?.place).toEqual({
    paragraph: 5,
    sheet: 'Kế hoạch',
    area: 'B7:C7',
  });
  expect(reading.ok && doubtMessages(reading.doubts).map((message) => formatMessage(message, vi))).toEqual([
    'Trang tính ẩn không đọc: Ẩn. Cần thì bỏ ẩn, lưu rồi chọn lại.',
  ]);
});

test('doubts of one kind are one sentence, each text once, cut where it grows long', () => {
  const place = { paragraph: 1 };
  const said = doubtMessages([
    { code: 'hidden', place, text: 'một' },
    { code: 'ocr', place, text: '' },
    { code: 'hidden', place, text: 'một' },
    { code: 'hidden', place, text: 'x'.repeat(400) },
  ]).map((message) => formatMessage(message, vi));
  expect(said[0]).toBe(`Chữ ẩn trong văn bản không đưa vào: một; ${'x'.repeat(295)}…`);
  expect(said).toHaveLength(2);
});

test('what was pasted: HTML first, its plain text where it holds nothing', () => {
  const shown = (reading: ReturnType<typeof readPasted>) =>
    reading.ok && shownBlocks(reading.document.blocks);
  expect(shown(readPasted({ html: '<b>Việc</b>', text: 'Việc' }))).toEqual(['Việc {b}']);
  expect(shown(readPasted({ html: '<img src="https://example.org/a.png">', text: 'Việc' }))).toEqual([
    'Việc',
  ]);
  expect(readPasted({ text: ' ' })).toMatchObject({ ok: false, code: 'noText' });
});
