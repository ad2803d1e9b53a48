const { bundlePath } = require('./packages/excel-stand-in/univer-bundle.cjs');

/** Fast tests: everything that needs neither a browser nor LibreOffice or nginx. See README, "Tests". */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{src,packages,sandbox,test}/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '/test/browser/', '/test/libreoffice/', '/test/nginx/'],
  globalSetup: '<rootDir>/test/global-setup.cjs',
  moduleNameMapper: {
    '^pdfjs-dist/legacy/build/pdf(\\.worker)?\\.mjs$': '<rootDir>/test/bundled/pdf.ts',
    '^hucre/xlsx$': '<rootDir>/test/bundled/hucre.ts',
    '^hyparquet-writer$': '<rootDir>/test/bundled/parquet.ts',
    '^excel-stand-in$': '<rootDir>/packages/excel-stand-in/index.ts',
    '^excel-stand-in/behaviours$': '<rootDir>/packages/excel-stand-in/behaviours/index.ts',
    '^excel-stand-in/page$': '<rootDir>/packages/excel-stand-in/page.ts',
    '/univer-parts$': bundlePath(),
  },
  transform: {
    '/test/bundled/.*\\.ts$': '<rootDir>/test/bundle-transform.cjs',
    '\\.tsx?$': '<rootDir>/test/esbuild-transform.cjs',
  },
  // Far longer than any takes: a test may wait for whatever else the machine does.
  testTimeout: 120_000,
};
