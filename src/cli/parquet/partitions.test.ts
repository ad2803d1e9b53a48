import { rolledUp } from '../../../test/support/country';
import { copyOf, figure, file, of, scored } from '../../../test/support/roll-up-data';
import type { SomeData } from '../../core/rollup/copy';
import { unsent } from '../../core/rollup/copy';
import { loadPlaces } from '../../actions/places';
import { partitionsOf } from './partitions';
import { columnsOf } from './tables';

/** The rows of a table in every partition, some columns of it. */
async function rowsIn(data: SomeData, table: string, ...names: string[]) {
  const { snapshot, meta } = await rolledUp([{ province: 'Một tỉnh', units: 1, data }], 2026, []);
  const made = partitionsOf(snapshot, meta, await loadPlaces());
  const own = (made?.partitions ?? []).filter((each) => each.table.name === table);
  const at = names.map((name) => own[0] && columnsOf(own[0].table).findIndex((each) => each.name === name));
  return {
    made,
    rows: own.flatMap(({ rows }) => rows.map((row) => at.map((index) => row[index ?? -1] ?? null))),
  };
}

test('a unit that has not sent has a row, without points', async () => {
  const data: SomeData = {
    files: [file('a.xlsx', scored('UBND xã Ba Tơ', 80))],
    sending: [
      unsent({ unit: 'UBND xã Ba Tơ', unitCode: '', block: 'Xã' }),
      unsent({ unit: 'UBND xã Sơn Hạ', unitCode: '21289', block: 'Xã' }),
    ],
  };
  const { rows } = await rowsIn(
    data,
    'don_vi',
    'ten_don_vi',
    'khoi',
    'diem_tu_cham',
    'thu_hang',
    'tinh_trang',
  );
  expect(rows).toEqual([
    ['UBND xã Ba Tơ', 'Xã', 80, 1, 'Đã nhận'],
    ['UBND xã Sơn Hạ', 'Xã', null, null, 'Chưa gửi'],
  ]);
});

test('a figure that is no number is empty, and its cell is told; one that is text in a column of texts stays', async () => {
  const rows = { copyFigures: [{ ...figure(null, 4), current: 'khoảng 12' }] };
  const data = of(file('a.xlsx', copyOf('UBND xã Ba Tơ', {}, rows)));
  const read = await rowsIn(data, 'so_lieu', 'khoa_don_vi', 'noi_dung', 'ky_nay', 'cung_ky_nam_truoc');
  expect(read.rows).toEqual([['|xã ba tơ', 'Số cuộc đối thoại', null, 4]]);
  expect(read.made?.odd).toEqual([
    { sheet: 'Dữ liệu số liệu', row: expect.any(Number) as number, column: 6 },
  ]);
});

test('of two versions of which none counts there is a row for each file, and none of the unit’s rows', async () => {
  const data = of(
    file('a.xlsx', scored('UBND xã Ba Tơ', 80, { selfChecksum: '1' })),
    file('b.xlsx', scored('UBND xã Ba Tơ', 90, { selfChecksum: '2' })),
    file('c.xlsx', copyOf('UBND xã Sơn Hạ', {}, { copyFigures: [figure(1, 2)] })),
  );
  const { made, rows } = await rowsIn(data, 'tep', 'tep', 'ten_don_vi', 'ket_qua');
  expect(rows).toEqual([
    ['a.xlsx', 'UBND xã Ba Tơ', 'Không tính'],
    ['b.xlsx', 'UBND xã Ba Tơ', 'Không tính'],
    ['c.xlsx', 'UBND xã Sơn Hạ', 'Đã đọc'],
    ['Một tỉnh', null, 'Sổ tổng hợp'],
  ]);
  expect(made?.partitions.map(({ folder, rows: own }) => [folder, own.length])).toEqual([
    ['don_vi/nam=2026/tinh=quang-ngai', 2],
    ['tieu_chi/nam=2026/tinh=quang-ngai', 0],
    ['nhiem_vu/nam=2026/tinh=quang-ngai', 0],
    ['so_lieu/nam=2026/tinh=quang-ngai', 1],
    ['tep/nam=2026/tinh=quang-ngai', 4],
  ]);
});
