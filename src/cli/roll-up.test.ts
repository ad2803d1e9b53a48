import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { MemoryIo } from '../../test/support/memory-io';
import { unitBytes } from '../../test/support/unit-bytes';
import type { ColumnKey } from '../core/layout/layout';
import { locate, textOf } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import type { RollupRole } from '../core/layout/rollup';
import { main } from './main';
import type { RollUpReport } from './roll-up';

let a: Uint8Array;
let b: Uint8Array;
beforeAll(async () => {
  a = await unitBytes({ unit: 'UBND xã A', unitCode: 'XA', share: 0.9 });
  b = await unitBytes({ unit: 'UBND xã B', share: 0.75 });
});

/** A folder as it comes in: two workbooks, one of them in a zip, a text, and what Windows puts beside them. */
function folder(): MemoryIo {
  const io = new MemoryIo();
  io.files.set('gửi/xã A.xlsx', a.slice());
  io.files.set('gửi/đợt 2/Phu luc (1).zip', zipSync({ 'b.xlsx': b }));
  io.files.set('gửi/ghi chú.xlsx', strToU8('Đã gửi qua Zalo.'));
  io.files.set('gửi/Thumbs.db', strToU8('x'));
  return io;
}

/** The texts of a column of one of a roll-up's tables. */
function column(io: MemoryIo, file: string, role: RollupRole, key: ColumnKey<RollupRole>): string[] {
  const workbook = io.opened(file);
  const reading = readMeta(workbook);
  const located = reading.state === 'ok' ? locate(workbook, reading.meta, role) : undefined;
  return (located?.rows ?? []).map((row) => textOf(row, key));
}

test('--json: a verdict for every file, who has not sent, and the ranking', async () => {
  const io = folder();
  expect(await main(['rollup', 'gửi', '--json'], io)).toBe(1);
  const report = JSON.parse(io.stdout.join('\n')) as RollUpReport;
  expect(report).toEqual({
    files: [
      // Đ stands before G.
      {
        file: 'đợt 2/Phu luc (1).zip/b.xlsx',
        verdict: 'read',
        code: 'file.read',
        message: 'Đã đọc đủ 48/48 dòng: 20 nhiệm vụ, điểm tự chấm 75.',
        unit: 'UBND xã B',
      },
      {
        file: 'ghi chú.xlsx',
        verdict: 'rejected',
        code: 'file.text',
        message:
          'Đây là tệp văn bản (CSV, HTML…) mang tên khác. Mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
        unit: null,
      },
      {
        file: 'xã A.xlsx',
        verdict: 'read',
        code: 'file.read',
        message: 'Đã đọc đủ 48/48 dòng: 20 nhiệm vụ, điểm tự chấm 90.',
        unit: 'UBND xã A',
      },
    ],
    missing: [],
    units: [
      { unit: 'UBND xã A', self: 90, appraised: null, rating: 'Xuất sắc', rank: 1 },
      { unit: 'UBND xã B', self: 75, appraised: null, rating: 'Khá', rank: 2 },
    ],
  });
  // Progress never stands among the JSON.
  expect(io.stderr.at(-1)).toBe('Đã đọc 3/3 tệp.');
});

test('in words, and 0 when every file counts', async () => {
  const io = folder();
  io.files.delete('gửi/ghi chú.xlsx');
  expect(await main(['rollup', 'gửi'], io)).toBe(0);
  expect(io.stdout).toEqual([
    'Đã đọc 2 tệp, tổng hợp được 2 đơn vị.',
    '1. UBND xã A: tự chấm 90, thẩm định –, xếp loại Xuất sắc.',
    '2. UBND xã B: tự chấm 75, thẩm định –, xếp loại Khá.',
  ]);
});

test('--out writes the workbook the pane would make; it is a base for the next time, and a file of a roll-up', async () => {
  const io = folder();
  expect(await main(['rollup', 'gửi', '--out', 'tổng hợp.xlsx'], io)).toBe(1);
  expect(io.stdout.at(-1)).toBe('Đã ghi tổng hợp.xlsx.');
  expect(column(io, 'tổng hợp.xlsx', 'ranking', 'unit')).toEqual(['UBND xã A', 'UBND xã B']);
  expect(column(io, 'tổng hợp.xlsx', 'files', 'file')).toHaveLength(3);

  const before = io.files.get('tổng hợp.xlsx');
  expect(await main(['rollup', 'gửi', '--out', 'tổng hợp.xlsx'], io)).toBe(1);
  expect(io.stderr.at(-1)).toBe('Đã có tệp tổng hợp.xlsx: không ghi đè. Đặt tên khác.');
  expect(io.files.get('tổng hợp.xlsx')).toBe(before);

  // B does not send again: it was there last time, so it is missing now.
  io.files.delete('gửi/đợt 2/Phu luc (1).zip');
  io.stdout.length = 0;
  expect(await main(['rollup', 'gửi', '--base', 'tổng hợp.xlsx', '--out', 'lần 2.xlsx', '--json'], io)).toBe(
    1,
  );
  const again = JSON.parse(io.stdout.join('\n')) as RollUpReport;
  expect(again.units.map(({ unit }) => unit)).toEqual(['UBND xã A']);
  expect(column(io, 'lần 2.xlsx', 'changes', 'unit')).toEqual(['UBND xã B']);
  expect(io.files.get('tổng hợp.xlsx')).toBe(before);

  io.files.set('tỉnh/huyện cũ.xlsx', before ?? new Uint8Array());
  io.stdout.length = 0;
  await main(['rollup', 'tỉnh', '--json'], io);
  expect(
    (JSON.parse(io.stdout.join('\n')) as RollUpReport).units.map(({ unit, self }) => [unit, self]),
  ).toEqual([
    ['UBND xã A', 90],
    ['UBND xã B', 75],
  ]);
});

test.each<[string, string[], RegExp]>([
  ['no such folder', ['rollup', 'không có'], /Không mở được thư mục không có/],
  ['no such base', ['rollup', 'gửi', '--base', 'x.xlsx'], /x\.xlsx: Không mở được tệp/],
  [
    'a base that is no workbook',
    ['rollup', 'gửi', '--base', 'gửi/ghi chú.xlsx'],
    /ghi chú\.xlsx: Đây là tệp văn bản/,
  ],
])('%s: 1, and nothing on stdout', async (_, argv, sentence) => {
  const io = folder();
  expect(await main(argv, io)).toBe(1);
  expect(io.stdout).toEqual([]);
  expect(io.stderr.join('\n')).toMatch(sentence);
});

test('a folder without files says so', async () => {
  const io = new MemoryIo();
  io.files.set('gửi/.DS_Store', strToU8('x'));
  expect(await main(['rollup', 'gửi'], io)).toBe(1);
  expect(io.stderr).toEqual(['Chưa chọn tệp nào. Chọn các tệp .xlsx đơn vị đã gửi.']);
});

test('from a checkout, by real threads over a real folder', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'rollup-'));
  try {
    writeFileSync(path.join(place, 'a.xlsx'), a);
    writeFileSync(path.join(place, 'b.zip'), zipSync({ 'b.xlsx': b }));
    const { status, stdout } = spawnSync('npm', ['run', '-s', 'cli', '--', 'rollup', place, '--json'], {
      cwd: path.join(__dirname, '../..'),
      encoding: 'utf8',
      timeout: 60_000,
      shell: process.platform === 'win32',
    });
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as RollUpReport).units.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['UBND xã A', 1],
      ['UBND xã B', 2],
    ]);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
