/** `rollup --take`: points of a table made by hand, looked at, taken, kept, and the column tried on the next such file. */
import { handMadeScores } from '../../test/support/hand-made-scores';
import { MemoryIo, TODAY } from '../../test/support/memory-io';
import { unitBytes } from '../../test/support/unit-bytes';
import { locate } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import { openFileDoor } from '../files/file-door';
import { openFile } from '../files/open';
import { writeWorkbook } from '../files/write';
import type { Change } from '../workbook/draft/change';
import { main } from './main';

/** Units as the register of the office that rolls up has them. */
const UNITS = [
  ['XA', 'UBND xã A'],
  ['BA', 'UBND xã Bình An'],
  ['CH', 'UBND xã Cẩm Hà'],
] as const;

/** The office's workbook, with its register. */
async function office(): Promise<Uint8Array> {
  const made = new MemoryIo();
  const plan = ['--template', 'binh-chuong-2026', '--unit', 'UBND xã Bình Chương', '--year', '2026'];
  await main(['plan', ...plan, '--out', 'so.xlsx'], made);
  const opened = await openFile(made.files.get('so.xlsx') ?? new Uint8Array(), 'so.xlsx');
  if (!opened.ok) {
    throw new Error(opened.code);
  }
  const door = openFileDoor(opened.content, { today: () => TODAY });
  const snapshot = await door.read();
  const meta = readMeta(snapshot);
  const units = meta.state === 'ok' ? locate(snapshot, meta.meta, 'units') : undefined;
  if (!units) {
    throw new Error('no register');
  }
  const cell = (row: number, column: number | undefined, value: string): Change => ({
    kind: 'write',
    sheet: units.sheet.name,
    row: units.table.row + 1 + row,
    column: column ?? NaN,
    cells: [[{ value }]],
  });
  await door.apply(
    UNITS.flatMap(([code, name], row) => [
      cell(row, units.columns.name, name),
      cell(row, units.columns.code, code),
      cell(row, units.columns.block, 'Xã'),
      cell(row, units.columns.kind, 'đơn vị'),
    ]),
  );
  return writeWorkbook(door.content());
}

let io: MemoryIo;
beforeAll(async () => {
  io = new MemoryIo();
  io.files.set('so.xlsx', await office());
  io.files.set('gửi/a.xlsx', await unitBytes({ unit: 'UBND xã A', unitCode: 'XA', share: 0.9 }));
  io.files.set('gửi/b.xlsx', await handMadeScores('UBND XÃ BÌNH AN', 'Đơn vị cho điểm', 81.5));
});
beforeEach(() => {
  io.stdout.length = 0;
  io.stderr.length = 0;
});

const said = (name: string) => io.stdout.filter((line) => line.includes(name));

test('a column that nobody knows is asked; taken it counts, is kept, and is tried on the next file', async () => {
  await main(['rollup', 'gửi', '--base', 'so.xlsx'], io);
  expect(said('b.xlsx')).toEqual([
    expect.stringContaining('Có bảng điểm: chọn cột điểm tự chấm trong Đơn vị cho điểm.'),
  ]);
  io.stdout.length = 0;
  const take = ['--take', 'b.xlsx|Đơn vị cho điểm=UBND xã Bình An', '--by', 'Lan'];
  expect(await main(['rollup', 'gửi', '--base', 'so.xlsx', ...take, '--out', 'tổng.xlsx'], io)).toBe(0);
  expect(said('UBND xã Bình An')[0]).toContain('tự chấm 81,5');
  expect(said('b.xlsx')[0]).toContain('Lấy 81,5 điểm tự chấm từ cột “Đơn vị cho điểm” (Bảng điểm!D6)');
  io.stdout.length = 0;
  io.files.set('gửi/c.xlsx', await handMadeScores('UBND XÃ CẨM HÀ', 'Đơn vị cho điểm', 70));
  await main(['rollup', 'gửi', '--base', 'tổng.xlsx'], io);
  expect(said('UBND xã Bình An')[0]).toContain('tự chấm 81,5');
  expect(said('c.xlsx')).toEqual([
    expect.stringContaining('Cột “Đơn vị cho điểm” cộng được 70 điểm (Bảng điểm!D6): xem rồi nhận điểm này.'),
  ]);
  expect(io.stdout.join('\n')).not.toContain('UBND xã Cẩm Hà: tự chấm');
});

test('a file that changed since counts no more; what was taken is told as such, and never silently', async () => {
  io.files.set('gửi/b.xlsx', await handMadeScores('UBND XÃ BÌNH AN', 'Đơn vị cho điểm', 99));
  await main(['rollup', 'gửi', '--base', 'tổng.xlsx', '--out', 'sau.xlsx'], io);
  expect(io.stdout.join('\n')).not.toContain('tự chấm 99');
  expect(said('b.xlsx').join('\n')).toContain('cộng được 99 điểm (Bảng điểm!D6): xem rồi nhận điểm này.');
  // The very file again: what was taken of it was never taken back.
  io.stdout.length = 0;
  io.files.set('gửi/b.xlsx', await handMadeScores('UBND XÃ BÌNH AN', 'Đơn vị cho điểm', 81.5));
  await main(['rollup', 'gửi', '--base', 'sau.xlsx'], io);
  expect(said('UBND xã Bình An')[0]).toContain('tự chấm 81,5');
});

test.each([
  ['no such column', ['--take', 'b.xlsx|Cột lạ=UBND xã Bình An'], 'không có đúng một cột điểm như vậy'],
  [
    'a unit that is not listed',
    ['--take', 'b.xlsx|Đơn vị cho điểm=UBND xã Lạ'],
    'Không có đơn vị UBND xã Lạ',
  ],
  ['a workbook of ours', ['--take', 'a.xlsx=UBND xã A'], 'không có đúng một cột điểm như vậy'],
])('%s is told', async (_name, args, sentence) => {
  expect(await main(['rollup', 'gửi', '--base', 'so.xlsx', ...args], io)).toBe(1);
  expect(io.stderr.join('\n')).toContain(sentence);
});
