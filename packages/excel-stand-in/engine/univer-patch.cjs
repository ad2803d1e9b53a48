/**
 * Repairs to Univer 0.25.1 inside functions that nothing outside can reach. Both bundles that carry Univer, the tests' and the
 * page's, run its files through them.
 *
 * 1. The 100 ms wait before a recalculation becomes 0. Without it a recalculation of a small workbook ends within a few
 *    milliseconds; with it every sync that reads a calculated value takes at least a tenth of a second.
 * 2. The timer that would show a progress bar after a second is cleared when the workbook is closed; else it fires then,
 *    finds nothing of Univer any more, and throws where nobody can catch it.
 * 3. A text that is no number is remembered as such, as one that is already is. Else each text of each list is tried as a
 *    date, a time and a number at every calculation, a tenth of its time.
 *
 * If a place is not found exactly once, the build stops: a newer Univer must be looked at by a person.
 */
const REPAIRS = {
  'sheets-formula': [
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
  ],
  'engine-formula': [
    {
      name: 'look at known texts',
      place: /const cacheValue = stringToNumberPatternCache\.get\(_input\);/g,
      replacement: '$& if (cacheValue === false) return { isNumberPattern: false };',
    },
    {
      name: 'end of unknown texts',
      place: /return \{ isNumberPattern: false \};(?=\s*\}\s*function setNumberPatternCache\()/g,
      replacement: 'stringToNumberPatternCache.set(_input, false); $&',
    },
  ],
};

const TARGET_FILE = new RegExp(
  `[\\\\/]@univerjs[\\\\/](${Object.keys(REPAIRS).join('|')})[\\\\/]lib[\\\\/](es[\\\\/]|cjs[\\\\/])?index\\.js$`,
);

/**
 * Repairs the files of Univer's that want it, and leaves any other as it is.
 * @param {string} source the text of a file
 * @param {string} filename its path
 * @returns {string} the text, repaired if it is a file to repair
 * @throws when a place to repair is not found exactly once
 */
function patch(source, filename) {
  const [, name] = TARGET_FILE.exec(filename) ?? [];
  return (REPAIRS[name] ?? []).reduce((text, { name: repair, place, replacement }) => {
    const found = text.match(place)?.length ?? 0;
    if (found !== 1) {
      throw new Error(
        `${filename}: the ${repair} was found ${found} times, expected once. Has Univer changed?`,
      );
    }
    return text.replace(place, replacement);
  }, source);
}

/**
 * An esbuild plugin that patches Univer, and fails the build if a file to patch was never met.
 * @type {{ name: string, setup(build: import('esbuild').PluginBuild): void }}
 */
const esbuildPlugin = {
  name: 'univer-patch',
  setup(build) {
    const { readFileSync } = require('node:fs');
    const patched = new Set();
    build.onStart(() => {
      patched.clear();
    });
    build.onLoad({ filter: TARGET_FILE }, ({ path }) => {
      patched.add(TARGET_FILE.exec(path)[1]);
      return { contents: patch(readFileSync(path, 'utf8'), path), loader: 'js' };
    });
    build.onEnd((result) => {
      const missed = Object.keys(REPAIRS).filter((name) => !patched.has(name));
      if (missed.length > 0 && result.errors.length === 0) {
        throw new Error(`The bundle holds no @univerjs/${missed.join(', ')}: it was not patched.`);
      }
    });
  },
};

/**
 * The patch as a webpack loader: `{ test: univerPatch.TARGET_FILE, loader: require.resolve('…/univer-patch.cjs') }`.
 * It fails loudly on a file without the places to repair. The browser test's pace shows that the rule's `test` still
 * meets the file.
 */
module.exports = function univerPatchLoader(source) {
  return patch(source, this.resourcePath);
};
Object.assign(module.exports, { patch, esbuildPlugin, TARGET_FILE });
