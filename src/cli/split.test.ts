import { MemoryIo } from '../../test/support/memory-io';
import { unitBytes } from '../../test/support/unit-bytes';
import { locate, textOf } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import { main } from './main';

/** A unit whose criteria are two offices' in turn. */
async function folder(): Promise<MemoryIo> {
  const io = new MemoryIo();
  let at = 0;
  const bytes = await unitBytes({
    unit: 'UBND xã A',
    unitCode: 'XA',
    share: 0.5,
    edit: (row, sheet) =>
      sheet === 'Bảng tự chấm điểm' ? { ...row, owner: at++ % 2 ? 'Phòng Kinh tế' : 'Văn phòng' } : row,
  });
  io.files.set('a.xlsx', bytes);
  return io;
}

test('split into a workbook for each, taken back into a new one', async () => {
  const io = await folder();
  expect(await main(['split', 'a.xlsx', '--out', 'chia'], io)).toBe(0);
  const made = [...io.files.keys()].filter((name) => name.startsWith('chia/'));
  expect(made).toEqual(['chia/XA-van-phong.xlsx', 'chia/XA-phong-kinh-te.xlsx']);
  expect(await main(['take-back', 'a.xlsx', ...made, '--out', 'b.xlsx'], io)).toBe(0);
  expect(io.stdout).toContain('Đã lấy về 0 tiêu chí từ 2 tệp.');
  const scoresIn = (file: string) => {
    const workbook = io.opened(file);
    const reading = readMeta(workbook);
    const located = reading.state === 'ok' ? locate(workbook, reading.meta, 'scores') : undefined;
    return (located?.rows ?? []).map((row) =>
      (['code', 'input1', 'owner'] as const).map((key) => textOf(row, key)),
    );
  };
  expect(scoresIn('b.xlsx')).toEqual(scoresIn('a.xlsx'));
});

test('what is no part is told, and the exit code says so', async () => {
  const io = await folder();
  expect(await main(['take-back', 'a.xlsx', 'a.xlsx', '--out', 'b.xlsx'], io)).toBe(1);
  expect(io.stdout).toContain('a.xlsx không phải sổ đã chia cho phòng, người phụ trách nên không lấy.');
});

test.each([
  [
    'no file of that name',
    ['split', 'x.xlsx', '--out', 'chia'],
    'x.xlsx: Không mở được tệp: xem lại tên tệp và quyền đọc.',
  ],
  [
    'the new file is there',
    ['take-back', 'a.xlsx', 'a.xlsx', '--out', 'a.xlsx'],
    'Đã có tệp a.xlsx: không ghi đè. Đặt tên khác.',
  ],
])('%s: said, and nothing is written', async (_, args, sentence) => {
  const io = await folder();
  expect(await main(args, io)).toBe(1);
  expect(io.stderr.at(-1)).toBe(sentence);
  expect([...io.files.keys()]).toEqual(['a.xlsx']);
});
