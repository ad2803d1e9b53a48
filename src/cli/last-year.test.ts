/** `rollup --last-year`: a roll-up beside the one of the year before, its sheet, and files that are none. */
import { MemoryIo } from '../../test/support/memory-io';
import { unitBytes } from '../../test/support/unit-bytes';
import { main } from './main';
import { findSheet } from '../workbook/cells/snapshot';

let io: MemoryIo;
beforeAll(async () => {
  io = new MemoryIo();
  io.files.set(
    'trước/a.xlsx',
    await unitBytes({ unit: 'UBND xã A', unitCode: 'XA', share: 0.9, year: '2025' }),
  );
  io.files.set(
    'trước/b.xlsx',
    await unitBytes({ unit: 'UBND xã B', unitCode: 'XB', share: 0.8, year: '2025' }),
  );
  io.files.set('nay/a.xlsx', await unitBytes({ unit: 'UBND xã A', unitCode: 'XA', share: 0.8 }));
  io.files.set('nay/b.xlsx', await unitBytes({ unit: 'UBND xã B', unitCode: 'XB', share: 1 }));
  await main(['rollup', 'trước', '--out', '2025.xlsx'], io);
});
beforeEach(() => {
  io.stdout.length = 0;
  io.stderr.length = 0;
});

/** The cells of a line of the page that begins with these words. */
function line(file: string, begins: string) {
  const sheet = findSheet(io.opened(file), 'So với năm trước');
  return sheet?.grid.values
    .find(([first]) => first === begins)
    ?.filter((value) => value !== null && value !== '');
}

test('ranks, points and ratings of both years stand side by side, and again when it is rolled up anew', async () => {
  expect(await main(['rollup', 'nay', '--last-year', '2025.xlsx', '--out', '2026.xlsx'], io)).toBe(0);
  expect(io.stdout).toContain('Đã so 2 đơn vị với năm 2025 (2025.xlsx): trang So với năm trước.');
  const a = ['UBND xã A', 1, 2, -1, 'Tự chấm', 90, 80, -10, 'Xuất sắc', 'Tốt'];
  expect(line('2026.xlsx', 'UBND xã A')).toEqual(a);
  expect(line('2026.xlsx', 'UBND xã B')?.slice(0, 4)).toEqual(['UBND xã B', 2, 1, 1]);
  await main(['rollup', 'nay', '--base', '2026.xlsx', '--out', '2026-2.xlsx'], io);
  expect(line('2026-2.xlsx', 'UBND xã A')).toEqual(a);
});

test.each([
  [
    'the same year',
    '2026-3.xlsx',
    '2026-3.xlsx là sổ năm 2026, sổ này năm 2026: chọn sổ tổng hợp của năm trước.',
  ],
  ['no roll-up', 'nay/a.xlsx', 'a.xlsx không phải sổ tổng hợp của Sổ Dân vận: chọn sổ tổng hợp năm trước.'],
])('%s is told, and nothing is compared', async (what, file, sentence) => {
  if (!io.files.has(file)) {
    await main(['rollup', 'nay', '--out', file], io);
    io.stdout.length = 0;
  }
  expect(await main(['rollup', 'nay', '--last-year', file, '--out', `khác-${what}.xlsx`], io)).toBe(1);
  expect([...io.stdout, ...io.stderr].join('\n')).toContain(sentence);
});

test('without a file to write it says what is missing', async () => {
  expect(await main(['rollup', 'nay', '--last-year', '2025.xlsx'], io)).toBe(2);
  expect(io.stderr.join(' ')).toContain('Thiếu --out.');
});
