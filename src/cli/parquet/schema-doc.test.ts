/** docs/parquet-schema.md, made from tables.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { columnsOf, OF_UNIT, TABLES } from './tables';
import type { ParquetColumn } from './tables';

const FILE = 'docs/parquet-schema.md';

const TYPES = {
  text: 'STRING',
  number: 'DOUBLE',
  whole: 'INT32',
  day: 'DATE',
  moment: 'TIMESTAMP, mili giây, không múi giờ',
} as const;

const lines = (columns: readonly ParquetColumn[]) => [
  '| cột | kiểu | nghĩa |',
  '| --- | --- | --- |',
  ...columns.map(({ name, type, meaning }) => `| \`${name}\` | ${TYPES[type]} | ${meaning} |`),
];

const schema = (): string =>
  [
    '# Các bảng Parquet của sổ tổng hợp',
    '',
    'Lập từ `src/cli/parquet/tables.ts`, có kiểm thử giữ cho khớp. Cách dùng: [parquet.md](parquet.md). Mọi cột đều có thể trống (NULL).',
    'Tên cột đã có thì không đổi; cột mới chỉ thêm vào.',
    '',
    '## Cột chung, đứng đầu mọi bảng',
    '',
    ...lines(OF_UNIT),
    '',
    'Từ tên thư mục: `nam` (số nguyên) và `tinh` (chữ: `quang-ngai`; `khong-ro` khi chưa rõ tỉnh).',
    ...TABLES.flatMap((table) => [
      '',
      `## ${table.name}`,
      '',
      table.meaning,
      '',
      ...lines(columnsOf(table).slice(OF_UNIT.length)),
    ]),
    '',
  ].join('\n');

test('the schema in docs is the one that is written', () => {
  if (process.env.UPDATE_DOCS !== undefined) {
    writeFileSync(FILE, schema());
  }
  expect(readFileSync(FILE, 'utf8')).toBe(schema());
});

test.each(TABLES.map((table) => [table.name, table] as const))(
  '%s: names that no engine needs quoted, each once, none of a partition; every column is a sheet’s',
  (_, table) => {
    const names = columnsOf(table).map(({ name }) => name);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name) || ['nam', 'tinh'].includes(name))).toEqual(
      [],
    );
    expect(new Set(names).size).toBe(names.length);
  },
);
