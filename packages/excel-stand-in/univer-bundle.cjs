/**
 * Univer as one CommonJS file for tests in Node: its packages do not load there unbundled. Built once and kept in
 * .cache/ under a name made of what it depends on: the versions, the patch, and what is taken from Univer.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const entry = path.join(__dirname, 'engine/univer-parts.ts');
const patchFile = path.join(__dirname, 'engine/univer-patch.cjs');

/** Where the bundle is, or will be. */
function bundlePath() {
  const hash = createHash('sha256');
  for (const file of [entry, patchFile, __filename, path.join(root, 'package-lock.json')]) {
    hash.update(readFileSync(file));
  }
  return path.join(root, '.cache', `univer-${hash.digest('hex').slice(0, 16)}.cjs`);
}

/** Builds the bundle unless it is there. */
async function buildBundle() {
  const outfile = bundlePath();
  if (existsSync(outfile)) {
    return outfile;
  }
  const esbuild = require('esbuild');
  const { esbuildPlugin } = require(patchFile);
  mkdirSync(path.dirname(outfile), { recursive: true });
  // Written aside and renamed, so that two test runs at once never see half a file.
  const draft = `${outfile}.${process.pid}`;
  await esbuild.build({
    entryPoints: [entry],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'error',
    plugins: [esbuildPlugin],
  });
  renameSync(draft, outfile);
  removeOld(path.dirname(outfile));
  return outfile;
}

/** Bundles of earlier states, unless so young that another run may still need them. */
function removeOld(folder) {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(folder).filter((each) => /^univer-[0-9a-f]+\.cjs/.test(each))) {
    const file = path.join(folder, name);
    if (statSync(file).mtimeMs < anHourAgo) {
      rmSync(file, { force: true });
    }
  }
}

module.exports = { bundlePath, buildBundle };
