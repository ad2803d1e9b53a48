const base = require('./jest.config.cjs');

/**
 * The long run. Tests that need other makers' programs: LibreOffice (`soffice` on the path) opens, recalculates and prints what we
 * write, openpyxl reads it, nginx serves what we build. And thousands of score sheets, in LibreOffice and in the stand-in.
 */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/{libreoffice,nginx}/**/*.test.ts', '<rootDir>/test/excel/*.full.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // The first start of LibreOffice in a new profile takes about 6 s, later ones 1–2 s.
  testTimeout: 120_000,
  maxWorkers: 2,
};
