import { MemoryIo } from '../../test/support/memory-io';
import { emptyLake } from '../../test/support/duckdb';
import type { Lake } from '../../test/support/duckdb';
import { unitBytes } from '../../test/support/unit-bytes';
import type { CellValue } from '../workbook/cells/cells';
import { locate } from '../core/layout/locate';
import type { AnyTable } from '../core/layout/locate';
import { readMeta } from '../core/layout/meta';
import { main } from './main';
import { TABLES } from './parquet/tables';

let a: Uint8Array;
let b: Uint8Array;
let lake: Lake;
beforeAll(async () => {
  a = await unitBytes({ unit: 'UBND xã A', unitCode: '=XA', share: 0.9 });
  b = await unitBytes({ unit: "UBND xã B/../“'x'”", share: 0.75 });
  lake = emptyLake();
});
afterAll(() => {
  lake.remove();
});

function folder(): MemoryIo {
  const io = new MemoryIo();
  io.files.set('gửi/xã A.xlsx', a.slice());
  io.files.set("gửi/b' --.xlsx", b.slice());
  io.files.set('gửi/hỏng.xlsx', new Uint8Array([1, 2, 3]));
  return io;
}

const written = (io: MemoryIo) => [...io.files.keys()].filter((name) => name.startsWith('kho/')).sort();

test('every table in a folder by year and province; names that people typed are in no path', async () => {
  const io = folder();
  expect(await main(['rollup', 'gửi', '--parquet', 'kho', '--tinh', 'quang ngai'], io)).toBe(1);
  expect(written(io)).toEqual(
    ['don_vi', 'nhiem_vu', 'so_lieu', 'tep', 'tieu_chi'].map(
      (table) => `kho/${table}/nam=2026/tinh=quang-ngai/${table}.parquet`,
    ),
  );
  expect(io.stdout.at(-1)).toBe('Đã ghi 91 dòng vào 5 tệp Parquet trong kho.');
  // The last line but the file that was not read: nothing else is to be told.
  expect(io.stderr).toEqual(['Đã đọc 1/3 tệp.', 'Đã đọc 2/3 tệp.', 'Đã đọc 3/3 tệp.']);
});

test('DuckDB reads of every column what stands in the roll-up workbook', async () => {
  const io = folder();
  await main(['rollup', 'gửi', '--parquet', 'kho', '--out', 'th.xlsx', '--tinh', 'Quảng Ngãi'], io);
  for (const name of written(io)) {
    lake.write(name.slice('kho/'.length), io.files.get(name) ?? new Uint8Array());
  }
  const workbook = io.opened('th.xlsx');
  const reading = readMeta(workbook);
  let compared = 0;
  for (const { name, parts } of TABLES) {
    for (const { role, columns } of parts) {
      const table: AnyTable | undefined =
        reading.state === 'ok' ? locate(workbook, reading.meta, role) : undefined;
      const rows = (table?.rows ?? []).filter(({ values }) => values.key !== '' && values.key !== null);
      const list = columns.map((column) => `${column.name} AS "${column.key}"`).join(', ');
      const read = await lake.sql(`SELECT ${list} FROM {${name}}`);
      expect(new Set(read.map((row) => JSON.stringify(row)))).toEqual(
        new Set(
          rows.map(({ values }) =>
            JSON.stringify(
              Object.fromEntries(columns.map(({ key, type }) => [key, asRead(values[key] ?? null, type)])),
            ),
          ),
        ),
      );
      compared += read.length;
    }
  }
  expect(compared).toBe(93);
});

/** A cell as DuckDB shows it. */
function asRead(value: CellValue, type: string): string | number | null {
  if (value === null || value === '') {
    return null;
  }
  const iso = (serial: number) => new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString();
  return type === 'text'
    ? String(value)
    : type === 'day'
      ? iso(Number(value)).slice(0, 10)
      : type === 'moment'
        ? iso(Number(value)).slice(0, 19).replace('T', ' ')
        : Number(value);
}

test('the ranking worked out by SQL is the workbook’s; whose rows they are is said in every table', async () => {
  const ranking = await lake.sql(
    `SELECT ten_don_vi, nam, tinh, ten_tinh, diem_tu_cham, xep_loai, thu_hang,
       rank() OVER (PARTITION BY nam, ma_tong_hop, nhom_xep_hang ORDER BY diem_xep_hang DESC) AS hang
     FROM {don_vi} ORDER BY thu_hang`,
  );
  const same = { nam: '2026', tinh: 'quang-ngai', ten_tinh: 'Tỉnh Quảng Ngãi' };
  expect(ranking).toEqual([
    { ten_don_vi: 'UBND xã A', ...same, diem_tu_cham: 90, xep_loai: 'Xuất sắc', thu_hang: 1, hang: '1' },
    { ten_don_vi: "UBND xã B/../“'x'”", ...same, diem_tu_cham: 75, xep_loai: 'Khá', thu_hang: 2, hang: '2' },
  ]);
  const points = await lake.sql(
    `SELECT d.ten_don_vi, round(sum(t.diem_tu_cham), 2) AS tong FROM {tieu_chi} t
     JOIN {don_vi} d USING (nam, khoa_don_vi) GROUP BY ALL ORDER BY tong DESC`,
  );
  expect(points.map(({ tong }) => tong)).toEqual([90, 75]);
});

test.each([
  [
    'a province that there is not',
    ['--parquet', 'kho', '--tinh', 'Nghĩa Bình'],
    2,
    'Không có tỉnh, thành phố “Nghĩa Bình”.',
  ],
  ['a province for nothing', ['--tinh', 'Quảng Ngãi'], 2, 'Thiếu --parquet.'],
  [
    'no province known: said, and kept apart',
    ['--parquet', 'kho'],
    1,
    '2 đơn vị (như UBND xã A) chưa rõ tỉnh, nằm ở tinh=khong-ro. Cùng một tỉnh thì thêm --tinh.',
  ],
])('%s', async (_, options, exit, sentence) => {
  const io = folder();
  expect(await main(['rollup', 'gửi', ...options], io)).toBe(exit);
  expect(io.stderr).toContain(sentence);
});

test('another year and province go beside; what is there is never written over', async () => {
  const io = folder();
  const args = ['rollup', 'gửi', '--parquet', 'kho', '--out', 'th.xlsx', '--tinh'];
  io.files.set('kho/tep/nam=2026/tinh=quang-ngai/khác.parquet', new Uint8Array([7]));
  io.files.set('kho/don_vi/nam=2025/tinh=quang-ngai/don_vi.parquet', new Uint8Array([8]));
  const before = written(io);
  expect(await main([...args, 'Quảng Ngãi'], io)).toBe(1);
  expect(io.stderr.at(-1)).toBe(
    'Đã có dữ liệu ở kho/tep/nam=2026/tinh=quang-ngai: không ghi đè. Xóa thư mục đó, hoặc chọn thư mục khác.',
  );
  expect([written(io), io.files.has('th.xlsx')]).toEqual([before, false]);
  expect(await main([...args, 'Gia Lai'], io)).toBe(1);
  expect(written(io)).toHaveLength(before.length + 5);
});

test('a roll-up of nothing writes nothing', async () => {
  const io = new MemoryIo();
  io.files.set('gửi/hỏng.xlsx', new Uint8Array([1, 2, 3]));
  expect(await main(['rollup', 'gửi', '--parquet', 'kho'], io)).toBe(1);
  expect(io.stderr.at(-1)).toBe('Chưa ghi Parquet: không có đơn vị nào được tính.');
  expect(written(io)).toEqual([]);
});
