/** PDFs that are no plain text: what is said of each. */
import { pdfFile, SCAN, textPage } from '../../../test/fixtures/pdf';
import { shownBlocks } from '../../../test/support/shown-blocks';
import { formatMessage } from '../../core/words/format';
import { vi } from '../../texts/messages.vi';
import { readDocument } from '../read-document';
import { doubtMessages, unreadMessage } from './message';

const LINES = [
  'KE HOACH',
  'Cong tac dan van nam 2026 cua Uy ban nhan dan xa',
  '1. To chuc hoi nghi quan triet, trien khai den can bo, cong chuc',
  '2. Doi thoai voi Nhan dan truoc ngay 30/6/2026 tai cac thon',
];

const UNREAD: [name: string, bytes: Uint8Array, sentence: string][] = [
  [
    'a password',
    pdfFile({ pages: [textPage(LINES)], isLocked: true }),
    'Văn bản có mật khẩu nên không đọc được. Mở ra, bỏ mật khẩu, lưu rồi chọn lại.',
  ],
  [
    'pages of pictures',
    pdfFile({ pages: [SCAN, SCAN] }),
    'Văn bản là ảnh quét, không có chữ để đọc. Nhận dạng chữ (OCR) rồi chọn lại tệp .pdf hoặc .txt, hoặc xin tệp .docx.',
  ],
  [
    'letters without a meaning',
    pdfFile({ pages: [textPage(LINES, 'F2')] }),
    'Lớp chữ của tệp PDF hỏng: chữ thấy được nhưng chép ra thành ký hiệu. Nhận dạng chữ (OCR) lại, hoặc xin tệp .docx.',
  ],
  [
    'a PDF cut off at its head',
    pdfFile({ pages: [textPage(LINES)] }).subarray(0, 40),
    'Tệp bị hỏng, không đọc được. Mở ra, lưu lại rồi chọn lại, hoặc xin tệp khác.',
  ],
];

test.each(UNREAD)('%s is not read, and why is said', async (_, bytes, sentence) => {
  const reading = await readDocument(bytes, 'a.pdf');
  expect(
    reading.ok ? shownBlocks(reading.document.blocks) : formatMessage(unreadMessage(reading.code), vi),
  ).toBe(sentence);
});

/** The text of these pages has no marks. */
const OCR =
  'Văn bản do máy nhận dạng (OCR), dấu tiếng Việt thiếu hoặc sai nhiều: soát lại từng chữ với bản gốc.';

const PARTLY: [name: string, pages: string[], said: string[]][] = [
  [
    'a scanned page among pages of text',
    [textPage(LINES), SCAN],
    [
      OCR,
      'Trang 2 hầu như không có chữ (ảnh quét hoặc trang trống). Nếu là ảnh quét: nội dung trang đó thiếu, nhập tay hoặc nhận dạng chữ (OCR).',
    ],
  ],
  [
    'a page of letters without a meaning among others',
    [textPage(LINES), textPage(LINES, 'F2')],
    [
      OCR,
      'Trang 2 có lớp chữ hỏng nên không đọc: nội dung trang đó thiếu. Nhập tay hoặc nhận dạng chữ (OCR).',
    ],
  ],
];

test.each(PARTLY)('%s: the others are read, and which page is not is told', async (_, pages, said) => {
  const reading = await readDocument(pdfFile({ pages }), 'a.pdf');
  expect(reading.ok && shownBlocks(reading.document.blocks)[0]).toMatch(/^KE HOACH/);
  expect(reading.ok && doubtMessages(reading.doubts).map((doubt) => formatMessage(doubt, vi))).toEqual(said);
});
