/**
 * The guide's pictures (docs/huong-dan/anh), from the running product: `npm run guide` runs the browser tests, which take a
 * picture at each step, and keeps those the guide shows. Run it when the pane has changed; look at what it took.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const TARGET = path.join(ROOT, 'docs/huong-dan/anh');

/** The guide's name of a picture → the name the test gives it. */
const PICTURES = {
  trang: 'page-empty',
  'ke-hoach': 'plan-preview',
  'ra-soat': 'checked-Asia-Ho_Chi_Minh',
  'nhiem-vu': 'plan-created-Asia-Ho_Chi_Minh',
  'cham-diem': 'page-score',
  'bang-diem': 'scored-Asia-Ho_Chi_Minh',
  'tham-dinh': 'review',
  'tong-hop': 'rolled-up-Asia-Ho_Chi_Minh',
  'dai-lenh': 'ribbon-commands',
  'cai-dat': 'view-vi-settings',
  'nang-cap': 'layout-older',
  'in-trinh-ky': 'print-annex',
  'bieu-mau': 'page-forms',
  'chia-phong': 'page-parts',
  'theo-tieu-chi': 'page-by-criterion',
  dung: 'stop-reading',
};
/** The tests that take them. */
const SUITES = ['journey', 'page.test', 'review', 'ribbon', 'views', 'layout', 'print', 'stop'].map(
  (name) => `test/browser/${name}`,
);

const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--config', 'jest.browser.config.cjs', ...SUITES],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh' } },
);
if (status === 0) {
  mkdirSync(TARGET, { recursive: true });
  for (const [picture, taken] of Object.entries(PICTURES)) {
    copyFileSync(path.join(ROOT, '.cache/screens', `${taken}.png`), path.join(TARGET, `${picture}.png`));
  }
}
process.exitCode = status ?? 1;
