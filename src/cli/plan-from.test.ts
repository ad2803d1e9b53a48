/** `plan --from` with a plan's document: its rows, and all that was doubtful or left unused on stdout. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MemoryIo } from '../../test/support/memory-io';
import { locate, textOf } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import { main } from './main';

const SEEDS = path.join(__dirname, '../../test/fixtures/documents/seeds');
const PLAN = `KẾ HOẠCH
Công tác dân vận chính quyền năm 2026

I. MỤC ĐÍCH, YÊU CẦU

Nâng cao chất lượng công tác dân vận.

II. NỘI DUNG

1. Tổ chức đối thoại với Nhân dân trước ngày 30/6/2026.

- Cơ quan chủ trì: Văn phòng HĐND và UBND xã.

III. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế bố trí kinh phí trước ngày 1O/5/2026.
`;

async function made(file: string, bytes: Uint8Array, options: readonly string[] = []) {
  const io = new MemoryIo();
  io.files.set(file, bytes);
  const code = await main(['plan', '--from', file, '--out', 'ra.xlsx', ...options], io);
  return { io, code };
}

test('a text becomes a plan; unit as typed, year as read', async () => {
  const { io, code } = await made('ke-hoach.txt', new TextEncoder().encode(PLAN), ['--unit', 'UBND xã A']);
  expect([code, io.stderr]).toEqual([0, []]);
  const book = io.opened('ra.xlsx');
  const meta = readMeta(book);
  const rows = meta.state === 'ok' ? (locate(book, meta.meta, 'tasks')?.rows ?? []) : [];
  expect(rows.map((row) => [textOf(row, 'lead'), textOf(row, 'timing')])).toEqual([
    ['Văn phòng HĐND và UBND xã', 'trước ngày 30/6/2026'],
    ['Phòng Kinh tế', ''],
  ]);
  expect(io.stdout).toContain(
    'Đã đọc 0 nhóm, 1 nhiệm vụ, 1 việc ở Tổ chức thực hiện, 0 báo cáo, 0 chỉ tiêu.',
  );
  expect(io.stdout).toContain(
    'Thời hạn “1O/5/2026” không đọc được chắc chắn, không tính thành ngày: nhập theo bản giấy.',
  );
});

test('a scanned plan: what cannot be read is told', async () => {
  const { io, code } = await made('quet.txt', readFileSync(path.join(SEEDS, 'dong-nai-2024.txt')));
  expect([code, io.stderr]).toEqual([0, []]);
  expect(io.stdout).toContain(
    'Số, ký hiệu “%4/KH~VP” không đọc được chắc chắn: để trống, nhập theo bản giấy.',
  );
});

test.each([
  ['a text without a unit', 'ke-hoach.txt', PLAN, 'Tên cơ quan, đơn vị còn trống'],
  [
    'no plan at all',
    'thu.txt',
    'Kính gửi: UBND xã.\n\nĐề nghị báo cáo.',
    'Văn bản này là công văn, không phải kế hoạch',
  ],
])('%s is refused with a sentence', async (_name, file, text, sentence) => {
  const { io, code } = await made(file, new TextEncoder().encode(text));
  expect(code).toBe(2);
  expect(io.stderr.join('\n')).toContain(sentence);
});
