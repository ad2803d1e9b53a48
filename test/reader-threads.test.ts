/** Units' workbooks read by real worker threads, as the command line does. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { threadReaders } from '../src/cli/readers';
import { readUnits } from '../src/files/readers';
import { writeWorkbook } from '../src/files/write';
import { loadIllustrativeRubric } from '../src/templates';
import { WRITTEN } from './support/written-files';

const ROOT = path.join(__dirname, '..');
const SCRIPT = path.join(ROOT, '.cache/test/reader-thread.cjs');

beforeAll(() => {
  // As scripts/cli.mjs does; Jest's own globals would confuse esbuild.
  execFileSync(path.join(ROOT, 'node_modules/.bin/esbuild'), [
    path.join(ROOT, 'src/cli/reader-thread.ts'),
    '--bundle',
    '--platform=node',
    '--target=node20',
    '--log-level=error',
    `--outfile=${SCRIPT}`,
  ]);
});

test('threads say what reading here says, in whatever order they end; a bad file disturbs no other', async () => {
  const make = WRITTEN['plan with score sheet, binh-chuong-2026'];
  const bytes = await writeWorkbook(await make!());
  const files = [
    { name: 'Xã A.xlsx', bytes },
    { name: 'ghi chú.xlsx', bytes: strToU8('Đây không phải là sổ Excel.') },
    { name: 'Gửi.zip', bytes: zipSync({ 'Xã B.xlsx': bytes, 'rỗng.xlsx': new Uint8Array() }) },
    { name: 'Xã C.xlsx', bytes },
  ];
  const rubrics = [await loadIllustrativeRubric()];
  const expected = await Promise.all(files.map((file) => readUnits(file, rubrics)));
  expect(
    expected.flat().map((read) => (read.kind === 'file' ? [read.record.file, read.record.reading.ok] : [])),
  ).toEqual([
    ['Xã A.xlsx', true],
    ['ghi chú.xlsx', false],
    ['Gửi.zip/Xã B.xlsx', true],
    ['Gửi.zip/rỗng.xlsx', false],
    ['Xã C.xlsx', true],
  ]);
  const readers = threadReaders(2, SCRIPT);
  try {
    expect(await Promise.all(files.map((file) => readers.run(file)))).toEqual(expected);
  } finally {
    readers.end();
  }
});

test('a thread that cannot start is a file that was not read', async () => {
  const readers = threadReaders(1, path.join(ROOT, '.cache/test/none.cjs'));
  expect(await readers.run({ name: 'a.xlsx', bytes: new Uint8Array() })).toMatchObject([
    { record: { file: 'a.xlsx', reading: { ok: false, reason: { code: 'file.stopped' } } } },
  ]);
  readers.end();
});
