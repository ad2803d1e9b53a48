// Jest transform: TypeScript to CommonJS by esbuild, without type checking (`npm run check` does that).
const { transformSync } = require('esbuild');

module.exports = {
  process(source, filename) {
    const { code, map } = transformSync(source, {
      loader: filename.endsWith('.tsx') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      // import() becomes require(): Jest runs CommonJS.
      supported: { 'dynamic-import': false },
      jsx: 'automatic',
      sourcemap: 'both',
      sourcefile: filename,
    });
    return { code, map };
  },
};
