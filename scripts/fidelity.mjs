/**
 * `npm run fidelity -- FOLDER`: runs Microsoft's Excel samples (YAML files of OfficeDev/office-js-snippets, which whoever runs this
 * brings) over the stand-in, and prints which pass, which fail and why, and which members are not modelled.
 */
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import univer from '../packages/excel-stand-in/univer-bundle.cjs';

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error(
    'npm run fidelity -- FOLDER\nFOLDER: a copy of samples/excel of https://github.com/OfficeDev/office-js-snippets',
  );
  process.exit(2);
}

const ROOT = path.join(import.meta.dirname, '..');
const bundle = path.join(ROOT, '.cache/fidelity.cjs');
const univerFile = await univer.buildBundle();
await build({
  absWorkingDir: ROOT,
  entryPoints: ['packages/excel-stand-in/fidelity/main.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
  plugins: [
    {
      name: 'univer',
      setup({ onResolve }) {
        onResolve({ filter: /\/univer-parts$/ }, () => ({ path: univerFile, external: true }));
      },
    },
  ],
});
// Handlers of a sample that has ended may still fail: nobody waits for them.
process.on('unhandledRejection', () => undefined);
const { fidelity } = createRequire(import.meta.url)(bundle);
console.log(await fidelity(path.resolve(folder)));
// They may keep timers, too.
process.exit(0);
