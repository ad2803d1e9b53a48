// Jest transform for test/bundled/*.ts: the file and all it imports as one CommonJS file, for packages that ship
// ES modules only.
const { buildSync } = require('esbuild');

module.exports = {
  process(source, filename) {
    const { outputFiles } = buildSync({
      entryPoints: [filename],
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      // Node's own, which a package imports where it is not in a browser.
      external: ['fs'],
      target: 'node20',
      // As scripts/cli.mjs has it.
      define: { 'process.versions.nw': '"none"' },
      sourcemap: 'inline',
    });
    return { code: outputFiles[0].text };
  },
};
