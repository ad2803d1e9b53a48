/**
 * `npm run release -- --base https://host/path`: what is handed out, as release/so-dan-van-<version>.zip: the files to host
 * with their manifest, So-Dan-van.html, sample workbooks made by the command line, the guides. Refuses a version that
 * CHANGELOG.md does not tell of, or that the manifest does not bear.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

const ROOT = path.join(import.meta.dirname, '..');
const DIST = path.join(ROOT, 'dist');
const RELEASE = path.join(ROOT, 'release');

/** Bodies that do not exist, so that no sample passes for a real one's work. */
const SAMPLES = {
  'so-mau/01-ke-hoach-xa.xlsx': [
    'plan',
    '--template',
    'binh-chuong-2026',
    '--unit',
    'UBND xã Ví Dụ',
    '--year',
    '2026',
  ],
  'so-mau/02-ke-hoach-va-bang-tu-cham-diem.xlsx': [
    'plan',
    '--template',
    'binh-chuong-2026',
    '--unit',
    'UBND phường Ví Dụ',
    '--year',
    '2026',
    '--score',
  ],
};

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(`${args.join(' ')} ended with ${status}`);
  }
}

/** What stands in the way of this version, in words. */
function problems(version) {
  const changelog = readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8');
  const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
  return [
    changelog.includes(`\n## ${version} (`) ? '' : `CHANGELOG.md has no heading "## ${version} (day)"`,
    manifest.includes(`<Version>${version}.0</Version>`) ? '' : `manifest.xml is not of version ${version}.0`,
  ].filter(Boolean);
}

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const wrong = problems(version);
if (wrong.length > 0) {
  wrong.forEach((problem) => console.error(problem));
  process.exit(1);
}
// Whatever an earlier build or the sandbox page left in dist/ is not handed out.
rmSync(DIST, { recursive: true, force: true });
rmSync(RELEASE, { recursive: true, force: true });
mkdirSync(path.join(RELEASE, 'so-mau'), { recursive: true });
run('scripts/build.mjs', ...process.argv.slice(2));
cpSync(DIST, path.join(RELEASE, 'may-chu'), { recursive: true, filter: (file) => !file.endsWith('.map') });
cpSync(path.join(DIST, 'So-Dan-van.html'), path.join(RELEASE, 'So-Dan-van.html'));
for (const [file, command] of Object.entries(SAMPLES)) {
  run('scripts/cli.mjs', ...command, '--out', path.join(RELEASE, file));
}
// What becomes of such workbooks when they come in.
const samples = path.join(RELEASE, 'so-mau');
run('scripts/cli.mjs', 'rollup', samples, '--out', path.join(samples, '03-tong-hop.xlsx'));
cpSync(path.join(ROOT, 'docs/huong-dan'), path.join(RELEASE, 'huong-dan'), { recursive: true });
cpSync(path.join(ROOT, 'docs/cai-dat.md'), path.join(RELEASE, 'cai-dat.md'));
for (const file of ['CHANGELOG.md', 'LICENSE']) {
  cpSync(path.join(ROOT, file), path.join(RELEASE, file));
}
const files = readdirSync(RELEASE, { recursive: true, withFileTypes: true }).filter((entry) =>
  entry.isFile(),
);
const archive = Object.fromEntries(
  files.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(RELEASE, file).split(path.sep).join('/'), readFileSync(file)];
  }),
);
const target = path.join(RELEASE, `so-dan-van-${version}.zip`);
writeFileSync(target, zipSync(archive, { level: 9 }));
console.log(`\n${path.relative(ROOT, target)}: ${files.length} files`);
