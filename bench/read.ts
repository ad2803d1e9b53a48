/**
 * How fast units' workbooks are read: our reader beside hucre and beside a floor (inflate the sheets and look at
 * every byte once), on the same generated workbooks in the same run. Compare ratios, not milliseconds.
 */
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { draftPlan } from '../src/actions/create-plan';
import { fileWorkbook } from '../src/files/from-draft';
import { readWorkbook } from '../src/files/read';
import { writeWorkbook } from '../src/files/write';
import { loadTemplate, templateList } from '../src/templates';

const WORKBOOKS = 60;
const ROUNDS = 5;

const CONTENDERS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  floor: (bytes) => {
    const parts = unzipSync(bytes, { filter: ({ name }) => name.startsWith('xl/worksheets/') });
    return Object.values(parts).reduce((found, part) => found + strFromU8(part).split('<c ').length, 0);
  },
  ours: (bytes) => readWorkbook(bytes),
  hucre: (bytes) => readXlsx(bytes),
};

/** Any day: it decides the cached values of dates only. */
const TODAY = { year: 2026, month: 1, day: 1 };

async function corpus(): Promise<Uint8Array[]> {
  const templates = await Promise.all(templateList.map(({ id }) => loadTemplate(id)));
  const books: Uint8Array[] = [];
  for (let index = 0; index < WORKBOOKS; index += 1) {
    const template = templates[index % templates.length];
    const drafted =
      template &&
      draftPlan(
        { sheets: [], names: [] },
        { template, unit: `UBND xã Thử Nghiệm ${index}`, year: String(template.year) },
        { random: () => index / WORKBOOKS },
      );
    if (drafted?.ok) {
      books.push(await writeWorkbook(fileWorkbook(drafted.draft, `Sổ ${index}`, TODAY)));
    }
  }
  return books;
}

/** Milliseconds a workbook, the median of the rounds; the first round warms up and does not count. */
async function measure(books: readonly Uint8Array[], read: (bytes: Uint8Array) => unknown): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    for (const bytes of books) {
      await read(bytes);
    }
    rounds.push((performance.now() - start) / books.length);
  }
  return rounds.slice(1).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
}

const books = await corpus();
const results: { reader: string; milliseconds: number }[] = [];
for (const [reader, read] of Object.entries(CONTENDERS)) {
  results.push({ reader, milliseconds: await measure(books, read) });
}
const ours = results.find(({ reader }) => reader === 'ours')?.milliseconds ?? NaN;
const rows = results.map(({ reader, milliseconds }) => ({
  reader,
  'ms a workbook': Number(milliseconds.toFixed(2)),
  'times ours': Number((milliseconds / ours).toFixed(2)),
}));
const kilobytes = Math.round(books.reduce((sum, { length }) => sum + length, 0) / books.length / 1000);
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ workbooks: books.length, kilobytes, rows }));
} else {
  console.log(`${books.length} workbooks of ${kilobytes} kB on average, median of ${ROUNDS} rounds`);
  console.table(rows);
}
