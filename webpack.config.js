/**
 * What browsers load. `webpack` builds the product (pane, ribbon commands, manifest, icons) and the page that works
 * without Excel (So-Dan-van.html, one file) into dist/;
 * `webpack --env sandbox` builds the sandbox page into dist/sandbox/ as well, and the page Đối chiếu với Excel; `webpack --env compare`
 * the latter alone, with a link to it at the pane's foot.
 *
 * Settings, each as `--env name=value`:
 *   officeJs  where the pane loads Office.js from (default: Microsoft's CDN, the only address Microsoft supports);
 *   base      the https address the product will stand at, written into dist/manifest.xml.
 */
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const path = require('node:path');
const { gzipSync } = require('node:zlib');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { optimize } = require('webpack');
const TerserPlugin = require('terser-webpack-plugin');
const univerPatch = require('./packages/excel-stand-in/engine/univer-patch.cjs');
const manifest = require('./scripts/manifest.cjs');

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const DIST = path.join(__dirname, 'dist');
/** The script of the page's worker, before it is packed into the page. */
const PAGE_READER = path.join(__dirname, '.cache/page-reader/document-reader.js');

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: require.resolve('./scripts/typescript-loader.cjs'),
};

/** Copies manifest.xml, with `base` put in, and the icons. */
class CopyProductFiles {
  constructor(base) {
    this.base = base.replace(/\/+$/, '');
    if (!this.base.startsWith('https://')) {
      throw new Error(`base must be an https address (Office loads nothing else): ${base}`);
    }
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const assets = path.join(__dirname, 'assets');
    compiler.hooks.thisCompilation.tap('CopyProductFiles', (compilation) => {
      const files = readdirSync(assets).filter((name) => name.endsWith('.png'));
      const file = path.join(__dirname, 'manifest.xml');
      const oldWebview = path.join(__dirname, 'src/taskpane/old-webview.js');
      compilation.fileDependencies.addAll([
        file,
        oldWebview,
        ...files.map((name) => path.join(assets, name)),
      ]);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'CopyProductFiles', stage }, async () => {
        const xml = (await readFile(file, 'utf8')).replaceAll(manifest.TREE_BASE, this.base);
        compilation.emitAsset('manifest.xml', new sources.RawSource(xml));
        compilation.emitAsset('old-webview.js', new sources.RawSource(await readFile(oldWebview)));
        for (const name of files) {
          compilation.emitAsset(
            `assets/${name}`,
            new sources.RawSource(await readFile(path.join(assets, name))),
          );
        }
      });
    });
  }
}

/** Prints what each entry loads at once and what each lazy area (a chunk with a name) adds to it, in gzipped kB. */
class PrintSizes {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('PrintSizes', (compilation) => {
      const sizes = new Map();
      const size = (file) => {
        if (!sizes.has(file)) {
          sizes.set(file, gzipSync(readFileSync(path.join(compilation.outputOptions.path, file))).length);
        }
        return sizes.get(file);
      };
      const sum = (files) => files.reduce((total, file) => total + size(file), 0);
      const line = (name, bytes) => `  ${name.padEnd(34)}${(bytes / 1000).toFixed(1).padStart(9)} kB gzip`;
      const scripts = (group) => group.getFiles().filter((file) => file.endsWith('.js'));
      const lines = [];
      for (const [name, entry] of compilation.entrypoints) {
        const loaded = new Set(scripts(entry));
        lines.push(line(`${name} (initial)`, sum([...loaded])));
        for (const area of entry.getChildren().filter((group) => group.name)) {
          const added = scripts(area).filter((file) => !loaded.has(file));
          lines.push(line(`  + ${area.name}`, sum(added)));
        }
      }
      console.log(`${compiler.options.name}:\n${lines.join('\n')}`);
    });
  }
}

/** Fails the build when no module of it is a file that a loader was meant for: a loader that meets nothing says nothing. */
class RequireModule {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('RequireModule', (compilation) => {
      compilation.hooks.finishModules.tap('RequireModule', (modules) => {
        if (![...modules].some(({ resource }) => resource && this.file.test(resource))) {
          throw new Error(`The bundle holds no file matching ${this.file}: its patch was not applied.`);
        }
      });
    });
  }
}

/**
 * Makes one file of a page, its script and the script of its worker, which lies packed in it: it opens by double-click, from any
 * folder, without a server. Its policy lets these very scripts run and nothing else, and lets nothing be fetched or sent.
 */
class OneFile {
  constructor(template, filename, worker) {
    this.template = template;
    this.filename = filename;
    this.worker = worker;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('OneFile', (compilation) => {
      compilation.fileDependencies.addAll([this.template, this.worker]);
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tapPromise({ name: 'OneFile', stage }, async (assets) => {
        const scripts = Object.keys(assets).filter((name) => name.endsWith('.js'));
        if (scripts.length !== 1) {
          throw new Error(`One script was wanted, there are ${scripts.join(', ')}`);
        }
        // Within a page these two would end the script or hide the rest of it.
        const script = assets[scripts[0]]
          .source()
          .toString()
          .replaceAll('</script', '<\\/script')
          .replaceAll('<!--', '<\\!--');
        const hash = createHash('sha256').update(script).digest('base64');
        const policy = [
          "default-src 'none'",
          `script-src 'sha256-${hash}'`,
          // The reader of documents: unpacked from the page itself (src/page/packed-reader.ts).
          'worker-src blob:',
          // Fluent writes its styles while it runs.
          "style-src 'unsafe-inline'",
          'img-src data:',
          "base-uri 'none'",
          "form-action 'none'",
        ].join('; ');
        // Whatever is in a template is neither run nor shown.
        const packed = gzipSync(await readFile(this.worker), { level: 9 }).toString('base64');
        const template = await readFile(this.template, 'utf8');
        const page = template
          .replace(
            '<head>',
            () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
          )
          .replace(
            '</body>',
            () =>
              `<template id="document-reader">${packed}</template>\n    <script>${script}</script>\n  </body>`,
          );
        compilation.deleteAsset(scripts[0]);
        compilation.emitAsset(this.filename, new sources.RawSource(page));
      });
    });
  }
}

const shared = (name) => ({
  name,
  mode: 'production',
  context: __dirname,
  target: ['web', 'es2022'],
  devtool: 'source-map',
  resolve: {
    extensions: ['.ts', '.tsx', '.js'],
    alias: {
      'excel-stand-in/page$': path.join(__dirname, 'packages/excel-stand-in/page.ts'),
      'excel-stand-in/behaviours$': path.join(__dirname, 'packages/excel-stand-in/behaviours/index.ts'),
    },
  },
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(__dirname, '.cache/webpack'),
    buildDependencies: {
      config: [__filename, require.resolve('./packages/excel-stand-in/engine/univer-patch.cjs')],
    },
  },
  optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.esbuildMinify })] },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** A page of the product: its template names Office.js by the build setting. */
const productPage = (name, template, officeJs, options = {}) =>
  new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template,
    chunks: [name],
    officeJs,
    policy: policy(officeJs),
    minify: false,
    ...options,
  });

/** What the product's pages may load: their own files and Office.js, from the one address it is built for; no inline script. */
function policy(officeJs) {
  const { origin } = new URL(officeJs);
  return [
    `default-src 'self' ${origin}`,
    `script-src 'self' ${origin}`,
    // Fluent writes its styles while it runs.
    `style-src 'self' 'unsafe-inline' ${origin}`,
    `img-src 'self' data: blob: ${origin}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const product = (officeJs, base, { sandbox: hasSandbox, compare }) => ({
  ...shared('so-dan-van'),
  entry: {
    taskpane: './src/taskpane/index.tsx',
    commands: './src/commands/commands.ts',
    notice: './src/commands/notice.ts',
    ...(hasSandbox || compare ? { compare: './sandbox/compare/main.ts' } : {}),
  },
  output: {
    path: DIST,
    publicPath: '',
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: { keep: /^(sandbox\/|So-Dan-van\.html$)/ },
  },
  module: { rules: [typescript] },
  plugins: [
    productPage('taskpane', './src/taskpane/taskpane.html', officeJs, { compare }),
    ...(hasSandbox || compare ? [productPage('compare', './sandbox/compare/compare.html', officeJs)] : []),
    productPage('commands', './src/commands/commands.html', officeJs),
    productPage('notice', './src/commands/notice.html', officeJs),
    new CopyProductFiles(base),
    new PrintSizes(),
  ],
});

const eager = [typescript, { test: /\.[tj]sx?$|\.mjs$/, parser: { dynamicImportMode: 'eager' } }];

/** The reader of documents as one script: it is packed into the page, which makes a worker of it. */
const pageReader = () => ({
  ...shared('page-reader'),
  target: ['webworker', 'es2022'],
  entry: { 'document-reader': './src/taskpane/threads/document.worker.ts' },
  devtool: false,
  output: { path: path.dirname(PAGE_READER), publicPath: '', filename: '[name].js' },
  module: { rules: eager },
  plugins: [new optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
});

/** The product without Excel. Chrome 109 is the last one of Windows 7 and 8.1. */
const page = () => ({
  ...shared('page'),
  dependencies: ['page-reader'],
  entry: { page: './src/page/index.tsx' },
  devtool: false,
  output: { path: DIST, publicPath: '', filename: '[name].js' },
  module: { rules: eager },
  plugins: [
    new optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new OneFile(path.join(__dirname, 'src/page/page.html'), 'So-Dan-van.html', PAGE_READER),
  ],
});

const sandbox = () => ({
  ...shared('sandbox'),
  entry: { sandbox: './sandbox/page/main.ts' },
  devtool: false,
  output: {
    path: path.join(DIST, 'sandbox'),
    publicPath: '',
    filename: '[name].[contenthash:8].js',
    clean: true,
  },
  module: {
    rules: [
      typescript,
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      {
        test: univerPatch.TARGET_FILE,
        loader: require.resolve('./packages/excel-stand-in/engine/univer-patch.cjs'),
      },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({
      filename: 'index.html',
      template: './sandbox/page/index.html',
      favicon: './assets/icon.svg',
      minify: false,
    }),
    new RequireModule(univerPatch.TARGET_FILE),
    new PrintSizes(),
  ],
});

module.exports = async (env = {}) => [
  product(env.officeJs ?? OFFICE_JS, env.base ?? manifest.TREE_BASE, env),
  pageReader(),
  page(),
  ...(env.sandbox ? [sandbox()] : []),
];
