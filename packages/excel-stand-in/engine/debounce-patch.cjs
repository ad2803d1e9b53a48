/**
 * Two repairs to Univer's recalculation (@univerjs/sheets-formula 0.25.1, TriggerCalculationController), for which it
 * has no settings. Both bundles that carry Univer, the tests' and the page's, run its file through them.
 *
 * 1. The 100 ms wait before a recalculation becomes 0. Without it a recalculation of a small workbook ends within a few
 *    milliseconds; with it every sync that reads a calculated value takes at least a tenth of a second.
 * 2. The timer that would show a progress bar after a second is cleared when the workbook is closed; else it fires then,
 *    finds nothing of Univer any more, and throws where nobody can catch it.
 *
 * If a place is not found exactly once, the build stops: a newer Univer must be looked at by a person.
 */
const TARGET_FILE = /[\\/]@univerjs[\\/]sheets-formula[\\/]lib[\\/](es[\\/]|cjs[\\/])?index\.js$/;

const REPAIRS = [
  {
    name: 'recalculation debounce',
    place: /(this\._waitingCommandQueue\s*=\s*\[\];\s*\}\s*,\s*)100(\s*\))/g,
    replacement: '$10$2',
  },
  {
    name: 'progress timer',
    place: /let startDependencyTimer = null;/g,
    replacement: '$& this.disposeWithMe({ dispose: () => clearTimeout(startDependencyTimer) });',
  },
];

/**
 * Repairs the one file of Univer's, and leaves any other as it is.
 * @param {string} source the text of a file
 * @param {string} filename its path
 * @returns {string} the text, repaired if it is the file to repair
 * @throws when a place to repair is not found exactly once
 */
function patch(source, filename) {
  if (!TARGET_FILE.test(filename)) {
    return source;
  }
  return REPAIRS.reduce((text, { name, place, replacement }) => {
    const found = text.match(place)?.length ?? 0;
    if (found !== 1) {
      throw new Error(
        `${filename}: the ${name} was found ${found} times, expected once. Has Univer changed?`,
      );
    }
    return text.replace(place, replacement);
  }, source);
}

/**
 * An esbuild plugin that patches Univer, and fails the build if the file to patch was never met.
 * @type {{ name: string, setup(build: import('esbuild').PluginBuild): void }}
 */
const esbuildPlugin = {
  name: 'univer-debounce',
  setup(build) {
    const { readFileSync } = require('node:fs');
    let patched = 0;
    build.onStart(() => {
      patched = 0;
    });
    build.onLoad({ filter: TARGET_FILE }, ({ path }) => {
      patched += 1;
      return { contents: patch(readFileSync(path, 'utf8'), path), loader: 'js' };
    });
    build.onEnd((result) => {
      if (patched === 0 && result.errors.length === 0) {
        throw new Error('The bundle holds no @univerjs/sheets-formula: the recalculation was not patched.');
      }
    });
  },
};

/**
 * The patch as a webpack loader: `{ test: debouncePatch.TARGET_FILE, loader: require.resolve('…/debounce-patch.cjs')
 * }`.
 * It fails loudly on a file without the places to repair. The browser test's pace shows that the rule's `test` still
 * meets the file.
 */
module.exports = function debounceLoader(source) {
  return patch(source, this.resourcePath);
};
Object.assign(module.exports, { patch, esbuildPlugin, TARGET_FILE });
