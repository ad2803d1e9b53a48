/**
 * Which globals a folder may name: core knows no clock and no page, Excel is named in src/excel alone. Who may import whom is in
 * .dependency-cruiser.cjs. Kept apart from eslint.config.mjs (and in CommonJS, which Jest can load) so that
 * test/boundaries.test.ts can feed each rule a forbidden name without type information.
 */

const page = ['window', 'document', 'navigator', 'localStorage', 'fetch', 'XMLHttpRequest', 'postMessage'];
const office = ['Excel', 'Office', 'OfficeExtension'];
const node = ['process', 'Buffer', 'require', '__dirname', 'setImmediate'];

/** A flat-config block for product files: the globals they must not name. */
const block = (files, globals) => ({
  files,
  ignores: ['**/*.test.ts', '**/*.test.tsx'],
  rules: { 'no-restricted-globals': ['error', ...globals] },
});

const boundaries = [
  block(['src/{core,workbook}/**/*.ts'], [...page, ...office, ...node, 'Date', 'crypto']),
  block(['src/{actions,texts}/**/*.ts'], [...page, ...office, ...node, 'Date']),
  block(['src/excel/**/*.ts'], node),
  block(['src/{files,page}/**/*.{ts,tsx}'], [...office, ...node]),
  block(['src/page/typing/*.ts'], [...page, ...office, ...node, 'Date', 'crypto']),
  block(['src/{taskpane,commands}/**/*.{ts,tsx}'], [...node, 'Excel']),
  block(['src/cli/**/*.ts'], [...page, ...office]),
];

module.exports = { boundaries };
