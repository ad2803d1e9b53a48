/** A webpack loader: TypeScript to JavaScript by esbuild, without type checking (`npm run check` does that). */
const { transform } = require('esbuild');

module.exports = function typescriptLoader(source) {
  const done = this.async();
  transform(source, {
    loader: this.resourcePath.endsWith('.tsx') ? 'tsx' : 'ts',
    target: 'es2022',
    jsx: 'automatic',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    sourcefile: this.resourcePath,
    sourcemap: this.sourceMap,
  }).then(({ code, map }) => done(null, code, map ? JSON.parse(map) : undefined), done);
};
