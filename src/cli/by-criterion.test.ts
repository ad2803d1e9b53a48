import { MemoryIo } from '../../test/support/memory-io';
import { unitBytes } from '../../test/support/unit-bytes';
import { main } from './main';

async function folder(): Promise<MemoryIo> {
  const io = new MemoryIo();
  io.files.set('gửi/a.xlsx', await unitBytes({ unit: 'UBND xã A', unitCode: 'XA', share: 0.9 }));
  io.files.set('gửi/b.xlsx', await unitBytes({ unit: 'UBND xã B', unitCode: 'XB', share: 0.8 }));
  return io;
}

test('a workbook of the criteria asked for is written, and a roll-up of both reads it', async () => {
  const io = await folder();
  expect(await main(['by-criterion', 'gửi', '--out', 'gửi/đoàn.xlsx', '--criteria', 'I, II'], io)).toBe(0);
  const sheets = io
    .opened('gửi/đoàn.xlsx')
    .sheets.filter(({ visibility }) => visibility === 'visible')
    .map(({ name }) => name);
  expect(sheets[0]).toBe('Các tiêu chí');
  expect(
    sheets
      .filter((name) => name.startsWith('Tiêu chí '))
      .every((name) => /^Tiêu chí (I|II)(\.|$)/.test(name)),
  ).toBe(true);
  expect(io.stdout.at(-1)).toBe('Đã ghi gửi/đoàn.xlsx.');
  // Nobody has written in it yet: it adds nothing, and disturbs nothing.
  io.stdout.length = 0;
  expect(await main(['rollup', 'gửi', '--json'], io)).toBe(0);
  expect((JSON.parse(io.stdout.join('\n')) as { units: unknown[] }).units).toHaveLength(2);
});

test.each([
  [
    'no such folder',
    ['by-criterion', 'đâu', '--out', 'x.xlsx'],
    1,
    'Không mở được thư mục đâu: xem lại tên thư mục và quyền đọc.',
  ],
  [
    'a file that is there',
    ['by-criterion', 'gửi', '--out', 'gửi/a.xlsx'],
    1,
    'Đã có tệp gửi/a.xlsx: không ghi đè. Đặt tên khác.',
  ],
  [
    'a criterion that is not there',
    ['by-criterion', 'gửi', '--out', 'x.xlsx', '--criteria', 'Q'],
    1,
    'Bộ tiêu chí của các đơn vị không có tiêu chí Q. Các nhóm: I, II, III, IV, V, VI.',
  ],
])('%s: said, and nothing is written', async (_, args, code, sentence) => {
  const io = await folder();
  expect(await main(args, io)).toBe(code);
  expect(io.stderr.at(-1)).toBe(sentence);
  expect([...io.files.keys()]).toEqual(['gửi/a.xlsx', 'gửi/b.xlsx']);
});
