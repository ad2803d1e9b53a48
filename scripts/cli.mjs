/** `npm run -s cli -- …`: bundles src/cli, which takes a fraction of a second, and runs it. `--help` says the rest. */
import { build } from 'esbuild';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const BUNDLE = path.join(ROOT, '.cache/cli.cjs');

const { outputFiles } = await build({
  entryPoints: [path.join(ROOT, 'src/cli/run.ts')],
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
});
mkdirSync(path.dirname(BUNDLE), { recursive: true });
// Renamed into place: another run at the same time never reads half a bundle.
const fresh = `${BUNDLE}.${process.pid}`;
writeFileSync(fresh, outputFiles[0].contents);
renameSync(fresh, BUNDLE);
// npm runs scripts in the project's folder; file names are meant from where the user stands.
if (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) {
  process.chdir(process.env.INIT_CWD);
}
createRequire(import.meta.url)(BUNDLE);
