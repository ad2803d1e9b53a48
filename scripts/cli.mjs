/** `npm run -s cli -- …`: bundles src/cli, which takes a fraction of a second, and runs it. `--help` says the rest. */
import { build } from 'esbuild';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, '.cache/cli');

const { outputFiles } = await build({
  entryPoints: {
    cli: path.join(ROOT, 'src/cli/run.ts'),
    // What reads many files at once is started from a file of its own, beside the rest.
    'reader-thread': path.join(ROOT, 'src/cli/reader-thread.ts'),
  },
  outdir: FOLDER,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
});
mkdirSync(FOLDER, { recursive: true });
for (const { path: file, contents } of outputFiles) {
  // Renamed into place: another run at the same time never reads half a bundle.
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, contents);
  renameSync(fresh, file);
}
// npm runs scripts in the project's folder; file names are meant from where the user stands.
if (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) {
  process.chdir(process.env.INIT_CWD);
}
createRequire(import.meta.url)(path.join(FOLDER, 'cli.cjs'));
