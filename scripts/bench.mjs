/** `npm run bench [-- --json]`: bundles bench/ and runs it, then the start of the pane. Ratios against peers of the same run, never in the tests. */
import { build } from 'esbuild';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const outfile = path.resolve('.cache/bench.mjs');
await build({
  entryPoints: ['bench/read.ts'],
  bundle: true,
  outfile,
  platform: 'node',
  format: 'esm',
  target: 'node20',
});
await import(pathToFileURL(outfile).href);
await import('../bench/start.mjs');
