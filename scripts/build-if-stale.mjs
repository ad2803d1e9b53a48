/** Builds dist/ (product and sandbox page) when something it is made from is newer than the last build. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
/** Written after a build that succeeded; webpack leaves files alone whose content stays the same, so they tell no time. */
const STAMP = path.join(ROOT, '.cache/built');
const SOURCES = [
  'src',
  'packages',
  'sandbox',
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'tsconfig.json',
  'package-lock.json',
];
/** Names of webpack's configurations, in two lots that take about as long: one a core. */
const LOTS = [['so-dan-van', 'page-reader', 'page'], ['sandbox']];
const BUILT = ['dist/taskpane.html', 'dist/compare.html', 'dist/So-Dan-van.html', 'dist/sandbox/index.html'];

/** The newest time of change under a path, in milliseconds; a folder's own time tells of files removed. */
function newest(at) {
  const stats = statSync(at);
  if (!stats.isDirectory()) {
    return stats.mtimeMs;
  }
  return readdirSync(at).reduce(
    (latest, name) => Math.max(latest, newest(path.join(at, name))),
    stats.mtimeMs,
  );
}

function isStale() {
  if (!existsSync(STAMP) || BUILT.some((file) => !existsSync(path.join(ROOT, file)))) {
    return true;
  }
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.some((source) => newest(path.join(ROOT, source)) > built);
}

/**
 * @param {string} [notice] shown before a build that is needed
 * @throws when the build fails
 */
export async function buildIfStale(notice) {
  if (!isStale()) {
    return;
  }
  if (notice) {
    console.log(notice);
  }
  // The stamp bears the time the build began: what is edited meanwhile is newer.
  const began = new Date();
  const webpack = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const ends = await Promise.all(
    LOTS.map((names) => {
      const chosen = names.flatMap((name) => ['--config-name', name]);
      const args = [webpack, '--env', 'sandbox', ...chosen];
      return once(spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }), 'close');
    }),
  );
  if (ends.some(([code]) => code !== 0)) {
    throw new Error('webpack failed');
  }
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, `${began.toISOString()}\n`);
  utimesSync(STAMP, began, began);
}
