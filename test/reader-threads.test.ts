/** Units' workbooks read by real worker threads, as the command line does. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { nodeReaders } from '../src/cli/readers';
import { NO_DATA } from '../src/core/rollup/copy';
import type { ReadContext, ReadResult } from '../src/core/rollup/read-file';
import { summarise } from '../src/core/rollup/summary';
import { readersHere } from '../src/files/readers';
import type { Readers } from '../src/files/readers';
import type { NamedBytes } from '../src/files/unpack';
import { writeWorkbook } from '../src/files/write';
import { loadRubric } from '../src/templates';
import { codesOf, oddKinds } from './support/odd-kinds';
import { UNIT_OF_ANOTHER_YEAR, usualUnit } from './support/odd-units';
import { unitBytes } from './support/unit-bytes';
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

const context = async (known: ReadContext['known'] = new Map()): Promise<ReadContext> => ({
  rubrics: [await loadRubric('minh-hoa')],
  confirmed: {},
  known,
});

async function readAll(readers: Readers, files: readonly NamedBytes[]): Promise<ReadResult[][]> {
  const read = async (file: NamedBytes): Promise<ReadResult[]> => {
    const results = [];
    for await (const result of readers.read(file)) {
      results.push(result);
    }
    return results;
  };
  try {
    return await Promise.all(files.map(read));
  } finally {
    readers.end();
  }
}

test('threads say what reading here says, in whatever order they end; a bad file disturbs no other', async () => {
  const make = WRITTEN['plan with score sheet, binh-chuong-2026'];
  const bytes = await writeWorkbook(await make!());
  const files = (): NamedBytes[] => [
    { name: 'Xã A.xlsx', bytes: bytes.slice() },
    { name: 'ghi chú.xlsx', bytes: strToU8('Đây không phải là sổ Excel.') },
    {
      name: 'Gửi.zip',
      // One packed, one as it is: such a part is a view into the zip.
      bytes: zipSync({
        'Xã B.xlsx': [bytes, { level: 0 }],
        'Xã D.xlsx': bytes,
        'rỗng.xlsx': new Uint8Array(),
      }),
    },
    { name: 'Xã C.xlsx', bytes: bytes.slice() },
  ];
  const expected = await readAll(readersHere(await context()), files());
  expect(
    expected.flat().map((read) => (read.kind === 'file' ? [read.record.file, read.record.reading.ok] : [])),
  ).toEqual([
    ['Xã A.xlsx', true],
    ['ghi chú.xlsx', false],
    ['Gửi.zip/Xã B.xlsx', true],
    ['Gửi.zip/Xã D.xlsx', true],
    ['Gửi.zip/rỗng.xlsx', false],
    ['Xã C.xlsx', true],
  ]);
  expect(await readAll(nodeReaders(await context(), 2, SCRIPT), files())).toEqual(expected);

  // Bytes that are known are not read again: what is known of them comes back, under the name they have now.
  const [[first]] = expected as [[Extract<ReadResult, { kind: 'file' }>]];
  const { record } = first;
  const before = {
    ...record,
    file: 'tên cũ.xlsx',
    reading: { ok: false, reason: { code: 'file.text' } },
  } as const;
  const known = new Map([[record.hash, before]]);
  expect(await readAll(nodeReaders(await context(known), 1, SCRIPT), files().slice(0, 1))).toEqual([
    [{ kind: 'file', record: { ...before, file: record.file }, guessed: [] }],
  ]);
});

test('a thread that cannot start is a file that was not read', async () => {
  const readers = nodeReaders(await context(), 1, path.join(ROOT, '.cache/test/none.cjs'));
  expect(await readAll(readers, [{ name: 'a.xlsx', bytes: new Uint8Array() }])).toMatchObject([
    [{ record: { file: 'a.xlsx', reading: { ok: false, reason: { code: 'file.stopped' } } } }],
  ]);
});

test('every kind of bad or odd file among good ones: each has its verdict, and the good ones are read as if alone', async () => {
  const usual = await usualUnit();
  const kinds = oddKinds(usual);
  const odd = await Promise.all(
    kinds.map(async ({ fileName, make }) => ({ name: fileName, bytes: await make() })),
  );
  const good = await Promise.all(
    ['UBND xã Một', 'UBND xã Hai', 'UBND xã Ba'].map(async (unit) => ({
      name: `${unit}.xlsx`,
      bytes: await unitBytes({ unit, share: 0.9 }),
    })),
  );
  const alone = await readAll(
    readersHere(await context()),
    good.map(({ name, bytes }) => ({ name, bytes: bytes.slice() })),
  );
  const [first, second, third] = good as [NamedBytes, NamedBytes, NamedBytes];
  const half = Math.floor(odd.length / 2);
  const files = [first, ...odd.slice(0, half), second, ...odd.slice(half), third];
  const results = await readAll(nodeReaders(await context(), 2, SCRIPT), files);

  expect([results[0], results[half + 1], results.at(-1)]).toEqual(alone);
  const records = results.flat().flatMap((result) => (result.kind === 'file' ? [result.record] : []));
  const ofOdd = results.filter((_, index) => !good.includes(files[index]!)).flat();
  const said = ofOdd.map((result) => (result.kind === 'file' ? codesOf(result.record.reading) : ['partial']));
  expect(said).toHaveLength(kinds.length);
  // Each says at least what its kind is for, and those that are read as usual say nothing.
  expect(
    kinds.map(({ kind, codes }, index) => [
      kind,
      codes.length > 0 ? said[index]?.filter((code) => codes.some((each) => each === code)) : said[index],
    ]),
  ).toEqual(kinds.map(({ kind, codes }) => [kind, codes]));

  const summary = summarise({ ...NO_DATA, files: records }, { year: 2026 });
  const verdict = (name: string) => summary.files.find(({ file }) => file === name);
  expect(good.map(({ name }) => verdict(name)?.verdict)).toEqual(['read', 'read', 'read']);
  expect(verdict(`${UNIT_OF_ANOTHER_YEAR.kind}.xlsx`)).toMatchObject({
    verdict: 'rejected',
    messages: [{ code: 'file.otherYear' }],
  });
});
