const base = require('./jest.config.cjs');

/** Tests that need LibreOffice (`soffice` on the path): a second program opens, recalculates and prints what we write. */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/libreoffice/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // The first start of LibreOffice in a new profile takes about 6 s, later ones 1–2 s.
  testTimeout: 120_000,
  maxWorkers: 1,
};
