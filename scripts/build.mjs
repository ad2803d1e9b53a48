/**
 * `npm run build [-- --base=https://host/path] [-- --office-js=URL]`: what a web server hosts, in dist/. The manifest bears
 * the given address and is checked as it was built.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import manifest from './manifest.cjs';

const ROOT = path.join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { base: { type: 'string' }, 'office-js': { type: 'string' } } });
const base = (values.base ?? manifest.TREE_BASE).replace(/\/+$/, '');
const officeJs = values['office-js'];

const webpack = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
const settings = ['--env', `base=${base}`, ...(officeJs ? ['--env', `officeJs=${officeJs}`] : [])];
const { status } = spawnSync(process.execPath, [webpack, ...settings], { cwd: ROOT, stdio: 'inherit' });
if (status !== 0) {
  process.exit(status ?? 1);
}
const dist = path.join(ROOT, 'dist');
const wrong = manifest.problems(readFileSync(path.join(dist, 'manifest.xml'), 'utf8'), { base, root: dist });
wrong.forEach((problem) => console.error(`dist/manifest.xml: ${problem}`));
console.log(`\ndist/: ${base}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
