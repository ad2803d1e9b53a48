/**
 * `npm run bench [-- --json] [--quick]`: one corpus, everything in one run. `--quick` leaves out the thousands.
 * Ratios within a run say more than milliseconds; never part of the tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { readInChromium } from './browser';
import type { BrowserRun } from './browser';
import { corpus } from './corpus';
import { fuzz } from './fuzz';
import { compareReaders } from './readers';
import type { RollUpRun } from './roll-up';

const quick = process.argv.includes('--quick');
const counts = quick ? [100] : [100, 1_000, 3_900];
const here = import.meta.dirname;

const workbook = await corpus();
const sample = Array.from({ length: quick ? 22 : 66 }, (_, index) => workbook(index));
const machine = {
  processor: cpus()[0]?.model ?? '',
  processors: availableParallelism(),
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  /** Of the last minute, before the run: what else the machine was doing. */
  loadBefore: Number((loadavg()[0] ?? 0).toFixed(1)),
};
const readers = await compareReaders(sample);

const folder = mkdtempSync(path.join(tmpdir(), 'so-dan-van-bench-'));
const rollUps: RollUpRun[] = [];
try {
  for (let index = 0; index < Math.max(...counts); index++) {
    writeFileSync(path.join(folder, `${String(index).padStart(4, '0')}.xlsx`), workbook(index));
  }
  for (const count of counts) {
    for (const threads of [1, 2]) {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [path.join(here, 'roll-up.mjs'), folder, String(count), String(threads)],
        { encoding: 'utf8' },
      );
      if (stdout === '') {
        throw new Error(stderr);
      }
      rollUps.push(JSON.parse(stdout) as RollUpRun);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const started = JSON.parse(process.env.BENCH_CHROMIUM ?? 'null') as
  Parameters<typeof readInChromium>[2] | null;
const inBrowser: BrowserRun | undefined = started
  ? await readInChromium(
      Array.from({ length: quick ? 50 : 300 }, (_, index) => workbook(index)),
      readFileSync(path.join(here, 'reader-worker.js'), 'utf8'),
      started,
    )
  : undefined;
const fuzzed = fuzz(workbook(0), quick ? 1_000 : 20_000);
const kilobytes = Math.round(sample.reduce((sum, { length }) => sum + length, 0) / sample.length / 1_000);

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ machine, workbookKilobytes: kilobytes, readers, rollUps, inBrowser, fuzzed }));
} else {
  console.log(
    `${machine.processor}, ${machine.processors} processors, ${machine.memoryGigabytes} GB, Node ${machine.node}, load before ${machine.loadBefore}`,
  );
  console.log(`\nReading, ${sample.length} workbooks of ${kilobytes} kB on average`);
  console.table(
    readers.map(({ reader, milliseconds, timesOurs }) => ({
      reader,
      'processor ms a workbook': round(milliseconds),
      'times ours': round(timesOurs),
    })),
  );
  console.log('\nThe whole roll-up, files from disk to summary');
  console.table(
    rollUps.map(({ files, threads, milliseconds, peakMegabytes, ranked }) => ({
      files,
      threads,
      seconds: round(milliseconds / 1_000),
      'ms a file': round(milliseconds / files),
      'peak MB': Math.round(peakMegabytes),
      ranked,
    })),
  );
  if (inBrowser) {
    const { files, milliseconds, longestTaskMilliseconds } = inBrowser;
    console.log(
      `\nChromium, one Web Worker: ${files} files, ${round(milliseconds / files)} ms a file; ` +
        `longest task of the page's own thread ${Math.round(longestTaskMilliseconds)} ms (0: none over 50)`,
    );
  }
  console.log(
    `\n${fuzzed.files} mutated files: all ended in a value, the slowest after ${Math.round(fuzzed.slowestMilliseconds)} ms`,
  );
  console.table(fuzzed.codes);
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
