// npm run check: format, lint, types, who imports whom, what is dead, and the manifest, side by side. What has not changed since
// the last run is not looked at again.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import manifest from './manifest.cjs';

const CHECKS = [
  ['eslint', '.', '--cache', '--cache-location', '.cache/eslint/'],
  ['tsc', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'],
  ['tsc', '-p', 'tsconfig.core.json', '--incremental', '--tsBuildInfoFile', '.cache/types-core.tsbuildinfo'],
  ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'packages', 'sandbox'],
  ['knip', '--no-config-hints'],
  ['knip', '--production', '--no-config-hints'],
  ['prettier', '--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
];

const codes = await Promise.all(
  CHECKS.map(
    ([tool, ...args]) =>
      new Promise((resolve) => {
        spawn(`node_modules/.bin/${tool}`, args, { stdio: ['ignore', 'inherit', 'inherit'] }).on(
          'close',
          resolve,
        );
      }),
  ),
);
const wrong = manifest.problems(readFileSync('manifest.xml', 'utf8'), {
  base: manifest.TREE_BASE,
  root: '.',
});
wrong.forEach((problem) => console.error(`manifest.xml: ${problem}`));
process.exitCode = codes.every((code) => code === 0) && wrong.length === 0 ? 0 : 1;
