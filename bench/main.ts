/**
 * The parts of `npm run bench` that work on one corpus of units' workbooks. Readers, write, roll-up, browser, fuzz – and odd and documents, which
 * have their own; those that
 * are named on the command line, or all. `--quick` leaves out the thousands, `--seed=7` draws the edits of fuzz by another seed than 1. Ratios within a run say more than
 * milliseconds; never part of the tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { rollUpInChromium } from './browser';
import type { BrowserRun } from './browser';
import { corpus } from './corpus';
import { readDocuments } from './documents';
import type { DocumentRun } from './documents';
import { fuzz, fuzzEdits } from './fuzz';
import type { EditsRun, FuzzRun } from './fuzz';
import { beyondAim, ODD_AIM, readOddFiles } from './odd';
import type { OddRun } from './odd';
import { AIMS, compareReaders, standing } from './readers';
import type { ReaderSpeed } from './readers';
import type { RollUpRun } from './roll-up';
import { writeRollUps, writeTables } from './write';
import type { JobRun, TableRun } from './write';

const here = import.meta.dirname;
const asJson = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const seed = Number(process.argv.find((each) => each.startsWith('--seed='))?.slice('--seed='.length) ?? 1);
const parts = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const wanted = (part: string): boolean => parts.length === 0 || parts.includes(part);

const workbook = await corpus();
const sample = Array.from({ length: quick ? 22 : 66 }, (_, index) => workbook(index));
const machine = {
  processor: cpus()[0]?.model ?? '',
  processors: availableParallelism(),
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  /** Of the last minute, before the run: what else the machine was doing. */
  loadBefore: round(loadavg()[0] ?? 0),
};
const workbookKilobytes = Math.round(
  sample.reduce((sum, { length }) => sum + length, 0) / sample.length / 1_000,
);

// Each part is shown as soon as it is there: the thousands take minutes.
const said: Record<string, unknown> = { machine, workbookKilobytes };
if (!asJson) {
  const { processor, processors, memoryGigabytes, node, loadBefore } = machine;
  console.log(
    `${processor}, ${processors} processors, ${memoryGigabytes} GB, Node ${node}, load before ${loadBefore}; workbooks of ${workbookKilobytes} kB on average`,
  );
}
await part('readers', () => compareReaders(sample), showReaders);
await part('write', written, showWritten);
await part('roll-up', () => rollUps(quick ? [100] : [100, 1_000, 3_900]), showRollUps);
await part('browser', inBrowser, showBrowser);
await part('fuzz', fuzzBoth, showFuzz);
await part('odd', () => readOddFiles(here), showOdd);
await part('documents', () => readDocuments(path.join(process.cwd(), 'test/fixtures')), showDocuments);
if (
  beyondAim((said.odd ?? []) as OddRun[]).length > 0 ||
  (said.fuzz as Fuzzed | undefined)?.edits.faults.length
) {
  process.exitCode = 1;
}
if (asJson && Object.keys(said).length > 2) {
  console.log(JSON.stringify(said));
}

async function part<T>(name: string, measure: () => T | Promise<T>, show: (measured: T) => void) {
  if (!wanted(name)) {
    return;
  }
  const measured = await measure();
  said[name] = measured;
  if (!asJson) {
    show(measured);
  }
}

async function written(): Promise<{ readonly tables: TableRun[]; readonly jobs: JobRun[] }> {
  const beside = path.join(here, 'copy-rows.py');
  return {
    tables: writeTables(here, quick ? 10_000 : 50_000),
    jobs: await writeRollUps(here, [
      { units: 100, tasks: 25, beside },
      ...(quick ? [] : [{ units: 300 }, { units: 1_000 }, { units: 3_900 }]),
    ]),
  };
}

/** Each in a process of its own, so that one's memory is not another's. */
function rollUps(counts: readonly number[]): RollUpRun[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-dan-van-bench-'));
  try {
    for (let index = 0; index < Math.max(...counts); index++) {
      writeFileSync(path.join(folder, `${String(index).padStart(4, '0')}.xlsx`), workbook(index));
    }
    return counts.flatMap((count) =>
      [1, 2].map((threads) => {
        const { stdout, stderr } = spawnSync(
          process.execPath,
          [path.join(here, 'roll-up.mjs'), folder, String(count), String(threads)],
          { encoding: 'utf8' },
        );
        if (stdout === '') {
          throw new Error(stderr);
        }
        return JSON.parse(stdout) as RollUpRun;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws when no Chromium was found: a part that was not measured must not look like one that was. */
function inBrowser(): Promise<BrowserRun[]> {
  const started = JSON.parse(process.env.BENCH_CHROMIUM ?? 'null') as
    Parameters<typeof rollUpInChromium>[3] | null;
  if (!started) {
    throw new Error('Run it by npm run bench, which finds Chromium');
  }
  const script = (name: string) => readFileSync(path.join(here, name), 'utf8');
  const scripts = {
    '/page.js': script('roll-up-page.js'),
    '/reader.js': script('reader-worker.js'),
    '/roll-up.js': script('roll-up-worker.js'),
  };
  return rollUpInChromium(quick ? [100] : [100, 1_000], workbook, scripts, started);
}

function showReaders(readers: ReaderSpeed[]): void {
  console.log(`\nReading, ${sample.length} workbooks`);
  console.table(
    readers.map(({ reader, milliseconds, timesOurs }) => ({
      reader,
      'processor ms a workbook': round(milliseconds),
      'times ours': round(timesOurs),
    })),
  );
  const { ofBound, ofLibraries } = standing(readers);
  console.log(
    `Ours takes ${round(ofBound)} times the bound (at most ${AIMS.ofBound} wanted), ` +
      `the fastest library ${round(ofLibraries)} times ours (at least ${AIMS.ofLibraries})`,
  );
}

function showWritten({ tables, jobs }: { readonly tables: TableRun[]; readonly jobs: JobRun[] }): void {
  const usage = (run: TableRun | JobRun) => ({
    'processor seconds': round(run.processorMilliseconds / 1_000),
    'peak MB': Math.round(run.peakMegabytes),
    kB: run.kilobytes === undefined ? '' : Math.round(run.kilobytes),
  });
  console.log(
    `\nOne table of ${quick ? '10,000' : '50,000'} rows and 24 columns, written in a process of its own`,
  );
  console.table(tables.map((run) => ({ writer: run.writer, ...usage(run) })));
  console.log('\nRoll-ups by the command line, from its start to its end');
  console.table(jobs.map((run) => ({ job: run.job, ...usage(run) })));
}

function showRollUps(runs: RollUpRun[]): void {
  console.log('\nThe whole roll-up, files from disk to summary');
  console.table(
    runs.map(
      ({ files, threads, milliseconds, processorMilliseconds, mainMilliseconds, peakMegabytes, ranked }) => ({
        files,
        threads,
        seconds: round(milliseconds / 1_000),
        'ms a file': round(milliseconds / files),
        'processor ms a file': round(processorMilliseconds / files),
        'main thread busy, ms a file': round(mainMilliseconds / files),
        'peak MB': Math.round(peakMegabytes),
        ranked,
      }),
    ),
  );
}

function showBrowser(runs: BrowserRun[]): void {
  console.log('\nThe whole roll-up in Chromium, one reading worker, up to what is to be written');
  console.table(
    runs.map(({ files, putTogether, milliseconds, longestTaskMilliseconds }) => ({
      files,
      'put together in': putTogether,
      seconds: round(milliseconds / 1_000),
      "the page's longest task, ms (0: none over 50)": Math.round(longestTaskMilliseconds),
    })),
  );
}

/** Bytes of files changed, and workbooks edited. */
interface Fuzzed {
  readonly bytes: FuzzRun;
  readonly edits: EditsRun;
}

async function fuzzBoth(): Promise<Fuzzed> {
  const files = quick ? 1_000 : 20_000;
  return { bytes: fuzz(workbook(0), files), edits: await fuzzEdits(files, seed) };
}

function showFuzz({ bytes, edits }: Fuzzed): void {
  const { files, codes, slowestMilliseconds } = bytes;
  console.log(
    `\n${files} mutated files: all ended in a value, the slowest after ${Math.round(slowestMilliseconds)} ms`,
  );
  console.table(codes);
  const { workbooks, faults, milliseconds } = edits;
  console.log(
    `\n${workbooks} edited workbooks of seed ${edits.seed}, checked, scored and rolled up in ${Math.round(milliseconds / 1_000)} s: ${faults.length} faults (0 wanted)`,
  );
  faults.forEach((fault) => console.log(fault));
}

function showOdd(runs: OddRun[]): void {
  console.log(
    '\nOne odd file each, from bytes to record or refusal, in a process of its own; MB: the most it held beyond the most it held for an ordinary file',
  );
  console.table(
    runs.map(({ kind, kilobytes, codes, milliseconds, processorMilliseconds, addedMegabytes }) => ({
      kind,
      kB: kilobytes,
      verdict: codes.join(' '),
      ms: Math.ceil(milliseconds),
      'processor ms': Math.ceil(processorMilliseconds),
      'MB added': Math.round(addedMegabytes),
    })),
  );
  for (const large of [false, true]) {
    const these = runs.filter((run) => run.large === large);
    const slowest = these.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
    const heaviest = these.reduce((a, b) => (b.addedMegabytes > a.addedMegabytes ? b : a));
    console.log(
      `Of ${these.length} ${large ? 'files as large as may be' : 'kinds'}: the slowest ${Math.round(slowest.milliseconds)} ms (${slowest.kind}), ` +
        `the heaviest ${Math.round(heaviest.addedMegabytes)} MB (${heaviest.kind})`,
    );
  }
  const beyond = beyondAim(runs).map(
    ({ kind, undisturbed }) => kind + (undisturbed ? '' : ' (disturbs the next)'),
  );
  console.log(
    `At most ${ODD_AIM.milliseconds} ms and ${ODD_AIM.megabytes} MB wanted; beyond: ${beyond.join(', ') || 'none'}`,
  );
}

function showDocuments(runs: DocumentRun[]): void {
  console.log(
    '\nReading plans from the blocks of their documents, in per cent; wrong days are the silently wrong ones',
  );
  console.table(
    runs
      .filter(({ expected, wrong }) => expected + wrong > 0)
      .map(({ set, kind, documents, expected, recall, precision, wrong }) => ({
        set,
        documents,
        kind,
        'in the documents': expected,
        'found %': round(100 * recall),
        'right %': round(100 * precision),
        wrong,
      })),
  );
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
