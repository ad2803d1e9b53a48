/**
 * A country's data over three years by SQL: DuckDB's figures are those of the provinces' own roll-up workbooks. Every commune of the
 * official list has made-up workbooks; a run draws some of the 34 provinces, a full one takes them all.
 */
import communes from '../src/core/units/communes.json';
import { locate } from '../src/core/layout/locate';
import type { RowOf } from '../src/core/layout/locate';
import { readPlaces } from '../src/core/units/places';
import { parquetBytes } from '../src/cli/parquet/bytes';
import { partitionsOf } from '../src/cli/parquet/partitions';
import { columnsOf } from '../src/cli/parquet/tables';
import { loadRubrics } from '../src/templates';
import { countryIn, rolledUp } from './support/country';
import { emptyLake } from './support/duckdb';
import type { Lake } from './support/duckdb';
import { sample } from './support/sample';

const places = readPlaces(communes);
const YEARS = [2026, 2027, 2028];
const [appraised = '', ...others] = new Set(places.map(({ province }) => province.name));
const drawn = new Set([appraised, ...sample(others, 1)]);
const communesOf = places.filter(({ province }) => drawn.has(province.name));

/** A row of *Tổng hợp điểm* of a province's workbook. */
type Ranked = RowOf<'ranking'>['values'] & { readonly province: string };
/** A row of *Tổng hợp nhiệm vụ*. */
type Tasks = RowOf<'unitTasks'>['values'] & { readonly nam: number };

let lake: Lake;
const ranked: Ranked[] = [];
const tasks: Tasks[] = [];
const figures: { nam: number; sum: number }[] = [];

beforeAll(async () => {
  lake = emptyLake();
  const rubrics = await loadRubrics();
  const rubric = rubrics.find(({ id }) => id === 'minh-hoa');
  for (const year of YEARS) {
    for (const part of rubric ? countryIn(year, communesOf, rubric) : []) {
      const { snapshot, meta } = await rolledUp([part], year, rubrics);
      const made = partitionsOf(snapshot, meta, places);
      for (const { folder, table, rows } of made?.partitions ?? []) {
        lake.write(`${folder}/${table.name}.parquet`, parquetBytes(columnsOf(table), rows));
      }
      const rowsOf = <R extends 'ranking' | 'unitTasks' | 'figures'>(role: R) =>
        locate(snapshot, meta, role)?.rows ?? [];
      ranked.push(...rowsOf('ranking').map(({ values }) => ({ ...values, province: part.province })));
      tasks.push(...rowsOf('unitTasks').map(({ values }) => ({ ...values, nam: year })));
      figures.push({ nam: year, sum: Number(rowsOf('figures')[0]?.values.current) });
    }
  }
}, 1_800_000);
afterAll(() => {
  lake.remove();
});

const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
const total = (values: readonly (number | string | boolean | null)[]) =>
  values.reduce<number>((sum, value) => sum + Number(value), 0);
const round = (value: number) => Math.round(value * 100) / 100;

test('the ranking of every province and year', async () => {
  const read = await lake.sql(
    `SELECT nam::INT AS nam, ten_tinh, ten_don_vi, xep_loai, thu_hang,
       rank() OVER (PARTITION BY nam, ma_tong_hop, nhom_xep_hang ORDER BY diem_xep_hang DESC)::DOUBLE AS hang
     FROM {don_vi}`,
  );
  expect(read).toHaveLength(3 * communesOf.length);
  expect(sorted(read)).toEqual(
    sorted(
      ranked.map((row) => ({
        nam: row.year,
        ten_tinh: row.province,
        ten_don_vi: row.unit,
        xep_loai: row.rating,
        thu_hang: row.rank,
        hang: row.rank,
      })),
    ),
  );
});

test('trends: units, average points and excellent ones by year and province', async () => {
  const read = await lake.sql(
    `SELECT nam::INT AS nam, ten_tinh, count(*)::INT AS so, round(avg(diem_xep_hang), 2) AS tb,
       count(*) FILTER (xep_loai = 'Xuất sắc')::INT AS xuat_sac FROM {don_vi} GROUP BY nam, ten_tinh`,
  );
  expect(read).toHaveLength(3 * drawn.size);
  const expected = YEARS.flatMap((nam) =>
    [...drawn].map((ten_tinh) => {
      const own = ranked.filter((row) => row.year === nam && row.province === ten_tinh);
      return {
        ...{ nam, ten_tinh, so: own.length, tb: round(total(own.map((row) => row.ranked)) / own.length) },
        xuat_sac: own.filter(({ rating }) => rating === 'Xuất sắc').length,
      };
    }),
  );
  expect(sorted(read)).toEqual(sorted(expected));
});

test('trends: the change of each unit from the first year to the last, joined by its key', async () => {
  const read = await lake.sql(
    `SELECT ma_don_vi, round(c.diem_xep_hang - a.diem_xep_hang, 2) AS them FROM {don_vi} a
     JOIN {don_vi} c USING (khoa_don_vi, ma_don_vi) WHERE a.nam = 2026 AND c.nam = 2028`,
  );
  expect(read).toHaveLength(communesOf.length);
  const at = (year: number) =>
    new Map(ranked.filter((row) => row.year === year).map((row) => [row.unitCode, Number(row.ranked)]));
  const [before, after] = [at(2026), at(2028)];
  expect(sorted(read)).toEqual(
    sorted(
      [...before].map(([ma_don_vi, own]) => ({
        ma_don_vi,
        them: round((after.get(ma_don_vi) ?? NaN) - own),
      })),
    ),
  );
});

test('trends: tasks by progress, and a figure, summed by year', async () => {
  const read = await lake.sql(
    `SELECT nam::INT AS nam, count(*)::INT AS total, count(*) FILTER (tien_do = 'Quá hạn')::INT AS overdue,
       count(*) FILTER (tien_do = 'Hoàn thành đúng hạn')::INT AS "doneInTime",
       (-sum(con_lai_ngay) FILTER (tien_do = 'Quá hạn'))::INT AS "overdueDays" FROM {nhiem_vu} GROUP BY nam`,
  );
  const keys = ['total', 'overdue', 'doneInTime', 'overdueDays'] as const;
  expect(sorted(read)).toEqual(
    sorted(
      YEARS.map((nam) => {
        const own = tasks.filter((row) => row.nam === nam);
        return { nam, ...Object.fromEntries(keys.map((key) => [key, total(own.map((row) => row[key]))])) };
      }),
    ),
  );
  const summed = await lake.sql(`SELECT nam::INT AS nam, sum(ky_nay) AS sum FROM {so_lieu} GROUP BY nam`);
  expect(sorted(summed)).toEqual(
    sorted(
      YEARS.map((nam) => ({
        nam,
        sum: total(figures.filter((each) => each.nam === nam).map((each) => each.sum)),
      })),
    ),
  );
});

test('the criteria of an appraised province add up to its official points', async () => {
  const read = await lake.sql(
    `SELECT count(*)::INT AS so, count(*) FILTER (abs(diem_tham_dinh - tong) > 0.001)::INT AS khac FROM (
       SELECT diem_tham_dinh, sum(diem_chinh_thuc) AS tong FROM {tieu_chi} t JOIN {don_vi} d USING (nam, khoa_don_vi)
       WHERE xep_hang_theo = 'Thẩm định' GROUP BY nam, khoa_don_vi, diem_tham_dinh)`,
  );
  const marked = ranked.filter(({ basis }) => basis === 'Thẩm định').length;
  expect(marked).toBeGreaterThan(100);
  expect(read).toEqual([{ so: marked, khac: 0 }]);
});
