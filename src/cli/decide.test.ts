import { MemoryIo } from '../../test/support/memory-io';
import { unitBytes } from '../../test/support/unit-bytes';
import { main } from './main';

let io: MemoryIo;
beforeAll(async () => {
  io = new MemoryIo();
  io.files.set('gửi/a.xlsx', await unitBytes({ unit: 'UBND xã A', unitCode: 'XA', share: 0.9 }));
  io.files.set('gửi/b1.xlsx', await unitBytes({ unit: 'UBND xã B', unitCode: 'XB', share: 0.8 }));
  io.files.set('gửi/b2.xlsx', await unitBytes({ unit: 'UBND xã B', unitCode: 'XB', share: 0.6 }));
});
beforeEach(() => {
  io.stdout.length = 0;
  io.stderr.length = 0;
});

const units = () => io.stdout.filter((line) => /^[0-9–]+\. /.test(line));

test('a version is chosen, looked at without writing, kept in the workbook, and applied again', async () => {
  await main(['rollup', 'gửi', '--use', 'b1.xlsx', '--by', 'Lan'], io);
  expect(units()[1]).toContain('UBND xã B: tự chấm 80');
  expect(io.files.has('tổng.xlsx')).toBe(false);
  expect(await main(['rollup', 'gửi', '--use', 'b1.xlsx', '--by', 'Lan', '--out', 'tổng.xlsx'], io)).toBe(0);
  io.stdout.length = 0;
  expect(await main(['rollup', 'gửi', '--base', 'tổng.xlsx'], io)).toBe(0);
  expect(units()[1]).toContain('UBND xã B: tự chấm 80');
  io.stdout.length = 0;
  await main(['rollup', 'gửi', '--base', 'tổng.xlsx', '--owner', 'b2.xlsx=UBND xã A', '--points', 'UBND xã B=70,5/68'], io);
  expect(units()).toEqual([expect.stringContaining('UBND xã B: tự chấm 80')]);
}); // prettier-ignore

test('every file is read once, with decisions too', async () => {
  const read = jest.spyOn(io, 'readFile');
  await main(['rollup', 'gửi', '--use', 'b1.xlsx'], io);
  expect(read.mock.calls.map(([name]) => name).sort()).toEqual(['gửi/a.xlsx', 'gửi/b1.xlsx', 'gửi/b2.xlsx']);
  read.mockRestore();
});

test.each([
  ['no such file', ['--use', 'c.xlsx'], 'Không có đúng một tệp tên c.xlsx trong các tệp đã đọc: ghi tên như trong kết quả tổng hợp.'],
  ['no such unit', ['--owner', 'a.xlsx=Xã Lạ'], 'Không có đơn vị Xã Lạ trong Tình hình gửi: ghi tên như trong Danh mục đơn vị.'],
])('%s: said, and nothing is written', async (_, args, sentence) => {
  expect(await main(['rollup', 'gửi', ...args, '--out', 'khác.xlsx'], io)).toBe(1);
  expect(io.stderr.at(-1)).toBe(sentence);
  expect(io.files.has('khác.xlsx')).toBe(false);
}); // prettier-ignore
