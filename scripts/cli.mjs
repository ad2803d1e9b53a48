/** `npm run -s cli -- …`: bundles src/cli, which takes a fraction of a second, and runs it. `--help` says the rest. */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
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
  // pdf.js takes NW.js for a browser, and so asks for no canvas: only text is read.
  define: { 'process.versions.nw': '"none"' },
});
mkdirSync(FOLDER, { recursive: true });
for (const { path: file, contents } of outputFiles) {
  // Renamed into place: another run at the same time never reads half a bundle.
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, contents);
  renameSync(fresh, file);
}
// A roll-up of a thousand units holds more than the 4 GB that Node allows itself: three quarters of the machine's memory.
const most = Math.max(4096, Math.floor((totalmem() / 2 ** 20) * 0.75));
// npm runs scripts in the project's folder; file names are meant from where the user stands.
const cwd = process.env.npm_lifecycle_event === 'cli' ? process.env.INIT_CWD : undefined;
const { status } = spawnSync(
  process.execPath,
  [`--max-old-space-size=${most}`, path.join(FOLDER, 'cli.cjs'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd },
);
process.exitCode = status ?? 1;
