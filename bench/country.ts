/**
 * The roll-ups of provinces rolled up again, up to the country: 34 workbooks of 3,321 communes. Each run is the command line in a
 * process of its own, from files on the disk to the new workbook, and at last to Parquet as well.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import communes from '../src/core/units/communes.json';
import { readPlaces } from '../src/core/units/places';
import { writeWorkbook } from '../src/files/write';
import { loadRubrics } from '../src/templates';
import { countryIn, rolledUp } from '../test/support/country';
import { measured, preloaded } from './write';
import type { Usage } from './write';

interface CountryRun extends Usage {
  readonly job: string;
  readonly provinces: number;
  readonly units: number;
  /** Units that the roll-up ranks: all of them, or something was lost. */
  readonly ranked: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

const YEAR = 2027;
const here = import.meta.dirname;
const quick = process.argv.includes('--quick');
const folder = mkdtempSync(path.join(tmpdir(), 'so-dan-van-bench-'));
try {
  const runs = await country(quick ? [2, 4] : [4, 8, 17, 34]);
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ country: runs }));
  } else {
    console.log('\nRoll-ups of provinces rolled up again by the command line, from its start to its end');
    console.table(
      runs.map(({ job, provinces, units, ranked, megabytes, ...run }) => ({
        ...{ job, provinces, units, ranked },
        seconds: round(run.milliseconds / 1_000),
        'processor s': round(run.processorMilliseconds / 1_000),
        'processor ms a unit': round(run.processorMilliseconds / units),
        'peak MB': Math.round(run.peakMegabytes),
        'MB written': round(megabytes),
      })),
    );
  }
  if (runs.some(({ units, ranked }) => units !== ranked)) {
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function country(sizes: readonly number[]): Promise<CountryRun[]> {
  const rubrics = await loadRubrics();
  const rubric = rubrics.find(({ id }) => id === 'minh-hoa');
  const all = rubric ? countryIn(YEAR, readPlaces(communes), rubric) : [];
  const files: string[] = [];
  for (const [index, part] of all.slice(0, Math.max(...sizes)).entries()) {
    const { content } = await rolledUp([part], YEAR, rubrics);
    const file = path.join(folder, `${String(index).padStart(2, '0')}.xlsx`);
    writeFileSync(file, await writeWorkbook(content));
    files.push(file);
  }
  const runs = sizes.map((provinces): CountryRun => {
    const units = all.slice(0, provinces).reduce((sum, part) => sum + part.units, 0);
    return { job: 'to a workbook', ...rollUp(files.slice(0, provinces), units, []) };
  });
  const last = runs.at(-1);
  const parquet = path.join(folder, 'kho');
  return last
    ? [...runs, { ...last, job: 'and to Parquet', ...rollUp(files, last.units, ['--parquet', parquet]) }]
    : runs;
}

/** The files given, rolled up in a process of its own. */
function rollUp(files: readonly string[], units: number, more: readonly string[]): Omit<CountryRun, 'job'> {
  const from = path.join(folder, `${files.length}${more.join('').replace(/\W/g, '')}`);
  mkdirSync(from);
  files.forEach((file) => {
    copyFileSync(file, path.join(from, path.basename(file)));
  });
  const out = `${from}-country.xlsx`;
  const start = performance.now();
  const { usage, said } = measured(process.execPath, [
    ...preloaded(here),
    ...['--max-old-space-size=16000', path.join(here, 'cli.cjs'), 'rollup', from, '--json', '--out', out],
    ...more,
  ]);
  const milliseconds = performance.now() - start;
  const report = JSON.parse(said) as { readonly units: readonly { readonly rank: number | null }[] };
  const ranked = report.units.filter(({ rank }) => rank !== null).length;
  return {
    provinces: files.length,
    units,
    ranked,
    milliseconds,
    megabytes: statSync(out).size / 1e6,
    ...usage,
  };
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
