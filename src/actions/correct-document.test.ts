/** The view of a document that was read, before a plan is made of it. */
import { notedBlocks } from '../../test/support/noted-blocks';
import { readPlan } from '../core/documents/read-plan';
import { formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { planOfReading, quoted, seeDocument } from './correct-document';
import type { ReadSourceDocument } from './correct-document';

const source = (text: string, notes: ReadSourceDocument['notes'] = []): ReadSourceDocument => {
  const document = notedBlocks(text);
  return { ok: true, document, reading: readPlan(document), notes };
};

const PLAN = `
<< UBND XÃ BÌNH AN // CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
<< Số: 12/KH-UBND // Bình An, ngày 15 tháng 01 năm 2026
**KẾ HOẠCH**
**Công tác dân vận năm 2026**
**I. NHIỆM VỤ**
1. Tuyên truyền trước ngày 15/5/2031.
2. Đối thoại với Nhân dân.
- Chủ trì: Tổ Sao Mai.
`;

test('what is unsure: the document first, then its rows, then names new to the register', () => {
  const { toSee } = seeDocument(source(PLAN, [{ code: 'document.doubt.ocr' }]), []);
  expect(toSee.map(({ message, row }) => [row, formatMessage(message, vi)])).toEqual([
    [
      undefined,
      'Văn bản do máy nhận dạng (OCR), dấu tiếng Việt thiếu hoặc sai nhiều: soát lại từng chữ với bản gốc.',
    ],
    ['t0', 'Thời hạn “trước ngày 15/5/2031” cách năm kế hoạch 2026 quá một năm: xem lại.'],
    [undefined, '1 tên chưa có trong danh mục, được thêm vào Danh mục đơn vị: Tổ Sao Mai.'],
  ]);
});

test('a doubt goes with its row; it comes back with it', () => {
  const read = source(PLAN);
  const [row] = seeDocument(read, []).rows;
  const dropped = seeDocument(read, [{ kind: 'drop', row: row?.id ?? '' }]);
  expect(dropped.toSee.every((each) => each.row !== row?.id)).toBe(true);
  const back = seeDocument(read, [
    { kind: 'drop', row: row?.id ?? '' },
    { kind: 'take', part: `x${row?.id ?? ''}` },
  ]);
  expect(back.toSee).toEqual(seeDocument(read, []).toSee);
});

test('the paragraphs of a row, with their places', () => {
  const read = source(PLAN);
  const at = seeDocument(read, []).rows[0]?.at ?? [];
  expect(quoted(read, at)).toMatchObject([
    { text: '1. Tuyên truyền trước ngày 15/5/2031.', place: { paragraph: 8 } },
  ]);
});

test('the document’s own year comes before the typed one; the typed one serves where it names none', () => {
  expect(planOfReading(readPlan(notedBlocks(PLAN)), 2027)).toMatchObject({ ok: true, year: 2026 });
  const none = PLAN.replace(/ năm 2026/g, '').replace('15/5/2031', '30/6');
  expect(planOfReading(readPlan(notedBlocks(none)), 2027)).toMatchObject({ ok: true, year: 2027 });
  expect(planOfReading(readPlan(notedBlocks(none)), undefined)).toEqual({
    ok: false,
    reason: { code: 'reading.yearMissing' },
  });
});
