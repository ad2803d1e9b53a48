/**
 * `npm run bench [-- PART…] [--json] [--quick] [--seed=N]`: bundles bench/ with its threads and runs its parts, all of them when none
 * is named: readers, write, roll-up, browser, fuzz, odd (every kind of bad or odd file), documents (how well plans are read), check (*Rà soát* of
 * large plans), cycles (a year's
 * work a hundred times), country (the roll-ups of 34 provinces rolled up), start (of the pane), page (the sandbox's). See docs/performance.md.
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, CHROMIUM_ARGS } from './chromium.mjs';

const PARTS = [
  'readers',
  'write',
  'roll-up',
  'browser',
  'fuzz',
  'odd',
  'documents',
  'check',
  'cycles',
  'country',
  'start',
  'page',
];
const named = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const unknown = named.find((each) => !PARTS.includes(each));
if (unknown !== undefined) {
  console.error(`No part ${unknown}; there are ${PARTS.join(', ')}`);
  process.exit(2);
}
const wanted = (...parts) => named.length === 0 || parts.some((part) => named.includes(part));

const ROOT = path.join(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, '.cache/bench');
const shared = { bundle: true, target: 'node20', logLevel: 'error', absWorkingDir: ROOT };

await Promise.all([
  build({
    ...shared,
    entryPoints: {
      main: 'bench/main.ts',
      'roll-up': 'bench/roll-up.ts',
      'odd-one': 'bench/odd-one.ts',
      'write-one': 'bench/write-one.ts',
      check: 'bench/check.ts',
      cycles: 'bench/cycles.ts',
      country: 'bench/country.ts',
    },
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    // The libraries as their makers built them.
    packages: 'external',
  }),
  build({
    ...shared,
    entryPoints: { 'reader-thread': 'src/cli/reader-thread.ts', cli: 'src/cli/run.ts' },
    outdir: FOLDER,
    outExtension: { '.js': '.cjs' },
    platform: 'node',
  }),
  build({
    ...shared,
    entryPoints: {
      'reader-worker': 'src/taskpane/threads/reader.worker.ts',
      'roll-up-worker': 'src/taskpane/threads/roll-up.worker.ts',
      'roll-up-page': 'bench/roll-up-page.ts',
    },
    outdir: FOLDER,
    target: 'es2022',
    minify: true,
  }),
]);
for (const file of ['usage.cjs', 'copy-rows.py']) {
  copyFileSync(path.join(ROOT, 'bench', file), path.join(FOLDER, file));
}
const temporary = process.env.TMPDIR;
const { executablePath, env } = await chromium();
if (temporary === undefined) {
  delete process.env.TMPDIR;
} else {
  process.env.TMPDIR = temporary;
}
process.env.BENCH_CHROMIUM = JSON.stringify({ executablePath, env, args: CHROMIUM_ARGS });
if (wanted('readers', 'write', 'roll-up', 'browser', 'fuzz', 'odd', 'documents')) {
  await import(pathToFileURL(path.join(FOLDER, 'main.mjs')).href);
}
if (wanted('check')) {
  await import(pathToFileURL(path.join(FOLDER, 'check.mjs')).href);
}
if (wanted('cycles')) {
  // In a process of its own: what the others leave in memory is not its business.
  const flags = process.argv.slice(2).filter((each) => each.startsWith('--'));
  const { status } = spawnSync(process.execPath, ['--expose-gc', path.join(FOLDER, 'cycles.mjs'), ...flags], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.exitCode ||= status ?? 1;
}
if (wanted('country')) {
  await import(pathToFileURL(path.join(FOLDER, 'country.mjs')).href);
}
if (wanted('start')) {
  await import('../bench/start.mjs');
}
if (wanted('page')) {
  await import('../bench/page.mjs');
}
