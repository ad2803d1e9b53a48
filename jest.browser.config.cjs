/** Tests in a real browser: the sandbox page as a person uses it. `npm run test:browser`. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  moduleNameMapper: {
    '^hucre/xlsx$': '<rootDir>/test/bundled/hucre.ts',
    '^hyparquet-writer$': '<rootDir>/test/bundled/parquet.ts',
  },
  transform: {
    '/test/bundled/.*\\.ts$': '<rootDir>/test/bundle-transform.cjs',
    '\\.tsx?$': '<rootDir>/test/esbuild-transform.cjs',
  },
  globalSetup: '<rootDir>/test/browser/global-setup.mjs',
  testTimeout: 300_000,
  // One browser at a time: two of them on two cores only wait for each other.
  maxWorkers: 1,
};
