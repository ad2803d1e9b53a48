/** A plan's document to a plan's workbook: rows, deadlines, notes beside what is doubtful, the template kept. */
import path from 'node:path';
import { createPlan, draftPlan } from '../../test/support/actions';
import { seededRandom } from '../../test/support/memory-door';
import { notedBlocks } from '../../test/support/noted-blocks';
import { scannedPlans, WRITTEN_PLANS } from '../../test/support/plan-corpus';
import { locate, textOf } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import { formatMessage } from '../core/words/format';
import { vi } from '../texts/messages.vi';
import { emptyWorkbook, openFileDoor } from '../files/file-door';
import type { DocumentBlocks } from '../core/documents/block';
import { readPlan } from '../core/documents/read-plan';
import { planFromDocument } from './plan-from-document';
import { templatesIn } from './own-templates';

const today = () => ({ year: 2026, month: 1, day: 1 });

async function workbookOf(document: DocumentBlocks) {
  const made = planFromDocument(readPlan(document));
  if (!made.ok) {
    throw new Error(formatMessage(made.reason, vi));
  }
  const door = openFileDoor(emptyWorkbook('Sổ'), { today });
  const { template, year, who } = made;
  const outcome = await createPlan(
    door,
    { template, own: true, unit: made.unit || 'UBND xã A', year: String(year), ...(who && { who }) },
    { random: seededRandom() },
  );
  const snapshot = await door.read();
  const read = readMeta(snapshot);
  if (read.state !== 'ok') {
    throw new Error('no meta');
  }
  const { meta } = read;
  const rows = locate(snapshot, meta, 'tasks')?.rows ?? [];
  return { made, outcome, rows, meta };
}

const first = WRITTEN_PLANS.first[0]!.document;

test('tasks, deadlines and duties of a document are rows of the workbook', async () => {
  const { outcome, rows } = await workbookOf(first);
  expect(outcome.state).toBe('done');
  expect(rows.map((row) => [textOf(row, 'group'), textOf(row, 'lead'), textOf(row, 'timing')])).toEqual([
    ['Công tác tuyên truyền', 'Phòng Văn hóa - Xã hội', 'Trong quý I/2026'],
    ['Công tác tuyên truyền', 'Trung tâm Cung ứng dịch vụ công', 'Thường xuyên'],
    ['Cải cách hành chính', 'Trung tâm Phục vụ hành chính công xã', 'Hoàn thành trước ngày 31/3/2026'],
    ['Cải cách hành chính', 'Văn phòng HĐND và UBND xã', 'Tháng 9/2026'],
    // All of a kind carry out; nobody leads.
    ['Tổ chức thực hiện', '', 'trước ngày 28/02/2026'],
    ['Tổ chức thực hiện', '', '6 tháng (trước ngày 10/6/2026), năm (trước ngày 05/12/2026)'],
    ['Tổ chức thực hiện', 'Phòng Văn hóa - Xã hội', ''],
  ]);
});

test('the template stays in the workbook, without the notes on this reading', async () => {
  const document = WRITTEN_PLANS.first.find(({ name }) => name.startsWith('labels once'))!.document;
  const { rows, meta } = await workbookOf(document);
  expect(rows.map((row) => textOf(row, 'note')).join('\n')).toContain(
    'Rà soát lại: Thời hạn “1O/5/2026” không đọc được chắc chắn, không tính thành ngày: nhập theo bản giấy.',
  );
  expect(templatesIn(meta).map((kept) => (kept.ok ? kept.template.tasks.length : kept.reason))).toEqual([5]);
});

test('what was read, doubted and left is told', () => {
  const two = WRITTEN_PLANS.first.find(({ name }) => name.startsWith('two plans'))!.document;
  const made = planFromDocument(readPlan(two));
  const told = made.ok ? made.notes.map((note) => formatMessage(note, vi)) : [];
  expect(told[0]).toBe('Đã đọc 0 nhóm, 1 nhiệm vụ, 1 việc ở Tổ chức thực hiện, 0 báo cáo, 0 chỉ tiêu.');
  expect(told).toContain(
    'Tệp có từ hai kế hoạch trở lên: chỉ đọc kế hoạch đầu, phần sau ở “Chưa dùng”. Tách tệp để đọc kế hoạch còn lại.',
  );
  expect(told).toContain('Chưa dùng: “Số: 46/KH-UBND”');
});

test.each([
  ['', 'Không thấy dòng “KẾ HOẠCH” ở đầu văn bản: xem lại đây có phải kế hoạch không.'],
  ['KẾ HOẠCH', 'Không thấy nhiệm vụ nào trong văn bản: xem phần “Chưa dùng”.'],
  [
    'KẾ HOẠCH\nCông tác dân vận\nI. NỘI DUNG\n1. Tuyên truyền pháp luật.',
    'Không thấy năm của kế hoạch: nhập năm; hạn không ghi năm chưa tính được ngày.',
  ],
])('a document without rows, or without a year', (text, reason) => {
  const made = planFromDocument(readPlan(notedBlocks(text)));
  expect(made.ok ? '' : formatMessage(made.reason, vi)).toBe(reason);
});

test.each(
  scannedPlans(path.join(__dirname, '../../test/fixtures')).map(
    ({ name, document }) => [name, document] as const,
  ),
)('%s becomes a workbook', (_name, document) => {
  const made = planFromDocument(readPlan(document));
  const drafted =
    made.ok &&
    draftPlan(
      { sheets: [], names: [] },
      { template: made.template, own: true, unit: 'UBND xã A', year: String(made.year) },
      { random: seededRandom() },
    );
  expect(drafted && drafted.ok).toBe(true);
});

test.each([
  [undefined, ['reading.yearMissing']],
  [2027, []],
])('a year typed beside a document without one (%s) is not asked for again', (year, told) => {
  const reading = readPlan(
    notedBlocks('KẾ HOẠCH\nCông tác dân vận\n1. Niêm yết thủ tục. Thời gian: Trước ngày 30/3/2027'),
  );
  const made = planFromDocument(reading, year);
  const codes = made.ok ? made.notes.map(({ code }) => code) : [made.reason.code];
  expect(codes.filter((code) => /year|Far/.test(code))).toEqual(told);
});
