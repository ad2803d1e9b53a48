import { MemoryIo } from '../../test/support/memory-io';
import { unitBook } from '../../test/support/unit-bytes';
import { LAYOUT } from '../core/layout/layout';
import type { FileSheet, FileTable } from '../files/parts/workbook';
import { writeWorkbook } from '../files/write';
import { main } from './main';

const SHEET = LAYOUT.tasks.sheet;

/** A unit's workbook whose table of tasks went through another program. */
async function book(change: (tables: readonly FileTable[]) => readonly FileTable[]): Promise<MemoryIo> {
  const { sheets, ...others } = await unitBook();
  const changed = sheets.map((sheet): FileSheet =>
    sheet.name === SHEET ? { ...sheet, tables: change(sheet.tables ?? []) } : sheet,
  );
  const io = new MemoryIo();
  io.files.set('a.xlsx', await writeWorkbook({ ...others, sheets: changed }));
  return io;
}

test.each<[string, (tables: readonly FileTable[]) => readonly FileTable[], string]>([
  ['a table that is gone', () => [], 'Đã dựng lại bảng NhiemVu trên trang Nhiệm vụ trong sổ này: 20 dòng.'],
  [
    'a table that was never grown',
    (tables) => tables.map((table) => ({ ...table, area: { ...table.area, rows: table.area.rows - 3 } })),
    'Đã vẽ lại vùng của bảng NhiemVu trên trang Nhiệm vụ trong sổ này: 20 dòng.',
  ],
])('%s: shown, then written as a new file that needs nothing more', async (_, change, sentence) => {
  const io = await book(change);
  expect(await main(['tables', 'a.xlsx'], io)).toBe(0);
  expect(io.stdout).toEqual([sentence]);
  expect([...io.files.keys()]).toEqual(['a.xlsx']);
  io.stdout.length = 0;
  expect(await main(['tables', 'a.xlsx', '--out', 'b.xlsx'], io)).toBe(0);
  expect(io.stdout).toEqual([sentence, 'Đã ghi b.xlsx.']);
  const [table] = io.opened('b.xlsx').sheets.find(({ name }) => name === SHEET)?.tables ?? [];
  expect([table?.name, table?.bodyRows]).toEqual(['NhiemVu', 20]);
  io.stdout.length = 0;
  expect(await main(['tables', 'b.xlsx'], io)).toBe(0);
  expect(io.stdout).toEqual(['Các bảng đều đủ và đúng chỗ, không phải dựng lại.']);
});

test.each([
  ['no such file', ['tables', 'thiếu.xlsx'], 1, /^thiếu\.xlsx: Không mở được tệp/],
  ['no workbook', ['tables', 'csv.xlsx'], 1, /^csv\.xlsx: Đây là tệp văn bản/],
  ['nothing to rebuild', ['tables', 'a.xlsx', '--out', 'b.xlsx'], 1, /^Các bảng đều đủ và đúng chỗ/],
  ['another ending', ['tables', 'a.xlsx', '--out', 'b.xls'], 2, /phải kết thúc bằng \.xlsx/],
  ['two files', ['tables', 'a.xlsx', 'b.xlsx'], 2, /^Thừa “b\.xlsx”/],
])('%s: said, and nothing is written', async (_, args, exit, sentence) => {
  const io = await book((tables) => tables);
  io.files.set('csv.xlsx', new TextEncoder().encode('a,b\n1,2\n'));
  const before = [...io.files.keys()];
  expect(await main(args, io)).toBe(exit);
  expect(io.stderr[0]).toMatch(sentence);
  expect([...io.files.keys()]).toEqual(before);
});

test('a new file that is there already is not written over', async () => {
  const io = await book(() => []);
  io.files.set('b.xlsx', new Uint8Array([1]));
  expect(await main(['tables', 'a.xlsx', '--out', 'b.xlsx'], io)).toBe(1);
  expect(io.stderr).toEqual(['Đã có tệp b.xlsx: không ghi đè. Đặt tên khác.']);
});
