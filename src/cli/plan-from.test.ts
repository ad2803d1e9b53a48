/** `plan --from` a document: a workbook whose rows are the document's, and what was told of the reading. */
import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { MemoryIo } from '../../test/support/memory-io';
import { locate, textOf } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import type { WorkbookSnapshot } from '../workbook/cells/snapshot';
import { main } from './main';

const DOCUMENTS = nodePath.join(__dirname, '../../test/fixtures/documents');

function tasksOf(snapshot: WorkbookSnapshot): string[][] {
  const read = readMeta(snapshot);
  const rows = read.state === 'ok' ? (locate(snapshot, read.meta, 'tasks')?.rows ?? []) : [];
  return rows.map((row) => [textOf(row, 'lead'), textOf(row, 'coordinating'), textOf(row, 'timing')]);
}

test.each(['table.docx', 'table.pdf'])('%s: its table is the table of tasks', async (file) => {
  const io = new MemoryIo();
  io.files.set(file, new Uint8Array(readFileSync(nodePath.join(DOCUMENTS, file))));
  const code = await main(['plan', '--from', file, '--unit', 'UBND xã Bình Chương', '--out', 'ra.xlsx'], io);
  expect([code, io.stderr]).toEqual([0, []]);
  const tasks = tasksOf(io.opened('ra.xlsx'));
  expect(tasks).toHaveLength(14);
  expect(tasks[0]).toEqual([
    'Phòng Văn hóa – Xã hội',
    expect.stringContaining('Công an xã'),
    'Trước ngày 11/5/2026',
  ]);
  expect(tasks[13]?.[2]).toBe('Trước ngày 24/5/2026');
});

test('a file that is no document says why', async () => {
  const io = new MemoryIo();
  io.files.set('anh.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
  expect(await main(['plan', '--from', 'anh.png', '--out', 'ra.xlsx'], io)).toBe(2);
  expect(io.stderr.join('\n')).toContain(
    'anh.png: Đây là ảnh, không có chữ để đọc. Nhận dạng chữ (OCR) trước, hoặc xin tệp .docx của văn bản.',
  );
});
