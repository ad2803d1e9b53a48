/** `npm run bench [-- --json] [--quick]`: bundles bench/ with its threads and runs it, then the start of the pane and of the sandbox page. See docs/performance.md. */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, CHROMIUM_ARGS } from './chromium.mjs';

const ROOT = path.join(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, '.cache/bench');
const shared = { bundle: true, target: 'node20', logLevel: 'error', absWorkingDir: ROOT };

await Promise.all([
  build({
    ...shared,
    entryPoints: {
      main: 'bench/main.ts',
      'roll-up': 'bench/roll-up.ts',
      check: 'bench/check.ts',
      cycles: 'bench/cycles.ts',
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
    entryPoints: { 'reader-thread': 'src/cli/reader-thread.ts' },
    outdir: FOLDER,
    outExtension: { '.js': '.cjs' },
    platform: 'node',
  }),
  build({
    ...shared,
    entryPoints: { 'reader-worker': 'src/taskpane/reader.worker.ts' },
    outdir: FOLDER,
    target: 'es2022',
    minify: true,
  }),
]);
const temporary = process.env.TMPDIR;
const { executablePath, env } = await chromium();
if (temporary === undefined) {
  delete process.env.TMPDIR;
} else {
  process.env.TMPDIR = temporary;
}
process.env.BENCH_CHROMIUM = JSON.stringify({ executablePath, env, args: CHROMIUM_ARGS });
await import(pathToFileURL(path.join(FOLDER, 'main.mjs')).href);
await import(pathToFileURL(path.join(FOLDER, 'check.mjs')).href);
// In a process of its own: what the others leave in memory is not its business.
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', path.join(FOLDER, 'cycles.mjs'), ...process.argv.slice(2)],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);
process.exitCode ||= status ?? 1;
await import('../bench/start.mjs');
await import('../bench/page.mjs');
